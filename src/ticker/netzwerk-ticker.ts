import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DataError } from '../data/data-error.js';
import { readLink } from '../data/link.js';
import type { NewsItem } from '../data/news.js';
import { define } from '../embed/define.js';
import type { LoadFailure } from '../shared/load-failure.js';
import { announce, joinAnnouncer, leaveAnnouncer } from '../shared/announcer.js';
import { headingLevel, oneOf, plain } from '../shared/attributes.js';
import { baseStyles } from '../shared/base.styles.js';
import { emit } from '../shared/events.js';
import { headingTag } from '../shared/heading.js';
import { LocaleController } from '../shared/locale.js';
import { Ready } from '../shared/ready.js';
import { version } from '../shared/version.js';
import { controls, type Command } from './controls.js';
import { failure, foot } from './foot.js';
import { itemList } from './item-list.js';
import { dictionaries } from './messages/dictionaries.js';
import { MotionWatch } from './motion-watch.js';
import { tickerStyles } from './netzwerk-ticker.styles.js';
import { NewsSource } from './news-source.js';
import type { PauseReason } from './pause-reasons.js';
import { Player } from './player.js';
import { readingTime } from './reading-time.js';
import { countNew, selectNews } from './select-news.js';
import { numberOf, timeZoneOf } from './values.js';

const tag = 'netzwerk-ticker';
const howToReach =
  'Nehmen Sie einen Feed von Ihrem eigenen Server, den Endpunkt Ihres CMS, oder einen Server, der Access-Control-Allow-Origin sendet und in connect-src erlaubt ist.';

/** `detail` of `netzwerk-change`. */
export interface NewsChange {
  readonly index: number;
  readonly item: NewsItem;
}

/** `detail` of `netzwerk-pause`. */
export interface NewsPause {
  readonly reasons: readonly PauseReason[];
}

/** `detail` of the ticker's `netzwerk-select`. */
export interface NewsSelection {
  readonly item: NewsItem;
}

/**
 * News from a feed, from a list in the page or from the bundle, one at a time, as a list or as a line.
 * Nothing moves without `autoplay`, and nothing that moves can't be stopped.
 *
 * @element netzwerk-ticker
 * @slot - A list of links: the news themselves without `src`, else shown until they are there and when they fail.
 * @slot heading - A heading of the page's own, instead of the attribute.
 * @slot empty - Shown when there are no news.
 * @slot more - Instead of the link to all news.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-ready - The first content is on screen.
 * @fires {CustomEvent<NewsChange>} netzwerk-change - A person went to another item.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-play - It moves on after a person's act.
 * @fires {CustomEvent<NewsPause>} netzwerk-pause - It stands still after a person's act.
 * @fires {CustomEvent<NewsSelection>} netzwerk-select - A person follows an item's link; can be cancelled.
 * @fires {CustomEvent<LoadFailure>} netzwerk-error - The feed could not be loaded or read.
 * @csspart base - All of it.
 * @csspart heading - The heading.
 * @csspart controls - The group of buttons.
 * @csspart control - A button.
 * @csspart toggle - The button that stops and starts it.
 * @csspart previous - The button to the item before.
 * @csspart next - The button to the item after.
 * @csspart all - The button that shows all items, or one at a time again.
 * @csspart fresh - The button that takes in new items.
 * @csspart retry - The button that asks the feed again.
 * @csspart counter - "2 von 5".
 * @csspart viewport - What is seen of the list.
 * @csspart list - The list.
 * @csspart item - An item of the list.
 * @csspart item-current - The item that is shown, or the first one in view.
 * @csspart link - An item's link.
 * @csspart title - An item's title without a link.
 * @csspart date - An item's date.
 * @csspart source - Who says it.
 * @csspart summary - What it says; hidden until a style sets its `display`.
 * @csspart status - The message while loading, after an error, or without news.
 * @csspart more - The link to all news.
 * @cssprop [--netzwerk-color-text=#1c2430] - Text on surfaces.
 * @cssprop [--netzwerk-color-muted=#4a5360] - Dates and the counter.
 * @cssprop [--netzwerk-color-surface=#fff] - Background of items and buttons.
 * @cssprop [--netzwerk-color-line=#c9ced6] - Lines around and between items.
 * @cssprop [--netzwerk-color-accent=#123f6d] - Links, buttons, the focus ring.
 * @cssprop [--netzwerk-color-on-accent=#fff] - Text on the accent.
 * @cssprop [--netzwerk-color-emphasis=#9c1740] - The edge of error messages.
 * @cssprop [--netzwerk-radius=0.375em] - Rounding of corners.
 * @example
 * <netzwerk-ticker heading="Aktuelles"><ul><li><a href="https://www.ikone-ds.de/">Neues aus dem Netzwerk</a></li></ul></netzwerk-ticker>
 */
