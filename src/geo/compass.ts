import type { LonLat } from './projection.js';

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Mean radius of the earth in kilometres (IUGG). */
const earthRadius = 6371;

/** Great-circle distance in kilometres, by the haversine formula. */
export function distanceKm([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const dLat = radians(lat2 - lat1) / 2;
  const dLon = radians(lon2 - lon1) / 2;
  const a =
    Math.sin(dLat) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(dLon) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(a)));
}

/**
 * Where the second place lies as seen from the first: the initial great-circle bearing to the nearest 45 degrees,
 * as a number clockwise from 0, north, to 7, north-west.
 */
export function directionOf([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const dLon = radians(lon2 - lon1);
  const y = Math.sin(dLon) * Math.cos(radians(lat2));
  const x =
    Math.cos(radians(lat1)) * Math.sin(radians(lat2)) -
    Math.sin(radians(lat1)) * Math.cos(radians(lat2)) * Math.cos(dLon);
  return (Math.round(Math.atan2(y, x) / (Math.PI / 4)) + 8) % 8;
}
