import { expect } from '@open-wc/testing';
import { DataError } from '../src/data/data-error.js';
import { readMembers } from '../src/data/read-members.js';
import type { Problem } from '../src/data/report.js';

const base = 'https://stadt.example/netzwerk/mitglieder.geojson';

const point = (coordinates: unknown) => ({ type: 'Point', coordinates });

const feature = (properties: unknown, rest: object = {}) => ({
  type: 'Feature',
  geometry: point([8.43, 49.32]),
  properties,
  ...rest,
});

const read = (...features: unknown[]) => readMembers({ type: 'FeatureCollection', features }, base);

const fixes = (problems: readonly Problem[]) => problems.map(({ what, fix }) => `${what}: ${fix}`);

describe('readMembers: the collection', () => {
  it('reads a collection in its order', () => {
    const { members, problems } = read(
      feature({ name: 'Speyer', role: 'gruendung' }, { id: 'speyer' }),
      feature({ name: 'Trier' }, { id: 'trier' }),
    );
    expect(problems).to.deep.equal([]);
    expect(members).to.deep.equal([
      {
        type: 'Feature',
        id: 'speyer',
        geometry: { type: 'Point', coordinates: [8.43, 49.32] },
        properties: { name: 'Speyer', role: 'gruendung' },
      },
      {
        type: 'Feature',
        id: 'trier',
        geometry: { type: 'Point', coordinates: [8.43, 49.32] },
        properties: { name: 'Trier', role: 'mitglied' },
      },
    ]);
  });

  it('reads an empty collection', () => {
    expect(read()).to.deep.equal({ members: [], problems: [] });
  });

  for (const [name, input] of Object.entries({
    undefined: undefined,
    null: null,
    text: 'FeatureCollection',
    number: 7,
    array: [],
    'empty object': {},
    'a Feature': feature({ name: 'Speyer' }),
    'no type': { features: [] },
    'no features': { type: 'FeatureCollection' },
    'features an object': { type: 'FeatureCollection', features: {} },
    'features a text': { type: 'FeatureCollection', features: 'abc' },
    TopoJSON: { type: 'Topology', objects: {}, arcs: [] },
    'an error page of an API': { error: 'not found', status: 404 },
  })) {
    it(`refuses what is no collection: ${name}`, () => {
      expect(() => readMembers(input, base))
        .to.throw(DataError)
        .with.property('reason', 'schema');
    });
  }

  it('needs no base unless there is a relative link', () => {
    const features = [feature({ name: 'Speyer', url: '/stadt' })];
    const { members } = readMembers({ type: 'FeatureCollection', features });
    expect(members[0]?.properties.url).to.equal(new URL('/stadt', document.baseURI).href);
  });

  it('leaves the input as it is', () => {
    const input = {
      type: 'FeatureCollection',
      features: [
        feature({ name: ' Speyer ', role: 'Chef', topics: [' a ', 7], image: { src: 'a.jpg' } }),
        feature({ name: 'Trier', joined: 2020, contact: { email: 'kaputt' } }),
      ],
    };
    const before = JSON.stringify(input);
    readMembers(input, base);
    expect(JSON.stringify(input)).to.equal(before);
  });
});

