import { html, LitElement, type TemplateResult } from 'lit';
import type { NetzwerkKarteElement } from '../../src/index.js';
import { measure, type Pair } from './measure.js';
import { fullMember } from './members.js';
import {
  colourTokens,
  radiusOf,
  ratioText,
  shadesOf,
  themes,
  type Scheme,
  type Shades,
} from './themes.js';

const schemes: readonly Scheme[] = ['light', 'dark'];
const schemeNames: Readonly<Record<Scheme, string>> = { light: 'hell', dark: 'dunkel' };
const radii: Readonly<Record<string, string>> = {
  '0px': 'keine',
  '0.25em': 'klein',
  '0.375em': 'mittel',
  '0.9em': 'groß',
};
const news = [
  {
    title: 'Bürgerbüro öffnet donnerstags länger',
    url: 'https://example.org/1',
    date: '2025-06-03',
  },
  { title: 'Neue Fahrradstraße', url: 'https://example.org/2', date: '2025-06-01' },
];
const least = (pair: Pair): number => (pair.kind === 'text' ? 4.5 : 3);

/**
 * A theme of one's own: colours by fields, the widgets in light and dark beside them, what is too faint in
 * them, and the CSS to copy. Its content stands in the page, so that the page's styles reach it.
 */
class ThemeEditor extends LitElement {
  static override properties = {
    start: { state: true },
    low: { state: true },
    told: { state: true },
  };

  private start = 'neutral';
  private low: readonly string[] = [];
  private told = '';
  #shades: Record<string, Shades> = {};
  #radius = '';
  #frame = 0;

  constructor() {
    super();
    this.#take('neutral');
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  protected override firstUpdated(): void {
    for (const widget of this.querySelectorAll<NetzwerkKarteElement>('[data-widget]')) {
      void widget.ready.then(() => this.#check());
    }
  }

  protected override updated(): void {
    for (const [token, { light, dark }] of Object.entries(this.#shades)) {
      this.style.setProperty(`--netzwerk-${token}`, `light-dark(${light}, ${dark})`);
    }
    this.style.setProperty('--netzwerk-radius', this.#radius);
    this.#check();
  }

  #take(name: string): void {
    const theme = themes[name];
    if (!theme) return;
    this.start = name;
    this.#shades = shadesOf(theme);
    this.#radius = radiusOf(theme);
  }

  /** Measures what the browser makes of the colours, once it has drawn them. */
  #check(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const low = schemes.flatMap((scheme) =>
        [...this.querySelectorAll(`.${scheme} > [data-widget]`)]
          .flatMap(measure)
          .filter((pair) => pair.ratio < least(pair))
          .map((pair) => this.#warning(scheme, pair)),
      );
      const unique = [...new Set(low)];
      if (unique.join() !== this.low.join()) this.low = unique;
    });
  }

  #warning(scheme: Scheme, pair: Pair): string {
    const needed = pair.kind === 'text' ? '4,5 : 1' : '3 : 1';
    return `${schemeNames[scheme]}: ${pair.name}, ${pair.foreground} auf ${pair.background}: ${ratioText(pair.ratio)}, nötig ${needed}`;
  }

  get #css(): string {
    const lines = (value: (shades: Shades) => string, indent: string): string =>
      Object.entries(this.#shades)
        .map(([token, shades]) => `${indent}--netzwerk-${token}: ${value(shades)};\n`)
        .join('');
    const light = lines((shades) => shades.light, '  ');
    const both = lines((shades) => `light-dark(${shades.light}, ${shades.dark})`, '    ');
    return `:root {\n${light}  --netzwerk-radius: ${this.#radius};\n}\n@supports (color: light-dark(#000, #fff)) {\n  :root {\n${both}  }\n}\n`;
  }

  readonly #onStart = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.#take(target.value);
  };

  readonly #onRadius = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.#radius = target.value;
    this.requestUpdate();
  };

  #onColour(token: string, scheme: Scheme, { target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const before = this.#shades[token] ?? { light: '#000000', dark: '#000000' };
    this.#shades = { ...this.#shades, [token]: { ...before, [scheme]: target.value } };
    this.requestUpdate();
  }

  readonly #onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.#css);
      this.told = 'Kopiert.';
    } catch {
      this.querySelector('textarea')?.select();
      this.told = 'Das CSS ist markiert: Kopieren Sie es mit Strg + C.';
    }
  };

  protected override render(): TemplateResult {
    return html`<div class="editor">
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label
          >Ausgehen von
          <select @change=${this.#onStart}>
            ${Object.entries(themes).map(
              ([value, { title }]) =>
                html`<option value=${value} .selected=${value === this.start}>${title}</option>`,
            )}
          </select></label
        >
        <label
          >Ecken
          <select @change=${this.#onRadius}>
            ${Object.entries(radii).map(
              ([value, title]) =>
                html`<option value=${value} .selected=${value === this.#radius}>${title}</option>`,
            )}
          </select></label
        >
        ${Object.entries(colourTokens).map(([token, title]) => this.#renderToken(token, title))}
      </form>
      <section aria-label="Kontrast">
        <h2>Kontrast</h2>
        <p role="status">
          ${
            this.low.length === 0
              ? 'Alle Texte haben mindestens 4,5 : 1, alle Zeichen und Ränder mindestens 3 : 1.'
              : `Zu wenig Kontrast an ${this.low.length} ${this.low.length === 1 ? 'Stelle' : 'Stellen'}.`
          }
        </p>
        <ul>
          ${this.low.slice(0, 12).map((text) => html`<li class="low">${text}</li>`)}
        </ul>
      </section>
      <section aria-label="Vorschau">
        <h2>Vorschau</h2>
        <div class="schemes">${schemes.map((scheme) => this.#renderPreview(scheme))}</div>
      </section>
      <section aria-label="CSS">
        <h2>CSS</h2>
        <textarea readonly rows="12" aria-label="CSS des Themas" .value=${this.#css}></textarea>
        <p>
          <button type="button" @click=${() => void this.#onCopy()}>CSS kopieren</button>
          <span role="status">${this.told}</span>
        </p>
      </section>
    </div>`;
  }

  #renderToken(token: string, title: string): TemplateResult {
    return html`<fieldset>
      <legend>${title}</legend>
      ${schemes.map(
        (scheme) =>
          html`<label
            ><input
              type="color"
              name="${token} ${scheme}"
              .value=${this.#shades[token]?.[scheme] ?? '#000000'}
              @input=${(event: Event) => this.#onColour(token, scheme, event)}
            />${schemeNames[scheme]}</label
          >`,
      )}
    </fieldset>`;
  }

  #renderPreview(scheme: Scheme): TemplateResult {
    const name = schemeNames[scheme];
    return html`<div class="scheme stack ${scheme}">
      <netzwerk-karte data-widget label="Karte, ${name}" value="trier" card="none" view="map"></netzwerk-karte>
      <netzwerk-stadt data-widget heading="Musterstadt, ${name}" heading-level="3" .feature=${fullMember} fields="role name topics contact website"></netzwerk-stadt>
      <netzwerk-ticker data-widget label="Meldungen, ${name}" .items=${news} more-href="https://example.org/"></netzwerk-ticker>
    </div>`;
  }
}

customElements.define('theme-editor', ThemeEditor);

declare global {
  interface HTMLElementTagNameMap {
    'theme-editor': ThemeEditor;
  }
}
