/**
 * Lets rivers and borders share a line where a border runs along a river. The two data sets
 * differ there by some hundred metres, and two lines that cross each other at every bend look
 * like a mistake.
 */
import {
  densify,
  distance,
  graphOf,
  lengthOf,
  nearestOnLine,
  section,
  shortestPath,
} from './lines.mjs';
import { km } from './scale.mjs';

/** How close is along, and from how long on. */
const NEAR = km(1.3);
const NEAR_FOR_A_WHILE = km(2.6);
const A_WHILE = km(21);
const SHORTEST = km(8);
/** Cuts of a border closer together than this become one. */
const SAME_CUT = km(1.1);
const STEP = km(0.3);

/**
 * Cuts borders where a river joins or leaves them. Returns the pieces, and each river as a list
 * of `{ piece, reversed }`, where the pieces of kind `river` are its own.
 */
export function shareLines(borders, courses) {
  const arcs = borders.map((border) => ({ ...border, cuts: [] }));
  const plans = new Map();
  for (const [name, course] of courses) plans.set(name, planOf(course, arcs));
  for (const arc of arcs) cutUp(arc);

  const rivers = new Map();
  for (const [name, plan] of plans) {
    const parts = plan.flatMap((step) => (step.free ? [step] : sharedParts(step)));
    rivers.set(name, connect(parts, name));
  }
  return { pieces: arcs.flatMap(({ pieces }) => pieces), rivers };
}

/**
 * Makes one piece of the consecutive ones of the outline that no river joins or leaves between, so
 * that the outline does not have a corner at each neighbour's border. Changes the rivers, too.
 */
export function joinOutline({ pieces, rivers }) {
  const onRiver = new Map(
    [...rivers].flatMap(([name, parts]) => parts.map(({ piece }) => [piece, name])),
  );
  const ring = ringOf(pieces.filter(({ kind }) => kind === 'outline'));
  const river = ({ piece }) => onRiver.get(piece);
  const start = ring.findIndex((link, i) => river(link) !== river(ring.at(i - 1)));
  const joined = [];
  for (const link of [...ring.slice(start), ...ring.slice(0, start)]) {
    const line = link.reversed ? link.piece.line.toReversed() : link.piece.line;
    const last = joined.at(-1);
    if (last && last.river === river(link)) {
      last.line.push(...line.slice(1));
      last.links.push(link);
    } else joined.push({ kind: 'outline', river: river(link), line: [...line], links: [link] });
  }
  for (const piece of joined) {
    if (!piece.river) continue;
    const parts = rivers.get(piece.river);
    const places = piece.links.map((link) => parts.findIndex((part) => part.piece === link.piece));
    const { reversed } = parts[places[0]];
    const first = Math.min(...places);
    parts.splice(first, places.length, { piece, reversed: reversed !== piece.links[0].reversed });
  }
  return { pieces: [...joined, ...pieces.filter(({ kind }) => kind !== 'outline')], rivers };
}

/** The pieces of a ring in order, `[{ piece, reversed }]`. */
function ringOf([first, ...rest]) {
  const ring = [{ piece: first, reversed: false }];
  let end = first.line.at(-1);
  while (rest.length) {
    const index = rest.findIndex(({ line }) =>
      [line[0], line.at(-1)].some((p) => distance(p, end) < 1e-6),
    );
    if (index < 0) throw new Error('The outline is not one ring');
    const [piece] = rest.splice(index, 1);
    const reversed = distance(piece.line[0], end) >= 1e-6;
    ring.push({ piece, reversed });
    end = reversed ? piece.line[0] : piece.line.at(-1);
  }
  return ring;
}

/** Splits a course into stretches of its own, `{ free }`, and along an arc, `{ arc, from, to }`. */
function planOf(course, arcs) {
  const points = densify(course, STEP);
  const hits = points.map((point) => nearestArc(point, arcs));
  const plan = [];
  let done = 0;
  for (const [first, last] of runsAlong(points, hits)) {
    const route = routeBetween(hits[first], hits[last], arcs);
    if (first > done) plan.push({ free: points.slice(done, first + 1) });
    plan.push(...route);
    done = last;
  }
  if (done < points.length - 1) plan.push({ free: points.slice(done) });
  return plan;
}

