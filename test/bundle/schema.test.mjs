/** The JSON Schema of the member data and the readers agree on what is right. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { readMembers } from '../../dist/data/read-members.js';
import { wording } from '../../scripts/validate/wording.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const schema = read('dist/schema/members.schema.json');
const ajv = new Ajv2020({ allErrors: true, strictTypes: true, strictTuples: false });
const validate = ajv.compile(schema);

const base = 'https://stadt.example/daten/mitglieder.geojson';
const problemsOf = (input) => readMembers(input, base).problems;
const collection = (...features) => ({ type: 'FeatureCollection', features });
const city = (properties, rest) => ({
  type: 'Feature',
  id: 'speyer',
  geometry: { type: 'Point', coordinates: [8.43, 49.32] },
  properties: { name: 'Speyer', ...properties },
  ...rest,
});
const at = (coordinates, type = 'Point') => city({}, { geometry: { type, coordinates } });

/** Each schema inside of a schema, with its place as a JSON pointer. */
function* schemasIn(value, path = '') {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value];
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'examples') yield* schemasIn(inner, `${path}/${key}`);
  }
}
const schemas = [...schemasIn(schema)];

describe('members.schema.json', () => {
  it('has an identifier that needs no host', () => {
    assert.match(schema.$id, /^urn:uuid:[\da-f-]{36}$/);
  });

  it('holds for the members of the network', () => {
    assert.ok(validate(read('data/mitglieder.geojson')), ajv.errorsText(validate.errors));
  });

  for (const [path, { examples = [] }] of schemas) {
    examples.forEach((example, index) => {
      it(`holds for its example ${path}/examples/${index}`, () => {
        const check = ajv.getSchema(`${schema.$id}#${path}`) ?? validate;
        assert.ok(check(example), ajv.errorsText(check.errors));
      });
    });
  }

  it('has examples that the readers take', () => {
    for (const example of schema.examples) assert.deepEqual(problemsOf(example), []);
    for (const [name, { examples = [], items }] of Object.entries(schema.$defs.facts.properties)) {
      for (const example of examples) {
        assert.deepEqual(problemsOf(collection(city({ [name]: example }))), []);
      }
      for (const example of items?.examples ?? []) {
        assert.deepEqual(problemsOf(collection(city({ [name]: [example] }))), []);
      }
    }
  });

  it('explains each property in a title and a sentence', () => {
    const properties = schemas.filter(([path]) => /\/properties\/\w+$/.test(path));
    assert.ok(properties.length > 20);
    for (const [path, { title, description, const: value }] of properties) {
      assert.match(description ?? '', /\.$/, path);
      assert.ok(title || value || path === '/properties/features', path);
    }
  });

  it('has a sentence of the validator for each property', () => {
    const names = schemas
      .map(([path]) => path)
      .filter((path) => path.startsWith('/$defs/facts/properties/'))
      .map((path) => path.replace('/$defs/facts/properties/', ''))
      .filter((path) => /^\w+((\/items)?\/properties\/\w+)?$/.test(path))
      .map((path) => path.replace(/(\/items)?\/properties\//, '.'));
    assert.deepEqual(Object.keys(wording).sort(), names.sort());
  });
});

describe('schema and readers refuse', () => {
  const broken = {
    'a swapped position': at([49.32, 8.43]),
    'a position beyond the earth': at([8.43, 149]),
    'no number': at([8.43, 'Nord']),
    'one number': at([8.43]),
    'no geometry': city({}, { geometry: null }),
    'another geometry': at([[8.43, 49.32]], 'MultiPoint'),
    'no properties': city({}, { properties: null }),
    'no name': city({ name: undefined }),
    'an empty name': city({ name: '' }),
    'a name of white space': city({ name: ' \u00a0' }),
    'a name of format characters': city({ name: '\u200b' }),
    'a name that is an object': city({ name: { de: 'Speyer' } }),
    'an unknown role': city({ role: 'Chef' }),
    'a short AGS': city({ ags: '0731' }),
    'an AGS of no Land': city({ ags: '17318000' }),
    'a date in words': city({ joined: 'April 2019' }),
    'a German date': city({ joined: '17.04.2019' }),
    'month 13': city({ joined: '2019-13' }),
    '31 April': city({ joined: '2019-04-31' }),
    '30 February': city({ joined: '2020-02-30' }),
    '29 February without a leap year': city({ joined: '2019-02-29' }),
    '29 February 1900': city({ joined: '1900-02-29' }),
    'a timestamp': city({ joined: '2019-04-17T10:00:00Z' }),
    'topics with objects': city({ topics: [{ name: 'Open Data' }] }),
    'a project without a name': city({ projects: [{ url: 'https://www.example.org/' }] }),
    'a project with a bad address': city({ projects: [{ name: 'x', url: 'javascript:x' }] }),
    'an empty contact': city({ contact: {} }),
    'a contact as text': city({ contact: 'Rathaus' }),
    'an e-mail address without a host': city({ contact: { email: 'rathaus' } }),
    'an e-mail address with fields': city({ contact: { email: 'a@b.de?cc=c@d.de' } }),
    'a phone number in words': city({ contact: { phone: 'auf Anfrage' } }),
    'a script as address': city({ url: 'javascript:alert(1)' }),
    'an address that is none': city({ url: 'https://' }),
    'an address as object': city({ url: { href: 'https://www.example.org/' } }),
    'no Wikidata item': city({ wikidata: 'P31' }),
    'an image without a file': city({ image: { alt: 'Dom' } }),
    'an image as text': city({ image: 'dom.jpg' }),
    'an image with a script': city({ image: { src: 'data:text/html,x', alt: 'Dom' } }),
    'a crest without permission': city({ crest: { src: 'wappen.svg' } }),
    'a crest with an empty permission': city({ crest: { src: 'wappen.svg', permission: '' } }),
    'sources as objects': city({ sources: [{ url: 'https://www.example.org/' }] }),
  };
  for (const [name, feature] of Object.entries(broken)) {
    it(name, () => {
      const input = JSON.parse(JSON.stringify(collection(feature)));
      assert.equal(validate(input), false);
      assert.notDeepEqual(problemsOf(input), []);
    });
  }

  for (const [name, input] of Object.entries({
    'a feature alone': city({}),
    'a list of features': [city({})],
    'no list': { type: 'FeatureCollection' },
    null: null,
  })) {
    it(`as a whole: ${name}`, () => {
      assert.equal(validate(input), false);
      assert.throws(() => problemsOf(input), { name: 'DataError', reason: 'schema' });
    });
  }
});

describe('the readers take more than the schema', () => {
  const lenient = {
    'positions as text with decimal comma': at(['8,43', '49,32']),
    'an id as number': city({}, { id: 7318000 }),
    'no type': city({}, { type: undefined }),
    'an AGS without its zero': city({ ags: 7318000 }),
    'a year as number': city({ joined: 2019 }),
    'a role with umlaut': city({ role: 'Gründung' }),
    'topics as text': city({ topics: 'Open Data; Verkehr' }),
    'a project as text': city({ projects: ['Freies WLAN'] }),
    'an image without alt': city({ image: { src: 'dom.jpg' } }),
    'null and empty texts': city({ url: null, district: '', contact: { office: 'x', email: '' } }),
    'www.': city({ url: 'www.speyer.de' }),
    'official names': city({ name: undefined, GEN: 'Speyer', AGS: '07318000' }),
  };
  for (const [name, feature] of Object.entries(lenient)) {
    it(name, () => {
      const input = JSON.parse(JSON.stringify(collection(feature)));
      assert.equal(validate(input), false);
      assert.deepEqual(problemsOf(input), []);
    });
  }
});

describe('what the schema allows', () => {
  const visible = fc.constantFrom('a', 'Z', 'ß', 'ö', '7', '-', '.', '„', '<', '&', '🌳', '語');
  const anyChar = fc.oneof(visible, fc.constantFrom(' ', '\u00a0', '\u00ad', '\u200b', '\u202e'));
  const text = fc
    .tuple(visible, fc.array(anyChar, { maxLength: 40 }))
    .map(([first, rest]) => first + rest.join(''));
  const digits = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));
  const host = fc
    .tuple(
      fc.constantFrom('www', 'stadt', 'müllheim', 'a-b', '1'),
      fc.constantFrom('de', 'example', 'koeln', 'xn--p1ai'),
    )
    .map((parts) => parts.join('.'));
  const rest = fc
    .array(fc.constantFrom('a', 'ö', '%20', '%', '?', '#', '/', '..', ':', '@', '[', '\\', '"'))
    .map((parts) => parts.join(''));
  const link = fc
    .tuple(
      fc.constantFrom('http', 'https'),
      host,
      fc.constantFrom('', ':80', ':59999'),
      fc.oneof(
        fc.constant(''),
        rest.map((text) => `/${text}`),
      ),
    )
    .map(([scheme, host, port, path]) => `${scheme}://${host}${port}${path}`);
  const file = fc.oneof(
    link,
    rest.map((text) => `bild${text.replaceAll(':', '').replaceAll('\\', '')}`),
  );
  const maybe = (required, optional) =>
    fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
  const facts = maybe(
    { name: text },
    {
      ags: fc
        .tuple(fc.integer({ min: 1, max: 16 }), digits)
        .map(([land, rest]) => String(land).padStart(2, '0') + rest),
      district: text,
      role: fc.constantFrom('koordination', 'gruendung', 'mitglied'),
      joined: fc
        .tuple(
          fc.date({
            min: new Date('0001-01-01'),
            max: new Date('9999-12-31'),
            noInvalidDate: true,
          }),
          fc.constantFrom(4, 7, 10),
        )
        .map(([date, length]) => date.toISOString().slice(0, length)),
      topics: fc.uniqueArray(text),
      projects: fc.array(maybe({ name: text }, { url: link }), { maxLength: 4 }),
      contact: fc
        .record(
          {
            office: text,
            email: fc
              .tuple(fc.constantFrom('rathaus', 'a.b+c', "o'x"), host)
              .map((p) => p.join('@')),
            phone: fc.constantFrom('110', '+49 6232 140', '(06232) 14-0', '06232/14', '((1)'),
          },
          { requiredKeys: [] },
        )
        .map((contact) => (Object.keys(contact).length ? contact : { amt: 'Rathaus' })),
      url: link,
      wikidata: fc.nat().map((n) => `Q${n + 1}`),
      image: maybe({ src: file, alt: fc.oneof(fc.constant(''), text) }, { credit: text }),
      crest: fc.record({ src: file, permission: text }),
      sources: fc.uniqueArray(link),
      einwohner: fc.jsonValue(),
    },
  );
  const position = fc
    .tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.constantFrom([], [120.5]),
    )
    .map(([lon, lat, height]) => [lon, lat, ...height])
    .filter(([lon, lat]) => !(lon > 48 && lon < 52 && lat > 5 && lat < 10));
  const cities = fc
    .array(fc.tuple(facts, position), { maxLength: 6 })
    .map((list) =>
      list.map(([properties, coordinates], index) =>
        city(properties, { id: `stadt-${index}`, geometry: { type: 'Point', coordinates } }),
      ),
    );

  it('the readers take as it is', () => {
    fc.assert(
      fc.property(cities, (features) => {
        const input = collection(...features);
        assert.ok(validate(input), ajv.errorsText(validate.errors));
        assert.deepEqual(problemsOf(input), []);
      }),
      { numRuns: 500 },
    );
  });

  it('the readers take also where it is odd', () => {
    const part = fc.constantFrom(
      ...['2019', '2020', '1900', '-', '02', '29', '31', '04', '07', '318000', 'Q', '+', '(', ')'],
      ...[
        'a',
        'ö',
        '@',
        '.',
        ':',
        '/',
        '//',
        '?',
        '#',
        '\\',
        ' ',
        '\t',
        '\u200b',
        '\u00a0',
        '[',
        '%',
      ],
      ...['http', 'https', 'https://www.a.de', 'mailto:', 'xn', '\ud800', '\u{e0020}'],
    );
    const odd = fc.oneof(
      fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const inner = ['name', 'url', 'office', 'email', 'phone', 'src', 'alt', 'credit', 'permission'];
    const oddFacts = fc.dictionary(
      fc.constantFrom(...Object.keys(schema.$defs.facts.properties)),
      fc.oneof(odd, fc.array(odd), fc.dictionary(fc.constantFrom(...inner), odd)),
    );
    let allowed = 0;
    fc.assert(
      fc.property(oddFacts, odd, (properties, id) => {
        const input = collection(city(properties, { id }));
        if (!validate(input)) return;
        allowed += 1;
        assert.deepEqual(problemsOf(input), [], JSON.stringify(input));
      }),
      { numRuns: 5000 },
    );
    assert.ok(allowed > 50, `only ${allowed} were allowed`);
  });
});