export class NetzwerkTickerElement extends LitElement {
  static readonly version = version;
  static override styles = [baseStyles, tickerStyles];
  static override properties = {
    src: {},
    mode: {},
    autoplay: { type: Boolean },
    interval: {},
    loops: {},
    max: {},
    maxAge: { attribute: 'max-age' },
    moreHref: { attribute: 'more-href' },
    moreLabel: { attribute: 'more-label' },
    refresh: {},
    timeZone: { attribute: 'time-zone' },
    label: {},
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    // Its accessor is our own; a value that was set before the element was defined is taken over.
    items: { attribute: false, noAccessor: true },
    unfolded: { state: true },
  };

  /** Address of a feed (RSS, Atom, JSON Feed); without it the list in the element, else the bundle's news. */
  src = '';
  /** `rotate`, `list` or `scroll`: one at a time, all, or a running line. */
  mode = 'rotate';
  /** It moves by itself, with a button to stop it; never when a person wants reduced motion. */
  autoplay = false;
  /** How long an item stays: `auto` for its reading time (8 to 20 seconds), or seconds, at least 5. */
  interval: string | number = 'auto';
  /** How often all items are shown before it stops by itself; `0`: no end. */
  loops: string | number = 1;
  /** How many items are shown. */
  max: string | number = 5;
  /** Days after which an item is no longer shown; `0`: never. */
  maxAge: string | number = 0;
  /** Address of a page with all news. */
  moreHref = '';
  /** Text of the link to that page. */
  moreLabel = '';
  /** Minutes after which the feed is asked again while the page is visible; `0`: never. */
  refresh: string | number = 0;
  /** IANA name of the time zone of "gestern", and of dates that name none. */
  timeZone = 'Europe/Berlin';
  /** Accessible name of the region when there is no heading. */
  label = '';
  /** Text of the heading. */
  heading = '';
  /** Level of the heading, `2` … `6`; `0`: no heading element, the text only names the region. */
  headingLevel: string | number = 2;

