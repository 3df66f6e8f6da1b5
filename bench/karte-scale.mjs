/**
 * Measures the built map at 12, 702, 12,000 and 100,000 places, in Chromium with a processor slowed down four times
 * and 800 x 600 pixels: `npm run build && node bench/karte-scale.mjs [count ...]`. Prints a Markdown table. "Painted"
 * is when the cities show in any form: of many, first as dots.
 */
import { openSite } from '../test/e2e/harness.mjs';
import { places } from './places.mjs';

const areas = { 12: 'region', 702: 'region', 12000: 'germany', 100000: 'world' };
const counts = process.argv.slice(2).map(Number);
const slowdown = 4;

const site = await openSite();
const lines = [
  '| places | painted | first marker | longest task while loading | drag, frames (median / 95 %) | wheel, frames (median / 95 %) | longest task moving | longest task of a search key | click to card | heap | markers |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

/**
 * Runs in the page: notes tasks over 50 ms and the time between frames, until it is stopped. On a machine that is busy
 * with something else, a task seems longer than it is: read the figures against those of 12 places.
 */
function watch() {
  const seen = { longest: 0, frames: [] };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  });
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    seen.frames.push(now - last);
    last = now;
    frame = requestAnimationFrame(next);
  });
  window.stopWatching = () => {
    for (const { duration } of observer.takeRecords())
      seen.longest = Math.max(seen.longest, duration);
    observer.disconnect();
    cancelAnimationFrame(frame);
    return seen;
  };
}

const round = (value) => Math.round(value);
const shown = ({ frames }) => {
  const sorted = frames.slice(1).sort((a, b) => a - b);
  const at = (share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  return `${at(0.5)} / ${at(0.95)} ms`;
};
const task = (longest) => (longest === 0 ? 'under 50 ms' : `${round(longest)} ms`);

for (const count of counts.length > 0 ? counts : [12, 702, 12000, 100000]) {
  site.serve(`/${count}.json`, JSON.stringify(places(count, areas[count] ?? 'germany')));
  const { page } = await site.open('<main></main>', {
    context: { viewport: { width: 800, height: 600 } },
  });
  const devtools = await page.context().newCDPSession(page);
  await page.waitForFunction(() => customElements.get('netzwerk-karte'));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const measured = async (act) => {
    await page.evaluate(watch);
    await act();
    return page.evaluate(() => window.stopWatching());
  };

  let painted = 0;
  let load = 0;
  const loading = await measured(async () => {
    [painted, load] = await page.evaluate(async (src) => {
      const start = performance.now();
      const karte = document.createElement('netzwerk-karte');
      karte.src = src;
      karte.search = true;
      document.querySelector('main').append(karte);
      // The frame after the one in which it is there has painted it.
      const until = async (isThere) => {
        while (!isThere()) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      };
      const find = (selector) => karte.shadowRoot?.querySelector(selector);
      const first = await until(() => find('.marker') ?? find('.dots')?.getAttribute('d'));
      return [first, await until(() => find('.marker'))];
    }, `/${count}.json`);
    await page.waitForTimeout(1000);
  });

  const box = await page.evaluate(() => {
    const { x, y, width, height } = document
      .querySelector('netzwerk-karte')
      .shadowRoot.querySelector('.viewport')
      .getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(box.x, box.y);
  const wheel = await measured(async () => {
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, turn < 20 ? -40 : 30);
    await page.keyboard.up('Control');
    await page.waitForTimeout(1000);
  });
  const drag = await measured(async () => {
    await page.mouse.down();
    for (let step = 1; step <= 40; step += 1) {
      await page.mouse.move(box.x - step * 4, box.y + Math.sin(step / 6) * 60);
    }
    await page.mouse.up();
    await page.waitForTimeout(1000);
  });

  await page.evaluate(() => {
    document.querySelector('netzwerk-karte').shadowRoot.querySelector('.search input').focus();
  });
  await page.waitForTimeout(1000);
  let search = 0;
  for (const key of 'stei') {
    const { longest } = await measured(async () => {
      await page.keyboard.type(key);
      await page.waitForTimeout(500);
    });
    search = Math.max(search, longest);
  }
  const select = await page.evaluate(async () => {
    const { shadowRoot } = document.querySelector('netzwerk-karte');
    const start = performance.now();
    shadowRoot.querySelector('.row').click();
    while (!shadowRoot.querySelector('netzwerk-stadt')) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  const markers = await page.evaluate(
    () => document.querySelector('netzwerk-karte').shadowRoot.querySelectorAll('.marker').length,
  );
  await devtools.send('HeapProfiler.collectGarbage');
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize / 2 ** 20);
  lines.push(
    `| ${count.toLocaleString('en')} | ${round(painted)} ms | ${round(load)} ms | ${task(loading.longest)} | ${shown(drag)} | ${shown(wheel)} | ${task(Math.max(drag.longest, wheel.longest))} | ${task(search)} | ${round(select)} ms | ${heap.toFixed(1)} MiB | ${markers} |`,
  );
  await page.context().close();
}
await site.close();
console.log(lines.join('\n'));
