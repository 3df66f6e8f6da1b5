/**
 * All checks and tests, some at a time; a failing one does not stop the rest.
 * Needs Node alone: it installs the packages and, as root on Debian, the browsers.
 * The last line counts tests; a check that fails counts as one failed test. A failed test's file runs once more at
 * the end, by itself: what passes then is named as unstable.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './lib/arguments.mjs';
import { provideBrowsers } from './lib/browsers.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { provideOldLibraries } from './lib/old-libraries.mjs';
import { quietStep, repeatFailed, step, summarise } from './lib/report.mjs';
import { readers } from './lib/readers.mjs';
import { root } from './lib/root.mjs';
import { chromiumEnv, elementTests, nodeTests, storyTests, tool } from './lib/runners.mjs';

/** The runner downloads no browser, wherever its packages would. */
process.env.PUPPETEER_SKIP_DOWNLOAD = '1';
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1';
process.env.STORYBOOK_DISABLE_TELEMETRY = '1';

/** Entry points without types. */
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const styles = Object.keys(exports).filter((name) => name.endsWith('.css'));

const steps = {
  format: [
    'Format (prettier)',
    () => tool('node_modules/prettier/bin/prettier.cjs', ['--check', '.']),
  ],
  lint: [
    'Lint (eslint)',
    () => tool('node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  ],
  types: ['Types (tsc)', () => tool('node_modules/typescript/bin/tsc', ['--noEmit'])],
  members: ['Generated members', () => tool('scripts/members.mjs', ['--check'])],
  news: ['Generated news', () => tool('scripts/news.mjs', ['--check'])],
  build: ['Build', () => tool('scripts/build.mjs')],
  size: ['Size', () => tool('scripts/size.mjs')],
  manifest: ['Manifest', () => tool('scripts/manifest.mjs', ['--check'])],
  docs: ['Tables in the README', () => tool('scripts/docs.mjs', ['--check'])],
  publint: [
    'Package (publint)',
    () => tool('node_modules/publint/src/cli.js', ['run', '--strict']),
  ],
  attw: [
    'Types of the package (attw)',
    () =>
      tool('node_modules/@arethetypeswrong/cli/dist/index.js', [
        ...['--pack', '.', '--profile', 'esm-only', '--format', 'table-flipped', '--no-emoji'],
        ...['--exclude-entrypoints', ...styles],
      ]),
  ],
  bundle: ['Built files and scripts', (only = files) => nodeTests('test/bundle', only)],
  chromium: [titleOf('chromium', 'Chromium'), (only) => inEngine('chromium', only)],
  firefox: [titleOf('firefox', 'Firefox'), (only) => inEngine('firefox', only)],
  webkit: [titleOf('webkit', 'WebKitGTK'), (only) => inEngine('webkit', only)],
  e2e: [
    'Pages end to end',
    (only = files) => withChromium(() => nodeTests('test/e2e', only, chromiumPath())),
  ],
  stories: ['Stories', (only) => withChromium(() => storyTests(chromiumPath(), only))],
};
/** Begin with what takes longest; what reads the built files waits for them. */
const first = ['build', 'webkit', 'firefox', 'e2e', 'chromium', 'stories'];
const readsBuild = ['size', 'manifest', 'docs', 'publint', 'bundle', 'e2e'];
const neededEngines = { firefox: 'firefox', webkit: 'webkit' };

const { steps: chosen, files } = readArguments(Object.keys(steps));
const isCi = Boolean(process.env.CI) && process.env.CI !== 'false';
let browsers = {};

const installed = await step('install', 'Install (npm ci, if needed)', ensureInstalled);
if (installed) {
  await step('browsers', 'Browsers', findBrowsers);
  if (chosen.length === 1) await step(chosen[0], ...steps[chosen[0]]);
  else await inLanes(chosen);
  await repeatFailed(steps);
}
process.exitCode = summarise();

/** One more at a time than there are processors: a step with a browser leaves half of one idle. */
async function inLanes(names) {
  const queue = [...names].sort((a, b) => rank(a) - rank(b));
  let build = Promise.resolve();
  const lane = async () => {
    while (queue.length > 0) {
      const name = queue.shift();
      if (readsBuild.includes(name)) await build;
      const done = quietStep(name, ...steps[name]);
      if (name === 'build') build = done;
      await done;
    }
  };
  const lanes = Math.max(2, availableParallelism() + 1);
  await Promise.all(Array.from({ length: lanes }, lane));
}

function rank(name) {
  return first.includes(name) ? first.indexOf(name) : first.length;
}

async function findBrowsers() {
  const wanted = ['chromium', ...chosen.flatMap((name) => neededEngines[name] ?? [])];
  // Who names a Chromium gets this one for everything.
  if (!process.env.CHROME_PATH) wanted.push('shell');
  browsers = await provideBrowsers(wanted);
  if (chosen.includes('e2e')) await provideOldLibraries();
  for (const [engine, programs] of Object.entries(browsers)) {
    console.log(`${engine}: ${programs ? Object.values(programs).join(', ') : 'not found'}`);
  }
  return { failed: browsers.chromium ? 0 : 1 };
}

function titleOf(engine, name) {
  const { language, zone } = readers[engine];
  return `Element tests in ${name}, ${language}, ${zone}`;
}

function inEngine(engine, only = files) {
  if (!browsers[engine]) return notRun(engine, engine === 'chromium' || isCi);
  return elementTests(engine, { ...browsers[engine], ...browsers.shell }, only);
}

function withChromium(action) {
  return browsers.chromium ? action() : notRun('chromium', true);
}

function chromiumPath() {
  return chromiumEnv({ ...browsers.chromium, ...browsers.shell });
}

function notRun(engine, isFailure) {
  console.log(`\n!!! NOT RUN: ${engine} is not installed, so nothing was tested in it !!!\n`);
  return { failed: isFailure ? 1 : 0, note: 'NOT RUN' };
}
