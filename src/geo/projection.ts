/** A position in degrees, `[longitude, latitude]`, WGS 84, as in GeoJSON. */
export type LonLat = readonly [lon: number, lat: number];

/** A point of the base map in world units: x grows to the east, y to the south. */
export type WorldPoint = readonly [x: number, y: number];

/** A rectangle in world units, `[minX, minY, maxX, maxY]`. */
export type WorldBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Longitude of world x = 0, the western edge of the drawn frame, in degrees. */
export const ORIGIN_LON = 3.2;

/** Latitude of world y = 0, the northern edge of the drawn frame, in degrees. */
export const ORIGIN_LAT = 51.75;

/** World units per degree of longitude; at latitude 50° one unit is about 286 m on the ground. */
export const UNITS_PER_DEGREE = 250;

const RADIANS = Math.PI / 180;

const mercatorDegrees = (lat: number) =>
  Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / RADIANS;

const ORIGIN_Y = mercatorDegrees(ORIGIN_LAT);

/**
 * Projects a position in degrees to world units, unrounded.
 *
 * Spherical Mercator as in J. P. Snyder, "Map Projections: A Working Manual" (USGS Professional
 * Paper 1395, 1987), equations 7-1 and 7-2, with the radius chosen so that a degree of longitude
 * is `UNITS_PER_DEGREE`. Latitudes must lie strictly between -90° and 90°.
 */
export const project = ([lon, lat]: LonLat): [x: number, y: number] => [
  (lon - ORIGIN_LON) * UNITS_PER_DEGREE,
  (ORIGIN_Y - mercatorDegrees(lat)) * UNITS_PER_DEGREE,
];

/** The inverse of `project`: from world units to degrees (Snyder, equations 7-4 and 7-5). */
export const unproject = ([x, y]: WorldPoint): [lon: number, lat: number] => [
  ORIGIN_LON + x / UNITS_PER_DEGREE,
  2 * (Math.atan(Math.exp((ORIGIN_Y - y / UNITS_PER_DEGREE) * RADIANS)) / RADIANS - 45),
];
