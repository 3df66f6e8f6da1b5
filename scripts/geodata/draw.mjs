/** From lines to path data: which line is drawn how exactly, and where lines meet. */
import { fitCurve, flatten } from './curves.mjs';
import { joinOutline, shareLines } from './follow.mjs';
import { distance, nearestOnLine } from './lines.mjs';
import { chain, isRing, toPath } from './paths.mjs';
import { km } from './scale.mjs';

/**
 * How far a curve may be off its line, in kilometres. People zoom in where the members are, so
 * lines may be coarser the further they are from Rheinland-Pfalz.
 */
const TOLERANCE = { home: 0.7, neighbour: 3, coast: 1, perKmAway: 0.08, most: 12 };

/** Least tolerance of the outline, next to a place that must stay on its side. */
const LEAST = 0.1;

/** Rivers drawn as exactly as the outline. */
const MAIN_RIVERS = ['rhine', 'moselle'];

/** A border or a river that ends this close to another line ends on it. */
const ENDS_ON = km(2);

/** Length of the control arm that lets a river go on straight from one line to another. */
const ARM = km(0.6);

/** `{ box, paths }` for the borders of bordersOf, the courses of coursesOf, and places `{ point }`. */
export function drawMap(allBorders, courses, places) {
  const coast = allBorders.filter(({ kind }) => kind === 'coast');
  const borders = allBorders.filter(({ kind }) => kind !== 'coast');
  const { pieces, rivers } = joinOutline(shareLines(borders, courses));
  const ofKind = (...kinds) => pieces.filter(({ kind }) => kinds.includes(kind));
  const piecesOf = (name) => rivers.get(name).map(({ piece }) => piece);

  const home = boxOf(ofKind('outline').flatMap(({ line }) => line));
  const curves = new Map();
  const nearestPlace = (point) => Math.min(...places.map((place) => distance(place.point, point)));
  const fit = (some, ends) => {
    for (const piece of some)
      if (!curves.has(piece)) curves.set(piece, curveOf(piece, home, ends, nearestPlace));
  };
  const drawn = (some) => some.flatMap((piece) => flatten(curves.get(piece)));

  fit([...ofKind('outline'), ...coast]);
  fit(ofKind('state', 'frontier'), drawn(ofKind('outline')));
  fit(piecesOf('rhine'));
  for (const name of rivers.keys()) fit(piecesOf(name), drawn(piecesOf('rhine')));
  for (const parts of rivers.values()) smoothJoints(parts, curves);

  const chainOf = (kind) => chain(inRiverDirection(ofKind(kind), rivers).map(oriented));
  const oriented = ({ piece, reversed }) =>
    reversed ? curves.get(piece).toReversed() : curves.get(piece);
  const outline = chainOf('outline');
  if (outline.length !== 1 || !isRing(outline[0])) throw new Error('The outline is not one ring');
  const courseOf = (name) => rivers.get(name).map(oriented);
  const others = [...rivers.keys()].filter((name) => !MAIN_RIVERS.includes(name));

  return {
    box: boxOf(drawn(ofKind('outline'))),
    paths: {
      outline: toPath(outline),
      states: toPath(chainOf('state')),
      frontiers: toPath(chainOf('frontier')),
      sea: toPath(seaOf(coast.map((piece) => curves.get(piece)))),
      rhine: toPath([courseOf('rhine')]),
      moselle: toPath([courseOf('moselle')]),
      rivers: toPath(others.map(courseOf)),
    },
  };
}

export function boxOf(points) {
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function curveOf(piece, home, ends, nearestPlace) {
  let { line } = piece;
  if (ends) line = endOn(endOn(line, ends).toReversed(), ends).toReversed();
  const [first, last] = [line[0], line.at(-1)].map((point) => point.map(Math.round));
  return fitCurve([first, ...line.slice(1, -1), last], (point) =>
    toleranceAt(point, piece, home, nearestPlace),
  );
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

function toleranceAt([x, y], { kind, river }, [minX, minY, maxX, maxY], nearestPlace) {
  const { home, neighbour, coast, perKmAway, most } = TOLERANCE;
  // Estuaries are narrow.
  if (kind === 'coast') return km(coast);
  if (kind === 'outline')
    return Math.min(km(home), Math.max(km(LEAST), 0.8 * nearestPlace([x, y])));
  const inside = [Math.min(maxX, Math.max(minX, x)), Math.min(maxY, Math.max(minY, y))];
  const nearest = MAIN_RIVERS.includes(river) ? home : neighbour;
  return Math.min(km(most), km(nearest) + perKmAway * distance([x, y], inside));
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

/**
 * Where a river joins or leaves a border, or goes on along another, the less important of the two
 * lines begins in the direction of the other.
 */
function smoothJoints(parts, curves) {
  const rank = ({ piece }) => ['river', 'state', 'frontier', 'outline'].indexOf(piece.kind);
  const bend = (part, atEnd, opposite) => {
    const curve = curves.get(part.piece);
    const fromEnd = atEnd !== part.reversed;
    const bent = withArm(fromEnd ? curve.toReversed() : curve, opposite);
    curves.set(part.piece, fromEnd ? bent.toReversed() : bent);
  };
  parts.slice(1).forEach((after, i) => {
    const before = parts[i];
    if (rank(before) === rank(after)) return;
    const last = curves.get(before.piece).at(before.reversed ? 1 : -2);
    const first = curves.get(after.piece).at(after.reversed ? -2 : 1);
    if (rank(before) > rank(after)) bend(after, false, last);
    else bend(before, true, first);
  });
}

/** The curve with a control next to its start, away from the control on the other side. */
function withArm([start, ...rest], opposite) {
  const scale = ARM / distance(start, opposite);
  const arm = start.map(
    (value, axis) => 2 * Math.round((value + (value - opposite[axis]) * scale) / 2),
  );
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
