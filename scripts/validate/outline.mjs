/** Whether a position lies in Rheinland-Pfalz, by the outline that the map draws (to about a kilometre). */
import { OUTLINE } from '../../dist/geo/basemap.generated.js';
import { project } from '../../dist/geo/projection.js';

const ring = ringOf(OUTLINE);

export function isInside(position) {
  const [x, y] = project(position);
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** The corners of a path of relative quadratic curves, each of which becomes four lines. */
function ringOf(path) {
  const points = [];
  let [x, y] = [0, 0];
  let [dx, dy] = [0, 0];
  for (const [, command, list] of path.matchAll(/([mqt])([^a-z]*)/g)) {
    const numbers = list.match(/-?\d+/g).map(Number);
    const size = command === 'q' ? 4 : 2;
    for (let i = 0; i < numbers.length; i += size) {
      const [ex, ey] = numbers.slice(i + size - 2, i + size);
      // The control point: given, or that of the curve before mirrored (SVG 2, section 9.3.7).
      const [cx, cy] = command === 'q' ? numbers.slice(i, i + 2) : [dx, dy];
      for (let t = command === 'm' ? 1 : 0.25; t <= 1; t += 0.25) {
        const at = (c, e) => 2 * t * (1 - t) * c + t * t * e;
        points.push([x + at(cx, ex), y + at(cy, ey)]);
      }
      [x, y] = [x + ex, y + ey];
      [dx, dy] = [ex - cx, ey - cy];
    }
  }
  return points;
}
