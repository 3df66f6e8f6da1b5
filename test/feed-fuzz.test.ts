import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decodeFeed } from '../src/data/feed-bytes.js';
import { readDate } from '../src/data/feed-date.js';
import { plainText } from '../src/data/feed-text.js';
import { readFeed } from '../src/data/feed.js';
import type { News } from '../src/data/news.js';
import { formats } from './feeds/corpus.mjs';
import * as made from './feeds/pathological.mjs';

const zone = 'Europe/Berlin';
const pathological = made.pathological as Record<string, (size: number) => string>;
const read = (text: string): News | undefined => {
  try {
    return readFeed(text, 'https://stadt.example/feed', zone);
  } catch (error) {
    expect(error).to.be.instanceOf(SyntaxError);
    expect(text).to.match(/^[\s\ufeff]*\{/);
    return undefined;
  }
};

/** Parts of which feeds are made, so that a random text is often nearly one. */
const parts = fc.constantFrom(
  ...'<rss>|</rss>|<channel>|</channel>|<item>|</item>|<item/>|<feed xmlns="http://www.w3.org/2005/Atom">|</feed>|<entry>|</entry>|<title>|</title>|<title type="html">|<link>|</link>|<link href="|<guid>|<pubDate>|</pubDate>|<description>|<![CDATA[|]]>|<!--|-->|<?xml |?>|<!DOCTYPE x [|]>|&amp;|&lt;script&gt;|&lt;img src=x onerror=alert(1)&gt;|<script>|</script>|javascript:alert(1)|https://a.example/|"|\'|/|>|<|&|xml:base="|xmlns:a="|a:|\u0000|\ud800|2025-01-01|Mo, 3 Mär 2025| '.split(
    '|',
  ),
);
const soup = fc
  .array(fc.oneof(parts, parts, parts, fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 60,
  })
  .map((list) => list.join(''));

function expectPlain(news: News | undefined): void {
  for (const { title, url, date, summary = '', source = '' } of news?.items ?? []) {
    expect(title).not.to.equal('');
    for (const text of [title, summary, source]) {
      expect(text).not.to.match(/[\p{Cc}\p{Cs}]/u);
      expect(text.length).to.be.at.most(500);
    }
    if (url) expect(url).to.match(/^https?:\/\//);
    if (date) expect(Date.parse(date), date).not.to.be.NaN;
  }
}

describe('feeds: properties', () => {
  it('no text throws, and all that comes of it is plain', () => {
    fc.assert(
      fc.property(soup, (text) => expectPlain(read(text))),
      { numRuns: 1500 },
    );
  });

  it('no bytes throw, whatever the header says', () => {
    const type = fc.constantFrom(
      '',
      'text/xml; charset=utf-16',
      'a;charset="x',
      'b; charset=latin1',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), type, (bytes, header) =>
        expectPlain(read(decodeFeed(bytes, header))),
      ),
      { numRuns: 500 },
    );
  });

  it('a feed that loses or doubles a part throws nothing', () => {
    const sources = Object.values(formats).map((write) =>
      write([
        { title: 'A & B', path: '/a', date: '2025-03-04T08:30:00.000Z', summary: 'C' },
        { title: 'D', path: '/d', date: '2025-03-05T08:30:00.000Z', summary: '<e>' },
      ]),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        fc.oneof(fc.constant(''), parts),
        (source, where, length, put) => {
          const at = Math.floor(source.length * where);
          expectPlain(read(source.slice(0, at) + put + source.slice(at + length)));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('no markup comes through: nothing of what a title hides is in the text or in the page', () => {
    const evil = fc.constantFrom(
      '<script>alert(1)</script>',
      '<style>b{}</style>',
      '<img src=x onerror=alert(1)>',
      '<iframe srcdoc="<b>alert(1)</b>"></iframe>',
      '<svg onload=alert(1)></svg>',
      '<a href="javascript:alert(1)">x</a>',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
      '<template><img src=x onerror=alert(1)></template>',
      '<!--<img src=x onerror=alert(1)>-->',
    );
    fc.assert(
      fc.property(fc.array(evil, { minLength: 1, maxLength: 5 }), fc.boolean(), (list, isCdata) => {
        const markup = list.join('x');
        const title = isCdata
          ? `<![CDATA[a${markup}z]]>`
          : `a${markup.replace(/&/g, '&amp;').replace(/</g, '&lt;')}z`;
        const news = read(`<rss><channel><item><title>${title}</title></item></channel></rss>`);
        expect(news?.items).to.have.lengthOf(1);
        expect(news!.items[0]!.title).not.to.match(/script|style|onerror|<|alert/);
      }),
      { numRuns: 300 },
    );
  });

  it('text without markup stays as it is, also with signs of markup', () => {
    const word = fc.stringMatching(/^[a-zäöü<&;>3 ]{1,12}$/);
    fc.assert(
      fc.property(word, (text) => {
        // What could be a tag or a reference is not meant here.
        fc.pre(!/<\/?[a-z!]|&#?\w+;?/.test(text));
        expect(plainText(text)).to.equal(text.replace(/\s+/g, ' ').trim());
      }),
    );
    expect(plainText('3 < 5 und <Platz> bleibt')).to.equal('3 < 5 und <Platz> bleibt');
  });

  it('no date throws; what is read is ISO 8601', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(
            /^[A-ZäMoi, ]{0,6}\d{1,4}[-. /]\w{1,4}[-. /]\d{1,4}[ T]\d\d?:\d\d(:\d\d)?[ A-Z+\d]{0,7}$/,
          ),
        ),
        (text) => {
          const date = readDate(text, zone);
          if (date) expect(Date.parse(date), `${text}: ${date}`).not.to.be.NaN;
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('each moment is read from each way to write it', () => {
    const moment = fc
      .integer({ min: Date.UTC(1970, 0), max: Date.UTC(2049, 0) })
      .map((ms) => ms - (ms % 1000));
    fc.assert(
      fc.property(moment, fc.integer({ min: -11, max: 12 }), (ms, hours) => {
        const iso = new Date(ms).toISOString();
        const wall = new Date(ms + hours * 3_600_000);
        const shift = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}`;
        expect(readDate(iso, zone)).to.equal(iso);
        expect(readDate(wall.toISOString().replace('.000Z', `${shift}:00`), zone)).to.equal(iso);
        expect(readDate(wall.toUTCString().replace('GMT', `${shift}00`), zone)).to.equal(iso);
      }),
    );
  });
});

describe('feeds: work grows no faster than the input', () => {
  /** The quickest of three, which other work on the machine disturbs least. */
  const quickest = (text: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        read(text);
        return performance.now() - start;
      }),
    );

  for (const [name, make] of Object.entries(pathological)) {
    it(name, () => {
      const [small, large] = [2 ** 15, 2 ** 18].map((size) => quickest(make(size)));
      // Quadratic work takes 64 times as long for eight times the input, half a minute and more.
      expect(large).to.be.below(Math.max(2000, 24 * small!));
      expectPlain(read(make(2 ** 15)));
    });
  }

  it('entities don’t multiply', () => {
    const [item] = read(pathological['quadratic blow-up']!(2 ** 16))!.items;
    expect(item!.title.length).to.be.at.most(500);
    expect(read(pathological['an external entity']!(0))!.items[0]!.title).to.equal('&a;');
  });
});
