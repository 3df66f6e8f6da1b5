import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { jsonSteps } from '../src/data/json.js';
import { atOnce } from '../src/data/slices.js';

/** Pads a text so that it is long enough to be read in steps. */
const filler = 'x'.repeat(300);
const feature = (index: number) => ({
  type: 'Feature',
  id: `ort-${index}`,
  geometry: { type: 'Point', coordinates: [7 + index / 1e4, 50] },
  properties: {
    name: `Ort "${index}" }, { "type": [`,
    projects: [{ name: 'a' }, { type: '}]},{' }, { name: '\\'.repeat(index % 5) }],
    filler,
  },
});
const features = Array.from({ length: 1500 }, (_, index) => feature(index));
const stepsOf = (text: string) => {
  const work = jsonSteps(text);
  let count = 0;
  while (!work.next().done) count += 1;
  return count;
};
const errorOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
};
/** Both as texts: `deep.equal` takes seconds for so many. */
const expectSame = (text: string) => {
  const own = errorOf(() => JSON.stringify(atOnce(jsonSteps(text))));
  expect(own === errorOf(() => JSON.stringify(JSON.parse(text)))).to.equal(true, text.slice(0, 99));
};

describe('jsonSteps', () => {
  for (const [name, value] of [
    ['a long collection', { type: 'FeatureCollection', features }],
    ['what stands before and after', { bbox: [1, 2], features, crs: { a: [{ b: 1 }, { b: 2 }] } }],
    ['no features', { type: 'FeatureCollection', features: [], filler: features }],
    ['another list of that name inside', { meta: { features }, features: [1] }],
    ['only one inside', { meta: { features } }],
    ['something else than features among them', { features: [...features, 1, null, ...features] }],
    ['features of all kinds', { features: features.map((own, at) => (at % 3 ? own : { id: at })) }],
    ['a list', features],
    ['a word', `features": [${filler.repeat(1000)}`],
    ['an own property __proto__', { ['__proto__']: 1, features, ['constructor']: 2 }],
  ] as const) {
    for (const space of [0, 2]) {
      it(`reads ${name} as JSON.parse does, ${space ? 'indented' : 'compact'}`, () => {
        expectSame(JSON.stringify(value, null, space));
      });
    }
  }

  it('takes a step for each eighth of a million characters', () => {
    const text = JSON.stringify({ features });
    expect(stepsOf(text)).to.be.within(text.length / 2 ** 17 - 1, text.length / 2 ** 16);
  });

  it('takes no step for a short text', () => {
    expect(stepsOf(JSON.stringify({ features: features.slice(0, 99) }))).to.equal(0);
  });

  it('reads one feature that is longer than a step, whatever it holds', () => {
    const long = { type: 'x', list: Array.from({ length: 30000 }, () => ({ type: 'Feature' })) };
    expectSame(JSON.stringify({ features: [feature(0), long, ...features] }));
  });

  it('reads what any values are put around and between long features', () => {
    const long = { type: 'Feature', filler: filler.repeat(500) };
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(fc.oneof(fc.jsonValue(), fc.constant(long)), { minLength: 3 }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(0, 1, '\t'),
        (before, values, after, space) => {
          expectSame(
            JSON.stringify({ ...before, features: [long, ...values, long], ...after }, null, space),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says what is wrong, and where, as JSON.parse does', () => {
    const text = JSON.stringify({ features }, null, 1);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', '"', '{', '}', ',', ']', '\\', 'x'),
        (at, other) => {
          expectSame(text.slice(0, at) + other + text.slice(at + 1));
        },
      ),
      { numRuns: 40 },
    );
    for (const broken of ['', '{', '{"features":[', '\uFEFF{}', text.slice(0, -1), `${text},`])
      expectSame(broken);
  });
});
