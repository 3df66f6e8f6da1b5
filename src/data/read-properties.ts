import { readAgs } from './ags.js';
import { readLink } from './link.js';
import { list, one, type Reader, record } from './readers.js';
import { readText } from './text.js';

/** A calendar date of ISO 8601 in its extended form, also with year or month precision. */
function readDate(value: unknown): string | undefined {
  const text = readText(value);
  const [isDate, day] = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(text) ?? [];
  // Engines take 30 February for 1 March or for no date: both have another day.
  return isDate && (!day || new Date(text).getUTCDate() === Number(day)) ? text : undefined;
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

const text = one(readText, 'Text');
const link = one(readLink, 'http(s)-Adresse');
const project = record({ name: text, url: link }, ['name'], 'name');

/** A project may be just its name. */
const projectOrName: Reader = (value, path, context) =>
  project(typeof value === 'string' ? { name: value } : value, path, context);

/** Reads the properties of a member but for the name, which comes first. */
export const readProperties: Reader = record(
  {
    role: one((value) => {
      const text = readText(value).toLowerCase().replace('\xfc', 'ue');
      return /^(koordination|gruendung|mitglied)$/.exec(text)?.[0];
    }, 'koordination, gruendung oder mitglied'),
    ags: one(readAgs, 'acht Ziffern'),
    district: text,
    joined: one(readDate, 'Datum als 2019, 2019-04 oder 2019-12-02'),
    topics: list(text),
    projects: list(projectOrName),
    contact: record(
      {
        office: text,
        // Without the characters that would bring further fields into a mailto: link.
        email: one(
          matching(/^[\w.+'-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u),
          'Adresse als name@stadt.de',
        ),
        phone: one(matching(/^[+( ]*\d[\d+()/ -]+$/), 'Nummer als +49 6232 140'),
      },
      [],
      'office, email oder phone',
    ),
    url: link,
    wikidata: one(matching(/\bQ[1-9]\d*$/), 'Q-Nummer'),
    image: record({ src: link, alt: text, credit: text }, ['src'], 'src und alt'),
    crest: record({ src: link, permission: text }, ['src', 'permission'], 'src und permission'),
    sources: list(link),
  },
  [],
  '',
);