  private unfolded = false;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #motion = new MotionWatch(this);
  readonly #source = new NewsSource(this, (error) => this.#onFailure(error));
  readonly #player = new Player(this, {
    moved: (index) => emit(this, 'netzwerk-change', this.#change(index)),
    switched: (isPlaying) =>
      isPlaying
        ? emit(this, 'netzwerk-play', {})
        : emit(this, 'netzwerk-pause', { reasons: this.pauseReasons } satisfies NewsPause),
  });
  #items: unknown;
  #shown: readonly NewsItem[] = [];
  /** How many items of the last load wait to be accepted. */
  #fresh = 0;
  #minutes = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #ready = new Ready(this);

  override connectedCallback(): void {
    super.connectedCallback();
    joinAnnouncer(this);
    this.#timer = setInterval(() => this.#onMinute(), 60_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveAnnouncer();
    clearInterval(this.#timer);
  }

  protected override willUpdate(): void {
    const source = this.#source;
    source.use({ items: this.#items, src: plain(this.src), timeZone: this.#zone });
    this.#shown = this.#select(source.news.items);
    const latest = this.#select(source.latest.items);
    this.#fresh = countNew(latest, this.#shown);
    let gone = 0;
    // What was withdrawn or put right waits for nobody, but for a person who is at it.
    if (!this.#fresh && !this.matches(':hover,:focus-within')) {
      gone = countNew(this.#shown.slice(0, this.index), latest);
      this.#shown = latest;
      source.accept();
    }
    this.#player.limit(this.#shown.length, gone);
  }

  protected override updated(): void {
    const mode = this.#mode;
    this.#player.update(
      {
        mode,
        count: this.#shown.length,
        isMoving: this.#isMoving,
        isReduced: this.#motion.isReduced,
        loops: numberOf(tag, 'loops', this.loops, 1),
        interval: (index) => this.#interval(index),
      },
      this.renderRoot.querySelector('.viewport'),
    );
    if (this.#source.loader.phase === 'ready') this.#ready.reached();
  }

  /** Resolves once the first content is on screen; never rejects. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The items as shown. Set to an array of `{title, url, date, summary?, source?}`, it wins over `src`; set to `undefined`, it no longer does. */
  get items(): readonly NewsItem[] {
    return this.#shown;
  }

  set items(items: readonly Partial<NewsItem>[] | undefined) {
    this.#items = items ?? undefined;
    this.requestUpdate();
  }

  /** Which item is shown, or the first one in view, counted from 0. */
  get index(): number {
    return this.#player.index;
  }

  /** Whether it moves by itself now. */
  get playing(): boolean {
    return this.#player.isPlaying;
  }

  /** Why it does not move, though it could. */
  get pauseReasons(): readonly PauseReason[] {
    return this.#player.reasons.list;
  }

  /** Lets it move on, if it has `autoplay`; where the pointer, say, is a reason to pause, once that has ended. */
  play(): void {
    this.#player.play();
  }

  /** Stops it until a person presses play, or `play()`. */
  pause(): void {
    this.#player.set('user', true);
  }

  /** Shows the next item, after the last one the first. */
  next(): void {
    this.#player.show(this.index + 1);
  }

  /** Shows the previous item, before the first one the last. */
  previous(): void {
    this.#player.show(this.index - 1);
  }

  /** Shows an item, counted from 0. */
  goTo(index: number): void {
    this.#player.show(index);
  }

  /** Asks `src` again; what is shown stays until the answer is there. Never rejects. */
  async reload(): Promise<void> {
    await this.#source.reload();
  }

  /** Moves the focus to the first button or link. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button, a')?.focus(options);
  }

  get #zone(): string {
    return timeZoneOf(tag, this.timeZone);
  }

  /** The mode in effect: where motion is reduced, no line runs. */
  get #mode(): 'rotate' | 'list' | 'scroll' {
    const mode = oneOf(tag, 'mode', this.mode, ['rotate', 'list', 'scroll']);
    if (this.unfolded) return 'list';
    return mode === 'scroll' && this.#motion.isReduced ? 'rotate' : mode;
  }

  get #isMoving(): boolean {
    return (
      this.autoplay && !this.#motion.isReduced && this.#mode !== 'list' && this.#shown.length > 1
    );
  }

  #select(items: readonly NewsItem[]): NewsItem[] {
    const max = numberOf(tag, 'max', this.max, 5, 1);
    const maxAge = numberOf(tag, 'max-age', this.maxAge, 0);
    return selectNews(items, max, maxAge, Date.now());
  }

  #interval(index: number): number {
    const { title = '' } = this.#shown[index] ?? {};
    const auto = readingTime(title);
    if (plain(String(this.interval)) === 'auto') return auto;
    return numberOf(tag, 'interval', this.interval, auto / 1000, 5) * 1000;
  }

  #change(index: number): NewsChange {
    return { index, item: this.#shown[index] as NewsItem };
  }

  #onFailure({ reason, url, message }: DataError): void {
    const advice = reason === 'network' ? `: ${howToReach}` : '';
    console.error(`[${tag}] ${url}: ${message} (${reason})${advice}`);
    emit(this, 'netzwerk-error', { reason, url, message } satisfies LoadFailure);
  }

  /** Once a minute, while someone may look: dates grow older, and the feed may have something new. */
  #onMinute(): void {
    if (document.hidden) return;
    this.requestUpdate();
    this.#minutes += 1;
    const refresh = numberOf(tag, 'refresh', this.refresh, 0);
    if (refresh === 0 || this.#minutes < refresh) return;
    this.#minutes = 0;
    void this.#source.reload(true);
  }

  readonly #onRetry = async (): Promise<void> => {
    await this.#source.reload();
    await this.updateComplete;
    const { error } = this.#source.loader;
    // The button is gone with the error, and the focus must not be lost with it.
    if (!error) this.focus();
    else announce(this, failure(this.#locale.messages, error), this.#locale.language);
  };

  readonly #onAccept = async (): Promise<void> => {
    this.#source.accept();
    this.#player.show(0);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.link')?.focus();
  };

  readonly #run = (command: Command): void => {
    if (command === 'toggle') {
      if (this.#player.isStopped) this.#player.play(true);
      else this.#player.set('user', true, true);
    } else {
      this.#player.set('user', true, true);
      if (command === 'all') this.unfolded = !this.unfolded;
      else this.#step(command === 'next' ? 1 : -1);
    }
  };

  #step(by: number): void {
    this.#player.show(this.index + by, true);
    const { title } = this.#shown[this.index] ?? {};
    announce(this, `${this.#count()}: ${title}`, this.#locale.language);
  }

  readonly #follow = (event: Event, item: NewsItem): void => {
    const detail: NewsSelection = { item };
    if (!emit(this, 'netzwerk-select', detail, true)) event.preventDefault();
  };

  #count(): string {
    const { messages } = this.#locale;
    const total = this.#locale.number(this.#shown.length);
    return messages.count(this.#locale.number(this.index + 1), total);
  }

  protected override render(): TemplateResult {
    const { messages, language } = this.#locale;
    const level = headingLevel(tag, this.headingLevel);
    const slotted = this.querySelector(':scope > [slot="heading"]')?.textContent ?? '';
    const heading = plain(this.heading);
    const name = plain(slotted) || heading || plain(this.label) || messages.news;
    const { watch } = this.#player;
    return html`<section
      part="base"
      class="base"
      lang=${language}
      aria-label=${name}
      @focusin=${watch.onFocusIn}
      @pointerover=${watch.onPointerOver}
      @pointerleave=${watch.onPointerLeave}
      @pointerdown=${watch.onPointerDown}
      @pointerup=${watch.onPointerEnd}
      @pointercancel=${watch.onPointerEnd}
    >
      <div class="head">
        <slot name="heading"
          >${heading && level > 0 ? headingTag(level, 'heading', heading) : nothing}</slot
        >
        ${this.#renderControls()}
      </div>
      ${this.#renderList()} ${this.#renderFoot()}
    </section>`;
  }

  #renderControls(): TemplateResult | typeof nothing {
    const isList = this.#mode === 'list';
    if (this.#shown.length < 2 || (isList && !this.unfolded)) return nothing;
    return controls({
      messages: this.#locale.messages,
      isMoving: this.#isMoving,
      isStopped: this.#player.isStopped,
      isUnfolded: this.unfolded,
      count: this.#mode === 'rotate' ? this.#count() : '',
      run: this.#run,
    });
  }

  #renderList(): TemplateResult | typeof nothing {
    const { news, loader } = this.#source;
    const player = this.#player;
    if (this.#shown.length === 0) return loader.phase === 'ready' ? nothing : html`<slot></slot>`;
    return html`<div
      part="viewport"
      class="viewport ${this.#mode}"
      tabindex="-1"
      @scroll=${player.onScroll}
      @scrollend=${player.onScrollEnd}
      @pointerdown=${player.onGrab}
      @wheel=${player.onGrab}
      @focusin=${player.onFocusIn}
    >
      ${itemList({
        items: this.#shown,
        lang: news.lang || (this.closest<HTMLElement>('[lang]')?.lang ?? ''),
        current: this.index,
        language: this.#locale.tag,
        timeZone: this.#zone,
        now: Date.now(),
        follow: this.#follow,
      })}
    </div>`;
  }

  #renderFoot(): TemplateResult {
    const { messages } = this.#locale;
    const { loader } = this.#source;
    const more = readLink(plain(this.moreHref), document.baseURI);
    const fresh = this.#fresh;
    return foot({
      messages,
      count: this.#shown.length,
      isReady: loader.phase === 'ready',
      isSlow: loader.slow,
      error: loader.error,
      fresh: fresh > 0 ? messages.fresh(fresh, this.#locale.number(fresh)) : '',
      more: more
        ? html`<a part="more" class="more" href=${more}>${plain(this.moreLabel) || messages.more}</a>`
        : nothing,
      accept: () => void this.#onAccept(),
      retry: () => void this.#onRetry(),
    });
  }
}

define(tag, NetzwerkTickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'netzwerk-ticker': NetzwerkTickerElement;
  }
  interface HTMLElementEventMap {
    'netzwerk-change': CustomEvent<NewsChange>;
    'netzwerk-play': CustomEvent<Record<string, never>>;
    'netzwerk-pause': CustomEvent<NewsPause>;
  }
}
