/**
 * `npm run bench`: the built widgets side by side with what else a city could take, in Chromium, in one run.
 *
 *     npm run bench -- [--runs 5] [--counts 12,702] [--only maps|toolbar|ticker] [--libraries netzwerk,leaflet] [--write]
 *
 * Visits are interleaved, so that what slows the machine slows all of them; figures are medians. Prints Markdown;
 * `--write` puts it into docs/vergleich.md, with the chart. Build first: `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../scripts/lib/chromium.mjs';
import { provideBrowsers } from '../scripts/lib/browsers.mjs';
import { leftBehind, reachable, visit } from './lib/maps.mjs';
import { outlineOf } from './lib/outline.mjs';
import { makePages, names, takesPart } from './lib/pages.mjs';
import { chart, median, number, spread, table } from './lib/report.mjs';
import { serveFiles } from './lib/server.mjs';
import { smallComparisons } from './lib/small.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    counts: { type: 'string', default: '12,130,702,12000,100000' },
    only: { type: 'string', default: 'maps,toolbar,ticker' },
    libraries: { type: 'string', default: names.join(',') },
    write: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);
const counts = options.counts.split(',').map(Number);
const chosen = names.filter((name) => options.libraries.split(',').includes(name));
const ours = chosen.filter((name) => name.startsWith('netzwerk'));
const parts = options.only.split(',');

/** What is measured under which conditions, up to how many places. */
const conditions = {
  'Slow 4G, 4x CPU': { cpu: 4, slowNetwork: true, most: 702 },
  '4x CPU': { cpu: 4, most: 12_000, use: true },
  unthrottled: { cpu: 1, from: 12_000, use: true },
};

const here = (path) => new URL(path, import.meta.url);
if (!existsSync(here('../dist/netzwerk.js'))) throw new Error('no dist/netzwerk.js: npm run build');
if (!existsSync(here('node_modules/leaflet'))) {
  execFileSync('npm', ['ci'], { cwd: here('.'), stdio: 'inherit' });
}
const { chromium: found } = await provideBrowsers(['chromium']);
const loadBefore = loadavg()[0];
const browser = await chromium.launch({
  executablePath: found.chromium,
  args: [...chromiumFlags, '--enable-precise-memory-info'],
});
const output = [];
const say = (text = '') => {
  console.log(text);
  output.push(text);
};
const note = (text) => console.error(text);

try {
  say('# Compared with other libraries');
  say();
  say(
    `Made by \`npm run bench -- --write\`: Chromium ${browser.version()}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}), load ${number(loadBefore, 1)} at the start, no GPU, ${runs} interleaved runs, medians. Each library is used as its own documentation recommends, with the same outline and the same made-up places, 800 x 600 pixels, files compressed with brotli; \`netzwerk\` is the one bundle of all five widgets, \`netzwerk-csv\` the same with the places as a table, \`netzwerk-karte\` the file for pages with a map alone. Less is better.`,
  );
  if (parts.includes('maps')) await maps();
  for (const part of ['toolbar', 'ticker'].filter((name) => parts.includes(name))) {
    say();
    say(await smallComparisons(browser, part, runs));
  }
} finally {
  await browser.close();
}
if (options.write) {
  await writeFile(here('../docs/vergleich.md'), `${output.join('\n')}\n`);
  note('written: docs/vergleich.md');
}

async function maps() {
  const blank = await browser.newPage();
  const outline = await outlineOf(blank);
  await blank.close();
  const server = await serveFiles(await makePages(counts, outline));
  try {
    const figures = await visitAll(server);
    await report(figures, await afterwards(server));
  } finally {
    await server.close();
  }
}

/** Figures by condition, count and library: a list of visits for each. */
async function visitAll(server) {
  const figures = {};
  for (const [condition, { most = Infinity, from = 0, ...how }] of Object.entries(conditions)) {
    for (const count of counts.filter((each) => each <= most && each >= from)) {
      const taking = chosen.filter((name) => takesPart(name, count));
      const slots = Object.fromEntries(taking.map((name) => [name, []]));
      (figures[condition] ??= {})[count] = slots;
      for (let run = 0; run < runs; run += 1) {
        for (const name of taking) {
          try {
            slots[name].push(await visit(browser, server, `/${name}-${count}.html`, how));
          } catch (error) {
            note(`${name}, ${count} places, ${condition}: ${error.message.split('\n')[0]}`);
          }
        }
      }
      const shown = taking.map((name) => `${name} ${number(figure(slots, name, 'painted'))}`);
      note(`${condition}, ${count}: ${shown.join(', ')} ms`);
    }
  }
  return figures;
}

