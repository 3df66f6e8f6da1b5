/** Names of properties and columns: which ones the schema knows, and which one a misspelt one means. */
import { closest } from '../../dist/data/closest.js';

/** The columns without which no city shows. */
export const needed = ['name', 'lon', 'lat'];

/** Names of the official data that the reader takes, too. */
const aliases = ['GEN', 'AGS', 'ARS', 'ars', 'RS'];

/** What people call it instead; spelling mistakes are found without. */
const words = {
  name: 'stadt ort gemeinde kommune titel title city bezeichnung',
  lon: 'länge laenge längengrad laengengrad longitude lng long x',
  lat: 'breite breitengrad latitude y',
  role: 'rolle funktion',
  joined: 'beitritt beigetreten seit mitgliedseit mitglied_seit',
  district: 'kreis landkreis',
  topics: 'themen thema tags',
  projects: 'projekte projekt',
  contact: 'kontakt',
  url: 'website webseite homepage internet link web',
  image: 'bild foto',
  crest: 'wappen',
  sources: 'quelle quellen',
  ags: 'gemeindeschlüssel gemeindeschluessel',
  office: 'stelle amt abteilung',
  email: 'mail e-mail',
  phone: 'telefon tel telephone',
  src: 'url href datei quelle',
  alt: 'alternativtext beschreibung text',
  credit: 'copyright urheber nachweis fotograf',
  permission: 'erlaubnis genehmigung',
};
const synonyms = Object.entries(words).map(([name, text]) => [name, text.split(' ')]);

/** The known names by where they stand: those of a city under '', those of its contact under `contact` … */
function knownNames(schema) {
  const { properties } = schema.$defs.facts;
  const inner = Object.entries(properties).map(([name, { properties, items }]) => [
    name,
    Object.keys(properties ?? items?.properties ?? {}),
  ]);
  return new Map([['', Object.keys(properties)], ...inner.filter(([, names]) => names.length)]);
}

function meant(word, known) {
  const lower = word.trim().toLowerCase();
  const same = synonyms.find(([name, others]) => known.includes(name) && others.includes(lower));
  return same?.[0] ?? closest(lower, known);
}

/** The known column that an unknown one means; undefined for a known one, and for one with a meaning of its own. */
export function columnMeant(column, schema) {
  const names = knownNames(schema);
  const top = [...names.get(''), 'id', 'lon', 'lat'];
  const inner = [...names].flatMap(([outer, list]) =>
    outer ? list.map((n) => `${outer}.${n}`) : [],
  );
  if ([...top, ...inner, 'ars'].includes(column)) return undefined;
  const [outer, name] = column.split('.');
  if (name === undefined) return meant(column, top) ?? meantInside(column, names);
  const rightOuter = names.has(outer) ? outer : meant(outer, [...names.keys()].filter(Boolean));
  const list = names.get(rightOuter) ?? [];
  const rightName = list.includes(name) ? name : meant(name, list);
  return rightName && `${rightOuter}.${rightName}`;
}

/** `telefon` means `contact.phone`. */
function meantInside(column, names) {
  const list = names.get('contact') ?? [];
  const name = list.includes(column) ? column : meant(column, list);
  return name && `contact.${name}`;
}

/** Unknown properties that look like known ones: each once, with its first place and how often it is there. */
export function misspelt(features, schema, lineOf) {
  const names = knownNames(schema);
  const found = new Map();
  const look = (object, outer, line) => {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) return;
    const known = names.get(outer);
    for (const key of Object.keys(object)) {
      if (known.includes(key)) continue;
      const path = outer ? `${outer}.${key}` : key;
      const isOfficial = !outer && aliases.includes(key);
      const entry = found.get(path) ?? {
        line,
        count: 0,
        near: isOfficial ? undefined : meant(key, known),
        outer,
      };
      entry.count += 1;
      found.set(path, entry);
    }
  };
  features.forEach((feature, index) => {
    const facts = feature?.properties;
    const line = lineOf(index);
    look(facts, '', line);
    for (const outer of names.keys()) {
      if (!outer) continue;
      const inner = facts?.[outer];
      for (const object of Array.isArray(inner) ? inner : [inner]) look(object, outer, line);
    }
  });
  return [...found].flatMap(([path, { line, count, near, outer }]) => {
    if (!near) return [];
    const times = count > 1 ? ` (${count}-mal)` : '';
    return [
      {
        line,
        text: `Die Angabe „${path}“ ist unbekannt${times}. Meinten Sie „${outer && `${outer}.`}${near}“?`,
      },
    ];
  });
}
