import { plain } from '../shared/attributes.js';
import { warnOnce } from '../shared/warn.js';

/** A link to one of the library's embed pages: which element it stands for, and its options. */
export interface OwnLink {
  readonly tag: string;
  readonly url: URL;
}

const path = /(?:^|\/)embed\/(karte|stadt|ticker|hilfe)(?:\.html)?$/;

/** Attributes that make an element ask a server. */
export const asking: readonly string[] = ['src', 'basemap'];

/** The origin of an address, `null` of one that has none or cannot be read. */
export function originOf(address: string): string {
  try {
    return new URL(address, document.baseURI).origin;
  } catch {
    return 'null';
  }
}

/**
 * Reads the address of a link to an embed page, `/embed/karte.html?view=list` say, with or without `.html`.
 * @param origins where embed pages of ours may be, as `https://host:port`
 * @returns undefined for any other link
 */
export function readOwnLink(href: string, origins: readonly string[]): OwnLink | undefined {
  let url: URL;
  try {
    url = new URL(href, document.baseURI);
  } catch {
    return undefined;
  }
  const name = path.exec(url.pathname)?.[1];
  return name && url.origin !== 'null' && origins.includes(url.origin)
    ? { tag: `netzwerk-${name}`, url }
    : undefined;
}

/**
 * The attributes that a link's query sets. Whoever may write links into a page may not make it ask others:
 * an address that the element would load has to be on the page's or the link's own origin.
 * @param known the attributes that the element has; others are left out with a warning
 * @param page the page's origin
 * @returns undefined when the link must stay a link
 */
export function readOptions(
  { tag, url }: OwnLink,
  known: readonly string[],
  page: string,
): Map<string, string> | undefined {
  const options = new Map<string, string>();
  for (const [key, value] of url.searchParams) {
    const name = key.replace(/^(amp;)+/, '').toLowerCase(); // `&amp;` that a CMS has escaped twice
    if (!known.includes(name)) {
      warnOnce(tag, `„${name}“ in einem Link gibt es nicht: Möglich sind ${known.join(', ')}.`);
    } else if (asking.includes(name)) {
      const address = readAddress(value, url);
      if (!address || ![page, url.origin].includes(address.origin)) {
        warnOnce(
          tag,
          `${name}="${value}" in einem Link wird nicht geladen: Es muss auf ${page} oder ${url.origin} liegen. Für andere Server schreiben Sie das Element selbst.`,
        );
        return undefined;
      }
      options.set(name, address.href.replace(/%7b/gi, '{').replace(/%7d/gi, '}'));
    } else {
      options.set(name, value);
    }
  }
  return options;
}

function readAddress(value: string, base: URL): URL | undefined {
  try {
    // As the element reads it: quotes around a foreign address would make it look relative.
    return new URL(plain(value), base);
  } catch {
    return undefined;
  }
}
