import type { Box, Point, Size } from './viewport.js';

/** Where a label stands as seen from its marker, right and down, clearest first; halves are shifted by a quarter. */
const anchors = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [0.5, -1],
  [0.5, 1],
  [-0.5, -1],
  [-0.5, 1],
] as const;

/** The places where a text may stand, best first: boxes in pixels. */
export interface LabelRequest {
  readonly boxes: readonly Box[];
  /** Larger goes first; where it is equal the order decides. */
  readonly priority: number;
  /** The marker that the text belongs to, which it may touch. */
  readonly own?: Box;
}

/** The boxes about a marker's middle, `gap` pixels away from it. */
export function labelBoxes({ x, y }: Point, { width, height }: Size, gap: number): Box[] {
  return anchors.map(([right, down]) => {
    // Diagonal labels start closer to the middle, since signs are round.
    const near = Math.abs(right * down) === 1 ? gap * 0.6 : gap;
    const minX = x + right * (near + width / 2) - width / 2;
    const minY = y + down * (near + height / 2) - height / 2;
    return { minX, minY, maxX: minX + width, maxY: minY + height };
  });
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}

/**
 * Gives each text the first of its boxes that is free, greedily by priority; `undefined` where none is. No
 * text covers another, a foreign marker or an obstacle, and none is cut at the edge.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  { width, height }: Size,
  obstacles: readonly Box[],
): (Box | undefined)[] {
  const taken = [...obstacles];
  for (const { own } of requests) if (own) taken.push(own);
  const placed: (Box | undefined)[] = [];
  const order = requests.map((request, index) => ({ ...request, index }));
  order.sort((a, b) => b.priority - a.priority);
  for (const { boxes, own, index } of order) {
    const free = boxes.find(
      (box) =>
        box.minX >= 0 &&
        box.minY >= 0 &&
        box.maxX <= width &&
        box.maxY <= height &&
        !taken.some((other) => other !== own && overlap(box, other)),
    );
    placed[index] = free;
    if (free) taken.push(free);
  }
  return placed;
}