describe('readMembers: features that are left out', () => {
  for (const [name, input, label, why] of [
    ['null', null, 'Nr. 1', 'ohne Namen'],
    ['a text', 'Speyer', 'Nr. 1', 'ohne Namen'],
    ['an array', [1, 2], 'Nr. 1', 'ohne Namen'],
    ['no properties', { type: 'Feature', geometry: point([8, 49]) }, 'Nr. 1', 'ohne Namen'],
    ['properties an array', feature(['Speyer']), 'Nr. 1', 'ohne Namen'],
    ['no name but an id', feature({}, { id: 'speyer' }), 'speyer', 'ohne Namen'],
    ['an empty name', feature({ name: ' \u00a0\n' }), 'Nr. 1', 'ohne Namen'],
    ['a name of controls', feature({ name: '\u0000\u200b' }), 'Nr. 1', 'ohne Namen'],
    ['a name that is an object', feature({ name: { de: 'Speyer' } }), 'Nr. 1', 'ohne Namen'],
    ['no geometry', feature({ name: 'Speyer' }, { geometry: null }), 'Speyer', 'kein Punkt'],
    [
      'another geometry',
      feature({ name: 'Speyer' }, { geometry: { type: 'MultiPoint', coordinates: [[8, 49]] } }),
      'Speyer',
      'kein Punkt',
    ],
    [
      'no coordinates',
      feature({ name: 'Speyer' }, { geometry: { type: 'Point' } }),
      'Speyer',
      'kein Punkt',
    ],
  ] as const) {
    it(name, () => {
      const { members, problems } = read(input);
      expect(members).to.deep.equal([]);
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]).to.include({
        feature: label,
        what: `weggelassen, ${why}`,
        dropped: true,
      });
      expect(problems[0]?.fix).to.match(/angeben$/);
    });
  }

  it('says what to give instead', () => {
    expect(fixes(read(feature({ name: 'Speyer' }, { geometry: null })).problems)).to.deep.equal([
      'weggelassen, kein Punkt: geometry als Point angeben',
    ]);
  });

  it('counts features from one, and shows the others', () => {
    const { members, problems } = read(
      feature({ name: 'Speyer' }),
      null,
      feature({ name: 'Trier' }),
      feature({}),
    );
    expect(members.map(({ id }) => id)).to.deep.equal(['speyer', 'trier']);
    expect(problems.map((problem) => problem.feature)).to.deep.equal(['Nr. 2', 'Nr. 4']);
  });

  it('an object that throws when it is read', () => {
    const trap = {
      get properties(): never {
        throw new Error('revoked');
      },
    };
    const { members, problems } = read(trap, feature({ name: 'Trier' }));
    expect(members.map(({ id }) => id)).to.deep.equal(['trier']);
    expect(problems[0]).to.include({ feature: 'Nr. 1', dropped: true });
  });
});

describe('readMembers: coordinates', () => {
  const place = (coordinates: unknown) =>
    read(feature({ name: 'Speyer' }, { geometry: point(coordinates) }));

  for (const [name, input, expected] of [
    ['numbers', [8.43111, 49.32083], [8.43111, 49.32083]],
    ['numbers as text', ['8.43111', ' 49.32083 '], [8.43111, 49.32083]],
    ['decimal comma', ['8,43111', '49,32083'], [8.43111, 49.32083]],
    ['without the altitude', [8.43, 49.32, 103], [8.43, 49.32]],
    ['elsewhere on Earth', [-70.67, -33.45], [-70.67, -33.45]],
    ['the edges of the range', [180, -90], [180, -90]],
    ['zero', [0, 0], [0, 0]],
  ] as const) {
    it(name, () => {
      const { members, problems } = place(input);
      expect(members[0]?.geometry).to.deep.equal({ type: 'Point', coordinates: expected });
      expect(problems).to.deep.equal([]);
    });
  }

  for (const [name, input] of [
    ['none', []],
    ['one', [8.43]],
    ['null', [null, null]],
    ['empty texts', ['', ' ']],
    ['spaces', [8, ' ']],
    ['words', ['acht', 'neunundvierzig']],
    ['degrees and minutes', ['8° 25′', '49° 19′']],
    ['thousands separators', ['8.431.110', '49.320.830']],
    ['not a number', [NaN, 49]],
    ['infinite', [Infinity, 49]],
    ['infinite, as text', ['8', 'Infinity']],
    ['longitude out of range', [180.1, 49]],
    ['latitude out of range', [8, -90.1]],
    ['metres of UTM zone 32', [458_600, 5_463_300]],
    ['decimal commas in JSON', [8, 43, 49, 32]],
    ['nested', [[8.43, 49.32]]],
    ['booleans', [true, true]],
    ['objects', [{}, {}]],
  ] as const) {
    it(`refuses ${name}`, () => {
      const { members, problems } = place(input);
      expect(members).to.deep.equal([]);
      expect(fixes(problems)).to.deep.equal([
        'weggelassen, Koordinaten ungültig: Länge, Breite in Grad (WGS 84) angeben',
      ]);
    });
  }

  it('tells that latitude and longitude are swapped', () => {
    const { members, problems } = place([49.32083, 8.43111]);
    expect(members).to.deep.equal([]);
    expect(problems).to.deep.equal([
      {
        feature: 'Speyer',
        what: 'weggelassen, Länge und Breite vertauscht',
        fix: '[8.43111, 49.32083] angeben',
        index: 0,
        dropped: true,
      },
    ]);
  });

  it('tells so only of what lies in or about Rheinland-Pfalz once it is turned', () => {
    const told = (lat: number, lon: number) =>
      fixes(place([lat, lon]).problems)
        .join()
        .includes('vertauscht');
    expect(told(48.1, 5.1) && told(48.1, 9.9) && told(51.9, 5.1) && told(51.9, 9.9)).to.equal(true);
    for (const [lat, lon] of [
      [50, 5],
      [50, 10],
      [48, 8],
      [52, 8],
      [48, 5],
    ] as const) {
      expect(place([lat, lon]).members, `${lat}, ${lon}`).to.have.lengthOf(1);
    }
  });
});

