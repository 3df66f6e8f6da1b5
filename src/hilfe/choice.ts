/** The one key of both stores. */
export const storageKey = 'netzwerk-hilfe';

/** What a reader may switch on. */
export const switchNames = ['underline-links', 'text-spacing', 'reduce-motion'] as const;
export type SwitchName = (typeof switchNames)[number];

/** What a reader has chosen. */
export interface Choice {
  /** Percent, 100 … 200. */
  readonly size: number;
  readonly on: readonly SwitchName[];
}

/** Reads a stored choice; anything that we have not written ourselves is none. */
export function readChoice(text: string | null): Choice | undefined {
  const [, digits, list = ''] =
    /^\{"v":1,"textSize":(\d{3})(?:,"on":"([a-z -]*)")?\}$/.exec(text ?? '') ?? [];
  const size = Number(digits);
  if (!(size >= 100 && size <= 200)) return undefined;
  const words = list.split(' ');
  return { size, on: switchNames.filter((name) => words.includes(name)) };
}

/** The text to store, or `null` for a page as its author wants it. By hand, since Prototype changes `JSON`. */
export function writeChoice({ size, on }: Choice, start = 100): string | null {
  if (size === 100 && start === 100 && on.length === 0) return null;
  return `{"v":1,"textSize":${size}${on.length > 0 ? `,"on":"${on.join(' ')}"` : ''}}`;
}
