import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Member } from '../data/member.js';
import { plain } from '../shared/attributes.js';
import { emit } from '../shared/events.js';
import type { LocaleController } from '../shared/locale.js';
import type { Atlas } from './atlas.js';
import { Finder } from './finder.js';
import { isModified } from './keys.js';
import { wayBack } from './frame.js';
import { type Page, Pager } from './pager.js';
import type { Pilot } from './pilot.js';
import { findShown, type Selection } from './selection.js';
import { pageText } from './side-view.js';
import { searchField, topicFilter } from './tools.js';

/** `detail` of `netzwerk-filter`. */
export interface FilterChange {
  /** The topic of the cities shown; empty: all. */
  readonly topic: string;
  /** How many cities that are. */
  readonly count: number;
}

type Host = LitElement & { value: string | null; topic: string | null; search: boolean };

/** What of the cities a person has in the list: by topic, by search, by page. */
export class Directory {
  readonly #host: Host;
  readonly #atlas: Atlas;
  readonly #pilot: Pilot;
  readonly #locale: LocaleController;
  readonly #selection: () => Selection;
  readonly finder: Finder;
  readonly #pager = new Pager();

  constructor(
    host: Host,
    atlas: Atlas,
    pilot: Pilot,
    locale: LocaleController,
    selection: () => Selection,
  ) {
    this.#host = host;
    this.#atlas = atlas;
    this.#pilot = pilot;
    this.#locale = locale;
    this.#selection = selection;
    this.finder = new Finder(host, locale, (text) => pilot.say(text));
  }

  /** The cities in the list. */
  get members(): readonly Member[] {
    return this.#found ?? this.#atlas.shown;
  }

  /** What a search has found. */
  get #found(): readonly Member[] | undefined {
    this.finder.use(this.#atlas.shown);
    return this.#host.search ? this.finder.found : undefined;
  }

  /** Those of them that are in the page. */
  get page(): Page {
    return this.#pager.page(this.members, this.#host.value);
  }

  /** Where Enter leads in a search. */
  get best(): string | undefined {
    return this.#found?.[0]?.id;
  }

  get isSearching(): boolean {
    return this.#found !== undefined;
  }

  /** Shows only the cities with a topic, for a person; empty: all. */
  readonly filter = async (topic: string): Promise<void> => {
    const { messages } = this.#locale;
    this.#host.topic = topic;
    await this.#host.updateComplete;
    await this.#atlas.settled;
    const { shown, all } = this.#atlas;
    emit(this.#host, 'netzwerk-filter', { topic, count: shown.length } satisfies FilterChange);
    this.#pilot.say(
      messages.filtered(
        topic || messages.allCities,
        this.#locale.number(shown.length),
        this.#locale.number(all.length),
      ),
    );
  };

  /** Turns to another page of the list, and to its first city. */
  readonly turn = async (by: number): Promise<void> => {
    this.#pager.turn(by);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const area = this.#host.renderRoot.querySelector('.list-area');
    if (area) area.scrollTop = 0;
    this.#focus('.row');
    this.#pilot.say(pageText(this.page, this.#locale));
  };

  /** The way past the map. */
  readonly enter = (): void => {
    this.#host.renderRoot.querySelector('details')?.setAttribute('open', '');
    this.#focus('.row, .message .button');
  };

  /** Arrow keys lead from the search field through what it has found, and back. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const from = rows.findIndex((row) => row.matches(':focus'));
    if (!step || !this.isSearching || from < 0 || isModified(event)) return;
    event.preventDefault();
    if (from + step < 0) this.#focus('.search input');
    else rows[from + step]?.focus();
  };

  /** What was searched and found; empty: nothing was searched. */
  get note(): string {
    const found = this.#found;
    return found
      ? `${this.finder.query}: ${this.#locale.messages.found(found.length, this.#locale.number(found.length))}`
      : '';
  }

  /** The search field. */
  search(): TemplateResult {
    return searchField(
      this.finder,
      this.#locale.messages.search,
      () => {
        const best = this.#found?.[0];
        if (best) void this.#selection().select(best, 'search', true);
      },
      () => this.#focus('.row'),
    );
  }

  /** The choice of a topic; without one, and on paper, the topic in force with a way back. */
  topics(hasChoice: boolean, isPrinted: boolean): TemplateResult {
    const { messages } = this.#locale;
    const { all, shown, topics } = this.#atlas;
    const topic = plain(this.#host.topic);
    const choose = (chosen: string) => void this.filter(chosen);
    const isChosen = hasChoice && topics.length > 0;
    const [some = '', total = ''] = [shown, all].map(({ length }) => this.#locale.number(length));
    return html`${isChosen ? topicFilter(topics, all.length, topic, this.#locale, choose) : nothing}${
      topic && shown.length > 0 && (isPrinted || !isChosen)
        ? html`<div class="filtered">
            <p>${messages.filtered(topic, some, total)}</p>
            <button type="button" class="button" @click=${this.#showAll}>${messages.showAll}</button>
          </div>`
        : nothing
    }`;
  }

  /** What to say and do when a search or a topic leaves no city. */
  get wayBack(): TemplateResult | undefined {
    const { messages } = this.#locale;
    const { all, shown } = this.#atlas;
    if (shown.length < 1 && all.length > 0)
      return wayBack(messages.noTopic, messages.showAll, () => void this.#showAll());
    return this.isSearching
      ? wayBack(messages.found(0, ''), messages.resetSearch, () => {
          void this.finder.search('');
          this.#focus('.search input');
        })
      : undefined;
  }

  /** The button is gone with what it undid: the focus goes on to the choice, else to the list. */
  readonly #showAll = async (): Promise<void> => {
    await this.filter('');
    this.#focus('select, summary, .row');
  };

  #focus(selector: string): void {
    findShown(this.#host, selector)?.focus();
  }
}
