import { expect, html, waitUntil } from '@open-wc/testing';
import { Finder } from '../src/karte/finder.js';
import type { ViewChange } from '../src/karte/pilot.js';
import type { LocaleController } from '../src/shared/locale.js';
import { city, collection } from './helpers/cities.js';
import {
  button,
  details,
  drawn,
  expectFocus,
  focused,
  markers,
  mount,
  parts,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';

afterEach(() => {
  stopListening();
  window.dispatchEvent(new CustomEvent('afterprint'));
});

const twins = collection(
  { ...city('Hausen', { district: 'Landkreis Neuwied' }), id: 'a' },
  { ...city('Hausen', { district: 'Landkreis Birkenfeld' }), id: 'b' },
  city('Mainz', { district: 'kreisfreie Stadt' }, [8.27, 50]),
);

describe('netzwerk-karte: where others break', () => {
  it('has its markers on the map on a page from right to left', async () => {
    const karte = await mount(html`<netzwerk-karte dir="rtl"></netzwerk-karte>`);
    await drawn(karte);
    const map = karte.shadowRoot!.querySelector('.viewport')!.getBoundingClientRect();
    for (const marker of markers(karte)) {
      const { left, right } = marker.getBoundingClientRect();
      expect((left + right) / 2, textOf(marker)).to.be.within(map.left, map.right);
    }
  });

  it('keeps the focus when a key takes away the button that has it', async () => {
    const karte = await mount();
    await drawn(karte);
    karte.zoomIn();
    await karte.updateComplete;
    button(karte, 'Karte nach Süden verschieben').focus();
    await press('0');
    await karte.updateComplete;
    expectFocus(button(karte, 'Vergrößern'));
  });

  it('lets Shift and arrows move on from the city that has the focus, which keeps it', async () => {
    const karte = await mount();
    await drawn(karte);
    markers(karte)[0]!.focus();
    await press('+', '+', '+', '+', '+');
    const heard = details<ViewChange>('netzwerk-viewchange');
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await karte.updateComplete;
    const latitudes = heard.map(({ center }) => center[1]);
    expect(latitudes).to.have.lengthOf(3);
    expect(latitudes).to.deep.equal([...latitudes].sort((a, b) => b - a));
    expectFocus(markers(karte)[0]);
  });

  it('keeps the focus where the way back from a topic ends at a folded list', async () => {
    const karte = await mount(html`<netzwerk-karte view="map" topic="Nixda"></netzwerk-karte>`);
    button(karte, 'Alle Städte zeigen').focus();
    await press('Enter');
    await waitUntil(() => focused()?.localName === 'summary', 'the focus is lost');
  });

  it('is ready for paper within the event, since a script may call print()', async () => {
    const karte = await mount();
    window.dispatchEvent(new CustomEvent('beforeprint'));
    expect(karte.shadowRoot!.querySelectorAll('.print li')).to.have.lengthOf(11);
  });

  it('tells cities of the same name apart, on the map and in the question', async () => {
    const karte = await mount(html`<netzwerk-karte .data=${twins}></netzwerk-karte>`);
    await drawn(karte);
    expect(markers(karte).map(textOf).sort()).to.deep.equal([
      'Hausen, Mitglied, Landkreis Birkenfeld',
      'Hausen, Mitglied, Landkreis Neuwied',
      'Mainz, Mitglied',
    ]);
    await click(markers(karte)[0]!.querySelector('.sign-box')!);
    const choices = () => [...karte.shadowRoot!.querySelectorAll('.choice')].map(textOf).sort();
    await waitUntil(() => choices().length === 2, 'no question');
    expect(choices()).to.deep.equal(['Hausen, Landkreis Birkenfeld', 'Hausen, Landkreis Neuwied']);
    karte.data = collection(city('Mainz'));
    await karte.updateComplete;
    karte.data = twins;
    await karte.updateComplete;
    expect(choices(), 'asks again by itself').to.deep.equal([]);
  });

  it('leaves Escape to the page where nothing is selected', async () => {
    const karte = await mount();
    await drawn(karte);
    const stopped: boolean[] = [];
    const listen = (event: KeyboardEvent) => stopped.push(event.defaultPrevented);
    window.addEventListener('keydown', listen);
    markers(karte)[0]!.focus();
    await press('Escape');
    window.removeEventListener('keydown', listen);
    expect(stopped).to.deep.equal([false]);
    expect(parts(karte, 'marker-selected')).to.deep.equal([]);
  });

  it('answers a first search whose cities are replaced meanwhile', async () => {
    const said: string[] = [];
    const locale = {
      messages: { found: (count: number) => `${count}` },
      number: String,
    } as unknown as LocaleController;
    const host = { requestUpdate: () => undefined };
    const finder = new Finder(host as never, locale, (text) => said.push(text));
    finder.use([city('Speyer')]);
    const search = finder.search('mai');
    finder.use([city('Mainz'), city('Trier')]);
    await search;
    expect(finder.found?.map(({ id }) => id)).to.deep.equal(['mainz']);
    expect(said).to.deep.equal(['1']);
  });
});
