/** Made-up places for measurements: the same at each run, dense about some centres as real ones are. */

const heads =
  'Alt Neu Ober Unter Nieder Klein Groß Bad Sankt Hohen Lang Wald Berg Lauter Stein Mühl'.split(
    ' ',
  );
const tails =
  'heim hausen bach berg dorf feld burg ingen weiler rode stadt au brück kirchen stein tal'.split(
    ' ',
  );

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Boxes of longitudes and latitudes. */
const areas = {
  region: [6.2, 49.05, 8.4, 50.85],
  germany: [6.1, 47.5, 14.8, 54.8],
  world: [-170, -50, 175, 68],
};

/** A FeatureCollection of places in one of the areas. */
export function places(count, area) {
  const next = random(count);
  const [west, south, east, north] = areas[area];
  const at = () => [west + next() * (east - west), south + next() * (north - south)];
  const centres = Array.from({ length: Math.ceil(count / 60) }, at);
  const spread = (east - west) / 40;
  const features = Array.from({ length: count }, (_, index) => {
    const [x, y] = centres[Math.floor(next() ** 2 * centres.length)];
    const isLoose = next() < 0.3;
    const [lon, lat] = isLoose
      ? at()
      : [x + (next() + next() - 1) * spread, y + (next() + next() - 1) * spread];
    const pick = (list) => list[Math.floor(next() * list.length)];
    return {
      type: 'Feature',
      id: `ort-${index}`,
      geometry: {
        type: 'Point',
        coordinates: [
          Math.round(Math.min(east, Math.max(west, lon)) * 1e4) / 1e4,
          Math.round(Math.min(north, Math.max(south, lat)) * 1e4) / 1e4,
        ],
      },
      properties: {
        name: `${pick(heads)}${pick(tails)}${index % 7 === 0 ? ` ${index}` : ''}`,
        district: `Landkreis ${pick(heads)}${pick(tails)}`,
        joined: String(2019 + (index % 7)),
        population: Math.round(800 / (0.002 + next())),
        topics: ['Digitale Verwaltung', 'Smart City', 'Offene Daten'].slice(0, index % 4),
      },
    };
  });
  return { type: 'FeatureCollection', features };
}
