import { expect, html, waitUntil } from '@open-wc/testing';
import type { Member } from '../src/data/member.js';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import type { MemberSelection } from '../src/karte/selection.js';
import { atOnce, inSlices } from '../src/data/slices.js';
import { indexSteps, searchSteps } from '../src/karte/search-index.js';
import { city, collection, defaultNames } from './helpers/cities.js';
import {
  button,
  cityOf,
  details,
  expectFocus,
  isShown,
  markers,
  mount,
  part,
  row,
  rows,
  said,
  stadt,
  statusRegions,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press, type } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';

afterEach(stopListening);

const field = (karte: Element) => part(karte, 'search')!.querySelector('input')!;
const listed = (karte: Element) => rows(karte).map((own) => textOf(own.querySelector('.row-name')));

async function mountSearch(template = html`<netzwerk-karte search></netzwerk-karte>`) {
  const karte = await mount(template);
  field(karte).focus();
  return karte;
}

/** Types, and waits until the list has as many rows. */
async function find(karte: NetzwerkKarteElement, text: string, count: number): Promise<void> {
  await type(text);
  await waitUntil(
    () => field(karte).value === text && rows(karte).length === count,
    `“${text}” has not ${count} rows`,
  );
}

describe('searchSteps', () => {
  const names = [
    'Bad Dürkheim',
    'Bad Kreuznach',
    'Idar-Oberstein',
    'Koblenz',
    'Kreuztal',
    'Mülheim-Kärlich',
    'Münster',
    'Neukreuz',
    'Oberkirn',
    'St. Goar',
    'Sankt Goarshausen',
    'Weißenthurm',
  ];
  const find = (query: string, members: readonly Member[] = names.map((name) => city(name))) =>
    atOnce(searchSteps(members, query)).map(({ properties }) => properties.name);

  for (const [query, expected] of [
    ['kreuz', ['Bad Kreuznach', 'Kreuztal', 'Neukreuz']],
    ['bad k', ['Bad Kreuznach']],
    ['bad', ['Bad Dürkheim', 'Bad Kreuznach']],
    ['duerkheim', ['Bad Dürkheim']],
    ['durkheim', ['Bad Dürkheim']],
    ['DÜRKHEIM', ['Bad Dürkheim']],
    ['weissen', ['Weißenthurm']],
    ['weißen', ['Weißenthurm']],
    ['oberstein', ['Idar-Oberstein']],
    ['idar oberstein', ['Idar-Oberstein']],
    ['idaroberstein', ['Idar-Oberstein']],
    ['ober', ['Oberkirn', 'Idar-Oberstein']],
    ['st goar', ['St. Goar', 'Sankt Goarshausen']],
    ['St. Goar', ['St. Goar', 'Sankt Goarshausen']],
    ['sankt g', ['St. Goar', 'Sankt Goarshausen']],
    ['goar', ['St. Goar', 'Sankt Goarshausen']],
    ['sank', ['St. Goar', 'Sankt Goarshausen']],
    ['kärlich', ['Mülheim-Kärlich']],
    ['karlich', ['Mülheim-Kärlich']],
    ['  koblenz ', ['Koblenz']],
    ['xyz', []],
  ] as const) {
    it(`finds ${expected.join(', ') || 'nothing'} by “${query}”`, () => {
      expect(find(query)).to.deep.equal(expected);
    });
  }

  it('ranks the start of a name before that of a word, the inside, and the district', () => {
    const cities = [
      city('Altrhein'),
      city('Boppard', { district: 'Rhein-Hunsrück-Kreis' }),
      city('Haus am Rhein'),
      city('Rheinböllen'),
    ];
    expect(find('rhein', cities)).to.deep.equal([
      'Rheinböllen',
      'Haus am Rhein',
      'Altrhein',
      'Boppard',
    ]);
  });

  it('gives all for a query without a letter', () => {
    expect(find(' - ')).to.deep.equal(names);
  });

  it('reads 12,000 places in slices, and finds among them', async () => {
    const many = [...Array(12_000).keys()].map((index) =>
      city(`Ort ${index} an der Nahe`, { district: 'Landkreis Musterland' }),
    );
    let breaths = 0;
    let isDone = false;
    const breathe = () => {
      breaths += 1;
      if (!isDone) setTimeout(breathe);
    };
    setTimeout(breathe);
    const { signal } = new AbortController();
    await inSlices(indexSteps(many), signal);
    expect(breaths, 'the page could not answer meanwhile').to.be.greaterThan(0);
    expect(await inSlices(searchSteps(many, 'ort 11999'), signal)).to.have.lengthOf(1);
    expect(await inSlices(searchSteps(many, 'nahe'), signal)).to.have.lengthOf(12_000);
    isDone = true;
  });
});

