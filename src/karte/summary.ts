import type { Member } from '../data/member.js';

/** The names of the outermost members, and of the one nearest to the middle of all. */
export type Extent = Readonly<Record<'n' | 's' | 'w' | 'e' | 'middle', string>>;

/** Looking through many members takes time, and renders are many. */
const extents = new WeakMap<readonly Member[], Extent>();

/** Where members lie, for those who don't see the map. The middle is the mean of longitudes and latitudes. */
export function extentOf(members: readonly Member[]): Extent {
  const known = extents.get(members);
  if (known) return known;
  let sumLon = 0;
  let sumLat = 0;
  for (const { geometry } of members) {
    sumLon += geometry.coordinates[0];
    sumLat += geometry.coordinates[1];
  }
  const lon = sumLon / members.length;
  const lat = sumLat / members.length;
  // A degree of longitude is shorter than one of latitude.
  const narrow = Math.cos((lat * Math.PI) / 180);
  const most = (of: (lon: number, lat: number) => number) => {
    let best = -Infinity;
    let name = '';
    for (const { geometry, properties } of members) {
      const value = of(geometry.coordinates[0], geometry.coordinates[1]);
      if (value > best) {
        best = value;
        name = properties.name;
      }
    }
    return name;
  };
  const extent = {
    n: most((_, y) => y),
    s: most((_, y) => -y),
    w: most((x) => -x),
    e: most((x) => x),
    middle: most((x, y) => -Math.hypot((x - lon) * narrow, y - lat)),
  };
  extents.set(members, extent);
  return extent;
}
