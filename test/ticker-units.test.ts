import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decodeFeed } from '../src/data/feed-bytes.js';
import { readDate } from '../src/data/feed-date.js';
import { repairFeed } from '../src/data/feed-markup.js';
import { plainText, shorten } from '../src/data/feed-text.js';
import { defaultNews } from '../src/data/default-news.js';
import { parseInert } from '../src/shared/inert.js';
import { PauseReasons } from '../src/ticker/pause-reasons.js';
import { readingTime } from '../src/ticker/reading-time.js';
import { relativeDate } from '../src/ticker/relative-date.js';
import { countNew, selectNews } from '../src/ticker/select-news.js';
import { nearest, startsOf } from '../src/ticker/track.js';
import { dictionaries } from '../src/ticker/messages/dictionaries.js';

const zone = 'Europe/Berlin';

describe('readDate', () => {
  const dates: Record<string, string> = {
    'Di, 04 Mär 2025 09:30:00 +0100': '2025-03-04T08:30:00.000Z',
    'Tue, 04 Mar 2025 09:30:00 GMT': '2025-03-04T09:30:00.000Z',
    'Tue, 04 Mar 25 09:30 EST': '2025-03-04T14:30:00.000Z',
    'Tue, 04 Mar 2025 09:30:00 PDT': '2025-03-04T16:30:00.000Z',
    'Thu, 31 Aug 95 23:59:60 UT': '1995-09-01T00:00:00.000Z',
    'Sat, 01 Jan 00 00:00:00 Z': '2000-01-01T00:00:00.000Z',
    '04 Mrz 2025 09:30:00 MEZ': '2025-03-04T08:30:00.000Z',
    'Sonntag, 26. Oktober 2025 12:00 MESZ': '2025-10-26T10:00:00.000Z',
    'Do, 12. Dez. 2024 08:00:00 CET': '2024-12-12T07:00:00.000Z',
    '12. Jänner 2025': '2025-01-12',
    '4. März 2025': '2025-03-04',
    'Mi., 5. Juni 2025, 14:30 Uhr': '2025-06-05T12:30:00.000Z',
    '05.06.2025': '2025-06-05',
    '5.6.25': '2025-06-05',
    '05.06.2025 14:30': '2025-06-05T12:30:00.000Z',
    '5.6.2025 9 Uhr': '2025-06-05T07:00:00.000Z',
    '05.06.2025 | um 14:30': '2025-06-05T12:30:00.000Z',
    '2025-03-04T09:30:00+01:00': '2025-03-04T08:30:00.000Z',
    '2025-03-04T09:30:00.123-0530': '2025-03-04T15:00:00.000Z',
    '2025-03-04 09:30': '2025-03-04T08:30:00.000Z',
    '20250304T093000Z': '2025-03-04T09:30:00.000Z',
    '2025-03-04': '2025-03-04',
    '2025-03': '2025-03',
    '2025': '2025',
    'Tue Mar  4 09:30:00 CET 2025': '2025-03-04T08:30:00.000Z',
    'March 4, 2025 09:30 GMT': '2025-03-04T09:30:00.000Z',
    '2025-03-30T02:30': '2025-03-30T01:30:00.000Z', // the hour that is missing in spring
    '1970-01-01': '1970-01-01',
    '31.02.2025': '',
    '2025-13-01': '',
    'Tue, 04 Mar 2025 25:00:00 GMT': '',
    gestern: '',
    '': '',
  };
  for (const [text, date] of Object.entries(dates)) {
    it(`reads “${text}”`, () => {
      expect(readDate(text, zone)).to.equal(date);
    });
  }

  it('takes a date object for its moment', () => {
    const moment = '2025-06-05T12:30:00.000Z';
    expect(readDate(new Date(moment), zone)).to.equal(moment);
  });

  it('tells what is a date from what is nearly one', () => {
    const nearly: Record<string, string> = {
      // Zones of RFC 822, German ones, and others, which count as Greenwich.
      'Tue, 04 Mar 2025 09:30:00 PST': '2025-03-04T17:30:00.000Z',
      'Tue, 04 Mar 2025 09:30:00 MST': '2025-03-04T16:30:00.000Z',
      'Tue, 04 Mar 2025 09:30:00 CDT': '2025-03-04T14:30:00.000Z',
      'Tue, 04 Mar 2025 09:30:00 EDT': '2025-03-04T13:30:00.000Z',
      '4 Jul 2025 10:00 CEST': '2025-07-04T08:00:00.000Z',
      '4 Jul 2025 10:00 MEST': '2025-07-04T08:00:00.000Z',
      '4 Jul 2025 10:00 cest': '2025-07-04T08:00:00.000Z',
      '4 Jul 2025 10:00 XEST': '2025-07-04T10:00:00.000Z',
      '4 Jul 2025 10:00 ESTX': '2025-07-04T10:00:00.000Z',
      '4 Jul 2025 10:00 A': '2025-07-04T10:00:00.000Z',
      '4 Jul 2025 10:00 XCET': '2025-07-04T10:00:00.000Z',
      '4 Jul 2025 10:00 CETX': '2025-07-04T10:00:00.000Z',
      // Months by name.
      '5 Februar 2025': '2025-02-05',
      '5 Feb 2025': '2025-02-05',
      '5. April 2025': '2025-04-05',
      '5. Mai 2025': '2025-05-05',
      'May 5, 2025': '2025-05-05',
      '5 Juni 2025': '2025-06-05',
      '5. Juli 2025': '2025-07-05',
      '5. August 2025': '2025-08-05',
      '5. September 2025': '2025-09-05',
      '5. Oktober 2025': '2025-10-05',
      '5 October 2025': '2025-10-05',
      '5. November 2025': '2025-11-05',
      '5. Dezember 2025': '2025-12-05',
      '5 December 2025': '2025-12-05',
      '5. Maerz 2025': '2025-03-05',
      '5. Januar 2025': '2025-01-05',
      '5. Foo 2025': '',
      '5. Ma 2025': '',
      // What stands around day, month and year.
      '5-Jun-2025': '2025-06-05',
      '5.Juni 2025': '2025-06-05',
      'Jun-5-2025': '',
      'June 5th, 2025': '2025-06-05',
      'June 1st 2025': '2025-06-01',
      'June 2nd, 2025': '2025-06-02',
      'June 3rd 2025': '2025-06-03',
      'June 3xx 2025': '',
      'Juni 2025': '',
      'June 12 25': '2025-06-12',
      'x5 Juni 2025': '',
      '5 Juni 2025 x': '',
      '5 Juni 20255': '',
      '5 Juni 205': '',
      'Thursday,5 Jun 2025': '2025-06-05',
      '5 Jun. 2025': '2025-06-05',
      '5 Jun, 2025': '2025-06-05',
      '15. Juni 49': '2049-06-15',
      '15. Juni 50': '1950-06-15',
      '5 Juni2025': '',
      '555 Juni 2025': '',
      // Days with full stops.
      'Do 5.6.2025': '2025-06-05',
      'Donnerstag, 5. 6. 2025': '2025-06-05',
      '15.12.2025': '2025-12-15',
      '15. 12. 25': '2025-12-15',
      'x5.6.2025': '',
      '5.6.2025 x': '',
      '5.6.225': '',
      '5.6': '',
      '5.6.20255': '',
      '115.6.2025': '',
      '1.2.5.6.2025': '',
      // ISO 8601, whole and in part.
      '202503': '2025-03',
      '20250304': '2025-03-04',
      'x2025-03-04': '',
      '2025-03-04x': '',
      '2025-3-4': '',
      '12025-03-04': '',
      '2025-0304': '2025-03-04',
      '2025-02-29': '',
      '2024-02-29': '2024-02-29',
      '0000-01-01': '0000-01-01',
      '2025-00-10': '',
      // Times and their zones.
      '2025-06-05T24:00': '2025-06-05T22:00:00.000Z',
      '2025-06-05T23:59:59': '2025-06-05T21:59:59.000Z',
      '2025-06-05T9:30Z': '2025-06-05T09:30:00.000Z',
      '2025-06-05 19:30Z': '2025-06-05T19:30:00.000Z',
      '2025-06-05T29:30Z': '',
      '2025-06-05T09:60Z': '',
      '2025-06-05T09:59:61Z': '',
      '2025-06-05T09:30:15,5Z': '2025-06-05T09:30:15.000Z',
      '2025-06-05T093015Z': '2025-06-05T09:30:15.000Z',
      '2025-06-05T09:3015Z': '2025-06-05T09:30:15.000Z',
      '2025-06-05T09:30:15.Z': '',
      '2025-06-05T09:30+2': '2025-06-05T07:30:00.000Z',
      '2025-06-05T09:30+02': '2025-06-05T07:30:00.000Z',
      '2025-06-05T09:30 +0200': '2025-06-05T07:30:00.000Z',
      '2025-06-05T09:30-02:30': '2025-06-05T12:00:00.000Z',
      '2025-06-05T09:30 GMT+2': '2025-06-05T07:30:00.000Z',
      'Thu, 05 Jun 2025 09:30:00 +0200 (MESZ, Sommer)': '2025-06-05T07:30:00.000Z',
      '2025-06-05T09:30 foo bar': '',
      '2025-06-05T09:30 +02:00 x': '',
      'Mi, 5.6.2025 14.30 Uhr': '2025-06-05T12:30:00.000Z',
      '5.6.2025 um 14 Uhr': '2025-06-05T12:00:00.000Z',
      '5.6.2025 14Uhr': '2025-06-05T12:00:00.000Z',
      '5.6.2025 - 14:30': '2025-06-05T12:30:00.000Z',
      '5.6.2025 | 9:30': '2025-06-05T07:30:00.000Z',
      '5.6.2025 – 14:30 Uhr': '2025-06-05T12:30:00.000Z',
      '5.6.2025, um 14:30': '2025-06-05T12:30:00.000Z',
      '5.6.2025  ,  14:30': '2025-06-05T12:30:00.000Z',
      'June 5, 2025 2:30 PM': '2025-06-05T12:30:00.000Z',
      'June 5, 2025 12:30 am': '2025-06-04T22:30:00.000Z',
      'June 5, 2025 12:30 p.m.': '2025-06-05T10:30:00.000Z',
      'June 5, 2025 9:30:15 a.m.': '2025-06-05T07:30:15.000Z',
      'June 5, 2025 2:30PM': '2025-06-05T12:30:00.000Z',
      '2025-06 09:30': '2025-06',
      '09:30': '',
      'x 09:30': '',
      'Thu Jun 5 09:30:00 2025': '2025-06-05T07:30:00.000Z',
      'Thu Jun 5 09:30:00 +0200 2025': '2025-06-05T07:30:00.000Z',
      'Thu Jun 5 09:30:00 CET 20255': '',
      '2025-10-26T02:30': '2025-10-26T01:30:00.000Z',
      '2025-10-26T03:30': '2025-10-26T02:30:00.000Z',
      '  2025-06-05\n': '2025-06-05',
      '5.\n Juni\t2025': '2025-06-05',
      '0000-01-01T00:00Z': '',
      '9999-12-31T23:59Z': '',
      '9800-12-31T23:59Z': '9800-12-31T23:59:00.000Z',
      '0004-01-01T00:00Z': '',
      '0006-01-01T00:00Z': '0006-01-01T00:00:00.000Z',
    };
    for (const [text, date] of Object.entries(nearly)) {
      expect(readDate(text, zone), text).to.equal(date);
    }
  });

  it('takes the wall clock of the zone that it is told', () => {
    expect(readDate('2025-06-05T14:30', 'America/New_York')).to.equal('2025-06-05T18:30:00.000Z');
  });

  it('reads dates, and nothing else that is no text', () => {
    expect(readDate(new Date(0), zone)).to.equal('1970-01-01T00:00:00.000Z');
    for (const value of [new Date(NaN), 7, null, undefined, {}]) {
      expect(readDate(value, zone)).to.equal('');
    }
  });
});

