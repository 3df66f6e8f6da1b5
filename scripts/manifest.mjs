/**
 * Writes custom-elements.json from the sources' doc comments. With `--check` it writes nothing and
 * fails when the committed file is another.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { output } from './lib/processes.mjs';
import { root } from './lib/root.mjs';

const file = join(root, 'custom-elements.json');
const manifest = await cli({
  argv: ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'],
  cwd: root,
  noWrite: true,
});
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
const text = `${JSON.stringify(manifest, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.log(
    'custom-elements.json does not fit the sources: run `npm run manifest` and commit it.',
  );
  await printDiff();
  process.exitCode = 1;
}

async function printDiff() {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    const fresh = join(folder, 'custom-elements.json');
    writeFileSync(fresh, text);
    const args = ['diff', '--no-index', '--stat', '--patch', '--unified=1', file, fresh];
    const { text: diff } = await output('git', args);
    console.log(diff.split('\n').slice(0, 60).join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
