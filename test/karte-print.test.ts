import { expect, html, waitUntil } from '@open-wc/testing';
import { city, collection, defaultNames } from './helpers/cities.js';
import { isShown, mount, parts, textOf } from './helpers/karte.js';
import { type } from './helpers/keyboard.js';

afterEach(() => {
  window.dispatchEvent(new CustomEvent('afterprint'));
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

  it('prints what a topic leaves', async () => {
    const karte = await mountPrinted(html`<netzwerk-karte topic="online-handel"></netzwerk-karte>`);
    expect(entries(karte)).to.have.lengthOf(1);
  });

  for (const choice of [false, true]) {
    it(`says which topic that is${choice ? ', beside the choice of topics' : ''}`, async () => {
      const karte = await mountPrinted(
        html`<netzwerk-karte topic="Online-Handel" ?filter=${choice}></netzwerk-karte>`,
      );
      const note = karte.shadowRoot!.querySelector('.filtered p');
      expect(textOf(note)).to.equal('1 von 11 Städten: Online-Handel');
      expect(isShown(note!)).to.equal(true);
    });
  }

  it('says what was searched', async () => {
    const karte = await mount(html`<netzwerk-karte search></netzwerk-karte>`);
    karte.shadowRoot!.querySelector('input')!.focus();
    await type('kaisers');
    await waitUntil(() => parts(karte, 'list-item').length === 1);
    window.dispatchEvent(new CustomEvent('beforeprint'));
    expect(textOf(paper(karte)!.querySelector('p'))).to.equal('kaisers: 1 Treffer.');
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
