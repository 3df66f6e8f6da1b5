import { recordOf } from '../../src/data/readers.js';
import type { Collection, Feature } from './records.js';

const first = ['id', 'name', 'lon', 'lat', 'role', 'joined', 'district', 'ags', 'topics', 'url'];

/** The cities as a table that Excel and the widgets read: semicolons, decimal commas, UTF-8 with BOM. */
export function toTable(collection: Collection): string {
  const rows = collection.features.map(cellsOf);
  const used = new Set(rows.flatMap((cells) => [...cells.keys()]));
  const columns = [
    ...new Set([...collection.columns, ...first.filter((column) => used.has(column)), ...used]),
  ];
  const lines = [columns, ...rows.map((cells) => columns.map((column) => cells.get(column) ?? ''))];
  return `\ufeff${lines.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`;
}

function cellsOf({ id, geometry, properties }: Feature): Map<string, string> {
  const cells = new Map<string, string>();
  if (id !== undefined) cells.set('id', textOf(id));
  const { coordinates } = recordOf(geometry);
  if (Array.isArray(coordinates)) {
    const [lon, lat] = (coordinates as unknown[]).map((part) => textOf(part).replace('.', ','));
    cells.set('lon', lon ?? '').set('lat', lat ?? '');
  }
  for (const [name, value] of Object.entries(recordOf(properties))) {
    const inner = Object.entries(recordOf(value));
    if (inner.length === 0) cells.set(name, textOf(value));
    for (const [key, part] of inner) cells.set(`${name}.${key}`, textOf(part));
  }
  return cells;
}

/** A value in a cell: lists with `|` between, projects by their names, deeper things as JSON. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    return value
      .map((item: unknown) => {
        const { name } = recordOf(item);
        return typeof name === 'string' ? name : textOf(item);
      })
      .join('|');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function quote(cell: string): string {
  return /[;"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Properties whose cells the widgets read as lists, with a comma, a semicolon or a `|` between the items. */
const lists = ['topics', 'projects', 'sources'];

/** The items of lists that a table would split, each with the name of its property. */
function splitItems({ features }: Collection): string[] {
  const found = new Set<string>();
  for (const { properties } of features) {
    for (const name of lists) {
      const value = recordOf(properties)[name];
      for (const item of Array.isArray(value) ? (value as unknown[]) : []) {
        const text = recordOf(item)['name'] ?? item;
        if (typeof text === 'string' && /[,;|]/.test(text)) found.add(`${name} „${text}“`);
      }
    }
  }
  return [...found];
}

/** What a table can't hold, in German; nothing if it holds all. */
export function lossesInTable(collection: Collection): string[] {
  const { features, rest } = collection;
  const split = splitItems(collection);
  const more = split.length > 5 ? ` und ${split.length - 5} weitere` : '';
  const deep = new Set<string>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(recordOf(properties))) {
      const parts = Array.isArray(value) ? (value as unknown[]) : Object.values(recordOf(value));
      if (parts.some((part) => typeof part === 'object' && part !== null)) deep.add(name);
    }
  }
  return [
    ...(deep.size > 0
      ? [`Eine Tabelle behält von ${[...deep].join(', ')} nur die Namen; GeoJSON behält alles.`]
      : []),
    ...(split.length > 0
      ? [
          `Eine Tabelle teilt Listen an Komma, Semikolon und senkrechtem Strich, auch diese Einträge: ${split.slice(0, 5).join(', ')}${more}. GeoJSON behält sie ganz.`,
        ]
      : []),
    ...(Object.keys(rest).length > 0
      ? [`Was die Datei sonst noch sagt (${Object.keys(rest).join(', ')}), behält nur GeoJSON.`]
      : []),
  ];
}
