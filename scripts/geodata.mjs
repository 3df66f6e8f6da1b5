/**
 * Makes src/geo/*.generated.ts: the base map's outline, borders, rivers and label points.
 *
 *     npm run geodata
 *
 * Fetches Natural Earth's regions from the npm registry into a temporary folder and reads river
 * lines from Debian's gmt and gmt-gshhg-high (apt-get install gmt gmt-gshhg-high). The same
 * sources give the same bytes.
 */
import { transformSync } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bordersOf } from './geodata/borders.mjs';
import { fitCurve, flatten } from './geodata/curves.mjs';
import { shareLines } from './geodata/follow.mjs';
import { distance } from './geodata/lines.mjs';
import { chain, isRing, toPath } from './geodata/paths.mjs';
import { coursesOf } from './geodata/rivers.mjs';
import { fetchRegions, fetchRivers, GSHHG_VERSION, PLACES } from './geodata/sources.mjs';

const OUT = new URL('../src/geo/', import.meta.url);
const HOME = 'DE-RP';
const REGIONS = /^(DE|LU|BE|NL|FR)-\w\w\.json$/;
const RIVERS_FRAME = [3, 48, 12, 52];

/** The south-eastern corner of the frame; the north-western one is the projection's origin. */
const SOUTH_EAST = [11.4, 48.2];

/**
 * How far a curve may be off its line, in world units of about 143 m. People zoom in where the
 * members are, so lines may be coarser the further they are from Rheinland-Pfalz.
 */
const TOLERANCE = { home: 2.2, neighbour: 3, perUnitAway: 0.005, most: 8 };

/** The projection is the one the map uses, taken from its module. */
const source = readFileSync(new URL('projection.ts', OUT), 'utf8');
const { code } = transformSync(source, { loader: 'ts' });
const { project } = await import('data:text/javascript,' + encodeURIComponent(code));

const frame = [0, 0, ...project(SOUTH_EAST).map(Math.round)];
const { regions, riverPieces } = fetchSources();
const allBorders = bordersOf(regions, HOME, project, frame);
const coast = allBorders.filter(({ kind }) => kind === 'coast');
const borders = allBorders.filter(({ kind }) => kind !== 'coast');
const { pieces, rivers } = shareLines(borders, coursesOf(riverPieces, project, frame));

const homeBox = boxOf(pieces.filter(({ kind }) => kind === 'outline').flatMap(({ line }) => line));
const curves = new Map(pieces.map((piece) => [piece, curveOf(piece)]));
const riverCurves = riversOf();
const outline = chain(ofKind('outline'));
if (outline.length !== 1) throw new Error('The outline is not one ring');
const box = boxOf(outline[0].flatMap((curve) => flatten(curve)));

const others = [...riverCurves.keys()].filter((name) => name !== 'rhine' && name !== 'moselle');
const exported = [
  ['FRAME', 'The extent of all that is drawn, in world units.', frame],
  ['REGION_BOX', 'The extent of Rheinland-Pfalz, in world units.', roundOut(box)],
  ['OUTLINE', 'Rheinland-Pfalz: SVG path data in world units, one closed ring.', toPath(outline)],
  [
    'STATE_BORDERS',
    'Borders between the other German states: path data, open lines.',
    toPath(chain(ofKind('state'))),
  ],
  [
    'FRONTIERS',
    'Borders between countries without those of Rheinland-Pfalz: path data, open lines.',
    toPath(chain(ofKind('frontier'))),
  ],
  ['SEA', 'The sea in the corner of the frame: path data, closed rings, to be filled by `evenodd`.', toPath(seaOf())],
  ['RHINE', 'The Rhine: path data, one open line.', toPath([riverCurves.get('rhine')])],
  ['MOSELLE', 'The Moselle: path data, one open line.', toPath([riverCurves.get('moselle')])],
  [
    'RIVERS',
    'Smaller or more distant rivers: path data, open lines.',
    toPath(others.map((name) => riverCurves.get(name))),
  ],
];
writeFileSync(new URL('basemap.generated.ts', OUT), moduleOf(exported));
report(exported);

