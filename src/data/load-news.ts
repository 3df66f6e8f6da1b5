import { DataError } from './data-error.js';
import { decodeFeed } from './feed-bytes.js';
import { readFeed } from './feed.js';
import { loadBytes, requestAddress } from './load.js';
import type { News } from './news.js';

/**
 * Loads and reads a feed: 1 MiB and 10 seconds at most, without cookies.
 * @param timeZone whose wall clock dates without a zone mean
 * @throws {DataError} as `loadBytes` does, and with reason `parse` (broken JSON) or `schema` (no feed)
 */
export async function loadNews(url: string, timeZone: string, signal: AbortSignal): Promise<News> {
  const { bytes, type } = await loadBytes(url, {
    signal,
    limit: 2 ** 20,
    strict: true,
    credentials: 'omit',
  });
  const address = requestAddress(url);
  try {
    const base = address.startsWith('http') ? address : document.baseURI;
    const news = readFeed(decodeFeed(bytes, type), base, timeZone);
    if (news) return news;
  } catch (error) {
    throw new DataError('parse', address, (error as Error).message);
  }
  throw new DataError('schema', address, 'neither RSS, Atom nor JSON Feed');
}
