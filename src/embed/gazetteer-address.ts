/** The address of this script, found while it runs: later its tag may be gone. A module has to look for its tag. */
const address =
  (document.currentScript as HTMLScriptElement | null)?.src ||
  [...document.querySelectorAll('script')].find(({ src }) => /\/netzwerk\.js(\?|$)/.test(src))?.src;

/**
 * Where the bundle finds the places of Rheinland-Pfalz: beside itself, on the host that the page's author
 * named. It takes the place of src/data/gazetteer-address.ts, which needs a module of its own.
 */
export function gazetteerAddress(): string {
  return new URL('netzwerk-orte.csv', address || document.baseURI).href;
}
