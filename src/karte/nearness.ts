import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows when an element has come near to what is seen of the page. */
export class Nearness implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;
  #isReached = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there is nothing to do yet; one who no longer wants to wait has come for good. */
  isFar(wantsToWait: boolean): boolean {
    if (!wantsToWait) this.reach();
    else if (!this.#isReached && this.#host.isConnected && !this.#observer) {
      this.#observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          this.reach();
          this.#host.requestUpdate();
        },
        { rootMargin: '50%' },
      );
      this.#observer.observe(this.#host);
    }
    return !this.#isReached;
  }

  /** It is as good as near. */
  reach(): void {
    this.#isReached = true;
    this.hostDisconnected();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
