import { expect, html, waitUntil } from '@open-wc/testing';
import { project } from '../src/geo/projection.js';
import { addressOf, cornerOf, type Tile, tilesOf } from '../src/karte/tiles.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import { button, drawn, isShown, marker, mount, part, said, textOf } from './helpers/karte.js';
import { press } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';

const own = '/test/fixtures/tile.png?{z}/{x}/{y}';
const failing = html`<netzwerk-karte basemap="/no-tiles/{z}/{x}/{y}.png"></netzwerk-karte>`;
const template = html`<netzwerk-karte
  basemap=${own}
  basemap-attribution="© Testkarten"
></netzwerk-karte>`;
const name = (karte: Element) => part(karte, 'map-name')!;
const tiles = (karte: Element) => [
  ...karte.shadowRoot!.querySelectorAll<HTMLImageElement>('.tiles img'),
];

const boxOf = ({ z, x, y }: Tile) => {
  const { x: minX, y: minY } = cornerOf({ z, x, y });
  const { x: maxX, y: maxY } = cornerOf({ z, x: x + 1, y: y + 1 });
  return { minX, minY, maxX, maxY };
};

afterEach(() => restoreConsole());

describe('tilesOf', () => {
  it('has the whole world in one tile at level 0', () => {
    const { minX, maxX, minY, maxY } = boxOf({ z: 0, x: 0, y: 0 });
    const [west] = project([-180, 0]);
    const [east] = project([180, 0]);
    expect(minX).to.be.closeTo(west, 1e-6);
    expect(maxX).to.be.closeTo(east, 1e-6);
    // Web Mercator ends at 85.0511287798066 degrees (EPSG:3857).
    expect(minY).to.be.closeTo(project([0, 85.0511287798066])[1], 1e-6);
    expect(maxY).to.be.closeTo(project([0, -85.0511287798066])[1], 1e-6);
  });

  // Columns and rows by the formulas of the OpenStreetMap wiki, "Slippy map tilenames".
  for (const [name, lon, lat] of [
    ['Speyer', 8.43111, 49.32083],
    ['Trier', 6.63935, 49.75565],
    ['Andernach', 7.40425, 50.43109],
  ] as const) {
    it(`finds the tile of ${name} at each level, with the city in it`, () => {
      const [x, y] = project([lon, lat]);
      for (let z = 5; z <= 19; z += 1) {
        const scale = (256 * 2 ** z) / 90_000;
        const [tile, ...others] = tilesOf({ minX: x, minY: y, maxX: x, maxY: y }, scale);
        const rad = (lat * Math.PI) / 180;
        expect(others).to.deep.equal([]);
        expect(tile).to.deep.equal({
          z,
          x: Math.floor(((lon + 180) / 360) * 2 ** z),
          y: Math.floor(((1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2) * 2 ** z),
        });
        const box = boxOf(tile!);
        expect(x).to.be.within(box.minX, box.maxX);
        expect(y).to.be.within(box.minY, box.maxY);
      }
    });
  }

  it('covers a box without a gap, in some twenty tiles', () => {
    const box = { minX: 725, minY: 327, maxX: 1325, maxY: 1092 };
    const found = tilesOf(box, 0.8);
    expect(found.length).to.be.within(4, 24);
    expect(Math.min(...found.map((tile) => boxOf(tile).minX))).to.be.at.most(box.minX);
    expect(Math.max(...found.map((tile) => boxOf(tile).maxY))).to.be.at.least(box.maxY);
  });

  it('never asks for more than the levels there are', () => {
    expect(tilesOf({ minX: 0, minY: 0, maxX: 0, maxY: 0 }, 1e9)[0]?.z).to.equal(19);
    expect(tilesOf({ minX: -1e9, minY: -1e9, maxX: 1e9, maxY: 1e9 }, 1e-9)).to.deep.equal([
      { z: 0, x: 0, y: 0 },
    ]);
  });

  it('fills templates of both kinds', () => {
    const tile = { z: 10, x: 533, y: 350 };
    expect(addressOf('https://a.example/{z}/{x}/{y}.png', tile)).to.equal(
      'https://a.example/10/533/350.png',
    );
    expect(
      addressOf('https://a.example/{TileMatrix}/{TileRow}/{TileCol}.png?m={tilematrix}', tile),
    ).to.equal('https://a.example/10/350/533.png?m=10');
  });
});

describe('netzwerk-karte: basemap', () => {
  it('is not offered without the attribute, nor for what is no address', async () => {
    expect(part(await mount(), 'basemap')).to.equal(undefined);
    const karte = await mount(html`<netzwerk-karte basemap="https://"></netzwerk-karte>`);
    expect(part(karte, 'basemap')).to.equal(undefined);
  });

  it('asks first, and names the host and what it gets to know', async () => {
    const karte = await mount(
      html`<netzwerk-karte basemap="https://karten.example/{z}/{x}/{y}.png"></netzwerk-karte>`,
    );
    await drawn(karte);
    expect(tiles(karte)).to.deep.equal([]);
    expect(textOf(part(karte, 'basemap')))
      .to.contain('karten.example')
      .and.to.contain('IP-Adresse');
    await expect(karte).to.be.accessible();
  });

  it('loads after the click, without cookies and referrer, and names its source', async () => {
    const karte = await mount(template);
    await drawn(karte);
    const on = button(karte, 'Hintergrundkarte laden');
    on.focus();
    await press('Enter');
    await waitUntil(() => tiles(karte).length > 3, 'no tiles');
    for (const tile of tiles(karte)) {
      expect(tile.crossOrigin).to.equal('anonymous');
      expect(tile.referrerPolicy).to.equal('no-referrer');
      expect(tile.alt).to.equal('');
      expect(tile.src).to.match(/\/tile\.png\?\d+\/\d+\/\d+$/);
    }
    expect(textOf(part(karte, 'basemap'))).to.contain('© Testkarten');
    expect(button(karte, 'Hintergrundkarte entfernen').matches(':focus')).to.equal(true);
    await expect(karte).to.be.accessible();
  });

  it('lies exactly under the markers', async () => {
    const karte = await mount(template);
    await drawn(karte);
    await click(button(karte, 'Hintergrundkarte laden'));
    await waitUntil(() => tiles(karte).length > 3);
    const speyer = [8.43111, 49.32083] as const;
    const box = marker(karte, 'Speyer').getBoundingClientRect();
    const [x, y] = project(speyer);
    const map = karte.shadowRoot!.querySelector('.viewport')!.getBoundingClientRect();
    let isCovered = false;
    for (const tile of tiles(karte)) {
      tile.hidden = false;
      const [z, column, row] = tile.src.match(/\d+/g)!.slice(-3).map(Number);
      const { minX, minY, maxX, maxY } = boxOf({ z: z!, x: column!, y: row! });
      if (x < minX || x > maxX || y < minY || y > maxY) continue;
      isCovered = true;
      const at = new DOMMatrix(getComputedStyle(tile).transform);
      const { width, height } = tile;
      const left = map.left + 1 + at.e + ((x - minX) / (maxX - minX)) * width;
      const top = map.top + 1 + at.f + ((y - minY) / (maxY - minY)) * height;
      expect(left).to.be.closeTo(box.left + box.width / 2, 1);
      expect(top).to.be.closeTo(box.top + box.height / 2, 1);
    }
    expect(isCovered).to.equal(true);
  });

  it('follows the view, and lets go of what it no longer shows', async () => {
    const karte = await mount(template);
    await drawn(karte);
    await click(button(karte, 'Hintergrundkarte laden'));
    await waitUntil(() => tiles(karte).length > 3);
    const before = tiles(karte).map(({ src }) => src);
    karte.zoomIn();
    karte.zoomIn();
    await waitUntil(() => tiles(karte).every(({ src }) => !before.includes(src)), 'old tiles stay');
    expect(tiles(karte).length).to.be.within(4, 40);
  });

  it('hides a tile that fails, and goes on with the others', async () => {
    const karte = await mount(template);
    await drawn(karte);
    await click(button(karte, 'Hintergrundkarte laden'));
    await waitUntil(() => tiles(karte).length > 3);
    await waitUntil(() => tiles(karte).every(({ complete }) => complete));
    const [first] = tiles(karte);
    first!.dispatchEvent(new CustomEvent('error'));
    expect(isShown(first!)).to.equal(false);
    await karte.updateComplete;
    expect(isShown(name(karte))).to.equal(false);
    expect(textOf(part(karte, 'basemap'))).to.contain('© Testkarten');
  });

  it('keeps the drawn map with its names where all tiles fail, and says so', async () => {
    const lines = hearConsole();
    const karte = await mount(failing);
    await drawn(karte);
    expect(isShown(name(karte))).to.equal(true);
    await click(button(karte, 'Hintergrundkarte laden'));
    await waitUntil(() => textOf(part(karte, 'basemap')).includes('nicht erreichbar'));
    expect(isShown(name(karte))).to.equal(true);
    expect(tiles(karte).some(isShown)).to.equal(false);
    await said('Hintergrundkarte nicht erreichbar.');
    expect(lines.warn.filter((line) => line.includes('keine Kachel'))).to.deep.equal([
      '[netzwerk-karte] basemap="/no-tiles/{z}/{x}/{y}.png" gibt keine Kachel: Adresse und CORS prüfen.',
    ]);
    await click(button(karte, 'Hintergrundkarte entfernen'));
    expect(textOf(part(karte, 'basemap'))).to.contain('IP-Adresse');
  });

  it('can be taken back, stores nothing, and asks anew for another address and another stay', async () => {
    const karte = await mount(template);
    await drawn(karte);
    const stored = () => localStorage.length + sessionStorage.length + document.cookie.length;
    const before = stored();
    await click(button(karte, 'Hintergrundkarte laden'));
    await waitUntil(() => tiles(karte).length > 3);
    expect(stored()).to.equal(before);
    await click(button(karte, 'Hintergrundkarte entfernen'));
    expect(tiles(karte)).to.deep.equal([]);
    await click(button(karte, 'Hintergrundkarte laden'));
    karte.basemap = '/other/{z}/{x}/{y}.png';
    await karte.updateComplete;
    expect(tiles(karte)).to.deep.equal([]);
    await click(button(karte, 'Hintergrundkarte laden'));
    const box = karte.parentElement!;
    karte.remove();
    box.append(karte);
    await karte.updateComplete;
    expect(tiles(karte)).to.deep.equal([]);
  });
});
