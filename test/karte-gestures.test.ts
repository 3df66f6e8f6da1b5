/** Wheel, mouse and fingers on the map. */
import { expect, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import type { NetzwerkKarteElement } from '../src/karte/netzwerk-karte.js';
import type { ViewChange } from '../src/karte/pilot.js';
import { details, drawn, marker, mount, part, stopListening, textOf } from './helpers/karte.js';

afterEach(async () => {
  stopListening();
  await resetMouse();
});

type Mode = 'cooperative' | 'greedy' | 'none';

async function mountWith(gestures: Mode = 'cooperative', zoomSteps = 0) {
  const karte = await mount(html`<netzwerk-karte gestures=${gestures}></netzwerk-karte>`);
  await drawn(karte);
  for (let step = 0; step < zoomSteps; step += 1) karte.zoomIn();
  await karte.updateComplete;
  await nextFrame();
  return karte;
}

const viewport = (karte: Element) => karte.shadowRoot!.querySelector<HTMLElement>('.viewport')!;
const boxOf = (karte: Element) => viewport(karte).getBoundingClientRect();

/** The middle of a city's marker, from the map's corner. */
function spotOf(karte: Element, name: string): [x: number, y: number] {
  const { left, top, width, height } = marker(karte, name).getBoundingClientRect();
  const box = boxOf(karte);
  return [left + width / 2 - box.left, top + height / 2 - box.top];
}

/** Turns the wheel over a city; tells whether the page may still scroll. */
function turn(karte: Element, name: string, options: WheelEventInit): boolean {
  const [x, y] = spotOf(karte, name);
  const { left, top } = boxOf(karte);
  return viewport(karte).dispatchEvent(
    new WheelEvent('wheel', {
      clientX: left + x,
      clientY: top + y,
      bubbles: true,
      cancelable: true,
      ...options,
    }),
  );
}

type At = readonly [x: number, y: number];

/** A touch event with fingers at points from the map's corner; tells whether the page may still scroll. */
function touch(karte: Element, type: string, ...fingers: readonly At[]): boolean {
  const { left, top } = boxOf(karte);
  const touches = fingers.map(([x, y], identifier) => ({
    identifier,
    clientX: left + x,
    clientY: top + y,
    target: viewport(karte),
  }));
  const event = new CustomEvent(type, { bubbles: true, cancelable: true });
  return viewport(karte).dispatchEvent(Object.assign(event, { touches }));
}

const changed = (karte: NetzwerkKarteElement) =>
  oneEvent<CustomEvent<ViewChange>>(karte, 'netzwerk-viewchange');

describe('netzwerk-karte: wheel', () => {
  it('leaves a lone turn to the page', async () => {
    const karte = await mountWith();
    const before = spotOf(karte, 'Trier');
    expect(turn(karte, 'Trier', { deltaY: -100 })).to.equal(true);
    await nextFrame();
    expect(spotOf(karte, 'Trier')).to.deep.equal(before);
  });

  for (const key of ['ctrlKey', 'metaKey']) {
    it(`zooms about the pointer with ${key}, and tells when it is over`, async () => {
      const karte = await mountWith();
      const before = spotOf(karte, 'Kaiserslautern');
      const far = spotOf(karte, 'Trier');
      const over = changed(karte);
      expect(turn(karte, 'Kaiserslautern', { deltaY: -200, [key]: true })).to.equal(false);
      const { detail } = await over;
      expect(detail.zoom).to.be.within(1.5, 2.5);
      await karte.updateComplete;
      const after = spotOf(karte, 'Kaiserslautern');
      expect(Math.hypot(after[0] - before[0], after[1] - before[1])).to.be.lessThan(1.5);
      expect(Math.abs(far[0] - before[0])).to.be.lessThan(
        Math.abs(spotOf(karte, 'Trier')[0] - after[0]),
      );
    });
  }

  it('moves only transforms while the wheel turns, and renders nothing', async () => {
    const karte = await mountWith();
    const changes: string[] = [];
    const take = (records: readonly MutationRecord[]) => {
      // A machine that needs longer than the gesture's end for a frame may render in between.
      if (!viewport(karte).hasAttribute('data-moving')) return;
      for (const { type, attributeName } of records) changes.push(attributeName ?? type);
    };
    const observer = new MutationObserver(take);
    observer.observe(viewport(karte), { subtree: true, childList: true, attributes: true });
    for (let step = 0; step < 5; step += 1) {
      turn(karte, 'Trier', { deltaY: -20, ctrlKey: true });
      await nextFrame();
    }
    take(observer.takeRecords());
    observer.disconnect();
    expect([...new Set(changes)].sort()).to.deep.equal(['data-moving', 'style']);
  });

  it('keeps the browser from zooming the page, also at the closest view', async () => {
    const karte = await mountWith('cooperative', 8);
    expect(turn(karte, 'Trier', { deltaY: -100, ctrlKey: true })).to.equal(false);
  });

  it('counts lines and pages, too', async () => {
    const karte = await mountWith();
    const over = changed(karte);
    turn(karte, 'Trier', { deltaY: -3, deltaMode: 1, ctrlKey: true });
    expect((await over).detail.zoom).to.be.within(1.2, 3);
  });

  it('takes a lone turn with gestures=greedy, but not at the limit', async () => {
    const karte = await mountWith('greedy');
    expect(turn(karte, 'Trier', { deltaY: 100 })).to.equal(true);
    expect(turn(karte, 'Trier', { deltaY: -100 })).to.equal(false);
  });

  it('takes nothing with gestures=none', async () => {
    const karte = await mountWith('none');
    expect(turn(karte, 'Trier', { deltaY: -100, ctrlKey: true })).to.equal(true);
    expect(turn(karte, 'Trier', { deltaY: -100 })).to.equal(true);
  });
});

describe('netzwerk-karte: mouse', () => {
  /** Real presses and moves, from a city. */
  async function drag(karte: Element, by: At) {
    viewport(karte).scrollIntoView({ block: 'center' });
    const { left, top, width, height } = boxOf(karte);
    const from = [Math.round(left + width / 3), Math.round(top + height / 2)] as const;
    await sendMouse({ type: 'move', position: [...from] });
    await sendMouse({ type: 'down' });
    for (const share of [0.3, 0.7, 1]) {
      await sendMouse({
        type: 'move',
        position: [Math.round(from[0] + by[0] * share), Math.round(from[1] + by[1] * share)],
      });
    }
    await sendMouse({ type: 'up' });
    await nextFrame();
  }

  /** An event of a mouse that no one moves, so many pixels from the map's left edge. */
  function fire(karte: Element, type: string, x: number, more: PointerEventInit = {}) {
    const { left, top } = boxOf(karte);
    viewport(karte).setPointerCapture = () => undefined;
    viewport(karte).dispatchEvent(
      new PointerEvent(type, {
        pointerId: 7,
        pointerType: 'mouse',
        clientX: left + x,
        clientY: top + 200,
        bubbles: true,
        ...more,
      }),
    );
  }

  it('drags what is zoomed in, and says so once', async () => {
    const karte = await mountWith('cooperative', 4);
    const heard = details<ViewChange>('netzwerk-viewchange');
    const before = spotOf(karte, 'Kaiserslautern');
    await drag(karte, [-60, 40]);
    await waitUntil(() => heard.length > 0);
    await karte.updateComplete;
    const after = spotOf(karte, 'Kaiserslautern');
    expect(after[0] - before[0]).to.be.closeTo(-60, 8);
    expect(after[1] - before[1]).to.be.closeTo(40, 8);
    expect(heard).to.have.lengthOf(1);
    expect(karte.value).to.equal(null);
    expect(viewport(karte)).not.to.have.attribute('data-moving');
  });

  it('drags nothing that is wholly in view', async () => {
    const karte = await mountWith();
    // Elsewhere first: with the press of the test before this would be a double click.
    await sendMouse({ type: 'click', position: [2, 2] });
    const heard = details<ViewChange>('netzwerk-viewchange');
    await drag(karte, [-60, 40]);
    await nextFrame();
    expect(viewport(karte).hasAttribute('data-moving')).to.equal(false);
    expect(heard).to.have.lengthOf(0);
  });

  it('drags nothing with gestures=none', async () => {
    const karte = await mountWith('none', 4);
    const before = spotOf(karte, 'Kaiserslautern');
    await drag(karte, [-60, 40]);
    expect(spotOf(karte, 'Kaiserslautern')).to.deep.equal(before);
  });

  // Made up: WebKit's driver presses the right button and then lets go of the left one.
  it('drags nothing with the right button', async () => {
    const karte = await mountWith('cooperative', 4);
    const before = spotOf(karte, 'Kaiserslautern');
    fire(karte, 'pointerdown', 200, { button: 2 });
    fire(karte, 'pointermove', 150);
    await nextFrame();
    await nextFrame();
    expect(spotOf(karte, 'Kaiserslautern')).to.deep.equal(before);
  });

  it('stays within the region, however far it is dragged', async () => {
    const karte = await mountWith('cooperative', 1);
    const before = spotOf(karte, 'Trier')[0];
    for (let time = 0; time < 4; time += 1) await drag(karte, [200, 150]);
    const { width } = boxOf(karte);
    expect(spotOf(karte, 'Trier')[0]).to.be.within(before + 50, width / 2);
    karte.zoomOut();
    await karte.updateComplete;
    expect(spotOf(karte, 'Trier')[0]).to.be.within(0, width);
  });

  it('takes two drags from one place for no double click, as WebKit tells of', async () => {
    const karte = await mountWith('cooperative', 1);
    const heard = details<ViewChange>('netzwerk-viewchange');
    for (const detail of [1, 2]) {
      fire(karte, 'pointerdown', 150);
      fire(karte, 'pointermove', 200);
      fire(karte, 'pointerup', 200);
      fire(karte, 'click', 200, { detail });
    }
    fire(karte, 'dblclick', 200);
    await waitUntil(() => heard.length > 0);
    await karte.updateComplete;
    expect(heard.map(({ zoom }) => zoom)).to.deep.equal(heard.map(() => 1.5));
  });

  it('lets go of the map where the pointer slips off it', async () => {
    const karte = await mountWith('cooperative', 4);
    fire(karte, 'pointerdown', 2);
    fire(karte, 'pointerleave', -9);
    fire(karte, 'pointermove', 90);
    await nextFrame();
    expect(viewport(karte)).not.to.have.attribute('data-moving');
  });

  it('ends a drag when the pointer is taken away', async () => {
    const karte = await mountWith('cooperative', 4);
    fire(karte, 'pointerdown', 200);
    fire(karte, 'pointermove', 150);
    const over = changed(karte);
    fire(karte, 'pointercancel', 150);
    await over;
    await karte.updateComplete;
    const before = spotOf(karte, 'Kaiserslautern');
    fire(karte, 'pointermove', 20);
    await nextFrame();
    await nextFrame();
    expect(spotOf(karte, 'Kaiserslautern')).to.deep.equal(before);
  });

  it('zooms with a double click on the land, about the pointer', async () => {
    const karte = await mountWith();
    const over = changed(karte);
    const { left, top } = boxOf(karte);
    viewport(karte).dispatchEvent(
      new MouseEvent('dblclick', { clientX: left + 20, clientY: top + 20, bubbles: true }),
    );
    expect((await over).detail.zoom).to.equal(1.5);
  });

  it('hits the right spot where the page scales the map', async () => {
    const karte = await mountWith();
    const box = karte.parentElement!;
    box.style.transform = 'scale(0.5)';
    const before = spotOf(karte, 'Kaiserslautern');
    const over = changed(karte);
    turn(karte, 'Kaiserslautern', { deltaY: -200, ctrlKey: true });
    await over;
    await karte.updateComplete;
    const after = spotOf(karte, 'Kaiserslautern');
    expect(Math.hypot(after[0] - before[0], after[1] - before[1])).to.be.lessThan(1.5);
  });
});

describe('netzwerk-karte: fingers', () => {
  it('takes no pinch of one finger on the map and one elsewhere on the page', async () => {
    const karte = await mountWith('cooperative', 2);
    const before = spotOf(karte, 'Kaiserslautern');
    const fingers = (...ys: number[]) =>
      ys.map((clientY, identifier) => ({
        identifier,
        clientX: 100,
        clientY,
        target: identifier === 0 ? viewport(karte) : document.body,
      }));
    for (const [type, ...ys] of [
      ['touchstart', 100, 200],
      ['touchmove', 50, 250],
    ] as const) {
      const event = new CustomEvent(type, { bubbles: true, cancelable: true });
      const mayScroll = viewport(karte).dispatchEvent(
        Object.assign(event, { touches: fingers(...ys) }),
      );
      expect(mayScroll).to.equal(true);
    }
    await nextFrame();
    expect(spotOf(karte, 'Kaiserslautern')).to.deep.equal(before);
  });

  it('pinch zooms and moves with two, which the page then does not', async () => {
    const karte = await mountWith();
    const [x, y] = spotOf(karte, 'Kaiserslautern');
    const over = changed(karte);
    touch(karte, 'touchstart', [x - 20, y], [x + 20, y]);
    expect(touch(karte, 'touchmove', [x - 40, y + 10], [x + 40, y + 10])).to.equal(false);
    await nextFrame();
    touch(karte, 'touchend');
    expect((await over).detail.zoom).to.be.closeTo(2, 0.01);
    await karte.updateComplete;
    const after = spotOf(karte, 'Kaiserslautern');
    expect(Math.hypot(after[0] - x, after[1] - y - 10)).to.be.lessThan(1.5);
  });

  it('leave the page to one of them, also when the map is zoomed in', async () => {
    const karte = await mountWith('cooperative', 4);
    const before = spotOf(karte, 'Kaiserslautern');
    touch(karte, 'touchstart', [100, 200]);
    expect(touch(karte, 'touchmove', [100, 120])).to.equal(true);
    touch(karte, 'touchend');
    await nextFrame();
    expect(spotOf(karte, 'Kaiserslautern')).to.deep.equal(before);
  });

  it('drag with one when greedy and zoomed in, else scroll the page', async () => {
    const karte = await mountWith('greedy');
    touch(karte, 'touchstart', [100, 200]);
    expect(touch(karte, 'touchmove', [100, 120])).to.equal(true);
    touch(karte, 'touchend');
    for (let step = 0; step < 4; step += 1) karte.zoomIn();
    await karte.updateComplete;
    const before = spotOf(karte, 'Kaiserslautern');
    const over = changed(karte);
    touch(karte, 'touchstart', [100, 200]);
    expect(touch(karte, 'touchmove', [90, 170])).to.equal(false);
    touch(karte, 'touchend');
    await over;
    await karte.updateComplete;
    expect(spotOf(karte, 'Kaiserslautern')[1] - before[1]).to.be.closeTo(-30, 1);
  });

  it('do nothing with gestures=none, and the browser keeps its own', async () => {
    const karte = await mountWith('none');
    touch(karte, 'touchstart', [100, 200], [200, 200]);
    expect(touch(karte, 'touchmove', [50, 200], [250, 200])).to.equal(true);
    expect(getComputedStyle(viewport(karte)).touchAction).to.equal('auto');
  });
});

describe('netzwerk-karte: hint', () => {
  it('tells below the map what to do after two lone turns, is not read out, and goes by itself', async () => {
    const karte = await mountWith();
    turn(karte, 'Trier', { deltaY: 50 });
    turn(karte, 'Trier', { deltaY: 50 });
    await karte.updateComplete;
    const hint = part(karte, 'hint');
    // A page shows it twice at most, and other tests may have been first.
    if (!hint) return;
    expect(textOf(hint)).to.match(/^(Strg|⌘) halten und am Rad drehen, um zu vergrößern$/);
    expect(hint).to.have.attribute('aria-hidden', 'true');
    expect(hint.getBoundingClientRect().top).to.be.at.least(boxOf(karte).bottom);
    await waitUntil(() => !part(karte, 'hint'), 'the hint goes', { timeout: 8000 });
  });

  it('tells of two fingers when one moves sideways on a zoomed map', async () => {
    const karte = await mountWith('cooperative', 3);
    touch(karte, 'touchstart', [100, 200]);
    touch(karte, 'touchmove', [180, 205]);
    await karte.updateComplete;
    expect(textOf(part(karte, 'hint'))).to.equal('Karte mit zwei Fingern bewegen');
  });

  it('does not come while the page scrolls past, nor a third time', async () => {
    const karte = await mountWith();
    turn(karte, 'Trier', { deltaY: 50 });
    turn(karte, 'Speyer', { deltaY: 50 });
    turn(karte, 'Trier', { deltaY: 50 });
    turn(karte, 'Trier', { deltaY: 50 });
    await karte.updateComplete;
    expect(part(karte, 'hint')).to.equal(undefined);
  });
});
