/**
 * How long the feed parser takes for 1 MiB of input that is made to be slow, in Chromium: `node bench/feeds.mjs`.
 * Prints the quickest of seven runs, which other work on the machine disturbs least, for a half and for a whole
 * MiB: about twice the time is linear.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openSite } from '../test/e2e/harness.mjs';
import { pathological } from '../test/feeds/pathological.mjs';

const { outputFiles } = await build({
  stdin: {
    contents: `export { readFeed } from './src/data/feed.ts'; export { pathological } from './test/feeds/pathological.mjs';`,
    resolveDir: fileURLToPath(new URL('..', import.meta.url)),
  },
  bundle: true,
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  conditions: ['production'],
  format: 'iife',
  globalName: 'parser',
  write: false,
});
const site = await openSite();
site.serve('/feeds.js', outputFiles[0].text);
const { page } = await site.open('', { script: '<script src="/feeds.js"></script>' });

let slowest = 0;
for (const name of Object.keys(pathological)) {
  const [half, whole] = await page.evaluate(
    (key) =>
      [2 ** 19, 2 ** 20].map((size) => {
        const text = globalThis.parser.pathological[key](size);
        const times = [1, 2, 3, 4, 5, 6, 7].map(() => {
          const start = performance.now();
          try {
            globalThis.parser.readFeed(text, 'https://stadt.example/', 'Europe/Berlin');
          } catch {
            // Broken JSON is told by an error.
          }
          return performance.now() - start;
        });
        return Math.min(...times);
      }),
    name,
  );
  slowest = Math.max(slowest, whole);
  console.log(`${half.toFixed(1).padStart(8)} ms ${whole.toFixed(1).padStart(8)} ms  ${name}`);
}
console.log(`slowest: ${slowest.toFixed(1)} ms for 1 MiB`);
await site.close();
