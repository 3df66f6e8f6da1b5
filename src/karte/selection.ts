import type { LitElement } from 'lit';
import type { Member } from '../data/member.js';
import { emit } from '../shared/events.js';
import type { LocaleController } from '../shared/locale.js';
import type { Atlas } from './atlas.js';
import type { Pilot } from './pilot.js';

/** `detail` of `netzwerk-select`; `id` and `feature` are `null` when the selection was cleared. */
export interface MemberSelection {
  readonly id: string | null;
  readonly feature: Member | null;
  readonly source: 'map' | 'list' | 'search';
}

type Source = MemberSelection['source'];

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
  /** Where the card was opened from, and where the focus returns to. */
  #trigger: { readonly source: Source; readonly id: string } | undefined;

  constructor(
    host: LitElement & { value: string | null },
    atlas: Atlas,
    pilot: Pilot,
    locale: LocaleController,
  ) {
    this.#host = host;
    this.#atlas = atlas;
    this.#pilot = pilot;
    this.#locale = locale;
  }

  /** A press on a marker or a row: selects, or clears what was selected. */
  press(pressed: Member, event: MouseEvent, source: 'map' | 'list'): void {
    // A pointer's click counts its presses; keys and assistive technology don't.
    const byKey = event.detail === 0;
    const isSign = !byKey && source === 'map' && !(event.target as Element).closest('.label');
    const member = (isSign && this.#pilot.touched(event)) || pressed;
    if (member.id === this.#host.value) this.clear(source);
    else void this.select(member, source, byKey);
  }

  /** Selects; with a key the focus goes to the card, else it stays and the selection is said. */
  async select(member: Member, source: Source, byKey: boolean): Promise<void> {
    this.#host.value = member.id;
    this.#trigger = { source, id: member.id };
    emit(this.#host, 'netzwerk-select', {
      id: member.id,
      feature: member,
      source,
    } satisfies MemberSelection);
    await this.#host.updateComplete;
    this.#pilot.reveal(this.#indexOf(member.id));
    const root = this.#host.renderRoot;
    const area = root.querySelector('.list-area');
    const row = root.querySelector('.row[aria-pressed=true]');
    if (area && row) {
      area.scrollTop += row.getBoundingClientRect().top - area.getBoundingClientRect().top;
    }
    const card = root.querySelector('netzwerk-stadt');
    await card?.updateComplete;
    if (card && byKey) {
      card.focus();
      return;
    }
    card?.scrollIntoView({ block: 'nearest' });
    this.#pilot.say(this.#locale.messages.selected(member.properties.name));
  }

  clear(source: Source): void {
    if (!this.#host.value) return;
    this.#host.value = null;
    emit(this.#host, 'netzwerk-select', {
      id: null,
      feature: null,
      source,
    } satisfies MemberSelection);
    this.#pilot.say(this.#locale.messages.cleared);
  }

  /** Closes the card, and the focus returns to where it was opened from. */
  async close(): Promise<void> {
    const { source = 'map', id = this.#host.value ?? '' } = this.#trigger ?? {};
    const hadFocus = this.#host.renderRoot.querySelector('netzwerk-stadt:focus-within') !== null;
    this.clear(source);
    await this.#host.updateComplete;
    if (!hadFocus) return;
    const index = this.#indexOf(id);
    const isOnMap = findShown(this.#host, '.markers') !== undefined;
    if (source === 'map' && isOnMap) this.#pilot.focusMarker(index);
    else this.#host.renderRoot.querySelectorAll<HTMLElement>('.row')[index]?.focus();
  }

  #indexOf(id: string): number {
    return this.#atlas.shown.findIndex((member) => member.id === id);
  }
}
