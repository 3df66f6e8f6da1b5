import type { TickerMessages } from './de.js';

/** English. */
export const en: TickerMessages = {
  news: 'News',
  controls: 'News items',
  play: 'Start rotation',
  pause: 'Stop rotation',
  previous: 'Previous item',
  next: 'Next item',
  all: 'Show all',
  single: 'Show one at a time',
  count: (index, total) => `${index} of ${total}`,
  fresh: (count, text) => (count === 1 ? 'Show one new item' : `Show ${text} new items`),
  more: 'More news',
  empty: 'No current news.',
  loading: 'Loading the news …',
  failed: 'The news could not be loaded.',
  stale: 'Newer items could not be loaded.',
  refused: (host) => `This page could not read the feed from ${host}.`,
  retry: 'Try again',
};
