import { readAgs } from './ags.js';
import { DataError } from './data-error.js';
import type { Member, MemberProperties } from './member.js';
import { type NoPosition, readPosition } from './position.js';
import { isMissing, isRecord, type ReadContext } from './readers.js';
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

type Properties = Record<string, unknown>;

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
  const features =
    isRecord(input) && input['type'] === 'FeatureCollection' ? input['features'] : undefined;
  if (!Array.isArray(features)) {
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
      report(`ohne ${path}, unlesbar: „${readText(value).slice(0, 60)}“`, fix, false);
    };
    let member: Member | Unusable;
    try {
      label = labelOf(feature) || label;
      member = readMember(feature, { base, refuse });
    } catch {
      // A page script's object may throw when it is read.
      member = { why: 'unlesbar', fix: 'nur JSON-Werte verwenden' };
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
  const raw = propertiesOf(feature);
  const name = readText(first(raw, NAME_KEYS));
  if (!name) return { why: 'ohne Namen', fix: 'properties.name angeben' };

  const coordinates = readPosition(isRecord(feature) && feature['geometry']);
  if ('why' in coordinates) return coordinates;

  const given = { ...raw, name, ags: first(raw, AGS_KEYS) };
  const properties = readProperties(given, '', context) as MemberProperties;
  properties.role ??= 'mitglied';
  return {
    type: 'Feature',
    id: readId(feature) || properties.ags || slug(name) || name,
    geometry: { type: 'Point', coordinates },
    properties,
  };
}

function labelOf(feature: unknown): string {
  return readText(first(propertiesOf(feature), NAME_KEYS)) || readId(feature);
}

/** The id as text; an AGS of Rheinland-Pfalz (Land 07) in its full form, should it have lost its zero. */
function readId(feature: unknown): string {
  const id = isRecord(feature) ? feature['id'] : '';
  const ags = readAgs(id);
  return ags?.startsWith('07') ? ags : readText(id);
}

function propertiesOf(feature: unknown): Properties {
  const properties = isRecord(feature) && feature['properties'];
  return isRecord(properties) ? properties : {};
}

function first(properties: Properties, keys: readonly string[]): unknown {
  return properties[keys.find((key) => !isMissing(properties[key])) ?? ''];
}
