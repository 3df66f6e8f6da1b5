/** The map with more cities than have room: groups, focus, and what takes more than one go. */
import { expect, html, nextFrame, waitUntil } from '@open-wc/testing';
import { Atlas } from '../src/karte/atlas.js';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import type { ViewChange } from '../src/karte/pilot.js';
import { city, collection, manyCities } from './helpers/cities.js';
import { restoreConsole } from './helpers/console.js';
import {
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
  parts,
  place,
  row,
  said,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press, type } from './helpers/keyboard.js';
import { click, leave } from './helpers/mouse.js';

afterEach(() => {
  stopListening();
  restoreConsole();
});

const countOf = (cluster: Element) => parseInt(textOf(cluster), 10);
const places = (karte: Element) => [...markers(karte), ...clusters(karte)];
const tabStops = (karte: Element) => places(karte).filter(({ tabIndex }) => tabIndex === 0);
const zoomOf = (karte: NetzwerkKarteElement) => {
  const [, , width = 1] = karte
    .shadowRoot!.querySelector('.base-map')!
    .getAttribute('viewBox')!
    .split(' ')
    .map(Number);
  return 1 / width;
};

describe('netzwerk-karte with many cities', () => {
  it('has no groups while there are few', async () => {
    const karte = await mount(
      html`<netzwerk-karte .data=${collection(...manyCities(40))}></netzwerk-karte>`,
      320,
    );
    await drawn(karte);
    expect(clusters(karte)).to.have.lengthOf(0);
    expect(markers(karte)).to.have.lengthOf(40);
    expect(karte.shadowRoot!.querySelector('.dots')).to.have.attribute('d', '');
  });

  it('names a group by count and place, and counts each city once', async () => {
    const karte = await mountMany();
    for (const cluster of clusters(karte)) {
      expect(textOf(cluster)).to.match(/^\d+ Städte um Stadt \d+ ?, Vergrößern$/);
      expect(cluster).not.to.have.attribute('aria-pressed');
    }
    const total = clusters(karte).reduce((sum, cluster) => sum + countOf(cluster), 0);
    expect(total + markers(karte).length).to.equal(60);
    const named = places(karte).map(textOf);
    expect(new Set(named).size).to.equal(named.length);
    expect(part(karte, 'place')!.getAttribute('d')!.split('M').length).to.be.greaterThan(30);
  });

  it('keeps targets a fingertip apart, and one of them the tab stop', async () => {
    const karte = await mountMany(300, 320);
    const middles = places(karte).map((own) => {
      const { left, right, top, bottom } = own.getBoundingClientRect();
      return [(left + right) / 2, (top + bottom) / 2] as const;
    });
    middles.forEach(([x, y], at) =>
      middles
        .slice(at + 1)
        .forEach(([a, b]) => expect(Math.hypot(x - a, y - b)).to.be.at.least(43)),
    );
    expect(tabStops(karte)).to.have.lengthOf(1);
  });

  for (const size of ['100%', '200%']) {
    it(`lets no sign cover another with text at ${size}`, async () => {
      const karte = await mountMany(5000, 320);
      karte.parentElement!.style.fontSize = '100%';
      const before = places(karte).length;
      karte.parentElement!.style.fontSize = size;
      if (size !== '100%') await waitUntil(() => places(karte).length < before);
      await drawn(karte);
      const signs = places(karte).map((own) => {
        const { x, y, width } = own.querySelector('.sign-box')!.getBoundingClientRect();
        return [x + width / 2, y + width / 2, width / 2] as const;
      });
      expect(Math.max(...clusters(karte).map(countOf))).to.be.greaterThan(99);
      signs.forEach(([x, y, r], at) =>
        signs
          .slice(at + 1)
          .forEach(([a, b, s]) => expect(Math.hypot(x - a, y - b)).to.be.at.least(r + s - 1)),
      );
    });
  }

  it('has its buttons where Rheinland-Pfalz has no place, also on a narrow page', async () => {
    const src = new URL('../src/netzwerk-orte.csv', import.meta.url).href;
    const karte = await mount(html`<netzwerk-karte src=${src}></netzwerk-karte>`, 320);
    await waitUntil(() => clusters(karte).length > 0);
    await drawn(karte);
    const buttons = part(karte, 'controls')!.getBoundingClientRect();
    const covered = places(karte).filter((own) => {
      const { left, bottom } = own.querySelector('.sign-box')!.getBoundingClientRect();
      return left < buttons.right && bottom > buttons.top;
    });
    expect(covered.map(textOf)).to.deep.equal([]);
  });

  it('opens a group with Enter, and the focus goes on to the city that it was named after', async () => {
    const karte = await mountMany();
    const heard = details<ViewChange>('netzwerk-viewchange');
    const cluster = clusters(karte)[1]!;
    const name = /Stadt \d+/.exec(textOf(cluster))![0];
    cluster.focus();
    await press('Enter');
    await waitUntil(() => focused() !== cluster && focused()?.matches('.marker'));
    expect(textOf(focused())).to.match(new RegExp(`${name}\\b`));
    expect(isSeen(focused()!)).to.equal(true);
    expect(heard).to.have.lengthOf(1);
    expect(heard[0]!.zoom).to.be.at.least(1.5);
    expect(heard[0]!.visible.length).to.be.lessThan(60);
    await said(`Vergrößert. ${heard[0]!.visible.length} von 60 Städten sichtbar.`);
  });

  it('opens a group with a click, too', async () => {
    const karte = await mountMany();
    const heard = details<ViewChange>('netzwerk-viewchange');
    await click(clusters(karte).at(-1)!);
    await waitUntil(() => heard.length > 0);
    expect(karte.value).to.equal(null);
    await leave();
  });

  it('goes from group to group with the arrow keys, and from end to end', async () => {
    const karte = await mountMany();
    tabStops(karte)[0]!.focus();
    for (const [key, word] of [
      ['ArrowLeft', 'Westen'],
      ['ArrowUp', 'Norden'],
      ['ArrowRight', 'Osten'],
      ['ArrowDown', 'Süden'],
    ] as const) {
      let before: Element | null = null;
      while (focused() !== before) {
        before = focused();
        await press(key);
        await karte.updateComplete;
        await nextFrame();
        expect(focused()!.matches('.marker'), key).to.equal(true);
      }
      await said(`Keine weitere Stadt im ${word}.`);
    }
  });

  it('reaches each city with PageDown, in the order of the alphabet', async () => {
    const karte = await mountMany();
    tabStops(karte)[0]!.focus();
    await press('Home');
    const order = karte.features.map(({ properties }) => properties.name);
    for (const name of order) {
      await waitUntil(() => cityOf(focused()) === name, name);
      expect(isSeen(focused()!), name).to.equal(true);
      await press('PageDown');
    }
  });

  it('gives the selected city a marker of its own, and its group goes on without it', async () => {
    const karte = await mountMany();
    const hidden = karte.features.find(
      ({ properties: { name } }) => !places(karte).some((own) => textOf(own).includes(name)),
    )!;
    const { name } = hidden.properties;
    await click(row(karte, name));
    await waitUntil(() => markers(karte).some((own) => cityOf(own) === name));
    expect(isPressed(marker(karte, name))).to.equal(true);
    const count = () =>
      clusters(karte).reduce((sum, own) => sum + countOf(own), 0) + markers(karte).length;
    expect(count()).to.equal(60);
    const leader = /Stadt \d+/.exec(textOf(clusters(karte)[0]))![0];
    await click(row(karte, leader));
    await waitUntil(() => markers(karte).some((own) => cityOf(own) === leader));
    expect(count()).to.equal(60);
    await leave();
  });

  it('keeps the focus on a city that would be in a group after zooming out', async () => {
    const karte = await mountMany();
    karte.zoomIn();
    karte.zoomIn();
    karte.zoomIn();
    await waitUntil(() => markers(karte).some(isSeen));
    const own = markers(karte).find(isSeen)!;
    const name = cityOf(own);
    own.focus();
    await press('0');
    await karte.updateComplete;
    expectFocus(marker(karte, name));
  });

  it('moves the focus to the group that has taken in a focused group', async () => {
    const karte = await mountMany(300, 320);
    karte.zoomIn();
    karte.zoomIn();
    await karte.updateComplete;
    await waitUntil(() => clusters(karte).some(isSeen));
    for (const cluster of clusters(karte).filter(isSeen).slice(0, 4)) {
      if (!cluster.isConnected) continue;
      cluster.focus();
      await press('0');
      await karte.updateComplete;
      await waitUntil(() => focused()?.matches('.marker'));
      karte.zoomIn();
      karte.zoomIn();
      await karte.updateComplete;
      await waitUntil(() => focused()?.matches('.marker'));
    }
  });

  it('moves the focus on when new data have no such city', async () => {
    const karte = await mountMany();
    places(karte)[0]!.focus();
    karte.data = collection(city('Worms'), city('Speyer'));
    await waitUntil(() => markers(karte).length === 2);
    await waitUntil(() => focused()?.matches('.marker'));
  });

  it('opens cities at one and the same spot as far as it goes, and shows them then', async () => {
    const twins = Array.from({ length: 50 }, (_, index) => ({
      ...city(`Ort ${index}`, {}, index < 45 ? [7.5, 49.5] : [7 + index / 100, 50]),
      id: `o${index}`,
    }));
    const karte = await mount(
      html`<netzwerk-karte .data=${collection(...twins)}></netzwerk-karte>`,
    );
    await waitUntil(() => clusters(karte).length > 0);
    const cluster = clusters(karte).find((own) => countOf(own) >= 45)!;
    cluster.focus();
    await press('Enter');
    await waitUntil(() => markers(karte).filter(isSeen).length >= 45);
    expect(focused()!.matches('.marker')).to.equal(true);
  });

  it('comes as close to a town far away as to one of Rheinland-Pfalz', async () => {
    const far = [
      city('Lima', {}, [-77, -12]),
      city('Suva', {}, [178.4, -18.1]),
      city('Trier', {}, [6.64, 49.76]),
    ];
    const karte = await mount(html`<netzwerk-karte .data=${collection(...far)}></netzwerk-karte>`);
    await drawn(karte);
    const whole = zoomOf(karte);
    for (let step = 0; step < 20; step += 1) karte.zoomIn();
    await karte.updateComplete;
    expect(zoomOf(karte) / whole).to.be.greaterThan(500);
  });
});

