/** What hands do that no script does: hold, pan away, press twice, slip off, go on meanwhile. */
import { expect, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import type { ViewChange } from '../src/karte/pilot.js';
import type { MemberSelection } from '../src/karte/selection.js';
import { city, collection, json, manyCities } from './helpers/cities.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import {
  button,
  cityOf,
  clusters,
  details,
  drawn,
  expectFocus,
  focused,
  isPressed,
  isSeen,
  marker,
  markers,
  mount,
  mountMany,
  part,
  place,
  row,
  rows,
  said,
  stadt,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press, type } from './helpers/keyboard.js';
import { click, leave } from './helpers/mouse.js';
import { restoreServer, serve } from './helpers/server.js';

afterEach(async () => {
  stopListening();
  restoreConsole();
  restoreServer();
  await leave();
});

const viewport = (karte: Element) => karte.shadowRoot!.querySelector<HTMLElement>('.viewport')!;

/** A press as the browser counts it: 1, or 2 for the second of a double click. */
function pressed(element: Element, detail: number): void {
  element.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true }));
}

describe('netzwerk-karte: groups in hand', () => {
  it('lets Shift and arrows move on from a group that has the focus, which keeps it', async () => {
    const karte = await mountMany(2500);
    for (let step = 0; step < 3; step += 1) karte.zoomIn();
    await karte.updateComplete;
    await waitUntil(() => clusters(karte).some(isSeen));
    const group = clusters(karte).find(isSeen)!;
    group.focus();
    const heard = details<ViewChange>('netzwerk-viewchange');
    for (let step = 1; step <= 4; step += 1) {
      await press('Shift+ArrowRight');
      await waitUntil(() => heard.length >= step);
      await drawn(karte);
    }
    const longitudes = heard.map(({ center }) => center[0]);
    expect(longitudes).to.have.lengthOf(4);
    expect(longitudes).to.deep.equal([...longitudes].sort((a, b) => a - b));
    expectFocus(group);
  });

  it('opens the rest of a group, of which one city stands alone, with one press', async () => {
    const far = manyCities(40).map((own, index) => ({
      ...own,
      geometry: { ...own.geometry, coordinates: [7.9, 50.5 + index / 1e4] as [number, number] },
    }));
    const near = [
      city('Alpha', { population: 9 }, [7.5, 49.9]),
      city('Beta', {}, [7.72, 49.9]),
      city('Gamma', {}, [7.72, 49.901]),
    ];
    const karte = await mount(
      html`<netzwerk-karte .data=${collection(...near, ...far)}></netzwerk-karte>`,
      400,
    );
    await waitUntil(() => clusters(karte).length === 2);
    await drawn(karte);
    clusters(karte)[0]!.focus();
    await type('Alpha');
    await waitUntil(() => cityOf(focused()) === 'Alpha' && clusters(karte).length === 2);
    await drawn(karte);
    const rest = clusters(karte).find((own) => /Beta|Gamma/.test(textOf(own)))!;
    const heard = details<ViewChange>('netzwerk-viewchange');
    await click(rest.querySelector('.sign-box')!);
    await waitUntil(() => heard.length > 0, 'the press is lost');
    expect(heard[0]!.zoom).to.be.greaterThan(1);
  });

  it('changes the view once where a mouse opens a group', async () => {
    const karte = await mountMany(60);
    const heard = details<ViewChange>('netzwerk-viewchange');
    await click(clusters(karte).at(-1)!.querySelector('.sign-box')!);
    await waitUntil(() => heard.length > 0);
    await drawn(karte);
    await nextFrame();
    await karte.updateComplete;
    expect(heard).to.have.lengthOf(1);
  });
});

describe('netzwerk-karte: presses', () => {
  it('takes a double click for one press', async () => {
    const heard = details<MemberSelection>('netzwerk-select');
    const karte = await mount();
    await drawn(karte);
    for (const detail of [1, 2]) pressed(marker(karte, 'Trier'), detail);
    await karte.updateComplete;
    expect(karte.value).to.equal('trier');
    for (const detail of [1, 2]) pressed(row(karte, 'Speyer'), detail);
    await karte.updateComplete;
    expect(karte.value).to.equal('speyer');
    expect(heard.map(({ id }) => id)).to.deep.equal(['trier', 'speyer']);
  });

  it('keeps a pinch whose fingers’ marker is taken away', async () => {
    const karte = await mount();
    await drawn(karte);
    const sign = document.createElement('i');
    viewport(karte).append(sign);
    const touch = (type: string, ...xs: number[]) => {
      const touches = xs.map((clientX, identifier) => ({
        identifier,
        clientX,
        clientY: 200,
        target: sign,
      }));
      const event = new CustomEvent(type, { bubbles: true, composed: true, cancelable: true });
      return sign.dispatchEvent(Object.assign(event, { touches }));
    };
    const heard = details<ViewChange>('netzwerk-viewchange');
    touch('touchstart', 150, 250);
    sign.parentNode!.removeChild(sign);
    expect(touch('touchmove', 100, 300)).to.equal(false);
    await nextFrame();
    touch('touchend');
    await waitUntil(() => heard.length > 0, 'the pinch never ends');
    expect(heard[0]!.zoom).to.be.closeTo(2, 0.01);
    expect(viewport(karte)).not.to.have.attribute('data-moving');
  });

  it('takes its question back when a city is chosen elsewhere', async () => {
    const karte = await mount(
      html`<netzwerk-karte
        .data=${collection(
          city('Ahrweiler', {}, [7.1, 50.54]),
          city('Bachem', {}, [7.13, 50.55]),
          city('Cochem', {}, [7.16, 50.14]),
        )}
      ></netzwerk-karte>`,
    );
    await drawn(karte);
    const { x, y, width, height } = marker(karte, 'Ahrweiler')
      .querySelector('.sign-box')!
      .getBoundingClientRect();
    marker(karte, 'Ahrweiler')
      .querySelector('.sign-box')!
      .dispatchEvent(
        new PointerEvent('click', {
          pointerType: 'touch',
          detail: 1,
          clientX: x + width / 2,
          clientY: y + height / 2,
          bubbles: true,
          composed: true,
        }),
      );
    await waitUntil(() => karte.shadowRoot!.querySelector('.chooser'), 'no question');
    await click(row(karte, 'Cochem'));
    await waitUntil(() => !karte.shadowRoot!.querySelector('.chooser'), 'the question stays');
    expect(karte.value).to.equal('cochem');
  });

  it('leads back from the card to the city that it shows, whoever chose it', async () => {
    const karte = await mount();
    await drawn(karte);
    marker(karte, 'Trier').focus();
    await press('Enter');
    await waitUntil(() => stadt(karte)?.matches(':focus-within'));
    karte.value = 'speyer';
    await karte.updateComplete;
    await stadt(karte)!.updateComplete;
    stadt(karte)!.focus();
    await press('Escape');
    await waitUntil(() => cityOf(focused()) === 'Speyer', 'the focus goes elsewhere');
  });
});

