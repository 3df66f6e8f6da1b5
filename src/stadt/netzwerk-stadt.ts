import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Member, MemberProperties } from '../data/member.js';
import { readMembers } from '../data/read-members.js';
import { reportProblems } from '../data/report.js';
import { define } from '../embed/define.js';
import { roleSign } from '../karte/marker.js';
import { headingLevel } from '../shared/attributes.js';
import { baseStyles } from '../shared/base.styles.js';
import { emit } from '../shared/events.js';
import { headingTag } from '../shared/heading.js';
import { LocaleController } from '../shared/locale.js';
import { dictionaries } from '../shared/messages/dictionaries.js';
import { version } from '../shared/version.js';
import { stadtStyles } from './netzwerk-stadt.styles.js';

/**
 * A card with what a member city does in the network. Facts that are not known leave no trace.
 *
 * @element netzwerk-stadt
 * @slot - Shown while there is no city.
 * @slot media - A picture above the facts.
 * @slot actions - Links or buttons below the facts.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-close - A person closed the card.
 * @csspart base - The card's box.
 * @csspart role - What the city does in the network.
 * @csspart name - The city's name, the card's heading.
 * @csspart district - The district, or "kreisfreie Stadt".
 * @csspart joined - Since when the city is a member.
 * @csspart topics - The list of topics.
 * @csspart website - The link to the city's site.
 * @csspart close - The close button.
 * @cssprop [--netzwerk-color-surface=#fff] - Background.
 * @cssprop [--netzwerk-color-text=#1c2430] - Text on the background.
 * @cssprop [--netzwerk-color-accent=#123f6d] - Links, signs and the upper edge.
 * @cssprop [--netzwerk-radius=0.375em] - Rounding of corners.
 * @example
 * <netzwerk-stadt><a href="https://www.speyer.de/">Speyer</a></netzwerk-stadt>
 */
export class NetzwerkStadtElement extends LitElement {
  static readonly version = version;
  static override styles = [baseStyles, stadtStyles];
  static override properties = {
    feature: { attribute: false },
    headingLevel: { attribute: 'heading-level' },
    closable: { type: Boolean },
  };

  /** The city: a GeoJSON Feature as in the member data. Broken facts are left out and named on the console. */
  feature: Member | null = null;
  /** Level of the heading, `2` … `6`; `0`: bold text, no heading. */
  headingLevel: string | number = 2;
  /** Shows a close button, which fires `netzwerk-close`; the page decides what closing means. */
  closable = false;

  readonly #locale = new LocaleController(this, dictionaries);
  #member: MemberProperties | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('feature')) return;
    const { members, problems } = readMembers({
      type: 'FeatureCollection',
      features: this.feature ? [this.feature] : [],
    });
    reportProblems(this.localName, problems, console);
    this.#member = members[0]?.properties;
  }

  /** Moves the focus to the city's name, from where a screen reader reads on. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.name, a, button')?.focus(options);
  }

  readonly #onClose = (): void => {
    emit(this, 'netzwerk-close', {});
  };

  protected override render(): TemplateResult {
    const member = this.#member;
    if (!member) return html`<slot></slot>`;
    const { messages, language } = this.#locale;
    const { name, role, district, joined, topics, url } = member;
    const level = headingLevel(this.localName, this.headingLevel);
    return html`<div class="base" lang=${language}>
      <section
        part="base"
        class="card ${this.closable ? 'closable' : ''}"
        aria-label=${name}
      >
        <slot name="media"></slot>
        <p part="role" class="role ${role}">${roleSign(role)} ${messages.role[role]}</p>
        ${headingTag(level, 'name', name)}
        ${district ? html`<p part="district" class="district">${district}</p>` : nothing}
        ${joined ? this.#renderJoined(joined) : nothing}
        ${topics?.length ? this.#renderTopics(topics) : nothing}
        ${
          url
            ? html`<p class="website"><a part="website" href=${url}>${messages.website(name)}</a></p>`
            : nothing
        }
        <slot name="actions"></slot>
        ${this.closable ? this.#renderClose() : nothing}
      </section>
    </div>`;
  }

  #renderJoined(joined: string): TemplateResult {
    const { messages } = this.#locale;
    return html`<p part="joined" class="joined">
      <time datetime=${joined}
        >${messages.role.mitglied} ${messages.since(this.#locale.date(joined), joined.length > 7)}</time
      >
    </p>`;
  }

  #renderTopics(topics: readonly string[]): TemplateResult {
    return html`<dl>
      <dt>${this.#locale.messages.topics}</dt>
      <dd><ul part="topics" class="tags" role="list">${topics.map((topic) => html`<li>${topic}</li>`)}</ul></dd>
    </dl>`;
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

define('netzwerk-stadt', NetzwerkStadtElement);

declare global {
  interface HTMLElementTagNameMap {
    'netzwerk-stadt': NetzwerkStadtElement;
  }
}
