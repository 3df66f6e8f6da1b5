import { plain } from '../shared/attributes.js';
import { warnOnce } from '../shared/warn.js';

type Value = string | number | null | undefined;

/** A number of at least `least`; anything else gives `preset` and one warning. */
export function numberOf(
  tag: string,
  name: string,
  value: Value,
  preset: number,
  least = 0,
): number {
  const text = plain(String(value ?? ''));
  const number = Number(text.replace(',', '.'));
  if (text && number >= least && number < Infinity) return number;
  if (text) warnOnce(tag, `${name}="${text}" gibt es nicht: Möglich sind Zahlen ab ${least}.`);
  return preset;
}

/** A time zone that the browser knows; anything else gives Europe/Berlin and one warning. */
export function timeZoneOf(tag: string, value: Value): string {
  const preset = 'Europe/Berlin';
  const name = plain(String(value ?? '')) || preset;
  try {
    new Intl.DateTimeFormat('de', { timeZone: name });
    return name;
  } catch {
    warnOnce(tag, `time-zone="${name}" gibt es nicht: Möglich sind Namen wie ${preset}.`);
    return preset;
  }
}
