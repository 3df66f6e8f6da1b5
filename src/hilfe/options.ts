import { plain, words } from '../shared/attributes.js';
import { warnOnce } from '../shared/warn.js';

const tag = 'netzwerk-hilfe';

/** A number of percent between two limits; anything else gives the default and one warning. */
export function percent(
  value: string | number | null,
  name: string,
  min: number,
  max: number,
  preset: number,
): number {
  const text = plain(String(value ?? ''));
  if (!text) return preset;
  const number = Number(/^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text)?.[1]?.replace(',', '.'));
  if (number >= min && number <= max) return Math.round(number);
  warnOnce(tag, `${name}="${text}" gibt es nicht: Möglich sind ${min} bis ${max}.`);
  return preset;
}

/** The words of a list that we know, each once; others get one warning. */
export function known<T extends string>(name: string, value: string, allowed: readonly T[]): T[] {
  const given = words(value);
  const other = given.find((word) => !allowed.some((own) => own === word));
  if (other) warnOnce(tag, `${name}="${other}" gibt es nicht: Möglich sind ${allowed.join(', ')}.`);
  return [...new Set(given)].flatMap((word) => allowed.find((own) => own === word) ?? []);
}
