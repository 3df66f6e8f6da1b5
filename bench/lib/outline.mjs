/** The drawn outline of Rheinland-Pfalz in degrees, so that every map of the comparison shows the same one. */
import { readFileSync } from 'node:fs';
import { root } from '../../scripts/lib/root.mjs';

const originLon = 3.2;
const originLat = 51.75;
const unitsPerDegree = 250;
const radians = Math.PI / 180;
const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) / radians;

function unproject(x, y) {
  const lon = originLon + x / unitsPerDegree;
  const lat =
    2 * (Math.atan(Math.exp((mercator(originLat) - y / unitsPerDegree) * radians)) / radians - 45);
  return [lon, lat].map((degrees) => Math.round(degrees * 1e4) / 1e4);
}

/** A FeatureCollection with one polygon; the curves are followed by the browser, some 600 points. */
export async function outlineOf(page) {
  const source = readFileSync(
    new URL('../../src/geo/basemap.generated.ts', import.meta.url),
    'utf8',
  );
  const [, path] = /export const OUTLINE\b[^'"`]*['"`]([^'"`]+)/s.exec(source) ?? [];
  if (!path) throw new Error(`no OUTLINE in ${root}/src/geo/basemap.generated.ts`);
  const points = await page.evaluate((d) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    element.setAttribute('d', d);
    const length = element.getTotalLength();
    return Array.from({ length: 600 }, (_, index) => {
      const { x, y } = element.getPointAtLength((index / 600) * length);
      return [x, y];
    });
  }, path);
  const ring = points.map(([x, y]) => unproject(x, y));
  const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { name: 'Rheinland-Pfalz' }, geometry }],
  };
}
