/**
 * `npm run coverage`: what of src/ the element tests run in Chromium, by V8's own counting, in lines of TypeScript.
 * Prints each file with the lines that no test reaches; `-- --write` puts the percentages into docs/pruefung.md.
 * `--files test/x.test.ts` counts these tests alone.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { provideBrowsers } from './lib/browsers.mjs';
import { coverageOf, hasCode, ranges } from './lib/coverage.mjs';
import { writeTable } from './lib/doc-table.mjs';
import { root } from './lib/root.mjs';
import { elementTests } from './lib/runners.mjs';

const { values } = parseArgs({
  options: {
    files: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'netzwerk-coverage-'));
try {
  process.env.COVERAGE = folder;
  const { chromium, shell } = await provideBrowsers(['chromium', 'shell']);
  const { failed, passed } = await elementTests(
    'chromium',
    { ...chromium, ...shell },
    values.files,
  );
  const map = JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8'));
  const seen = new Map(Object.entries(map).map(([path, file]) => [relative(root, path), file]));
  const rows = sources()
    .filter(hasCode)
    .map((path) => ({ path, ...coverageOf(path, seen.get(path)) }));
  print(rows);
  if (values.write) await writeTable('docs/pruefung.md', 'coverage', table(rows));
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** All modules, also those that no test loads; style sheets, texts and what is generated run as soon as they load. */
function sources() {
  return readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !/\.generated\.|\.styles\.|\/messages\//.test(name))
    .sort();
}

function print(rows) {
  for (const { path, lines, hit, missed } of rows) {
    console.log(
      `${percent(hit, lines).padStart(7)}  ${path}  ${ranges(missed).join(' ')}`.trimEnd(),
    );
  }
  console.log(`${percent(...sums(rows))}  in ${rows.length} files`);
}

function table(rows) {
  const [hit, lines] = sums(rows);
  const incomplete = rows.filter((row) => row.hit < row.lines);
  return [
    `Alle Dateien: ${percent(hit, lines)} von ${lines} Zeilen, ${rows.length - incomplete.length} von ${rows.length} Dateien ganz. Die anderen:`,
    '',
    '| Datei | Zeilen | Anteil |',
    '| --- | ---: | ---: |',
    ...incomplete.map(
      ({ path, lines: all, hit: own }) => `| \`${path}\` | ${all} | ${percent(own, all)} |`,
    ),
  ];
}

function sums(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return [sum('hit'), sum('lines')];
}

function percent(part, whole) {
  // Rounded down: 100 % is said of nothing less.
  const share = whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10;
  return `${share.toFixed(1).replace('.', ',')} %`;
}
