import { warnOnce } from './warn.js';

const quotes = /^[\s"'“”„‟«»‹›‘’‚‛]+|[\s"'“”„‟«»‹›‘’‚‛]+$/g;

/** An attribute's text without the typographic quotes and no-break spaces that a pasted document leaves. */
export function plain(value: string | null | undefined): string {
  return (value ?? '').replace(/[\s ]+/g, ' ').replace(quotes, '');
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

/** A whole number within a range; anything else gives the default and one warning. */
export function wholeNumber(
  tag: string,
  name: string,
  value: string | number | null | undefined,
  { min, max, preset }: { min: number; max: number; preset: number },
): number {
  const text = plain(value === null || value === undefined ? '' : String(value));
  if (text === '') return preset;
  const number = Number(text.replace(',', '.'));
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  warnOnce(tag, `${name}="${text}" ist keine ganze Zahl von ${min} bis ${max}: Es gilt ${preset}.`);
  return preset;
}
