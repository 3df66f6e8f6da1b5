import { recordOf } from './readers.js';

/** Why a geometry gives no position, and what to give instead, in German. */
export interface NoPosition {
  why: string;
  fix: string;
}

/** Degrees around Rheinland-Pfalz, wide enough for its neighbours: longitude, then latitude. */
const isNearby = (lon: number, lat: number) => lon > 5 && lon < 10 && lat > 48 && lat < 52;

/** A number, or the text of one, also with decimal comma; NaN for anything else. */
function readNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? Number(value.trim().replace(',', '.') || NaN) : NaN;
}

/**
 * Reads the position of a GeoJSON Point: longitude and latitude in degrees of WGS 84, in this
 * order (RFC 7946, sections 3.1.1 and 4). An altitude is dropped.
 */
export function readPosition(geometry: unknown): [number, number] | NoPosition {
  const { type, coordinates } = recordOf(geometry);
  if (type !== 'Point' || !Array.isArray(coordinates)) {
    return { why: 'kein Punkt', fix: 'geometry als Point' };
  }
  const lon = readNumber(coordinates[0]);
  const lat = readNumber(coordinates[1]);
  if (isNearby(lat, lon)) {
    return { why: 'Länge und Breite vertauscht', fix: `[${lat}, ${lon}]` };
  }
  // More than an altitude besides: two decimal commas, which JSON doesn't know.
  if (coordinates.length > 3 || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
    return { why: 'Koordinaten ungültig', fix: 'Länge, Breite in Grad (WGS 84)' };
  }
  return [lon, lat];
}
