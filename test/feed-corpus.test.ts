import { expect } from '@open-wc/testing';
import { decodeFeed } from '../src/data/feed-bytes.js';
import { readFeed } from '../src/data/feed.js';
import { address, corpus, formats } from './feeds/corpus.mjs';

const feeds = corpus();

describe('feeds as they are', () => {
  for (const format of Object.keys(formats)) {
    describe(format, () => {
      for (const { quirk, bytes, type, items } of feeds.filter((feed) => feed.format === format)) {
        it(quirk, () => {
          const news = readFeed(decodeFeed(bytes, type), address, 'Europe/Berlin');
          expect(
            news?.items.map(({ title, url, date, summary }) => ({ title, url, date, summary })),
          ).to.deep.equal(items);
        });
      }
    });
  }

  it(`are ${String(feeds.length)}, in every format`, () => {
    expect(feeds.length).to.be.greaterThan(600);
  });
});