describe('relativeDate', () => {
  const now = Date.parse('2025-06-05T10:00:00Z'); // noon in Berlin
  const said: Record<string, string> = {
    '2025-06-05T09:59:50.000Z': 'jetzt',
    '2025-06-05T10:20:00.000Z': 'jetzt',
    '2025-06-05T11:00:00.000Z': 'jetzt',
    '2025-06-05T11:00:00.001Z': '5. Juni 2025',
    '2025-06-05T09:59:00.000Z': 'vor 1 Minute',
    '2025-06-05T09:55:00.000Z': 'vor 5 Minuten',
    '2025-06-05T09:00:01.000Z': 'vor 59 Minuten',
    '2025-06-05T09:00:00.000Z': 'vor 1 Stunde',
    '2025-06-05T07:00:00.000Z': 'vor 3 Stunden',
    '2025-06-04T10:30:00.000Z': 'vor 23 Stunden',
    '2025-06-04T10:00:00.000Z': 'gestern',
    '2025-06-04T09:00:00.000Z': 'gestern',
    '2025-06-03T22:30:00.000Z': 'gestern', // half past midnight in Berlin
    '2025-06-03T21:30:00.000Z': 'vorgestern',
    '2025-06-01T10:00:00.000Z': 'vor 4 Tagen',
    '2025-05-29T22:00:00.000Z': 'vor 6 Tagen',
    '2025-05-29T10:00:00.000Z': '29. Mai 2025',
    '2025-06-07T10:00:00.000Z': '7. Juni 2025',
    '2025-06-05': 'heute',
    '2025-06-04': 'gestern',
    '2025-06-03': 'vorgestern',
    '2025-05-29': '29. Mai 2025',
    '2025-05-30': 'vor 6 Tagen',
    '2025-06-06': '6. Juni 2025',
    '2025-06': 'Juni 2025',
    '2019-04': 'April 2019',
    '2019': '2019',
    '': '',
  };
  for (const [date, text] of Object.entries(said)) {
    it(`says “${text}” of ${date || 'no date'}`, () => {
      expect(relativeDate(date, now, 'de', zone).short).to.equal(text);
    });
  }

  it('begins a day at midnight in Berlin', () => {
    const late = Date.parse('2025-06-04T22:30:00Z'); // half past midnight on the fifth
    expect(relativeDate('2025-06-05', late, 'de', zone).short).to.equal('heute');
    expect(relativeDate('2025-06-04', late, 'de', zone).short).to.equal('gestern');
  });

  it('has the full date beside it, by the clock of the zone', () => {
    expect(relativeDate('2025-06-04T22:30:00.000Z', now, 'de', zone).full).to.equal('5. Juni 2025');
    expect(relativeDate('2025-06-04T22:30:00.000Z', now, 'de', 'UTC').full).to.equal(
      '4. Juni 2025',
    );
    expect(relativeDate('', now, 'de', zone).full).to.equal('');
  });

  it('throws for no date that readDate gives', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        relativeDate(readDate(date, zone), now, 'fr', zone);
      }),
    );
  });
});

