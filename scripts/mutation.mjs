/**
 * `npm run mutation`: does a test fail when the code says something else? Stryker changes the modules that need no DOM
 * in one place after another and runs their tests on each change, in Node (test/mutation). Takes some ten minutes.
 *
 *     npm run mutation -- [--write] [--static] [--only src/data/csv.ts]
 *
 * What runs while a module loads needs all tests for each change, so it is left out, except with `--static`.
 * Prints the changes that no test notices and the share of those that one does; `--write` puts the shares into
 * docs/pruefung.md, with `--only` those of these modules. A change that makes a test run on and on counts as noticed; the table says how many.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTable } from './lib/doc-table.mjs';
import { run } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { modules } from '../test/mutation/modules.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    static: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const document = 'docs/pruefung.md';
const folder = mkdtempSync(join(tmpdir(), 'netzwerk-mutation-'));
const report = join(folder, 'report.json');
const config = join(folder, 'stryker.config.json');
writeFileSync(
  config,
  JSON.stringify({
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.mjs', related: false },
    mutate: values.only.length > 0 ? values.only : modules,
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 10_000, // on top of what the tests take; a busy machine is no endless loop
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: {
      allowColor: false,
      logTests: false,
      reportScoreTable: false,
      reportTests: false,
    },
    jsonReporter: { fileName: report },
    tempDirName: '.cache/mutation',
    ignoreStatic: !values.static,
    warnings: { slow: false },
  }),
);
try {
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const code = await run(process.execPath, [stryker, 'run', config], { cwd: root });
  if (code !== 0) throw new Error(`Stryker ended with ${code}`);
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const rows = Object.entries(files).map(([path, { mutants }]) => ({ path, ...count(mutants) }));
  console.log(table(rows).join('\n'));
  if (values.write) await writeTable(document, 'mutation', table(known(rows)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The rows of the table as it is, with the new ones in place of theirs; modules that are no longer tried go. */
function known(rows) {
  const text = readFileSync(join(root, document), 'utf8');
  const old = [...text.matchAll(/^\| `(src\/[^`]+)` *\| *(\d+) *\| *(\d+) *\| *(\d+) *\|/gm)].map(
    ([, path, all, missed, late]) => ({
      path,
      noticed: all - missed,
      late: +late,
      missed: +missed,
    }),
  );
  const all = new Map([...old, ...rows].map((row) => [row.path, row]));
  return [...all.values()].filter(({ path }) => modules.includes(path));
}

function count(mutants) {
  const of = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const late = of('Timeout');
  return { late, noticed: of('Killed') + late, missed: of('Survived', 'NoCoverage') };
}

function table(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const line = ({ path, noticed, late, missed }) => {
    const share = Math.floor((1000 * noticed) / (noticed + missed || 1)) / 10;
    const percent = `${share.toFixed(1).replace('.', ',')} %`;
    return `| ${[path, noticed + missed, missed, late, percent].join(' | ')} |`;
  };
  return [
    '| Modul | Änderungen | unbemerkt | zu lang | bemerkt |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((row) => line({ ...row, path: `\`${row.path}\`` })),
    line({
      path: '**alle**',
      noticed: sum('noticed'),
      late: sum('late'),
      missed: sum('missed'),
    }),
  ];
}
