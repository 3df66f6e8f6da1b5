import { parseInert } from '../shared/inert.js';
import { readText } from './text.js';

/** More markup than this says all that a summary needs in its first part. */
const most = 8000;

/** What says nothing to a reader. */
const hidden = /^(script|style|iframe|no\w+)$/;
/** Between these there is a gap. */
const block = /<\/?(?:p|[bh]r|d[dlt]|div|li|h\d|t[dhr]|[uo]l)\b/gi;

/**
 * Markup as one line of text: without tags, scripts and styles, with references resolved. As
 * `references`, and where a tag is none of HTML's ("3 < 5 und <Platz>"), tags are text, too.
 */
export function plainText(markup: string, kind: 'html' | 'references' = 'html'): string {
  const text = markup.slice(0, most).replace(/\s+/g, ' ');
  if (!/[<&]/.test(text)) return readText(text);
  // Behind the last `>` no tag ends, and a browser would drop what begins there.
  const tags = kind === 'html' ? text.lastIndexOf('>') + 1 : 0;
  const content = parseInert(
    // An attribute whose name ends in a soft hyphen is none that a page's policy would report.
    text.slice(0, tags).replace(block, ' $&').replace(/ ?=/g, '\xad=') +
      text.slice(tags).replace(/</g, '&lt;'),
  );
  for (const element of content.querySelectorAll('*')) {
    // Office programs write elements such as `o:p`, which are meant as such.
    if (element instanceof HTMLUnknownElement && !element.localName.includes(':')) {
      return plainText(markup, 'references');
    }
    // Not by its text: to change a script's is refused under Trusted Types.
    if (hidden.test(element.localName)) element.parentNode?.removeChild(element);
  }
  return readText(content.textContent?.trim());
}

/** The beginning of a text, cut between two words. */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/\s+\S*$/, '')} …` : text;
}
