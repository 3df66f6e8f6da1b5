import { expect, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { city, collection, defaultNames } from './helpers/cities.js';
import { isShown, mount, textOf } from './helpers/karte.js';

afterEach(async () => {
  window.dispatchEvent(new CustomEvent('afterprint'));
  await emulateMedia({ media: 'screen' });
});

const paper = (karte: Element) => karte.shadowRoot!.querySelector('.print');
const entries = (karte: Element) => [...paper(karte)!.querySelectorAll('li')];
const numbers = (karte: Element) => [...paper(karte)!.querySelectorAll('text')].map(textOf);

async function mountPrinted(template = html`<netzwerk-karte></netzwerk-karte>`) {
  const karte = await mount(template);
  window.dispatchEvent(new CustomEvent('beforeprint'));
  await karte.updateComplete;
  return karte;
}

describe('netzwerk-karte: print', () => {
  it('has nothing for paper on screen, before and after', async () => {
    const karte = await mountPrinted();
    expect(isShown(paper(karte)!)).to.equal(false);
    window.dispatchEvent(new CustomEvent('afterprint'));
    await karte.updateComplete;
    expect(paper(karte)).to.equal(null);
  });

  it('is rendered within the microtasks of the event, before the browser lays out the paper', async () => {
    const karte = await mount();
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await Promise.resolve();
    await Promise.resolve();
    expect(entries(karte)).to.have.lengthOf(11);
  });

  it('numbers the cities on the map as in the list', async () => {
    const karte = await mountPrinted();
    expect(entries(karte).map((own) => textOf(own.querySelector('strong')))).to.deep.equal(
      defaultNames,
    );
    expect(numbers(karte)).to.deep.equal(defaultNames.map((_, index) => String(index + 1)));
    expect(paper(karte)!.querySelectorAll('.shape')).to.have.lengthOf(11);
  });

  it('says all that is known of a city, and its address in full', async () => {
    const karte = await mountPrinted(
      html`<netzwerk-karte
        .data=${collection(
          city('Mainz', {
            district: 'kreisfreie Stadt',
            topics: ['Open Data'],
            contact: { office: 'Stabsstelle', email: 'a@example.org', phone: '+49 6131 120' },
            url: 'https://www.mainz.de/',
          }),
        )}
      ></netzwerk-karte>`,
    );
    expect(textOf(entries(karte)[0])).to.equal(
      'MainzMitglied · kreisfreie Stadt · Open Data · Stabsstelle · a@example.org · +49 6131 120 https://www.mainz.de/',
    );
  });

  it('keeps the numbers of neighbours apart', async () => {
    const cities = [0, 1, 2, 3, 4, 5].map((index) =>
      city('ABCDEF'.charAt(index), {}, [7.5 + index * 0.03, 49.7]),
    );
    const karte = await mount(
      html`<netzwerk-karte .data=${collection(...cities)}></netzwerk-karte>`,
    );
    await emulateMedia({ media: 'print' });
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await karte.updateComplete;
    const boxes = [...paper(karte)!.querySelectorAll('text')].map((own) =>
      own.getBoundingClientRect(),
    );
    expect(boxes).to.have.lengthOf(6);
    boxes.forEach((a, index) =>
      boxes.slice(index + 1).forEach((b) => {
        // A glyph's box is higher than what is drawn of it.
        const isApart =
          a.right <= b.left + 1 ||
          b.right <= a.left + 1 ||
          a.bottom <= b.top + 6 ||
          b.bottom <= a.top + 6;
        expect(isApart).to.equal(true);
      }),
    );
  });

  it('shows the paper alone, without controls', async () => {
    const karte = await mount(html`<netzwerk-karte
      search
      filter
      value="speyer"
      basemap="/tiles/{z}/{x}/{y}.png"
    ></netzwerk-karte>`);
    await emulateMedia({ media: 'print' });
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await karte.updateComplete;
    await waitUntil(() => isShown(paper(karte)!));
    const controls = karte.shadowRoot!.querySelectorAll('button, input, select, summary');
    expect([...controls].filter(isShown).map(textOf)).to.deep.equal([]);
    const map = paper(karte)!.querySelector('svg')!.getBoundingClientRect();
    expect(map.width).to.be.greaterThan(200);
    expect(map.height).to.be.greaterThan(200);
  });

  it('prints what a topic leaves', async () => {
    const karte = await mountPrinted(html`<netzwerk-karte topic="online-handel"></netzwerk-karte>`);
    expect(entries(karte)).to.have.lengthOf(1);
  });

  it('prints no map with view=list', async () => {
    const karte = await mountPrinted(html`<netzwerk-karte view="list"></netzwerk-karte>`);
    expect(paper(karte)!.querySelector('svg')).to.equal(null);
    expect(entries(karte)).to.have.lengthOf(11);
  });

  it('has every city of a long list, also those without room for a number', async () => {
    const many = [...Array(300).keys()].map((index) => ({
      ...city(`Ort ${index}`, {}, [7.5 + (index % 20) * 0.005, 49.7 + index * 0.0003]),
      id: `ort-${index}`,
    }));
    const karte = await mountPrinted(
      html`<netzwerk-karte .data=${collection(...many)}></netzwerk-karte>`,
    );
    expect(entries(karte)).to.have.lengthOf(300);
    expect(paper(karte)!.querySelectorAll('.shape')).to.have.lengthOf(300);
  });

  it('listens no longer when it is out of the page', async () => {
    const karte = await mount();
    karte.remove();
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await karte.updateComplete;
    expect(paper(karte)).to.equal(null);
  });
});
