import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readAgs } from '../src/data/ags.js';
import { readLink } from '../src/data/link.js';
import { readText, slug } from '../src/data/text.js';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const digit = fc.integer({ min: 0, max: 9 }).map(String);
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/u;

describe('readText', () => {
  it('gives one line of plain text', () => {
    expect(readText('  Wo\u0308rth\u00a0am\r\n\tRhein\ufeff ')).to.equal('Wörth am Rhein');
    expect(readText(2019)).to.equal('2019');
  });
  it('gives nothing for anything but texts and numbers', () => {
    for (const value of [undefined, null, true, {}, [], ['a'], Symbol('a'), 1n, () => 'a']) {
      expect(readText(value)).to.equal('');
    }
  });
  it('never lets a control or format character or half a character through', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom('\ud83d', '\0', 'a') })),
        (text) => {
          const result = readText(text);
          expect(invisible.test(result)).to.equal(false);
          expect(result).to.equal(result.trim());
        },
      ),
    );
  });
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readText(readText(text))).to.equal(readText(text));
      }),
    );
  });
  it('reads a text of 10 MiB at once', () => {
    expect(readText('\u0000 a\u0308'.repeat(2_500_000))).to.have.lengthOf.at.most(1500);
  });
});

describe('slug', () => {
  for (const [name, expected] of [
    ['Wörth am Rhein', 'woerth-am-rhein'],
    ['Wo\u0308rth am Rhein', 'woerth-am-rhein'],
    ['Frankenthal (Pfalz)', 'frankenthal-pfalz'],
    ['ÄÖÜ ẞß', 'aeoeue-ssss'],
    ['Saint-Étienne', 'saint-etienne'],
    ['L’Hôpital', 'l-hopital'],
    ['Łódź', 'łodz'],
    ['東京', '東京'],
    ['서울', '서울'],
    ['-- --', ''],
    ['🏰', ''],
  ] as const) {
    it(`${name} gives ${expected}`, () => {
      expect(slug(name)).to.equal(expected);
    });
  }
  it('gives words and hyphens only, and nothing else the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(slug(text)).to.match(/^([\p{L}\p{N}]+(-[\p{L}\p{N}]+)*)?$/u);
        expect(slug(slug(text))).to.equal(slug(text));
      }),
    );
  });
});

describe('readAgs', () => {
  it('gives eight digits of a Land, or nothing', () => {
    const digits = fc.string({ unit: digit, maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.nat({ max: 200_000_000_000 }), fc.jsonValue()), (value) => {
        expect(readAgs(value) ?? '07000000').to.match(/^(0[1-9]|1[0-6])\d{6}$/);
      }),
    );
  });
  it('finds an AGS again however it was written', () => {
    const land = fc.integer({ min: 1, max: 16 }).map((number) => String(number).padStart(2, '0'));
    const rest = fc.string({ unit: digit, minLength: 6, maxLength: 6 });
    const verband = fc.string({
      unit: digit,
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(land, rest, verband, (first, last, middle) => {
        const ags = first + last;
        const ars = ags.slice(0, 5) + middle + ags.slice(5);
        for (const value of [ags, Number(ags), ars, Number(ars), ` ${ags.slice(0, 2)} ${last}`]) {
          expect(readAgs(value)).to.equal(ags);
        }
      }),
    );
  });
});

describe('readLink', () => {
  const base = 'https://stadt.example/a/b.json';

  it('gives an http(s) address, or nothing', () => {
    const scheme = fc.constantFrom(
      'javascript:',
      'JAVA\tscript:',
      ' data:',
      'http:',
      'https://',
      '//',
      '\\\\',
      '',
    );
    fc.assert(
      fc.property(scheme, fc.oneof(anyText, fc.webUrl()), (start, rest) => {
        const link = readLink(start + rest, base);
        if (link === undefined) return;
        expect(['http:', 'https:']).to.include(new URL(link).protocol);
        expect(link).not.to.match(invisible);
        expect(readLink(link, base)).to.equal(link.length <= 4096 ? link : undefined);
      }),
    );
  });

  for (const [given, link] of [
    [' http://rathaus.example/a b ', 'http://rathaus.example/a%20b'],
    [' www.rathaus.example ', 'https://www.rathaus.example/'],
    ['WWW.rathaus.example/a', 'https://www.rathaus.example/a'],
    ['alt/www.html', 'https://stadt.example/a/alt/www.html'],
    ['mailto:rathaus@stadt.example', undefined],
    ['web+https://stadt.example/', undefined],
    ['https://', undefined],
    ['', undefined],
    ['  ', undefined],
    [7, undefined],
    [{ href: base }, undefined],
  ] as const) {
    it(`gives ${link ?? 'nothing'} for ${JSON.stringify(given)}`, () => {
      expect(readLink(given, base)).to.equal(link);
    });
  }

  it('takes up to 4096 characters', () => {
    const long = base.padEnd(4096, 'a');
    expect(readLink(long, base)).to.equal(long);
    expect(readLink(`${long}a`, base)).to.equal(undefined);
  });

  it('gives nothing for a relative address where there is no base', () => {
    expect(readLink('a.html', 'data:,')).to.equal(undefined);
    expect(readLink('a.html', '')).to.equal(undefined);
  });
});
