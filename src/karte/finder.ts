import type { ReactiveControllerHost } from 'lit';
import type { Member } from '../data/member.js';
import { atOnce, inSlices, Work } from '../data/slices.js';
import type { LocaleController } from '../shared/locale.js';
import { atOneGo } from './atlas.js';
import { indexSteps, searchSteps } from './search-index.js';

/** A person's search: what is typed, and the cities that fit. */
export class Finder {
  /** What is typed. */
  query = '';
  /** What fits, best first; undefined without a query. */
  found: readonly Member[] | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #locale: LocaleController;
  readonly #say: (text: string) => void;
  #members: readonly Member[] = [];
  #prepared: readonly Member[] | undefined;
  readonly #work = new Work();

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

  /** Gets ready as soon as somebody is about to type; once is enough. */
  readonly prepare = (): void => {
    const members = this.#members;
    if (members.length <= atOneGo || members === this.#prepared) return;
    this.#prepared = members;
    this.#work.do(indexSteps(members), () => undefined);
  };

  /** Searches, and says how many cities fit. */
  readonly search = async (query: string): Promise<void> => {
    this.query = query;
    if (!(await this.#answer())) return;
    const { length } = this.found ?? this.#members;
    this.#say(this.#locale.messages.found(length, this.#locale.number(length)));
  };

  /** Gives up what is not done yet. */
  stop(): void {
    this.#prepared = undefined;
    this.#work.stop();
  }

  /** Tells whether it is still wanted. */
  async #answer(): Promise<boolean> {
    const signal = this.#work.begin();
    const steps = searchSteps(this.#members, this.query);
    const isShort = this.#members.length <= atOneGo;
    try {
      const found = isShort ? atOnce(steps) : await inSlices(steps, signal);
      this.found = this.query.trim() === '' ? undefined : found;
    } catch {
      return false; // typed on meanwhile, or the cities were replaced
    }
    this.#host.requestUpdate();
    return true;
  }
}
