import { elementUpdated, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import '../src/karte/netzwerk-karte.js';
import type { NetzwerkStadtElement, ShowOnMap } from '../src/stadt/netzwerk-stadt.js';
import '../src/stadt/netzwerk-stadt.js';
import { city, collection } from './helpers/cities.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import {
  details,
  expectFocus,
  focused,
  isShown,
  marker,
  part,
  row,
  said,
  stadt as panelOf,
  statusRegions,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';

afterEach(() => {
  restoreConsole();
  stopListening();
});

const worms = city('Worms', { topics: ['Verkehr'] }, [8.36, 49.63]);

interface Page {
  readonly box: HTMLElement;
  readonly karte: NetzwerkKarteElement;
  readonly stadt: NetzwerkStadtElement;
}

async function place(template: TemplateResult): Promise<Page> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 760px">${template}</div>`);
  const karte = box.querySelector('netzwerk-karte')!;
  const stadt = box.querySelector('netzwerk-stadt')!;
  await karte?.ready;
  await elementUpdated(stadt);
  return { box, karte, stadt };
}

const nameIn = (stadt: Element) => textOf(part(stadt, 'name'));
const shows = (stadt: Element, name: string) => waitUntil(() => nameIn(stadt) === name, name);

describe('netzwerk-stadt: a certain city', () => {
  for (const member of ['speyer', '07318000', '7318000', 'Speyer', '„speyer“']) {
    it(`is found as ${member}`, async () => {
      const { stadt } = await place(html`<netzwerk-stadt member=${member}></netzwerk-stadt>`);
      expect(nameIn(stadt)).to.equal('Speyer');
      expect(stadt.feature?.id).to.equal('speyer');
      await stadt.ready;
    });
  }

  it('is found in the data of a map elsewhere on the page', async () => {
    const { stadt } = await place(
      html`<netzwerk-stadt member="worms"></netzwerk-stadt
        ><netzwerk-karte .data=${collection(worms)}></netzwerk-karte>`,
    );
    await shows(stadt, 'Worms');
  });

  it('stays when something else is selected', async () => {
    const { karte, stadt } = await place(
      html`<netzwerk-karte></netzwerk-karte><netzwerk-stadt member="speyer"></netzwerk-stadt>`,
    );
    karte.value = 'trier';
    await elementUpdated(karte);
    await elementUpdated(stadt);
    expect(nameIn(stadt)).to.equal('Speyer');
  });

  it('that nobody knows leaves the children, and one line names the nearest known one', async () => {
    const { warn } = hearConsole();
    const { stadt } = await place(
      html`<netzwerk-stadt member="zweibrüken"><p>Ersatz</p></netzwerk-stadt>`,
    );
    expect(isShown(stadt.querySelector('p')!)).to.equal(true);
    await waitUntil(() => warn.length > 0, '', { timeout: 3000 });
    expect(warn).to.deep.equal([
      '[netzwerk-stadt] member="zweibrüken" ist keine bekannte Stadt: Meinten Sie „zweibruecken“?',
    ]);
    stadt.member = 'zweibruecken';
    await elementUpdated(stadt);
    expect(isShown(stadt.querySelector('p')!)).to.equal(false);
  });

  it('gives way to `feature`, and comes back', async () => {
    const { stadt } = await place(html`<netzwerk-stadt member="speyer"></netzwerk-stadt>`);
    stadt.feature = worms;
    await elementUpdated(stadt);
    expect(nameIn(stadt)).to.equal('Worms');
    expect(stadt.feature).to.equal(worms);
    stadt.feature = null;
    await elementUpdated(stadt);
    expect(nameIn(stadt)).to.equal('Speyer');
  });
});

