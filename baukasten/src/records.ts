import { readTable, headOf, rowsOf } from '../../src/data/csv.js';
import { recordOf } from '../../src/data/readers.js';
import type { Place } from './gazetteer.js';

/** A feature as the file has it: nothing in it is lost, whether we know it or not. */
export type Feature = Readonly<Record<string, unknown>>;

/** The cities of a file, with what the file says besides. */
export interface Collection {
  readonly features: readonly Feature[];
  /** Members of the FeatureCollection that are none of ours. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** Columns of the table that it came from, in their order. */
  readonly columns: readonly string[];
}

/** The properties that a person edits in a row. */
export type Editable = 'name' | 'role' | 'joined' | 'topics' | 'url';

export const emptyCollection: Collection = { features: [], rest: {}, columns: [] };

const known = new Set(
  'id name lon lat role ags district joined topics projects contact url wikidata image crest sources ars'.split(
    ' ',
  ),
);

/** What the text of a file holds, or undefined if it is neither a FeatureCollection nor a table with names. */
export function readFile(text: string): Collection | undefined {
  return readGeoJson(text) ?? readTableFile(text);
}

function readGeoJson(text: string): Collection | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  const { type, features, ...rest } = recordOf(json);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return undefined;
  return { features: features.map(recordOf), rest, columns: [] };
}

function readTableFile(text: string): Collection | undefined {
  const plain = text.replace(/^\ufeff/, '').replace(/^sep=.[\r\n]+/i, '');
  const features = recordOf(readTable(plain))['features'];
  if (!Array.isArray(features)) return undefined;
  const { delimiter } = headOf(plain);
  const [head] = rowsOf(plain, delimiter);
  const columns = (head?.cells ?? [])
    .map((cell) => cell.trim())
    .map((cell) => (known.has(topOf(cell.toLowerCase())) ? cell.toLowerCase() : cell))
    .filter(Boolean);
  // The reader takes all names in lower case; those that it doesn't know keep the author's spelling.
  const spelling = new Map(columns.map((column) => [topOf(column).toLowerCase(), topOf(column)]));
  return {
    features: features.map((given) => {
      const { id, geometry, properties } = recordOf(given);
      const spelt = Object.entries(recordOf(properties)).map(([key, value]) => [
        spelling.get(key) ?? key,
        value,
      ]);
      return {
        type: 'Feature',
        ...(id !== undefined && { id }),
        geometry: numbersIn(geometry),
        properties: Object.fromEntries(spelt) as unknown,
      };
    }),
    rest: {},
    columns,
  };
}

const topOf = (column: string) => column.split('.')[0] ?? '';

/** Coordinates as numbers where they are some, also with a decimal comma; else as they stand. */
function numbersIn(geometry: unknown): unknown {
  const { coordinates, ...rest } = recordOf(geometry);
  if (!Array.isArray(coordinates)) return geometry;
  return {
    ...rest,
    coordinates: coordinates.map((part: unknown) => {
      const number = typeof part === 'string' ? Number(part.replace(',', '.') || NaN) : NaN;
      return Number.isNaN(number) ? part : number;
    }),
  };
}

/** The cities as a FeatureCollection, with all that came with them. */
export function toGeoJson({ features, rest }: Collection): Record<string, unknown> {
  return { type: 'FeatureCollection', ...rest, features };
}

/** With a place as a new city; the second with one id gets another. */
export function addPlace(collection: Collection, { id, name, coordinates }: Place): Collection {
  const taken = new Set(collection.features.map((feature) => feature['id']));
  let own = id;
  for (let number = 2; taken.has(own); number += 1) own = `${id}-${number}`;
  const feature = {
    type: 'Feature',
    id: own,
    geometry: { type: 'Point', coordinates },
    properties: { name, role: 'mitglied' },
  };
  return { ...collection, features: [...collection.features, feature] };
}

export function removeAt(collection: Collection, index: number): Collection {
  return { ...collection, features: collection.features.filter((_, at) => at !== index) };
}

/** With one property of one city as typed; an empty text takes it away. */
export function edit(
  collection: Collection,
  index: number,
  name: Editable,
  typed: string,
): Collection {
  const features = collection.features.map((feature, at) => {
    if (at !== index) return feature;
    const { [name]: before, ...others } = recordOf(feature['properties']);
    const text = typed.trim();
    const value = name === 'topics' && Array.isArray(before ?? []) ? listOf(text) : text;
    const properties = text === '' ? others : { ...recordOf(feature['properties']), [name]: value };
    return { ...feature, properties };
  });
  return { ...collection, features };
}

const listOf = (text: string) =>
  text
    .split(/[;,|]/)
    .map((topic) => topic.trim())
    .filter(Boolean);

/** A property as a person edits it. */
export function shown(feature: Feature | undefined, name: Editable): string {
  const value = recordOf(feature?.['properties'])[name];
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export const hasRows = ({ features }: Collection): boolean => features.length > 0;
