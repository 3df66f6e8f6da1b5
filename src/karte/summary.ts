import type { Member } from '../data/member.js';

/** The names of the outermost members: the spatial summary for those who don't see the map. */
export function outermost(members: readonly Member[]): Record<'n' | 's' | 'w' | 'e', string> {
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
  return {
    n: most((_, lat) => lat),
    s: most((_, lat) => -lat),
    w: most((lon) => -lon),
    e: most((lon) => lon),
  };
}
