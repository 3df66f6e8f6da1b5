import { bare } from './text.js';

/** Items that are looked at between two pauses. */
const stretch = 256;

/** Sorts as `toSorted` does, in steps: short runs, which are then merged. */
export function* sorted<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += stretch) {
    runs.push(items.slice(at, at + stretch).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, T[]> {
  const result: T[] = [];
  let at = 0;
  for (const item of left) {
    for (; at < right.length; at += 1) {
      const next = right[at] as T;
      if (compare(next, item) >= 0) break;
      result.push(next);
    }
    result.push(item);
    if (result.length % stretch === 0) yield;
  }
  return result.concat(right.slice(at));
}

/**
 * What a name is sorted by: plain letters and numbers, as a collator sees them first; making one takes longer than all
 * else in a short list. `undefined`: ask the collator.
 */
function sortKey(name: string): string | undefined {
  const key = bare(name).replace(/\d+/g, (digits) => digits.padStart(15, '0'));
  return /^[a-z\d ./-]*$/.test(key) ? key : undefined;
}

/** The items by their names, in the order of a collator, which is only asked where plain letters don't decide. */
export function* sortedByName<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  compare: (a: string, b: string) => number,
): Generator<undefined, T[]> {
  const entries: { item: T; name: string; key: string | undefined }[] = [];
  for (const item of items) {
    const name = nameOf(item);
    entries.push({ item, name, key: sortKey(name) });
    if (entries.length % stretch === 0) yield;
  }
  const order = yield* sorted(entries, (a, b) => {
    if (a.key !== undefined && b.key !== undefined && a.key !== b.key) return a.key < b.key ? -1 : 1;
    return a.name === b.name ? 0 : compare(a.name, b.name);
  });
  return order.map(({ item }) => item);
}
