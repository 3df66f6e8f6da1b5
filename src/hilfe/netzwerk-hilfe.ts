import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../embed/define.js';
import { headingLevel, oneOf, plain } from '../shared/attributes.js';
import { baseStyles } from '../shared/base.styles.js';
import { emit } from '../shared/events.js';
import { headingTag } from '../shared/heading.js';
import { LocaleController } from '../shared/locale.js';
import { Ready } from '../shared/ready.js';
import { version } from '../shared/version.js';
import type { PreferenceChange, TextSizeChange } from './changes.js';
import { switchNames, type SwitchName } from './choice.js';
import { ChoiceController } from './choice-controller.js';
import { guessPlatform, platforms, type Platform } from './keys.js';
import { readLinks, warnOfMissing } from './links.js';
import { dictionaries } from './messages/dictionaries.js';
import { hilfeStyles } from './netzwerk-hilfe.styles.js';
import { known } from './options.js';
import { page } from './page.js';
import { holdPlace } from './place.js';
import { section } from './sections.js';
import { sectionNames, type SectionName, type SizeCommand, type View } from './view.js';

const tag = 'netzwerk-hilfe';

/**
 * Help that a city's footer offers: text size, keyboard hints, and the page's accessibility links. It
 * changes how the page looks only after a click, takes that back without a trace, and says what it reached.
 *
 * @element netzwerk-hilfe
 * @slot - Links for the time before the script has run; they stay when no `…-href` is set.
 * @slot about - Text after the general words.
 * @slot text-size-help - Text after the text size.
 * @slot keyboard-help - Text after the keys.
 * @slot links - More items for the list of links.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-ready - The first content is on screen.
 * @fires {CustomEvent<TextSizeChange>} netzwerk-text-size - A person changed the text size.
 * @fires {CustomEvent<PreferenceChange>} netzwerk-preference - A person turned a switch.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-reset - A person set everything back.
 * @csspart base - The box.
 * @csspart heading - The heading.
 * @csspart toggle - The button that opens and closes, with `layout="disclosure"`.
 * @csspart panel - What it opens.
 * @csspart section - A section.
 * @csspart section-about - The section with general words.
 * @csspart section-text-size - The section with text size and switches.
 * @csspart section-keyboard - The section with keys.
 * @csspart section-links - The section with links.
 * @csspart section-heading - A section's heading.
 * @csspart button - A button for the text size.
 * @csspart button-larger - The button for larger text.
 * @csspart button-smaller - The button for smaller text.
 * @csspart button-reset - The button that takes everything back.
 * @csspart switch - A switch.
 * @csspart switch-on - A switch that is on.
 * @csspart status - The current text size, and what could not be enlarged.
 * @csspart kbd - A key.
 * @csspart platform - The choice of the device.
 * @csspart link - A link.
 * @csspart note - The sentence that the bar only changes the display.
 * @cssprop [--netzwerk-color-surface=#fff] - Background.
 * @cssprop [--netzwerk-color-text=#1c2430] - Text.
 * @cssprop [--netzwerk-color-muted=#4a5360] - Less important text.
 * @cssprop [--netzwerk-color-line=#c9ced6] - Lines.
 * @cssprop [--netzwerk-color-accent=#123f6d] - Links and buttons.
 * @cssprop [--netzwerk-color-on-accent=#fff] - Text on the accent.
 * @cssprop [--netzwerk-radius=0.375em] - Rounding of corners.
 * @example
 * <netzwerk-hilfe statement-href="/barrierefreiheit" feedback-href="/barriere-melden"><a href="/barrierefreiheit">Erklärung zur Barrierefreiheit</a></netzwerk-hilfe>
 */
