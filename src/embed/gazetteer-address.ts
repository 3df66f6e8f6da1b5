import { scriptAddress } from './script.js';

/**
 * Where the bundle finds the places of Rheinland-Pfalz: beside itself, on the host that the page's author
 * named. It takes the place of src/data/gazetteer-address.ts, which needs a module of its own.
 */
export function gazetteerAddress(): string {
  return new URL('netzwerk-orte.csv', scriptAddress || document.baseURI).href;
}
