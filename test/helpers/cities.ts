import type { Member, MemberCollection, MemberProperties } from '../../src/data/member.js';

/** The members of the bundle, in the order of the alphabet. */
export const defaultNames = [
  'Andernach',
  'Bad Kreuznach',
  'Frankenthal (Pfalz)',
  'Kaiserslautern',
  'Katzenelnbogen',
  'Landau in der Pfalz',
  'Pirmasens',
  'Speyer',
  'Trier',
  'Wörth am Rhein',
  'Zweibrücken',
];

/** A city at a place of its own, or at a given one. */
export function city(
  name: string,
  properties: Partial<MemberProperties> = {},
  coordinates: [number, number] = [7.5, 49.7],
): Member {
  return {
    type: 'Feature',
    id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
    geometry: { type: 'Point', coordinates },
    properties: { role: 'mitglied', ...properties, name },
  };
}

export function collection(...features: Member[]): MemberCollection {
  return { type: 'FeatureCollection', features };
}

/** A collection as a server sends it. */
export function json(...features: Member[]): string {
  return JSON.stringify(collection(...features));
}
