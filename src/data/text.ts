const MAX_LENGTH = 500;

/** Format characters (also bidirectional overrides), lone surrogates, and controls but white space. */
const INVISIBLE = /[\p{Cf}\p{Cs}]|[^\P{Cc}\s]/gu;

/**
 * A string or number from outside as one line of plain text: no control or format characters,
 * single spaces (also for non-breaking ones), composed umlauts (Unicode NFC), about 500
 * characters at most. Anything else gives an empty string.
 */
export function readText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .slice(0, MAX_LENGTH)
        .replace(INVISIBLE, '')
        .replace(/\s+/g, ' ')
        .normalize()
        .trim()
    : '';
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
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
