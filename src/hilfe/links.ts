import { plain } from '../shared/attributes.js';
import { absolute } from '../data/link.js';
import { warnOnce } from '../shared/warn.js';
import type { Messages } from './messages/de.js';

/** The kinds of links, in the order of the list. */
export const linkNames = [
  'statement',
  'feedback',
  'enforcement',
  'easyLanguage',
  'signLanguage',
] as const;
export type LinkName = (typeof linkNames)[number] & keyof Messages;

/** The address of a link that may be followed: a page, a mail, a telephone number. */
export function readHref(value: unknown): string | undefined {
  const text = typeof value === 'string' ? plain(value) : '';
  return text ? absolute(text, document.baseURI, /^(https?|mailto|tel):$/) : undefined;
}

/** The links that the page's author gave. */
export const readLinks = (
  host: Readonly<Record<`${LinkName}Href`, unknown>>,
): Partial<Record<LinkName, string>> =>
  Object.fromEntries(linkNames.map((name) => [name, readHref(host[`${name}Href`])]));

/** One console line for the page's author, for links that every public body must have. */
export function warnOfMissing(links: Readonly<Partial<Record<LinkName, string>>>): void {
  const missing = (['statement', 'feedback'] as const).filter((name) => !links[name]);
  if (missing.length === 0) return;
  const names = missing.map((name) => `${name}-href`).join(', ');
  warnOnce(
    'netzwerk-hilfe',
    `Es fehlt ${names}: Geben Sie an, wo Erklärung und Meldung zu finden sind.`,
  );
}
