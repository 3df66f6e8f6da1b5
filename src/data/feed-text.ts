import { parseInert } from '../shared/inert.js';
import { readText } from './text.js';

/** More markup than this says all that a summary needs in its first part. */
const most = 8000;

/** A `<` that opens no element of HTML: in "3 < 5 und <Platz>" nothing may get lost. */
const noTag =
  /<(?!\/?(?:a|abbr|address|article|aside|b|big|blockquote|center|cite|code|d[dlt]|del|div|em|embed|fig\w+|font|form|[bhw]r|wbr|h\d|i|iframe|img|input|ins|kbd|li|link|mark|math|meta|no\w+|o\w+:\w+|object|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|su[bp]|svg|t[dhrt]|table|tbody|template|time|u|ul|video)(?![\w-])|!--)/gi;
const block = /<\/?(?:p|[bh]r|d[dlt]|div|li|h\d|t[dhr]|[uo]l|blockquote|figcaption|section)\b/gi;

/**
 * Markup as one line of text: without tags, scripts and styles, with references resolved; as
 * `references` tags are text, too.
 */
export function plainText(markup: string, kind: 'html' | 'references' = 'html'): string {
  const text = markup.slice(0, most).replace(/\s+/g, ' ');
  if (!/[<&]/.test(text)) return readText(text);
  const content = parseInert(
    kind === 'html'
      ? // An attribute whose name ends in a soft hyphen is none that a page's policy would report.
        text.replace(noTag, '&lt;').replace(block, ' $&').replace(/ ?=/g, '\xad=')
      : text.replace(/</g, '&lt;'),
  );
  for (const hidden of content.querySelectorAll('script,style,iframe,noscript,noembed,noframes')) {
    // Not by its text: to change a script's is refused under Trusted Types.
    hidden.parentNode?.removeChild(hidden);
  }
  return readText(content.textContent?.trim());
}

/** The beginning of a text, cut between two words. */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/\s+\S*$/, '')} …` : text;
}
