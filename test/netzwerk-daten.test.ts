import { ContextEvent } from '@lit/context';
import { elementUpdated, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { NetzwerkDatenElement } from '../src/daten/netzwerk-daten.js';
import '../src/daten/netzwerk-daten.js';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import '../src/karte/netzwerk-karte.js';
import { networkContext, type Network } from '../src/shared/network.js';
import type { LoadFailure } from '../src/shared/load-failure.js';
import type { NetzwerkStadtElement } from '../src/stadt/netzwerk-stadt.js';
import '../src/stadt/netzwerk-stadt.js';
import { city, collection, defaultNames, json } from './helpers/cities.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import {
  button,
  details,
  expectFocus,
  focused,
  marker,
  part,
  parts,
  said,
  statusRegions,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';
import { restoreServer, serve } from './helpers/server.js';

afterEach(() => {
  restoreServer();
  restoreConsole();
  stopListening();
});

const worms = city('Worms', { topics: ['Verkehr'] }, [8.36, 49.63]);
const mainz = city('Mainz', {}, [8.27, 49.98]);

interface Page {
  readonly box: HTMLElement;
  readonly daten: NetzwerkDatenElement;
  readonly karten: readonly NetzwerkKarteElement[];
  readonly staedte: readonly NetzwerkStadtElement[];
}

async function place(template: TemplateResult): Promise<Page> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 760px">${template}</div>`);
  return {
    box,
    daten: box.querySelector('netzwerk-daten')!,
    karten: [...box.querySelectorAll('netzwerk-karte')],
    staedte: [...box.querySelectorAll('netzwerk-stadt')],
  };
}

const namesOf = ({ features }: { features: readonly { properties: { name: string } }[] }) =>
  features.map(({ properties }) => properties.name);

const nameIn = (stadt: Element) => textOf(part(stadt, 'name'));

describe('netzwerk-daten: defaults', () => {
  it('provides the network’s members without a request', async () => {
    const server = serve();
    const { daten, karten } = await place(
      html`<netzwerk-daten><netzwerk-karte></netzwerk-karte></netzwerk-daten>`,
    );
    await daten.ready;
    await karten[0]!.ready;
    expect(namesOf(daten).sort()).to.deep.equal([...defaultNames].sort());
    expect(namesOf(karten[0]!)).to.deep.equal(defaultNames);
    expect(server.requests).to.have.lengthOf(0);
  });

  it('is not there for the layout, unless it is hidden', async () => {
    const { daten } = await place(html`<netzwerk-daten><p>Text</p></netzwerk-daten>`);
    expect(getComputedStyle(daten).display).to.equal('contents');
    daten.hidden = true;
    expect(getComputedStyle(daten).display).to.equal('none');
  });
});

