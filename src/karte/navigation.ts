import type { Point } from './viewport.js';

/** The side that an arrow key points at. */
export type Side = 'n' | 'e' | 's' | 'w';

/** Unit vectors in world units, y down. */
const vectors: Readonly<Record<Side, Point>> = {
  n: { x: 0, y: -1 },
  e: { x: 1, y: 0 },
  s: { x: 0, y: 1 },
  w: { x: -1, y: 0 },
};

/**
 * The index of the place that an arrow key leads to: the nearest in a cone of 90° about the direction,
 * where distance counts more the further a place lies off the axis (distance × (1 + angle)); if the cone
 * is empty the half plane; if that is empty -1. Places at one spot come one after the other, forward to the east
 * and south, and back to the north and west.
 */
export function neighbour(points: readonly Point[], from: number, side: Side): number {
  const origin = points[from];
  if (!origin) return -1;
  const axis = vectors[side];
  const step = axis.x + axis.y;
  for (let index = from + step; points[index]; index += step) {
    if (points[index]?.x === origin.x && points[index]?.y === origin.y) return index;
  }
  let best = -1;
  let bestCost = Infinity;
  let bestInCone = false;
  points.forEach((point, index) => {
    const dx = point.x - origin.x;
    const dy = point.y - origin.y;
    const along = dx * axis.x + dy * axis.y;
    if (along <= 0) return;
    const distance = Math.hypot(dx, dy);
    const angle = Math.acos(Math.min(1, along / distance));
    const inCone = Math.abs(dx * axis.y + dy * axis.x) <= along;
    const cost = distance * (1 + angle);
    if (inCone === bestInCone ? cost < bestCost : inCone) {
      best = index;
      bestCost = cost;
      bestInCone = inCone;
    }
  });
  return best;
}

/** The index of the place nearest to a point, if within a radius; else -1. Same unit for all. */
export function nearest(points: readonly Point[], { x, y }: Point, radius: number): number {
  let best = -1;
  let bestDistance = radius;
  points.forEach((point, index) => {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance <= bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}
