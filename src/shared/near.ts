import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells whether an element has come within 200 pixels of the visible part of the page. */
export class Near implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;
  #hasBeen = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Starts to watch at the first call; once near, always near. */
  check(): boolean {
    if (this.#hasBeen || !('IntersectionObserver' in globalThis)) return true;
    if (!this.#observer) {
      this.#observer = new IntersectionObserver(this.#onMove, { rootMargin: '200px' });
      this.#observer.observe(this.#host);
    }
    return false;
  }

  readonly #onMove = (entries: readonly IntersectionObserverEntry[]): void => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#hasBeen = true;
    this.hostDisconnected();
    this.#host.requestUpdate();
  };
}
