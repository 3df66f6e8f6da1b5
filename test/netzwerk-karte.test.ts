import {
  elementUpdated,
  expect,
  fixture,
  html,
  nextFrame,
  oneEvent,
  waitUntil,
} from '@open-wc/testing';
import { nothing } from 'lit';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import type { LoadFailure } from '../src/shared/load-failure.js';
import type { ViewChange } from '../src/karte/pilot.js';
import type { MemberSelection } from '../src/karte/selection.js';
import { city, collection, defaultNames, json, manyCities } from './helpers/cities.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import {
  button,
  cityOf,
  details,
  drawn,
  expectFocus,
  focused,
  isPressed,
  isShown,
  marker,
  markers,
  mount,
  part,
  parts,
  place,
  region,
  row,
  rows,
  said,
  stadt,
  statusRegions,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press, type } from './helpers/keyboard.js';
import { click, hover, leave } from './helpers/mouse.js';
import { restoreServer, serve } from './helpers/server.js';

const native = { setTimeout: globalThis.setTimeout.bind(globalThis) };

afterEach(() => {
  stopListening();
  restoreConsole();
  restoreServer();
  Object.assign(globalThis, native);
});

const names = (karte: Element) => markers(karte).map(cityOf);
const tabStops = (karte: Element) => markers(karte).filter(({ tabIndex }) => tabIndex === 0);

/** A map with the focus on a city's marker. */
async function mountAt(name: string): Promise<NetzwerkKarteElement> {
  const karte = await mount();
  await drawn(karte);
  marker(karte, name).focus();
  await karte.updateComplete;
  return karte;
}

