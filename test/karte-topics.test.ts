import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { NetzwerkDatenElement } from '../src/daten/netzwerk-daten.js';
import '../src/daten/netzwerk-daten.js';
import type { FilterChange } from '../src/karte/directory.js';
import { atOnce } from '../src/data/slices.js';
import { hasTopic, topicSteps } from '../src/karte/topics.js';
import type { NetzwerkStadtElement, TopicSelection } from '../src/stadt/netzwerk-stadt.js';
import { city, collection } from './helpers/cities.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import {
  button,
  cityOf,
  details,
  expectFocus,
  isPressed,
  markers,
  mount,
  part,
  parts,
  rows,
  said,
  stadt,
  statusRegions,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';

afterEach(() => {
  stopListening();
  restoreConsole();
});

const cities = [
  city('Ahrweiler', { topics: ['Open Data', 'Mobilität'] }, [7.1, 50.5]),
  city('Bingen', { topics: ['Online-Handel'] }, [7.9, 49.96]),
  city('Cochem', { topics: ['open data'] }, [7.16, 50.14]),
  city('Daun', {}, [6.83, 50.19]),
];
const data = collection(...cities);
const german = new Intl.Collator('de');

const names = (karte: Element) => markers(karte).map(cityOf);
const choice = (karte: Element) => part(karte, 'filter')!.querySelector('select')!;
const topicButtons = (card: Element) => parts(card, 'topic');

describe('topics', () => {
  it('are counted in any spelling, in the order of the alphabet', () => {
    expect(atOnce(topicSteps(cities, german.compare))).to.deep.equal([
      { topic: 'Mobilität', count: 1 },
      { topic: 'Online-Handel', count: 1 },
      { topic: 'Open Data', count: 2 },
    ]);
  });

  it('count a city once that names one twice', () => {
    const twice = [city('A', { topics: ['Open Data', 'open-data'] })];
    expect(atOnce(topicSteps(twice, german.compare))).to.deep.equal([
      { topic: 'Open Data', count: 1 },
    ]);
  });

  it('select in any spelling; none selects all', () => {
    const found = (topic: string) => cities.filter(hasTopic(topic)).map(({ id }) => id);
    expect(found('online-handel')).to.deep.equal(['bingen']);
    expect(found('OPEN DATA')).to.deep.equal(['ahrweiler', 'cochem']);
    expect(found('mobilitaet')).to.deep.equal(['ahrweiler']);
    expect(found('x')).to.deep.equal([]);
    expect(cities.filter(hasTopic(''))).to.deep.equal(cities);
  });
});

describe('netzwerk-karte: topic', () => {
  it('shows only cities with the topic, on the map, in the list and as features', async () => {
    const karte = await mount(
      html`<netzwerk-karte topic="open-data" .data=${data}></netzwerk-karte>`,
    );
    expect(names(karte)).to.deep.equal(['Ahrweiler', 'Cochem']);
    expect(rows(karte)).to.have.lengthOf(2);
    expect(karte.features.map(({ id }) => id)).to.deep.equal(['ahrweiler', 'cochem']);
    expect(karte.toGeoJSON().features).to.have.lengthOf(2);
  });

  it('is reflected, so that a page can read and link it', async () => {
    const karte = await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    karte.topic = 'Mobilität';
    await karte.updateComplete;
    expect(karte).to.have.attribute('topic', 'Mobilität');
    karte.topic = '';
    await karte.updateComplete;
    expect(karte).not.to.have.attribute('topic');
    expect(names(karte)).to.have.lengthOf(4);
  });

  it('says nothing and fires nothing when a script sets it', async () => {
    const heard = details<FilterChange>('netzwerk-filter');
    const karte = await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    karte.topic = 'Mobilität';
    await karte.updateComplete;
    expect(heard).to.deep.equal([]);
    expect(textOf(statusRegions()[0])).to.equal('');
  });

  it('keeps the view and the selection of a city that it hides', async () => {
    const { warn } = hearConsole();
    const karte = await mount(html`<netzwerk-karte value="bingen" .data=${data}></netzwerk-karte>`);
    karte.topic = 'Open Data';
    await karte.updateComplete;
    expect(karte.selected).to.equal(null);
    expect(stadt(karte)).to.equal(null);
    karte.topic = '';
    await karte.updateComplete;
    expect(karte.selected?.id).to.equal('bingen');
    expect(warn).to.deep.equal([]);
  });

  it('names the topic in force, with a way back', async () => {
    const heard = details<FilterChange>('netzwerk-filter');
    const karte = await mount(
      html`<netzwerk-karte topic="Open Data" .data=${data}></netzwerk-karte>`,
    );
    expect(textOf(karte.shadowRoot!.querySelector('.filtered p'))).to.equal(
      '2 von 4 Städten: Open Data',
    );
    await click(button(karte, 'Alle Städte zeigen'));
    await waitUntil(() => names(karte).length === 4, 'the topic stays');
    expect(heard).to.deep.equal([{ topic: '', count: 4 }]);
    await waitUntil(() => rows(karte)[0]!.matches(':focus'), 'the focus is lost');
  });

  it('that no city has says so, with a way back', async () => {
    const karte = await mount(
      html`<netzwerk-karte topic="Raumfahrt" .data=${data}></netzwerk-karte>`,
    );
    expect(names(karte)).to.deep.equal([]);
    expect(textOf(part(karte, 'status'))).to.contain('Keine Stadt hat diesen Schwerpunkt.');
    await expect(karte).to.be.accessible();
    await click(button(karte, 'Alle Städte zeigen'));
    await waitUntil(() => names(karte).length === 4, 'the topic stays');
  });
});

