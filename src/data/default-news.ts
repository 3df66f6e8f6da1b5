import { news } from './default-news.generated.js';
import type { News } from './news.js';

/** The network's own news as known at build time, newest first. */
export function defaultNews(): News {
  return {
    items: news.map(([date, title, address]) => ({ title, url: `https://${address}`, date })),
    lang: 'de',
  };
}