describe('netzwerk-karte: defaults', () => {
  it('shows the members of the bundle and asks no server', async () => {
    const { requests } = serve();
    const karte = await mount();
    expect(names(karte)).to.deep.equal(defaultNames);
    expect(requests).to.have.lengthOf(0);
  });

  it('has the same cities in the list, in the same order', async () => {
    const karte = await mount();
    expect(rows(karte).map((own) => textOf(own.querySelector('.row-name')))).to.deep.equal(
      defaultNames,
    );
    expect(karte.features.map(({ properties }) => properties.name)).to.deep.equal(defaultNames);
  });

  it('names the region, the list and the markers', async () => {
    const karte = await mount();
    expect(region(karte)).to.have.attribute('aria-label', 'Karte der Mitgliedsstädte');
    expect(part(karte, 'list')).to.have.attribute('aria-label', 'Liste der Städte');
    expect(marker(karte, 'Speyer').closest('ul')).to.have.attribute(
      'aria-label',
      'Städte auf der Karte',
    );
  });

  it('says each city’s role and year', async () => {
    const karte = await mount();
    expect(textOf(marker(karte, 'Kaiserslautern'))).to.equal(
      'Kaiserslautern, Koordination, Mitglied seit 2019',
    );
    expect(textOf(marker(karte, 'Speyer'))).to.equal('Speyer, Gründungsstadt, Mitglied seit 2019');
    expect(textOf(marker(karte, 'Trier'))).to.equal('Trier, Mitglied seit 2020');
  });

  it('sums the map up in words', async () => {
    const karte = await mount();
    expect(textOf(region(karte))).to.contain(
      '11 Städte in Rheinland-Pfalz. Am weitesten nördlich: Andernach, südlich: Wörth am Rhein, ' +
        'westlich: Trier, östlich: Speyer, in der Mitte: Kaiserslautern. Alle Städte stehen auch in der Liste.',
    );
  });

  it('selects nothing, shows no card and has no heading', async () => {
    const karte = await mount();
    expect(karte.value).to.equal(null);
    expect(karte.selected).to.equal(null);
    expect(stadt(karte)).to.equal(null);
    expect(part(karte, 'heading')).to.equal(undefined);
    expect(markers(karte).filter(isPressed)).to.have.lengthOf(0);
  });

  it('names its sources', async () => {
    const karte = await mount();
    const links = [...karte.shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.include('https://creativecommons.org/licenses/by/4.0/');
    expect(textOf(region(karte)))
      .to.contain('Natural Earth')
      .and.to.contain('GeoNames');
  });

  it('places each marker inside the map, and each at a spot of its own', async () => {
    const karte = await mount();
    await drawn(karte);
    const map = karte.shadowRoot!.querySelector('.viewport')!.getBoundingClientRect();
    const spots = markers(karte).map((own) => own.getBoundingClientRect());
    for (const { left, right, top, bottom } of spots) {
      expect((left + right) / 2).to.be.within(map.left, map.right);
      expect((top + bottom) / 2).to.be.within(map.top, map.bottom);
    }
    expect(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size).to.equal(11);
  });
});

describe('netzwerk-karte: attributes and properties', () => {
  it('shows a heading, which names the region', async () => {
    const karte = await mount(html`<netzwerk-karte heading="Unsere Städte"></netzwerk-karte>`);
    expect(part(karte, 'heading')).to.have.property('localName', 'h2');
    expect(textOf(part(karte, 'heading'))).to.equal('Unsere Städte');
    expect(region(karte)).to.have.attribute('aria-label', 'Unsere Städte');
  });

  for (const level of [2, 3, 4, 5, 6]) {
    it(`has a heading of level ${level}, and the card’s is one deeper`, async () => {
      const karte = await mount(
        html`<netzwerk-karte heading="A" heading-level=${level} value="speyer"></netzwerk-karte>`,
      );
      expect(part(karte, 'heading')).to.have.property('localName', `h${level}`);
      await stadt(karte)!.updateComplete;
      expect(part(stadt(karte)!, 'name')).to.have.property(
        'localName',
        `h${Math.min(6, level + 1)}`,
      );
    });
  }

  it('with heading-level 0 names the region by the heading, without a heading element', async () => {
    const karte = await mount(
      html`<netzwerk-karte heading="Städte" heading-level="0"></netzwerk-karte>`,
    );
    expect(region(karte)).to.have.attribute('aria-label', 'Städte');
    expect(karte.shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6')).to.equal(null);
  });

  it('falls back to level 2 with one warning', async () => {
    const { warn } = hearConsole();
    const karte = await mount(
      html`<netzwerk-karte heading="A" heading-level="7"></netzwerk-karte>`,
    );
    karte.heading = 'B';
    await elementUpdated(karte);
    expect(part(karte, 'heading')).to.have.property('localName', 'h2');
    expect(warn).to.have.lengthOf(1);
    expect(warn[0]).to.match(/^\[netzwerk-karte\] heading-level="7" .+: .+/);
  });

  it('takes a label as the name when there is no heading', async () => {
    const karte = await mount(html`<netzwerk-karte label="Nachbarn"></netzwerk-karte>`);
    expect(region(karte)).to.have.attribute('aria-label', 'Nachbarn');
    karte.heading = 'Städte';
    await elementUpdated(karte);
    expect(region(karte)).to.have.attribute('aria-label', 'Städte');
  });

  it('shows only the cities that `members` names, by id or AGS', async () => {
    const karte = await mount(html`<netzwerk-karte members="trier 07318000"></netzwerk-karte>`);
    expect(names(karte)).to.deep.equal(['Speyer', 'Trier']);
    expect(rows(karte)).to.have.lengthOf(2);
    karte.members = '';
    await elementUpdated(karte);
    expect(names(karte)).to.deep.equal(defaultNames);
  });

  it('reads typographic quotes and no-break spaces as a pasted document has them', async () => {
    const { warn } = hearConsole();
    const karte = await mount(
      html`<netzwerk-karte
        members="„trier speyer“"
        value="“speyer”"
        view="”list”"
        heading-level="“3”"
        heading="„Unsere Städte“"
      ></netzwerk-karte>`,
    );
    expect(names(karte)).to.deep.equal([]);
    expect(rows(karte).map((own) => textOf(own.querySelector('.row-name')))).to.deep.equal([
      'Speyer',
      'Trier',
    ]);
    expect(textOf(part(karte, 'heading'))).to.equal('Unsere Städte');
    expect(part(karte, 'heading')).to.have.property('localName', 'h3');
    expect(karte.selected?.id).to.equal('speyer');
    expect(warn).to.deep.equal([]);
  });

  it('selects the city of `value`, on the map, in the list and in the card', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    expect(karte.selected?.properties.name).to.equal('Speyer');
    expect(markers(karte).filter(isPressed).map(cityOf)).to.deep.equal(['Speyer']);
    expect(rows(karte).filter(isPressed).map(cityOf)).to.deep.equal(['Speyer']);
    await stadt(karte)!.updateComplete;
    expect(textOf(part(stadt(karte)!, 'name'))).to.equal('Speyer');
  });

  it('reflects `value`, and drops the attribute with the selection', async () => {
    const karte = await mount();
    karte.value = 'trier';
    await elementUpdated(karte);
    expect(karte).to.have.attribute('value', 'trier');
    karte.value = null;
    await elementUpdated(karte);
    expect(karte).not.to.have.attribute('value');
    karte.setAttribute('value', 'speyer');
    await elementUpdated(karte);
    expect(karte.selected?.id).to.equal('speyer');
  });

  it('names an unknown value once', async () => {
    const { warn } = hearConsole();
    const karte = await mount(html`<netzwerk-karte value="speier"></netzwerk-karte>`);
    karte.heading = 'Städte';
    await elementUpdated(karte);
    expect(warn).to.have.lengthOf(1);
    expect(warn[0]).to.match(/^\[netzwerk-karte\] value="speier" .+: .+/);
    expect(karte.selected).to.equal(null);
    expect(stadt(karte)).to.equal(null);
  });

  it('with view=map folds the list behind a disclosure', async () => {
    const karte = await mount(html`<netzwerk-karte view="map"></netzwerk-karte>`);
    const visible = () => rows(karte).filter((own) => own.checkVisibility());
    expect(markers(karte).every(isShown)).to.equal(true);
    expect(visible()).to.have.lengthOf(0);
    const summary = karte.shadowRoot!.querySelector('summary')!;
    expect(textOf(summary)).to.equal('Als Liste anzeigen');
    summary.click();
    await waitUntil(() => visible().length === 11, 'the list stays folded');
  });

  it('with view=list has no map', async () => {
    const karte = await mount(html`<netzwerk-karte view="list"></netzwerk-karte>`);
    expect(markers(karte)).to.have.lengthOf(0);
    expect(part(karte, 'controls')).to.equal(undefined);
    expect(rows(karte).filter(isShown)).to.have.lengthOf(11);
  });

  for (const view of ['auto', 'split']) {
    it(`with view=${view} puts the list beside the map where there is room, else below`, async () => {
      const karte = await mount(html`<netzwerk-karte view=${view}></netzwerk-karte>`, 1000);
      await drawn(karte);
      const boxes = () => [
        karte.shadowRoot!.querySelector('.viewport')!.getBoundingClientRect(),
        part(karte, 'list')!.getBoundingClientRect(),
      ];
      const [map, list] = boxes();
      expect(list!.left).to.be.at.least(map!.right);
      karte.parentElement!.style.width = '400px';
      const [narrow, below] = boxes();
      expect(below!.top).to.be.at.least(narrow!.bottom);
    });
  }

  it('with view=auto shows the list alone below 240 px, and focus() goes there', async () => {
    const karte = await mount(undefined, 220);
    expect(markers(karte).some(isShown)).to.equal(false);
    expect(rows(karte).every(isShown)).to.equal(true);
    karte.focus();
    expectFocus(rows(karte)[0]);
  });

  it('changes the view at run time', async () => {
    const karte = await mount();
    karte.view = 'list';
    await elementUpdated(karte);
    expect(markers(karte)).to.have.lengthOf(0);
    karte.view = 'map';
    await elementUpdated(karte);
    await drawn(karte);
    expect(names(karte)).to.deep.equal(defaultNames);
  });

  it('with card=none leaves the card to the page', async () => {
    const karte = await mount(html`<netzwerk-karte card="none" value="speyer"></netzwerk-karte>`);
    expect(stadt(karte)).to.equal(null);
    expect(isPressed(marker(karte, 'Speyer'))).to.equal(true);
  });

  it('takes the default for words that do not exist, and says so once', async () => {
    const { warn } = hearConsole();
    const karte = await mount(
      html`<netzwerk-karte view="globe" card="popup" value="trier"></netzwerk-karte>`,
    );
    karte.heading = 'A';
    await elementUpdated(karte);
    expect(markers(karte)).to.have.lengthOf(11);
    expect(stadt(karte)).not.to.equal(null);
    expect(
      warn.filter((line) => line.startsWith('[netzwerk-karte] view="globe"')),
    ).to.have.lengthOf(1);
    expect(
      warn.filter((line) => line.startsWith('[netzwerk-karte] card="popup"')),
    ).to.have.lengthOf(1);
    expect(warn).to.have.lengthOf(2);
  });

  it('takes null for none in every text property, without a word', async () => {
    const { warn } = hearConsole();
    const karte = await mount();
    Object.assign(karte, {
      src: null,
      members: null,
      topic: null,
      view: null,
      card: null,
      label: null,
      heading: null,
      headingLevel: null,
      data: undefined,
    });
    await elementUpdated(karte);
    expect(names(karte)).to.deep.equal(defaultNames);
    expect(warn).to.deep.equal([]);
  });

  it('shows `data`, which wins over `src`', async () => {
    const { requests } = serve();
    const data = collection(city('Worms', {}, [8.36, 49.63]), city('Alzey', {}, [8.11, 49.75]));
    const karte = await mount(html`<netzwerk-karte src="/x.json" .data=${data}></netzwerk-karte>`);
    expect(names(karte)).to.deep.equal(['Alzey', 'Worms']);
    expect(requests).to.have.lengthOf(0);
    expect(textOf(region(karte))).not.to.contain('GeoNames');
  });

  it('leaves `data` as it was given', async () => {
    const data = collection(city('Worms'), city('Alzey'));
    const before = structuredClone(data);
    await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    expect(data).to.deep.equal(before);
  });

  it('names a broken feature on the console and shows the others', async () => {
    const { warn } = hearConsole();
    const broken = { ...city('Nirgends'), geometry: null } as unknown as ReturnType<typeof city>;
    const karte = await mount(
      html`<netzwerk-karte .data=${collection(city('Worms'), broken)}></netzwerk-karte>`,
    );
    expect(names(karte)).to.deep.equal(['Worms']);
    expect(warn).to.have.lengthOf(1);
    expect(warn[0]).to.match(/^\[netzwerk-karte\] Nirgends .+: .+/);
  });

  it('shows a member outside of Rheinland-Pfalz, too', async () => {
    const karte = await mount(
      html`<netzwerk-karte .data=${collection(city('Freiburg', {}, [7.85, 47.99]))}></netzwerk-karte>`,
    );
    await drawn(karte);
    expect(isShown(marker(karte, 'Freiburg'))).to.equal(true);
    expect(tabStops(karte).map(cityOf)).to.deep.equal(['Freiburg']);
  });

  it('has a version', () => {
    const { version } = customElements.get('netzwerk-karte') as unknown as { version: string };
    expect(version).to.match(/^\d+\.\d+\.\d+/);
  });
});

describe('netzwerk-karte: slots and parts', () => {
  it('hides the children once the map is there', async () => {
    const karte = await mount(
      html`<netzwerk-karte><a href="https://stadt.example/">Städte</a></netzwerk-karte>`,
    );
    expect(isShown(karte.querySelector('a')!)).to.equal(false);
  });

  it('shows the children while loading and after an error', async () => {
    hearConsole();
    const server = serve();
    const karte = await place(
      html`<netzwerk-karte src="/a.json"><a href="https://stadt.example/">Städte</a></netzwerk-karte>`,
    );
    const link = karte.querySelector('a')!;
    expect(isShown(link)).to.equal(true);
    (await server.request(0)).fail();
    await oneEvent(karte, 'netzwerk-error');
    await karte.updateComplete;
    expect(isShown(link)).to.equal(true);
    expect(isShown(karte.shadowRoot!.querySelector('[role=alert]')!)).to.equal(true);
  });

  it('shows what the page put into `empty` when there is no city', async () => {
    const karte = await mount(
      html`<netzwerk-karte members="nirgends"><p slot="empty">Bald mehr.</p></netzwerk-karte>`,
    );
    expect(isShown(karte.querySelector('p')!)).to.equal(true);
    karte.members = '';
    await elementUpdated(karte);
    expect(isShown(karte.querySelector('p')!)).to.equal(false);
  });

  it('says by itself that there is no city', async () => {
    const karte = await mount(html`<netzwerk-karte .data=${collection()}></netzwerk-karte>`);
    expect(textOf(part(karte, 'status'))).to.equal('Keine Stadt vorhanden.');
    karte.data = collection(city('Worms'));
    await elementUpdated(karte);
    expect(part(karte, 'status')).to.equal(undefined);
  });

  for (const slot of ['heading', 'description', 'legend', 'attribution']) {
    it(`shows what the page put into \`${slot}\``, async () => {
      const karte = await mount(
        html`<netzwerk-karte heading="Eigene"><span slot=${slot}>Eingesetzt</span></netzwerk-karte>`,
      );
      expect(isShown(karte.querySelector('span')!)).to.equal(true);
    });
  }

  it('takes the name of the region from a slotted heading', async () => {
    const karte = await mount(
      html`<netzwerk-karte><h2 slot="heading">Wer mitmacht</h2></netzwerk-karte>`,
    );
    expect(region(karte)).to.have.attribute('aria-label', 'Wer mitmacht');
  });

  it('replaces the data’s source by the slotted one and keeps that of the map', async () => {
    const karte = await mount(
      html`<netzwerk-karte><span slot="attribution"> · Stadt Speyer</span></netzwerk-karte>`,
    );
    const geonames = [...karte.shadowRoot!.querySelectorAll('a')].filter(isShown);
    expect(geonames).to.have.lengthOf(0);
    expect(textOf(region(karte))).to.contain('Natural Earth');
  });

  it('explains only the signs that occur', async () => {
    const karte = await mount(html`<netzwerk-karte members="trier"></netzwerk-karte>`);
    const legend = karte.shadowRoot!.querySelector('slot[name=legend]')!;
    expect([...legend.querySelectorAll('li')].map(textOf)).to.deep.equal(['Mitglied']);
  });

  it('has all parts of the manifest, and no others', async () => {
    hearConsole();
    const server = serve();
    const karte = await mount(
      html`<netzwerk-karte heading="Städte" value="speyer" view="split" search filter basemap="/{z}/{x}/{y}.png"></netzwerk-karte>`,
    );
    await drawn(karte);
    const found = new Set<string>();
    const collect = () => {
      for (const element of karte.shadowRoot!.querySelectorAll('[part]')) {
        for (const name of element.part) found.add(name);
      }
    };
    collect();
    karte.data = collection(...manyCities(60));
    for (let turn = 0; turn < 2; turn += 1) {
      karte.shadowRoot!.querySelector('.viewport')!.dispatchEvent(new WheelEvent('wheel'));
    }
    await waitUntil(() => part(karte, 'cluster') && part(karte, 'hint'));
    collect();
    karte.data = undefined;
    karte.src = '/a.json';
    (await server.request(0)).fail();
    await oneEvent(karte, 'netzwerk-error');
    await karte.updateComplete;
    collect();
    expect([...found].sort()).to.deep.equal((await documentedParts('netzwerk-karte')).sort());
  });

  it('passes the card’s parts on', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    await fixture(html`<style>
      netzwerk-karte::part(card-name) {
        color: rgb(1, 2, 3);
      }
    </style>`);
    await stadt(karte)!.updateComplete;
    expect(getComputedStyle(part(stadt(karte)!, 'name')!).color).to.equal('rgb(1, 2, 3)');
  });
});

