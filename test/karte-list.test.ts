import { expect, html, waitUntil } from '@open-wc/testing';
import { Pager } from '../src/karte/pager.js';
import { city, collection } from './helpers/cities.js';
import {
  button,
  cityOf,
  expectFocus,
  isPressed,
  marker,
  markers,
  mount,
  part,
  parts,
  row,
  rows,
  said,
  textOf,
} from './helpers/karte.js';
import { press } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';

const many = (count: number) =>
  [...Array(count).keys()].map((index) => ({
    ...city(`Ort ${index + 1}`, {}, [
      6.5 + (index % 40) * 0.04,
      49.2 + Math.floor(index / 40) * 0.05,
    ]),
    id: `ort-${index + 1}`,
  }));

const mountMany = async (count: number) =>
  mount(html`<netzwerk-karte .data=${collection(...many(count))}></netzwerk-karte>`);

const positions = (karte: Element) =>
  parts(karte, 'list-item').map((item) => Number(item.getAttribute('aria-posinset')));

describe('Pager', () => {
  it('keeps up to a hundred rows together', () => {
    expect(new Pager().page(many(100), null)).to.deep.equal({ from: 0, to: 100, total: 100 });
  });

  it('has pages of fifty rows, and a shorter last one', () => {
    const pager = new Pager();
    const members = many(120);
    expect(pager.page(members, null)).to.deep.equal({ from: 0, to: 50, total: 120 });
    pager.turn(2);
    expect(pager.page(members, null)).to.deep.equal({ from: 100, to: 120, total: 120 });
  });

  it('turns to the selected city once, and lets a person turn on', () => {
    const pager = new Pager();
    const members = many(702);
    expect(pager.page(members, 'ort-652')).to.have.property('from', 650);
    pager.turn(-1);
    expect(pager.page(members, 'ort-652')).to.have.property('from', 600);
  });

  it('starts anew with another list', () => {
    const pager = new Pager();
    pager.page(many(300), null);
    pager.turn(3);
    expect(pager.page(many(200), null)).to.have.property('from', 0);
  });
});

describe('netzwerk-karte: a long list', () => {
  it('has the same order as the markers', async () => {
    const karte = await mountMany(30);
    expect(rows(karte).map((own) => textOf(own.querySelector('.row-name')))).to.deep.equal(
      markers(karte).map(cityOf),
    );
  });

  it('says each row’s place among all', async () => {
    const karte = await mountMany(120);
    expect(rows(karte)).to.have.lengthOf(50);
    expect(positions(karte)).to.deep.equal([...Array(50).keys()].map((index) => index + 1));
    for (const item of parts(karte, 'list-item'))
      expect(item).to.have.attribute('aria-setsize', '120');
    expect(textOf(karte.shadowRoot!.querySelector('.pages p'))).to.equal('Städte 1 bis 50 von 120');
  });

  it('turns its pages, goes to the first city of the new one, and says where it is', async () => {
    const karte = await mountMany(120);
    button(karte, 'Nächste Städte').focus();
    await press('Enter');
    await waitUntil(() => positions(karte)[0] === 51);
    expectFocus(rows(karte)[0]);
    await said('Städte 51 bis 100 von 120');
    await click(button(karte, 'Nächste Städte'));
    await waitUntil(() => positions(karte)[0] === 101);
    expect(rows(karte)).to.have.lengthOf(20);
    expect([...karte.shadowRoot!.querySelectorAll('.pages button')].map(textOf)).to.deep.equal([
      'Vorige Städte',
    ]);
    await click(button(karte, 'Vorige Städte'));
    await waitUntil(() => positions(karte)[0] === 51);
  });

  it('turns to a city that is selected on the map or by a script', async () => {
    const karte = await mountMany(120);
    const last = karte.features.at(-1)!;
    karte.value = last.id;
    await karte.updateComplete;
    expect(isPressed(row(karte, last.properties.name))).to.equal(true);
    const fourth = karte.features[3]!;
    karte.value = fourth.id;
    await waitUntil(() => markers(karte).some(isPressed));
    marker(karte, fourth.properties.name).click();
    marker(karte, fourth.properties.name).click();
    await karte.updateComplete;
    expect(isPressed(rows(karte)[3]!)).to.equal(true);
  });

  it('returns the focus to the row of a card that was opened from a later page', async () => {
    const karte = await mountMany(120);
    await click(button(karte, 'Nächste Städte'));
    await waitUntil(() => positions(karte)[0] === 51);
    const name = textOf(rows(karte)[4]!.querySelector('.row-name'));
    rows(karte)[4]!.focus();
    await press('Enter');
    await waitUntil(() => karte.shadowRoot!.activeElement?.localName === 'netzwerk-stadt');
    await press('Escape');
    await waitUntil(() => karte.shadowRoot!.activeElement === row(karte, name));
  });

  it('has no accessibility fault', async () => {
    const karte = await mountMany(120);
    await expect(part(karte, 'list')!.closest('section')).to.be.accessible();
  });
});
