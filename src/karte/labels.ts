import type { Box, Point, Size } from './viewport.js';

/** Where a label stands as seen from its marker, best first, as map makers prefer it. */
export const anchors = ['e', 'ne', 'se', 'w', 'nw', 'sw', 'n', 's'] as const;
export type Anchor = (typeof anchors)[number];

/** A label to be placed: all lengths in pixels. */
export interface LabelRequest {
  /** The marker's middle. */
  readonly at: Point;
  readonly size: Size;
  /** From the middle of the marker to the label's edge. */
  readonly gap: number;
  /** Half the marker's width. */
  readonly radius: number;
  /** Larger goes first. */
  readonly priority: number;
  /** A place it had before, kept while it still fits, so that labels don't jump. */
  readonly previous?: Anchor | undefined;
}

/** The box that a label takes at an anchor. */
export function labelBox({ at, size, gap }: LabelRequest, anchor: Anchor): Box {
  // Diagonal labels start closer to the middle: the marker is round.
  const diagonal = gap * 0.6;
  const { width, height } = size;
  const left = anchor.includes('w')
    ? at.x - width - (anchor === 'w' ? gap : diagonal)
    : anchor.includes('e')
      ? at.x + (anchor === 'e' ? gap : diagonal)
      : at.x - width / 2;
  const top = anchor.startsWith('n')
    ? at.y - height - (anchor === 'n' ? gap : diagonal * 0.5)
    : anchor.startsWith('s')
      ? at.y + (anchor === 's' ? gap : diagonal * 0.5)
      : at.y - height / 2;
  return { minX: left, minY: top, maxX: left + width, maxY: top + height };
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}

function inside(box: Box, { width, height }: Size): boolean {
  return box.minX >= 0 && box.minY >= 0 && box.maxX <= width && box.maxY <= height;
}

/**
 * Gives each label the best free place of eight, greedily by priority; `undefined` where none is free.
 * No label covers another, a marker, or an obstacle, and none is cut at the edge.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  bounds: Size,
  obstacles: readonly Box[],
): (Anchor | undefined)[] {
  const markers = requests.map(({ at, radius }) => ({
    minX: at.x - radius,
    minY: at.y - radius,
    maxX: at.x + radius,
    maxY: at.y + radius,
  }));
  const taken: Box[] = [...obstacles];
  const result: (Anchor | undefined)[] = requests.map(() => undefined);
  const order = requests.map((_, index) => index);
  order.sort((a, b) => (requests[b]?.priority ?? 0) - (requests[a]?.priority ?? 0) || a - b);
  for (const index of order) {
    const request = requests[index];
    if (!request) continue;
    const free = (anchor: Anchor) => {
      const box = labelBox(request, anchor);
      return (
        inside(box, bounds) &&
        !taken.some((other) => overlap(box, other)) &&
        !markers.some((other, owner) => owner !== index && overlap(box, other))
      );
    };
    const { previous } = request;
    const anchor = previous && free(previous) ? previous : anchors.find(free);
    if (!anchor) continue;
    result[index] = anchor;
    taken.push(labelBox(request, anchor));
  }
  return result;
}
