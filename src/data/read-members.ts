import { readAgs } from './ags.js';
import { DataError } from './data-error.js';
import type { Member, MemberProperties } from './member.js';
import { type NoPosition, readPosition } from './position.js';
import { type ReadContext, recordOf } from './readers.js';
import { readProperties } from './read-properties.js';
import type { Problem } from './report.js';
import { readText, slug } from './text.js';

/** The members of a collection, and what a webmaster should know about the rest. */
export interface ReadResult {
  members: Member[];
  problems: Problem[];
}

/** Why a feature is no member, and what to do about it, in German. */
type Unusable = NoPosition;

/** Official data have other names for these: GEN, AGS, ARS and RS as in VG250 of the BKG. */
const NAME_KEYS = ['name', 'GEN'];
const AGS_KEYS = ['ags', 'AGS', 'ars', 'ARS', 'RS'];

/**
 * Reads member cities from outside data, a GeoJSON FeatureCollection (RFC 7946) of Points.
 * The input stays as it is. A feature without a usable point or name, or with the id of an
 * earlier one, is left out, and so is a property that cannot be read; `problems` names both.
 * @param input anything, as it comes from `JSON.parse` or from a page script
 * @param base absolute address at which relative links start, the document's by default
 * @throws {DataError} with reason `schema` if it is no FeatureCollection with `features`
 */
export function readMembers(input: unknown, base = document.baseURI): ReadResult {
  const { type, features } = recordOf(input);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new DataError('schema', '', 'not a GeoJSON FeatureCollection with features');
  }
  const members: Member[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  let number = 0;
  for (const feature of features as unknown[]) {
    let label = `Nr. ${++number}`;
    const report = (what: string, fix: string, dropped: boolean) => {
      problems.push({ feature: label, what, fix, dropped });
    };
    const refuse = (path: string, value: unknown, fix: string) => {
      // An empty cell of a table is no mistake.
      if (value === undefined || value === null || value === '') return;
      report(`ohne ${path}, unlesbar: „${readText(value).slice(0, 60)}“`, fix, false);
    };
    let member: Member | Unusable;
    try {
      label = nameOf(feature) || idOf(feature) || label;
      member = readMember(feature, { base, refuse });
    } catch {
      // A page script's object may throw when it is read.
      member = { why: 'unlesbar', fix: 'nur JSON-Werte angeben' };
    }
    if ('id' in member && ids.has(member.id)) {
      member = { why: `id „${member.id}“ doppelt`, fix: 'eigene id angeben' };
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

function readMember(feature: unknown, context: ReadContext): Member | Unusable {
  const { geometry, properties: raw } = recordOf(feature);
  const name = nameOf(feature);
  if (!name) return { why: 'ohne Namen', fix: 'name angeben' };

  const coordinates = readPosition(geometry);
  if ('why' in coordinates) return coordinates;

  const given = { ...recordOf(raw), name, ags: first(raw, AGS_KEYS) };
  const properties = readProperties(given, '', context) as MemberProperties;
  properties.role ??= 'mitglied';
  // A picture without alternative text counts as decorative.
  if (properties.image) properties.image.alt ??= '';
  return {
    type: 'Feature',
    id: idOf(feature) || properties.ags || slug(name) || name,
    geometry: { type: 'Point', coordinates },
    properties,
  };
}

function nameOf(feature: unknown): string {
  return readText(first(recordOf(feature)['properties'], NAME_KEYS));
}

/** The id as text; an AGS of Rheinland-Pfalz (Land 07) in its full form, should it have lost its zero. */
function idOf(feature: unknown): string {
  const { id } = recordOf(feature);
  const ags = readAgs(id);
  return ags?.startsWith('07') ? ags : readText(id);
}

/** The first of several properties that says something. */
function first(properties: unknown, keys: readonly string[]): unknown {
  const record = recordOf(properties);
  return record[keys.find((key) => readText(record[key])) ?? ''];
}