describe('netzwerk-karte: choice of topics', () => {
  it('is there with the attribute, if any city has a topic', async () => {
    const karte = await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    expect(part(karte, 'filter')).to.equal(undefined);
    karte.filter = true;
    await karte.updateComplete;
    expect(textOf(part(karte, 'filter'))).to.match(/^Schwerpunkte/);
    expect([...choice(karte).options].map(textOf)).to.deep.equal([
      'Alle Städte (4)',
      'Mobilität (1)',
      'Online-Handel (1)',
      'Open Data (2)',
    ]);
    karte.data = collection(city('Daun'));
    await karte.updateComplete;
    expect(part(karte, 'filter')).to.equal(undefined);
  });

  it('filters for a person, says it and fires the event', async () => {
    const heard = details<FilterChange>('netzwerk-filter');
    const karte = await mount(html`<netzwerk-karte filter .data=${data}></netzwerk-karte>`);
    choice(karte).focus();
    await press('End');
    await waitUntil(() => choice(karte).value === 'Open Data');
    // WebKit opens its list of options instead.
    if (karte.topic !== 'Open Data') choice(karte).dispatchEvent(new CustomEvent('change'));
    await waitUntil(() => names(karte).length === 2, 'nothing is filtered');
    expect(karte.topic).to.equal('Open Data');
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal([{ topic: 'Open Data', count: 2 }]);
    await said('2 von 4 Städten: Open Data');
    expectFocus(choice(karte));
  });

  it('shows a topic that an author has set, also one that no city has', async () => {
    const karte = await mount(
      html`<netzwerk-karte filter topic="open-data" .data=${data}></netzwerk-karte>`,
    );
    expect(choice(karte).value).to.equal('Open Data');
    karte.topic = 'Raumfahrt';
    await karte.updateComplete;
    expect(choice(karte).value).to.equal('Raumfahrt');
    expect(textOf(choice(karte).selectedOptions[0])).to.equal('Raumfahrt (0)');
    await click(button(karte, 'Alle Städte zeigen'));
    await waitUntil(() => choice(karte).value === '', 'the choice stays');
    await waitUntil(() => choice(karte).matches(':focus'), 'the focus is lost');
  });

  it('has no accessibility fault', async () => {
    const karte = await mount(html`<netzwerk-karte filter .data=${data}></netzwerk-karte>`);
    await expect(karte).to.be.accessible();
  });
});