async function afterwards(server) {
  const found = { left: {}, reached: {} };
  for (const name of chosen) {
    note(`${name}: mounts and keys`);
    found.left[name] = await leftBehind(browser, server, `/${name}-${counts[0]}.html`).catch(
      (error) => void note(`${name}, mounts: ${error.message.split('\n')[0]}`),
    );
    found.reached[name] = {};
    for (const count of counts.filter((each) => takesPart(name, each))) {
      found.reached[name][count] = await reachable(browser, server, `/${name}-${count}.html`).catch(
        (error) => (note(`${name}, keys: ${error.message.split('\n')[0]}`), NaN),
      );
    }
  }
  return found;
}

function figure(slots, name, what) {
  return median((slots?.[name] ?? []).map((visited) => visited[what]));
}

async function report(figures, { left, reached }) {
  const measures = [
    ['painted', 'painted, ms', 0],
    ['mainThread', 'main thread until then, ms', 0],
    ['click', 'click to card, ms', 0],
    ['slowDrag', 'drag, p95 frame, ms', 0],
    ['slowWheel', 'wheel, p95 frame, ms', 0],
    ['drag', 'drag, p95 frame, ms (unthrottled)', 0],
    ['wheel', 'wheel, p95 frame, ms (unthrottled)', 0],
    ['heapMiB', 'JS heap, MiB', 1],
    ['nodes', 'DOM nodes', 0],
    ['codeKiB', 'code, KiB', 1],
    ['requests', 'requests', 0],
  ];
  say();
  say('## Maps');
  const trembling = [];
  for (const [condition, byCount] of Object.entries(figures)) {
    say();
    say(`### ${condition}`);
    for (const [count, slots] of Object.entries(byCount)) {
      const rows = measures
        .filter(([what]) => chosen.some((name) => Number.isFinite(figure(slots, name, what))))
        .map(([what, label, digits]) => {
          const theirs = figure(slots, 'leaflet', what);
          const ratio = (name) => number(figure(slots, name, what) / theirs, 2);
          if (what === 'painted') {
            for (const name of Object.keys(slots))
              trembling.push(spread(slots[name].map((v) => v.painted)));
          }
          return [
            label,
            ...chosen.map((name) => number(figure(slots, name, what), digits)),
            ...ours.map((name) => (theirs ? ratio(name) : '–')),
          ];
        });
      say();
      say(
        table(
          [
            `${number(Number(count))} places`,
            ...chosen,
            ...ours.map((name) => `${name} to Leaflet`),
          ],
          rows,
        ),
      );
    }
  }
  say();
  say(
    `Half the distance between the quartiles of "painted", median over all cells: ${number(median(trembling), 1)} %.`,
  );
  say();
  say('### Left behind, and reached');
  say();
  say(
    table(
      ['measure', ...chosen],
      [
        ['nodes left by 100 mounts', ...chosen.map((name) => number(left[name]?.nodes))],
        ['listeners left by 100 mounts', ...chosen.map((name) => number(left[name]?.listeners))],
        ...counts.map((count) => [
          `named and reached by keyboard, ${number(count)} places, %`,
          ...chosen.map((name) => number(reached[name]?.[count])),
        ]),
      ],
    ),
  );
  say();
  say(
    'By keyboard: the share of places that the accessibility tree holds as something focusable with the name of the place; for our map, where one Tab stop leads to arrow keys and typing, the share of a sample of 20 names that typing brings the focus to.',
  );
  await draw(figures);
}

async function draw(figures) {
  const group = (title, condition, count, what, unit, digits = 0) => ({
    title,
    unit,
    digits,
    bars: chosen.map((name) => ({ name, value: figure(figures[condition]?.[count], name, what) })),
  });
  const groups = [
    group('Code, brotli', 'Slow 4G, 4x CPU', 702, 'codeKiB', 'KiB', 1),
    group('12 places painted, Slow 4G and a slow phone', 'Slow 4G, 4x CPU', 12, 'painted', 'ms'),
    group('702 places painted, Slow 4G and a slow phone', 'Slow 4G, 4x CPU', 702, 'painted', 'ms'),
    group('12,000 places painted, slow phone', '4x CPU', 12_000, 'painted', 'ms'),
    group('Memory with 12,000 places', '4x CPU', 12_000, 'heapMiB', 'MiB', 1),
  ].filter(({ bars }) => bars.some(({ value }) => Number.isFinite(value)));
  if (!options.write || groups.length === 0) return;
  await mkdir(here('../docs/bilder/'), { recursive: true });
  await writeFile(here('../docs/bilder/vergleich.svg'), chart(groups));
}
