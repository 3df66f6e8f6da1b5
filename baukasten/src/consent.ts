/** What the preview may load: data of other servers only at addresses that a person has confirmed in this visit. */
const confirmed = new Set<string>();

/**
 * The absolute form of an address that only another server can answer; undefined for one that the own server
 * answers, or nobody.
 * @param base absolute address at which relative ones start, and whose origin is the own one
 */
export function foreignAddress(address: string, base: string): URL | undefined {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) && url.origin !== new URL(base).origin ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Takes note that a person wants this address loaded. */
export function confirmAddress(address = '', base = document.baseURI): void {
  const url = foreignAddress(address, base);
  if (url) confirmed.add(url.href);
}

/** The host that a person has to be asked about before this address is loaded; undefined if it may be. */
export function hostToConfirm(address = '', base = document.baseURI): string | undefined {
  const url = foreignAddress(address, base);
  return url && !confirmed.has(url.href) ? url.host : undefined;
}
