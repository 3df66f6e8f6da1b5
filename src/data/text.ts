const MAX_LENGTH = 500;

/** What needs no change, as most texts: quicker to test than to replace nothing. */
const PLAIN = /^[!-~]+( [!-~]+)*$/;

/** Format characters (also bidirectional overrides), lone surrogates, and controls but white space. */
const INVISIBLE = /[\p{Cf}\p{Cs}]|[^\P{Cc}\s]/gu;

/**
 * A string or number from outside as one line of plain text: no control or format characters,
 * single spaces (also for non-breaking ones), composed umlauts (Unicode NFC), about 500
 * characters at most. Anything else gives an empty string.
 */
export function readText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value).slice(0, MAX_LENGTH);
  return PLAIN.test(text)
    ? text
    : text.replace(INVISIBLE, '').replace(/\s+/g, ' ').normalize().trim();
}

/** In lower case, without accents, `ß` as `ss` (Unicode canonical decomposition). */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\xdf/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * A word for ids and addresses: lower case, umlauts spelled out, other accents dropped,
 * hyphens between words. `Wörth am Rhein` gives `woerth-am-rhein`.
 */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/([aou])\u0308/g, '$1e')
    .replace(/\xdf/g, 'ss')
    .replace(/\p{M}/gu, '')
    .normalize()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
