import { readAgs } from './ags.js';
import { readLink } from './link.js';
import { list, one, type Reader, record } from './readers.js';
import { readText, slug } from './text.js';

const ROLES = ['koordination', 'gruendung', 'mitglied'];

const role = (value: unknown) => ROLES.find((known) => known === slug(readText(value)));

/** A calendar date of ISO 8601 in its extended form, with reduced precision allowed. */
function readDate(value: unknown): string | undefined {
  const text = readText(value);
  const [, year, month = 1, day = 1] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 30 February becomes 1 March, month 13 becomes January: then the parts differ.
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
    ? text
    : undefined;
}

/** An address that can stand behind `mailto:` without bringing further fields along. */
function readEmail(value: unknown): string | undefined {
  const text = readText(value).replace(/^mailto:/i, '');
  return /^[\w.+'-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u.test(text) ? text : undefined;
}

/** A telephone number as people write it, dashes as hyphens. */
function readPhone(value: unknown): string | undefined {
  const text = readText(value)
    .replace(/^tel:/i, '')
    .replace(/\p{Pd}/gu, '-');
  return /^[+( ]*\d[\d+()/ -]+$/.test(text) ? text : undefined;
}

const text = one(readText, 'Text angeben');
const link = one(readLink, 'http(s)-Adresse angeben');

const project = record({ name: text, url: link }, ['name'], 'name angeben');
const image = record({ src: link, alt: text, credit: text }, ['src'], 'src und alt angeben');

/** A picture without alternative text counts as decorative. */
const imageWithAlt: Reader = (value, path, context) => {
  const result = image(value, path, context);
  return result && { alt: '', ...result };
};

/** A project may be just its name. */
const projectOrName: Reader = (value, path, context) =>
  project(typeof value === 'string' ? { name: value } : value, path, context);

/** Reads the properties of a member but for the aliases of `name` and `ags`. */
export const readProperties: Reader = record(
  {
    name: text,
    role: one(role, 'koordination, gruendung oder mitglied angeben'),
    ags: one(readAgs, 'achtstelligen Gemeindeschlüssel angeben'),
    district: text,
    joined: one(readDate, 'Datum als 2019, 2019-04 oder 2019-12-02 angeben'),
    topics: list(text),
    projects: list(projectOrName),
    contact: record(
      {
        office: text,
        email: one(readEmail, 'Adresse als name@stadt.de angeben'),
        phone: one(readPhone, 'Nummer als +49 6232 140 angeben'),
      },
      [],
      'office, email oder phone angeben',
    ),
    url: link,
    wikidata: one((value) => /Q[1-9]\d*$/.exec(readText(value))?.[0], 'Q-Nummer angeben'),
    image: imageWithAlt,
    crest: record(
      { src: link, permission: text },
      ['src', 'permission'],
      'src und permission (wer die Nutzung erlaubt hat) angeben',
    ),
    sources: list(link),
  },
  ['name'],
);
