/** Headings, times, the table at the end, and the last line that CI reads. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureText, lastLines } from './failures.mjs';
import { outputFile } from './processes.mjs';

const results = [];

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
  results.push({ name, passed, failed, skipped, note, seconds, failures });
  console.log(lineOf(results.at(-1)));
  return failed === 0;
}

/** Prints what failed, the table and the last line; returns the exit code. */
export function summarise() {
  const failures = results.flatMap(({ name, failures: own }) =>
    own.map((failure) => failureText(name, failure)),
  );
  if (failures.length > 0) console.log(`\n── Failed ──\n${failures.join('\n')}`);
  console.log('\n── Summary ──');
  for (const result of results) console.log(lineOf(result));
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const skipped = total('skipped');
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${tail}`);
  return total('failed') > 0 ? 1 : 0;
}

function lineOf({ name, passed, failed, skipped, note, seconds }) {
  const counts = [
    passed > 0 && `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
    note,
  ].filter(Boolean);
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  const mark = failed > 0 ? '✗' : note === 'NOT RUN' ? '!' : '✓';
  return `${mark} ${name.padEnd(10)}${time}  ${counts.join(', ')}`.trimEnd();
}
