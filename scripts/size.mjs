/**
 * Brotli sizes of the built files against their budgets in size.json (KiB), and what each module adds
 * to the bundle. Fails when a file is over its budget.
 */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './lib/root.mjs';

const budgets = JSON.parse(readFileSync(join(root, 'scripts/size.json'), 'utf8'));
const dist = join(root, 'dist');
let failed = false;

for (const [name, budget] of Object.entries(budgets)) {
  const file = join(dist, name);
  if (!existsSync(file)) {
    console.log(`${name}: not built`);
    continue;
  }
  const code = readFileSync(file);
  const size = brotliCompressSync(code, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
  const over = size > budget * 1024;
  failed ||= over;
  const share = `${kib(size)} of ${budget} KiB brotli, ${kib(code.length)} KiB raw`;
  console.log(`${name}: ${share}${over ? '  OVER BUDGET' : ''}`);
}

const map = join(dist, 'netzwerk.js.map');
if (existsSync(map)) printModules(readFileSync(join(dist, 'netzwerk.js'), 'utf8'), map);
process.exitCode = failed ? 1 : 0;

/** Which source each byte of the minified file comes from, by the source map. */
function printModules(code, mapFile) {
  const map = new SourceMap(JSON.parse(readFileSync(mapFile, 'utf8')));
  const sizes = new Map();
  code.split('\n').forEach((line, number) => {
    for (let column = 0; column < line.length; column += 1) {
      const { originalSource } = map.findEntry(number, column);
      const source = originalSource?.replace(/^(\.\.\/)+/, '') ?? '(wrapper and notices)';
      sizes.set(source, (sizes.get(source) ?? 0) + 1);
    }
  });
  console.log('\nMinified bytes in netzwerk.js by module:');
  for (const [source, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const percent = ((100 * size) / code.length).toFixed(1);
    console.log(`${String(size).padStart(7)} ${percent.padStart(5)} %  ${source}`);
  }
}

function kib(bytes) {
  return (bytes / 1024).toFixed(2);
}