describe('decodeFeed', () => {
  const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  it('goes by mark, header, declaration, UTF-8', () => {
    const declared = '<?xml version="1.0" encoding="iso-8859-1"?>\xfc';
    expect(decodeFeed(bytes(declared), '')).to.match(/ü$/);
    expect(decodeFeed(bytes(declared.replace('\xfc', '\xc3\xbc')), 'a/b; charset=utf-8')).to.match(
      /ü$/,
    );
    expect(decodeFeed(bytes('\xef\xbb\xbf\xc3\xbc'), 'a/b; charset=iso-8859-1')).to.equal('ü');
    expect(decodeFeed(bytes('\xfe\xff\x00\xfc'), 'a/b; charset=utf-8')).to.equal('ü');
    expect(decodeFeed(bytes('\xc3\xbc'), 'a/b; charset=nope')).to.equal('ü');
    expect(decodeFeed(new Uint8Array(), '')).to.equal('');
  });
});

describe('repairFeed', () => {
  it('balances tags, names them unmistakably and keeps five attributes', () => {
    expect(
      repairFeed('<a:x xmlns:a="http://www.w3.org/2005/Atom" onclick="b" HREF=\'c\'><br/>d'),
    ).to.equal("<x-x HREF='c'><x-br></x-br>d<x-cut></x-cut>");
    expect(repairFeed('<a><b></a></c>')).to.equal('<x-a><x-b></x-b></x-a>');
    expect(repairFeed('<![CDATA[<b>&]]>')).to.equal('&lt;b>&amp;');
  });

  it('is not fooled by what stands in another attribute', () => {
    const tag = repairFeed(`<link title="a href='https://b/'" href="https://c/"/>`);
    expect(tag).to.equal('<x-link href="https://c/"></x-link>');
  });
});