/** The parts that the manifest names: those of the class's doc comment. */
async function documentedParts(tag: string): Promise<string[]> {
  restoreServer();
  const response = await fetch(new URL('../custom-elements.json', import.meta.url));
  const { modules } = (await response.json()) as {
    modules: { declarations: { tagName?: string; cssParts?: { name: string }[] }[] }[];
  };
  const declaration = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag);
  return (declaration?.cssParts ?? []).map(({ name }) => name);
}

describe('netzwerk-karte: events', () => {
  it('fires netzwerk-ready once, and keeps the promise `ready`', async () => {
    const ready = details<object>('netzwerk-ready');
    const karte = await mount();
    expect(ready).to.deep.equal([{}]);
    expect(names(karte)).to.have.lengthOf(11);
    karte.data = collection(city('Worms'));
    await elementUpdated(karte);
    await karte.ready;
    expect(ready).to.have.lengthOf(1);
  });

  it('is ready only when the data of `src` are on screen', async () => {
    const server = serve();
    const ready = details<object>('netzwerk-ready');
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    const request = await server.request(0);
    expect(ready).to.have.lengthOf(0);
    request.answer(json(city('Worms')));
    await karte.ready;
    expect(names(karte)).to.deep.equal(['Worms']);
    expect(ready).to.have.lengthOf(1);
  });

  it('fires netzwerk-select for a press in the map and in the list, and null when cleared', async () => {
    const karte = await mount();
    const heard = details<MemberSelection>('netzwerk-select');
    marker(karte, 'Speyer').click();
    await elementUpdated(karte);
    row(karte, 'Trier').click();
    await elementUpdated(karte);
    row(karte, 'Trier').click();
    await elementUpdated(karte);
    expect(heard.map(({ id, source }) => [id, source])).to.deep.equal([
      ['speyer', 'map'],
      ['trier', 'list'],
      [null, 'list'],
    ]);
    expect(heard[0]?.feature?.properties.name).to.equal('Speyer');
    expect(heard[2]?.feature).to.equal(null);
    expect(karte.value).to.equal(null);
  });

  it('fires no netzwerk-select for a script', async () => {
    const karte = await mount();
    const heard = details<MemberSelection>('netzwerk-select');
    karte.value = 'speyer';
    await elementUpdated(karte);
    karte.select('trier');
    await elementUpdated(karte);
    karte.clearSelection();
    await elementUpdated(karte);
    karte.setAttribute('value', 'speyer');
    await elementUpdated(karte);
    expect(heard).to.deep.equal([]);
  });

  it('fires netzwerk-viewchange when a person zooms', async () => {
    const karte = await mount();
    await drawn(karte);
    const heard = details<ViewChange>('netzwerk-viewchange');
    button(karte, 'Vergrößern').click();
    expect(heard).to.have.lengthOf(1);
    const { zoom, center, visible } = heard[0]!;
    expect(zoom).to.equal(1.5);
    expect(center[0]).to.be.within(6, 9);
    expect(center[1]).to.be.within(48, 52);
    expect(visible).to.include('kaiserslautern');
  });

  it('fires no netzwerk-viewchange for a script', async () => {
    const karte = await mount();
    await drawn(karte);
    const heard = details<ViewChange>('netzwerk-viewchange');
    karte.zoomIn();
    karte.panBy(40, 0);
    karte.zoomOut();
    karte.resetView();
    await elementUpdated(karte);
    expect(heard).to.deep.equal([]);
  });

  it('fires events that bubble and cross shadow roots', async () => {
    const karte = await mount();
    await drawn(karte);
    const kinds: string[] = [];
    for (const kind of ['netzwerk-select', 'netzwerk-viewchange']) {
      karte.addEventListener(kind, (event) => {
        expect(event).to.be.instanceOf(CustomEvent);
        expect(event.bubbles && event.composed, kind).to.equal(true);
        kinds.push(kind);
      });
    }
    marker(karte, 'Speyer').click();
    button(karte, 'Vergrößern').click();
    expect(kinds).to.deep.equal(['netzwerk-select', 'netzwerk-viewchange']);
  });

  it('lets no netzwerk-close of its own card out', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    await stadt(karte)!.updateComplete;
    const heard = details<object>('netzwerk-close');
    part(stadt(karte)!, 'close')!.click();
    await elementUpdated(karte);
    expect(stadt(karte)).to.equal(null);
    expect(heard).to.deep.equal([]);
  });

  const failures: Record<LoadFailure['reason'], (answer: Answer) => void> = {
    network: ({ fail }) => fail(),
    http: ({ answer }) => answer(new Response('', { status: 404 })),
    timeout: () => undefined,
    'too-large': ({ answer }) => answer(new Uint8Array(2 ** 25 + 1)),
    parse: ({ answer }) => answer('{'),
    schema: ({ answer }) => answer('{"type":"Feature"}'),
  };
  for (const [reason, fails] of Object.entries(failures)) {
    it(`fires netzwerk-error with reason ${reason}, says so, and keeps the last good data`, async () => {
      const { error } = hearConsole();
      const server = serve();
      const karte = await mount(html`<netzwerk-karte members="trier"></netzwerk-karte>`);
      // Ten seconds without an answer are over at once.
      globalThis.setTimeout = ((call: () => void, delay = 0) =>
        native.setTimeout(
          call,
          reason === 'timeout' && delay >= 10_000 ? 0 : delay,
        )) as unknown as typeof setTimeout;
      const heard = details<LoadFailure>('netzwerk-error');
      karte.src = 'https://stadt.example/a.json';
      fails(await server.request(0));
      await waitUntil(() => heard.length > 0, 'no netzwerk-error', { timeout: 5000 });
      await karte.updateComplete;
      expect(heard[0]).to.include({ reason, url: 'https://stadt.example/a.json' });
      expect(heard[0]!.message).to.be.a('string').that.is.not.empty;
      expect(error).to.have.lengthOf(1);
      expect(error[0]).to.match(/^\[netzwerk-karte\] /);
      const alert = karte.shadowRoot!.querySelector('[role=alert]')!;
      expect(textOf(alert)).to.match(
        /^Die Städte konnten nicht geladen werden\. Erneut versuchen$/,
      );
      expect(names(karte)).to.deep.equal(['Trier']);
    });
  }

  it('fires netzwerk-error for `data` that are no collection', async () => {
    hearConsole();
    const karte = await mount();
    const heard = details<LoadFailure>('netzwerk-error');
    karte.data = { type: 'Feature' } as never;
    await waitUntil(() => heard.length > 0);
    expect(heard[0]).to.include({ reason: 'schema' });
    await karte.updateComplete;
    expect(names(karte)).to.deep.equal(defaultNames);
  });
});

