import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataError } from '../data/data-error.js';
import { defaultNews } from '../data/default-news.js';
import { loadNews } from '../data/load-news.js';
import type { News } from '../data/news.js';
import { Loader } from '../shared/loader.js';
import { hasList, readItems, readList } from './page-news.js';

/** Where news come from: `items` win over `src`; without both the list in the page, else the bundle's own. */
export interface NewsOrigin {
  readonly items: unknown;
  readonly src: string;
  readonly timeZone: string;
}

const none: News = { items: [], lang: '' };

/**
 * Gives an element the news. The newest origin wins, disconnecting stops a request, and after an error
 * the last good news stay. What a refresh brings waits until it is accepted.
 */
export class NewsSource implements ReactiveController {
  /** What is to be shown. */
  news: News = none;
  readonly loader: Loader<News>;

  readonly #host: ReactiveControllerHost & Element;
  readonly #list = new MutationObserver(() => this.#isOwn && void this.reload());
  #origin: NewsOrigin | undefined;
  #isQuiet = false;

  constructor(host: ReactiveControllerHost & Element, failed: (error: DataError) => void) {
    this.#host = host;
    this.loader = new Loader({ changed: () => this.#onChange(), failed });
    host.addController(this);
  }

  /** What the last load brought. */
  get latest(): News {
    return this.loader.value ?? none;
  }

  hostConnected(): void {
    // A script that runs before the page is complete finds no list yet: what is not there may still come.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#onParsed, { once: true });
    }
    this.#list.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['href', 'datetime'],
    });
    if (this.loader.phase === 'loading' || this.#isOwn) void this.reload();
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#onParsed);
    this.#list.disconnect();
    this.loader.stop();
  }

  /** Takes an origin; nothing happens if it is the one that is already used. */
  use(origin: NewsOrigin): void {
    const { items, src, timeZone } = origin;
    const last = this.#origin;
    if (last?.src === src && last.items === items && last.timeZone === timeZone) return;
    this.#origin = origin;
    void this.reload();
  }

  /** Shows what the last load brought. */
  accept(): void {
    this.news = this.latest;
    this.#host.requestUpdate();
  }

  /** Asks the origin again; with `quiet` what comes waits to be accepted. */
  async reload(isQuiet = false): Promise<void> {
    if (!this.#origin) return;
    this.#isQuiet = isQuiet;
    const { items, src, timeZone } = this.#origin;
    if (items === undefined && src) {
      await this.loader.load((signal) => loadNews(src, timeZone, signal));
    } else if (items !== undefined || hasList(this.#host) || document.readyState !== 'loading') {
      this.loader.take(() => {
        const own =
          items === undefined ? readList(this.#host, timeZone) : readItems(items, timeZone);
        const isNetwork = items === undefined && own.length === 0 && !hasList(this.#host);
        return isNetwork ? defaultNews() : { items: own, lang: '' };
      });
    }
  }

  readonly #onParsed = (): void => {
    if (this.#isOwn && this.loader.phase === 'waiting') void this.reload();
  };

  /** The news come from the page itself or from the bundle. */
  get #isOwn(): boolean {
    return this.#origin?.items === undefined && this.#origin?.src === '';
  }

  #onChange(): void {
    if (this.loader.phase === 'ready' && !(this.#isQuiet && this.news.items.length > 0)) {
      this.news = this.latest;
    }
    this.#host.requestUpdate();
  }
}
