import { readDate } from './feed-date.js';
import { plainText, shorten } from './feed-text.js';
import { readLink } from './link.js';
import type { News, NewsItem } from './news.js';
import { recordOf } from './readers.js';
import { readText } from './text.js';

const most = 500;

/** The first of some values that gives a text. */
function first(read: (value: unknown) => string | undefined, ...values: unknown[]): string {
  for (const value of values) {
    const text = read(value);
    if (text) return text;
  }
  return '';
}

/**
 * Reads JSON Feed 1.0 and 1.1; undefined if it is none. `id` is no link, whatever it looks like.
 * @throws {SyntaxError} if it is not JSON
 */
export function readJsonFeed(text: string, address: string, timeZone: string): News | undefined {
  const feed = recordOf(JSON.parse(text));
  if (!Array.isArray(feed['items'])) return undefined;
  const readItem = (value: unknown): NewsItem[] => {
    const item = recordOf(value);
    const html = item['content_html'];
    const summary =
      first(readText, item['summary'], item['content_text']) ||
      (typeof html === 'string' ? plainText(html) : '');
    const title = readText(item['title']) || shorten(summary, 80);
    if (!title) return [];
    return [
      {
        title,
        url: first((url) => readLink(url, address), item['url'], item['external_url']),
        date: first((date) => readDate(date, timeZone), item['date_published'], item['date_modified']),
        ...(summary && { summary: shorten(summary, 300) }),
      },
    ];
  };
  return {
    items: (feed['items'] as unknown[]).slice(0, most).flatMap(readItem),
    lang: readText(feed['language']),
  };
}
