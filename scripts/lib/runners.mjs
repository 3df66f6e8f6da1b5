/** One function for each kind of test; each resolves with the counts for the report. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { firstLines } from './failures.mjs';
import { run } from './processes.mjs';
import { root } from './root.mjs';
import { startWebkit } from './webkit.mjs';

const timeout = 30 * 60_000; // a step that hangs; a busy machine is slow, too

/** A check without counts, by the path of its script: one failure, or none. */
export async function tool(script, args = []) {
  return { failed: (await runScript(script, args)) === 0 ? 0 : 1 };
}

/** What chromium.mjs reads. */
export function chromiumEnv({ chromium, shell = '' }) {
  return { CHROME_PATH: chromium, CHROME_SHELL: shell };
}

/** The *.test.ts files under test/, in one engine. */
export async function elementTests(engine, programs, files = []) {
  const webkit = engine === 'webkit' ? await startWebkit(programs) : null;
  try {
    const args = files.length > 0 ? ['--files', ...files] : [];
    const env = {
      ENGINE: engine,
      ...(engine === 'chromium' && chromiumEnv(programs)),
      ...(engine === 'firefox' && { FIREFOX: programs.firefox }),
      ...webkit?.env,
    };
    return await counted((summary) =>
      runScript('node_modules/@web/test-runner/dist/bin.js', args, {
        ...env,
        WTR_SUMMARY: summary,
      }),
    );
  } finally {
    await webkit?.stop();
  }
}

/** The *.test.mjs files of a folder, or those of `files` that lie in it. */
export async function nodeTests(folder, files = [], env = {}) {
  const all = readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.mjs'))
    .sort();
  const chosen = files.length > 0 ? all.filter((name) => files.includes(name)) : all;
  if (chosen.length === 0) throw new Error(`no tests in ${folder}`);
  return counted((summary) => {
    const reporters = [
      ['spec', 'stdout'],
      ['./scripts/lib/node-summary.mjs', summary],
    ].flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
    const args = ['--test', '--test-concurrency=1', ...reporters, ...chosen];
    return run(process.execPath, args, { cwd: root, env, timeout });
  });
}

/** Each story, its play function and axe. */
export async function storyTests(env, files = []) {
  if (!hasStories()) return { note: 'no stories yet' };
  return counted((summary) => {
    const args = ['run', '--config', '.storybook/vitest.config.ts', '--reporter=default', ...files];
    const json = ['--reporter=json', `--outputFile.json=${summary}`];
    return runScript('node_modules/vitest/vitest.mjs', [...args, ...json], env);
  });
}

function hasStories() {
  const folder = join(root, 'stories');
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.stories.ts'));
}

/** Runs with a file for the counts. A run that fails without a failed test is one failure. */
async function counted(action) {
  const folder = mkdtempSync(join(tmpdir(), 'netzwerk-test-'));
  const file = join(folder, 'summary.json');
  const clean = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clean); // an interruption passes by `finally`
  try {
    const code = await action(file);
    const counts = existsSync(file) ? readCounts(JSON.parse(readFileSync(file, 'utf8'))) : {};
    const { passed = 0, failed = 0, skipped = 0, failures = [] } = counts;
    return { passed, skipped, failed: code !== 0 && failed === 0 ? 1 : failed, failures };
  } finally {
    process.off('exit', clean);
    clean();
  }
}

/** Ours, or Vitest's. */
function readCounts(summary) {
  if (!('numTotalTests' in summary)) return summary;
  return {
    passed: summary.numPassedTests,
    failed: summary.numFailedTests,
    skipped: summary.numPendingTests + summary.numTodoTests,
    failures: summary.testResults.flatMap(({ name, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0 && message) return [{ test: '', file, error: firstLines(message) }];
      return failed.map(({ fullName, failureMessages }) => ({
        test: fullName,
        file,
        error: firstLines(failureMessages.join('\n')),
      }));
    }),
  };
}

function runScript(script, args = [], env = {}) {
  return run(process.execPath, [join(root, script), ...args], { cwd: root, env, timeout });
}
