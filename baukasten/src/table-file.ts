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

/** What a table can't hold, in German; nothing if it holds all. */
export function lossesInTable({ features, rest }: Collection): string[] {
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
    ...(Object.keys(rest).length > 0
      ? [`Was die Datei sonst noch sagt (${Object.keys(rest).join(', ')}), behält nur GeoJSON.`]
      : []),
  ];
}