describe('readMembers: ids', () => {
  const idOf = (properties: object, rest: object = {}) =>
    read(feature({ name: 'Wörth am Rhein', ...properties }, rest)).members[0]?.id;

  it('takes the feature’s own', () => {
    expect(idOf({ ags: '07334501' }, { id: ' woerth ' })).to.equal('woerth');
  });
  it('takes a number as text', () => {
    expect(idOf({}, { id: 42 })).to.equal('42');
    expect(idOf({}, { id: 0 })).to.equal('0');
  });
  it('gives an AGS of Rheinland-Pfalz its zero back', () => {
    expect(idOf({}, { id: 7334501 })).to.equal('07334501');
    expect(idOf({}, { id: '073345006501' })).to.equal('07334501');
  });
  it('leaves another number alone', () => {
    expect(idOf({}, { id: 1234567 })).to.equal('1234567');
  });
  it('else takes the AGS', () => {
    expect(idOf({ ags: 7334501 })).to.equal('07334501');
    expect(idOf({ ags: 7334501 }, { id: '' })).to.equal('07334501');
    expect(idOf({ ags: 7334501 }, { id: null })).to.equal('07334501');
  });
  it('else makes one of the name', () => {
    expect(idOf({})).to.equal('woerth-am-rhein');
    expect(idOf({}, { id: {} })).to.equal('woerth-am-rhein');
    expect(read(feature({ name: '🏰' })).members[0]?.id).to.equal('🏰');
  });
  it('lets the first of two equal ids win, and names the other', () => {
    const { members, problems } = read(
      feature({ name: 'Neuhofen' }),
      feature({ name: 'Speyer' }, { id: 'neuhofen' }),
    );
    expect(members.map(({ properties }) => properties.name)).to.deep.equal(['Neuhofen']);
    expect(problems).to.deep.equal([
      {
        feature: 'Speyer',
        what: 'weggelassen, id „neuhofen“ doppelt',
        fix: 'eigene id angeben',
        index: 1,
        dropped: true,
      },
    ]);
  });
  it('takes the names of object properties for ids', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const { members } = read(...ids.map((id) => feature({ name: id }, { id })));
    expect(members.map(({ id }) => id)).to.deep.equal(ids);
  });
});

describe('readMembers: names in official data', () => {
  it('takes GEN for the name and AGS, ARS or RS for the AGS', () => {
    for (const key of ['AGS', 'ars', 'ARS', 'RS']) {
      const given = key === 'AGS' ? '07318000' : '073180000000';
      const { members, problems } = read(feature({ GEN: 'Speyer', [key]: given }));
      expect(problems).to.deep.equal([]);
      expect(members[0]?.id).to.equal('07318000');
      expect(members[0]?.properties).to.deep.equal({
        GEN: 'Speyer',
        [key]: given,
        name: 'Speyer',
        ags: '07318000',
        role: 'mitglied',
      });
    }
  });
  it('prefers our own names', () => {
    const { members } = read(feature({ name: 'Speyer', GEN: 'Kreis', ags: '07318000', AGS: '1' }));
    expect(members[0]?.properties).to.include({ name: 'Speyer', ags: '07318000' });
  });
});
