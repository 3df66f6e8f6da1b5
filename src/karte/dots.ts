import type { Point, View, Viewport } from './viewport.js';

/** Dots keep this distance, in pixels: more would be a blot, and slow. */
const grid = 5;

/**
 * Path data, in world units, with a dot for each place in view and a little beyond, to be drawn with round caps;
 * in steps.
 */
export function* dotsPath(
  points: readonly Point[],
  viewport: Viewport,
  view: View,
): Generator<undefined, string> {
  const { width, height } = viewport.size;
  const scale = viewport.scale * view.zoom;
  const columns = Math.ceil((width * 2) / grid);
  const rows = Math.ceil((height * 2) / grid);
  const taken = new Uint8Array(columns * rows);
  const fine = scale > 1 ? 10 : 1;
  const left = view.x - width / scale;
  const top = view.y - height / scale;
  let path = '';
  for (const { x, y } of points) {
    yield;
    const column = Math.floor(((x - left) * scale) / grid);
    const row = Math.floor(((y - top) * scale) / grid);
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const cell = row * columns + column;
    if (taken[cell]) continue;
    taken[cell] = 1;
    path += `M${Math.round(x * fine) / fine} ${Math.round(y * fine) / fine}h0`;
  }
  return path;
}
