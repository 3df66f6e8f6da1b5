/** Named rivers, put together from the pieces of the data set. */
import { clip, graphOf, shortestPath } from './lines.mjs';

/** Two points in degrees of each river, upstream and downstream, to find it by. */
const COURSES = {
  rhine: [
    [7.619, 48.0],
    [6.0, 51.879],
  ],
  moselle: [
    [6.608, 48.0],
    [7.605, 50.362],
  ],
  meuse: [
    [5.541, 48.0],
    [5.0, 51.715],
  ],
  main: [
    [11.54, 49.853],
    [8.291, 49.992],
  ],
  marne: [
    [5.272, 48.0],
    [2.965, 49.0],
  ],
};

/** Lines that end within this many degrees of each other are one river's. */
const REACH = 0.004;

/** `Map<name, line>`, projected and cut at the frame. */
export function coursesOf(pieces, project, frame) {
  const graph = graphOf(
    pieces.map(({ line }) => line),
    REACH,
  );
  return new Map(
    Object.entries(COURSES).map(([name, ends]) => {
      const path = shortestPath(graph, ...ends.map((end) => nearestNode(graph, end)));
      const course = path.flatMap(({ line, reversed }) => (reversed ? line.toReversed() : line));
      const [inside] = clip(
        course.filter((point, i) => point + '' !== course[i - 1] + '').map(project),
        frame,
      );
      return [name, inside];
    }),
  );
}

function nearestNode({ nodes }, [lon, lat]) {
  const far = ({ point }) => Math.hypot(point[0] - lon, point[1] - lat);
  return nodes.indexOf(nodes.reduce((a, b) => (far(b) < far(a) ? b : a)));
}
