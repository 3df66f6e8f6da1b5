import { expect } from '@open-wc/testing';
import { decodeFeed } from '../src/data/feed-bytes.js';
import { readFeed } from '../src/data/feed.js';
import type { NewsItem } from '../src/data/news.js';
import * as made from './feeds/corpus.mjs';

interface Feed {
  readonly format: string;
  readonly quirk: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly lang: string;
  readonly items: readonly NewsItem[];
}

const { address, formats } = made;
const feeds = made.corpus() as Feed[];

describe('feeds as they are', () => {
  for (const format of Object.keys(formats)) {
    describe(format, () => {
      for (const { quirk, bytes, type, lang, items } of feeds.filter(
        (feed) => feed.format === format,
      )) {
        it(quirk, () => {
          const news = readFeed(decodeFeed(bytes, type), address, 'Europe/Berlin');
          expect(
            news?.items.map(({ title, url, date, summary }) => ({ title, url, date, summary })),
          ).to.deep.equal(items);
          expect(news?.lang).to.equal(lang);
        });
      }
    });
  }

  it(`are ${String(feeds.length)}, in every format`, () => {
    expect(feeds.length).to.be.greaterThan(600);
  });
});
