/**
 * The back-forward cache: a page with all widgets is put away and comes back as it was, and goes on working.
 * No driver is attached, since one keeps pages out of the cache or waits for ever when they come back: the pages
 * act by themselves and tell the server what they saw. Only a Chromium with windows has this cache.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { chromiumFlags } from '../../scripts/lib/chromium.mjs';
import { createStaticServer, listen } from '../../scripts/serve.mjs';

const head = (title) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
   <script src="/dist/netzwerk-early.js"></script><script src="/dist/netzwerk.js" defer></script><script src="/steps.js" defer></script></head>`;
const help =
  '<netzwerk-hilfe layout="inline" statement-href="/a" feedback-href="/b"></netzwerk-hilfe>';

const steps = `
  const $ = (name) => document.querySelector('netzwerk-' + name);
  const until = async (what, is) => {
    for (let i = 0; !is(); i += 1) {
      if (i > 600) return tell({ stuck: what });
      await new Promise(requestAnimationFrame);
    }
  };
  const tell = (seen) => fetch('/seen?' + encodeURIComponent(JSON.stringify(seen)));
  addEventListener('error', (event) => tell({ stuck: event.message }));
  addEventListener('unhandledrejection', (event) => tell({ stuck: String(event.reason) }));
  const press = (element) => { element.focus(); element.click(); };
  const button = (name, text) => [...$(name).shadowRoot.querySelectorAll('button')].find((b) => text.test(b.textContent + b.ariaLabel));
  const marker = (name) => [...$('karte').shadowRoot.querySelectorAll('[part~=marker]')].find((m) => m.textContent.includes(name));
  const size = () => document.documentElement.dataset.netzwerkTextSize ?? '100';
  const state = () => ({
    value: $('karte').value,
    card: [...document.querySelectorAll('netzwerk-stadt')].map((card) => card.shadowRoot.textContent).some((text) => text.includes('Trier')),
    size: size(),
    playing: $('ticker').playing,
    index: $('ticker').index,
  });
`;

const first = `${head('Eins')}<body>
  <netzwerk-karte></netzwerk-karte><netzwerk-stadt></netzwerk-stadt>
  <netzwerk-ticker autoplay interval="8" loops="9"></netzwerk-ticker>${help}
  <script type="module">
    const [{ type, notRestoredReasons }] = performance.getEntriesByType('navigation');
    if (type === 'back_forward') tell({ stuck: 'loaded anew: ' + JSON.stringify(notRestoredReasons) });
    addEventListener('pageshow', async (event) => {
      if (!event.persisted) return;
      await until('the size of the other page', () => size() !== '125');
      const back = state();
      press(marker('Speyer'));
      await until('selection after the return', () => $('karte').value === 'speyer');
      press(button('ticker', /Nächste|Weiter/i));
      await until('next news after the return', () => $('ticker').index !== back.index);
      press(button('hilfe', /zurück/i));
      await until('reset after the return', () => size() === '100');
      tell({ back, after: state() });
    });
    await Promise.all(['karte', 'stadt', 'ticker', 'hilfe'].map((name) => $(name).ready));
    press(marker('Trier'));
    await until('selection', () => $('karte').value === 'trier' && state().card);
    press(button('hilfe', /größer/i));
    await until('size', () => size() === '125');
    location.href = '/zwei.html';
  </script>`;

const second = `${head('Zwei')}<body>${help}
  <script type="module">
    await until('the toolbar of page two', () => size() === '125' && $('hilfe').shadowRoot);
    press(button('hilfe', /größer/i));
    await until('size on page two', () => size() === '150');
    setTimeout(() => history.back());
  </script>`;

it(
  'keeps selection and size, takes over what another page set, and works on',
  { timeout: 60_000 },
  async () => {
    const pages = { '/eins.html': first, '/zwei.html': second, '/steps.js': steps };
    const server = createStaticServer({ pages });
    const seen = new Promise((resolve) => {
      server.on('request', ({ url }) => {
        if (url.startsWith('/seen?')) resolve(JSON.parse(decodeURIComponent(url.slice(6))));
      });
    });
    const port = await listen(server);
    const profile = await mkdtemp(join(tmpdir(), 'netzwerk-bfcache-'));
    const browser = spawn(
      process.env.CHROME_PATH ?? '/usr/bin/chromium',
      [
        ...chromiumFlags,
        '--headless=new',
        '--no-pings',
        `--user-data-dir=${profile}`,
        '--disable-features=LowMemoryBackForwardCache',
        `http://127.0.0.1:${port}/eins.html`,
      ],
      { stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => browser.once('exit', resolve));
    try {
      const result = await Promise.race([
        seen,
        ended.then((code) => ({ stuck: `the browser ended with ${code}` })),
      ]);
      assert.equal(result.stuck, undefined);
      assert.equal(result.back.value, 'trier');
      assert.ok(result.back.card, 'the card shows Trier when the page comes back');
      assert.equal(result.back.size, '150', 'the size that the other page set');
      assert.equal(result.after.value, 'speyer');
      assert.equal(result.after.size, '100');
      assert.equal(result.after.playing, false, 'a click on the next news stops the ticker');
    } finally {
      browser.kill();
      await ended;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      // Its helper processes write for a moment longer.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  },
);