describe('netzwerk-daten: attributes and properties', () => {
  it('asks `src` once for all widgets inside', async () => {
    const server = serve();
    const { daten, karten, staedte } = await place(
      html`<netzwerk-daten src="/staedte.json">
        <netzwerk-karte></netzwerk-karte>
        <netzwerk-karte view="list"></netzwerk-karte>
        <netzwerk-stadt member="worms"></netzwerk-stadt>
      </netzwerk-daten>`,
    );
    (await server.request(0)).answer(json(worms, mainz));
    await daten.ready;
    await Promise.all(karten.map(({ ready }) => ready));
    await staedte[0]!.ready;
    expect(karten.map(namesOf)).to.deep.equal([
      ['Mainz', 'Worms'],
      ['Mainz', 'Worms'],
    ]);
    expect(nameIn(staedte[0]!)).to.equal('Worms');
    expect(server.requests).to.have.lengthOf(1);
  });

  it('takes `data` before `src`, and new `data` at once', async () => {
    const server = serve();
    const { daten, karten } = await place(
      html`<netzwerk-daten src="/staedte.json" .data=${collection(worms)}>
        <netzwerk-karte></netzwerk-karte>
      </netzwerk-daten>`,
    );
    await karten[0]!.ready;
    expect(namesOf(karten[0]!)).to.deep.equal(['Worms']);
    daten.data = collection(mainz);
    await elementUpdated(daten);
    await elementUpdated(karten[0]!);
    expect(namesOf(karten[0]!)).to.deep.equal(['Mainz']);
    expect(server.requests).to.have.lengthOf(0);
  });

  it('provides only the `members` it is told, in the order of the words', async () => {
    const { daten } = await place(
      html`<netzwerk-daten members="trier 7318000 Andernach"></netzwerk-daten>`,
    );
    await daten.ready;
    expect(namesOf(daten)).to.deep.equal(['Trier', 'Speyer', 'Andernach']);
  });

  it('reads a list inside of it, and leaves the fallback of a widget alone', async () => {
    const { daten, karten } = await place(
      html`<netzwerk-daten
        ><ul>
          <li data-lon="8.36" data-lat="49.63"><a href="/worms">Worms</a></li>
        </ul>
        <netzwerk-karte
          ><ul>
            <li><a href="/x" data-id="trier">Trier</a></li>
          </ul></netzwerk-karte
        ></netzwerk-daten
      >`,
    );
    await karten[0]!.ready;
    expect(namesOf(daten)).to.deep.equal(['Worms']);
    expect(namesOf(karten[0]!)).to.deep.equal(['Trier']);
  });

  it('leaves a widget with data of its own alone', async () => {
    const { karten } = await place(
      html`<netzwerk-daten .data=${collection(worms)}>
        <netzwerk-karte .data=${collection(mainz)}></netzwerk-karte>
      </netzwerk-daten>`,
    );
    await karten[0]!.ready;
    expect(namesOf(karten[0]!)).to.deep.equal(['Mainz']);
  });

  it('inside of another one: the inner one counts', async () => {
    const { karten } = await place(
      html`<netzwerk-daten .data=${collection(worms)}>
        <netzwerk-daten .data=${collection(mainz)}><netzwerk-karte></netzwerk-karte></netzwerk-daten>
        <netzwerk-karte></netzwerk-karte>
      </netzwerk-daten>`,
    );
    await Promise.all(karten.map(({ ready }) => ready));
    expect(karten.map(namesOf)).to.deep.equal([['Mainz'], ['Worms']]);
  });

  it('gives the network to any element, through the context protocol', async () => {
    const { daten } = await place(
      html`<netzwerk-daten .data=${collection(worms)}><p>Text</p></netzwerk-daten>`,
    );
    const heard: Network[] = [];
    const text = daten.querySelector('p')!;
    text.dispatchEvent(
      new ContextEvent(networkContext, text, (network) => heard.push(network), true),
    );
    expect(heard[0]!.members.value!.map(({ id }) => id)).to.deep.equal(['worms']);
    daten.data = collection(mainz);
    await elementUpdated(daten);
    expect(heard.at(-1)!.find('mainz')?.properties.name).to.equal('Mainz');
  });
});

