/**
 * All checks of a file: what the widgets' readers refuse, and what they accept but its author should know.
 * Without Node, since the builder checks in the browser, too.
 */
import { readMembers } from '../../dist/data/read-members.js';
import { decode } from './encoding.mjs';
import { readGeoJson } from './geojson.mjs';
import { hintsFor, pageAddress } from './hints.mjs';
import { misspelt } from './names.mjs';
import { readCsv } from './table.mjs';
import { inWords } from './wording.mjs';

/**
 * @param {Uint8Array} bytes the file
 * @param {object} schema that of member data
 * @param {Map<string, object[]>} places of the gazetteer, as placesByName() gives them
 * @returns {{cities?: number, dropped?: number, mistakes: Finding[], hints: Finding[]}} no `cities` if the
 *   file as a whole can't be read; a finding has a `line` (0: the whole file), `who` if it is about one
 *   city, and the `text`
 */
export function review(bytes, schema, places) {
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