interface Answer {
  readonly answer: (body: BodyInit | Response) => void;
  readonly fail: () => void;
}

describe('netzwerk-karte: methods', () => {
  it('select and clearSelection don’t move the focus', async () => {
    const karte = await mount();
    const outside = await fixture<HTMLElement>(html`<button>Außen</button>`);
    outside.focus();
    karte.select('speyer');
    await elementUpdated(karte);
    expect(karte.selected?.id).to.equal('speyer');
    expect(stadt(karte)).not.to.equal(null);
    karte.clearSelection();
    await elementUpdated(karte);
    expect(karte.selected).to.equal(null);
    expect(stadt(karte)).to.equal(null);
    expectFocus(outside);
  });

  it('zoomIn enlarges to 8 at most and says so on the button, resetView shows all again', async () => {
    const karte = await mount();
    await drawn(karte);
    const span = () => {
      const boxes = markers(karte).map((own) => own.getBoundingClientRect().x);
      return Math.max(...boxes) - Math.min(...boxes);
    };
    const whole = span();
    expect(button(karte, 'Verkleinern')).to.have.attribute('aria-disabled', 'true');
    karte.zoomIn();
    await elementUpdated(karte);
    expect(span() / whole).to.be.closeTo(1.5, 0.01);
    expect(button(karte, 'Verkleinern')).to.have.attribute('aria-disabled', 'false');
    for (let step = 0; step < 9; step += 1) karte.zoomIn();
    await elementUpdated(karte);
    expect(span() / whole).to.be.closeTo(8, 0.05);
    expect(button(karte, 'Vergrößern')).to.have.attribute('aria-disabled', 'true');
    karte.zoomOut();
    await elementUpdated(karte);
    expect(span() / whole).to.be.closeTo(8 / 1.5, 0.05);
    karte.resetView();
    await elementUpdated(karte);
    expect(span()).to.be.closeTo(whole, 0.5);
  });

  it('panBy moves the markers, within the limits', async () => {
    const karte = await mount();
    await drawn(karte);
    const at = () => marker(karte, 'Kaiserslautern').getBoundingClientRect();
    const start = at();
    karte.panBy(50, 50);
    expect(at().x).to.equal(start.x);
    karte.zoomIn();
    const before = at();
    karte.panBy(30, 20);
    expect(at().x - before.x).to.be.closeTo(-30, 1);
    expect(at().y - before.y).to.be.closeTo(-20, 1);
  });

  it('view methods do nothing while there is no map', async () => {
    const karte = await mount(html`<netzwerk-karte view="list"></netzwerk-karte>`);
    karte.zoomIn();
    karte.zoomOut();
    karte.panBy(1, 1);
    karte.resetView();
    await elementUpdated(karte);
    expect(rows(karte)).to.have.lengthOf(11);
  });

  it('reload asks the server again and never rejects', async () => {
    hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    (await server.request(0)).answer(json(city('Worms')));
    await karte.ready;
    const again = karte.reload();
    (await server.request(1)).answer(json(city('Alzey')));
    await again;
    await karte.updateComplete;
    expect(names(karte)).to.deep.equal(['Alzey']);
    const broken = karte.reload();
    (await server.request(2)).fail();
    await broken;
    await karte.updateComplete;
    expect(names(karte)).to.deep.equal(['Alzey']);
  });

  it('focus goes to the tab stop of the markers', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    await drawn(karte);
    karte.focus();
    expect(cityOf(focused())).to.equal('Speyer');
  });

  it('toGeoJSON gives the shown cities as objects of its own', async () => {
    const karte = await mount(html`<netzwerk-karte members="trier speyer"></netzwerk-karte>`);
    const given = karte.toGeoJSON();
    expect(given.type).to.equal('FeatureCollection');
    expect(given.features.map(({ id }) => id)).to.deep.equal(['speyer', 'trier']);
    given.features[0]!.properties.name = 'Anders';
    expect(karte.features[0]?.properties.name).to.equal('Speyer');
  });
});

/** Firefox stops at each box that scrolls, too. */
async function pressPastScroller(key: string): Promise<void> {
  await press(key);
  if (focused()?.localName !== 'button') await press(key);
}