describe('netzwerk-daten: selection', () => {
  const two = html`<netzwerk-daten>
    <netzwerk-karte></netzwerk-karte>
    <netzwerk-karte></netzwerk-karte>
    <netzwerk-stadt></netzwerk-stadt>
  </netzwerk-daten>`;

  it('is shared by all maps and cards inside', async () => {
    const { karten, staedte } = await place(two);
    const [first, second] = karten;
    await Promise.all(karten.map(({ ready }) => ready));
    const heard = details<object>('netzwerk-select');
    await click(marker(first!, 'Speyer'));
    await waitUntil(() => second!.value === 'speyer');
    await waitUntil(() => nameIn(staedte[0]!) === 'Speyer');
    second!.value = 'trier';
    await waitUntil(() => first!.value === 'trier' && nameIn(staedte[0]!) === 'Trier');
    second!.clearSelection();
    await waitUntil(() => first!.value === null && !part(staedte[0]!, 'name'));
    expect(heard).to.have.lengthOf(1);
  });

  it('stays inside', async () => {
    const { box, karten } = await place(html`${two}<netzwerk-stadt></netzwerk-stadt>`);
    await karten[0]!.ready;
    karten[0]!.value = 'speyer';
    const [inside, outside] = box.querySelectorAll('netzwerk-stadt');
    await waitUntil(() => nameIn(inside!) === 'Speyer');
    expect(part(outside!, 'name')).to.equal(undefined);
  });

  it('is taken over by a map that comes later', async () => {
    const { daten, karten } = await place(two);
    await karten[0]!.ready;
    karten[0]!.value = 'speyer';
    await elementUpdated(karten[0]!);
    const late = document.createElement('netzwerk-karte');
    daten.append(late);
    await late.ready;
    await waitUntil(() => late.value === 'speyer');
  });

  it('stays with the other map when the one that made it has gone', async () => {
    const { karten, staedte } = await place(two);
    await Promise.all(karten.map(({ ready }) => ready));
    karten[1]!.value = 'speyer';
    await waitUntil(() => karten[0]!.value === 'speyer');
    karten[1]!.remove();
    await elementUpdated(staedte[0]!);
    expect(nameIn(staedte[0]!)).to.equal('Speyer');
  });

  it('is taken over by a map that moves in', async () => {
    const { box, karten } = await place(
      html`<netzwerk-daten><netzwerk-karte></netzwerk-karte></netzwerk-daten
        ><netzwerk-daten><netzwerk-karte value="speyer"></netzwerk-karte></netzwerk-daten>`,
    );
    await Promise.all(karten.map(({ ready }) => ready));
    box.querySelectorAll('netzwerk-daten')[1]!.append(karten[0]!);
    await waitUntil(() => karten[0]!.value === 'speyer');
  });

  it('moves with a widget from one to another', async () => {
    const { box, staedte } = await place(
      html`<netzwerk-daten><netzwerk-karte value="trier"></netzwerk-karte></netzwerk-daten>
        <netzwerk-daten
          ><netzwerk-karte value="speyer"></netzwerk-karte><netzwerk-stadt></netzwerk-stadt
        ></netzwerk-daten>`,
    );
    const stadt = staedte[0]!;
    await waitUntil(() => nameIn(stadt) === 'Speyer');
    box.querySelector('netzwerk-daten')!.append(stadt);
    await waitUntil(() => nameIn(stadt) === 'Trier');
    box.append(stadt);
    await waitUntil(() => !part(stadt, 'name'));
  });
});

