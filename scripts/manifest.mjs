/**
 * Writes custom-elements.json from the sources' doc comments, and from it what editors and frameworks read.
 * With `--check` it writes nothing and fails when a committed file is another.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { output } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { builderAttributes } from './reference/builder.mjs';
import { vscodeCss, vscodeHtml, webTypes } from './reference/editors.mjs';
import { elementsOf } from './reference/elements.mjs';
import { eventMaps, react, vue } from './reference/types.mjs';

const manifest = await cli({
  argv: ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'],
  cwd: root,
  noWrite: true,
});
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
const elements = elementsOf(manifest);
const files = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'editor/vscode.html-custom-data.json': vscodeHtml(elements),
  'editor/vscode.css-custom-data.json': vscodeCss(elements),
  'editor/web-types.json': webTypes(elements, readJson('package.json')),
  'types/react.d.ts': react(elements),
  'types/vue.d.ts': vue(elements),
  'src/event-maps.generated.ts': eventMaps(elements),
  'baukasten/src/attributes.generated.ts': builderAttributes(elements),
};

for (const [name, text] of Object.entries(files)) {
  const file = join(root, name);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.log(`${name} does not fit the sources: run \`npm run manifest\` and commit it.`);
    await printDiff(file, text);
    process.exitCode = 1;
  }
}

function readJson(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

async function printDiff(file, text) {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    const fresh = join(folder, basename(file));
    writeFileSync(fresh, text);
    const args = ['diff', '--no-index', '--stat', '--patch', '--unified=1', file, fresh];
    const { text: diff } = await output('git', args);
    console.log(diff.split('\n').slice(0, 60).join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
