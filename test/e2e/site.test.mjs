/** The site below a path of its own: each page and each link in it, without a request to anybody else. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { pageOptions } from '../../scripts/lib/chromium.mjs';
import { createStaticServer, listen } from '../../scripts/serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

describe('the site below a path of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netzwerk-site-'));
  let server;
  let browser;
  let start;
  let page;
  let problems = [];

  before(async () => {
    const to = join(folder, 'amt/netz werk');
    execFileSync(process.execPath, ['scripts/build-site.mjs', '--without-storybook', '--to', to], {
      cwd: root,
    });
    server = createStaticServer({ root: folder });
    start = `http://127.0.0.1:${await listen(server)}/amt/netz%20werk/`;
    browser = await chromium.launch(pageOptions());
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        problems.push(`${page.url()}: ${message.text()}`);
      }
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(start) && !/^(data|blob):/.test(url)) problems.push(`request: ${url}`);
    });
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has no link that leads nowhere, no error, and no request to others', async () => {
    problems = [];
    /** Pages by address without fragment, with the ids that they have. */
    const ids = new Map();
    const targets = [];
    const queue = [start];
    while (queue.length > 0) {
      const address = queue.shift();
      if (ids.has(address)) continue;
      const response = await page.goto(address);
      assert.equal(response.status(), 200, address);
      const found = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll('a[href]')].map(({ href }) => href),
        frames: [...document.querySelectorAll('iframe')].map(({ src }) => src),
      }));
      ids.set(address, found.ids);
      for (const link of [...found.links, ...found.frames]) {
        if (/^(mailto|https:)/.test(link)) continue;
        assert.ok(link.startsWith(start), `${address} leads out of the site: ${link}`);
        const [path, fragment = ''] = link.split('#');
        targets.push([address, path, decodeURIComponent(fragment)]);
        if (/\.html(\?|$)|\/$/.test(path)) queue.push(path);
        else assert.equal((await page.request.get(path)).status(), 200, `${address}: ${path}`);
      }
    }
    for (const [from, path, fragment] of targets) {
      if (fragment && !fragment.includes('=')) {
        assert.ok(ids.get(path)?.includes(fragment), `${from}: ${path}#${fragment}`);
      }
    }
    assert.ok(ids.size > 50, `only ${ids.size} pages`);
    assert.deepEqual(problems, []);
  });

  it('shows the widgets in the demo, the examples and the builder', async () => {
    problems = [];
    for (const path of [
      'index.html',
      'demo.html',
      'beispiele/platzhalter.html',
      'themen/wein.html',
    ]) {
      await page.goto(start + path);
      await page.locator('netzwerk-karte').getByRole('button', { name: /Trier/ }).first().waitFor();
    }
    await page.goto(`${start}beispiele/karte-eigene-daten.html`);
    await page.locator('netzwerk-karte').getByRole('button', { name: /Worms/ }).first().waitFor();
    await page.goto(`${start}beispiele/link.html`);
    await page.locator('netzwerk-ticker').getByRole('link').first().waitFor();
    await page.goto(`${start}baukasten/index.html#widget=stadt&member=trier&system=contao`);
    await page.frameLocator('#vorschau').getByText('Trier').first().waitFor();
    await page.getByRole('link', { name: 'Ausführliche Anleitung: Contao' }).click();
    await page.getByRole('heading', { name: 'Contao', level: 1 }).waitFor();
    assert.deepEqual(problems, []);
  });

  for (const path of [
    'index.html',
    'beispiele/index.html',
    'beispiele/karte-und-portraet.html',
    'themen/kern.html',
    'docs/index.html',
    'docs/ueberblick.html',
    'docs/einbetten/wordpress.html',
  ]) {
    it(`has nothing that axe finds in ${path}, and fits 320 pixels`, async () => {
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await page.goto(start + path);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document, { iframes: false });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        });
        assert.deepEqual(found, [], colorScheme);
      }
      await page.setViewportSize({ width: 320, height: 700 });
      assert.ok(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      );
      await page.setViewportSize({ width: 1280, height: 720 });
    });
  }
});
