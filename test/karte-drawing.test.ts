/** `toSVG()`: the map as a document that needs neither our style sheet nor a script. */
import { expect, html, waitUntil } from '@open-wc/testing';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import { city, collection, defaultNames, manyCities } from './helpers/cities.js';
import { drawn, mount, parts, textOf } from './helpers/karte.js';

/** The document, as an XML parser reads it. */
function read(text: string): Element {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(documentElement.localName, text.slice(0, 300)).to.equal('svg');
  expect(documentElement.querySelector('parsererror')).to.equal(null);
  return documentElement;
}

/** The map, drawn as an `<img>` in a canvas: tells the colour of a pixel. */
async function paint(text: string): Promise<(x: number, y: number) => number[]> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return (x, y) => [...context.getImageData(x, y, 1, 1).data];
}

const texts = (svg: Element) => new Set([...svg.querySelectorAll('text')].map(textOf));
const box = (karte: NetzwerkKarteElement) => {
  const { clientWidth, clientHeight } = karte.shadowRoot!.querySelector('.viewport')!;
  return [String(clientWidth), String(clientHeight)];
};
const sizeOf = (svg: Element) => [svg.getAttribute('width'), svg.getAttribute('height')];

describe('netzwerk-karte: toSVG', () => {
  it('draws the map in its size, with title, description, land, signs and names', async () => {
    const karte = await mount(html`<netzwerk-karte heading="Unsere Städte"></netzwerk-karte>`);
    await drawn(karte);
    const svg = read(karte.toSVG());
    expect(sizeOf(svg)).to.deep.equal(box(karte));
    expect(textOf(svg.querySelector('title'))).to.equal('Unsere Städte');
    expect(textOf(svg.querySelector('desc'))).to.match(/11 Städte/);
    const shown = texts(svg);
    const named = defaultNames.filter((name) => shown.has(name));
    expect(named.length).to.be.greaterThan(8);
    expect(shown).to.include('Saarland');
    const fills = new Set([...svg.querySelectorAll('path')].map((own) => own.getAttribute('fill')));
    // The accent, and the emphasis of the coordinating city.
    expect(fills).to.include('rgb(18, 63, 109)');
    expect(fills).to.include('rgb(156, 23, 64)');
  });

  it('holds nothing of the widget but what is drawn', async () => {
    const karte = await mount();
    await drawn(karte);
    const before = karte.shadowRoot!.querySelectorAll('*').length;
    const text = karte.toSVG();
    expect(text).not.to.match(/<!--|\s(class|part|style|id|tabindex|on\w+)=|var\(|<button|<script/);
    expect(karte.shadowRoot!.querySelectorAll('*')).to.have.lengthOf(before);
  });

  it('looks like the map when an <img> shows it', async () => {
    const karte = await mount();
    await drawn(karte);
    karte.style.setProperty('--netzwerk-karte-neighbour', 'rgb(10, 200, 30)');
    karte.style.setProperty('--netzwerk-karte-marker', 'rgb(200, 10, 30)');
    const pixel = await paint(karte.toSVG());
    expect(pixel(3, 3)).to.deep.equal([10, 200, 30, 255]);
    const sign = parts(karte, 'marker-mitglied')[0] ?? parts(karte, 'marker')[0]!;
    const { left, top, width, height } = sign.getBoundingClientRect();
    const view = karte.shadowRoot!.querySelector('.viewport')!.getBoundingClientRect();
    const middle = [left + width / 2 - view.left - 1, top + height / 2 - view.top - 1] as const;
    expect(pixel(Math.round(middle[0]), Math.round(middle[1]))).to.deep.equal([200, 10, 30, 255]);
  });

  it('follows the view and the selection', async () => {
    const karte = await mount(html`<netzwerk-karte value="trier"></netzwerk-karte>`);
    await drawn(karte);
    const whole = read(karte.toSVG());
    expect(whole.querySelectorAll('circle')).to.have.lengthOf(1);
    karte.zoomIn();
    karte.zoomIn();
    karte.zoomIn();
    await karte.updateComplete;
    const close = read(karte.toSVG());
    const scaleOf = (svg: Element) =>
      parseFloat(/scale\(([\d.]+)/.exec(svg.querySelector('g')!.getAttribute('transform')!)![1]!);
    expect(scaleOf(close) / scaleOf(whole)).to.be.closeTo(1.5 ** 3, 0.01);
    expect(close.querySelectorAll('g').length).to.be.lessThan(whole.querySelectorAll('g').length);
  });

  it('takes names for what they are, and leaves out what no XML may hold', async () => {
    const name = '<b onload="x">&amp; "Stadt" ]]>';
    const karte = await mount(
      html`<netzwerk-karte
        heading="A &lt; B \u0007\uFFFE\uD800"
        .data=${collection(city(name))}
      ></netzwerk-karte>`,
    );
    await drawn(karte);
    const svg = read(karte.toSVG());
    expect(texts(svg)).to.include(name);
    expect(svg.querySelector('b')).to.equal(null);
    expect(textOf(svg.querySelector('title'))).to.equal('A < B');
  });

  it('has groups with their counts, and dots for those in them', async () => {
    const karte = await mount(
      html`<netzwerk-karte .data=${collection(...manyCities(300))}></netzwerk-karte>`,
      400,
    );
    await waitUntil(() => parts(karte, 'cluster').length > 0);
    await drawn(karte);
    const svg = read(karte.toSVG());
    const counts = parts(karte, 'cluster')
      .filter((own) => !own.closest('[data-out]'))
      .map((own) => /^\d+/.exec(textOf(own))![0]);
    const shown = [...svg.querySelectorAll('circle + text')].map(textOf);
    expect(shown).to.deep.equal(counts);
    expect(svg.querySelectorAll('path[d*="h0M"]')).to.have.lengthOf(1);
  });

  for (const count of [11, 300]) {
    it(`draws the whole map of ${count} cities where only the list shows`, async () => {
      const karte = await mount(
        html`<netzwerk-karte view="list" .data=${collection(...manyCities(count))}></netzwerk-karte>`,
      );
      const svg = read(karte.toSVG());
      expect(sizeOf(svg)).to.deep.equal(['640', '720']);
      expect(svg.querySelectorAll('g').length).to.be.greaterThan(10);
      expect((await paint(karte.toSVG()))(2, 2)[3]).to.equal(255);
    });
  }

  it('is an empty string before there is a map', () => {
    const karte = document.createElement('netzwerk-karte');
    expect(karte.toSVG()).to.equal('');
  });
});
