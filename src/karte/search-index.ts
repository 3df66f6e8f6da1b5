import type { Member } from '../data/member.js';
import { core, fold, foldShared } from '../shared/typeahead.js';

/** "St." as it is spoken. */
const spoken = (folded: string): string => folded.replace(/\b(st|saint)\b/g, 'sankt');

const squeeze = (text: string): string => text.replace(/ /g, '');

/** A city's name and district as they are compared. */
interface Entry {
  readonly name: string;
  /** The name without "Bad" and "Sankt", which need not be typed. */
  readonly core: string;
  /** The name without spaces. */
  readonly tight: string;
  readonly district: string;
}

const entries = new WeakMap<readonly Member[], Entry[]>();

/** Made when it is needed first; search and typeahead share it. */
function entryOf(members: readonly Member[], index: number): Entry {
  let known = entries.get(members);
  if (!known) entries.set(members, (known = []));
  return (known[index] ??= read(members[index] as Member));
}

function read({ properties }: Member): Entry {
  const name = spoken(fold(properties.name));
  const district = foldShared(properties.district ?? '').replace(/^landkreis /, '');
  return { name, core: core(name), tight: squeeze(name), district };
}

/** Makes what a search compares, in steps. */
export function* indexSteps(members: readonly Member[]): Generator<undefined, void> {
  for (let index = 0; index < members.length; index += 1) {
    entryOf(members, index);
    yield;
  }
}

/** Whether a city's name begins with what was typed (folded). */
export function begins(members: readonly Member[], index: number, query: string): boolean {
  const { name, core } = entryOf(members, index);
  return [query, spoken(query)].some((text) => name.startsWith(text) || core.startsWith(text));
}

/**
 * The cities that fit a text, best first and else in their own order, in steps: first those whose name begins with
 * it, then those with a word that does, then those that contain it, then those with a word of the district that
 * begins with it. All of them for a text without a letter.
 */
export function* searchSteps(
  members: readonly Member[],
  text: string,
): Generator<undefined, readonly Member[]> {
  const query = fold(text);
  if (query === '') return members;
  const long = spoken(query);
  const queries = long === query ? [query] : [query, long];
  const found: Member[][] = [[], [], [], []];
  for (let index = 0; index < members.length; index += 1) {
    yield;
    const entry = entryOf(members, index);
    for (const own of queries) {
      const rank = rankOf(entry, own);
      if (rank < 0) continue;
      found[rank]?.push(members[index] as Member);
      break;
    }
  }
  return found.flat();
}

function rankOf({ name, core, tight, district }: Entry, query: string): number {
  if (name.startsWith(query) || core.startsWith(query)) return 0;
  if (name.includes(` ${query}`)) return 1;
  if (tight.includes(squeeze(query))) return 2;
  return ` ${district}`.includes(` ${query}`) ? 3 : -1;
}