export class NetzwerkHilfeElement extends LitElement {
  static readonly version = version;
  static override styles = [baseStyles, hilfeStyles];
  static override properties = {
    layout: {},
    sections: {},
    controls: {},
    textSize: {
      attribute: 'text-size',
      reflect: true,
      converter: { toAttribute: (value: unknown) => (value === 100 ? null : String(value)) },
    },
    textSizeStep: { attribute: 'text-size-step' },
    scaling: {},
    persist: {},
    platform: {},
    statementHref: { attribute: 'statement-href' },
    feedbackHref: { attribute: 'feedback-href' },
    enforcementHref: { attribute: 'enforcement-href' },
    easyLanguageHref: { attribute: 'easy-language-href' },
    signLanguageHref: { attribute: 'sign-language-href' },
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    open: { state: true },
    device: { state: true },
  };

  /** `inline`: open at once; `disclosure`: behind one button. */
  layout = 'disclosure';
  /** Which sections to show, in this order. */
  sections = 'about text-size keyboard links';
  /** More switches: `underline-links`, `text-spacing`, `reduce-motion`. */
  controls = '';
  /**
   * Size of the page's text in percent, 100 … 200. Set by the page's author it is a start value: it
   * applies without a click, but is not stored, fires no event, and gives way to what a person has chosen.
   */
  textSize: number | string = 100;
  /** Percent that a click adds or takes, 5 … 100. */
  textSizeStep: number | string = 25;
  /**
   * How text is enlarged. `rules`: the page's own font sizes, and nothing else. `root`: the size of
   * `<html>` alone, and with it all that is sized in `rem`. `cooperate`: only `--netzwerk-text-scale` is
   * set, which the page's styles use. `none`: no buttons. `auto`: `rules`, together with `root` where
   * style sheets of other servers can't be read; `cooperate` where the page uses the property.
   */
  scaling = 'auto';
  /** Where a choice is kept: `session` (until the tab is closed), `local` (on the device) or `none`. */
  persist = 'session';
  /** Whose keys the hints name; `auto` guesses, and the reader can change it. */
  platform = 'auto';
  /** Address of the Erklärung zur Barrierefreiheit. */
  statementHref = '';
  /** Address of the form or mail to report a barrier. */
  feedbackHref = '';
  /** Address of the Durchsetzungs- or Schlichtungsstelle. */
  enforcementHref = '';
  /** Address of the pages in Leichte Sprache. */
  easyLanguageHref = '';
  /** Address of the videos in Gebärdensprache. */
  signLanguageHref = '';
  /** Text of the heading, and of the button. */
  heading = '';
  /** Level of the heading, `2` … `6`; `0`: no heading element. */
  headingLevel: string | number = 2;

