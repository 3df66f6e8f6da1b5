import { expect, fixture, html } from '@open-wc/testing';
import * as fc from 'fast-check';
import { closest } from '../src/data/closest.js';
import { lookup } from '../src/data/lookup.js';
import { readList, withFacts } from '../src/data/member-list.js';
import { governmentOf, networkOf } from '../src/data/schema-org.js';
import { toJson } from '../src/shared/json.js';
import { describe as describeTo } from '../src/shared/structured-data.js';
import { city } from './helpers/cities.js';

const speyer = city('Speyer', { ags: '07318000', url: 'https://www.speyer.de/' });
const other = { ...city('Anders', { ags: '07318000' }), id: 'woerth-am-rhein' };

describe('closest', () => {
  const known = ['b', 'speyer', 'trier', 'bad-kreuznach', 'landau-in-der-pfalz', 'zweibruecken'];
  for (const [word, wanted] of [
    ['speier', 'speyer'],
    ['trir', 'trier'],
    ['landau', 'landau-in-der-pfalz'],
    ['trier-stadt', 'trier'],
    ['kreuznach', undefined],
    ['Zweibrücken', 'zweibruecken'],
    ['mainz', undefined],
    ['x', undefined],
    ['a', undefined],
    ['', undefined],
  ] as const) {
    it(`takes ${word || 'nothing'} for ${wanted ?? 'nothing'}`, () => {
      expect(closest(word, known)).to.equal(wanted);
    });
  }

  it('takes one with a third of its letters changed, and the first of two alike', () => {
    expect(closest('abc', ['abx', 'aby'])).to.equal('abx');
    expect(closest('abc', ['abcd'])).to.equal('abcd');
    expect(closest('abc', ['axy'])).to.equal(undefined);
    expect(closest('trier', ['trief', 'tries'])).to.equal('trief');
  });

  it('finds a word with one letter changed, whatever the word', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      minLength: 4,
      maxLength: 12,
    });
    fc.assert(
      fc.property(word, fc.nat(), (own, at) => {
        const index = at % own.length;
        expect(closest(`${own.slice(0, index)}z${own.slice(index + 1)}`, [own])).to.equal(own);
      }),
    );
  });
});

describe('lookup', () => {
  const find = lookup([speyer, other]);
  for (const word of ['speyer', 'Speyer', '07318000', '7318000', '073180000000']) {
    it(`finds a city by ${word}`, () => {
      expect(find(word)).to.equal(speyer);
    });
  }

  it('finds an id by the name that it was made of', () => {
    expect(find('Wörth am Rhein')).to.equal(other);
  });

  it('finds nothing else', () => {
    for (const word of ['', 'spey', '7318001', 'constructor', '__proto__']) {
      expect(find(word), word).to.equal(undefined);
    }
  });
});

describe('readList', () => {
  const read = async (list: unknown) =>
    readList(await fixture<HTMLElement>(html`<netzwerk-daten>${list}</netzwerk-daten>`));

  it('takes places, links and further facts', async () => {
    const list = await read(
      html`<ul>
        <li data-lon="7,5" data-lat="50,2" data-topics="Verkehr; Wald" data-joined="2020">
          <a href="/neu">Neustadt</a> und mehr
        </li>
      </ul>`,
    );
    expect(list!.unplaced.size).to.equal(0);
    expect(list!.problems).to.deep.equal([]);
    expect(list!.members[0]).to.deep.equal({
      type: 'Feature',
      id: 'neustadt',
      geometry: { type: 'Point', coordinates: [7.5, 50.2] },
      properties: {
        name: 'Neustadt',
        role: 'mitglied',
        topics: ['Verkehr', 'Wald'],
        joined: '2020',
        url: new URL('/neu', document.baseURI).href,
      },
    });
  });

  it('takes cities that others know, by id or AGS', async () => {
    const list = await read(
      html`<ul>
        <li><a data-id="speyer" href="/s">Speyer</a></li>
        <li data-ags="07211000">Trier</li>
        <li data-ags="7 315 000">Mainz</li>
        <li data-id="073190000000">Worms</li>
        <li data-id="landau\u00a0">Landau</li>
        <li data-id="">Bad Dürkheim</li>
      </ul>`,
    );
    const ids = ['speyer', '07211000', '07315000', '07319000', 'landau', 'bad-duerkheim'];
    expect([...list!.unplaced]).to.deep.equal(ids);
    expect(list!.members.map(({ id }) => id)).to.deep.equal(ids);
  });

  it('is none without such attributes', async () => {
    expect(await read(html`<ul><li><a href="/a">Andernach</a></li></ul>`)).to.equal(undefined);
  });

  it('takes nothing of a page builder’s attributes, nor of a widget inside', async () => {
    const list = await read(
      html`<section data-id="4f3c2b1"><p data-id="x">Text</p></section>
        <ul>
          <li data-id="9ab"><netzwerk-karte></netzwerk-karte></li>
        </ul>
        <netzwerk-stadt><ul><li data-id="trier">Trier</li></ul></netzwerk-stadt>`,
    );
    expect(list).to.equal(undefined);
  });

  it('is the same object while nothing has changed', async () => {
    const box = await fixture<HTMLElement>(
      html`<netzwerk-daten><ul><li data-id="trier">Trier</li></ul><p>Text</p></netzwerk-daten>`,
    );
    const first = readList(box);
    box.querySelector('p')!.textContent = 'anders';
    expect(readList(box, '', first)).to.equal(first);
    box.querySelector('li')!.dataset['joined'] = '2020';
    expect(readList(box, '', first)).not.to.equal(first);
  });

  it('names what it can’t read', async () => {
    const list = await read(html`<ul><li data-lon="x" data-lat="50">Ort</li></ul>`);
    expect(list!.members).to.deep.equal([]);
    expect(list!.problems.map(({ feature }) => feature)).to.deep.equal(['Ort']);
  });

  it('adds facts to a known city, but no role', () => {
    const known = city('Speyer', { role: 'gruendung', district: 'kreisfrei' });
    const listed = city('Domstadt', { url: 'https://a.example/' });
    expect(withFacts(known, listed).properties).to.deep.equal({
      name: 'Domstadt',
      role: 'gruendung',
      district: 'kreisfrei',
      url: 'https://a.example/',
    });
  });
});

