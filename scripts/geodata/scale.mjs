/** The map's own projection, taken from its module, and distances on the ground in its units. */
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../src/geo/projection.ts', import.meta.url), 'utf8');
const { code } = transformSync(source, { loader: 'ts' });

export const { project, UNITS_PER_DEGREE } = await import(
  'data:text/javascript,' + encodeURIComponent(code)
);

const KM_PER_DEGREE_AT_50 = (40075 / 360) * Math.cos((50 * Math.PI) / 180);

/** World units for kilometres, at latitude 50. */
export const km = (kilometres) => (kilometres * UNITS_PER_DEGREE) / KM_PER_DEGREE_AT_50;