describe('netzwerk-stadt: following a map', () => {
  const pair = html`<netzwerk-stadt><p>Ersatz</p></netzwerk-stadt
    ><netzwerk-karte card="none"></netzwerk-karte>`;

  it('hints at the map while nothing is selected', async () => {
    const { stadt } = await place(pair);
    await waitUntil(() => part(stadt, 'status'));
    expect(textOf(part(stadt, 'status'))).to.equal(
      'Wählen Sie eine Stadt auf der Karte oder in der Liste.',
    );
    expect(isShown(stadt.querySelector('p')!)).to.equal(false);
    await expect(stadt).to.be.accessible();
  });

  it('shows the slot `empty` instead of the hint', async () => {
    const { stadt } = await place(
      html`<netzwerk-stadt><b slot="empty">Leer</b></netzwerk-stadt
        ><netzwerk-karte></netzwerk-karte>`,
    );
    await waitUntil(() => part(stadt, 'status'));
    expect(isShown(stadt.querySelector('b')!)).to.equal(true);
  });

  it('shows its children without a map on the page', async () => {
    const { stadt } = await place(html`<netzwerk-stadt><p>Ersatz</p></netzwerk-stadt>`);
    expect(isShown(stadt.querySelector('p')!)).to.equal(true);
  });

  it('shows what a person or a script selects, and what the author has selected', async () => {
    const { karte, stadt } = await place(
      html`<netzwerk-stadt></netzwerk-stadt
        ><netzwerk-karte card="none" value="trier"></netzwerk-karte>`,
    );
    await shows(stadt, 'Trier');
    await click(row(karte, 'Speyer'));
    await shows(stadt, 'Speyer');
    karte.select('andernach');
    await shows(stadt, 'Andernach');
    karte.clearSelection();
    await waitUntil(() => !part(stadt, 'name'));
  });

  it('shows a city selected before it came', async () => {
    const { box, karte } = await place(pair);
    karte.value = 'speyer';
    await elementUpdated(karte);
    const late = document.createElement('netzwerk-stadt');
    box.append(late);
    await shows(late, 'Speyer');
  });

  it('is said once, and leaves the focus, when a pointer selects', async () => {
    const { karte, stadt } = await place(pair);
    const before = focused();
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(textOf(statusRegions()[0])));
    observer.observe(statusRegions()[0]!, { childList: true });
    await click(row(karte, 'Speyer'));
    await shows(stadt, 'Speyer');
    await said('Speyer ausgewählt.');
    observer.disconnect();
    expect(heard.filter(Boolean)).to.deep.equal(['Speyer ausgewählt.']);
    expect(focused()).not.to.equal(part(stadt, 'name'));
    expect([before, row(karte, 'Speyer')]).to.include(focused());
  });

  it('takes the focus when Enter selects, and gives it back on Escape', async () => {
    const { karte, stadt } = await place(pair);
    marker(karte, 'Speyer').focus();
    await press('Enter');
    await waitUntil(() => focused() === part(stadt, 'name'));
    await press('Escape');
    await waitUntil(() => focused() === marker(karte, 'Speyer'));
    expect(karte.value).to.equal(null);
    row(karte, 'Trier').focus();
    await press('Enter');
    await waitUntil(() => focused() === part(stadt, 'name'));
    expect(nameIn(stadt)).to.equal('Trier');
    await press('Escape');
    await waitUntil(() => focused() === row(karte, 'Trier'));
  });

  it('leaves the focus to the map’s own card', async () => {
    const { karte, stadt } = await place(
      html`<netzwerk-karte></netzwerk-karte><netzwerk-stadt></netzwerk-stadt>`,
    );
    marker(karte, 'Speyer').focus();
    await press('Enter');
    await waitUntil(() => focused() === part(panelOf(karte)!, 'name'));
    expect(nameIn(stadt)).to.equal('Speyer');
  });

  it('clears the selection when a person closes it', async () => {
    const { karte, stadt } = await place(
      html`<netzwerk-stadt closable></netzwerk-stadt
        ><netzwerk-karte card="none" value="speyer"></netzwerk-karte>`,
    );
    await shows(stadt, 'Speyer');
    const closed = details<object>('netzwerk-close');
    const selected = details<{ id: string | null }>('netzwerk-select');
    part(stadt, 'close')!.focus();
    await press('Enter');
    await waitUntil(() => karte.value === null);
    expect(closed).to.have.lengthOf(1);
    expect(selected.map(({ id }) => id)).to.deep.equal([null]);
  });

  it('goes to the city on the map when a person asks for it', async () => {
    const { karte, stadt } = await place(
      html`<netzwerk-stadt member="speyer"></netzwerk-stadt
        ><netzwerk-karte card="none"></netzwerk-karte>`,
    );
    await waitUntil(() => part(stadt, 'show-on-map'));
    expect(textOf(part(stadt, 'show-on-map'))).to.equal('Auf der Karte zeigen: Speyer');
    const shown = details<ShowOnMap>('netzwerk-show-on-map');
    const selected = details<{ id: string; source: string }>('netzwerk-select');
    part(stadt, 'show-on-map')!.focus();
    await press('Enter');
    await waitUntil(() => focused() === marker(karte, 'Speyer'));
    expect(shown).to.deep.equal([{ id: 'speyer' }]);
    expect(selected.map(({ id, source }) => [id, source])).to.deep.equal([['speyer', 'map']]);
  });

  it('belongs to the map on which the city was selected', async () => {
    const { box, stadt } = await place(
      html`<netzwerk-karte id="a" card="none"></netzwerk-karte
        ><netzwerk-karte id="b" card="none"></netzwerk-karte
        ><netzwerk-stadt closable></netzwerk-stadt>`,
    );
    const [a, b] = box.querySelectorAll('netzwerk-karte');
    await b!.ready;
    b!.select('speyer');
    await waitUntil(() => part(stadt, 'show-on-map'));
    part(stadt, 'show-on-map')!.click();
    await waitUntil(() => focused() === marker(b!, 'Speyer'));
    expect(a!.value).to.equal(null);
    part(stadt, 'close')!.click();
    await waitUntil(() => b!.value === null && !part(stadt, 'name'));
  });

  for (const [what, card] of [
    ['a heading of its own', html`<netzwerk-stadt><h3 slot="heading">Eigen</h3></netzwerk-stadt>`],
    ['no heading', html`<netzwerk-stadt fields="role"></netzwerk-stadt>`],
  ] as const) {
    it(`takes the focus with ${what}`, async () => {
      const { karte, stadt } = await place(
        html`${card}<netzwerk-karte card="none"></netzwerk-karte>`,
      );
      marker(karte, 'Speyer').focus();
      await press('Enter');
      await waitUntil(() => focused() === part(stadt, 'base'));
    });
  }

  it('leaves the focus on the map, which says it, while the card is hidden', async () => {
    const { karte } = await place(
      html`<netzwerk-stadt hidden></netzwerk-stadt><netzwerk-karte card="none"></netzwerk-karte>`,
    );
    marker(karte, 'Speyer').focus();
    await press('Enter');
    await said('Speyer ausgewählt.');
    expectFocus(marker(karte, 'Speyer'));
  });

  it('leaves Escape alone for who didn’t come from the map', async () => {
    const { karte, stadt } = await place(
      html`<netzwerk-stadt></netzwerk-stadt><netzwerk-karte card="none" value="speyer"></netzwerk-karte>`,
    );
    await shows(stadt, 'Speyer');
    const keys: boolean[] = [];
    const listen = (event: KeyboardEvent) => keys.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    part(stadt, 'website')!.focus();
    await press('Escape');
    document.removeEventListener('keydown', listen);
    expect(keys).to.deep.equal([false]);
    expect(karte.value).to.equal('speyer');
  });

  it('has no way to a map that doesn’t have the city', async () => {
    const { stadt } = await place(
      html`<netzwerk-stadt member="speyer"></netzwerk-stadt
        ><netzwerk-karte members="trier"></netzwerk-karte>`,
    );
    expect(nameIn(stadt)).to.equal('Speyer');
    expect(part(stadt, 'show-on-map')).to.equal(undefined);
  });
});

