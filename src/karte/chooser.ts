import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Member } from '../data/member.js';
import type { LocaleController } from '../shared/locale.js';
import { roleSign } from './marker.js';

/** More cities at one spot are a matter for the list. */
const most = 50;

/** A city's name, with its district where another of them has the same name. */
function nameAmong(members: readonly Member[], member: Member): string {
  const { name, district } = member.properties;
  const isTwin = members.some((own) => own !== member && own.properties.name === name);
  return isTwin && district ? `${name}, ${district}` : name;
}

/** Asks which city is meant where a fingertip covers several of them. */
export class Chooser {
  readonly #host: LitElement;
  readonly #locale: LocaleController;
  readonly #choose: (member: Member) => void;
  readonly #leave: (member: Member) => void;
  #members: readonly Member[] = [];

  /**
   * @param choose is told which city it is
   * @param leave is told to which city the focus returns when it is none of them
   */
  constructor(
    host: LitElement,
    locale: LocaleController,
    choose: (member: Member) => void,
    leave: (member: Member) => void,
  ) {
    this.#host = host;
    this.#locale = locale;
    this.#choose = choose;
    this.#leave = leave;
  }

  /** Asks, and moves the focus to the first answer; without members the question goes away. */
  async ask(members: readonly Member[]): Promise<void> {
    if (members === this.#members || this.#members.length + members.length === 0) return;
    this.#members = members.slice(0, most);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.choice')?.focus();
  }

  /** The question, with those cities that are still there. */
  render(isThere: (member: Member) => boolean): TemplateResult | typeof nothing {
    const { messages } = this.#locale;
    const members = (this.#members = this.#members.filter(isThere));
    const [first] = members;
    if (!first) return nothing;
    const leave = () => {
      void this.ask([]);
      this.#leave(first);
    };
    const onKeydown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    };
    return html`<div class="chooser" role="group" aria-labelledby="which" @keydown=${onKeydown}>
      <p id="which">${messages.which}</p>
      ${members.map(
        (member) =>
          html`<button
            type="button"
            class="button choice"
            @click=${() => this.#choose(member)}
          >
            ${roleSign(member.properties.role)} ${nameAmong(members, member)}
          </button>`,
      )}
      <button type="button" class="back" @click=${leave}>${messages.back}</button>
    </div>`;
  }
}
