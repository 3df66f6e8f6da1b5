/**
 * A session with all widgets on one page: what is asked for, stored and said, from the first byte on.
 * Before a click nothing but the page, our files and the addresses that the page's author has named;
 * on the device something only after a click on the toolbar, and nothing after its reset.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bundleTag, documentOf, openSite } from './harness.mjs';
import { serveData } from './states.mjs';

const head = `<link rel="stylesheet" href="/dist/netzwerk.css"><script src="/dist/netzwerk-early.js"></script>${bundleTag}`;
const widgets = `<netzwerk-daten src="/staedte.json">
  <netzwerk-karte search filter basemap="https://karten.example/{z}/{x}/{y}.png"></netzwerk-karte>
  <netzwerk-stadt></netzwerk-stadt>
</netzwerk-daten>
<netzwerk-ticker src="/meldungen.xml" autoplay></netzwerk-ticker>
<netzwerk-ticker></netzwerk-ticker>
<netzwerk-hilfe layout="inline" controls="underline-links text-spacing reduce-motion" statement-href="/a" feedback-href="/b"></netzwerk-hilfe>`;

const named = ['/staedte.json', '/meldungen.xml'];
const ours = ['/dist/netzwerk.css', '/dist/netzwerk-early.js', '/dist/netzwerk.js'];

describe('a session with all widgets on one page', () => {
  let site;
  before(async () => {
    site = await openSite();
    serveData(site);
    site.serve('/alles.html', documentOf(head, widgets));
  });
  after(() => site.close());

  /** Opens the page; `requests` and `lines` grow with what it asks and says. */
  async function openAll() {
    const context = await site.browser.newContext();
    // A cookie of the page's own, to see to whom it goes.
    await context.addCookies([{ name: 'seite', value: '1', url: site.origin }]);
    const page = await context.newPage();
    const requests = [];
    const lines = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(error.message));
    page.on('websocket', (socket) => requests.push({ address: socket.url(), headers: {} }));
    await context.route('https://karten.example/**', (route) =>
      route.fulfill({ status: 404, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    context.on('request', (request) => {
      if (/^(data|blob):/.test(request.url())) return;
      const address = request.url().replace(site.origin, '');
      requests.push({ address, headers: request.allHeaders() });
    });
    await page.goto(`${site.origin}/alles.html`);
    await page
      .getByRole('button', { name: /^Birkenau/ })
      .first()
      .waitFor();
    await page.getByText('Dritte Meldung').first().waitFor();
    await page.waitForLoadState('networkidle');
    return { context, page, requests, lines };
  }

  const addresses = (requests) => requests.map(({ address }) => address).sort();
  const atFirst = ['/alles.html', ...ours, ...named].sort();

  /** All that a page may leave on a device. */
  const kept = async ({ context, page }) => ({
    cookies: (await context.cookies()).map(({ name }) => name),
    ...(await page.evaluate(async () => ({
      session: Object.keys(sessionStorage),
      local: Object.keys(localStorage),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))),
  });
  const nothing = {
    cookies: ['seite'],
    session: [],
    local: [],
    databases: 0,
    caches: 0,
    workers: 0,
  };
  const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

  it('asks for the page, our files and what its author has named, each once, without a referrer', async () => {
    const all = await openAll();
    assert.deepEqual(addresses(all.requests), atFirst);
    for (const { address, headers } of all.requests) {
      if (named.includes(address)) assert.equal((await headers).referer, undefined, address);
      // A feed is not the visitor's business: it is asked without the page's cookies.
      if (address === '/meldungen.xml') assert.equal((await headers).cookie, undefined);
    }
    assert.deepEqual(await kept(all), nothing);
    assert.deepEqual(all.lines, []);
    await all.context.close();
  });

  it('asks and keeps nothing while a person uses map, card and ticker', async () => {
    const all = await openAll();
    const { page } = all;
    await page.getByRole('searchbox').fill('birk');
    await page.keyboard.press('Enter');
    await page.getByText('Stabsstelle Digitales').first().waitFor();
    await press(page, 'Open Data');
    await press(page, 'Vergrößern');
    await press(page, 'Karte nach Norden verschieben');
    await press(page, 'Ganze Karte zeigen');
    await page.getByRole('combobox', { name: 'Schwerpunkte' }).selectOption({ index: 0 });
    await press(page, 'Wechsel anhalten');
    await press(page, 'Nächste Meldung');
    await press(page, 'Alle anzeigen');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(addresses(all.requests), atFirst);
    assert.deepEqual(await kept(all), nothing);
    assert.deepEqual(all.lines, []);
    await all.context.close();
  });

  it('keeps one entry after a click on the toolbar, and none after its reset', async () => {
    const all = await openAll();
    const { page } = all;
    await press(page, 'Größer');
    await press(page, 'Links unterstreichen');
    assert.deepEqual(await kept(all), { ...nothing, session: ['netzwerk-hilfe'] });
    assert.equal(
      await page.evaluate(() => sessionStorage.getItem('netzwerk-hilfe')),
      '{"v":1,"textSize":125,"on":"underline-links"}',
    );
    await press(page, 'Zurücksetzen');
    assert.deepEqual(await kept(all), nothing);
    assert.deepEqual(addresses(all.requests), atFirst);
    await all.context.close();
  });

  it('asks the server of a background map after a click that names it, without cookies or referrer', async () => {
    const all = await openAll();
    const { page, requests } = all;
    await page.getByText('Hintergrundkarte von karten.example:').waitFor();
    const asked = page.waitForRequest(/karten\.example/);
    await press(page, 'Hintergrundkarte laden');
    await asked;
    await page.waitForLoadState('networkidle');
    const more = requests.filter(({ address }) => !atFirst.includes(address));
    assert.ok(more.length > 0);
    for (const { address, headers } of more) {
      assert.match(address, /^https:\/\/karten\.example\/\d+\/\d+\/\d+\.png$/);
      const { referer, cookie } = await headers;
      assert.deepEqual({ referer, cookie }, { referer: undefined, cookie: undefined });
    }
    assert.deepEqual(await kept(all), nothing);
    await all.context.close();
  });
});
