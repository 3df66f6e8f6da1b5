/** The map as a webmaster embeds it: what it asks for, stores and says while a person uses it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openSite } from './harness.mjs';

/** The page's own icon is a data address; the widget itself gets script and style from here, no more. */
const policy =
  "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

describe('netzwerk-karte on a page', () => {
  let site;
  before(async () => (site = await openSite()));
  afterEach(() => site.tidy());
  after(() => site.close());

  /** Opens a page and counts every request from its first byte on. */
  async function openCounted(body, options) {
    const path = '/counted.html';
    site.serve(
      path,
      `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,"><script type="module" src="/dist/netzwerk.js"></script></head><body>${body}</body></html>`,
      { 'Content-Security-Policy': policy },
    );
    const page = await site.page(options);
    const requests = [];
    const lines = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http')) requests.push(new URL(request.url()).pathname);
    });
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(error.message));
    await page.goto(site.origin + path);
    await page.waitForFunction(() => customElements.get('netzwerk-karte'));
    await page.evaluate(() => document.querySelector('netzwerk-karte').ready);
    return { page, requests, lines };
  }

  it('works through a whole session with two requests, no console line and nothing stored', async () => {
    const { page, requests, lines } = await openCounted('<netzwerk-karte></netzwerk-karte>');
    const marker = page.getByRole('button', { name: /^Speyer ?, Gründungsstadt, Mitglied/ });
    await marker.click();
    await page.locator('netzwerk-stadt').getByText('Mitglied seit April 2019').waitFor();
    await page.getByRole('button', { name: 'Schließen' }).first().click();
    await marker.focus();
    for (const key of [
      'ArrowUp',
      'Home',
      'PageDown',
      'k',
      '+',
      '+',
      'Shift+ArrowLeft',
      '0',
      'Enter',
    ]) {
      await page.keyboard.press(key);
    }
    await page.waitForFunction(() => document.querySelector('netzwerk-karte').value !== null);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('netzwerk-karte').value === null);
    await page.getByRole('button', { name: 'Tastaturhilfe' }).click();
    await page.keyboard.press('Escape');
    assert.deepEqual(requests, ['/counted.html', '/dist/netzwerk.js']);
    assert.deepEqual(lines, []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  });

  for (const width of [280, 320, 768, 1400]) {
    it(`fits a window ${width} pixels wide without sideways scrolling`, async () => {
      const { page, lines } = await openCounted('<netzwerk-karte value="trier"></netzwerk-karte>', {
        viewport: { width, height: 700 },
      });
      const overflow = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      assert.equal(await overflow(), 0);
      assert.deepEqual(lines, []);
    });
  }

  it('leaves wheel and one finger to the page', async () => {
    const { page } = await openCounted('<netzwerk-karte></netzwerk-karte>', {
      viewport: { width: 900, height: 300 },
    });
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 0);
    assert.equal(
      await page.evaluate(
        () =>
          getComputedStyle(
            document.querySelector('netzwerk-karte').shadowRoot.querySelector('.viewport'),
          ).touchAction,
      ),
      'pan-x pan-y', // two fingers are the map's
    );
  });

  it('shows what is inside without scripts', async () => {
    const page = await site.page({ javaScriptEnabled: false });
    site.serve(
      '/plain.html',
      '<!doctype html><html lang="de"><title>Test</title><script type="module" src="/dist/netzwerk.js"></script><netzwerk-karte><a href="https://www.speyer.de/">Speyer</a></netzwerk-karte>',
    );
    await page.goto(`${site.origin}/plain.html`);
    assert.ok(await page.getByRole('link', { name: 'Speyer' }).isVisible());
  });

  it('keeps the demo still: no layout shift while the script arrives late', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const problems = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    let release;
    const painted = new Promise((resolve) => (release = resolve));
    await page.route('**/dist/netzwerk.js', async (route) => {
      await painted;
      await route.continue();
    });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      globalThis.frames = () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
        );
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          const moved = sources.map(({ node }) => node?.localName ?? node?.textContent);
          globalThis.shifts.push({ value, moved });
        }
      }).observe({ type: 'layout-shift' });
    });
    await page.goto(`${site.origin}/index.html`, { waitUntil: 'commit' });
    // A slow machine paints the page while it is still read, which moves the page's own texts.
    await page.waitForFunction(
      () => document.readyState !== 'loading' && performance.getEntriesByType('paint').length > 0,
    );
    await page.evaluate(async () => {
      document.querySelector('netzwerk-karte').scrollIntoView();
      await globalThis.frames();
      globalThis.shifts = [];
    });
    release();
    const shifts = await page.evaluate(async () => {
      const widgets = document.querySelectorAll(':not(:defined)');
      for (const widget of widgets) await customElements.whenDefined(widget.localName);
      for (const widget of widgets) await widget.ready;
      await globalThis.frames();
      return globalThis.shifts;
    });
    const total = shifts.reduce((sum, { value }) => sum + value, 0);
    assert.ok(total < 0.01, `layout shifts ${JSON.stringify(shifts)}`);
    assert.deepEqual(problems, []);
  });
});
