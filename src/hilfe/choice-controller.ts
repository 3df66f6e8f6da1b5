import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { oneOf, plain } from '../shared/attributes.js';
import { isOpen, readStored, writeStored } from '../shared/storage.js';
import { readChoice, storageKey, writeChoice, type Choice, type SwitchName } from './choice.js';
import { percent } from './options.js';
import { page } from './page.js';
import type { Scaling, Wait } from './text-scale.js';

const tag = 'netzwerk-hilfe';
/**
 * The author's size, on a toolbar that shows another one: a page that keeps snapshots of itself (Turbo,
 * htmx) would else bring back as the author's what a person has chosen and given up since.
 */
const startAttribute = 'data-start';
/** Safari knows no idle time. */
const idle: Wait = (callback) => (globalThis.requestIdleCallback ?? setTimeout)(callback);

interface Host extends ReactiveControllerHost, HTMLElement {
  textSize: number | string | null;
  readonly textSizeStep: number | string;
  readonly scaling: string;
  readonly persist: string;
  readonly renderRoot: Node & ParentNode;
  readonly hasUpdated: boolean;
}

/** What a reader has chosen: applies it to the page, keeps it, and follows other toolbars and tabs. */
export class ChoiceController implements ReactiveController {
  readonly #host: Host;
  readonly #observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#observer.disconnect();
    this.#prepare(idle, 20);
  });
  /** The author's size. */
  #start = 100;
  /** What was stored when we last looked. */
  #last: Choice | undefined;
  #isFull = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    page.join(this.#follow);
    window.addEventListener('storage', this.#onStorage);
    window.addEventListener('pageshow', this.#onPageShow);
    // Before a stored choice takes its place.
    if (!host.hasUpdated) {
      host.textSize = host.getAttribute(startAttribute) ?? host.textSize;
      this.#start = this.#wanted;
    }
    this.#restore();
    if (page.size !== 100) this.#follow();
    else if (host.hasUpdated) this.apply(Number(host.textSize), page.on);
    // Where the panel is on screen, a first click may follow: the page is read for it while the browser idles.
    void host.updateComplete.then(() => {
      const panel = host.renderRoot.querySelector('.panel');
      if (panel && host.isConnected) this.#observer.observe(panel);
    });
  }

  hostDisconnected(): void {
    this.#last = this.#stored;
    this.#observer.disconnect();
    page.leave(this.#follow);
    window.removeEventListener('storage', this.#onStorage);
    window.removeEventListener('pageshow', this.#onPageShow);
  }

  /** Where the choice is kept. */
  get persist(): 'session' | 'local' | 'none' {
    return oneOf(tag, 'persist', this.#host.persist, ['session', 'local', 'none']);
  }

  /** Whether a choice stays on the device. */
  get isLocal(): boolean {
    return this.persist === 'local' && !this.#isFull && isOpen('local');
  }

  /** Whether this toolbar may change the size. */
  get canScale(): boolean {
    return plain(this.#host.scaling).toLowerCase() !== 'none' && 'adoptedStyleSheets' in document;
  }

  /** Another toolbar says aloud what changes. */
  get isQuiet(): boolean {
    return page.speaker !== undefined && page.speaker !== this;
  }

  /** A reader has come to this toolbar: other ones then say nothing, and a first click takes less time. */
  readonly approach = (): void => {
    page.letSpeak(this);
    this.#prepare(setTimeout, 30);
  };

  #prepare(wait: Wait, time: number): void {
    if (this.canScale) page.prepareSoon(this.#host.renderRoot, this.#scaling, wait, time);
  }

  /** After `text-size` has changed, by the page's author or by ourselves. */
  takeSize(): void {
    // A page that was brought up to date by comparing markup (Turbo, Livewire) drops what we have written.
    if (this.#host.textSize === null && page.size !== this.#start) return this.#follow();
    const size = this.#wanted;
    this.#host.textSize = size;
    if (size !== page.size) this.#start = size;
    this.apply(size, page.on);
  }

  /** Changes the page, and keeps nothing. */
  apply(size: number, on: readonly SwitchName[]): void {
    const host = this.#host;
    if (!host.isConnected) {
      host.textSize = size;
      return;
    }
    const wanted = this.canScale ? size : page.size;
    page.set({ size: wanted, on }, host.renderRoot, this.#scaling);
    this.#follow();
  }

  /** The size after one more step, or one less. */
  next(direction: 1 | -1): number {
    const step = percent(this.#host.textSizeStep, 'text-size-step', 5, 100, 25);
    return Math.min(200, Math.max(100, page.size + direction * step));
  }

  /** Keeps how the page is now. */
  store(): void {
    const { persist } = this;
    const text = writeChoice({ size: page.size, on: page.on }, this.#start);
    for (const store of ['session', 'local'] as const) {
      const isChosen = persist === store;
      if (isChosen || persist !== 'none' || text === null) {
        const isDone = writeStored(store, storageKey, isChosen ? text : null);
        if (isChosen) this.#isFull = !isDone;
      }
    }
    this.#host.requestUpdate();
    this.#last = this.#stored;
  }

  readonly #follow = (): void => {
    const host = this.#host;
    host.textSize = page.size;
    if (page.size === this.#start) host.removeAttribute(startAttribute);
    else host.setAttribute(startAttribute, String(this.#start));
    host.requestUpdate();
  };

  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key === storageKey || key === null) this.#restore();
  };

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#restore();
  };

  /** What a person has chosen elsewhere meanwhile, on another page or in another tab, or given up there. */
  #restore(): void {
    if (this.persist === 'none') return;
    const stored = this.#stored;
    if (stored) this.apply(stored.size, stored.on);
    // Where nothing was stored, storage may be blocked, and the page stays as it is.
    else if (this.#last) this.apply(this.#start, []);
    this.#last = stored;
  }

  /** What `text-size` says. */
  get #wanted(): number {
    return percent(this.#host.textSize, 'text-size', 100, 200, 100);
  }

  get #stored(): Choice | undefined {
    return (
      readChoice(readStored('session', storageKey)) ?? readChoice(readStored('local', storageKey))
    );
  }

  get #scaling(): Scaling {
    const way = oneOf(tag, 'scaling', this.#host.scaling, [
      'auto',
      'rules',
      'root',
      'cooperate',
      'none',
    ]);
    return way === 'none' ? 'auto' : way;
  }
}
