/** Where the package keeps the places of Rheinland-Pfalz; the bundle has src/embed/gazetteer-address.ts instead. */
export function gazetteerAddress(): string {
  return new URL('../netzwerk-orte.csv', import.meta.url).href;
}
