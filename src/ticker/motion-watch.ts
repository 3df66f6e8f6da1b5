import type { ReactiveController, ReactiveControllerHost } from 'lit';

const attribute = 'data-netzwerk-reduce-motion';

/** Whether a person wants no motion: by the system, or by our toolbar, which says it on `<html>`. */
export class MotionWatch implements ReactiveController {
  isReduced = false;

  readonly #host: ReactiveControllerHost;
  readonly #media = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #observer = new MutationObserver(() => this.#read());
  readonly #read = (): void => {
    const root = document.documentElement;
    this.isReduced = this.#media.matches || root.hasAttribute(attribute);
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#media.addEventListener('change', this.#read);
    this.#observer.observe(document.documentElement, { attributeFilter: [attribute] });
    this.#read();
  }

  hostDisconnected(): void {
    this.#media.removeEventListener('change', this.#read);
    this.#observer.disconnect();
  }
}
