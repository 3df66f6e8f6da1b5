/** Named rivers, put together from the pieces of the data set. */
import { clip, graphOf, lengthOf, shortestPath } from './lines.mjs';
import { project } from './scale.mjs';

/** A point near the beginning and the end of each river, in degrees, to find it by. */
const COURSES = {
  // From its mouth, so that it runs the way the outline does (clockwise) and both compress well.
  rhine: [
    [6, 51.879],
    [7.619, 48],
  ],
  moselle: [
    [6.608, 48],
    [7.605, 50.362],
  ],
  meuse: [
    [5.541, 48],
    [5, 51.715],
  ],
  main: [
    [11.54, 49.853],
    [8.291, 49.992],
  ],
  neckar: [
    [8.518, 48.035],
    [8.437, 49.507],
  ],
};

/** Lines that end within this many degrees of each other are one river's. */
const REACH = 0.008;

/** `Map<name, line>`, projected and cut at the frame. */
export function coursesOf(pieces, frame) {
  const graph = graphOf(
    pieces.map(({ line }) => line),
    REACH,
  );
  return new Map(
    Object.entries(COURSES).map(([name, ends]) => {
      const path = shortestPath(graph, ...ends.map((end) => nearestNode(graph, end)));
      const course = path.flatMap(({ line, reversed }) => (reversed ? line.toReversed() : line));
      const inside = clip(course.filter(isNew).map(project), frame);
      return [name, inside.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a))];
    }),
  );
}

/** Pieces begin where the last one ended. */
const isNew = ([x, y], i, line) => x !== line[i - 1]?.[0] || y !== line[i - 1]?.[1];

function nearestNode({ nodes }, [lon, lat]) {
  const far = ({ point }) => Math.hypot(point[0] - lon, point[1] - lat);
  return nodes.indexOf(nodes.reduce((a, b) => (far(b) < far(a) ? b : a)));
}
