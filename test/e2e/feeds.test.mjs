/**
 * The feed parser, in Chromium, against two that others wrote, in Node, over the corpus. Where they disagree,
 * the specification decides: each kind of disagreement is listed below with its reason.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFeed as rowanmanning } from '@rowanmanning/feed-parser';
import { build } from 'esbuild';
import { parseFeed as feedsmith } from 'feedsmith';
import { address, corpus } from '../feeds/corpus.mjs';
import { settled } from '../feeds/disagreements.mjs';
import { openSite } from './harness.mjs';

const feeds = corpus();

describe('the feed parser against others', () => {
  let site;
  let page;
  before(async () => {
    site = await openSite();
    const { outputFiles } = await build({
      stdin: {
        contents: `export { decodeFeed } from './src/data/feed-bytes.ts'; export { readFeed } from './src/data/feed.ts';`,
        resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      },
      bundle: true,
      format: 'iife',
      globalName: 'parser',
      write: false,
    });
    site.serve('/feeds.js', outputFiles[0].text);
    ({ page } = await site.open('', { script: '<script src="/feeds.js"></script>' }));
  });
  after(() => site.close());

  it('agrees, or the specification says who is right', async (test) => {
    const ours = await page.evaluate(
      ({ list, base }) =>
        list.map(({ bytes, type }) => {
          const text = globalThis.parser.decodeFeed(
            Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)),
            type,
          );
          return globalThis.parser.readFeed(text, base, 'Europe/Berlin')?.items ?? [];
        }),
      {
        list: feeds.map(({ bytes, type }) => ({
          bytes: Buffer.from(bytes).toString('base64'),
          type,
        })),
        base: address,
      },
    );
    const counts = { compared: 0, equal: 0 };
    const open = [];
    const used = new Set();
    feeds.forEach((feed, index) => {
      for (const [oracle, read] of Object.entries(oracles)) {
        if (oracle === 'feed-parser' && feed.text.trimStart().startsWith('{')) continue;
        counts.compared += 1;
        const differences = compare(inOrder(ours[index]), plain(attempt(read, feed.text)));
        if (differences.length === 0) counts.equal += 1;
        for (const field of differences) {
          const entry = settled.find(
            (own) =>
              own.fields.includes(field) &&
              own.oracle.test(oracle) &&
              own.format.test(feed.format) &&
              own.quirk.test(feed.quirk),
          );
          if (entry) used.add(entry);
          else open.push(`${oracle}: ${feed.name}: ${field}`);
        }
      }
    });
    test.diagnostic(
      `${feeds.length} feeds, ${counts.compared} comparisons, ${counts.equal} equal in every field`,
    );
    assert.deepEqual(open, []);
    assert.deepEqual(
      settled.filter((entry) => !used.has(entry)).map(({ why }) => why),
      [],
      'listed, but nothing disagrees so',
    );
  });
});

/** What the others make of a feed, in our terms; each gets the text already decoded. */
const oracles = {
  feedsmith(text) {
    const { format, feed } = feedsmith(text);
    const items = format === 'atom' ? feed.entries : feed.items;
    return (items ?? []).map((item) => ({
      title: item.title?.value ?? item.title,
      url:
        item.link ??
        item.url ??
        item.links?.find(({ rel }) => !rel || rel === 'alternate')?.href ??
        (item.guid?.isPermaLink !== false ? item.guid?.value : undefined),
      date:
        item.pubDate ??
        item.published ??
        item.date_published ??
        item.updated ??
        item.dc?.dates?.[0] ??
        item.dc?.date,
    }));
  },
  'feed-parser'(text) {
    return rowanmanning(text).items.map((item) => ({
      title: item.title,
      url: item.url,
      date: item.published ?? item.updated,
    }));
  },
};

function attempt(read, text) {
  try {
    return read(text);
  } catch {
    return [];
  }
}

/** Ours are newest first where all have dates; in the corpus the oldest come first. */
function inOrder(items) {
  return plain(items.every(({ date }) => date) ? [...items].reverse() : items);
}

function plain(items) {
  return items.map(({ title, url, date }) => ({
    title: String(title ?? '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
    url: url ? resolve(url) : '',
    date: date ? instant(date) : '',
  }));
}

function resolve(url) {
  return URL.canParse(url, address) ? new URL(url, address).href : url;
}

function instant(date) {
  const moment = new Date(date);
  return Number.isNaN(+moment) ? String(date) : moment.toISOString();
}

function compare(ours, theirs) {
  if (ours.length !== theirs.length) return ['number'];
  return ['title', 'url', 'date'].filter((field) =>
    ours.some((item, index) => item[field] !== theirs[index][field]),
  );
}
