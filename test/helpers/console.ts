const native = { warn: console.warn, error: console.error, info: console.info };

/** What the console was told, line by line, and not shown in the test's output. */
export interface Heard {
  readonly warn: string[];
  readonly error: string[];
  readonly info: string[];
}

/** Listens to the console until the test ends; call `restoreConsole` in `afterEach`. */
export function hearConsole(): Heard {
  const heard: Heard = { warn: [], error: [], info: [] };
  for (const level of ['warn', 'error', 'info'] as const) {
    console[level] = (...args: unknown[]) => void heard[level].push(args.map(String).join(' '));
  }
  return heard;
}

export function restoreConsole(): void {
  Object.assign(console, native);
}
