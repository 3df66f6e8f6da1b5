import { expect } from '@open-wc/testing';
import type { MemberProperties } from '../src/data/member.js';
import { readMembers } from '../src/data/read-members.js';
import type { Problem } from '../src/data/report.js';

const base = 'https://stadt.example/netzwerk/mitglieder.geojson';

/** Reads one member with the given properties, in Speyer unless they say otherwise. */
function readOne(properties: object): { properties: MemberProperties; problems: Problem[] } {
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [8.43, 49.32] },
    properties: { name: 'Speyer', ...properties },
  };
  const { members, problems } = readMembers(
    { type: 'FeatureCollection', features: [feature] },
    base,
  );
  expect(members).to.have.lengthOf(1);
  return { properties: members[0]!.properties, problems };
}

describe('readMembers: properties', () => {
  it('keeps everything that is right', () => {
    const given = {
      name: 'Speyer',
      role: 'gruendung',
      ags: '07318000',
      district: 'kreisfreie Stadt',
      joined: '2019-04',
      topics: ['Verwaltung', 'Mobilität'],
      projects: [{ name: 'Bürger-App', url: 'https://speyer.example/app' }, { name: 'LoRaWAN' }],
      contact: { office: 'Stabsstelle', email: 'digital@speyer.example', phone: '+49 6232 14-0' },
      url: 'https://www.speyer.example/',
      wikidata: 'Q14935',
      image: { src: 'https://speyer.example/dom.jpg', alt: 'Der Dom', credit: 'Foto: N. N.' },
      crest: { src: 'https://speyer.example/wappen.svg', permission: 'Stadtverwaltung, 2026' },
      sources: ['https://example.org/a'],
    };
    const { properties, problems } = readOne(given);
    expect(problems).to.deep.equal([]);
    expect(properties).to.deep.equal(given);
  });

  it('keeps unknown ones as they are', () => {
    const einwohner = { stand: 2024, zahl: [50_000] };
    const { properties, problems } = readOne({ einwohner, leer: null, nichts: '' });
    expect(properties['einwohner']).to.equal(einwohner);
    expect(properties).to.include({ leer: null, nichts: '' });
    expect(problems).to.deep.equal([]);
  });

  it('takes an empty one for missing, without a word', () => {
    const empty = { role: '', ags: null, joined: '', url: '', topics: [], contact: null };
    for (const extra of [
      empty,
      { topics: ' ', projects: null, image: '', crest: null, url: ' ' },
    ]) {
      const { properties, problems } = readOne(extra);
      expect(properties).to.deep.equal({ name: 'Speyer', role: 'mitglied' });
      expect(problems).to.deep.equal([]);
    }
  });

  it('is not harmed by the names of object properties', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},' +
        '"contact":{"office":"Rathaus","__proto__":{"email":"a@b.de"}}}',
    ) as object;
    const { properties } = readOne(hostile);
    expect(Object.getPrototypeOf(properties)).to.equal(Object.prototype);
    expect(Object.keys(properties).sort()).to.deep.equal([
      'constructor',
      'contact',
      'name',
      'role',
    ]);
    expect(properties['polluted']).to.equal(undefined);
    expect(properties.contact?.email).to.equal(undefined);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('makes plain one-line texts', () => {
    const { properties } = readOne({
      district: ' Rhein\u00adPfalz\u00a0Kreis\r\n\t(\u202eoben\u0000) ',
      topics: ['a\u0008b', 'Mobilita\u0308t'],
    });
    expect(properties.district).to.equal('RheinPfalz Kreis (oben)');
    expect(properties.topics).to.deep.equal(['ab', 'Mobilität']);
  });

  it('keeps markup as the text it is', () => {
    expect(readOne({ district: '<img src=x onerror=alert(1)>' }).properties.district).to.equal(
      '<img src=x onerror=alert(1)>',
    );
  });

  it('caps long texts without splitting a character', () => {
    const { properties } = readOne({ district: 'a' + '😀'.repeat(10_000) });
    expect(properties.district).to.have.lengthOf.at.most(500);
    expect(properties.district).to.match(/😀$/u);
  });

  /** Values of a property, and what becomes of them; undefined: refused, and named. */
  const cases: Record<string, readonly (readonly [unknown, unknown])[]> = {
    role: [
      ['koordination', 'koordination'],
      [' Gründung ', 'gruendung'],
      ['MITGLIED', 'mitglied'],
      ['Koordinationsstelle', 'mitglied'],
      ['Fachkoordination', 'mitglied'],
    ],
    ags: [
      ['07318000', '07318000'],
      [7318000, '07318000'],
      ['7318000', '07318000'],
      ['07 3 18 000', '07318000'],
      ['073180000000', '07318000'],
      [73180000000, '07318000'],
      ['073345006501', '07334501'],
      ['12054000', '12054000'],
      ['7318', undefined],
      ['073180001', undefined],
      ['00318000', undefined],
      ['17318000', undefined],
      ['0731800O', undefined],
      [-7318000, undefined],
      [[7318000], undefined],
    ],
    district: [
      ['Rhein-Lahn-Kreis', 'Rhein-Lahn-Kreis'],
      [7, '7'],
      [['Kreis'], undefined],
      [true, undefined],
    ],
    joined: [
      ['2019', '2019'],
      [2019, '2019'],
      ['2019-04', '2019-04'],
      ['2020-02-29', '2020-02-29'],
      ['02.12.2019', undefined],
      ['2019-13', undefined],
      ['2019-00', undefined],
      ['2019-02-29', undefined],
      ['2019-04-31', undefined],
      ['2019-4-1', undefined],
      ['20190401', undefined],
      ['2019-04-01T00:00:00Z', undefined],
      ['April 2019', undefined],
      [20.5, undefined],
      [{}, undefined],
    ],
    topics: [
      [
        ['Mobilität', ' Bildung '],
        ['Mobilität', 'Bildung'],
      ],
      [['a', 'a'], ['a']],
      ['Mobilität; Bildung', ['Mobilität', 'Bildung']],
      ['Mobilität, Bildung|Kultur', ['Mobilität', 'Bildung', 'Kultur']],
      [['a', ['b'], {}, true, null, ''], ['a']],
      [{ a: 1 }, undefined],
    ],
    projects: [
      [['LoRaWAN'], [{ name: 'LoRaWAN' }]],
      ['LoRaWAN; App', [{ name: 'LoRaWAN' }, { name: 'App' }]],
      [{ name: 'App' }, [{ name: 'App' }]],
      [[{ name: 'App', url: 'javascript:alert(1)', since: 2020 }], [{ name: 'App', since: 2020 }]],
      [[{ url: 'https://a.example/' }], undefined],
      [[[]], undefined],
      [7, undefined],
    ],
    contact: [
      [{ email: 'mailto:info@stadt.de' }, { email: 'info@stadt.de' }],
      [{ email: 'o.muell+ki@wörth.de' }, { email: 'o.muell+ki@wörth.de' }],
      [{ phone: 'tel:+4962320' }, { phone: '+4962320' }],
      [{ phone: '(06232)\u00a014\u20130' }, { phone: '(06232) 14-0' }],
      [{ phone: 'Hotel: 06232 14' }, undefined],
      [{ phone: 115 }, { phone: '115' }],
      [{ office: 'Rathaus', email: 'rathaus' }, { office: 'Rathaus' }],
      [
        { office: 'Rathaus', fax: '0' },
        { office: 'Rathaus', fax: '0' },
      ],
      [{ email: 'a@b' }, undefined],
      [{ email: 'a@b.de?bcc=c@d.de' }, undefined],
      [{ email: 'a@b.de, c@d.de' }, undefined],
      [{ email: '<a@b.de>' }, undefined],
      [{ phone: 'siehe Website' }, undefined],
      [{ phone: '0190 FLIRT' }, undefined],
      ['06232 140', undefined],
      [[], undefined],
      [{}, undefined],
    ],
    url: [
      ['https://www.speyer.de', 'https://www.speyer.de/'],
      ['http://speyer.de/a?b=c#d', 'http://speyer.de/a?b=c#d'],
      [' https://speyer.de/ ', 'https://speyer.de/'],
      ['www.speyer.de', 'https://www.speyer.de/'],
      ['WWW.speyer.de/a', 'https://www.speyer.de/a'],
      ['//speyer.de/', 'https://speyer.de/'],
      ['/speyer', 'https://stadt.example/speyer'],
      ['speyer.html', 'https://stadt.example/netzwerk/speyer.html'],
      ['javascript:alert(1)', undefined],
      ['JaVa\nscript:alert(1)', undefined],
      ['\u0001javascript:alert(1)', undefined],
      ['data:text/html,<script>alert(1)</script>', undefined],
      ['blob:https://stadt.example/1', undefined],
      ['vbscript:x', undefined],
      ['mailto:a@b.de', undefined],
      ['ftp://speyer.de/', undefined],
      ['https://', undefined],
      [`https://speyer.de/${'a'.repeat(5000)}`, undefined],
      [7, undefined],
      [['https://speyer.de/'], undefined],
    ],
    wikidata: [
      ['Q14935', 'Q14935'],
      ['https://www.wikidata.org/wiki/Q14935', 'Q14935'],
      ['14935', undefined],
      ['Q0', undefined],
    ],
    image: [
      [{ src: 'dom.jpg' }, { src: 'https://stadt.example/netzwerk/dom.jpg', alt: '' }],
      [
        { src: '/d.jpg', alt: '' },
        { src: 'https://stadt.example/d.jpg', alt: '' },
      ],
      [
        { src: '/d.jpg', alt: ' Der Dom ', credit: 7 },
        { src: 'https://stadt.example/d.jpg', alt: 'Der Dom', credit: '7' },
      ],
      [{ alt: 'Der Dom' }, undefined],
      [{ src: 'data:image/svg+xml,<svg/>', alt: '' }, undefined],
      ['dom.jpg', undefined],
    ],
    crest: [
      [
        { src: '/w.svg', permission: 'Stadt Speyer, 2026' },
        { src: 'https://stadt.example/w.svg', permission: 'Stadt Speyer, 2026' },
      ],
      [{ src: '/w.svg' }, undefined],
      [{ src: '/w.svg', permission: ' ' }, undefined],
      [{ src: '/w.svg', permission: true }, undefined],
      [{ permission: 'Stadt Speyer' }, undefined],
    ],
    sources: [
      [['/a', 'javascript:alert(1)'], ['https://stadt.example/a']],
      [[{}, 'data:,'], undefined],
    ],
  };

  for (const [key, values] of Object.entries(cases)) {
    for (const [given, expected] of values) {
      const shown = JSON.stringify(given).slice(0, 60);
      it(`${key} ${shown} ${expected === undefined ? 'is refused' : 'is read'}`, () => {
        const { properties, problems } = readOne({ [key]: given });
        expect(properties[key]).to.deep.equal(expected);
        expect(properties.role).to.be.a('string');
        if (expected !== undefined) return;
        expect(properties).not.to.have.property(key);
        expect(problems).not.to.be.empty;
        for (const problem of problems) {
          expect(problem).to.include({ feature: 'Speyer', dropped: false });
          expect(problem.what).to.match(new RegExp(`^ohne ${key}\\b`));
        }
      });
    }
  }

  it('takes an unknown role for a member, and says so', () => {
    const { properties, problems } = readOne({ role: 'Chefin' });
    expect(properties.role).to.equal('mitglied');
    expect(problems).to.deep.equal([
      {
        feature: 'Speyer',
        what: 'ohne role, unlesbar: „Chefin“',
        fix: 'koordination, gruendung oder mitglied angeben',
        index: 0,
        dropped: false,
      },
    ]);
  });

  it('names the property inside another one', () => {
    const { problems } = readOne({
      contact: { office: 'Rathaus', email: 'kaputt', phone: 'keins' },
      projects: [{ name: 'App', url: 'ftp://a.example' }],
    });
    expect(problems.map(({ what }) => what)).to.deep.equal([
      'ohne contact.email, unlesbar: „kaputt“',
      'ohne contact.phone, unlesbar: „keins“',
      'ohne projects.url, unlesbar: „ftp://a.example“',
    ]);
  });

  it('does not quote what is no text', () => {
    const { problems } = readOne({ crest: { src: '/w.svg' }, topics: {} });
    expect(problems.map(({ what }) => what)).to.deep.equal(['ohne crest', 'ohne topics']);
  });

  it('quotes no more of a value than fits a line', () => {
    const { problems } = readOne({ joined: 'x\n'.repeat(1000) });
    expect(problems[0]?.what).to.have.lengthOf.below(120).and.not.match(/\n/);
  });
});
