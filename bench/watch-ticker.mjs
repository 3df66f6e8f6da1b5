/**
 * Watches the built ticker for a minute in each mode, in Chromium: `node bench/watch-ticker.mjs`. Once a second it
 * notes what has changed: item, scroll position, reasons to pause; and it counts what happens to the list's DOM, to
 * the live region, and how often the layout shifts.
 */
import { openSite } from '../test/e2e/harness.mjs';

const seconds = Number(process.argv[2] ?? 60);
const modes = {
  'rotate, autoplay': 'autoplay loops="0"',
  'rotate, autoplay, one pass': 'autoplay max="3"',
  'rotate without autoplay': '',
  'list, autoplay': 'mode="list" autoplay',
  'scroll, autoplay': 'mode="scroll" autoplay max="3"',
  'scroll without autoplay': 'mode="scroll"',
  'rotate, autoplay, reduced motion': 'autoplay',
  'scroll, autoplay, the pointer on it from 10 to 20 s': 'mode="scroll" autoplay',
};

const site = await openSite();
await Promise.all(
  Object.entries(modes).map(async ([name, attributes]) => {
    const reducedMotion = name.includes('reduced') ? 'reduce' : 'no-preference';
    const { page } = await site.open(
      `<div style="width: 500px"><netzwerk-ticker ${attributes}></netzwerk-ticker><p>Darunter</p></div>`,
      { context: { reducedMotion } },
    );
    await page.evaluate(() => document.querySelector('netzwerk-ticker').ready);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('netzwerk-ticker');
      window.seen = { list: 0, other: 0, said: '', shift: 0 };
      const count = (key) => (records) => (window.seen[key] += records.length);
      const all = { childList: true, subtree: true, characterData: true };
      new MutationObserver(count('list')).observe(shadowRoot.querySelector('ul'), all);
      new MutationObserver(() => {
        window.seen.said += document.querySelector('[data-netzwerk-status]').textContent;
      }).observe(document.querySelector('[data-netzwerk-status]'), all);
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.seen.shift += value;
      }).observe({ type: 'layout-shift' });
    });
    const lines = [];
    for (let second = 0; second <= seconds; second += 1) {
      if (name.includes('pointer') && second === 10) await page.mouse.move(60, 80);
      if (name.includes('pointer') && second === 20) await page.mouse.move(60, 600);
      const state = await page.evaluate(() => {
        const ticker = document.querySelector('netzwerk-ticker');
        const { scrollLeft } = ticker.shadowRoot.querySelector('.viewport');
        const reasons = ticker.pauseReasons.join(' ');
        return `item ${ticker.index + 1}, at ${Math.round(scrollLeft)}${ticker.playing ? '' : `, still${reasons && `: ${reasons}`}`}`;
      });
      if (lines.at(-1)?.[1] !== state) lines.push([second, state]);
      await page.waitForTimeout(1000);
    }
    const { list, said, shift } = await page.evaluate(() => window.seen);
    console.log(
      `\n${name}\n${lines.map(([second, state]) => `  ${String(second).padStart(2)} s  ${state}`).join('\n')}\n  changes in the list: ${list}; said: “${said}”; layout shift: ${shift.toFixed(3)}`,
    );
  }),
);
await site.close();
