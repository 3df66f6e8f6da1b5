const MAX_LENGTH = 4096;

/**
 * Reads a link: http or https only, so that no data can bring a script into a page. A relative
 * one starts at `base` (RFC 3986, section 5), `www.` without a scheme means https.
 * @returns the absolute address, or undefined
 */
export function readLink(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  try {
    const url = new URL(value.trim().replace(/^www\./i, 'https://$&'), base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
