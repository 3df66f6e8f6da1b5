/** How long, in milliseconds, work goes on before the page may answer; a slow machine does less in it. */
const budget = 6;

/** Lets the page answer. A timer would do so too, but hardly ever in a tab that is not in front. */
export const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/**
 * Does work that comes in small steps, a few milliseconds at a time, and lets the page answer before, in
 * between and after.
 * @returns what the work returns; rejects with what it throws, or with the signal's reason
 */
export async function inSlices<T>(steps: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  let step;
  do {
    await pause();
    signal.throwIfAborted();
    step = advance(steps, budget);
  } while (!step.done);
  await pause();
  signal.throwIfAborted();
  return step.value;
}

/** Does the next steps of such work, one at least, for some ms; gives the last of them. */
export function advance<T>(
  steps: Iterator<undefined, T>,
  time: number,
): IteratorResult<undefined, T> {
  let now = performance.now();
  const end = now + time;
  for (let some = 1; ; ) {
    let step = steps.next();
    for (let more = some; more > 1 && !step.done; more -= 1) step = steps.next();
    const before = now;
    now = performance.now();
    if (step.done || now >= end) return step;
    // Asking the time takes longer than a very small step.
    some = now - before < 0.2 ? 16 : 1;
  }
}

/** Does the same work at one go. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work in slices of which only the newest is wanted. */
export class Work {
  #abort = new AbortController();

  /** Gives up what is not done yet. */
  stop(): void {
    this.#abort.abort();
  }

  /** Gives up what is not done yet for something else. */
  begin(): AbortSignal {
    this.stop();
    return (this.#abort = new AbortController()).signal;
  }

  /** Does that, and passes on what comes of it, unless it was given up. */
  do<T>(steps: Generator<undefined, T>, done: (result: T) => void): void {
    inSlices(steps, this.begin()).then(done, () => undefined);
  }
}
