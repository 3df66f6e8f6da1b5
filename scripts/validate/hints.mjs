/** What the readers accept, but the author of the data should know. */
import { readTable } from '../../dist/data/csv.js';
import { readMembers } from '../../dist/data/read-members.js';
import { slug } from '../../dist/data/text.js';
import { distanceKm } from '../../dist/geo/compass.js';
import { quote } from './lines.mjs';
import { isInside } from './outline.mjs';

/** Stands for the address of the data, at which relative links start. */
export const pageAddress = 'https://daten.invalid/';

/** Kilometres between a city's point and the gazetteer's before we ask whether it is right. */
const farAway = 15;

/** @returns findings, with `isMistake` where what shows is certainly wrong */
export function hintsFor(cities, { isTable, places }) {
  const names = new Map();
  return cities.flatMap(({ feature, member, line }) => {
    const { name } = member.properties;
    const key = slug(name);
    const before = names.get(key);
    if (!before) names.set(key, line);
    return [
      ...(before
        ? [`Diesen Namen gibt es schon in Zeile ${before}. Ist die Stadt zweimal da?`]
        : []),
      ...formHints(feature, isTable),
      ...keyHints(feature, member),
      ...placeHints(member, places.get(key) ?? []),
      ...linkHints(feature, member),
      ...pictureHints(feature, member),
    ].map((hint) => ({ line, who: name, ...(typeof hint === 'string' ? { text: hint } : hint) }));
  });
}

function* formHints(feature, isTable) {
  if (isTable) return;
  const { type, id, properties } = feature;
  if (type !== 'Feature')
    yield 'Schreiben Sie "type": "Feature" dazu, andere Programme brauchen es.';
  if (id === undefined && properties.id !== undefined) {
    yield `id ${quote(properties.id)} gehört neben properties, nicht hinein. So gilt sie nicht.`;
  }
}

function* keyHints({ id, properties: given }, { id: readId, properties: { ags } }) {
  const short = /^[1-9]\d{6}(\d{4})?$/;
  const key = given.ags ?? given.ars;
  if (ags && short.test(String(key).trim())) {
    yield `ags ${quote(key)} fehlt die führende Null. Schreiben Sie „${ags}“, in der Tabelle als Text.`;
  }
  if (short.test(String(id).trim()) && readId.startsWith('0')) {
    yield `id ${quote(id)} fehlt die führende Null. Schreiben Sie „${readId}“, in der Tabelle als Text.`;
  }
  if (/\s/.test(readId)) {
    yield `id ${quote(readId)} enthält Leerzeichen, so lässt sie sich in members nicht nennen. Schreiben Sie „${slug(readId)}“.`;
  }
}

function* placeHints({ geometry: { coordinates }, properties: { name } }, places) {
  const shown = coordinates.map(String).join(', ');
  const [nearest] = places
    .map(({ geometry }) => geometry.coordinates)
    .sort((a, b) => distanceKm(a, coordinates) - distanceKm(b, coordinates));
  if (nearest && distanceKm(nearest, coordinates) > farAway) {
    const far = Math.round(distanceKm(nearest, coordinates));
    yield `Der Ort (${shown}) ist ${far} km von ${name} im Ortsverzeichnis (${nearest.join(', ')}) entfernt. Stimmt er?`;
  } else if (!isInside(coordinates)) {
    yield `Der Ort (${shown}) liegt außerhalb von Rheinland-Pfalz. Stimmt er?`;
  }
}

function* linkHints({ properties: given }, { properties }) {
  const { url, projects = [], sources = [], image, crest } = properties;
  const pages = [
    ['url', url],
    ...projects.map((project) => ['projects.url', project.url]),
    ...sources.map((source) => ['sources', source]),
  ];
  for (const [path, link] of pages) {
    if (!link?.startsWith(pageAddress)) continue;
    const written = path === 'url' ? given.url : link.slice(pageAddress.length);
    yield `${path} ${quote(written)} hat vorn kein https:// und gilt als Datei neben den Daten. Schreiben Sie die ganze Adresse.`;
  }
  for (const [path, link] of [...pages, ['image.src', image?.src], ['crest.src', crest?.src]]) {
    if (path === 'sources' || !link?.startsWith('http:')) continue;
    yield `${path} ${quote(link)} ist unverschlüsselt. Schreiben Sie https://, wenn es geht.`;
  }
}

function* pictureHints({ properties: given }, { properties: { image } }) {
  if (image && typeof given.image?.alt !== 'string') {
    yield 'image hat kein alt, für Screenreader ist das Bild nicht da. Beschreiben Sie in image.alt, was zu sehen ist.';
  }
}

/** The places of the gazetteer by their name as a word; some share one. */
export function placesByName(gazetteer) {
  const groups = new Map();
  for (const place of readMembers(readTable(gazetteer), pageAddress).members) {
    const key = slug(place.properties.name);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return groups;
}
