import type { PauseReason } from './pause-reasons.js';

/** How long a touch holds the movement after the finger is gone, in milliseconds. */
const touchPause = 10_000;

/** Whom to tell that a reason has begun or ended. */
export type Tell = (reason: PauseReason, holds: boolean) => void;

/** Watches the page and the pointer for reasons to pause, between `start` and `stop`. */
export class PauseWatch {
  readonly #host: HTMLElement;
  readonly #tell: Tell;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOwnSelection = false;
  readonly #observer = new IntersectionObserver((entries) =>
    this.#tell('offscreen', !entries[entries.length - 1]?.isIntersecting),
  );

  constructor(host: HTMLElement, tell: Tell) {
    this.#host = host;
    this.#tell = tell;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    document.addEventListener('selectstart', this.#onSelectStart);
    document.addEventListener('selectionchange', this.#onSelection);
    this.#observer.observe(this.#host);
    this.#onVisibility();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    document.removeEventListener('selectstart', this.#onSelectStart);
    document.removeEventListener('selectionchange', this.#onSelection);
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    for (const reason of ['hidden', 'offscreen', 'selection', 'hover', 'pointer'] as const) {
      this.#tell(reason, false);
    }
  }

  /** On the play button itself neither pointer nor focus counts, or the button would seem dead. */
  readonly onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#tell('hover', !isPlay(event));
  };

  readonly onPointerLeave = (): void => this.#tell('hover', false);

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' || isPlay(event)) return;
    clearTimeout(this.#timer);
    this.#tell('pointer', true);
  };

  readonly onPointerEnd = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell('pointer', false), touchPause);
  };

  readonly onFocusIn = (event: FocusEvent): void => {
    if (!isPlay(event) && (event.target as Element).matches(':focus-visible')) {
      this.#tell('focus', true);
    }
  };

  readonly #onVisibility = (): void => this.#tell('hidden', document.hidden);

  readonly #onSelectStart = (event: Event): void => {
    this.#isOwnSelection = event.composedPath().includes(this.#host);
  };

  // A selection in a shadow tree has no place that a page can see, but it has a text.
  readonly #onSelection = (): void =>
    this.#tell('selection', this.#isOwnSelection && String(document.getSelection()) !== '');
}

function isPlay({ target }: UIEvent): boolean {
  return (target as Element).closest('.play') !== null;
}