describe('plainText', () => {
  const texts: Record<string, string> = {
    '3 < 5 und <Platz>': '3 < 5 und <Platz>',
    'a < b': 'a < b',
    'R&D, AT&T; und &amp;': 'R&D, AT&T; und &',
    '<p>Eins</p><p>Zwei</p>': 'Eins Zwei',
    '<b>W</b>ort': 'Wort',
    'a<script>alert(1)</script>b<style>c{}</style>': 'ab',
    'a <b': 'a <b',
    '<p>Word<o:p></o:p></p>': 'Word',
    '&#8211;&nbsp;&uuml;': '– ü',
    'a=b &amp; c = d': 'a=b & c = d',
  };
  for (const [markup, text] of Object.entries(texts)) {
    it(`makes “${text}” of ${markup}`, () => {
      expect(plainText(markup)).to.equal(text);
    });
  }

  it('cuts between words', () => {
    expect(shorten('eins zwei drei', 11)).to.equal('eins zwei …');
    expect(shorten('eins', 10)).to.equal('eins');
  });
});

describe('parseInert', () => {
  it('makes a document of its own, where nothing is defined and nothing runs', () => {
    const content = parseInert(
      '<netzwerk-ticker></netzwerk-ticker><img src="x" onerror="hit = 1">',
    );
    expect(content.ownerDocument).not.to.equal(document);
    expect(content.ownerDocument!.defaultView).to.equal(null);
    expect(content.firstChild).to.have.property('shadowRoot', null);
  });
});