function fetchSources() {
  const folder = mkdtempSync(join(tmpdir(), 'geodata-'));
  try {
    return { regions: fetchRegions(folder, REGIONS), riverPieces: fetchRivers(folder, RIVERS_FRAME) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function boxOf(points) {
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function roundOut([minX, minY, maxX, maxY]) {
  return [Math.floor(minX), Math.floor(minY), Math.ceil(maxX), Math.ceil(maxY)];
}

function curveOf(piece) {
  const { line } = piece;
  const [first, last] = [line[0], line.at(-1)].map((point) => point.map(Math.round));
  return fitCurve([first, ...line.slice(1, -1), last], (point) => toleranceAt(point, piece));
}

function toleranceAt([x, y], { kind, river }) {
  const { home, neighbour, perUnitAway, most } = TOLERANCE;
  if (kind === 'outline') return home;
  const [minX, minY, maxX, maxY] = homeBox;
  const away = distance(
    [x, y],
    [Math.min(maxX, Math.max(minX, x)), Math.min(maxY, Math.max(minY, y))],
  );
  const nearest = river === 'rhine' || river === 'moselle' ? home : neighbour;
  return Math.min(most, nearest + perUnitAway * away);
}

function ofKind(kind) {
  const onRivers = new Set([...rivers.values()].flat().map(({ piece }) => piece));
  const wanted = pieces.filter((piece) => piece.kind === kind);
  // Chains keep the direction of their first piece, and rivers know theirs.
  wanted.sort((a, b) => onRivers.has(b) - onRivers.has(a));
  const direction = new Map(
    [...rivers.values()].flat().map(({ piece, reversed }) => [piece, reversed]),
  );
  return wanted.map((piece) =>
    direction.get(piece) ? curves.get(piece).toReversed() : curves.get(piece),
  );
}

/** The coast is one line across the frame's north-western corner, and islands. */
function seaOf() {
  const chains = chain(coast.map(curveOf));
  return chains.map((links) => {
    if (isRing(links)) return links;
    const [from, to] = [links.at(-1).at(-1), links[0][0]];
    if (from[0] * from[1] !== 0 || to[0] * to[1] !== 0) throw new Error('The coast has moved');
    return [...links, [from, [0, 0]], [[0, 0], to]];
  });
}

/** `Map<name, curves>`; a river that ends close to the Rhine ends in it. */
function riversOf() {
  const drawn = new Map();
  for (const [name, parts] of rivers) {
    drawn.set(
      name,
      parts.map(({ piece, reversed }) => {
        const curve = curves.get(piece) ?? curveOf(piece);
        return reversed ? curve.toReversed() : curve;
      }),
    );
  }
  return drawn;
}

function moduleOf(rows) {
  const head = `// Generated by \`npm run geodata\` (scripts/geodata.mjs): do not edit.
//
// Borders: Natural Earth, 1:10 million, states and provinces (public domain), from
// ${PLACES.spec} on npm. Rivers: World Data Bank II as packaged in GSHHG ${GSHHG_VERSION}
// (LGPL-3.0-or-later), from Debian's gmt-gshhg-high. Simplified and fitted with curves.

import type { WorldBox } from './projection.js';
`;
  const body = rows.map(([name, comment, value]) => {
    const isBox = Array.isArray(value);
    const type = isBox ? 'WorldBox' : 'string';
    const text = isBox ? `[${value.join(', ')}]` : `\n  '${value}'`;
    return `\n/** ${comment} */\nexport const ${name}: ${type} =${isBox ? ' ' : ''}${text};\n`;
  });
  return head + body.join('');
}

function report(rows) {
  const size = (value) => brotliCompressSync(JSON.stringify(value)).length;
  for (const [name, , value] of rows)
    console.log(name.padEnd(14), String(value).length, size(value));
  console.log('together', size(rows.map((row) => row[2])));
}
