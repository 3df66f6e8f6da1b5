/** Web Test Runner reporter that writes counts and failures where the test script reads them. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { firstLines } from './failures.mjs';
import { root } from './root.mjs';

export function summaryReporter(to) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        const before = counts.failed;
        const file = relative(root, session.testFile);
        if (session.testResults) countSuite(session.testResults, [], file, counts);
        // A file that does not load, or throws outside its tests, is one failure.
        if (!session.passed && counts.failed === before) {
          counts.failed += 1;
          const error = session.errors.map(textOf).join('\n') || 'ended without a result';
          counts.failures.push({ test: '', file, error: firstLines(error) });
        }
      }
      writeFileSync(to, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, names, file, counts) {
  for (const test of suite.tests) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    if (!test.skipped && !test.passed) {
      const name = [...names, test.name].join(' > ');
      counts.failures.push({ test: name, file, error: firstLines(textOf(test.error)) });
    }
  }
  for (const child of suite.suites) countSuite(child, [...names, child.name], file, counts);
}

function textOf({ name, message, expected, actual, stack } = {}) {
  const difference = expected === undefined ? [] : [`expected ${expected}`, `actual ${actual}`];
  return [[name, message].filter(Boolean).join(': '), ...difference, stack].join('\n');
}