describe('netzwerk-stadt: topics', () => {
  const bound = html`<div>
    <netzwerk-karte id="karte" card="none" value="ahrweiler" .data=${data}></netzwerk-karte>
    <netzwerk-stadt for="karte"></netzwerk-stadt>
  </div>`;

  async function mountBound() {
    const box = await fixture<HTMLElement>(bound);
    const karte = box.querySelector('netzwerk-karte')!;
    const card = box.querySelector<NetzwerkStadtElement>('netzwerk-stadt')!;
    await waitUntil(() => topicButtons(card).length > 0, 'no topic can be pressed');
    return { karte, card };
  }

  it('are plain text where no map is', async () => {
    const card = await fixture<NetzwerkStadtElement>(
      html`<netzwerk-stadt .feature=${cities[0]!}></netzwerk-stadt>`,
    );
    await card.updateComplete;
    expect([...part(card, 'topics')!.children].map(textOf)).to.deep.equal([
      'Open Data',
      'Mobilität',
    ]);
    expect(topicButtons(card)).to.deep.equal([]);
  });

  it('filter the map that the card is bound to, and all again', async () => {
    const asked = details<TopicSelection>('netzwerk-topic');
    const filtered = details<FilterChange>('netzwerk-filter');
    const { karte, card } = await mountBound();
    topicButtons(card)[0]!.focus();
    await press('Enter');
    await waitUntil(() => names(karte).length === 2, 'the map does not follow');
    await waitUntil(() => isPressed(topicButtons(card)[0]!), 'the topic is not pressed');
    expectFocus(topicButtons(card)[0]);
    await said('2 von 4 Städten: Open Data');
    await press('Enter');
    await waitUntil(() => names(karte).length === 4, 'the map stays filtered');
    expect(asked).to.deep.equal([{ topic: 'Open Data' }, { topic: '' }]);
    expect(filtered).to.deep.equal([
      { topic: 'Open Data', count: 2 },
      { topic: '', count: 4 },
    ]);
  });

  it('leave the map alone when the page prevents it', async () => {
    const { karte, card } = await mountBound();
    let heard = '';
    card.addEventListener('netzwerk-topic', (event) => {
      heard = event.detail.topic;
      event.preventDefault();
    });
    await click(topicButtons(card)[1]!);
    expect(heard).to.equal('Mobilität');
    await karte.updateComplete;
    expect(names(karte)).to.have.lengthOf(4);
    expect(karte.topic ?? '').to.equal('');
  });

  it('filter the map around them', async () => {
    await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    const karte = await mount(html`<netzwerk-karte value="cochem" .data=${data}></netzwerk-karte>`);
    const card = stadt(karte)!;
    await waitUntil(() => topicButtons(card).length === 1);
    await expect(karte).to.be.accessible();
    await click(topicButtons(card)[0]!);
    await waitUntil(() => names(karte).length === 2, 'the map around does not follow');
    expect(karte.topic).to.equal('open data');
    expect(stadt(karte), 'the card has gone').to.equal(card);
  });

  it('are shared by all maps inside one netzwerk-daten, also later ones', async () => {
    const { warn } = hearConsole();
    const daten = await fixture<NetzwerkDatenElement>(html`<netzwerk-daten .data=${data}>
      <netzwerk-karte></netzwerk-karte><netzwerk-karte></netzwerk-karte>
    </netzwerk-daten>`);
    const [one, two] = [...daten.querySelectorAll('netzwerk-karte')];
    await Promise.all([one!.ready, two!.ready]);
    one!.topic = 'Open Data';
    await waitUntil(() => names(two!).length === 2, 'the other map does not follow');
    const late = document.createElement('netzwerk-karte');
    daten.append(late);
    await waitUntil(() => late.topic === 'Open Data' && names(late).length === 2);
    two!.topic = '';
    await waitUntil(() => [one!, two!, late].every((own) => names(own).length === 4));
    // Lit says when a render makes another one needed.
    expect(warn.filter((line) => line.includes('netzwerk-karte'))).to.deep.equal([]);
  });

  it('of two maps without a netzwerk-daten stay apart', async () => {
    const one = await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    const two = await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    one.topic = 'Open Data';
    await one.updateComplete;
    await two.updateComplete;
    expect(names(two)).to.have.lengthOf(4);
  });
});
