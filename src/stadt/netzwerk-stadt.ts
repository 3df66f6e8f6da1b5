import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Member } from '../data/member.js';
import { governmentOf } from '../data/schema-org.js';
import { readMembers } from '../data/read-members.js';
import { reportProblems } from '../data/report.js';
import { define } from '../embed/define.js';
import { announce, leaveAnnouncer } from '../shared/announcer.js';
import { headingLevel, oneOf, plain, words } from '../shared/attributes.js';
import { baseStyles } from '../shared/base.styles.js';
import { emit } from '../shared/events.js';
import { LocaleController } from '../shared/locale.js';
import { warnUnknown } from '../shared/member-source.js';
import { dictionaries } from '../shared/messages/dictionaries.js';
import { Ready } from '../shared/ready.js';
import { errorMessage } from '../shared/status.js';
import { describe } from '../shared/structured-data.js';
import { version } from '../shared/version.js';
import { warnOnce } from '../shared/warn.js';
import {
  allFields,
  coatOfArms,
  fact,
  type Field,
  picture,
  presetFields,
  type TopicChoice,
} from './fields.js';
import { Follower } from './follower.js';
import { stadtStyles } from './netzwerk-stadt.styles.js';

const tag = 'netzwerk-stadt';

/** `detail` of `netzwerk-show-on-map`. */
export interface ShowOnMap {
  readonly id: string;
}

/** `detail` of `netzwerk-topic`; `topic` is empty when a person wants to see all cities again. */
export interface TopicSelection {
  readonly topic: string;
}

/** An unknown id is named after this time, in milliseconds: what knows it may still come into the page. */
const patience = 1000;

/**
 * A card with what a member city does in the network: a certain city, or the one that is selected on a map.
 * Facts that are not known leave no trace.
 *
 * @element netzwerk-stadt
 * @slot - Shown while there is no city: a link, say.
 * @slot media - A picture above or beside the facts, instead of the one in the data.
 * @slot heading - A heading of the page's own, instead of the city's name.
 * @slot actions - Links or buttons below the facts.
 * @slot empty - Shown while no city is selected, instead of the hint to choose one.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-ready - A city, or the hint to choose one, is on screen.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-close - A person closed the card.
 * @fires {CustomEvent<ShowOnMap>} netzwerk-show-on-map - A person wants to see the city on the map.
 * @fires {CustomEvent<TopicSelection>} netzwerk-topic - A person wants to see the cities with a topic; can be cancelled, else the map follows.
 * @csspart base - The card's box.
 * @csspart media - The picture with its credit.
 * @csspart image - The picture.
 * @csspart credit - Who made the picture.
 * @csspart crest - The coat of arms.
 * @csspart role - What the city does in the network.
 * @csspart name - The city's name, the card's heading.
 * @csspart district - The district, or "kreisfreie Stadt".
 * @csspart joined - Since when the city is a member.
 * @csspart topics - The list of topics.
 * @csspart topic - A topic that can be pressed, where a map shows its cities.
 * @csspart projects - A list of projects.
 * @csspart project - The link to a project.
 * @csspart contact - Whom to ask.
 * @csspart website - The link to the city's site.
 * @csspart show-on-map - The button that shows the city on the map.
 * @csspart close - The close button.
 * @csspart status - The hint while no city is selected, or the message after an error.
 * @cssprop [--netzwerk-stadt-block-size] - Height that `netzwerk.css` keeps free until the card is there.
 * @cssprop [--netzwerk-color-surface=#fff] - Background.
 * @cssprop [--netzwerk-color-text=#1c2430] - Text on the background.
 * @cssprop [--netzwerk-color-muted=#4a5360] - Less important text.
 * @cssprop [--netzwerk-color-line=#c9ced6] - The edge, and those of topics.
 * @cssprop [--netzwerk-color-accent=#123f6d] - Links, signs, buttons and the upper edge.
 * @cssprop [--netzwerk-color-on-accent=#fff] - Text of a button below the pointer.
 * @cssprop [--netzwerk-color-emphasis=#9c1740] - The sign of the coordinating city.
 * @cssprop [--netzwerk-radius=0.375em] - Rounding of corners.
 * @example
 * <netzwerk-stadt member="speyer"><a href="https://www.speyer.de/">Speyer</a></netzwerk-stadt>
 */
export class NetzwerkStadtElement extends LitElement {
  static readonly version = version;
  static override styles = [baseStyles, stadtStyles];
  static override properties = {
    member: {},
    for: {},
    fields: {},
    layout: {},
    closable: { type: Boolean },
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    feature: { attribute: false, noAccessor: true },
  };

