/** All checks of a file, with the schema and the gazetteer of the package. */
import { readFileSync } from 'node:fs';
import { placesByName } from './hints.mjs';
import { review } from './review.mjs';

const read = (path) => readFileSync(new URL(`../../dist/${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('schema/members.schema.json'));
const places = placesByName(read('netzwerk-orte.csv'));

/** As in src/data/load.ts. */
const limit = 2 ** 25;

/** @returns the result for a file that is too large to be read, or undefined */
export function checkSize(bytes) {
  if (bytes <= limit) return undefined;
  const text = `Die Datei hat ${Math.ceil(bytes / 2 ** 20)} MiB, gelesen werden höchstens 32. Teilen Sie die Städte auf mehrere Dateien auf.`;
  return { mistakes: [{ line: 0, text }], hints: [] };
}

/** @returns what review() says of it */
export function check(bytes) {
  return review(bytes, schema, places);
}
