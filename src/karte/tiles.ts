import { ORIGIN_LON, project, UNITS_PER_DEGREE } from '../geo/projection.js';
import type { Box, Point } from './viewport.js';

/** A square of a raster map, by its zoom level, column and row (OGC 07-057r7, XYZ as OpenStreetMap counts). */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The world's edge in world units: Web Mercator is a square, 360 degrees wide. */
const world = 360 * UNITS_PER_DEGREE;
const left = (-180 - ORIGIN_LON) * UNITS_PER_DEGREE;
const top = project([ORIGIN_LON, 0])[1] - world / 2;

const levels = 19;
/** Side of a tile in its own pixels. */
const side = 256;

/** The tiles that cover a box (world units) drawn with so many pixels per unit, at the level that fits best. */
export function tilesOf({ minX, minY, maxX, maxY }: Box, scale: number): Tile[] {
  const z = Math.min(Math.max(Math.round(Math.log2((world * scale) / side)), 0), levels);
  const count = 2 ** z;
  const cell = world / count;
  const clamp = (index: number) => Math.min(Math.max(Math.floor(index), 0), count - 1);
  const tiles: Tile[] = [];
  for (let y = clamp((minY - top) / cell); y <= clamp((maxY - top) / cell); y += 1)
    for (let x = clamp((minX - left) / cell); x <= clamp((maxX - left) / cell); x += 1)
      tiles.push({ z, x, y });
  return tiles;
}

/** A tile's north-western corner, in world units. */
export function cornerOf({ z, x, y }: Tile): Point {
  const cell = world / 2 ** z;
  return { x: left + x * cell, y: top + y * cell };
}

/** The address of a tile: `{z}` or `{TileMatrix}`, `{x}` or `{TileCol}`, `{y}` or `{TileRow}`. */
export function addressOf(template: string, { z, x, y }: Tile): string {
  return template.replace(/\{(?:(z|TileMatrix)|(x|TileCol)|y|TileRow)\}/gi, (_, level, column) =>
    String(level ? z : column ? x : y),
  );
}
