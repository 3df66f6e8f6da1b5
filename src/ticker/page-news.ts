import { readDate } from '../data/feed-date.js';
import { readLink } from '../data/link.js';
import type { NewsItem } from '../data/news.js';
import { recordOf } from '../data/readers.js';
import { readText } from '../data/text.js';

/** Reads items that a page gives; those without a title are left out. */
export function readItems(value: unknown, timeZone: string): NewsItem[] {
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((entry) => {
    const { title, url, date, summary, source } = recordOf(entry);
    const item = {
      title: readText(title),
      url: readLink(url, document.baseURI) ?? '',
      date: readDate(date, timeZone),
      summary: readText(summary),
      source: readText(source),
    };
    return item.title ? [item] : [];
  });
}

/** Whether a page has put a list of its own into an element, be it an empty one. */
export function hasList(host: Element): boolean {
  return (
    host.querySelector(':scope > :not([slot]):is(ul, ol), :scope > :not([slot]) :is(ul, ol)') !==
    null
  );
}

/**
 * Reads the list of links inside an element: in each `li` the first link, and the date of its `time`; where
 * there is no `li`, each link, unless it is the only one: that leads to the news.
 */
export function readList(host: Element, timeZone: string): NewsItem[] {
  const rows = [...host.querySelectorAll(':scope > :not([slot]) li')];
  const links = [
    ...host.querySelectorAll(':scope > a[href]:not([slot]), :scope > :not([slot]) a[href]'),
  ];
  const entries = rows.length > 0 || links.length < 2 ? rows : links;
  return readItems(
    entries.map((entry) => {
      const link = entry.matches('a') ? entry : entry.querySelector('a[href]');
      const time = entry.querySelector('time');
      return {
        title: link?.textContent,
        url: link?.getAttribute('href'),
        date: time?.getAttribute('datetime') ?? time?.textContent,
      };
    }),
    timeZone,
  );
}