describe('netzwerk-stadt: bound to one map', () => {
  const bound = html`<netzwerk-stadt for="zweite"></netzwerk-stadt
    ><netzwerk-karte id="erste"></netzwerk-karte><netzwerk-karte id="zweite"></netzwerk-karte>`;

  it('shows only what is selected there', async () => {
    const { box, karte, stadt } = await place(bound);
    karte.value = 'trier';
    await elementUpdated(karte);
    await elementUpdated(stadt);
    expect(part(stadt, 'name')).to.equal(undefined);
    box.querySelector<NetzwerkKarteElement>('#zweite')!.value = 'speyer';
    await shows(stadt, 'Speyer');
    karte.value = 'andernach';
    await elementUpdated(karte);
    await elementUpdated(stadt);
    expect(nameIn(stadt)).to.equal('Speyer');
  });

  it('finds a map inside other shared data, also one that comes later', async () => {
    const { box, stadt } = await place(html`<netzwerk-stadt for="spaet"></netzwerk-stadt>`);
    const daten = document.createElement('netzwerk-daten');
    daten.innerHTML = '<netzwerk-karte id="spaet" value="trier"></netzwerk-karte>';
    box.append(daten);
    await shows(stadt, 'Trier');
    daten.remove();
    await waitUntil(() => !part(stadt, 'name'));
  });

  it('stays bound to a map that moves into other shared data', async () => {
    const { box, karte, stadt } = await place(
      html`<netzwerk-stadt for="m"></netzwerk-stadt
        ><netzwerk-karte id="m" value="speyer"></netzwerk-karte>`,
    );
    await shows(stadt, 'Speyer');
    const daten = document.createElement('netzwerk-daten');
    box.append(daten);
    daten.append(karte);
    karte.value = 'trier';
    await shows(stadt, 'Trier');
  });

  it('shows no other map’s city while its map is not there, and says so', async () => {
    const { warn } = hearConsole();
    const { karte, stadt } = await place(
      html`<netzwerk-stadt for="nirgends"></netzwerk-stadt><netzwerk-karte></netzwerk-karte>`,
    );
    karte.value = 'trier';
    await elementUpdated(karte);
    await elementUpdated(stadt);
    expect(part(stadt, 'name')).to.equal(undefined);
    await waitUntil(() => warn.length > 0, '', { timeout: 3000 });
    expect(warn[0]).to.match(/^\[netzwerk-stadt\] for="nirgends" .+: .+/);
  });

  it('binds to another map when `for` changes', async () => {
    const { box, karte, stadt } = await place(bound);
    karte.value = 'trier';
    box.querySelector<NetzwerkKarteElement>('#zweite')!.value = 'speyer';
    await shows(stadt, 'Speyer');
    stadt.for = 'erste';
    await shows(stadt, 'Trier');
  });

  it('finds a map in its own shadow tree', async () => {
    const { box } = await place(html`<netzwerk-stadt member="speyer"></netzwerk-stadt>`);
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<netzwerk-stadt for="k"></netzwerk-stadt><netzwerk-karte id="k" value="trier"></netzwerk-karte>';
    await shows(root.querySelector('netzwerk-stadt')!, 'Trier');
  });
});

