import { readAgs } from './ags.js';
import { DataError } from './data-error.js';
import type { Member, MemberProperties } from './member.js';
import { type NoPosition, readPosition } from './position.js';
import { type ReadContext, recordOf } from './readers.js';
import { readProperties } from './read-properties.js';
import type { Problem } from './report.js';
import { atOnce } from './slices.js';
import { readText, slug } from './text.js';

/** The members of a collection, and what a webmaster should know about the rest. */
export interface ReadResult {
  members: Member[];
  problems: Problem[];
}

/** Why a feature is no member, and what to give instead, in German. */
type Unusable = NoPosition;

/**
 * Reads member cities from outside data, a GeoJSON FeatureCollection (RFC 7946) of Points.
 * The input stays as it is. A feature without a usable point or name, or with the id of an
 * earlier one, is left out, and so is a property that cannot be read; `problems` names both.
 * @param input anything, as it comes from `JSON.parse` or from a page script
 * @param base absolute address at which relative links start, the document's by default
 * @throws {DataError} with reason `schema` if it is no FeatureCollection with `features`
 */
export function readMembers(input: unknown, base?: string): ReadResult {
  return atOnce(memberSteps(input, base));
}

/** Does the same in steps. */
export function* memberSteps(
  input: unknown,
  base = document.baseURI,
): Generator<undefined, ReadResult> {
  const { type, features } = recordOf(input);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new DataError('schema', '', 'not a FeatureCollection');
  }
  const members: Member[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  let number = 0;
  let label: string;
  const report = (what: string, fix: string, dropped: boolean) => {
    problems.push({ feature: label, index: number - 1, what, fix: `${fix} angeben`, dropped });
  };
  const refuse = (path: string, value: unknown, fix: string) => {
    // An empty cell of a table is no mistake, nor is null or false.
    if (!(typeof value === 'string' ? value.trim() : value)) return;
    const shown = readText(value).slice(0, 60);
    report(`ohne ${path}${shown && `, unlesbar: „${shown}“`}`, fix, false);
  };
  const context = { base, refuse };
  for (const feature of features as unknown[]) {
    yield;
    label = `Nr. ${++number}`;
    let member: Member | Unusable;
    try {
      const name = nameOf(feature);
      label = name || readId(recordOf(feature)['id']) || label;
      member = readMember(feature, name, context);
    } catch {
      // A page script's object may throw when it is read.
      member = { why: 'unlesbar', fix: 'nur JSON-Werte' };
    }
    if ('id' in member && ids.has(member.id)) {
      member = { why: `id „${member.id}“ doppelt`, fix: 'eigene id' };
    }
    if ('why' in member) {
      report(`weggelassen, ${member.why}`, member.fix, true);
    } else {
      ids.add(member.id);
      members.push(member);
    }
  }
  return { members, problems };
}

function readMember(feature: unknown, name: string, context: ReadContext): Member | Unusable {
  if (!name) return { why: 'ohne Namen', fix: 'name' };
  const { id, geometry, properties: given } = recordOf(feature);
  const coordinates = readPosition(geometry);
  if ('why' in coordinates) return coordinates;

  const properties = readProperties(given, '', context) as MemberProperties;
  properties.name = name;
  properties.role ??= 'mitglied';
  // A picture without alternative text counts as decorative.
  if (properties.image) properties.image.alt ??= '';
  const { AGS, ars, ARS, RS } = recordOf(given);
  const ags = properties.ags ?? readAgs(AGS || ars || ARS || RS);
  if (ags) properties.ags = ags;
  return {
    type: 'Feature',
    id: readId(id) || ags || readId(slug(name)) || name,
    geometry: { type: 'Point', coordinates },
    properties,
  };
}

/** The name; official data (VG250 of the BKG) call it GEN, and the AGS as above. */
function nameOf(feature: unknown): string {
  const { name, GEN } = recordOf(recordOf(feature)['properties']);
  return readText(name) || readText(GEN);
}

/** An id as text; one that is an AGS of Rheinland-Pfalz (Land 07) in its full form. */
function readId(value: unknown): string {
  const ags = readAgs(value);
  return ags?.startsWith('07') ? ags : readText(value);
}
