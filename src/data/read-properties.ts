import { readAgs } from './ags.js';
import { readLink } from './link.js';
import { list, one, type Reader, record } from './readers.js';
import { readText, slug } from './text.js';

/** A calendar date of ISO 8601 in its extended form, also with year or month precision. */
function readDate(value: unknown): string | undefined {
  const text = readText(value);
  const date = new Date(/^\d{4}(-\d\d){0,2}$/.test(text) ? text : NaN);
  // Some engines take 30 February for 1 March: then the date reads differently.
  return !isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** Reads a text for what matches a pattern; dashes count as hyphens, a link's scheme is dropped. */
function matching(pattern: RegExp) {
  return (value: unknown) =>
    pattern.exec(
      readText(value)
        .replace(/\p{Pd}/gu, '-')
        .replace(/^(mailto|tel): ?/i, ''),
    )?.[0];
}

const text = one(readText, 'Text angeben');
const link = one(readLink, 'http(s)-Adresse angeben');
const project = record({ name: text, url: link }, ['name'], 'name angeben');

/** A project may be just its name. */
const projectOrName: Reader = (value, path, context) =>
  project(typeof value === 'string' ? { name: value } : value, path, context);

/** Reads the properties of a member by the names that `MemberProperties` has for them. */
export const readProperties: Reader = record(
  {
    name: text,
    role: one(
      (value) => /^(koordination|gruendung|mitglied)$/.exec(slug(readText(value)))?.[0],
      'koordination, gruendung oder mitglied angeben',
    ),
    ags: one(readAgs, 'acht Ziffern angeben'),
    district: text,
    joined: one(readDate, 'Datum als 2019, 2019-04 oder 2019-12-02 angeben'),
    topics: list(text),
    projects: list(projectOrName),
    contact: record(
      {
        office: text,
        // Without the characters that would bring further fields into a mailto: link.
        email: one(
          matching(/^[\w.+'-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u),
          'Adresse als name@stadt.de angeben',
        ),
        phone: one(matching(/^[+( ]*\d[\d+()/ -]+$/), 'Nummer als +49 6232 140 angeben'),
      },
      [],
      'office, email oder phone angeben',
    ),
    url: link,
    wikidata: one(matching(/Q[1-9]\d*$/), 'Q-Nummer angeben'),
    image: record({ src: link, alt: text, credit: text }, ['src'], 'src und alt angeben'),
    crest: record(
      { src: link, permission: text },
      ['src', 'permission'],
      'src und permission angeben',
    ),
    sources: list(link),
  },
  ['name'],
  'name angeben',
);
