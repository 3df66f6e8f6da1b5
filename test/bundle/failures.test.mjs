/** What the end of a run says of tests that failed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { failureText, firstLines, lastLines } from '../../scripts/lib/failures.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { summaryReporter } from '../../scripts/lib/wtr-summary.mjs';

describe('the summary of a run', () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'netzwerk-failures-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('names each failed test of Node, with its file and its error, and a suite that fails by itself', () => {
    const file = join(folder, 'some.test.mjs');
    writeFileSync(
      file,
      `import { before, describe, it } from 'node:test';
       describe('outer', () => {
         it('passes', () => undefined);
         describe('inner', () => it('breaks', () => { throw new Error('one\\ntwo'); }));
       });
       describe('hooked', () => {
         before(() => { throw new Error('no server'); });
         it('never runs', () => undefined);
       });`,
    );
    const reporter = join(root, 'scripts/lib/node-summary.mjs');
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined }; // or Node runs no test within a test
    const { stdout } = spawnSync(
      process.execPath,
      ['--test', `--test-reporter=${reporter}`, file],
      { cwd: root, env, encoding: 'utf8' },
    );
    const { passed, failed, failures } = JSON.parse(stdout);
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 2 });
    const [broken, ...others] = failures;
    assert.equal(broken.test, 'outer > inner > breaks');
    assert.equal(broken.file, relative(root, file));
    assert.match(broken.error, /^Error: one\ntwo\n/);
    assert.ok(others.some(({ error }) => error.includes('no server')));
  });

  it('names each failed test of the browsers, and a file that does not load', () => {
    const to = join(folder, 'summary.json');
    const test = { name: 'breaks', passed: false, skipped: false, error: { message: 'not 2' } };
    const passed = { name: 'passes', passed: true, skipped: false };
    summaryReporter(to).onTestRunFinished({
      sessions: [
        {
          passed: false,
          testFile: join(root, 'test/a.test.ts'),
          errors: [],
          testResults: {
            name: '',
            tests: [passed],
            suites: [{ name: 'outer', tests: [test], suites: [] }],
          },
        },
        { passed: false, testFile: join(root, 'test/b.test.ts'), errors: [{ message: 'no such' }] },
      ],
    });
    assert.deepEqual(JSON.parse(readFileSync(to, 'utf8')), {
      passed: 1,
      failed: 2,
      skipped: 0,
      failures: [
        { test: 'outer > breaks', file: 'test/a.test.ts', error: 'not 2' },
        { test: '', file: 'test/b.test.ts', error: 'no such' },
      ],
    });
  });

  it('is short: a dozen lines without colours, frames of packages or endless lines', () => {
    const long = `\u001b[31mred\u001b[39m\n    at x (/a/node_modules/b.js:1:1)\n${'x'.repeat(999)}\n`;
    const [first, second] = firstLines(long).split('\n');
    assert.equal(first, 'red');
    assert.equal(second.length, 241);
    const many = Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n');
    assert.equal(firstLines(many).split('\n').length, 12);
    assert.match(lastLines(many), /^line 38\n[^]*line 49$/);
    assert.equal(
      failureText('e2e', { test: 'a > b', file: 'test/e2e/a.test.mjs', error: 'one\ntwo' }),
      '✗ e2e · test/e2e/a.test.mjs · a > b\n    one\n    two',
    );
  });
});

describe('a failed test’s file, run once more', () => {
  const one = { test: 'one', file: 'test/a.test.ts', error: 'late' };
  const two = { test: 'two', file: 'test/b.test.ts', error: 'wrong' };

  /** The end of a run whose step gave `first`, and gives `second` when it is repeated. */
  async function endOf(t, first, second) {
    const report = await import(`../../scripts/lib/report.mjs?${Math.random()}`);
    const lines = [];
    t.mock.method(console, 'log', (line) => lines.push(line));
    const asked = [];
    await report.step('x', 'X', () => first);
    await report.repeatFailed({ x: ['X', async (files) => (asked.push(files), second)] });
    const code = report.summarise();
    t.mock.restoreAll();
    return { asked, code, text: lines.join('\n') };
  }

  it('passes then, and is named as unstable; what fails again is a failure', async (t) => {
    const { asked, code, text } = await endOf(
      t,
      { passed: 7, failed: 2, failures: [one, two] },
      { passed: 3, failed: 1, failures: [two] },
    );
    assert.deepEqual(asked, [['test/a.test.ts', 'test/b.test.ts']]);
    assert.equal(code, 1);
    assert.match(text, /── Unstable[^─]*──\n✗ x · test\/a\.test\.ts · one\n {4}late\n/);
    assert.match(text, /── Failed ──\n✗ x · test\/b\.test\.ts · two\n/);
    assert.match(text, /8 passed, 1 failed, 1 unstable/);
    assert.match(text, /\n8 passed, 1 failed$/);
  });

  it('ends well where all of them pass', async (t) => {
    const first = { passed: 7, failed: 1, failures: [one] };
    const { code, text } = await endOf(t, first, { passed: 4, failed: 0, failures: [] });
    assert.equal(code, 0);
    assert.match(text, /\n8 passed, 0 failed$/);
  });

  it('is left where they fail again, where no file is named, and where many files failed', async (t) => {
    const again = await endOf(t, { failed: 1, failures: [two] }, { failed: 1, failures: [two] });
    assert.equal(again.code, 1);
    const check = await endOf(t, { failed: 1 }, { failed: 0 });
    assert.deepEqual([check.asked, check.code], [[], 1]);
    const many = [1, 2, 3, 4, 5].map((n) => ({ ...one, file: `test/${n}.test.ts` }));
    const most = await endOf(t, { failed: 5, failures: many }, { failed: 0 });
    assert.deepEqual([most.asked, most.code], [[], 1]);
  });
});