  /** Id or AGS of the city. */
  member = '';
  /** Id of the map whose selected city the card shows; without it the selection around the card, else of the page. */
  for = '';
  /** Which facts to show, in this order: `role name district joined topics projects contact website`, `image`, `crest`. */
  fields = '';
  /** `vertical`, `horizontal` (picture beside the facts) or `auto`: by the card's own width. */
  layout = 'auto';
  /** Shows a close button, which fires `netzwerk-close` and clears a selection that the card follows. */
  closable = false;
  /** Text of the heading instead of the city's name. */
  heading = '';
  /** Level of the heading, `2` … `6`; `0`: bold text, no heading. */
  headingLevel: string | number = 2;
  /** Adds a description of the city for search engines to the page (JSON-LD, schema.org). */
  structuredData = false;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #follower = new Follower(this);
  readonly #ready = new Ready(this);
  #given: Member | null = null;
  #checked: Member | undefined;
  #shown: Member | undefined;
  #brokenImage: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * The city that is shown, a GeoJSON Feature as in the member data, or `null`. One that is set wins over
   * attributes; its broken facts are left out and named on the console.
   */
  get feature(): Member | null {
    return this.#given ?? this.#shown ?? null;
  }

  set feature(feature: Member | null) {
    const before = this.#given;
    this.#given = feature ?? null;
    this.requestUpdate('feature', before);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveAnnouncer(0);
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('feature')) this.#check();
    const word = plain(this.member);
    this.#follower.bind(plain(this.for));
    this.#follower.isFollowing = !this.#given && word === '';
    this.#shown = this.#given
      ? this.#checked
      : ((word ? this.#follower.find(word) : this.#follower.selected) ?? undefined);
    clearTimeout(this.#timer);
    if (!this.#shown) this.#timer = setTimeout(() => this.#warn(word), patience);
  }

  protected override updated(): void {
    describe(this, this.structuredData && this.#shown ? governmentOf(this.#shown) : undefined);
    if (this.#shown || this.#isHinting) this.#ready.reached();
  }

  /** Resolves once a city, or the hint to choose one, is on screen; never rejects. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Moves the focus to the city's name, else to the card, from where a screen reader reads on. */
  override focus(options?: FocusOptions): void {
    const name = this.renderRoot.querySelector<HTMLElement>('.name');
    const target = name?.getClientRects().length ? name : this.renderRoot.querySelector('section');
    target?.setAttribute('tabindex', '-1');
    target?.focus(options);
  }

  #check(): void {
    const { members, problems } = readMembers({
      type: 'FeatureCollection',
      features: this.#given ? [this.#given] : [],
    });
    reportProblems(tag, problems, console);
    this.#checked = members[0];
  }

  #warn(word: string): void {
    if (word) {
      if (this.#follower.isComplete) warnUnknown(tag, 'member', word, this.#follower.known);
    } else if (plain(this.for) && !this.#follower.hasMap) {
      warnOnce(tag, `for="${plain(this.for)}" ist keine Karte: Geben Sie der Karte diese id.`);
    }
  }

  /** There is a map to choose a city on, and none is chosen yet. */
  get #isHinting(): boolean {
    return !this.#shown && this.#follower.isFollowing && this.#follower.hasMap;
  }

  /** The facts to show, in order; the picture too, if it comes from the page's own server. */
  #fields(): Field[] {
    const chosen = [...new Set(words(plain(this.fields).toLowerCase()))].filter(
      (word): word is Field => {
        const isField = allFields.includes(word);
        if (!isField)
          warnOnce(tag, `fields="${word}" gibt es nicht: Möglich sind ${allFields.join(', ')}.`);
        return isField;
      },
    );
    if (chosen.length > 0) return chosen;
    const { src = '' } = this.#shown?.properties.image ?? {};
    return src.startsWith(`${location.origin}/`) ? ['image', ...presetFields] : [...presetFields];
  }

  readonly #onClose = (): void => {
    const hadFocus = this.matches(':focus-within');
    if (this.closable) emit(this, 'netzwerk-close', {});
    if (this.#follower.isFollowing && this.#shown) {
      this.#follower.mapOf(this.#shown)?.close(hadFocus);
    }
  };

  /** Escape closes what can be closed, and leads back to the map for those who came from there. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(this.closable || this.#follower.cameFromMap)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#onClose();
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (!this.renderRoot.contains(relatedTarget as Node | null)) this.#follower.cameFromMap = false;
  };

  /** A picture that can't be loaded leaves no trace either. */
  readonly #onImageError = (): void => {
    this.#brokenImage = this.#shown?.properties.image?.src;
    this.requestUpdate();
  };

