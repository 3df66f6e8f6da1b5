/** SVG path data from lines. */
import { distance, nearestOnSegment } from './lines.mjs';

/** Douglas and Peucker, 1973. */
export function simplify(line, tolerance) {
  let [worst, far] = [0, 0];
  for (let i = 1; i + 1 < line.length; i++) {
    const d = nearestOnSegment(line[i], line[0], line.at(-1)).distance;
    if (d > far) [worst, far] = [i, d];
  }
  if (far <= tolerance) return [line[0], line.at(-1)];
  return [
    ...simplify(line.slice(0, worst + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(worst), tolerance),
  ];
}

/** Joins lines that meet at their ends. */
export function chain(lines) {
  const open = [...lines];
  const chains = [];
  while (open.length) {
    let line = open.shift();
    for (let grown = true; grown; ) {
      grown = false;
      for (const [i, other] of open.entries()) {
        const next =
          distance(line.at(-1), other[0]) < 1e-6 ? other
          : distance(line.at(-1), other.at(-1)) < 1e-6 ? other.toReversed()
          : undefined;
        if (next) {
          line = [...line, ...next.slice(1)];
          open.splice(i, 1);
          grown = true;
          break;
        }
        if (distance(line[0], other.at(-1)) < 1e-6) {
          line = [...other, ...line.slice(1)];
          open.splice(i, 1);
          grown = true;
          break;
        }
      }
    }
    chains.push(line);
  }
  return chains;
}

export function toPath(lines, closed = false) {
  let here = [0, 0];
  let path = '';
  for (const line of lines) {
    const points = line.map(([x, y]) => [Math.round(x), Math.round(y)]);
    if (closed) points.pop();
    path += `m${number(points[0][0] - here[0])}${number(points[0][1] - here[1], true)}`;
    points.slice(1).forEach(([x, y], i) => {
      path += number(x - points[i][0], i > 0 || true) + number(y - points[i][1], true);
    });
    here = points.at(-1);
    if (closed) path += 'z';
  }
  return path;
}

const number = (value, follows = false) => (follows && value >= 0 ? ' ' : '') + value;
