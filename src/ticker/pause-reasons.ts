/**
 * Why nothing moves. `user` (a button, or `pause()`), `focus` (the keyboard came in) and `end` (all passes
 * are done) stay until a person presses play; the others go with their cause.
 */
export type PauseReason =
  | 'user'
  | 'focus'
  | 'end'
  | 'hover'
  | 'hidden'
  | 'offscreen'
  | 'selection'
  | 'pointer'
  | 'reduced-motion';

/** A set of reasons to pause: what runs runs while there is none. */
export class PauseReasons {
  readonly #reasons = new Set<PauseReason>();

  /** Adds or takes away a reason; tells whether that changed anything. */
  set(reason: PauseReason, holds: boolean): boolean {
    const held = this.#reasons.has(reason);
    if (holds) this.#reasons.add(reason);
    else this.#reasons.delete(reason);
    return held !== holds;
  }

  has(reason: PauseReason): boolean {
    return this.#reasons.has(reason);
  }

  get isEmpty(): boolean {
    return this.#reasons.size === 0;
  }

  get list(): PauseReason[] {
    return [...this.#reasons];
  }

  /** A person wants it to run: what stays by itself ends, what has a cause lasts as long as that. */
  play(): void {
    for (const reason of ['user', 'focus', 'end'] as const) this.#reasons.delete(reason);
  }
}
