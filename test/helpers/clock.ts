const native = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
};

interface Wait {
  readonly delay: number;
  readonly done: () => void;
}

/** Long waits, from four seconds on, end when the test says so; short ones run as ever. */
export interface Clock {
  /** The delays that are waited for, in the order in which they began. */
  readonly delays: () => number[];
  /** Ends the oldest wait of this length, else the oldest. */
  readonly end: (delay?: number) => void;
}

export function holdClock(): Clock {
  const waits = new Map<unknown, Wait>();
  let last = -1;
  globalThis.setTimeout = ((done: () => void, delay = 0, ...rest: unknown[]) => {
    if (delay < 4000) return native.setTimeout(done, delay, ...rest);
    waits.set((last -= 1), { delay, done });
    return last;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!waits.delete(id)) native.clearTimeout(id);
  }) as typeof clearTimeout;
  return {
    delays: () => [...waits.values()].map(({ delay }) => delay),
    end(delay) {
      const found = [...waits].find(([, wait]) => delay === undefined || wait.delay === delay);
      if (!found) throw new Error(`nothing waits for ${String(delay)}`);
      waits.delete(found[0]);
      found[1].done();
    },
  };
}

export function restoreClock(): void {
  Object.assign(globalThis, native);
}
