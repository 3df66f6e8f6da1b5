/** Reporter for node's test runner that writes counts and failures where the test script reads them. */
import { relative } from 'node:path';
import { firstLines } from './failures.mjs';
import { root } from './root.mjs';

export default async function* summary(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    const isSuite = data?.details?.type === 'suite';
    if (type === 'test:fail') {
      if (!isSuite) counts.failed += 1;
      const { failureType, cause, message } = data.details.error;
      // A suite fails with its tests, which are named already, or by itself.
      if (!isSuite || failureType !== 'subtestsFailed') {
        counts.failures.push({
          test: [...names.slice(0, data.nesting), data.name].join(' > '),
          file: data.file ? relative(root, data.file) : '',
          error: firstLines(cause?.stack ?? cause ?? message),
        });
      }
    }
    if (type === 'test:pass' && !isSuite) {
      counts[data.skip || data.todo ? 'skipped' : 'passed'] += 1;
    }
  }
  yield JSON.stringify(counts);
}
