import type { LitElement, ReactiveController } from 'lit';

/** What a hint tells to do: hold a key with the wheel, or take two fingers. */
export type HintKind = 'wheel' | 'touch';

/** How long a hint stays, in milliseconds. */
const duration = 4000;
/** How many hints a page shows: more would nag. */
const most = 2;

let shownOnPage = 0;

/** The short hint on how to move the map: it goes by itself. */
export class Hint implements ReactiveController {
  kind: HintKind | undefined;
  readonly #host: LitElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hide();
  }

  show(kind: HintKind): void {
    if (this.kind || shownOnPage >= most) return;
    shownOnPage += 1;
    this.kind = kind;
    this.#timer = setTimeout(() => this.hide(), duration);
    this.#host.requestUpdate();
  }

  hide(): void {
    clearTimeout(this.#timer);
    if (!this.kind) return;
    this.kind = undefined;
    this.#host.requestUpdate();
  }
}