  private open = false;
  private device: Platform | undefined;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #choice = new ChoiceController(this);
  readonly #ready = new Ready(this);
  /** Resolves once the first content is on screen; never rejects. */
  readonly ready = this.#ready.promise;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('textSize')) this.#choice.takeSize();
    if (changed.has('statementHref') || changed.has('feedbackHref')) warnOfMissing(readLinks(this));
  }

  protected override updated(): void {
    this.#ready.reached();
  }

  /** By what factor the page's text has really grown, on the average of all letters; 1 at the start. */
  get effectiveScale(): number {
    return page.reach.effectiveScale;
  }

  /** The share of the text that has grown as wished, give or take 5 %: 0 … 1. */
  get coverage(): number {
    return page.reach.coverage;
  }

  /** Enlarges the text by one step, to 200 % at most. */
  increase(): void {
    this.#choice.apply(this.#choice.next(1), page.on);
  }

  /** Makes the text smaller by one step, to 100 % at least. */
  decrease(): void {
    this.#choice.apply(this.#choice.next(-1), page.on);
  }

  /** Takes all changes back, also what is stored. */
  reset(): void {
    this.#choice.apply(100, []);
    this.#choice.store();
  }

  readonly #onSize = (command: SizeCommand, event: MouseEvent): void => {
    const { size: previous, on } = page;
    const isReset = command === 'reset';
    const size = isReset ? 100 : this.#choice.next(command === 'larger' ? 1 : -1);
    if (size === previous && !(isReset && on.length > 0)) return;
    void this.#change(event, size, isReset ? [] : on, () => {
      if (size !== previous) {
        emit(this, 'netzwerk-text-size', {
          size,
          previous,
          ...page.reach,
        } satisfies TextSizeChange);
      }
      if (isReset) emit(this, 'netzwerk-reset', {});
    });
  };

  readonly #onSwitch = (name: SwitchName, event: MouseEvent): void => {
    const { size, on } = page;
    const value = !on.includes(name);
    const next = switchNames.filter((own) => on.includes(own) !== (own === name));
    void this.#change(event, size, next, () =>
      emit(this, 'netzwerk-preference', { name, value } satisfies PreferenceChange),
    );
  };

  /** Changes the page as a person wants it; the pressed button stays where it is. */
  async #change(
    { currentTarget, clientY }: MouseEvent,
    size: number,
    on: readonly SwitchName[],
    tell: () => void,
  ): Promise<void> {
    const hold = holdPlace(currentTarget as Element, clientY);
    page.letSpeak(this.#choice);
    this.#choice.apply(size, on);
    this.#choice.store();
    tell();
    await this.updateComplete;
    hold();
  }

  readonly #onPlatform = ({ target }: Event): void => {
    this.device = (target as HTMLSelectElement).value as Platform;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open || event.defaultPrevented) return;
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  };

  #view(sections: readonly SectionName[]): View {
    const { messages, language } = this.#locale;
    const { size, on, reach } = page;
    const show = (value: number) =>
      `${this.#locale.number(value)}${language === 'en' ? '' : '\u00a0'}%`;
    const device = oneOf(tag, 'platform', this.platform, ['auto', ...platforms]);
    return {
      messages,
      platform: this.device ?? (device === 'auto' ? guessPlatform(navigator) : device),
      links: readLinks(this),
      canScale: this.#choice.canScale,
      size: show(size),
      coverage: show(Math.floor(reach.coverage * 100)),
      isPartial: reach.coverage < 0.95,
      isQuiet: this.#choice.isQuiet,
      enabled: { larger: size < 200, smaller: size > 100, reset: size > 100 || on.length > 0 },
      switches: known('controls', this.controls, switchNames),
      on,
      isLocal: this.#choice.isLocal,
      chooser: sections.find((name) => name === 'text-size' || name === 'keyboard'),
      onSize: this.#onSize,
      onSwitch: this.#onSwitch,
      onPlatform: this.#onPlatform,
    };
  }

  protected override render(): TemplateResult {
    const { messages, language } = this.#locale;
    const isOpen = oneOf(tag, 'layout', this.layout, ['disclosure', 'inline']) === 'inline';
    const title = plain(this.heading) || messages.title;
    const level = headingLevel(tag, this.headingLevel);
    const found = known('sections', this.sections, sectionNames);
    const sections = found[0] ? found : sectionNames;
    const view = this.#view(sections);
    return html`<div class="base" lang=${language}>
      <section part="base" class="box" aria-label=${title.replaceAll('\u00ad', '')} @pointerenter=${this.#choice.approach} @focusin=${this.#choice.approach} @keydown=${isOpen ? nothing : this.#onKeydown}>
        ${headingTag(level, 'heading', isOpen ? title : this.#renderToggle(title))}
        <div part="panel" class="panel" id="panel" ?hidden=${!isOpen && !this.open}>
          <div class="sections">
            ${sections.map((name) => section(name, level, view))}
          </div>
          <p part="note" class="note">${messages.disclaimer}</p>
        </div>
      </section>
    </div>`;
  }

  #renderToggle(title: string): TemplateResult {
    return html`<button
      type="button"
      part="toggle"
      class="toggle"
      aria-expanded=${this.open}
      aria-controls="panel"
      @click=${() => (this.open = !this.open)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4"></path></svg>${title}
    </button>`;
  }
}

define(tag, NetzwerkHilfeElement);

declare global {
  interface HTMLElementTagNameMap {
    'netzwerk-hilfe': NetzwerkHilfeElement;
  }
}