  readonly #onRetry = async (): Promise<void> => {
    const { members } = this.#follower;
    await members?.reload();
    await this.updateComplete;
    // The button is gone with the error, and the focus with it, if a person has not gone on.
    if (this.#shown && document.activeElement === document.body) this.focus();
    else if (members?.error) announce(this, this.#locale.messages.failed, this.#locale.language);
  };

  readonly #onShowOnMap = (): void => {
    if (!this.#shown) return;
    emit(this, 'netzwerk-show-on-map', { id: this.#shown.id } satisfies ShowOnMap);
    this.#follower.mapOf(this.#shown)?.show(this.#shown.id);
  };

  /** Topics can be pressed where a map would follow. */
  #topicChoice(city: Member): TopicChoice | undefined {
    const map = this.#follower.topicMapOf(city);
    return (
      map && {
        active: map.topic,
        choose: (topic) => {
          const detail = { topic } satisfies TopicSelection;
          if (emit(this, 'netzwerk-topic', detail, true)) map.filter(topic);
        },
      }
    );
  }

  protected override render(): TemplateResult {
    const { messages, language } = this.#locale;
    const { members, isSpeaker } = this.#follower;
    const hasFailed = !this.#shown && members?.error && isSpeaker;
    return html`<div class="base" lang=${language}>
      ${hasFailed ? errorMessage(messages.failed, messages.retry, () => void this.#onRetry()) : nothing}
      ${this.#shown ? this.#renderCity(this.#shown) : this.#renderEmpty()}
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    if (!this.#isHinting) return html`<slot></slot>`;
    return html`<div part="status" class="card empty">
      <slot name="empty"><p>${this.#locale.messages.choose}</p></slot>
    </div>`;
  }

  #renderCity(city: Member): TemplateResult {
    const fields = this.#fields();
    const layout = oneOf(tag, 'layout', this.layout, ['auto', 'vertical', 'horizontal']);
    const heading = {
      text: plain(this.heading) || city.properties.name,
      level: headingLevel(tag, this.headingLevel),
      hasCrest: fields.includes('crest'),
    };
    const isPictured = fields.includes('image') && city.properties.image?.src !== this.#brokenImage;
    // The way on stands at the foot, on one line in a row of cards.
    const isLast = fields.at(-1) === 'website';
    const facts = isLast ? fields.slice(0, -1) : fields;
    return html`<section
      part="base"
      class="card ${layout} ${this.closable ? 'closable' : ''}"
      aria-label=${heading.text}
      @keydown=${this.#onKeydown}
      @focusout=${this.#onFocusout}
    >
      <slot name="media">${isPictured ? picture(city, this.#onImageError) : nothing}</slot>
      <div class="body">
        <div class="facts">
          ${heading.hasCrest && !fields.includes('name') ? coatOfArms(city) : nothing}
          ${facts.map((field) => fact(field, city, this.#locale, heading, this.#topicChoice(city)))}
        </div>
        <div class="actions">
          ${isLast ? fact('website', city, this.#locale, heading) : nothing}
          ${this.#renderShowOnMap(city)}<slot name="actions"></slot>
        </div>
      </div>
      ${this.closable ? this.#renderClose() : nothing}
    </section>`;
  }

  #renderShowOnMap(city: Member): TemplateResult | typeof nothing {
    const { messages } = this.#locale;
    if ((this.#given && !plain(this.for)) || !this.#follower.mapOf(city)) return nothing;
    return html`<button
      type="button"
      part="show-on-map"
      class="button"
      @click=${this.#onShowOnMap}
    >
      ${messages.showOnMap}<span class="sr">: ${city.properties.name}</span>
    </button>`;
  }

  #renderClose(): TemplateResult {
    return html`<button
      type="button"
      part="close"
      class="close"
      aria-label=${this.#locale.messages.close}
      @click=${this.#onClose}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg>
    </button>`;
  }
}

define(tag, NetzwerkStadtElement);

declare global {
  interface HTMLElementTagNameMap {
    'netzwerk-stadt': NetzwerkStadtElement;
  }
  interface HTMLElementEventMap {
    'netzwerk-close': CustomEvent<Record<string, never>>;
    'netzwerk-show-on-map': CustomEvent<ShowOnMap>;
    'netzwerk-topic': CustomEvent<TopicSelection>;
  }
}