describe('netzwerk-daten: loading and errors', () => {
  it('fires netzwerk-ready once', async () => {
    const server = serve();
    const heard = details<object>('netzwerk-ready');
    const { daten } = await place(html`<netzwerk-daten src="/a.json"></netzwerk-daten>`);
    expect(heard).to.have.lengthOf(0);
    (await server.request(0)).answer(json(worms));
    await daten.ready;
    const again = daten.reload();
    (await server.request(1)).answer(json(mainz));
    await again;
    await elementUpdated(daten);
    expect(heard).to.have.lengthOf(1);
  });

  it('tells a failure by one event and one line; widgets inside say so, and can try again', async () => {
    const { error } = hearConsole();
    const server = serve();
    const heard = details<LoadFailure>('netzwerk-error');
    const { daten, karten, staedte } = await place(
      html`<netzwerk-daten src="/a.json">
        <netzwerk-karte><p>Ersatz</p></netzwerk-karte>
        <netzwerk-stadt member="worms"><p>Ersatz</p></netzwerk-stadt>
      </netzwerk-daten>`,
    );
    (await server.request(0)).answer(new Response('', { status: 404 }));
    await waitUntil(() => karten[0]!.shadowRoot!.querySelector('[role=alert]'));
    expect(staedte[0]!.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    expect(heard.map(({ reason }) => reason)).to.deep.equal(['http']);
    expect(error).to.have.lengthOf(1);
    expect(error[0]).to.match(/^\[netzwerk-daten\] .+a\.json: HTTP 404/);
    for (const fallback of daten.querySelectorAll('p')) {
      expect(fallback.getClientRects()).to.have.lengthOf(1);
    }
    await expect(daten).to.be.accessible();
    button(karten[0]!, 'Erneut versuchen').click();
    (await server.request(1)).answer(json(worms));
    await waitUntil(() => part(staedte[0]!, 'name'));
    expect(namesOf(karten[0]!)).to.deep.equal(['Worms']);
    expect(parts(karten[0]!, 'status')).to.have.lengthOf(0);
  });

  it('lets one card speak where there is no map, and keeps the focus of who tries again', async () => {
    const { warn, error } = hearConsole();
    const server = serve();
    const { staedte } = await place(
      html`<netzwerk-daten src="/a.json">
        <netzwerk-stadt member="worms"></netzwerk-stadt><netzwerk-stadt member="mainz"></netzwerk-stadt>
      </netzwerk-daten>`,
    );
    (await server.request(0)).answer(new Response('', { status: 404 }));
    const [first, second] = staedte;
    await waitUntil(() => first!.shadowRoot!.querySelector('[role=alert]'));
    expect(second!.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    button(first!, 'Erneut versuchen').focus();
    await press('Enter');
    (await server.request(1)).answer(json(worms, mainz));
    await waitUntil(() => focused() === part(first!, 'name'));
    expect(nameIn(second!)).to.equal('Mainz');
    expect([warn, error.length]).to.deep.equal([[], 1]);
  });

  it('a card says that it has failed again, and takes what it says along', async () => {
    hearConsole();
    const server = serve();
    const { daten, staedte } = await place(
      html`<netzwerk-daten src="/a.json"><netzwerk-stadt member="worms"></netzwerk-stadt></netzwerk-daten>`,
    );
    (await server.request(0)).answer(new Response('', { status: 404 }));
    await waitUntil(() => staedte[0]!.shadowRoot!.querySelector('[role=alert]'));
    const retry = button(staedte[0]!, 'Erneut versuchen');
    retry.focus();
    await press('Enter');
    (await server.request(1)).answer(new Response('', { status: 404 }));
    await said('Die Städte konnten nicht geladen werden.');
    expectFocus(retry);
    daten.remove();
    expect(statusRegions()).to.have.lengthOf(0);
  });

  it('asks nobody once it has gone, and again when it is back', async () => {
    const server = serve();
    const { box, daten } = await place(html`<netzwerk-daten src="/a.json"></netzwerk-daten>`);
    const { signal } = await server.request(0);
    daten.remove();
    await waitUntil(() => signal!.aborted);
    box.append(daten);
    (await server.request(1)).answer(json(worms));
    await daten.ready;
    expect(namesOf(daten)).to.deep.equal(['Worms']);
  });

  it('names broken features once, however many widgets there are', async () => {
    const { warn } = hearConsole();
    const broken = { ...worms, geometry: null } as never;
    await place(
      html`<netzwerk-daten .data=${collection(broken)}>
        <netzwerk-karte></netzwerk-karte><netzwerk-karte></netzwerk-karte>
      </netzwerk-daten>`,
    );
    expect(warn).to.have.lengthOf(1);
    expect(warn[0]).to.match(/^\[netzwerk-daten\] Worms weggelassen/);
  });
});

describe('widgets of a page', () => {
  it('ask the same address once, whatever it looks like', async () => {
    const server = serve();
    const absolute = new URL('/staedte.json', document.baseURI).href;
    const { karten } = await place(
      html`<netzwerk-karte src="/staedte.json"></netzwerk-karte
        ><netzwerk-karte src=${absolute}></netzwerk-karte>`,
    );
    (await server.request(0)).answer(json(worms));
    await Promise.all(karten.map(({ ready }) => ready));
    expect(server.requests).to.have.lengthOf(1);
    expect(karten.map(namesOf)).to.deep.equal([['Worms'], ['Worms']]);
  });

  it('go on loading while one of them needs it', async () => {
    const server = serve();
    const { karten } = await place(
      html`<netzwerk-karte src="/staedte.json"></netzwerk-karte
        ><netzwerk-karte src="/staedte.json"></netzwerk-karte>`,
    );
    const request = await server.request(0);
    karten[0]!.remove();
    expect(request.signal!.aborted).to.equal(false);
    karten[1]!.remove();
    await waitUntil(() => request.signal!.aborted);
  });

  it('keep their own selections, and a card shows the latest', async () => {
    const { karten, staedte } = await place(
      html`<netzwerk-stadt></netzwerk-stadt><netzwerk-karte value="trier"></netzwerk-karte
        ><netzwerk-karte></netzwerk-karte>`,
    );
    const [first, second] = karten;
    await waitUntil(() => nameIn(staedte[0]!) === 'Trier');
    expect(second!.value).to.equal(null);
    second!.value = 'speyer';
    await waitUntil(() => nameIn(staedte[0]!) === 'Speyer');
    expect(first!.value).to.equal('trier');
    second!.remove();
    await waitUntil(() => !part(staedte[0]!, 'name'));
  });
});
