import { plain } from '../shared/attributes.js';
import { absolute } from '../data/link.js';
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