describe('netzwerk-karte: keyboard', () => {
  it('is one tab stop, then the buttons, then the list', async () => {
    const outside = await fixture<HTMLElement>(html`<button>Davor</button>`);
    const karte = await mount();
    await drawn(karte);
    outside.focus();
    await press('Tab');
    expect(textOf(focused())).to.equal('Karte überspringen, zur Liste');
    await press('Tab');
    expect(cityOf(focused())).to.equal('Andernach');
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await press('Tab');
      seen.push(focused()?.getAttribute('aria-label') ?? '');
    }
    expect(seen).to.deep.equal([
      'Vergrößern',
      'Verkleinern',
      'Ganze Karte zeigen',
      'Tastaturhilfe',
    ]);
    await pressPastScroller('Tab');
    expectFocus(rows(karte)[0]);
    await pressPastScroller('Shift+Tab');
    expectFocus(button(karte, 'Tastaturhilfe'));
  });

  it('enters at the selected city, else where the focus last was', async () => {
    const karte = await mountAt('Kaiserslautern');
    await press('ArrowDown', 'Tab', 'Shift+Tab');
    expect(cityOf(focused())).to.equal('Pirmasens');
    expect(tabStops(karte).map(cityOf)).to.deep.equal(['Pirmasens']);
    karte.value = 'trier';
    await elementUpdated(karte);
    expect(tabStops(karte).map(cityOf)).to.deep.equal(['Trier']);
  });

  for (const [key, name] of [
    ['ArrowUp', 'Bad Kreuznach'],
    ['ArrowRight', 'Frankenthal (Pfalz)'],
    ['ArrowDown', 'Pirmasens'],
    ['ArrowLeft', 'Zweibrücken'],
  ] as const) {
    it(`goes from Kaiserslautern to ${name} with ${key}`, async () => {
      const karte = await mountAt('Kaiserslautern');
      await press(key);
      expect(cityOf(focused())).to.equal(name);
      await karte.updateComplete;
      expect(tabStops(karte).map(cityOf)).to.deep.equal([name]);
    });
  }

  it('stays at the edge of the map and says so', async () => {
    await mountAt('Wörth am Rhein');
    await press('ArrowDown');
    expect(cityOf(focused())).to.equal('Wörth am Rhein');
    await said('Keine weitere Stadt im Süden.');
  });

  it('goes to the first and last city with Home and End', async () => {
    await mountAt('Kaiserslautern');
    await press('End');
    expect(cityOf(focused())).to.equal('Zweibrücken');
    await press('Home');
    expect(cityOf(focused())).to.equal('Andernach');
  });

  it('reaches all cities with PageDown and PageUp, and stays at the ends', async () => {
    await mountAt('Andernach');
    const seen = [cityOf(focused())];
    for (let step = 0; step < 10; step += 1) {
      await press('PageDown');
      seen.push(cityOf(focused()));
    }
    expect(seen).to.deep.equal(defaultNames);
    await press('PageDown');
    expect(cityOf(focused())).to.equal('Zweibrücken');
    await press('PageUp', 'PageUp');
    expect(cityOf(focused())).to.equal('Trier');
  });

  it('finds a city by its first letters', async () => {
    await mountAt('Andernach');
    await type('Kat');
    await waitUntil(() => cityOf(focused()) === 'Katzenelnbogen');
  });

  it('finds Bad Kreuznach by “Kreuznach”', async () => {
    await mountAt('Andernach');
    await type('Kreuznach');
    await waitUntil(() => cityOf(focused()) === 'Bad Kreuznach');
  });

  it('keeps a word together whose keys a slow device handles late', async () => {
    await mountAt('Andernach');
    const keys = ['k', 'a'].map((key) => new KeyboardEvent('keydown', { key, bubbles: true }));
    const send = (event?: Event) => event && focused()?.dispatchEvent(event);
    send(keys[0]);
    const start = performance.now();
    while (performance.now() < start + 800) continue; // as a busy page does
    send(keys[1]);
    await waitUntil(() => cityOf(focused()) === 'Kaiserslautern');
  });

  it('takes a space for a part of the name that is being typed', async () => {
    const element = await mountAt('Andernach');
    await type('Bad K');
    await waitUntil(() => cityOf(focused()) === 'Bad Kreuznach');
    expect(element.value).to.not.be.ok;
  });

  it('goes on to the next city when a letter comes again', async () => {
    await mountAt('Andernach');
    await press('k');
    const first = cityOf(focused());
    await press('k');
    const second = cityOf(focused());
    await press('k');
    expect([first, second, cityOf(focused())]).to.deep.equal([
      'Bad Kreuznach',
      'Kaiserslautern',
      'Katzenelnbogen',
    ]);
  });

  it('goes to the card’s heading with Enter and back to the marker with Escape', async () => {
    const karte = await mountAt('Speyer');
    const heard = details<MemberSelection>('netzwerk-select');
    await press('Enter');
    await waitUntil(() => focused()?.part.contains('name') === true, 'focus is not in the card');
    expect(textOf(focused())).to.equal('Speyer');
    expect(karte.value).to.equal('speyer');
    await press('Escape');
    await waitUntil(() => focused() === marker(karte, 'Speyer'), 'focus is not on the marker');
    expect(stadt(karte)).to.equal(null);
    expect(heard.map(({ id }) => id)).to.deep.equal(['speyer', null]);
  });

  it('goes from the list to the card and back to the list', async () => {
    const karte = await mount();
    row(karte, 'Trier').focus();
    await press('Enter');
    await waitUntil(() => focused()?.part.contains('name') === true, 'focus is not in the card');
    await press('Escape');
    await waitUntil(() => focused() === row(karte, 'Trier'), 'focus is not in the list');
  });

  it('returns to the marker from the card’s close button, too', async () => {
    const karte = await mountAt('Speyer');
    await press('Enter');
    await waitUntil(() => focused()?.part.contains('name') === true);
    part(stadt(karte)!, 'close')!.focus();
    await press('Enter');
    await waitUntil(() => focused() === marker(karte, 'Speyer'), 'focus is not on the marker');
  });

  it('selects with Space', async () => {
    const karte = await mountAt('Speyer');
    await press(' ');
    await waitUntil(() => karte.value === 'speyer');
    await waitUntil(() => focused()?.part.contains('name') === true);
  });

  it('clears the selection with Escape on a marker, and keeps the focus', async () => {
    const karte = await mountAt('Speyer');
    karte.value = 'speyer';
    await elementUpdated(karte);
    await press('Escape');
    expect(karte.value).to.equal(null);
    expect(cityOf(focused())).to.equal('Speyer');
  });

  it('zooms with + and −, and shows the whole map with 0', async () => {
    await mountAt('Speyer');
    const heard = details<ViewChange>('netzwerk-viewchange');
    await press('+', '+', '-', '0');
    expect(heard.map(({ zoom }) => zoom)).to.deep.equal([1.5, 2.25, 1.5, 1]);
    expect(cityOf(focused())).to.equal('Speyer');
  });

  it('keeps the focused city where it is while zooming', async () => {
    const karte = await mountAt('Bad Kreuznach');
    const before = marker(karte, 'Bad Kreuznach').getBoundingClientRect();
    await press('+');
    const after = marker(karte, 'Bad Kreuznach').getBoundingClientRect();
    expect(after.x).to.be.closeTo(before.x, 1);
    expect(after.y).to.be.closeTo(before.y, 1);
  });

  it('pans with Shift and the arrows', async () => {
    await mountAt('Kaiserslautern');
    const heard = details<ViewChange>('netzwerk-viewchange');
    await press('+', '+', 'Shift+ArrowRight', 'Shift+ArrowUp');
    const centres = heard.map(({ center }) => center);
    expect(centres).to.have.lengthOf(4);
    expect(centres[2]![0]).to.be.greaterThan(centres[1]![0]);
    expect(centres[3]![1]).to.be.greaterThan(centres[2]![1]);
    expect(cityOf(focused())).to.equal('Kaiserslautern');
  });

  it('brings a city into view when the focus goes there', async () => {
    const karte = await mountAt('Wörth am Rhein');
    await press('+', '+', '+', 'Home');
    const map = karte.shadowRoot!.querySelector('.viewport')!.getBoundingClientRect();
    const { left, right, top, bottom } = marker(karte, 'Andernach').getBoundingClientRect();
    expect(cityOf(focused())).to.equal('Andernach');
    expect((left + right) / 2).to.be.within(map.left, map.right);
    expect((top + bottom) / 2).to.be.within(map.top, map.bottom);
  });

  it('zooms with + while a button on the map has the focus, which stays there', async () => {
    const karte = await mount();
    await drawn(karte);
    button(karte, 'Vergrößern').focus();
    const heard = details<ViewChange>('netzwerk-viewchange');
    await press('+', 'Enter');
    expect(heard.map(({ zoom }) => zoom)).to.deep.equal([1.5, 2.25]);
    expectFocus(button(karte, 'Vergrößern'));
  });

  it('keeps a button focused when its limit is reached', async () => {
    const karte = await mount();
    await drawn(karte);
    karte.zoomIn();
    await elementUpdated(karte);
    button(karte, 'Verkleinern').focus();
    await press('Enter');
    await karte.updateComplete;
    expectFocus(button(karte, 'Verkleinern'));
    expect(focused()).to.have.attribute('aria-disabled', 'true');
  });

  it('leaves keys with Ctrl to the browser', async () => {
    const karte = await mountAt('Kaiserslautern');
    const prevented: boolean[] = [];
    karte.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowRight') prevented.push(event.defaultPrevented);
    });
    await press('Control+ArrowRight');
    expect(prevented).to.deep.equal([false]);
    expect(cityOf(focused())).to.equal('Kaiserslautern');
  });

  it('leaves keys outside of the map alone', async () => {
    const karte = await mount();
    await drawn(karte);
    const heard = details<ViewChange>('netzwerk-viewchange');
    row(karte, 'Trier').focus();
    await press('+', 'k');
    expect(heard).to.deep.equal([]);
    expectFocus(row(karte, 'Trier'));
  });

  it('never captures Tab', async () => {
    const karte = await mountAt('Speyer');
    const prevented: boolean[] = [];
    document.addEventListener(
      'keydown',
      ({ defaultPrevented }) => prevented.push(defaultPrevented),
      {
        once: true,
      },
    );
    await press('Tab');
    expect(prevented).to.deep.equal([false]);
    expectFocus(button(karte, 'Vergrößern'));
  });

  it('skips the map and goes to the list, which opens for it', async () => {
    const karte = await mount(html`<netzwerk-karte view="map"></netzwerk-karte>`);
    button(karte, 'Karte überspringen, zur Liste').focus();
    await press('Enter');
    await waitUntil(() => focused() === rows(karte)[0], 'focus is not in the list');
    expect(rows(karte).every(isShown)).to.equal(true);
  });

  it('opens and closes the keyboard help, and gives the focus back', async () => {
    const karte = await mount();
    button(karte, 'Tastaturhilfe').focus();
    await press('Enter');
    const dialog = karte.shadowRoot!.querySelector('dialog')!;
    await waitUntil(() => dialog.open);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.contains(focused())).to.equal(true);
    expect(textOf(dialog)).to.contain('Bild ↑, Bild ↓');
    await press('Escape');
    await waitUntil(() => !dialog.open);
    expectFocus(button(karte, 'Tastaturhilfe'));
    await press('Enter');
    await waitUntil(() => dialog.open);
    button(karte, 'Schließen').focus();
    await press('Enter');
    await waitUntil(() => !dialog.open);
    expectFocus(button(karte, 'Tastaturhilfe'));
  });
});

