import type { NewsItem } from '../data/news.js';

/** What makes two items the same piece of news. */
const keyOf = ({ url, title }: NewsItem): string => `${url} ${title}`;

/** The first `max` items, each once, without those that are more than `maxAge` days old; 0: no limit. */
export function selectNews(
  items: readonly NewsItem[],
  max: number,
  maxAge: number,
  now: number,
): NewsItem[] {
  const oldest = new Date(Math.max(0, now - maxAge * 86_400_000)).toISOString();
  const kept = new Map<string, NewsItem>();
  for (const item of items) {
    // As far as the shorter of both is exact.
    const isRecent = maxAge === 0 || item.date >= oldest.slice(0, item.date.length);
    if (isRecent && !kept.has(keyOf(item))) kept.set(keyOf(item), item);
  }
  return [...kept.values()].slice(0, max);
}

/** How many of some items are not among those that are shown. */
export function countNew(items: readonly NewsItem[], shown: readonly NewsItem[]): number {
  const known = new Set(shown.map(keyOf));
  return items.filter((item) => !known.has(keyOf(item))).length;
}
