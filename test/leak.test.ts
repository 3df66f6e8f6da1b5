import { expect } from '@open-wc/testing';
import '../src/karte/netzwerk-karte.js';
import '../src/ticker/netzwerk-ticker.js';
import { statusRegions } from './helpers/karte.js';
import { restoreServer, serve } from './helpers/server.js';

const native = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
};
const undo: (() => void)[] = [];

afterEach(() => {
  restoreServer();
  Object.assign(globalThis, native);
  for (const restore of undo.splice(0)) restore();
});

/** Observers of a kind that observe something. */
function watchObservers(kind: 'ResizeObserver' | 'MutationObserver' | 'IntersectionObserver') {
  const prototype = globalThis[kind].prototype as {
    observe: (...args: unknown[]) => void;
    disconnect: () => void;
  };
  const { observe, disconnect } = prototype;
  const active = new Set<object>();
  prototype.observe = function (...args) {
    active.add(this);
    observe.apply(this, args);
  };
  prototype.disconnect = function () {
    active.delete(this);
    disconnect.call(this);
  };
  undo.push(() => Object.assign(prototype, { observe, disconnect }));
  return active;
}

/** Timers that are neither due nor cleared. */
function watchTimers() {
  const pending = new Set<unknown>();
  globalThis.setTimeout = ((call: () => void, delay?: number) => {
    const timer = native.setTimeout(() => {
      pending.delete(timer);
      call();
    }, delay);
    pending.add(timer);
    return timer;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((timer: number) => {
    pending.delete(timer);
    native.clearTimeout(timer);
  }) as typeof clearTimeout;
  return pending;
}

/** Listeners on the document and the window that were not removed. */
function watchListeners() {
  const active: string[] = [];
  for (const target of [document, window] as EventTarget[]) {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (type: string, ...rest: [EventListener, boolean?]) => {
      active.push(type);
      addEventListener.call(target, type, ...rest);
    };
    target.removeEventListener = (type: string, ...rest: [EventListener, boolean?]) => {
      const index = active.indexOf(type);
      if (index >= 0) active.splice(index, 1);
      removeEventListener.call(target, type, ...rest);
    };
    undo.push(() => Object.assign(target, { addEventListener, removeEventListener }));
  }
  return active;
}

const census = () => ({
  nodes: document.querySelectorAll('*').length,
  sheets: document.adoptedStyleSheets.length,
  regions: statusRegions().length,
});

/** Mounts a map, uses it, and takes it away again. */
async function liveOnce(): Promise<void> {
  const karte = document.createElement('netzwerk-karte');
  karte.value = 'speyer';
  document.body.append(karte);
  await karte.ready;
  karte.shadowRoot!.querySelector<HTMLElement>('[part~=control]')!.click();
  karte.shadowRoot!.querySelector<HTMLElement>('[part~=marker]')!.click();
  await karte.updateComplete;
  document.body.removeChild(karte);
  await karte.updateComplete;
}

describe('100 mounts and unmounts', () => {
  it('leave no nodes, sheets, observers, timers or listeners', async function () {
    this.timeout(60_000); // a hundred of each, on a busy machine
    const resize = watchObservers('ResizeObserver');
    const mutation = watchObservers('MutationObserver');
    const intersection = watchObservers('IntersectionObserver');
    const timers = watchTimers();
    const listeners = watchListeners();
    const before = census();
    for (let time = 0; time < 100; time += 1) await liveOnce();
    expect(census()).to.deep.equal(before);
    expect(before.regions).to.equal(0);
    expect(resize.size, 'ResizeObserver').to.equal(0);
    expect(mutation.size, 'MutationObserver').to.equal(0);
    expect(intersection.size, 'IntersectionObserver').to.equal(0);
    expect(timers.size, 'timers').to.equal(0);
    expect(listeners, 'listeners').to.deep.equal([]);
  });

  it('of a ticker that moves leave nothing either', async () => {
    const kinds = ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const;
    const observers = kinds.map((kind) => watchObservers(kind));
    const timers = watchTimers();
    const listeners = watchListeners();
    const before = census();
    for (let time = 0; time < 100; time += 1) {
      const ticker = document.createElement('netzwerk-ticker');
      ticker.autoplay = true;
      document.body.append(ticker);
      await ticker.ready;
      ticker.shadowRoot!.querySelector<HTMLElement>('[part~=next]')!.click();
      await ticker.updateComplete;
      document.body.removeChild(ticker);
      await ticker.updateComplete;
    }
    expect(census()).to.deep.equal(before);
    kinds.forEach((kind, index) => expect(observers[index]!.size, kind).to.equal(0));
    expect(timers.size, 'timers').to.equal(0);
    expect(listeners, 'listeners').to.deep.equal([]);
  });

  it('share their style sheets', async () => {
    const make = () => [
      document.createElement('netzwerk-karte'),
      document.createElement('netzwerk-stadt'),
    ];
    const [cards, twins] = [make(), make()];
    document.body.append(...cards, ...twins);
    await Promise.all([...cards, ...twins].map((own) => own.updateComplete));
    cards.forEach((card, index) => {
      expect(card.shadowRoot!.adoptedStyleSheets).to.deep.equal(
        twins[index]!.shadowRoot!.adoptedStyleSheets,
      );
    });
    for (const own of [...cards, ...twins]) document.body.removeChild(own);
  });
});

describe('an unmount right after a click', () => {
  it('leaves no live region and no observer', async () => {
    const resize = watchObservers('ResizeObserver');
    const timers = watchTimers();
    const before = census();
    const karte = document.createElement('netzwerk-karte');
    document.body.append(karte);
    await karte.ready;
    const row = karte.shadowRoot!.querySelector('[part~=list-item] button')!;
    row.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
    document.body.removeChild(karte);
    await karte.updateComplete;
    // What the click began goes on in microtasks of its own.
    await new Promise((resolve) => native.setTimeout(resolve));
    expect(karte.value).to.equal(karte.features[0]?.id);
    expect(census()).to.deep.equal(before);
    expect(resize.size).to.equal(0);
    expect(timers.size).to.equal(0);
  });
});

describe('unmounts while loading', () => {
  it('leave no request and no timer', async () => {
    const { requests } = serve();
    const timers = watchTimers();
    for (let time = 0; time < 20; time += 1) {
      const karte = document.createElement('netzwerk-karte');
      karte.src = `/a${time}.json`;
      document.body.append(karte);
      await karte.updateComplete;
      document.body.removeChild(karte);
      await karte.updateComplete;
    }
    // The loads end in microtasks of their own.
    await new Promise((resolve) => native.setTimeout(resolve));
    expect(requests).to.have.lengthOf(20);
    expect(requests.every(({ signal }) => signal?.aborted)).to.equal(true);
    expect(timers.size).to.equal(0);
  });
});
