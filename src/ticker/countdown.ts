/** What a timer can wait at most, in milliseconds; with more it would be due at once. */
const longest = 2 ** 31 - 1;

/** A wait that can be interrupted and goes on where it stopped. */
export class Countdown {
  #left = 0;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** How long it is to go, in milliseconds; for the next `start`. */
  set(duration: number): void {
    this.stop();
    this.#left = Math.min(duration, longest);
  }

  /** Goes on, and calls `done` at the end. */
  start(done: () => void): void {
    this.stop();
    this.#since = Date.now();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#left = 0;
      done();
    }, this.#left);
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = Math.max(0, this.#left - (Date.now() - this.#since));
  }
}
