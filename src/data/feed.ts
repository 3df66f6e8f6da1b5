import { readJsonFeed } from './feed-json.js';
import { readXmlFeed } from './feed-xml.js';
import type { News } from './news.js';

/**
 * Reads a feed in any format, told by what is in it. Newest first if each item has a date, else in the
 * feed's own order.
 * @param address where relative links start
 * @param timeZone whose wall clock dates without a zone mean
 * @returns undefined if it is no feed
 * @throws {SyntaxError} if it begins as JSON and is none
 */
export function readFeed(text: string, address: string, timeZone: string): News | undefined {
  const read = /^[\s\ufeff]*{/.test(text) ? readJsonFeed : readXmlFeed;
  const news = read(text, address, timeZone);
  return (
    news && {
      ...news,
      // Java writes de_DE. TYPO3's EXT:news says en-gb until somebody sets it, and words are no tags.
      lang: news.lang.replace(/_/g, '-').replace(/^(en-gb$|\w{4}).*/i, ''),
      items: news.items.every(({ date }) => date)
        ? [...news.items].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
        : news.items,
    }
  );
}
