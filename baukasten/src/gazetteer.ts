import { readTable } from '../../src/data/csv.js';
import { loadText } from '../../src/data/load.js';
import type { Member } from '../../src/data/member.js';
import { readMembers } from '../../src/data/read-members.js';
import { core, fold } from '../../src/shared/typeahead.js';

/** A place of Rheinland-Pfalz. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** Tells it from another of the same name. */
  readonly note: string;
  readonly coordinates: readonly [number, number];
}

export interface Gazetteer {
  /** The table as it came. */
  readonly text: string;
  readonly places: readonly Place[];
}

let asked: Promise<Gazetteer> | undefined;

/** Loads the places from beside the bundle, once; a failure is forgotten, so that one can try again. */
export function loadGazetteer(): Promise<Gazetteer> {
  asked ??= loadText('../dist/netzwerk-orte.csv', { signal: new AbortController().signal })
    .then((text) => ({ text, places: readPlaces(text) }))
    .catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
  return asked;
}

/** The places of the table; those that share a name are told apart by where they are. */
export function readPlaces(text: string): Place[] {
  const { members } = readMembers(readTable(text));
  const counts = new Map<string, number>();
  for (const { properties } of members) {
    counts.set(properties.name, (counts.get(properties.name) ?? 0) + 1);
  }
  return members.map(({ id, properties: { name }, geometry: { coordinates } }) => ({
    id,
    name,
    note: (counts.get(name) ?? 0) > 1 ? degrees(coordinates) : '',
    coordinates,
  }));
}

/** Members are places, too. */
export function placeOf({ id, properties: { name }, geometry: { coordinates } }: Member): Place {
  return { id, name, note: '', coordinates };
}

const degrees = ([lon, lat]: readonly [number, number]) =>
  `${lat.toFixed(2).replace('.', ',')}° Nord, ${lon.toFixed(2).replace('.', ',')}° Ost`;

/** Places that fit what is typed, the best first: name, name without "Bad" or "Sankt", a later word, anywhere. */
export function searchPlaces(places: readonly Place[], typed: string, most = 8): Place[] {
  const query = fold(typed);
  if (query === '') return [];
  const rank = (name: string) => {
    const folded = fold(name);
    if (folded === query) return 0;
    if (folded.startsWith(query)) return 1;
    if (core(folded).startsWith(query)) return 2;
    if (` ${folded}`.includes(` ${query}`)) return 3;
    return folded.includes(query) ? 4 : 5;
  };
  return places
    .map((place) => ({ place, rank: rank(place.name) }))
    .filter((found) => found.rank < 5)
    .sort((a, b) => a.rank - b.rank || a.place.name.localeCompare(b.place.name, 'de'))
    .slice(0, most)
    .map(({ place }) => place);
}
