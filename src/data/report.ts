/** Something in the data that a webmaster should put right; the texts are German. */
export interface Problem {
  /** The feature's name, its id, or `Nr. 7` (counted from one). */
  feature: string;
  /** Its place in `features`, counted from zero. */
  index: number;
  /** What happened to it, to be read after its name. */
  what: string;
  /** What to do about it. */
  fix: string;
  /** Whether the whole feature was left out, not just one of its properties. */
  dropped: boolean;
}

const MAX_LINES = 10;

/**
 * Tells the webmaster about problems in the data: one warning each up to ten, then their number.
 * @param tag name of the element that speaks, `netzwerk-karte`
 */
export function reportProblems(
  tag: string,
  problems: readonly Problem[],
  console: Pick<Console, 'warn'>,
): void {
  for (const { feature, what, fix } of problems.slice(0, MAX_LINES)) {
    console.warn(`[${tag}] ${feature} ${what}: ${fix}`);
  }
  const more = problems.length - MAX_LINES;
  if (more > 0)
    console.warn(`[${tag}] ${more} weitere Hinweise zu den Daten: zuerst diese beheben`);
}