describe('selectNews', () => {
  const now = Date.parse('2025-06-05T10:00:00Z');
  const item = (title: string, date = '') => ({ title, url: 'https://stadt.example/', date });

  it('keeps each item once, also when several have one address', () => {
    const items = [item('a'), item('b'), item('a')];
    expect(selectNews(items, 9, 0, now).map(({ title }) => title)).to.deep.equal(['a', 'b']);
  });

  it('gives no more than wanted, and of any age unless told otherwise', () => {
    const items = [item('a', '2025-06-05'), item('b', '1970-01-01'), item('c')];
    expect(selectNews(items, 2, 0, now)).to.deep.equal(items.slice(0, 2));
  });

  it('drops what is too old, as far as that is known', () => {
    const items = ['2025-06-04', '2025-05-01', '2025-06', '2025-05', '2025', '2024', ''].map(
      (date) => item(date, date),
    );
    expect(selectNews(items, 9, 10, now).map(({ date }) => date)).to.deep.equal([
      '2025-06-04',
      '2025-06',
      '2025-05',
      '2025',
      '',
    ]);
  });

  it('counts what is new', () => {
    expect(countNew([item('a'), item('b'), item('d')], [item('b'), item('c')])).to.equal(2);
    expect(countNew([item('a')], [item('a')])).to.equal(0);
  });
});

describe('readingTime', () => {
  it('is 8 to 20 seconds, by words', () => {
    expect(readingTime('eins zwei')).to.equal(8000);
    expect(readingTime('wort  '.repeat(20).trim())).to.equal(11_000);
    expect(readingTime('wort '.repeat(200).trim())).to.equal(20_000);
  });
});

describe('nearest', () => {
  it('finds the item at a position, in both directions of writing', () => {
    expect(nearest([0, 100, 200], 140)).to.equal(1);
    expect(nearest([0, -100, -200], -160)).to.equal(2);
    expect(nearest([], 5)).to.equal(0);
  });

  it('keeps the earlier one half way between two', () => {
    expect(nearest([0, 100, 200], 150)).to.equal(1);
  });
});

describe('startsOf', () => {
  it('counts from the first item, wherever that stands', () => {
    const items = [8, 108, 228].map((offsetLeft) => ({ offsetLeft }));
    const viewport = { querySelectorAll: (selector: string) => (selector === 'li' ? items : []) };
    expect(startsOf(viewport as unknown as Element)).to.deep.equal([0, 100, 220]);
  });
});

describe('PauseReasons', () => {
  it('play takes away what stays by itself, and nothing that has a cause', () => {
    const reasons = new PauseReasons();
    for (const reason of ['user', 'focus', 'end', 'hover', 'hidden'] as const) {
      expect(reasons.set(reason, true)).to.equal(true);
      expect(reasons.set(reason, true)).to.equal(false);
    }
    reasons.play();
    expect(reasons.has('user')).to.equal(false);
    expect(reasons.has('hover')).to.equal(true);
    expect(reasons.list).to.deep.equal(['hover', 'hidden']);
    reasons.set('hover', false);
    expect(reasons.isEmpty).to.equal(false);
    reasons.set('hidden', false);
    expect(reasons.isEmpty).to.equal(true);
  });
});

describe('the network’s own news', () => {
  it('have a title, a date and a source each, newest first', () => {
    const { items } = defaultNews();
    expect(items.length).to.be.greaterThan(5);
    for (const { title, url, date } of items) {
      expect(title).not.to.equal('');
      expect(url).to.match(/^https:\/\//);
      expect(readDate(date, zone)).to.equal(date);
    }
    const dates = items.map(({ date }) => date);
    expect(dates).to.deep.equal([...dates].sort().reverse());
  });
});

describe('the ticker’s texts', () => {
  for (const [language, texts] of Object.entries(dictionaries)) {
    it(`are complete in ${language}`, () => {
      expect(Object.keys(texts).sort()).to.deep.equal(Object.keys(dictionaries.de).sort());
      const said = [
        ...Object.values(texts).filter((text) => typeof text === 'string'),
        texts.count('2', '5'),
        texts.fresh(1, '1'),
        texts.fresh(3, '3'),
        texts.refused('feeds.example'),
      ];
      for (const text of said)
        expect(text, text)
          .to.match(/\S/)
          .and.not.match(/undefined| {2}/);
      expect(texts.fresh(1, '1')).not.to.contain('1');
      expect(texts.count('2', '5')).to.match(/2.*5/);
    });
  }
});
