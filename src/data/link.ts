const MAX_LENGTH = 4096;

/**
 * The absolute form of an address (RFC 3986, section 5), or undefined if it is none or its
 * scheme, such as `https:`, does not match.
 */
export function absolute(url: string, base: string, schemes: RegExp): string | undefined {
  try {
    const { href, protocol } = new URL(url, base);
    return schemes.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a link: http and https only, so that no data can bring a script into a page, and no
 * longer than 4096 characters. A relative one starts at `base`; `www.` without a scheme means
 * https, as in an address field.
 * @returns the absolute address, or undefined
 */
export function readLink(value: unknown, base: string): string | undefined {
  const url = typeof value === 'string' ? value.trim() : '';
  return url && url.length <= MAX_LENGTH
    ? absolute(url.replace(/^www\./i, 'https://$&'), base, /^https?:$/)
    : undefined;
}
