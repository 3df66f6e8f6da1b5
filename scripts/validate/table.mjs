/** A table: its rows as features with their lines, and what is wrong with its head and its cells. */
import { headOf, readTable, rowsOf } from '../../dist/data/csv.js';
import { linesOf, quote } from './lines.mjs';
import { columnMeant, needed } from './names.mjs';

/** @returns `features` and `lineOf` (by place in `features`) unless it can't be read; `mistakes`; `hints` */
export function readCsv(text, schema) {
  const { delimiter, columns } = headOf(text);
  const lineAt = linesOf(text);
  const [head, ...rows] = rowsOf(text, delimiter);
  const mistakes = [];
  const hints = [];
  const headLine = lineAt(head?.start ?? 0);
  const result = { mistakes, hints };
  const ofHead = (list, message) => list.push({ line: headLine, text: message });

  if (/^sep=/.test(columns[0] ?? '')) {
    ofHead(
      mistakes,
      `Hier steht ${quote(columns[0])}. Löschen Sie die Zeile, sie ist nur für Excel.`,
    );
    return result;
  }
  if (columns.length < 2) {
    ofHead(
      mistakes,
      'Das ist weder GeoJSON noch eine Tabelle. Die erste Zeile nennt die Spalten, etwa name;lon;lat.',
    );
    return result;
  }
  const meant = new Map(columns.map((column) => [column, columnMeant(column, schema)]));
  for (const wanted of needed.filter((name) => !columns.includes(name))) {
    const near = columns.find((column) => meant.get(column) === wanted);
    const fix = near
      ? `Benennen Sie die Spalte ${quote(near)} in „${wanted}“ um.`
      : `Ergänzen Sie sie; gefunden: ${columns.filter(Boolean).join(', ')}.`;
    ofHead(mistakes, `Die Spalte ${wanted} fehlt. ${fix}`);
  }
  columns.forEach((column, index) => {
    if (!column) return;
    const near = meant.get(column);
    const inner = columns.find((other) => other.startsWith(`${column}.`));
    if (inner) {
      ofHead(
        mistakes,
        `Die Spalten ${column} und ${inner} gehen nicht zugleich. Benennen Sie ${column} um oder löschen Sie sie.`,
      );
    } else if (columns.indexOf(column) < index) {
      ofHead(
        mistakes,
        `Die Spalte ${column} steht zweimal da. Löschen Sie eine, oder benennen Sie sie um.`,
      );
    } else if (near && !(needed.includes(near) && !columns.includes(near))) {
      ofHead(hints, `Die Spalte ${quote(column)} ist unbekannt. Meinten Sie „${near}“?`);
    }
  });
  rows.forEach(({ start, cells }, index) => {
    const line = lineAt(start);
    const who = cells[columns.indexOf('name')]?.trim() || undefined;
    const source = text.slice(start, rows[index + 1]?.start);
    if (
      index === rows.length - 1 &&
      source.trim().includes('\n') &&
      source.split('"').length % 2 === 0
    ) {
      const message =
        'Hier beginnt ein Anführungszeichen, das nicht schließt: Alles danach zählt zu dieser Zeile.';
      mistakes.push({
        line,
        who,
        text: `${message} Setzen Sie das zweite, oder löschen Sie das erste.`,
      });
    }
    const extra = cells.slice(columns.length).find((cell) => cell.trim());
    if (extra === undefined) return;
    const sign = delimiter === '\t' ? 'einem Tabulator' : `„${delimiter}“`;
    mistakes.push({
      line,
      who,
      text: `Die Zeile hat ${cells.length} Zellen, die Kopfzeile ${columns.length}: ${quote(extra)} ist zu viel. Setzen Sie Zellen mit ${sign} in Anführungszeichen.`,
    });
  });
  const table = readTable(text);
  return !table
    ? result
    : {
        ...result,
        features: table.features,
        lineOf: (index) => lineAt(rows[index].start),
        hasNoPlaces: !columns.includes('lon') || !columns.includes('lat'),
      };
}
