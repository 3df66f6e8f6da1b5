/** All checks of a file: what the widgets' readers refuse, and what they accept but its author should know. */
import { readFileSync } from 'node:fs';
import { readMembers } from '../../dist/data/read-members.js';
import { decode } from './encoding.mjs';
import { readGeoJson } from './geojson.mjs';
import { hintsFor, pageAddress, placesByName } from './hints.mjs';
import { misspelt } from './names.mjs';
import { readCsv } from './table.mjs';
import { inWords } from './wording.mjs';

const read = (path) => readFileSync(new URL(`../../dist/${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('schema/members.schema.json'));
const places = placesByName(read('netzwerk-orte.csv'));

/** As in src/data/load.ts. */
const limit = 2 ** 25;

/** @returns the result for a file that is too large to be read, or undefined */
export function checkSize(bytes) {
  if (bytes <= limit) return undefined;
  const text = `Die Datei hat ${Math.ceil(bytes / 2 ** 20)} MiB, gelesen werden höchstens 32. Teilen Sie die Städte auf mehrere Dateien auf.`;
  return { mistakes: [{ line: 0, text }], hints: [] };
}

/**
 * @returns {{cities?: number, dropped?: number, mistakes: Finding[], hints: Finding[]}} no `cities` if the
 *   file as a whole can't be read; a finding has a `line` (0: the whole file), `who` if it is about one
 *   city, and the `text`
 */
export function check(bytes) {
  const { text, findings } = decode(bytes);
  if (text === undefined) return { mistakes: findings, hints: [] };
  const isTable = !/^\s*[{[<]/.test(text);
  const source = isTable ? readCsv(text, schema) : readGeoJson(text);
  const mistakes = [...findings, ...source.mistakes];
  const hints = [...source.hints];
  if (!source.features) return { mistakes, hints };

  const { features, lineOf } = source;
  const { members, problems } = readMembers({ type: 'FeatureCollection', features }, pageAddress);
  const leftOut = new Map(
    problems.filter(({ dropped }) => dropped).map(({ index, feature }) => [index, feature]),
  );
  for (const problem of problems) {
    const { index, feature: who, what } = problem;
    if (source.hasNoPlaces && what.includes('Koordinaten')) continue; // said once, of the head
    mistakes.push({ line: lineOf(index), who, text: inWords(problem, features[index], isTable) });
  }
  for (const finding of isTable ? [] : misspelt(features, schema, lineOf)) hints.push(finding);
  const rest = members[Symbol.iterator]();
  const shown = features.flatMap((feature, index) =>
    leftOut.has(index) ? [] : [{ feature, member: rest.next().value, line: lineOf(index) }],
  );
  for (const { isMistake, ...finding } of hintsFor(shown, { isTable, places })) {
    (isMistake ? mistakes : hints).push(finding);
  }
  if (features.length === 0) hints.push({ line: 0, text: 'Die Datei enthält keine Stadt.' });
  return { cities: features.length, dropped: leftOut.size, mistakes, hints };
}
