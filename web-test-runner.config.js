/**
 * Element and unit tests in one engine: ENGINE=chromium (default), firefox or webkit.
 * `npm test -- --engine firefox` finds the browser and starts what it needs.
 */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launcherOf } from './scripts/lib/engines.mjs';
import { forcedColorsPlugin } from './scripts/lib/wtr-media.mjs';
import { patiencePlugin } from './scripts/lib/wtr-patience.mjs';
import { freePort } from './scripts/lib/webkit.mjs';
import { summaryReporter } from './scripts/lib/wtr-summary.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const summary = process.env.WTR_SUMMARY;
const coverage = process.env.COVERAGE; // a folder: scripts/coverage.mjs

export default {
  files: ['test/**/*.test.ts'],
  port: await freePort(), // two engines that start at once would both take the first free one above 8000
  nodeResolve: { exportConditions: ['development'] },
  browsers: [await launcherOf(engine)],
  concurrentBrowsers: 1,
  concurrency: 1, // a page behind another gets no frames, no resize observations and no focus
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'esnext', // leaves JavaScript as it is
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    forcedColorsPlugin(),
    patiencePlugin(),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(summary ? [summaryReporter(summary)] : []),
  ],
  ...(coverage && {
    coverage: true,
    coverageConfig: {
      include: ['src/**/*.ts'],
      reportDir: coverage,
      reporters: ['json'],
    },
  }),
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // Lit says in each page that it runs in development mode.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
