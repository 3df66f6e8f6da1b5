import { warnOnce } from './warn.js';

const quotes = /^[\s"'“”„‟«»‹›‘’‚‛]+|[\s"'“”„‟«»‹›‘’‚‛]+$/g;
/** A part in quotes, to which those at the ends then belong. An apostrophe in a word is none. */
const inside = /["“”„‟«»‹›‘‚‛]|(^|\s)['’]/;

/** An attribute's text without the typographic quotes and no-break spaces that a pasted document leaves around it. */
export function plain(value: string | number | readonly string[] | null | undefined): string {
  const text = String(value ?? '')
    .replace(/[\s ]+/g, ' ')
    .trim();
  const bare = text.replace(quotes, '');
  return inside.test(bare) ? text : bare;
}

/** The words of an attribute, split at spaces and commas. */
export function words(value: string | null | undefined): string[] {
  return plain(value)
    .split(/[\s,;]+/)
    .map(plain)
    .filter((word) => word !== '');
}

/** One of the allowed words; anything else gives the first of them and one warning. */
export function oneOf<T extends string>(
  tag: string,
  name: string,
  value: string | null | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const word = plain(value).toLowerCase();
  const found = allowed.find((candidate) => candidate === word);
  if (found === undefined && word !== '') {
    warnOnce(tag, `${name}="${word}" gibt es nicht: Möglich sind ${allowed.join(', ')}.`);
  }
  return found ?? allowed[0];
}

/** The level of a heading: 2 … 6, or 0 for none; anything else gives 2 and one warning. */
export function headingLevel(tag: string, value: string | number | null | undefined): number {
  const text = plain(value ?? 2);
  if (/^[02-6]$/.test(text)) return Number(text);
  warnOnce(tag, `heading-level="${text}" gibt es nicht: Möglich sind 0 und 2 bis 6.`);
  return 2;
}
