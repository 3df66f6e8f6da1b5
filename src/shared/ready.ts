import { emit } from './events.js';

/** An element's `ready`: a promise, and the event `netzwerk-ready`, once the first content is on screen. */
export class Ready {
  readonly promise: Promise<void>;
  readonly #host: Element;
  #resolve: (() => void) | undefined;

  constructor(host: Element) {
    this.#host = host;
    this.promise = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Called after each render that shows content; only the first one counts. */
  reached(): void {
    if (!this.#resolve) return;
    this.#resolve();
    this.#resolve = undefined;
    emit(this.#host, 'netzwerk-ready', {});
  }
}