describe('netzwerk-karte: trying again', () => {
  async function failOnce() {
    hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.json"></netzwerk-karte>`);
    (await server.request(0)).fail();
    await waitUntil(() => karte.shadowRoot!.querySelector('[role=alert]'));
    return { karte, server };
  }

  it('says that it has failed again', async () => {
    const { karte, server } = await failOnce();
    await click(button(karte, 'Erneut versuchen'));
    (await server.request(1)).fail();
    await said('Die Städte konnten nicht geladen werden.');
  });

  it('leaves the focus to whoever has gone on meanwhile', async () => {
    const { karte, server } = await failOnce();
    const field = document.createElement('input');
    karte.parentElement!.append(field);
    button(karte, 'Erneut versuchen').focus();
    await press('Enter');
    const request = await server.request(1);
    field.focus();
    request.answer(json(city('Worms')));
    await waitUntil(() => rows(karte).length === 1);
    await nextFrame();
    expectFocus(field);
  });
});

describe('netzwerk-karte: values that scripts give', () => {
  it('takes numbers, lists and addresses for their texts', async () => {
    const karte = await mount();
    karte.members = ['speyer', 'trier'] as never;
    await karte.updateComplete;
    expect(rows(karte).map(cityOf)).to.deep.equal(['Speyer', 'Trier']);
    karte.value = 7211000 as never;
    karte.heading = 7 as never;
    await karte.updateComplete;
    expect(textOf(part(karte, 'heading'))).to.equal('7');
  });

  it('draws a selected sign larger than the others, whatever their size', async () => {
    const karte = await mount();
    await drawn(karte);
    karte.style.setProperty('--netzwerk-karte-marker-size', '3em');
    karte.value = 'trier';
    await drawn(karte);
    const widthOf = (own: Element) => own.querySelector('.sign-box')!.getBoundingClientRect().width;
    const selected = markers(karte).find(isPressed)!;
    expect(widthOf(selected)).to.be.greaterThan(1.3 * widthOf(marker(karte, 'Speyer')));
  });
});

describe('netzwerk-karte: search in hand', () => {
  const field = (karte: Element) => part(karte, 'search')!.querySelector('input')!;

  async function mountSearch(): Promise<NetzwerkKarteElement> {
    const karte = await mount(html`<netzwerk-karte search></netzwerk-karte>`);
    field(karte).focus();
    await type('land');
    await waitUntil(() => rows(karte).length === 1);
    return karte;
  }

  it('leaves keys with a modifier to the field', async () => {
    const karte = await mountSearch();
    for (const modifier of ['shiftKey', 'ctrlKey', 'altKey', 'metaKey']) {
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowDown',
        [modifier]: true,
        bubbles: true,
        cancelable: true,
      });
      expect(field(karte).dispatchEvent(event), modifier).to.equal(true);
    }
    expectFocus(field(karte));
  });

  it('shows all cities where the field is taken away', async () => {
    const karte = await mountSearch();
    karte.search = false;
    await karte.updateComplete;
    expect(rows(karte)).to.have.lengthOf(11);
  });

  it('marks on the map what Enter takes, also among other cities', async () => {
    const karte = await mountSearch();
    karte.data = collection(city('Landstuhl', {}, [7.57, 49.41]), city('Trier', {}, [6.6, 49.7]));
    await waitUntil(() => rows(karte).map(cityOf).join() === 'Landstuhl');
    await karte.updateComplete;
    const hot = [...karte.shadowRoot!.querySelectorAll('.place.hot')];
    expect(hot.map((own) => cityOf(own.querySelector('[part~=marker]')))).to.deep.equal([
      'Landstuhl',
    ]);
  });
});
