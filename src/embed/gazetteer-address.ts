/** The address of the running script; modules have none, and are found by their name. */
const script = (document.currentScript as HTMLScriptElement | null)?.src;

/**
 * Where the bundle finds the places of Rheinland-Pfalz: beside itself, on the host that the page's author
 * named. It takes the place of src/data/gazetteer-address.ts, which needs a module of its own.
 */
export function gazetteerAddress(): string {
  const own = document.querySelector<HTMLScriptElement>('script[src*="netzwerk.js"]');
  return new URL('netzwerk-orte.csv', script || own?.src || document.baseURI).href;
}
