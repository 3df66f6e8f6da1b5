import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { DataError } from '../src/data/data-error.js';
import type { Member } from '../src/data/member.js';
import { readMembers } from '../src/data/read-members.js';

const base = 'https://stadt.example/';
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** Values that are nearly right, or meant ill. */
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'Speyer',
    'Wörth am Rhein',
    '__proto__',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'https://www.speyer.de/',
    'www.speyer.de',
    '/bild.jpg',
    'info@speyer.de',
    'a@b.de?bcc=c@d.de',
    '+49 6232 140',
    'tel:110',
    '2019-04',
    '2019-02-30',
    '07318000',
    '073180000000',
    'Q14935',
    'koordination',
    'Gründung',
    '8,43',
    '49.32',
    '\u202egnp.exe',
    '\ud83d',
  ),
);
const oddValue = fc.oneof(
  oddText,
  fc.double(),
  fc.constantFrom(8.43, 49.32, 7318000, 2019, null, undefined, true),
  fc.jsonValue(),
);
const some = (keys: string[]) =>
  fc.dictionary(
    fc.oneof(fc.constantFrom(...keys), oddText),
    fc.oneof(oddValue, fc.array(oddValue)),
  );
const project = some(['name', 'url']);
const nested = fc.oneof(
  oddValue,
  fc.array(oddValue),
  project,
  fc.array(project),
  some(['office', 'email', 'phone']),
  some(['src', 'alt', 'credit', 'permission']),
);
const properties = fc.dictionary(
  fc.constantFrom(
    ...['name', 'GEN', 'role', 'ags', 'ARS', 'district', 'joined', 'topics', 'projects'],
    ...['contact', 'url', 'wikidata', 'image', 'crest', 'sources', '__proto__', 'constructor'],
  ),
  nested,
);
const geometry = fc.record({
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constant('Point') },
    { weight: 1, arbitrary: oddValue },
  ),
  coordinates: fc.oneof(
    fc.constant([8.43, 49.32]),
    fc.tuple(oddValue, oddValue),
    fc.tuple(fc.double({ min: -200, max: 200 }), fc.double({ min: -100, max: 100 })),
    oddValue,
  ),
});
const feature = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        type: fc.constant('Feature'),
        id: fc.oneof(oddText, fc.nat(), oddValue),
        geometry,
        properties: fc
          .tuple(properties, fc.oneof(fc.constant('Speyer'), oddText))
          .map(([given, name]) => ({ name, ...given })),
      },
      { requiredKeys: ['geometry', 'properties'] },
    ),
  },
  { weight: 1, arbitrary: oddValue },
);
const collection = fc
  .array(feature, { maxLength: 8 })
  .map((features) => ({ type: 'FeatureCollection', features }));

function expectText(value: unknown): void {
  expect(value).to.be.a('string').with.lengthOf.above(0);
  expect(value).not.to.match(invisible);
}

function expectLink(value: unknown): void {
  expectText(value);
  expect(['http:', 'https:']).to.include(new URL(value as string).protocol);
}

const maybe = <T>(value: T | undefined, check: (value: T) => void) => {
  if (value !== undefined) check(value);
};

const all = (check: (value: unknown) => void) => (values: readonly unknown[]) => {
  expect(values).to.be.an('array').that.is.not.empty;
  values.forEach((value) => check(value));
};

/** Holds for whatever the reader lets through. */
function expectMember({
  type,
  id,
  geometry: { type: shape, coordinates },
  properties,
}: Member): void {
  expect(type).to.equal('Feature');
  expectText(id);
  expect(shape).to.equal('Point');
  expect(coordinates).to.have.lengthOf(2);
  expect(Math.abs(coordinates[0])).to.be.at.most(180);
  expect(Math.abs(coordinates[1])).to.be.at.most(90);

  expect(Object.getPrototypeOf(properties)).to.equal(Object.prototype);
  const { name, role, ags, district, joined, topics, projects, contact, url } = properties;
  const { wikidata, image, crest, sources } = properties;
  expectText(name);
  expect(['koordination', 'gruendung', 'mitglied']).to.include(role);
  maybe(ags, (value) => expect(value).to.match(/^(0[1-9]|1[0-6])\d{6}$/));
  maybe(district, expectText);
  maybe(joined, (value) => expect(value).to.match(/^\d{4}(-\d\d(-\d\d)?)?$/));
  maybe(topics, all(expectText));
  maybe(projects, (values) => {
    expect(values).to.be.an('array').that.is.not.empty;
    values.forEach((value) => {
      expectText(value.name);
      maybe(value.url, expectLink);
    });
  });
  maybe(contact, ({ office, email, phone }) => {
    maybe(office, expectText);
    maybe(email, (value) => {
      expect(new URL(`mailto:${value}`).search).to.equal('');
      expect(value).to.match(/^[^\s@]+@[^\s@]+$/);
    });
    maybe(phone, (value) => expect(value).to.match(/^[\d+()/ -]+$/));
  });
  maybe(url, expectLink);
  maybe(wikidata, (value) => expect(value).to.match(/^Q\d+$/));
  maybe(image, ({ src, alt, credit }) => {
    expectLink(src);
    if (alt !== '') expectText(alt);
    maybe(credit, expectText);
  });
  maybe(crest, ({ src, permission }) => {
    expectLink(src);
    expectText(permission);
  });
  maybe(sources, all(expectLink));
}