describe('netzwerk-karte: search', () => {
  it('is not there without the attribute', async () => {
    const karte = await mount();
    expect(part(karte, 'search')).to.equal(undefined);
  });

  it('has a visible label of its own', async () => {
    const karte = await mountSearch();
    expect(field(karte).labels?.[0]).to.equal(part(karte, 'search'));
    expect(textOf(part(karte, 'search'))).to.equal('Stadt suchen');
    expect(field(karte).type).to.equal('search');
  });

  it('narrows the list, leaves the map whole, and says how many fit', async () => {
    const karte = await mountSearch();
    await find(karte, 'an', 3);
    expect(listed(karte)).to.deep.equal([
      'Andernach',
      'Frankenthal (Pfalz)',
      'Landau in der Pfalz',
    ]);
    expect(markers(karte).map(cityOf)).to.deep.equal(defaultNames);
    await said('3 Treffer.');
  });

  it('says only the last of several quick results', async () => {
    const karte = await mountSearch();
    const texts = new Set<string>();
    const watch = new MutationObserver(() => texts.add(textOf(statusRegions()[0])));
    watch.observe(statusRegions()[0]!, { childList: true, subtree: true, characterData: true });
    await find(karte, 'speyer', 1);
    await said('1 Treffer.');
    watch.disconnect();
    expect([...texts].filter((text) => text !== '')).to.deep.equal(['1 Treffer.']);
  });

  it('shows on the map where Enter leads', async () => {
    const karte = await mountSearch();
    await find(karte, 'trier', 1);
    const hot = karte.shadowRoot!.querySelectorAll('.place.hot');
    expect([...hot].map(cityOf)).to.deep.equal(['Trier']);
  });

  it('takes the first result with Enter, and leads into its card and back', async () => {
    const heard = details<MemberSelection>('netzwerk-select');
    const karte = await mountSearch();
    await find(karte, 'land', 1);
    await press('Enter');
    await waitUntil(() => stadt(karte)?.matches(':focus-within'), 'the card has no focus');
    expect(karte.value).to.equal('landau-in-der-pfalz');
    expect(heard.map(({ id, source }) => [id, source])).to.deep.equal([
      ['landau-in-der-pfalz', 'search'],
    ]);
    await press('Escape');
    await waitUntil(() => !stadt(karte), 'the card stays');
    await waitUntil(() => field(karte).matches(':focus'), 'the focus does not return');
  });

  it('does nothing on Enter without a query or a result', async () => {
    const heard = details<MemberSelection>('netzwerk-select');
    const karte = await mountSearch();
    await press('Enter');
    await find(karte, 'xyz', 0);
    await press('Enter');
    await said('Keine Stadt gefunden.');
    expect(heard).to.deep.equal([]);
    expect(karte.value).to.equal(null);
  });

  it('is emptied by Escape, and leaves a second Escape to the page', async () => {
    const heard: string[] = [];
    const onKey = ({ key }: KeyboardEvent) => heard.push(key);
    const karte = await mountSearch();
    await find(karte, 'trier', 1);
    document.addEventListener('keydown', onKey);
    await press('Escape');
    await waitUntil(() => rows(karte).length === 11, 'the list stays short');
    expect(field(karte).value).to.equal('');
    expectFocus(field(karte));
    expect(heard).to.deep.equal([]);
    await press('Escape');
    document.removeEventListener('keydown', onKey);
    expect(heard).to.deep.equal(['Escape']);
  });

  it('offers a way back when nothing fits', async () => {
    const karte = await mountSearch();
    await find(karte, 'xyz', 0);
    expect(textOf(part(karte, 'status'))).to.contain('Keine Stadt gefunden.');
    await click(button(karte, 'Suche zurücksetzen'));
    await waitUntil(() => rows(karte).length === 11, 'the list stays empty');
    expect(field(karte).value).to.equal('');
    expectFocus(field(karte));
    await said('11 Treffer.');
  });

  it('goes to the list and through it with arrow keys, and back into the field', async () => {
    const karte = await mountSearch();
    await find(karte, 'pfalz', 2);
    await press('ArrowDown');
    expectFocus(rows(karte)[0]);
    await press('ArrowDown');
    expectFocus(rows(karte)[1]);
    await press('ArrowDown');
    expectFocus(rows(karte)[1]);
    await press('ArrowUp', 'ArrowUp');
    expectFocus(field(karte));
  });

  it('is one Tab away from the list', async () => {
    const karte = await mountSearch();
    await find(karte, 'pfalz', 2);
    const area = karte.shadowRoot!.querySelector('.list-area')!;
    await press('Tab');
    // Firefox makes a scrolling area a tab stop of its own.
    if (!area.querySelector(':focus')) await press('Tab');
    await waitUntil(() => area.contains(karte.shadowRoot!.activeElement));
  });

  it('selects by a press on a result as in any list', async () => {
    const heard = details<MemberSelection>('netzwerk-select');
    const karte = await mountSearch();
    await find(karte, 'speyer', 1);
    await click(row(karte, 'Speyer'));
    expect(heard.map(({ id, source }) => [id, source])).to.deep.equal([['speyer', 'list']]);
  });

  it('unfolds the list of a map alone', async () => {
    const karte = await mountSearch(html`<netzwerk-karte search view="map"></netzwerk-karte>`);
    await find(karte, 'speyer', 1);
    expect(isShown(row(karte, 'Speyer'))).to.equal(true);
  });

  it('answers anew when the data change', async () => {
    const karte = await mountSearch();
    await find(karte, 'worms', 0);
    karte.data = collection(city('Worms'), city('Neu-Worms'), city('Mainz'));
    await waitUntil(() => rows(karte).length === 2, 'the search was not answered again');
    expect(listed(karte)).to.deep.equal(['Worms', 'Neu-Worms']);
  });

  for (const [language, label] of [
    ['de-simple', 'Stadt suchen'],
    ['en', 'Find a city'],
    ['fr', 'Chercher une ville'],
  ] as const) {
    it(`speaks ${language}`, async () => {
      const karte = await mount(html`<netzwerk-karte search lang=${language}></netzwerk-karte>`);
      expect(textOf(part(karte, 'search'))).to.equal(label);
    });
  }

  it('has no accessibility fault, with results and without', async () => {
    const karte = await mountSearch();
    await find(karte, 'pfalz', 2);
    await expect(karte).to.be.accessible();
    await type('x');
    await waitUntil(() => rows(karte).length === 0);
    await expect(karte).to.be.accessible();
  });
});
