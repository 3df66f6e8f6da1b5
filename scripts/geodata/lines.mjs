/** Plane geometry of open polylines, `[[x, y], …]`. */

export const distance = ([ax, ay], [bx, by]) => Math.hypot(bx - ax, by - ay);

export const lengthOf = (line) =>
  line.slice(1).reduce((sum, point, i) => sum + distance(line[i], point), 0);

export const interpolate = ([ax, ay], [bx, by], t) => [ax + (bx - ax) * t, ay + (by - ay) * t];

/** The nearest point of the segment a–b to p, `a + t (b - a)`: `{ t, distance }`. */
export function nearestOnSegment(p, a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const px = p[0] - a[0];
  const py = p[1] - a[1];
  const squared = dx * dx + dy * dy;
  const t = squared && Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  const [ex, ey] = [px - t * dx, py - t * dy];
  return { t, distance: Math.sqrt(ex * ex + ey * ey) };
}

/** The nearest point of a line to p; `position` is the segment's index plus the part of it. */
export function nearestOnLine(p, line) {
  let best = { distance: Infinity };
  for (let i = 0; i + 1 < line.length; i++) {
    const hit = nearestOnSegment(p, line[i], line[i + 1]);
    if (hit.distance < best.distance) {
      best = { distance: hit.distance, position: i + hit.t };
    }
  }
  return { ...best, point: pointAt(line, best.position) };
}

export const pointAt = (line, position) => {
  const i = Math.min(Math.floor(position), line.length - 2);
  return interpolate(line[i], line[i + 1], position - i);
};

/** The part of a line between two positions, from < to. */
export function section(line, from, to) {
  const inner = line.filter((_, i) => i > from && i < to);
  return [pointAt(line, from), ...inner, pointAt(line, to)];
}

/** The same line with points added so that none of its steps is longer than `step`. */
export function densify(line, step) {
  const dense = [line[0]];
  for (let i = 1; i < line.length; i++) {
    const parts = Math.max(1, Math.ceil(distance(line[i - 1], line[i]) / step));
    for (let part = 1; part <= parts; part++) {
      dense.push(interpolate(line[i - 1], line[i], part / parts));
    }
  }
  return dense;
}

/** The parts of a line inside a box `[minX, minY, maxX, maxY]` (Liang and Barsky, 1984). */
export function clip(line, [minX, minY, maxX, maxY]) {
  const parts = [];
  let part;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let [enter, leave] = [0, 1];
    for (const [p, q] of [
      [-dx, a[0] - minX],
      [dx, maxX - a[0]],
      [-dy, a[1] - minY],
      [dy, maxY - a[1]],
    ]) {
      if (p === 0) {
        if (q < 0) leave = -1;
      } else if (p < 0) enter = Math.max(enter, q / p);
      else leave = Math.min(leave, q / p);
    }
    if (enter >= leave) {
      part = undefined;
      continue;
    }
    if (!part || enter > 0) parts.push((part = [enter > 0 ? interpolate(a, b, enter) : a]));
    part.push(leave < 1 ? interpolate(a, b, leave) : b);
    if (leave < 1) part = undefined;
  }
  return parts;
}

/** Joins lines whose ends lie within `reach` of each other into a graph for `shortestPath`. */
export function graphOf(lines, reach = 1e-9) {
  const nodes = [];
  const nodeAt = (point) => {
    let index = nodes.findIndex((node) => distance(node.point, point) <= reach);
    if (index < 0) index = nodes.push({ point, edges: [] }) - 1;
    return index;
  };
  for (const line of lines) {
    const [from, to] = [nodeAt(line[0]), nodeAt(line.at(-1))];
    const length = lengthOf(line);
    nodes[from].edges.push({ to, line, length, reversed: false });
    nodes[to].edges.push({ to: from, line, length, reversed: true });
  }
  return { nodes, nodeAt };
}

/** The edges of the shortest way between two nodes of a graph (Dijkstra, 1959). */
export function shortestPath({ nodes }, from, to) {
  const best = nodes.map(() => ({ length: Infinity }));
  const open = new Set(nodes.keys());
  best[from].length = 0;
  while (open.size) {
    const here = [...open].reduce((a, b) => (best[b].length < best[a].length ? b : a));
    if (here === to || best[here].length === Infinity) break;
    open.delete(here);
    for (const edge of nodes[here].edges) {
      const length = best[here].length + edge.length;
      if (length < best[edge.to].length) best[edge.to] = { length, from: here, edge };
    }
  }
  if (best[to].length === Infinity) throw new Error('The two points are not connected');
  const path = [];
  for (let here = to; here !== from; here = best[here].from) path.unshift(best[here].edge);
  return path;
}

/** Fewer points of the same line, none of the dropped ones further off than `tolerance` (Douglas and Peucker, 1973). */
export function simplify(line, tolerance) {
  let [worst, far] = [0, 0];
  for (let i = 1; i + 1 < line.length; i++) {
    const off = nearestOnSegment(line[i], line[0], line.at(-1)).distance;
    if (off > far) [worst, far] = [i, off];
  }
  if (far <= tolerance) return [line[0], line.at(-1)];
  return [
    ...simplify(line.slice(0, worst + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(worst), tolerance),
  ];
}
