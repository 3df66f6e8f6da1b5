/** What a reader tells developers on the console, in sentences for people who keep the data. */
import { quote } from './lines.mjs';

const text = ['ist kein Text', 'Schreiben Sie eine Zeile Text.'];
const link = [
  'ist keine Webadresse',
  'Schreiben Sie die ganze Adresse, etwa https://www.speyer.de/.',
];

/** By property: what an unreadable value is not, and what to write instead. */
export const wording = {
  name: text,
  ags: ['ist kein Gemeindeschlüssel', 'Schreiben Sie acht Ziffern, etwa 07318000.'],
  district: text,
  role: ['ist keine Rolle', 'Schreiben Sie koordination, gruendung oder mitglied.'],
  joined: ['ist kein Datum', 'Schreiben Sie 2019, 2019-04 oder 2019-04-17.'],
  topics: text,
  projects: ['hat keinen Namen', 'Geben Sie für jedes Projekt name an.'],
  'projects.name': text,
  'projects.url': link,
  contact: [
    'ist kein lesbarer Kontakt',
    'Geben Sie contact.office, contact.email oder contact.phone an.',
  ],
  'contact.office': text,
  'contact.email': ['ist keine E-Mail-Adresse', 'Schreiben Sie nur sie, etwa digital@speyer.de.'],
  'contact.phone': ['ist keine Telefonnummer', 'Schreiben Sie sie so: +49 6232 140.'],
  url: link,
  wikidata: ['ist keine Nummer von Wikidata', 'Schreiben Sie Q und Ziffern, etwa Q1234567.'],
  image: ['ist kein lesbares Bild', 'Geben Sie image.src und image.alt an.'],
  'image.src': link,
  'image.alt': text,
  'image.credit': text,
  crest: [
    'ist unvollständig',
    'Geben Sie crest.src an, und als crest.permission, wer das Wappen erlaubt hat.',
  ],
  'crest.src': link,
  'crest.permission': text,
  sources: link,
};

/** A problem that the reader has named, in a sentence with the value and what to write instead. */
export function inWords({ what, fix, dropped }, feature, isTable) {
  const [, path, shown] = /^ohne ([\w.]+)(?:, unlesbar: „(.*)“)?$/s.exec(what) ?? [];
  if (!dropped && wording[path]) {
    const [is, write] = wording[path];
    return `${path}${shown === undefined ? asJson(feature, path) : ` ${quote(shown)}`} ${is}. ${write}`;
  }
  return dropped
    ? `${whyLeftOut(what, fix, feature, isTable)} So fehlt die Stadt.`
    : `${what}. ${fix}.`;
}

function whyLeftOut(what, fix, feature, isTable) {
  const why = what.replace(/^weggelassen, /, '');
  const geometry = feature?.geometry;
  const [lon, lat] = Array.isArray(geometry?.coordinates) ? geometry.coordinates : [];
  const found = isTable
    ? [
        ['lon', lon],
        ['lat', lat],
      ]
        .map(([name, value]) => (value === undefined ? `${name} fehlt` : `${name} ${quote(value)}`))
        .join(', ')
    : `coordinates ${JSON.stringify(geometry?.coordinates) ?? 'fehlen'}`;
  if (why === 'ohne Namen') return 'Der Name fehlt. Geben Sie name an.';
  if (why === 'kein Punkt') {
    const type = geometry?.type ? `geometry ist ${quote(geometry.type)}` : 'geometry fehlt';
    return `${type}. Schreiben Sie {"type": "Point", "coordinates": [Länge, Breite]}.`;
  }
  if (why.includes('vertauscht')) {
    const [, first, second] = /\[(.*), (.*)\]/.exec(fix) ?? [];
    const right = isTable ? `lon ${first} und lat ${second}` : `[${first}, ${second}]`;
    return `${found}: Länge und Breite sind vertauscht. Schreiben Sie ${right}.`;
  }
  if (why.includes('Koordinaten')) {
    const parts = geometry?.coordinates;
    if (!isTable && parts?.length === 4) {
      const right = `[${parts[0]}.${parts[1]}, ${parts[2]}.${parts[3]}]`;
      return `${found}: vier Zahlen, weil ein Dezimalkomma trennt. Schreiben Sie ${right}.`;
    }
    return `${found}: kein Ort. Schreiben Sie die Länge, etwa 8.43, und die Breite, etwa 49.32, in Grad (WGS 84).`;
  }
  if (why.includes('doppelt'))
    return `Die ${why.replace(' doppelt', '')} gibt es schon. Geben Sie jeder Stadt eine eigene.`;
  return `${why}: ${fix}.`;
}

/** The value where a text is wanted, as it stands in the data; an object where one is wanted says nothing. */
function asJson(feature, path) {
  let value = feature?.properties;
  for (const key of path.split('.')) value = value?.[key];
  if (value === undefined || /^(projects|contact|image|crest)$/.test(path)) return '';
  return ` ${JSON.stringify(value).slice(0, 60)}`;
}
