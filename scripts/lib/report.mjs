/** Headings, times, the table at the end, and the last line that CI reads. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureText, lastLines } from './failures.mjs';
import { outputFile } from './processes.mjs';

const results = [];
/** With more of a step's files than this failed, it is no matter of chance. */
const mostRepeatedFiles = 4;

/** Runs one step; whatever it throws is its failure, and the next step still runs. */
export async function step(name, title, action) {
  console.log(`\n── ${title} ──`);
  return take(name, action);
}

/** The same for steps that run side by side: what a step prints comes in one piece at its end. */
export async function quietStep(name, title, action) {
  const folder = mkdtempSync(join(tmpdir(), 'netzwerk-step-'));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clean); // an interruption passes by `finally`
  const file = join(folder, 'output.txt');
  const descriptor = openSync(file, 'a');
  try {
    return await take(
      name,
      () => outputFile.run(descriptor, action),
      () => {
        const text = readFileSync(file, 'utf8');
        console.log(`\n── ${title} ──`);
        process.stdout.write(text);
        return text;
      },
    );
  } finally {
    closeSync(descriptor);
    process.off('exit', clean);
    clean();
  }
}

async function take(name, action, print = () => '') {
  const start = performance.now();
  let result;
  try {
    result = await action();
  } catch (error) {
    result = { failed: 1, error };
  }
  const { passed = 0, failed = 0, skipped = 0, note = '', error, failures = [] } = result ?? {};
  const text = print();
  if (failed > 0 && failures.length === 0) {
    failures.push({ test: '', file: '', error: lastLines(error?.stack ?? error ?? text) });
  }
  if (error) console.error(error instanceof Error ? error.message : error);
  const seconds = (performance.now() - start) / 1000;
  results.push({ name, passed, failed, skipped, note, seconds, failures, unstable: [] });
  console.log(lineOf(results.at(-1)));
  return failed === 0;
}

/**
 * Runs the files of failed tests once more, one step after the other with nothing beside it. What passes now is
 * unstable: a defect of the test, or a race on the page, which the end of the run names, but not a failure.
 * @param {Record<string, [title: string, action: (files: string[]) => Promise<object>]>} steps
 */
export async function repeatFailed(steps) {
  for (const result of results) {
    const files = [...new Set(result.failures.map(({ file }) => file))];
    if (files.length === 0 || files.length > mostRepeatedFiles || files.includes('')) continue;
    const [title, action] = steps[result.name];
    console.log(`\n── ${title}, once more: ${files.join(', ')} ──`);
    const { failed = 1, failures = [] } = await action(files).catch(() => ({}));
    if (failed >= result.failed) continue;
    const isFailed = ({ test, file }) =>
      failures.some((other) => other.test === test && other.file === file);
    result.unstable = result.failures.filter((failure) => !isFailed(failure));
    result.failures = failures;
    result.passed += result.failed - failed;
    result.failed = failed;
    console.log(lineOf(result));
  }
}

/** Prints what failed, the table and the last line; returns the exit code. */
export function summarise() {
  printFailures('Unstable: failed, and passed when repeated', 'unstable');
  printFailures('Failed', 'failures');
  console.log('\n── Summary ──');
  for (const result of results) console.log(lineOf(result));
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const skipped = total('skipped');
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${tail}`);
  return total('failed') > 0 ? 1 : 0;
}

function printFailures(heading, key) {
  const texts = results.flatMap((result) =>
    result[key].map((failure) => failureText(result.name, failure)),
  );
  if (texts.length > 0) console.log(`\n── ${heading} ──\n${texts.join('\n')}`);
}

function lineOf({ name, passed, failed, skipped, note, seconds, unstable }) {
  const counts = [
    passed > 0 && `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
    unstable.length > 0 && `${unstable.length} unstable`,
    note,
  ].filter(Boolean);
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  const mark = failed > 0 ? '✗' : note === 'NOT RUN' ? '!' : '✓';
  return `${mark} ${name.padEnd(10)}${time}  ${counts.join(', ')}`.trimEnd();
}