function nearestArc(point, arcs) {
  let best = { distance: Infinity };
  for (const arc of arcs) {
    const hit = nearestOnLine(point, arc.line);
    if (hit.distance < best.distance) best = { ...hit, arc };
  }
  return best;
}

/** Index ranges of the points that lie along a border. */
function runsAlong(points, hits) {
  const runs = [];
  hits.forEach((hit, i) => {
    if (hit.distance > NEAR) return;
    const run = runs.at(-1);
    const gap = run && hits.slice(run[1] + 1, i);
    const closeEnough =
      gap &&
      gap.length * STEP <= A_WHILE &&
      gap.every((between) => between.distance <= NEAR_FOR_A_WHILE);
    if (closeEnough) run[1] = i;
    else runs.push([i, i]);
  });
  return runs
    .filter(([first, last]) => (last - first) * STEP >= SHORTEST)
    .map(([first, last]) => [
      first === 0 ? 0 : first + closest(hits.slice(first, first + 13)),
      last === hits.length - 1
        ? last
        : last - closest(hits.slice(last - 12, last + 1).toReversed()),
    ]);
}

/** Index of the first hit that is about as close as any. */
function closest(hits) {
  const least = Math.min(...hits.map((hit) => hit.distance));
  return hits.findIndex((hit) => hit.distance < least + km(0.07));
}

/** The way along the borders between two hits, as `[{ arc, from, to }]`; from > to is backwards. */
function routeBetween(a, b, arcs) {
  const lines = new Map();
  for (const arc of arcs) {
    const stops = [0, arc.line.length - 1];
    for (const hit of [a, b]) if (hit.arc === arc) stops.push(hit.position);
    stops.sort((p, q) => p - q);
    stops.slice(1).forEach((to, i) => {
      if (to > stops[i]) lines.set(section(arc.line, stops[i], to), { arc, from: stops[i], to });
    });
  }
  const graph = graphOf([...lines.keys()], 1e-6);
  const [start, end] = [a, b].map((hit) => graph.nodeAt(hit.point));
  const route = shortestPath(graph, start, end).map(({ line, reversed }) => {
    const { arc, from, to } = lines.get(line);
    const [begin, finish] = reversed ? [to, from] : [from, to];
    return { arc, from: cutAt(arc, begin), to: cutAt(arc, finish) };
  });
  return route;
}

/** Notes a cut of the arc, or finds the one that is there already. */
function cutAt(arc, position) {
  const end = arc.line.length - 1;
  const along = (p, q) =>
    p === q ? 0 : lengthOf(section(arc.line, Math.min(p, q), Math.max(p, q)));
  for (const known of [0, end, ...arc.cuts]) {
    if (along(known, position) < SAME_CUT) return known;
  }
  arc.cuts.push(position);
  return position;
}

function cutUp(arc) {
  const { line, cuts, ...border } = arc;
  const stops = [0, ...cuts.sort((p, q) => p - q), line.length - 1];
  arc.pieces = stops
    .slice(1)
    .map((to, i) => ({ ...border, from: stops[i], to, line: section(line, stops[i], to) }));
}

function sharedParts({ arc, from, to }) {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const parts = arc.pieces
    .filter((piece) => piece.from >= low && piece.to <= high)
    .map((piece) => ({ piece, reversed: from > to }));
  return from > to ? parts.toReversed() : parts;
}

/** Lets the river's own stretches begin and end where the shared ones do. */
function connect(parts, name) {
  const endOf = (part, last) =>
    last !== part.reversed ? part.piece.line.at(-1) : part.piece.line[0];
  return parts.map((part, i) => {
    if (!part.free) return part;
    const line = [...part.free];
    const [before, after] = [parts[i - 1], parts[i + 1]];
    if (before) line[0] = endOf(before, true);
    if (after) line[line.length - 1] = endOf(after, false);
    for (const [end, at] of [
      [line[0], part.free[0]],
      [line.at(-1), part.free.at(-1)],
    ]) {
      if (distance(end, at) > NEAR + SAME_CUT) throw new Error(`${name} does not meet its border`);
    }
    return { piece: { kind: 'river', river: name, line }, reversed: false };
  });
}
