import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { type Gazetteer, loadGazetteer, type Place, searchPlaces } from './gazetteer.js';
import { countOf } from './words.js';

/** `detail` of `baukasten-place`: what a person has chosen. */
export type PlaceEvent = CustomEvent<Place>;

/**
 * A field that finds places of Rheinland-Pfalz by their first letters: the combobox of the ARIA Authoring Practices
 * (list autocomplete with manual selection).
 * @fires baukasten-place a place was chosen
 */
export class PlaceSearch extends LitElement {
  static override properties: PropertyDeclarations = {
    label: {},
    help: {},
    name: {},
    typed: { state: true },
    found: { state: true },
    active: { state: true },
    note: { state: true },
  };

  declare label: string;
  declare help: string;
  /** Makes the ids of its parts unique on the page. */
  declare name: string;
  declare typed: string;
  declare found: readonly Place[];
  declare active: number;
  declare note: string;
  #gazetteer: Gazetteer | undefined;

  constructor() {
    super();
    this.label = '';
    this.help = '';
    this.name = 'ort';
    this.typed = '';
    this.found = [];
    this.active = -1;
    this.note = '';
    this.addEventListener('pointerdown', (event) => {
      if (optionOf(event)) event.preventDefault(); // the field keeps the focus
    });
    this.addEventListener('click', (event) => {
      const place = this.found[Number(optionOf(event)?.id.split('-').pop())];
      if (place) this.#choose(place);
    });
  }

  /** The page's own style sheet is all that it needs. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override focus(): void {
    this.querySelector('input')?.focus();
  }

  async #load(): Promise<void> {
    try {
      this.#gazetteer ??= await loadGazetteer();
      this.#search(this.typed);
    } catch {
      this.note = 'Das Ortsverzeichnis ist nicht zu erreichen.';
    }
  }

  #search(typed: string): void {
    this.typed = typed;
    this.active = -1;
    this.found = searchPlaces(this.#gazetteer?.places ?? [], typed);
    this.note =
      typed.trim() === '' || !this.#gazetteer
        ? ''
        : this.found.length > 0
          ? countOf(this.found.length, 'Vorschlag', 'Vorschläge')
          : 'Kein Ort in Rheinland-Pfalz heißt so.';
  }

  #onInput(event: InputEvent): void {
    this.#search((event.target as HTMLInputElement).value);
    if (!this.#gazetteer) void this.#load();
  }

  #onKeydown(event: KeyboardEvent): void {
    const { key } = event;
    const last = this.found.length - 1;
    if (key === 'Enter') {
      const place = this.found[Math.max(0, this.active)];
      event.preventDefault();
      if (place) this.#choose(place);
    } else if (key === 'Escape' && (this.found.length > 0 || this.typed !== '')) {
      event.preventDefault();
      this.#search('');
    } else if (last >= 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      this.active =
        this.active < 0 && step < 0 ? last : (this.active + step + last + 1) % (last + 1);
    }
  }

  #onBlur(): void {
    this.found = [];
    this.active = -1;
    this.note = '';
  }

  #choose(place: Place): void {
    this.#search('');
    this.dispatchEvent(new CustomEvent('baukasten-place', { detail: place, bubbles: true }));
  }

  protected override render(): TemplateResult {
    const { name, found, active } = this;
    const isOpen = found.length > 0;
    return html`
      <label id="${name}-name" for="${name}-feld">${this.label}</label>
      <div class="combobox">
        <input
          id="${name}-feld"
          type="text"
          role="combobox"
          aria-labelledby="${name}-name"
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="${name}-liste"
          aria-activedescendant=${active >= 0 ? `${name}-${active}` : nothing}
          aria-describedby="${name}-hilfe"
          .value=${this.typed}
          @input=${this.#onInput}
          @focus=${this.#load}
          @keydown=${this.#onKeydown}
          @blur=${this.#onBlur}
        />
        <ul id="${name}-liste" role="listbox" aria-label="Vorschläge" ?hidden=${!isOpen}>
          ${found.map(
            (place, index) => html`
              <li
                id="${name}-${index}"
                role="option"
                aria-selected=${index === active ? 'true' : 'false'}
              >
                ${place.name}${place.note ? html` <small>${place.note}</small>` : nothing}
              </li>
            `,
          )}
        </ul>
      </div>
      <p class="help" id="${name}-hilfe">${this.help}</p>
      <p class="help" role="status">${this.note}</p>
    `;
  }
}

const optionOf = ({ target }: Event) =>
  target instanceof Element ? target.closest('[role="option"]') : null;

customElements.define('baukasten-ort', PlaceSearch);

declare global {
  interface HTMLElementTagNameMap {
    'baukasten-ort': PlaceSearch;
  }
}
