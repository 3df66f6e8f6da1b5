import { expect, html, waitUntil } from '@open-wc/testing';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import type { MemberSelection } from '../src/karte/selection.js';
import { city, collection } from './helpers/cities.js';
import {
  button,
  details,
  drawn,
  focused,
  marker,
  mount,
  stadt,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';

afterEach(stopListening);

const neighbours = [
  city('Ahrweiler', {}, [7.1, 50.54]),
  city('Bachem', {}, [7.13, 50.55]),
  city('Cochem', {}, [7.16, 50.14]),
];

const chooser = (karte: Element) => karte.shadowRoot!.querySelector('.chooser');
const choices = (karte: Element) => [...karte.shadowRoot!.querySelectorAll<HTMLElement>('.choice')];

async function mountNeighbours(card = 'panel'): Promise<NetzwerkKarteElement> {
  const karte = await mount(
    html`<netzwerk-karte card=${card} .data=${collection(...neighbours)}></netzwerk-karte>`,
  );
  await drawn(karte);
  return karte;
}

/** A finger's click in the middle of a city's marker. */
function tap(karte: Element, name: string, pointerType = 'touch'): void {
  const sign = marker(karte, name).querySelector('.sign-box')!;
  const { left, top, width, height } = sign.getBoundingClientRect();
  sign.dispatchEvent(
    new PointerEvent('click', {
      pointerType,
      detail: 1,
      clientX: left + width / 2,
      clientY: top + height / 2,
      bubbles: true,
      composed: true,
    }),
  );
}

async function ask(karte: NetzwerkKarteElement): Promise<void> {
  tap(karte, 'Ahrweiler');
  await waitUntil(() => choices(karte)[0]?.matches(':focus'), 'no question');
}

describe('netzwerk-karte: chooser', () => {
  it('asks which city is meant where a fingertip covers two', async () => {
    const heard = details<MemberSelection>('netzwerk-select');
    const karte = await mountNeighbours();
    await ask(karte);
    expect(textOf(chooser(karte)!.querySelector('p'))).to.equal('Welche Stadt meinen Sie?');
    expect(choices(karte).map(textOf)).to.deep.equal(['Ahrweiler', 'Bachem']);
    expect(chooser(karte)).to.have.attribute('role', 'group');
    expect(heard).to.deep.equal([]);
    await expect(karte).to.be.accessible();
  });

  it('has targets of 44 pixels', async () => {
    const karte = await mountNeighbours();
    await ask(karte);
    for (const own of choices(karte)) expect(own.offsetHeight).to.be.at.least(44);
  });

  it('takes the answer, and leads into the card and back', async () => {
    const heard = details<MemberSelection>('netzwerk-select');
    const karte = await mountNeighbours();
    await ask(karte);
    await click(choices(karte)[1]!);
    await waitUntil(() => stadt(karte)?.matches(':focus-within'), 'the card has no focus');
    expect(heard.map(({ id, source }) => [id, source])).to.deep.equal([['bachem', 'map']]);
    expect(chooser(karte)).to.equal(null);
    await press('Escape');
    await waitUntil(() => focused() === marker(karte, 'Bachem'), 'the focus does not return');
  });

  it('keeps the focus on the map where no card opens', async () => {
    const karte = await mountNeighbours('none');
    await ask(karte);
    await press('Enter');
    await waitUntil(() => focused() === marker(karte, 'Ahrweiler'), 'the focus is lost');
    expect(karte.value).to.equal('ahrweiler');
  });

  for (const way of ['Escape', 'its button'] as const) {
    it(`goes back to the map by ${way}, with nothing selected`, async () => {
      const karte = await mountNeighbours();
      await ask(karte);
      if (way === 'Escape') await press('Escape');
      else await click(button(karte, 'Zurück zur Karte'));
      await waitUntil(() => focused() === marker(karte, 'Ahrweiler'), 'the focus is lost');
      expect(chooser(karte)).to.equal(null);
      expect(karte.value).to.equal(null);
    });
  }

  it('does not ask a mouse, a key, a lone city, or a label', async () => {
    const karte = await mountNeighbours();
    tap(karte, 'Ahrweiler', 'mouse');
    await waitUntil(() => karte.value === 'ahrweiler');
    tap(karte, 'Cochem');
    await waitUntil(() => karte.value === 'cochem');
    marker(karte, 'Bachem').focus();
    await press('Enter');
    await waitUntil(() => karte.value === 'bachem');
    const label = marker(karte, 'Ahrweiler').querySelector('.label')!;
    label.dispatchEvent(
      new PointerEvent('click', { pointerType: 'touch', detail: 1, bubbles: true, composed: true }),
    );
    await waitUntil(() => karte.value === 'ahrweiler');
    expect(chooser(karte)).to.equal(null);
  });

  it('takes the question back when another city is pressed or its cities go', async () => {
    const karte = await mountNeighbours();
    await ask(karte);
    tap(karte, 'Cochem');
    await waitUntil(() => chooser(karte) === null, 'the question stays');
    await ask(karte);
    karte.data = collection(neighbours[2]!);
    await waitUntil(() => chooser(karte) === null, 'the question stays');
  });

  it('keeps the focus in the question, or on the map, when the cities are replaced', async () => {
    const karte = await mountNeighbours();
    await ask(karte);
    choices(karte).at(-1)!.focus();
    karte.data = collection(...neighbours.slice(0, 1), neighbours[2]!);
    await waitUntil(() => choices(karte).length === 1);
    await waitUntil(() => focused()?.matches('.choice'), 'the focus is lost');
    karte.data = collection(neighbours[2]!);
    await waitUntil(() => chooser(karte) === null);
    await waitUntil(() => focused()?.matches('.marker'), 'the focus is lost');
  });

  it('asks a mouse, too, for cities at one and the same spot', async () => {
    const same = ['Ybach', 'Zbach'].map((name) => city(name, {}, [7.5, 50.4]));
    const karte = await mount(html`<netzwerk-karte .data=${collection(...same)}></netzwerk-karte>`);
    await drawn(karte);
    tap(karte, 'Ybach', 'mouse');
    await waitUntil(() => choices(karte).length === 2, 'no question');
    expect(choices(karte).map(textOf)).to.deep.equal(['Ybach', 'Zbach']);
  });
});

describe('netzwerk-karte: fitMembers', () => {
  it('shows the cities as large as they fit, and says nothing', async () => {
    const heard = details('netzwerk-viewchange');
    const karte = await mountNeighbours();
    const gap = () =>
      marker(karte, 'Cochem').getBoundingClientRect().top -
      marker(karte, 'Ahrweiler').getBoundingClientRect().top;
    const before = gap();
    karte.fitMembers();
    await karte.updateComplete;
    expect(gap()).to.be.greaterThan(before * 1.5);
    const map = karte.shadowRoot!.querySelector('.viewport')!.getBoundingClientRect();
    for (const { properties } of karte.features) {
      const { left, top, width, height } = marker(karte, properties.name).getBoundingClientRect();
      expect(left + width / 2).to.be.within(map.left, map.right);
      expect(top + height / 2).to.be.within(map.top, map.bottom);
    }
    expect(heard).to.deep.equal([]);
    karte.data = collection();
    await karte.updateComplete;
    karte.fitMembers();
  });
});