describe('toJson', () => {
  it('writes what JSON.parse reads, for any plain data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // -0 is 0 in JSON.
        const same = JSON.parse(JSON.stringify(value)) as unknown;
        expect(JSON.parse(toJson(value))).to.deep.equal(same);
      }),
    );
  });

  it('leaves out what is undefined, and nothing that could end a script', () => {
    expect(toJson({ a: undefined, b: ['</script>', null, true] })).to.equal(
      '{"b":["\\u003c/script>",null,true]}',
    );
  });

  it('is not disturbed by what Prototype 1.6 does', () => {
    const spoilt = { configurable: true, value: () => 'broken' };
    Object.defineProperty(Array.prototype, 'toJSON', spoilt);
    Object.defineProperty(String.prototype, 'toJSON', spoilt);
    try {
      expect(toJson({ a: ['b'] })).to.equal('{"a":["b"]}');
    } finally {
      delete (Array.prototype as { toJSON?: unknown }).toJSON;
      delete (String.prototype as { toJSON?: unknown }).toJSON;
    }
  });
});

describe('structured data', () => {
  it('describes a city’s administration and its place', () => {
    const member = city('Speyer', { ags: '07318000', wikidata: 'Q3811' }, [8.4, 49.3]);
    expect(JSON.parse(toJson(governmentOf(member)))).to.deep.equal({
      '@type': 'GovernmentOrganization',
      name: 'Speyer',
      identifier: { '@type': 'PropertyValue', propertyID: 'AGS', value: '07318000' },
      sameAs: 'https://www.wikidata.org/entity/Q3811',
      areaServed: {
        '@type': 'City',
        name: 'Speyer',
        geo: { '@type': 'GeoCoordinates', latitude: 49.3, longitude: 8.4 },
        containedInPlace: { '@type': 'State', name: 'Rheinland-Pfalz' },
      },
    });
  });

  it('says since when and as what a city is a member', () => {
    const member = city('Speyer', { joined: '2019-04' });
    const data = networkOf('Netz', 'https://a.example/', [member], () => 'Mitglied');
    expect(JSON.parse(toJson(data))).to.deep.include({ name: 'Netz', url: 'https://a.example/' });
    const [role] = (data as { member: { roleName: string; startDate: string }[] }).member;
    expect(role).to.include({ roleName: 'Mitglied', startDate: '2019-04' });
  });

  it('stands in the page as one script that runs nothing, and goes again', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    describeTo(box, { name: 'a' });
    describeTo(box, { name: '</script><b>' });
    const [script, ...more] = box.querySelectorAll('script');
    expect(more).to.deep.equal([]);
    expect(script).to.have.property('type', 'application/ld+json');
    expect(JSON.parse(script!.textContent)).to.deep.equal({
      '@context': 'https://schema.org',
      name: '</script><b>',
    });
    expect(box.innerHTML).not.to.contain('<b>');
    describeTo(box, undefined);
    expect(box.childNodes).to.have.lengthOf(0);
  });
});
