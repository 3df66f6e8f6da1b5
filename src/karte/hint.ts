import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type HintKind = 'wheel' | 'touch';

/** How long a hint stays, in milliseconds. */
const duration = 1500;
/** How often a page shows hints: more would nag. */
const most = 2;

let shownOnPage = 0;

/** The short hint on how to move the map: it goes by itself and comes at most twice per page. */
export class Hint implements ReactiveController {
  kind: HintKind | undefined;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#set(undefined);
  }

  show(kind: HintKind): void {
    if (this.kind || shownOnPage >= most) return;
    shownOnPage += 1;
    this.#set(kind);
    this.#timer = setTimeout(() => this.#set(undefined), duration);
  }

  #set(kind: HintKind | undefined): void {
    clearTimeout(this.#timer);
    this.kind = kind;
    this.#host.requestUpdate();
  }
}