describe('netzwerk-karte: pointer', () => {
  afterEach(leave);

  it('selects with a click, without moving the focus into the card', async () => {
    const karte = await mount();
    await drawn(karte);
    const heard = details<MemberSelection>('netzwerk-select');
    await click(marker(karte, 'Trier'));
    await waitUntil(() => karte.value === 'trier');
    await waitUntil(() => stadt(karte)?.shadowRoot?.querySelector('[part=name]') !== null);
    expect(stadt(karte)!.matches(':focus-within')).to.equal(false);
    expect(heard.map(({ id, source }) => [id, source])).to.deep.equal([['trier', 'map']]);
  });

  it('clears with a second click', async () => {
    const karte = await mount();
    await drawn(karte);
    // Each time elsewhere first: with a press before, WebKit would take the next one there for a double click.
    for (const value of ['trier', null]) {
      await click(karte.shadowRoot!.querySelector('.foot')!);
      await click(marker(karte, 'Trier'));
      await waitUntil(() => karte.value === value);
      await karte.updateComplete;
    }
    expect(stadt(karte)).to.equal(null);
  });

  it('selects with a click on a label', async () => {
    const karte = await mount();
    await drawn(karte);
    await click(marker(karte, 'Trier').querySelector('[part=label]')!);
    await waitUntil(() => karte.value === 'trier');
  });

  it('closes the card with its button', async () => {
    const karte = await mount(html`<netzwerk-karte value="trier"></netzwerk-karte>`);
    await stadt(karte)!.updateComplete;
    await click(part(stadt(karte)!, 'close')!);
    await waitUntil(() => stadt(karte) === null);
    expect(karte.value).to.equal(null);
  });

  it('marks the row of the city under the pointer, and the city of the row', async () => {
    const karte = await mount();
    await drawn(karte);
    const background = (element: Element) => getComputedStyle(element).backgroundColor;
    const label = marker(karte, 'Trier').querySelector('[part=label]')!;
    const [plainRow, plainLabel] = [background(row(karte, 'Trier')), background(label)];
    await hover(marker(karte, 'Trier'));
    await waitUntil(() => background(row(karte, 'Trier')) !== plainRow, 'row is not marked');
    expect(background(row(karte, 'Speyer'))).to.equal(plainRow);
    await leave();
    await waitUntil(() => background(row(karte, 'Trier')) === plainRow, 'row stays marked');
    await hover(row(karte, 'Trier'));
    await waitUntil(() => background(label) !== plainLabel, 'marker is not marked');
  });
});

describe('netzwerk-karte: announcements', () => {
  it('come from one polite region in the body', async () => {
    await mount();
    await mount();
    expect(statusRegions()).to.have.lengthOf(1);
    const [status] = statusRegions();
    expect(status!.parentElement === document.body).to.equal(true);
    expect(status).to.have.attribute('role', 'status');
    expect(status).to.have.attribute('aria-live', 'polite');
    expect(status).to.have.attribute('aria-atomic', 'true');
    expect(textOf(status)).to.equal('');
  });

  it('say how far and in which direction the focus went', async () => {
    await mountAt('Kaiserslautern');
    await press('ArrowUp');
    await said('45 Kilometer nördlich von Kaiserslautern. 2 von 11.');
  });

  it('say only the last of a series', async () => {
    await mountAt('Kaiserslautern');
    const spoken: string[] = [];
    const watch = new MutationObserver(() => spoken.push(textOf(statusRegions()[0])));
    watch.observe(statusRegions()[0]!, { childList: true, characterData: true, subtree: true });
    await press('ArrowUp', 'ArrowDown', 'ArrowDown');
    await said('29 Kilometer südwestlich von Kaiserslautern. 7 von 11.');
    watch.disconnect();
    expect(spoken.filter((text) => text !== '')).to.have.lengthOf(1);
  });

  it('say what zooming did', async () => {
    const karte = await mount();
    await drawn(karte);
    button(karte, 'Vergrößern').click();
    await waitUntil(() => textOf(statusRegions()[0]) !== '', '', { timeout: 3000 });
    expect(textOf(statusRegions()[0])).to.match(/^Vergrößert\. \d+ von 11 Städten sichtbar\.$/);
    button(karte, 'Verkleinern').click();
    await said('Verkleinert. 11 von 11 Städten sichtbar.');
    button(karte, 'Verkleinern').click();
    await said('Ganze Karte sichtbar.');
  });

  it('say when the closest view is reached', async () => {
    const karte = await mount();
    await drawn(karte);
    for (let step = 0; step < 6; step += 1) karte.zoomIn();
    await elementUpdated(karte);
    button(karte, 'Vergrößern').click();
    await said('Größte Ansicht erreicht.');
  });

  it('say what panning did, and where the map ends', async () => {
    const karte = await mount();
    await drawn(karte);
    karte.zoomIn();
    await elementUpdated(karte);
    button(karte, 'Karte nach Norden verschieben').click();
    await waitUntil(
      () =>
        /^Ausschnitt nach Norden verschoben\. (\d+ Städte|1 Stadt) sichtbar\.$/.test(
          textOf(statusRegions()[0]),
        ),
      '',
      { timeout: 3000 },
    );
    for (let step = 0; step < 5; step += 1) button(karte, 'Karte nach Norden verschieben').click();
    await said('Kartenrand erreicht.');
  });

  it('say a selection by pointer, and its end', async () => {
    const karte = await mount(undefined, 400);
    await drawn(karte);
    await click(marker(karte, 'Trier'));
    await said('Trier ausgewählt.');
    await waitUntil(() => karte.value === 'trier');
    await click(marker(karte, 'Trier'));
    await said('Auswahl aufgehoben.');
    await leave();
  });

  it('say a selection by key, too, when the page has the card', async () => {
    const karte = await mount(html`<netzwerk-karte card="none"></netzwerk-karte>`);
    row(karte, 'Trier').click();
    await said('Trier ausgewählt.');
  });

  it('say the same text again as a new one', async () => {
    await mountAt('Wörth am Rhein');
    await press('ArrowDown');
    await said('Keine weitere Stadt im Süden.');
    await press('ArrowDown');
    await said('');
    await said('Keine weitere Stadt im Süden.');
  });

  it('are silent for scripts', async () => {
    const karte = await mountAt('Kaiserslautern');
    karte.value = 'trier';
    karte.zoomIn();
    await elementUpdated(karte);
    await press('ArrowUp');
    await said('45 Kilometer nördlich von Kaiserslautern. 2 von 11.');
  });

  it('have the language of the element', async () => {
    const karte = await mount(html`<netzwerk-karte lang="en"></netzwerk-karte>`);
    await drawn(karte);
    marker(karte, 'Kaiserslautern').focus();
    await press('ArrowUp');
    await said('45 kilometres north of Kaiserslautern. 2 of 11.');
    expect(statusRegions()[0]).to.have.attribute('lang', 'en');
  });

  it('come from inside a modal dialog when the map is in one', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog style="width: 500px"><netzwerk-karte></netzwerk-karte></dialog>`,
    );
    dialog.showModal();
    const karte = dialog.querySelector('netzwerk-karte')!;
    await karte.ready;
    await drawn(karte);
    button(karte, 'Vergrößern').click();
    await waitUntil(() => textOf(statusRegions()[0]) !== '', '', { timeout: 3000 });
    expect(statusRegions()).to.have.lengthOf(1);
    expect(dialog.contains(statusRegions()[0]!)).to.equal(true);
  });
});

describe('netzwerk-karte: accessibility', () => {
  const states: Record<string, () => Promise<NetzwerkKarteElement>> = {
    'as it is': () => mount(),
    'with a heading': () => mount(html`<netzwerk-karte heading="Städte"></netzwerk-karte>`),
    'with a selected city': async () => {
      const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
      await stadt(karte)!.updateComplete;
      return karte;
    },
    'with view=map': () => mount(html`<netzwerk-karte view="map"></netzwerk-karte>`),
    'with view=list': () => mount(html`<netzwerk-karte view="list"></netzwerk-karte>`),
    'with view=split': () => mount(html`<netzwerk-karte view="split"></netzwerk-karte>`, 1000),
    'on a narrow page': () => mount(undefined, 320),
    'zoomed in': async () => {
      const karte = await mount();
      await drawn(karte);
      karte.zoomIn();
      await elementUpdated(karte);
      return karte;
    },
    'without cities': () => mount(html`<netzwerk-karte .data=${collection()}></netzwerk-karte>`),
    'in a page from right to left': () => mount(html`<netzwerk-karte dir="rtl"></netzwerk-karte>`),
    'in de-simple': () => mount(html`<netzwerk-karte lang="de-simple"></netzwerk-karte>`),
    'in en': () => mount(html`<netzwerk-karte lang="en" value="trier"></netzwerk-karte>`),
    'in fr': () => mount(html`<netzwerk-karte lang="fr" value="trier"></netzwerk-karte>`),
    'in dark': async () => {
      const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
      Object.assign(karte.parentElement!.style, {
        colorScheme: 'dark',
        background: '#111',
        color: '#eee',
      });
      await stadt(karte)!.updateComplete;
      return karte;
    },
    'with the help open': async () => {
      const karte = await mount();
      button(karte, 'Tastaturhilfe').click();
      return karte;
    },
    'while loading slowly': async () => {
      serve();
      const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
      await waitUntil(() => part(karte, 'status') !== undefined, '', { timeout: 3000 });
      return karte;
    },
    'after an error': async () => {
      hearConsole();
      const server = serve();
      const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
      (await server.request(0)).fail();
      await oneEvent(karte, 'netzwerk-error');
      await karte.updateComplete;
      return karte;
    },
  };

  for (const [state, make] of Object.entries(states)) {
    it(`has no axe violation ${state}`, async () => {
      await expect(await make()).to.be.accessible();
    });
  }

  it('never takes the keyboard with role=application', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    expect(karte.shadowRoot!.querySelector('[role=application]')).to.equal(null);
  });

  it('has a different name for each marker, row, button and list', async () => {
    const karte = await mount();
    await drawn(karte);
    karte.zoomIn();
    await elementUpdated(karte);
    const nameOf = (element: Element) => element.getAttribute('aria-label') ?? textOf(element);
    for (const selector of ['button', 'ul[aria-label]']) {
      const found = [...karte.shadowRoot!.querySelectorAll(selector)].map(nameOf);
      expect(found, selector).not.to.be.empty;
      expect(found).not.to.include('');
      expect(found, selector).to.deep.equal([...new Set(found)]);
    }
  });

  it('says which marker and row is pressed, and of no other that it is', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    for (const own of [...markers(karte), ...rows(karte)]) {
      expect(own).to.have.attribute('aria-pressed', String(textOf(own).startsWith('Speyer')));
    }
  });

  it('hides the drawing from assistive technology', async () => {
    const karte = await mount();
    for (const drawing of karte.shadowRoot!.querySelectorAll('svg')) {
      expect(drawing.closest('[aria-hidden=true]')).not.to.equal(null);
    }
  });

  it('writes no style attribute: positions go through the CSSOM', async () => {
    const setAttribute = Element.prototype.setAttribute;
    const written: string[] = [];
    Element.prototype.setAttribute = function (name, value) {
      const isOurs = this.getRootNode() instanceof ShadowRoot;
      if (isOurs && name.toLowerCase() === 'style') written.push(value);
      setAttribute.call(this, name, value);
    };
    try {
      const karte = await mount(html`<netzwerk-karte heading="A" value="speyer"></netzwerk-karte>`);
      await drawn(karte);
      await stadt(karte)!.updateComplete;
      const styled = [karte, stadt(karte)!].flatMap((host) => [
        ...host.shadowRoot!.querySelectorAll<HTMLElement>('[style]'),
      ]);
      expect([...new Set(styled.flatMap(({ style }) => [...style]))]).to.deep.equal(['transform']);
      expect(written).to.deep.equal([]);
      expect(karte.shadowRoot!.querySelector('style')).to.equal(null);
    } finally {
      Element.prototype.setAttribute = setAttribute;
    }
  });

  it('gives each button at least 24 × 24 pixels', async () => {
    const karte = await mount(undefined, 320);
    await drawn(karte);
    karte.zoomIn();
    await elementUpdated(karte);
    const small = [...karte.shadowRoot!.querySelectorAll('button')].filter((own) => {
      const { width, height } = own.getBoundingClientRect();
      return isShown(own) && !own.matches('.skip') && (width < 24 || height < 24);
    });
    expect(small.map(textOf)).to.deep.equal([]);
  });

  it('doesn’t make a page of 320 px wider', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`, 320);
    await drawn(karte);
    expect(karte.parentElement!.scrollWidth).to.equal(320);
  });

  for (const width of [280, 320, 480, 768, 1024, 1400]) {
    for (const zoomSteps of [0, 2]) {
      it(`lets no label cover another or a button at ${width} px, zoomed ${zoomSteps} steps`, async () => {
        const karte = await mount(undefined, width);
        await drawn(karte);
        for (let step = 0; step < zoomSteps; step += 1) karte.zoomIn();
        await elementUpdated(karte);
        const labels = parts(karte, 'label').filter((own) => own.hasAttribute('data-free'));
        expect(labels.length).to.be.greaterThan(0);
        const boxes = [...labels, ...parts(karte, 'controls')];
        for (const [index, label] of labels.entries()) {
          for (const other of boxes.slice(index + 1)) {
            expect(shared(label, other), `${textOf(label)} and ${textOf(other)}`).to.be.at.most(1);
          }
        }
      });
    }
  }

  it('shows more than half of the labels on a wide page, and the coordinating city’s', async () => {
    const karte = await mount(undefined, 1024);
    await drawn(karte);
    const free = parts(karte, 'label').filter((own) => own.hasAttribute('data-free'));
    expect(free.length).to.be.greaterThan(5);
    expect(free.map(cityOf)).to.include('Kaiserslautern');
  });

  it('shows the label of the selected city whatever stands in its way', async () => {
    const karte = await mount(undefined, 320);
    for (const { id } of karte.features) {
      karte.value = id;
      await elementUpdated(karte);
      const label = markers(karte).find(isPressed)!.querySelector('[part=label]')!;
      expect(getComputedStyle(label).opacity, id).to.equal('1');
    }
  });
});

