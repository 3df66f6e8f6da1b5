import { parseInert } from '../shared/inert.js';
import { readDate } from './feed-date.js';
import { repairFeed } from './feed-markup.js';
import { plainText, shorten } from './feed-text.js';
import { absolute, readLink } from './link.js';
import type { News, NewsItem } from './news.js';
import { readText } from './text.js';

/** More items than a feed of 1 MiB has in practice, and more children than an item has. */
const most = 500;

type Children = readonly Element[];

const childrenOf = ({ children }: ParentNode): Children => [...children].slice(0, most);

/** The first child with one of these names, in their order, that says something. */
function find(children: Children, names: string): Element | undefined {
  for (const name of names.split(' ')) {
    const found = children.find(
      (child) => child.localName === `x-${name}` && child.textContent?.trim(),
    );
    if (found) return found;
  }
  return undefined;
}

/**
 * Text as its format means it. In Atom `type` says whether it is markup (RFC 4287, section 3.1), and
 * references in text without a type were escaped twice; in RSS nothing says it, so markup is what looks so.
 */
function textOf(element: Element | undefined, isAtom: boolean): string {
  if (!element) return '';
  const type = element.getAttribute('type')?.toLowerCase() ?? '';
  if (!isAtom || /^(text\/)?html$/.test(type)) return plainText(element.textContent ?? '');
  if (!type) return plainText(element.textContent ?? '', 'references');
  for (const hidden of element.querySelectorAll('x-script,x-style')) hidden.textContent = '';
  return readText(element.textContent);
}

/** Where an element's relative links start: `xml:base`, which may itself be relative, else `base`. */
function baseOf(element: Element | null, base: string): string {
  const holder = element?.closest('[xml\\:base]');
  if (!holder) return base;
  const outer = baseOf(holder.parentElement, base);
  return absolute(holder.getAttribute('xml:base') ?? '', outer, /^https?:$/) ?? outer;
}

/** The page that an item or a feed is about; RSS writes it as text, Atom as an attribute. */
function linkOf(children: Children, base: string): string {
  for (const child of children) {
    const isLink = child.localName === 'x-link' && /^(alternate)?$/.test(child.getAttribute('rel') ?? '');
    const url =
      isLink && readLink(child.getAttribute('href') ?? child.textContent, baseOf(child, base));
    if (url) return url;
  }
  // A guid may be a link (RSS 2.0), but TYPO3 writes "news-123" without saying that it is none.
  const guid = find(children, 'guid');
  const id = guid?.textContent?.trim() ?? '';
  return guid?.getAttribute('ispermalink') !== 'false' && /^https?:/i.test(id)
    ? (readLink(id, base) ?? '')
    : '';
}

function dateOf(children: Children, isAtom: boolean, timeZone: string): string {
  // TYPO3 (EXT:news) has the record's creation in `published`, and the editor's date in `updated`.
  const isTypo3 = /\/?news-\d+\.atom$/.test(find(children, 'id')?.textContent?.trim() ?? '');
  const names = isTypo3
    ? 'updated published'
    : isAtom
      ? 'published issued updated modified created dc:date'
      : 'pubdate dc:date published updated dc:created dc:issued dc:modified';
  for (const name of names.split(' ')) {
    const date = readDate(find(children, name)?.textContent, timeZone);
    if (date) return date;
  }
  return '';
}

/** Reads RSS 0.9x to 2.0, RSS 1.0 and Atom; undefined if it is none of them. */
export function readXmlFeed(text: string, address: string, timeZone: string): News | undefined {
  const tree = parseInert(repairFeed(text));
  const root = tree.querySelector('x-rss,x-rdf,x-feed,x-channel');
  if (!root) return undefined;
  const isAtom = root.localName === 'x-feed';
  const channel = childrenOf((!isAtom && tree.querySelector('x-channel')) || root);
  const base = (!isAtom && linkOf(channel, address)) || address;

  const readItem = (element: Element): NewsItem[] => {
    const children = childrenOf(element);
    const summary = textOf(
      find(children, 'description summary content:encoded content'),
      isAtom,
    );
    const title = textOf(find(children, 'title dc:title'), isAtom) || shorten(summary, 80);
    // Of an item that the end of a feed cuts off, nobody knows what is missing.
    if (!title || element.querySelector('x-cut')) return [];
    const origin = find(children, 'source');
    const source = origin && textOf(find(childrenOf(origin), 'title') ?? origin, isAtom);
    return [
      {
        title,
        url: linkOf(children, base),
        date: dateOf(children, isAtom, timeZone),
        ...(summary && { summary: shorten(summary, 300) }),
        ...(source && { source }),
      },
    ];
  };
  return {
    items: [...tree.querySelectorAll(isAtom ? 'x-entry' : 'x-item')].slice(0, most).flatMap(readItem),
    lang: readText(find(channel, 'language dc:language')?.textContent) || (root.getAttribute('xml:lang') ?? ''),
  };
}
