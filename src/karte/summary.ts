import type { Member } from '../data/member.js';

/** The names of the outermost members, and of the one nearest to the middle of all. */
export type Extent = Readonly<Record<'n' | 's' | 'w' | 'e' | 'middle', string>>;

/** Where members lie, for those who don't see the map, in steps. The middle is the mean of longitudes and latitudes. */
export function* extentSteps(members: readonly Member[]): Generator<undefined, Extent> {
  let sumLon = 0;
  let sumLat = 0;
  for (const { geometry } of members) {
    yield;
    sumLon += geometry.coordinates[0];
    sumLat += geometry.coordinates[1];
  }
  const lon = sumLon / members.length;
  const lat = sumLat / members.length;
  // A degree of longitude is shorter than one of latitude.
  const narrow = Math.cos((lat * Math.PI) / 180);
  const best = { n: -Infinity, s: -Infinity, w: -Infinity, e: -Infinity, middle: -Infinity };
  const names = { n: '', s: '', w: '', e: '', middle: '' };
  const sides = ['n', 's', 'w', 'e', 'middle'] as const;
  for (const { geometry, properties } of members) {
    yield;
    const [x, y] = geometry.coordinates;
    const far = { n: y, s: -y, w: -x, e: x, middle: -Math.hypot((x - lon) * narrow, y - lat) };
    for (const side of sides) {
      if (far[side] <= best[side]) continue;
      best[side] = far[side];
      names[side] = properties.name;
    }
  }
  return names;
}
