import type { Point } from './viewport.js';

/** Places that stand for themselves, and those that stand for others around them too. */
export interface Level {
  /** Indexes of the places that have a marker, in ascending order. */
  readonly heads: Int32Array;
  /** For each place the index of the one that stands for it, which may be itself. */
  readonly of: Int32Array;
  /** For each place how many it stands for, itself included; 0 if another stands for it. */
  readonly counts: Int32Array;
}

/**
 * Thins places out for each level of zoom, so that markers keep their distance. The first in rank goes first
 * and stands for all within the radius that none stands for yet. What has a marker keeps it, at the same
 * spot, on all closer levels: zooming in only adds markers. (Supercluster merges to centroids instead,
 * which move with each level and may come closer to each other than the radius.)
 */
export class Clusters {
  readonly #points: readonly Point[];
  readonly #order: readonly number[];
  readonly #isHead: Uint8Array;
  readonly #levels: Level[] = [];

  /** @param order all indexes, the first in rank first */
  constructor(points: readonly Point[], order: readonly number[]) {
    this.#points = points;
    this.#order = order;
    this.#isHead = new Uint8Array(points.length);
  }

  /** A level that has been made. */
  level(number: number): Level | undefined {
    return this.#levels[number];
  }

  /** Makes the levels up to one, in steps. @param radiusOf the distance that a level keeps, in the unit of the points */
  *make(number: number, radiusOf: (level: number) => number): Generator<undefined, void> {
    for (let next = this.#levels.length; next <= number; next += 1) {
      this.#levels[next] = yield* this.#thin(radiusOf(next));
    }
  }

  *#thin(radius: number): Generator<undefined, Level> {
    const { length } = this.#points;
    const of = new Int32Array(length);
    const counts = new Int32Array(length);
    const cells = new Map<number, number[]>();
    const cellOf = (value: number) => Math.floor(value / radius);
    const add = (index: number, key: number) => {
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
      of[index] = index;
      counts[index] = 1;
    };
    for (const isSecond of [false, true]) {
      for (const index of this.#order) {
        yield;
        if ((this.#isHead[index] === 1) === isSecond) continue;
        const { x, y } = this.#points[index] as Point;
        const key = keyOf(cellOf(x), cellOf(y));
        const head = isSecond ? this.#nearest(cells, x, y, radius) : -1;
        if (head < 0) {
          this.#isHead[index] = 1;
          add(index, key);
        } else {
          of[index] = head;
          counts[head] = (counts[head] ?? 0) + 1;
        }
      }
    }
    return { heads: indexes(length).filter((index) => counts[index]), of, counts };
  }

  #nearest(
    cells: ReadonlyMap<number, readonly number[]>,
    x: number,
    y: number,
    radius: number,
  ): number {
    let best = -1;
    let least = radius * radius;
    const column = Math.floor(x / radius);
    const row = Math.floor(y / radius);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const index of cells.get(keyOf(column + dx, row + dy)) ?? []) {
          const point = this.#points[index] as Point;
          const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
          if (distance >= least) continue;
          least = distance;
          best = index;
        }
      }
    }
    return best;
  }
}

/** One number for a column and a row, each within ±2^25. */
const keyOf = (column: number, row: number) => column * 2 ** 26 + row;

const indexes = (length: number) => new Int32Array(length).map((_, index) => index);

/** The level on which each of a number of places stands for itself. */
export function single(length: number): Level {
  const of = indexes(length);
  return { heads: of, of, counts: new Int32Array(length).fill(1) };
}