describe('netzwerk-stadt: lifecycle', () => {
  it('is out of the network when it is out of the page, and back in it', async () => {
    const { box, karte, stadt } = await place(
      html`<netzwerk-stadt></netzwerk-stadt><netzwerk-karte value="trier"></netzwerk-karte>`,
    );
    await shows(stadt, 'Trier');
    stadt.remove();
    karte.value = 'speyer';
    await elementUpdated(karte);
    await elementUpdated(stadt);
    expect(nameIn(stadt)).not.to.equal('Speyer');
    box.append(stadt);
    await shows(stadt, 'Speyer');
  });

  it('fires one netzwerk-ready, and the card inside the map none', async () => {
    const heard: EventTarget[] = [];
    const listen = (event: Event) => heard.push(event.target!);
    document.addEventListener('netzwerk-ready', listen);
    const { karte, stadt } = await place(
      html`<netzwerk-stadt></netzwerk-stadt><netzwerk-karte value="trier"></netzwerk-karte>`,
    );
    await shows(stadt, 'Trier');
    await elementUpdated(panelOf(karte)!);
    document.removeEventListener('netzwerk-ready', listen);
    expect(heard.filter((target) => target === stadt)).to.have.lengthOf(1);
    expect(heard.filter((target) => target === karte)).to.have.lengthOf(1);
    expectFocus(document.body);
  });
});