describe('netzwerk-karte with more cities than are done at one go', () => {
  const data = collection(...manyCities(2500));

  it('shows them, with at most 300 markers', async () => {
    const karte = await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    await waitUntil(() => clusters(karte).length > 0);
    expect(karte.features).to.have.lengthOf(2500);
    for (let step = 0; step < 6; step += 1) {
      expect(places(karte).length).to.be.within(1, 300);
      karte.zoomIn();
      await karte.updateComplete;
    }
    await waitUntil(() => clusters(karte).length === 0 && markers(karte).length > 0);
    expect(places(karte).length).to.be.within(1, 300);
  });

  it('is not ready, and shows the page’s own content, until they are in order', async () => {
    const karte = await place(html`<netzwerk-karte .data=${data}><p>Ersatz</p></netzwerk-karte>`);
    await karte.updateComplete;
    while (karte.features.length === 0) {
      expect(karte.querySelector('p')!.getClientRects()).to.have.lengthOf(1);
      expect(part(karte, 'status')).to.equal(undefined);
      await nextFrame();
    }
    await karte.ready;
    expect(karte.features).to.have.lengthOf(2500);
  });

  it('knows where they lie before it has them in order, and their topics last', async () => {
    const atlas = new Atlas();
    const steps: number[][] = [];
    atlas.update(data.features, 'de', new Intl.Collator('de').compare, '', true, () =>
      steps.push([atlas.dots.length, atlas.shown.length, Number(atlas.isBusy)]),
    );
    await atlas.settled;
    expect(steps).to.deep.equal([
      [2500, 0, 1],
      [2500, 2500, 1],
      [2500, 2500, 0],
    ]);
    expect(atlas.dots).to.equal(atlas.points);
  });

  describe('whose names are read ahead', () => {
    const normalize = Object.getOwnPropertyDescriptor(String.prototype, 'normalize')!;
    let read = 0;
    beforeEach(() => {
      read = 0;
      String.prototype.normalize = function (form) {
        if (form === 'NFD') read += 1;
        return (normalize.value as typeof String.prototype.normalize).call(this, form);
      };
    });
    afterEach(() => {
      Object.defineProperty(String.prototype, 'normalize', normalize);
    });
    const mounted = async () => {
      const karte = await mount(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
      await waitUntil(() => clusters(karte).length > 0);
      await drawn(karte);
      read = 0;
      return karte;
    };
    const allRead = () =>
      waitUntil(() => read >= 2500, 'no name was read ahead', { timeout: 5000 });

    it('does so for who comes by keyboard, not for a click, which would wait for it', async () => {
      const karte = await mounted();
      const shown = clusters(karte).length;
      await click(clusters(karte).at(-1)!);
      await waitUntil(() => clusters(karte).length !== shown);
      await drawn(karte);
      expect(read).to.be.lessThan(500);
      await press('ArrowRight');
      await allRead();
    });

    it('begins again where it was moved meanwhile', async () => {
      const karte = await mounted();
      const parent = karte.parentElement!;
      karte.addEventListener('keyup', () => parent.append(karte), { once: true });
      karte.focus();
      await press('ArrowRight');
      await drawn(karte);
      expect(read).to.be.lessThan(500);
      karte.focus();
      await press('ArrowRight');
      await allRead();
    });
  });

  it('draws nothing anew while somebody searches', async () => {
    const karte = await mount(html`<netzwerk-karte search .data=${data}></netzwerk-karte>`);
    await waitUntil(() => clusters(karte).length > 0);
    await drawn(karte);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(karte.shadowRoot!.querySelector('.viewport')!, {
      subtree: true,
      attributes: true,
      attributeFilter: ['style', 'viewBox', 'd'],
    });
    karte.shadowRoot!.querySelector('input')!.focus();
    await waitUntil(() => parts(karte, 'list-item').length > 0);
    do {
      // What loading still had to draw.
      observer.takeRecords();
      changes.length = 0;
      for (let frames = 0; frames < 5; frames += 1) await nextFrame();
    } while (changes.length > 0);
    await type('stadt 7');
    await waitUntil(() => parts(karte, 'list-item').length < 100 && row(karte, 'Stadt 7'));
    await nextFrame();
    expect(changes.concat(observer.takeRecords())).to.have.lengthOf(0);
    observer.disconnect();
  });

  it('lets newer data win', async () => {
    const karte = await place(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    await karte.updateComplete;
    karte.data = collection(city('Worms'));
    await karte.updateComplete;
    await nextFrame();
    await nextFrame();
    expect(karte.features.map(({ id }) => id)).to.deep.equal(['worms']);
  });

  it('goes on with them when it was taken out of the page and put back', async () => {
    const karte = await place(html`<netzwerk-karte .data=${data}></netzwerk-karte>`);
    await karte.updateComplete;
    const home = karte.parentElement!;
    home.removeChild(karte);
    home.appendChild(karte);
    await karte.ready;
    expect(karte.features).to.have.lengthOf(2500);
  });

  it('makes no more markers while it is out of the page, and the others when it is back', async () => {
    const karte = await mountMany(300, 800);
    const home = karte.parentElement!;
    karte.resetView();
    for (let step = 0; step < 3; step += 1) karte.zoomIn();
    await karte.updateComplete;
    home.removeChild(karte);
    const ids = () => places(karte).map(textOf).join();
    const left = ids();
    for (let frame = 0; frame < 10; frame += 1) await nextFrame();
    expect(ids()).to.equal(left);
    home.appendChild(karte);
    await waitUntil(() => ids() !== left);
    await drawn(karte);
  });
});
