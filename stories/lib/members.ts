import type { Member, MemberCollection, Role } from '../../src/index.js';

/** A drawn picture of a city, and a drawn sign, on the stories' own server. */
export const picture = new URL('../../demo/rhein.svg', import.meta.url).href;
const crest = new URL('../../demo/favicon.svg', import.meta.url).href;

/** Longitudes between which a latitude lies well inside Rheinland-Pfalz. */
const rows: readonly (readonly [latitude: number, west: number, east: number])[] = [
  [50.7, 7.55, 7.9],
  [50.55, 7.2, 8.0],
  [50.4, 6.75, 7.9],
  [50.25, 6.5, 7.85],
  [50.1, 6.3, 7.6],
  [49.95, 6.4, 7.75],
  [49.8, 6.6, 8.2],
  [49.65, 7.2, 8.25],
  [49.5, 7.5, 8.3],
  [49.3, 7.55, 8.3],
  [49.15, 7.7, 8.2],
];

const firsts = [
  'Ahorn',
  'Birken',
  'Eichen',
  'Linden',
  'Mühl',
  'Neu',
  'Ober',
  'Sonnen',
  'Ulmen',
  'Weiden',
];
const lasts = ['bach', 'berg', 'burg', 'feld', 'heim', 'stadt'];

/** A city of its own making. */
export function member(
  id: string,
  coordinates: [number, number],
  properties: Member['properties'],
): Member {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties };
}

export function collection(...features: Member[]): MemberCollection {
  return { type: 'FeatureCollection', features };
}

/** Invented cities, spread over the whole of Rheinland-Pfalz; the same ones each time. */
export function manyMembers(count = 60): MemberCollection {
  const perRow = Math.ceil(count / rows.length);
  const members = Array.from({ length: count }, (_, index) => {
    const [latitude, west, east] = rows[index % rows.length] ?? [50, 7, 8];
    const column = Math.floor(index / rows.length);
    const share = (column + 0.5 + 0.3 * Math.sin(index * 2.4)) / perRow;
    const role: Role = index === 30 ? 'koordination' : index % 9 === 0 ? 'gruendung' : 'mitglied';
    const name = `${firsts[index % 10] ?? ''}${lasts[Math.floor(index / 10) % 6] ?? ''}`;
    return member(
      `ort-${String(index + 1)}`,
      [west + (east - west) * share, latitude + 0.06 * Math.cos(index * 1.7)],
      { name, role, joined: String(2019 + (index % 7)), district: 'Musterkreis' },
    );
  });
  return collection(...members);
}

/** Names that fit into no label: the longest there are, and one without any place to break. */
export const longNames = collection(
  member('lang-1', [7.1, 50.2], {
    name: 'Verbandsgemeinde Rüdesheim-Bad Münster am Stein-Ebernburg-Nordpfälzer Bergland',
    role: 'koordination',
    joined: '2021-03-15',
    district: 'Landkreis mit einem ungewöhnlich langen Namen an der mittleren Mosel',
    topics: [
      'Interkommunale Zusammenarbeit bei der Verwaltungsdigitalisierung',
      'Barrierefreiheit',
    ],
  }),
  member('lang-2', [7.9, 49.5], {
    name: 'Donaudampfschifffahrtsgesellschaftskapitänsstadtverwaltung',
    role: 'gruendung',
    joined: '2022',
  }),
  member('lang-3', [7.4, 49.8], { name: 'Au', role: 'mitglied' }),
);

/** All that a card can say. All of it is invented. */
export const fullMember = member('musterstadt', [7.6, 50.35], {
  name: 'Musterstadt am Rhein',
  district: 'Landkreis Musterland',
  role: 'gruendung',
  joined: '2019-12-02',
  topics: ['Open Data', 'Mobilität', 'Bürgerbeteiligung'],
  projects: [
    { name: 'Digitaler Bauantrag', url: 'https://example.org/bauantrag' },
    { name: 'Sensoren im Stadtwald', url: 'https://example.org/wald' },
    { name: 'Offene Werkstatt' },
    { name: 'Mängelmelder', url: 'https://example.org/melder' },
  ],
  contact: {
    office: 'Stabsstelle Digitalisierung',
    email: 'digital@example.org',
    phone: '+49 6232 140',
  },
  url: 'https://example.org/',
  image: { src: picture, alt: 'Blick über den Fluss auf die Stadt', credit: 'Bild: gezeichnet' },
  crest: { src: crest, permission: 'erfunden, 2026' },
});