/** By how many pixels two boxes overlap, in the direction in which it is less. */
function shared(a: Element, b: Element): number {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const x = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const y = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.min(x, y);
}

describe('netzwerk-karte: loading, empty, error', () => {
  it('says that it loads only after a second', async () => {
    serve();
    const start = performance.now();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    expect(part(karte, 'status')).to.equal(undefined);
    await waitUntil(() => part(karte, 'status') !== undefined, '', { timeout: 3000 });
    expect(performance.now() - start).to.be.at.least(950);
    expect(textOf(part(karte, 'status'))).to.equal('Karte wird geladen …');
    expect(part(karte, 'status')).to.have.attribute('role', 'status');
  });

  it('takes the message away when the cities come', async () => {
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    await waitUntil(() => part(karte, 'status') !== undefined, '', { timeout: 3000 });
    server.requests[0]!.answer(json(city('Worms')));
    await karte.ready;
    expect(part(karte, 'status')).to.equal(undefined);
    expect(names(karte)).to.deep.equal(['Worms']);
  });

  it('keeps the height while it loads, so that the page doesn’t jump', async () => {
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`, 1000);
    const { height } = karte.shadowRoot!.querySelector('.map')!.getBoundingClientRect();
    (await server.request(0)).answer(json(city('Worms'), city('Alzey', {}, [8.1, 49.7])));
    await karte.ready;
    expect(karte.shadowRoot!.querySelector('.map')!.getBoundingClientRect().height).to.be.closeTo(
      height,
      1,
    );
  });

  it('tries again, and the focus goes on to the map', async () => {
    hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    (await server.request(0)).fail();
    await oneEvent(karte, 'netzwerk-error');
    await karte.updateComplete;
    button(karte, 'Erneut versuchen').focus();
    await press('Enter');
    (await server.request(1)).answer(json(city('Worms')));
    await waitUntil(() => cityOf(focused()) === 'Worms', 'focus is lost');
    expect(karte.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('is no trap for the focus when the second try fails, too', async () => {
    hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    (await server.request(0)).fail();
    await oneEvent(karte, 'netzwerk-error');
    await karte.updateComplete;
    button(karte, 'Erneut versuchen').focus();
    await press('Enter');
    const failed = oneEvent(karte, 'netzwerk-error');
    (await server.request(1)).fail();
    await failed;
    await karte.updateComplete;
    expectFocus(button(karte, 'Erneut versuchen'));
  });

  it('shows the cities that can be read, and names the broken ones', async () => {
    const { warn } = hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    const broken = { ...city('Nirgends'), geometry: { type: 'Point', coordinates: [999, 0] } };
    (await server.request(0)).answer(JSON.stringify(collection(city('Worms'), broken as never)));
    await karte.ready;
    expect(names(karte)).to.deep.equal(['Worms']);
    expect(warn).to.have.lengthOf(1);
    expect(warn[0]).to.contain('Nirgends');
  });

  it('lets no late answer overwrite a newer `src`', async () => {
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/alt.json"></netzwerk-karte>`);
    const old = await server.request(0);
    karte.src = '/neu.json';
    const young = await server.request(1);
    await waitUntil(() => old.signal?.aborted, 'the old request goes on');
    young.answer(json(city('Neustadt')));
    await karte.ready;
    old.answer(json(city('Altstadt')));
    await nextFrame();
    await elementUpdated(karte);
    expect(names(karte)).to.deep.equal(['Neustadt']);
  });

  it('lets no late error hide a newer `src`', async () => {
    const { error } = hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/alt.json"></netzwerk-karte>`);
    const heard = details<LoadFailure>('netzwerk-error');
    const old = await server.request(0);
    karte.src = '/neu.json';
    (await server.request(1)).answer(json(city('Neustadt')));
    old.fail();
    await karte.ready;
    await elementUpdated(karte);
    expect(heard).to.deep.equal([]);
    expect(error).to.deep.equal([]);
  });

  it('selects a city by `value` that comes only with the data', async () => {
    const { warn } = hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json" value="worms"></netzwerk-karte>`);
    (await server.request(0)).answer(json(city('Worms')));
    await karte.ready;
    expect(karte.selected?.id).to.equal('worms');
    expect(warn).to.deep.equal([]);
  });
});

