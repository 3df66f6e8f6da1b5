/**
 * The site: one static folder, site/ or `--to FOLDER`, with start page, demo, examples, builder, themes, docs and
 * Storybook. All links are relative, so it works below any path and without a network. `--without-storybook` leaves
 * out what takes longest.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './lib/processes.mjs';
import { root } from './lib/root.mjs';

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(root, 'site') },
    'without-storybook': { type: 'boolean', default: false },
  },
});
const folder = resolve(values.to);

const code = await run(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed']);
if (code !== 0) process.exit(code);

const { siteFiles } = await import('./site/files.mjs');
const withStorybook = !values['without-storybook'];
rmSync(folder, { recursive: true, force: true });
for (const [path, content] of siteFiles({ withStorybook })) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
if (withStorybook) {
  process.exitCode = await run(
    process.execPath,
    [
      join(root, 'node_modules/storybook/dist/bin/dispatcher.js'),
      ...['build', '--disable-telemetry', '--quiet', '--output-dir', join(folder, 'storybook')],
    ],
    { cwd: root, env: { STORYBOOK_DISABLE_TELEMETRY: '1' } },
  );
}
