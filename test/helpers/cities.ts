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

/** Cities in rows of twenty over Rheinland-Pfalz: "Stadt 0", "Stadt 1" … */
export function manyCities(count: number): Member[] {
  return Array.from({ length: count }, (_, index) => ({
    ...city(`Stadt ${index}`, {}, [
      6.4 + (index % 20) / 12,
      49.1 + (Math.floor(index / 20) * 20 * 1.6) / Math.max(count, 20),
    ]),
    id: `s${index}`,
  }));
}

export function collection(...features: Member[]): MemberCollection {
  return { type: 'FeatureCollection', features };
}

/** A collection as a server sends it. */
export function json(...features: Member[]): string {
  return JSON.stringify(collection(...features));
}
