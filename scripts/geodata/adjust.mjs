/**
 * Moves borders off places that they have on the wrong side. At its scale of 1:10 million the
 * source is up to 1.2 km off, which shows where people zoom in on a town near the border.
 */
import { densify, distance, nearestOnLine, section } from './lines.mjs';
import { km, project } from './scale.mjs';

/** How far from a place the border goes by, where it can. */
const MARGIN = km(0.6);
/** Reach of a push along the border: a third of it is left at this distance. */
const REACH = km(2.6);
/** A place further than this on the wrong side says more about itself than about the border. */
const TOO_FAR = km(2);
const STEP = km(0.6);
const ROUNDS = 60;

/** The borders, bent; `places` are `{ point, home }`, where `home` tells the side. */
export function adjustBorders(borders, places) {
  let bent = borders.map((border) =>
    border.kind === 'coast' ? border : { ...border, line: densify(border.line, STEP) },
  );
  for (let round = 0; round < ROUNDS; round++) {
    const pushes = pushesOn(bent, places);
    if (pushes.length === 0) break;
    bent = bent.map((border) =>
      border.kind === 'coast'
        ? border
        : { ...border, line: border.line.map((point) => pushed(point, pushes)) },
    );
  }
  return bent;
}

function pushesOn(borders, places) {
  const outline = borders.filter(({ kind }) => kind === 'outline').map(({ line }) => line);
  return places.flatMap(({ point, home }) => {
    const hit = outline
      .map((line) => nearestOnLine(point, line))
      .reduce((a, b) => (b.distance < a.distance ? b : a));
    const wrong = isInside(point, outline) !== home;
    if (wrong ? hit.distance > TOO_FAR : hit.distance >= MARGIN) return [];
    // Towards the place and past it, or away from it.
    const length = wrong ? hit.distance + MARGIN : hit.distance - MARGIN;
    const scale = length / Math.max(hit.distance, km(0.001));
    const by = point.map((value, axis) => (value - hit.point[axis]) * scale);
    return [{ at: hit.point, by }];
  });
}

/** The mean of the pushes near a point, each fading with its distance, half of it at a time. */
function pushed(point, pushes) {
  let [weights, dx, dy] = [0, 0, 0];
  for (const { at, by } of pushes) {
    const weight = Math.exp(-((distance(point, at) / REACH) ** 2));
    weights += weight;
    dx += weight * by[0];
    dy += weight * by[1];
  }
  const scale = 0.5 / Math.max(1, weights);
  return [point[0] + dx * scale, point[1] + dy * scale];
}

/** Even-odd rule over lines that together make up a ring, in any order and direction. */
export function isInside([x, y], lines) {
  let inside = false;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}

/**
 * Borders that are taken from a river's line, where that is the more exact of the two sources:
 * those with Luxembourg between Wasserbillig and Schengen. In degrees, vertices of the border.
 */
const BORDER_RIVERS = [
  { between: 'DE-RP LU', river: 'moselle', from: [6.49969, 49.71221], to: [6.34881, 49.52529] },
  { between: 'DE-SL LU', river: 'moselle', from: [6.34881, 49.52529], to: [6.35446, 49.4553] },
];

/** The borders, some of them with a part of a river's course instead of their own line. */
export function followRivers(borders, courses) {
  let led = borders;
  for (const { between, river, from, to } of BORDER_RIVERS) {
    const course = courses.get(river);
    const [start, end] = [from, to].map(project);
    const border = led.find(
      (other) =>
        other.between.join(' ') === between &&
        [start, end].every((point) => nearestOnLine(point, other.line).distance < km(0.7)),
    );
    if (!border) throw new Error(`No border ${between} along the ${river}`);
    led = withCourse(led, border, course, start, end);
  }
  return led;
}

function withCourse(borders, border, course, start, end) {
  const closest = (line, point) => {
    const gaps = line.map((other) => distance(other, point));
    return gaps.indexOf(Math.min(...gaps));
  };
  const places = [start, end].map((point) => closest(border.line, point)).sort((a, b) => a - b);
  const ends = places.map((place) => nearestOnLine(border.line[place], course));
  const part =
    ends[0].position < ends[1].position
      ? section(course, ends[0].position, ends[1].position)
      : section(course, ends[1].position, ends[0].position).toReversed();
  const last = border.line.length - 1;
  // A vertex in the middle of the border stays, its ends move onto the river with all that meet there.
  const moved = [0, 1]
    .filter((side) => places[side] === [0, last][side])
    .map((side) => ({ from: border.line[places[side]], to: ends[side].point }));
  const before = border.line.slice(0, places[0] === 0 ? 0 : places[0] + 1);
  const after = border.line.slice(places[1] === last ? last + 1 : places[1]);
  const move = (point) => moved.find((other) => distance(other.from, point) < 1e-6)?.to ?? point;
  return borders.map((other) =>
    other === border
      ? { ...border, line: [...before, ...part, ...after] }
      : { ...other, line: other.line.map(move) },
  );
}
