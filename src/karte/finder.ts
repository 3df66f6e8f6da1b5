import type { ReactiveControllerHost } from 'lit';
import type { Member } from '../data/member.js';
import type { LocaleController } from '../shared/locale.js';
import { SearchIndex } from './search-index.js';

/** A person's search: what is typed, and the cities that fit. */
export class Finder {
  /** What is typed. */
  query = '';
  /** What fits, best first; undefined without a query. */
  found: readonly Member[] | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #locale: LocaleController;
  readonly #say: (text: string) => void;
  readonly #index = new SearchIndex();
  #members: readonly Member[] = [];

  constructor(host: ReactiveControllerHost, locale: LocaleController, say: (text: string) => void) {
    this.#host = host;
    this.#locale = locale;
    this.#say = say;
  }

  /** The cities to search; a query is answered again when they have changed. */
  use(members: readonly Member[]): void {
    if (members === this.#members) return;
    this.#members = members;
    if (this.found) void this.#answer();
  }

  /** Gets ready as soon as somebody is about to type. */
  readonly prepare = (): void => {
    void this.#index.use(this.#members);
  };

  /** Searches, and says how many cities fit. */
  readonly search = async (query: string): Promise<void> => {
    this.query = query;
    await this.#answer();
    if (query !== this.query) return; // typed on meanwhile
    const { length } = this.found ?? this.#members;
    this.#say(this.#locale.messages.found(length, this.#locale.number(length)));
  };

  async #answer(): Promise<void> {
    const members = this.#members;
    const { query } = this;
    await this.#index.use(members);
    if (query !== this.query) return;
    if (members !== this.#members) return this.#answer(); // replaced meanwhile
    this.found = query.trim() === '' ? undefined : this.#index.find(query);
    this.#host.requestUpdate();
  }
}
