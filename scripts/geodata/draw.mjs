/** From lines to path data: which line is drawn how exactly, and where lines meet. */
import { fitCurve, flatten } from './curves.mjs';
import { joinOutline, shareLines } from './follow.mjs';
import { distance, nearestOnLine, section } from './lines.mjs';
import { chain, isRing, toPath } from './paths.mjs';

/**
 * How far a curve may be off its line, in world units of about 143 m. People zoom in where the
 * members are, so lines may be coarser the further they are from Rheinland-Pfalz.
 */
const TOLERANCE = { home: 2.2, neighbour: 3.2, perUnitAway: 0.007, most: 9 };

/** Rivers drawn as exactly as the outline. */
const MAIN_RIVERS = ['rhine', 'moselle'];

/** A border or a river that ends within so many units of another line ends on it. */
const ENDS_ON = 14;

/** Length of the control arm that lets a river go on straight where it leaves a border. */
const ARM = 4;

/** `{ box, paths }` for the borders of bordersOf and the courses of coursesOf. */
export function drawMap(allBorders, courses) {
  const coast = allBorders.filter(({ kind }) => kind === 'coast');
  const borders = allBorders.filter(({ kind }) => kind !== 'coast');
  const { pieces, rivers } = joinOutline(shareLines(borders, courses));

  const curves = new Map();
  const home = boxOf(pieces.filter(({ kind }) => kind === 'outline').flatMap(({ line }) => line));
  const fit = (piece, ...lines) => {
    if (!curves.has(piece)) curves.set(piece, curveOf(piece, home, lines));
    return curves.get(piece);
  };
  const riverCurves = (name, ...lines) =>
    smoothJoints(
      rivers.get(name).map(({ piece, reversed }) => {
        const curve = fit(piece, ...lines);
        return { own: piece.kind === 'river', curve: reversed ? curve.toReversed() : curve };
      }),
    );
  const ofKind = (kind, ...lines) =>
    chain(inRiverDirection(pieces.filter((piece) => piece.kind === kind), rivers).map(
      ({ piece, reversed }) => (reversed ? fit(piece, ...lines).toReversed() : fit(piece, ...lines)),
    ));

  const outline = ofKind('outline');
  if (outline.length !== 1 || !isRing(outline[0])) throw new Error('The outline is not one ring');
  const edge = outline[0].flatMap((curve) => flatten(curve));
  const rhine = riverCurves('rhine');
  const stream = rhine.flatMap((curve) => flatten(curve));
  const others = [...rivers.keys()].filter((name) => !MAIN_RIVERS.includes(name));

  return {
    box: boxOf(edge),
    paths: {
      outline: toPath(outline),
      states: toPath(ofKind('state', edge)),
      frontiers: toPath(ofKind('frontier', edge)),
      sea: toPath(seaOf(coast.map((piece) => fit(piece)))),
      rhine: toPath([rhine]),
      moselle: toPath([riverCurves('moselle', stream)]),
      rivers: toPath(others.map((name) => riverCurves(name, stream))),
    },
  };
}

export function boxOf(points) {
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function curveOf(piece, home, lines) {
  let { line } = piece;
  for (const other of lines) line = endOn(endOn(line, other).toReversed(), other).toReversed();
  const [first, last] = [line[0], line.at(-1)].map((point) => point.map(Math.round));
  return fitCurve([first, ...line.slice(1, -1), last], (point) => toleranceAt(point, piece, home));
}

/** The line, or, where its end is close to another line, what remains up to that. */
function endOn(line, other) {
  const end = line.at(-1);
  if (nearestOnLine(end, other).distance > ENDS_ON) return line;
  let best = { distance: Infinity };
  for (let i = line.length - 1; i >= 0 && distance(line[i], end) <= 2 * ENDS_ON; i--) {
    const hit = nearestOnLine(line[i], other);
    if (hit.distance < best.distance) best = { ...hit, i };
  }
  return best.i > 0 ? [...line.slice(0, best.i), best.point] : line;
}

function toleranceAt([x, y], { kind, river }, [minX, minY, maxX, maxY]) {
  const { home, neighbour, perUnitAway, most } = TOLERANCE;
  if (kind === 'outline') return home;
  const inside = [Math.min(maxX, Math.max(minX, x)), Math.min(maxY, Math.max(minY, y))];
  const nearest = MAIN_RIVERS.includes(river) ? home : neighbour;
  return Math.min(most, nearest + perUnitAway * distance([x, y], inside));
}

/**
 * `[{ piece, reversed }]`, those on rivers first and in the river's direction. A chain keeps the
 * direction of its first piece, and the same numbers in the same order compress to almost nothing.
 */
function inRiverDirection(pieces, rivers) {
  const parts = [...rivers.values()].flat().filter(({ piece }) => pieces.includes(piece));
  const onRivers = new Set(parts.map(({ piece }) => piece));
  const rest = pieces.filter((piece) => !onRivers.has(piece));
  return [...parts, ...rest.map((piece) => ({ piece, reversed: false }))];
}

/** Where a river leaves a border, its own stretch begins in the direction of the shared one. */
function smoothJoints(parts) {
  return parts.map(({ own, curve }, i) => {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    if (!own) return curve;
    let smooth = curve;
    if (before && !before.own) smooth = withArm(smooth, before.curve.at(-2));
    if (after && !after.own) smooth = withArm(smooth.toReversed(), after.curve[1]).toReversed();
    return smooth;
  });
}

/** The curve with a control next to its start, away from the control on the other side. */
function withArm([start, ...rest], opposite) {
  const scale = ARM / distance(start, opposite);
  const arm = start.map((value, axis) => 2 * Math.round((value + (value - opposite[axis]) * scale) / 2));
  return [start, arm, ...rest];
}

/** The coast is one line across the frame's north-western corner, and islands. */
function seaOf(curves) {
  return chain(curves).map((links) => {
    if (isRing(links)) return links;
    const [from, to] = [links.at(-1).at(-1), links[0][0]];
    if (from[0] * from[1] !== 0 || to[0] * to[1] !== 0) throw new Error('The coast has moved');
    return [...links, [from, [0, 0]], [[0, 0], to]];
  });
}