describe('netzwerk-karte: lifecycle', () => {
  it('takes properties that were set before it was upgraded', async () => {
    // An element of a document without a window is upgraded only when it comes into a page.
    const early = document.implementation.createHTMLDocument().createElement('netzwerk-karte');
    expect(early.shadowRoot).to.equal(null);
    Object.assign(early, { value: 'trier', data: collection(city('Trier'), city('Worms')) });
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(early);
    await early.ready;
    expect(names(early)).to.deep.equal(['Trier', 'Worms']);
    expect(early.selected?.id).to.equal('trier');
  });

  it('keeps selection and view when it is moved', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    await drawn(karte);
    karte.zoomIn();
    await elementUpdated(karte);
    const other = await fixture<HTMLElement>(html`<div style="width: 760px"></div>`);
    other.append(karte);
    await elementUpdated(karte);
    expect(karte.selected?.id).to.equal('speyer');
    expect(button(karte, 'Verkleinern')).to.have.attribute('aria-disabled', 'false');
    expect(statusRegions()).to.have.lengthOf(1);
    marker(karte, 'Trier').click();
    await elementUpdated(karte);
    expect(karte.value).to.equal('trier');
  });

  it('draws itself anew when it was put back in a box of another width', async () => {
    const karte = await mount(undefined, 300);
    await drawn(karte);
    const box = karte.parentElement!;
    karte.parentNode!.removeChild(karte);
    box.style.width = '600px';
    box.append(karte);
    await waitUntil(() => {
      const xs = markers(karte).map((own) => own.getBoundingClientRect().x);
      return Math.max(...xs) - Math.min(...xs) > 250;
    });
  });

  it('follows a change of its width', async () => {
    const karte = await mount(undefined, 400);
    await drawn(karte);
    const x = () => marker(karte, 'Speyer').getBoundingClientRect().x;
    const before = x();
    karte.parentElement!.style.width = '600px';
    await waitUntil(() => x() > before + 50);
  });

  it('aborts a request when it is removed, and asks again when it is put back', async () => {
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    const { signal } = await server.request(0);
    const box = karte.parentElement!;
    box.removeChild(karte);
    await waitUntil(() => signal?.aborted, 'the request goes on');
    box.append(karte);
    (await server.request(1)).answer(json(city('Worms')));
    await karte.ready;
    expect(names(karte)).to.deep.equal(['Worms']);
  });

  it('fires nothing and says nothing about a request that was given up', async () => {
    const { error, warn } = hearConsole();
    const server = serve();
    const heard = details<LoadFailure>('netzwerk-error');
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    const request = await server.request(0);
    karte.parentElement!.removeChild(karte);
    request.fail();
    await elementUpdated(karte);
    expect([...heard, ...error, ...warn]).to.deep.equal([]);
  });

  it('is right when it was made in a hidden box and is shown later', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="display: none; width: 760px"><netzwerk-karte></netzwerk-karte></div>`,
    );
    const karte = box.querySelector('netzwerk-karte')!;
    await karte.ready;
    box.style.display = 'block';
    await drawn(karte);
    expect(new Set(markers(karte).map((own) => own.getBoundingClientRect().x)).size).to.equal(11);
    expect(tabStops(karte)).to.have.lengthOf(1);
  });

  it('can be hidden', async () => {
    const karte = await mount(html`<netzwerk-karte hidden></netzwerk-karte>`);
    expect(isShown(karte)).to.equal(false);
  });

  it('lets two maps on a page live apart', async () => {
    const first = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    const second = await mount(html`<netzwerk-karte value="trier"></netzwerk-karte>`);
    marker(second, 'Pirmasens').click();
    await elementUpdated(second);
    expect([first.value, second.value]).to.deep.equal(['speyer', 'pirmasens']);
  });
});

describe('netzwerk-karte: languages', () => {
  for (const [lang, name] of [
    ['de', 'Karte der Mitgliedsstädte'],
    ['de-AT', 'Karte der Mitgliedsstädte'],
    ['de-simple', 'Karte von den Städten'],
    ['en-GB', 'Map of the member cities'],
    ['fr', 'Carte des villes membres'],
    ['pl', 'Karte der Mitgliedsstädte'],
  ] as const) {
    it(`speaks ${lang} as an ancestor says`, async () => {
      const box = await fixture<HTMLElement>(
        html`<div lang=${lang}><netzwerk-karte></netzwerk-karte></div>`,
      );
      const karte = box.querySelector('netzwerk-karte')!;
      await karte.ready;
      expect(region(karte)).to.have.attribute('aria-label', name);
    });
  }

  it('says in its own markup which language it speaks', async () => {
    const karte = await mount(html`<netzwerk-karte lang="pl"></netzwerk-karte>`);
    expect(region(karte)).to.have.attribute('lang', 'de');
  });

  it('prefers its own lang to an ancestor’s', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="fr"><netzwerk-karte lang="en"></netzwerk-karte></div>`,
    );
    const karte = box.querySelector('netzwerk-karte')!;
    await karte.ready;
    expect(region(karte)).to.have.attribute('lang', 'en');
  });

  it('follows a change of lang at run time, on itself and on the page', async () => {
    const karte = await mount(html`<netzwerk-karte value="speyer"></netzwerk-karte>`);
    karte.lang = 'fr';
    await waitUntil(() => region(karte).lang === 'fr');
    expect(region(karte)).to.have.attribute('aria-label', 'Carte des villes membres');
    await waitUntil(() => textOf(part(stadt(karte)!, 'role')) === 'Ville fondatrice');
    karte.removeAttribute('lang');
    await waitUntil(() => region(karte).lang === 'de');
    karte.parentElement!.lang = 'en';
    await waitUntil(() => region(karte).lang === 'en');
    expect(button(karte, 'Zoom in')).to.exist;
  });

  it('finds the lang across a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const karte = document.createElement('netzwerk-karte');
    root.append(karte);
    await karte.ready;
    expect(region(karte)).to.have.attribute('lang', 'en');
  });
});

describe('netzwerk-karte: hostile data', () => {
  const hostile = '<img src=x onerror="document.title=\'broken\'">';

  it('shows markup in data as text', async () => {
    const data = collection(
      city(hostile, { district: hostile, topics: [hostile], projects: [{ name: hostile }] }),
    );
    const karte = await mount(
      html`<netzwerk-karte
        .data=${data}
        heading=${hostile}
        value=${data.features[0]!.id}
      ></netzwerk-karte>`,
    );
    await stadt(karte)!.updateComplete;
    for (const { shadowRoot } of [karte, stadt(karte)!]) {
      expect(shadowRoot!.querySelector('img')).to.equal(null);
    }
    expect(textOf(markers(karte)[0])).to.contain(hostile);
    expect(textOf(part(stadt(karte)!, 'name'))).to.equal(hostile);
    expect(document.title).not.to.equal('broken');
  });

  it('links to http(s) only', async () => {
    hearConsole();
    const data = collection(
      city('Worms', { url: 'javascript:alert(1)' }),
      city('Alzey', { url: 'data:text/html,<script>1</script>' }),
      city('Bingen', { url: 'https://stadt.example/' }),
    );
    const karte = await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    const found: string[] = [];
    for (const { id } of data.features) {
      karte.value = id;
      await elementUpdated(karte);
      await stadt(karte)!.updateComplete;
      const links = [karte, stadt(karte)!].flatMap((host) => [
        ...host.shadowRoot!.querySelectorAll('a'),
      ]);
      found.push(...links.map(({ href }) => href));
    }
    expect(found).to.deep.equal(['https://stadt.example/']);
  });

  it('takes any id: quotes, selectors, names of Object.prototype', async () => {
    for (const id of ['"]{}', '#a .b', '__proto__', 'constructor', '0']) {
      const karte = await mount(
        html`<netzwerk-karte .data=${collection({ ...city('Worms'), id })}></netzwerk-karte>`,
      );
      markers(karte)[0]!.click();
      await elementUpdated(karte);
      expect(karte.value).to.equal(id);
      expect(karte.selected?.id).to.equal(id);
    }
  });

  it('stays calm with names of 300 letters, and with two cities at one place', async () => {
    const karte = await mount(
      html`<netzwerk-karte
        .data=${collection(city('W'.repeat(300)), city('Alzey'), city('Bingen'))}
        heading=${nothing}
      ></netzwerk-karte>`,
      320,
    );
    expect(markers(karte)).to.have.lengthOf(3);
    expect(karte.parentElement!.scrollWidth).to.equal(320);
  });
});
