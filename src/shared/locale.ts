import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Messages } from './messages/de.js';

/** The languages of the visible text. */
export type Language = 'de' | 'de-simple' | 'en' | 'fr';

/** An element's texts in each language. */
export type Dictionaries<M> = Readonly<Record<Language, M>>;

/** The nearest `lang`, across shadow roots: an element's own, an ancestor's, else none. */
function inheritedLanguage(element: Element): string {
  const holder = element.closest('[lang]:not([lang=""])');
  if (holder) return holder.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? inheritedLanguage(root.host) : '';
}

/** The language that we have for a BCP 47 tag; `de` for unknown ones. */
export function supportedLanguage(tag: string): Language {
  const [primary = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  if (primary === 'de') return rest.includes('simple') ? 'de-simple' : 'de';
  return primary === 'en' || primary === 'fr' ? primary : 'de';
}

const followers = new Set<LocaleController<unknown>>();
let observer: MutationObserver | undefined;

/** Gives an element its texts and number formats, and follows a change of `lang` on the page. */
export class LocaleController<M = Messages> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #dictionaries: Dictionaries<M>;
  #language: Language = 'de';
  #collator: Intl.Collator | undefined;

  constructor(host: ReactiveControllerHost & Element, dictionaries: Dictionaries<M>) {
    this.#host = host;
    this.#dictionaries = dictionaries;
    host.addController(this);
  }

  get language(): Language {
    return this.#language;
  }

  get messages(): M {
    return this.#dictionaries[this.#language];
  }

  hostConnected(): void {
    followers.add(this);
    observer ??= new MutationObserver(() => followers.forEach((follower) => follower.update()));
    const options = { attributes: true, attributeFilter: ['lang'], subtree: true };
    observer.observe(document, options);
    // The element around us says its language inside its own shadow root.
    observer.observe(this.#host.getRootNode(), options);
    this.update();
  }

  hostDisconnected(): void {
    followers.delete(this);
    if (followers.size === 0) observer?.disconnect();
  }

  /** Reads the language again; the host renders anew if it changed. */
  update(): void {
    const language = supportedLanguage(inheritedLanguage(this.#host));
    if (language === this.#language) return;
    this.#language = language;
    this.#collator = undefined;
    this.#host.requestUpdate();
  }

  /** A whole number in groups of three digits; the browser's own rules would take some 20 ms to fetch. */
  number(value: number): string {
    const gap = { en: ',', fr: '\u202f' }[this.tag] ?? '.';
    return String(value).replace(/\B(?=(\d{3})+$)/g, gap);
  }

  /** Compares names as the reader's alphabet does. */
  readonly compare = (a: string, b: string): number =>
    (this.#collator ??= new Intl.Collator(this.tag, { numeric: true })).compare(a, b);

  /**
   * An ISO 8601 date as exact as it is written: `2019`, `April 2019`, `2. Dezember 2019`.
   * With `shortest` the year alone.
   */
  date(iso: string, shortest = false): string {
    const parts = iso.split('-').length;
    if (parts === 1 || shortest) return iso.slice(0, 4);
    return new Intl.DateTimeFormat(this.tag, {
      year: 'numeric',
      month: 'long',
      ...(parts > 2 && { day: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(iso));
  }

  /** The language's tag as `Intl` knows it. */
  get tag(): string {
    return this.#language === 'de-simple' ? 'de' : this.#language;
  }
}
