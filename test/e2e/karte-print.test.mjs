/** The map on paper: laid out as for print, and in a PDF. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openSite } from './harness.mjs';

const cities = JSON.stringify({
  type: 'FeatureCollection',
  features: ['A', 'B', 'C', 'D', 'E', 'F'].map((name, index) => ({
    type: 'Feature',
    id: name,
    geometry: { type: 'Point', coordinates: [7.5 + index * 0.03, 49.7] },
    properties: { name },
  })),
});

describe('netzwerk-karte on paper', () => {
  let site;
  before(async () => {
    site = await openSite();
    site.serve('/staedte.geojson', cities);
  });
  afterEach(() => site.tidy());
  after(() => site.close());

  const open = async (attributes = '') => {
    const { page, problems } = await site.open(`<netzwerk-karte ${attributes}></netzwerk-karte>`);
    await page.waitForFunction(() => document.querySelector('netzwerk-karte').features?.length > 0);
    return { page, problems };
  };
  const print = async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(async () => {
      dispatchEvent(new CustomEvent('beforeprint'));
      await document.querySelector('netzwerk-karte').updateComplete;
    });
  };

  it('shows map and numbers, and no control', async () => {
    const { page, problems } = await open(
      'search filter value="speyer" basemap="/tiles/{z}/{x}/{y}.png"',
    );
    await print(page);
    const { controls, width, height } = await page.evaluate(() => {
      const root = document.querySelector('netzwerk-karte').shadowRoot;
      const isShown = (element) => element.getClientRects().length > 0;
      const box = root.querySelector('.print svg').getBoundingClientRect();
      return {
        controls: [...root.querySelectorAll('button, input, select, summary')]
          .filter(isShown)
          .map(({ outerHTML }) => outerHTML),
        width: box.width,
        height: box.height,
      };
    });
    assert.deepEqual(controls, []);
    assert.ok(width > 200 && height > 200, `${width} x ${height}`);
    assert.deepEqual(problems, []);
  });

  it('keeps the numbers of neighbours apart', async () => {
    const { page } = await open('src="/staedte.geojson"');
    await print(page);
    const boxes = await page.evaluate(() =>
      [...document.querySelector('netzwerk-karte').shadowRoot.querySelectorAll('.print text')].map(
        (text) => text.getBoundingClientRect().toJSON(),
      ),
    );
    assert.equal(boxes.length, 6);
    boxes.forEach((a, index) =>
      boxes.slice(index + 1).forEach((b) => {
        // A glyph's box is higher than what is drawn of it.
        assert.ok(
          a.right <= b.left + 1 ||
            b.right <= a.left + 1 ||
            a.bottom <= b.top + 6 ||
            b.bottom <= a.top + 6,
          JSON.stringify([a, b]),
        );
      }),
    );
  });

  it('is rendered by the time the browser makes a PDF, and gone after it', async () => {
    const { page, problems } = await open();
    await page.evaluate(() => {
      globalThis.heard = 0;
      const root = document.querySelector('netzwerk-karte').shadowRoot;
      new MutationObserver(() => {
        globalThis.heard = Math.max(globalThis.heard, root.querySelectorAll('.print li').length);
      }).observe(root, { childList: true, subtree: true });
    });
    const pdf = await page.pdf();
    assert.ok(pdf.length > 1000);
    assert.equal(await page.evaluate(() => globalThis.heard), 11);
    await page.waitForFunction(
      () => !document.querySelector('netzwerk-karte').shadowRoot.querySelector('.print'),
    );
    assert.deepEqual(problems, []);
  });
});

describe('netzwerk-karte with a background map', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  afterEach(() => site.tidy());
  after(() => site.close());

  it('asks no other server before the click, then that one alone, and keeps its map where a policy refuses', async () => {
    const { page, problems } = await site.open(
      '<netzwerk-karte basemap="http://tiles.invalid/{z}/{x}/{y}.png"></netzwerk-karte>',
      { headers: { 'content-security-policy': "default-src 'self'; img-src 'self' data:" } },
    );
    await page.getByRole('button', { name: 'Hintergrundkarte laden' }).waitFor();
    assert.deepEqual(problems, []);
    await page.getByRole('button', { name: 'Hintergrundkarte laden' }).click();
    await page.getByRole('button', { name: 'Hintergrundkarte entfernen' }).waitFor();
    await page.waitForFunction(() => {
      const root = document.querySelector('netzwerk-karte').shadowRoot;
      const tiles = [...root.querySelectorAll('.tiles img')];
      return tiles.length > 0 && tiles.every((tile) => tile.getClientRects().length === 0);
    });
    assert.ok(problems.length > 0);
    for (const problem of problems) assert.match(problem, /tiles\.invalid/);
    await page.getByRole('button', { name: 'Speyer' }).first().waitFor();
  });
});
