import { recordOf } from './readers.js';
import { atOnce } from './slices.js';

/** A row of a table, and where in the text it starts (UTF-16 units). */
export interface Row {
  readonly start: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table (RFC 4180) with a one-character delimiter: quoted cells may hold delimiters, line
 * breaks and doubled quotes. Rows without content are left out; a quote that nothing closes ends with the text.
 */
export function* rowsOf(text: string, delimiter: string): Generator<Row> {
  const end = new RegExp(`[${delimiter}\r\n]|$`, 'g');
  let at = 0;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    do {
      let cell = '';
      for (let quoted = text[at] === '"'; quoted; ) {
        const close = text.indexOf('"', at + 1);
        cell += text.slice(at + 1, close < 0 ? undefined : close);
        at = close < 0 ? text.length : close + 1;
        quoted = text[at] === '"';
        if (quoted) cell += '"';
      }
      end.lastIndex = at;
      const stop = end.exec(text)?.index ?? text.length;
      cells.push(cell + text.slice(at, stop));
      at = stop + 1;
    } while (text[at - 1] === delimiter);
    if (cells.some((cell) => cell.trim())) yield { start, cells };
  }
}

/** What the head of a table says: the delimiter (comma, semicolon or tab) and the columns' names. */
export function headOf(text: string): { delimiter: string; columns: string[] } {
  const start = /^[\r\n]*(?:[^"\r\n]+|"[^"]*")*/.exec(text)?.[0] ?? '';
  const delimiter = /[,;\t]/.exec(start.replace(/"[^"]*"/g, ''))?.[0] ?? ',';
  const [head] = rowsOf(text, delimiter);
  return {
    delimiter,
    columns: (head?.cells ?? []).map((cell) => cell.trim().toLowerCase()),
  };
}

/**
 * A table of members as GeoJSON, unchecked: columns named like the properties (`contact.email` for what
 * lies inside of one), and `id`, `lon` and `lat`. Empty cells are no properties.
 * @returns a FeatureCollection, or undefined if the first line has no column `name`
 */
export function readTable(text: string): unknown {
  return atOnce(tableSteps(text));
}

/** Does the same in steps. */
export function* tableSteps(text: string): Generator<undefined, unknown> {
  if (/^\s*[{[<]/.test(text)) return undefined; // JSON or markup may be one very long line
  // Excel may say the delimiter in a line of its own.
  const table = text.replace(/^sep=.[\r\n]+/i, '');
  const { delimiter, columns } = headOf(table);
  if (!columns.includes('name')) return undefined;
  const paths = columns.map((column) => column.split('.'));
  const rows = rowsOf(table, delimiter);
  rows.next();
  const features: unknown[] = [];
  for (const { cells } of rows) {
    features.push(feature(paths, cells));
    yield;
  }
  return { type: 'FeatureCollection', features };
}

function feature(paths: readonly string[][], cells: readonly string[]): unknown {
  const given: Record<string, unknown> = {};
  let at = 0;
  for (const [name = '', inner] of paths) {
    const text = cells[at++]?.trim();
    if (text) given[name] = inner ? { ...recordOf(given[name]), [inner]: text } : text;
  }
  const { id, lon, lat, ...properties } = given;
  return { id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}
