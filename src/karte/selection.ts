import type { LitElement } from 'lit';
import type { Member } from '../data/member.js';
import { emit } from '../shared/events.js';
import type { LocaleController } from '../shared/locale.js';
import type { Atlas } from './atlas.js';
import { Chooser } from './chooser.js';
import type { Mark } from './marks.js';
import type { Pilot } from './pilot.js';
import type { Seat } from './seat.js';

/** `detail` of `netzwerk-select`; `id` and `feature` are `null` when the selection was cleared. */
export interface MemberSelection {
  readonly id: string | null;
  readonly feature: Member | null;
  readonly source: 'map' | 'list' | 'search';
}

type Source = MemberSelection['source'];

/** Done by a finger, as far as the browser tells (Firefox and Safari have clicks that are no pointer events). */
const isTouch = (event: MouseEvent): boolean => {
  const { pointerType } = event as Partial<PointerEvent>;
  return pointerType ? pointerType === 'touch' : matchMedia('(pointer: coarse)').matches;
};

/** Laid out, so that it can be seen and focused. */
const isShown = (element: Element) => element.getClientRects().length > 0;

/** The first element that a selector finds and that is laid out. */
export function findShown(host: LitElement, selector: string): HTMLElement | undefined {
  return [...host.renderRoot.querySelectorAll<HTMLElement>(selector)].find(isShown);
}

/** A person's selection of a city: the event, the way to the card and back, and what is said. */
export class Selection {
  readonly #host: LitElement & { value: string | null };
  readonly #atlas: Atlas;
  readonly #pilot: Pilot;
  readonly #locale: LocaleController;
  readonly #seat: Seat;
  readonly chooser: Chooser;
  /** Where the card was opened from, and where the focus returns to. */
  #trigger: { readonly source: Source; readonly id: string } | undefined;

  constructor(
    host: LitElement & { value: string | null },
    atlas: Atlas,
    pilot: Pilot,
    locale: LocaleController,
    seat: Seat,
  ) {
    this.#host = host;
    this.#atlas = atlas;
    this.#pilot = pilot;
    this.#locale = locale;
    this.#seat = seat;
    this.chooser = new Chooser(
      host,
      locale,
      (member) => void this.#choose(member),
      ({ id }) => this.#focusCity(id, 'map'),
    );
  }

  /** The question is gone, and the focus goes on to the card, else back to the map. */
  async #choose(member: Member): Promise<void> {
    await this.select(member, 'map', true);
    if (!this.#host.renderRoot.querySelector('netzwerk-stadt')) this.#focusCity(member.id, 'map');
  }

  /** A press on a marker: opens a group, else selects the city, or clears what was selected. */
  pressMark(pressed: Mark, event: MouseEvent): void {
    if (event.detail > 1) return;
    const isSign = event.detail > 0 && !(event.target as Element).closest('.label');
    const mark = (isSign && this.#pilot.touched(event)) || pressed;
    const member = this.#atlas.shown[mark.index];
    const mayBe = isSign && mark.count === 1;
    const meant = mayBe ? this.#pilot.meant(mark, isTouch(event) ? event : undefined) : [];
    void this.chooser.ask(meant.length > 1 ? meant : []);
    if (meant.length > 1) return;
    if (mark.count > 1) this.#pilot.open(mark, event.detail === 0);
    else if (member) this.press(member, event, 'map');
  }

  /** A press on a city or its row: selects, or clears what was selected, but not with the second half of a double click. */
  press(member: Member, event: MouseEvent, source: 'map' | 'list'): void {
    // A pointer's click counts its presses; keys and assistive technology don't.
    const { detail } = event;
    if (member.id !== this.#host.value) void this.select(member, source, detail === 0);
    else if (detail < 2) this.clear(source);
  }

  /** Selects; with a key the focus goes to the card, else it stays and the selection is said. */
  async select(member: Member, source: Source, byKey: boolean): Promise<void> {
    this.#take(member, source);
    await this.#host.updateComplete;
    this.#pilot.reveal(this.#indexOf(member.id));
    const root = this.#host.renderRoot;
    const area = root.querySelector('.list-area');
    const row = root.querySelector('.row[aria-pressed=true]');
    const card = root.querySelector('netzwerk-stadt');
    await card?.updateComplete; // what is measured before is laid out twice
    if (area && row) {
      area.scrollTop += row.getBoundingClientRect().top - area.getBoundingClientRect().top;
    }
    if (byKey && card) {
      card.focus();
      return;
    }
    if (byKey && (await this.#seat.focusCard())) return;
    card?.scrollIntoView({ block: 'nearest' });
    this.#pilot.say(this.#locale.messages.selected(member.properties.name));
  }

  /** For someone who asked a card for it: selects, and moves the focus to the city on the map or in the list. */
  async show(id: string): Promise<void> {
    const member = this.#atlas.shown[this.#indexOf(id)];
    if (!member) return;
    if (this.#host.value !== id) this.#take(member, 'map');
    await this.#host.updateComplete;
    this.#focusCity(id, 'map');
  }

  /** Tells whether there was anything to clear: if not, Escape is the page's. */
  clear(source: Source): boolean {
    if (!this.#host.value) return false;
    this.#take(null, source);
    this.#pilot.say(this.#locale.messages.cleared);
    return true;
  }

  /**
   * Closes the card, and the focus returns to where it was opened from.
   * @param hadFocus whether the card has the focus, by default the map's own
   */
  async close(
    hadFocus = this.#host.renderRoot.querySelector('netzwerk-stadt:focus-within') !== null,
  ): Promise<void> {
    const id = this.#host.value ?? '';
    const source = this.#trigger?.id === id ? this.#trigger.source : 'map';
    this.clear(source);
    await this.#host.updateComplete;
    if (hadFocus) this.#focusCity(id, source);
  }

  /** A person's act; `null` clears the selection. */
  #take(member: Member | null, source: Source): void {
    const id = member?.id ?? null;
    this.#host.value = id;
    void this.chooser.ask([]);
    if (id !== null) this.#trigger = { source, id };
    emit(this.#host, 'netzwerk-select', { id, feature: member, source } satisfies MemberSelection);
  }

  #focusCity(id: string, source: Source): void {
    const isOnMap = findShown(this.#host, '.markers') !== undefined;
    if (source === 'map' && isOnMap) void this.#pilot.focusMarker(this.#indexOf(id));
    else if (source === 'search') findShown(this.#host, '.search input')?.focus();
    else {
      const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.row')];
      rows.find(({ dataset }) => dataset['id'] === id)?.focus();
    }
  }

  #indexOf(id: string): number {
    return this.#atlas.indexOf(id);
  }
}