describe('readMembers, whatever comes', () => {
  it('throws nothing but a schema error for any JSON value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), collection), (input) => {
        try {
          readMembers(input, base);
        } catch (error) {
          expect(error).to.be.instanceOf(DataError).with.property('reason', 'schema');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets only sound members through, each id once, and names every other feature', () => {
    fc.assert(
      fc.property(collection, (input) => {
        const { members, problems } = readMembers(input, base);
        members.forEach(expectMember);
        expect(new Set(members.map(({ id }) => id)).size).to.equal(members.length);
        const dropped = problems.filter((problem) => problem.dropped);
        expect(members.length + dropped.length).to.equal(input.features.length);
        for (const problem of problems) {
          expectText(problem.feature);
          expectText(problem.what);
          expectText(problem.fix);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing to change in what it gave', () => {
    fc.assert(
      fc.property(collection, (input) => {
        const { members } = readMembers(input, base);
        const again = readMembers({ type: 'FeatureCollection', features: members }, base);
        expect(again.problems.filter(({ dropped }) => dropped)).to.deep.equal([]);
        expect(again.members).to.deep.equal(members);
      }),
      { numRuns: 300 },
    );
  });

  it('reads frozen data', () => {
    fc.assert(
      fc.property(collection, (input) => {
        const frozen = deepFreeze(structuredClone(input));
        expect(readMembers(frozen, base)).to.deep.equal(readMembers(input, base));
      }),
    );
  });

  it('reads 100,000 features, in time that grows with their number alone', function () {
    this.timeout(120_000);
    const features = Array.from({ length: 100_000 }, (_, index) => ({
      type: 'Feature',
      id: `ort-${index}`,
      geometry: { type: 'Point', coordinates: [6 + (index % 300) / 100, '49,5'] },
      properties: {
        name: `Ort ${index}`,
        role: 'mitglied',
        district: 'Landkreis Germersheim',
        joined: '2019-12-02',
        topics: ['Verwaltung', 'Mobilität'],
        url: `https://www.ort-${index}.example/`,
        contact: { email: `info@ort-${index}.example`, phone: 'unbekannt' },
      },
    }));
    const timed = (count: number) => {
      const start = performance.now();
      const read = readMembers(
        { type: 'FeatureCollection', features: features.slice(0, count) },
        base,
      );
      return { ...read, duration: performance.now() - start };
    };
    const few = timed(5_000).duration;
    const { members, problems, duration } = timed(100_000);
    expect(members).to.have.lengthOf(100_000);
    expect(problems).to.have.lengthOf(100_000);
    console.debug(`100,000 features: ${Math.round(duration)} ms`);
    // 20 times as many, for a machine under load: a loop in a loop would take 400 times as long.
    expect(duration).to.be.below(100 * Math.max(few, 50));
  });

  it('takes no longer for texts made to keep a pattern busy', () => {
    const long = [
      `${'a.'.repeat(50_000)}@${'a-'.repeat(50_000)}`,
      `${'1 '.repeat(100_000)}x`,
      '('.repeat(200_000),
      `${'Q1'.repeat(100_000)} `,
      `${' '.repeat(200_000)}x`,
      '-'.repeat(200_000),
    ];
    const features = long.map((text) => ({
      geometry: { type: 'Point', coordinates: [text, text] },
      id: text,
      properties: {
        ...{ name: text, role: text, ags: text, district: text, joined: text, topics: text },
        ...{ projects: text, url: text, wikidata: text, contact: { email: text, phone: text } },
      },
    }));
    const start = performance.now();
    readMembers({ type: 'FeatureCollection', features }, base);
    expect(performance.now() - start).to.be.below(2000);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
