import type { LitElement } from 'lit';
import { lookup } from '../data/lookup.js';
import type { Member } from '../data/member.js';
import { arrivals, type CardSeat, type MapSeat, NetworkLink } from '../shared/network.js';
import type { Members } from '../shared/origin.js';

/** Binds a card to what is selected: on one map, named by its id, or in the network around the card. */
export class Follower implements CardSeat {
  readonly #host: LitElement;
  readonly #link: NetworkLink;
  /** The card shows what is selected, and no city of its own. */
  isFollowing = false;
  /** The focus came from a map, and Escape leads back there. */
  cameFromMap = false;
  #isBound = false;
  /** The element whose network is asked; the card itself if undefined. */
  #target: Element | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    const tell = () => host.requestUpdate();
    const meet = (map: MapSeat) => {
      // The map may have come into another network.
      if (map.element === this.#target) this.#target = undefined;
      tell();
    };
    this.#link = new NetworkLink(host, {
      joined: (network) => network.cards.add(this),
      heard: tell,
      left: (network) => network.cards.delete(this),
    });
    host.addController({
      hostConnected: () => arrivals.add(meet),
      hostDisconnected: () => {
        arrivals.delete(meet);
        this.#target = undefined;
      },
    });
  }

  /** The map with an id, in the tree of the card or one around it; it may come later. */
  bind(id: string): void {
    this.#isBound = id !== '';
    const target = this.#isBound ? elementWith(id, this.#host) : undefined;
    if (target === this.#target || !this.#host.isConnected) return;
    this.#target = target;
    this.#link.attach(target);
  }

  follows(map: MapSeat): boolean {
    return this.isFollowing && this.#maps.includes(map);
  }

  async focus(): Promise<boolean> {
    await this.#host.updateComplete;
    this.#host.focus();
    this.cameFromMap = this.#host.matches(':focus-within');
    return this.cameFromMap;
  }

  /** The city that is selected. */
  get selected(): Member | null {
    if (this.#isBound) return this.#maps[0]?.selected ?? null;
    return this.#link.network?.selected ?? null;
  }

  /** There is a map on which a city can be selected. */
  get hasMap(): boolean {
    return this.#maps.length > 0;
  }

  /** The city that an author means by a word, if one of the data has it. */
  find(word: string): Member | undefined {
    return this.#link.network?.find(word);
  }

  /** Where the members come from. */
  get members(): Members | undefined {
    return this.#link.network?.members;
  }

  /** The one card that says what went wrong, where no map says it. */
  get isSpeaker(): boolean {
    const { maps, cards } = this.#link.network ?? {};
    return maps?.size === 0 && [...(cards ?? [])][0] === this;
  }

  /** The ids of all cities that are known. */
  get known(): readonly string[] {
    return this.#link.network?.ids ?? [];
  }

  /** All is there in which a city could be. */
  get isComplete(): boolean {
    return !!this.#link.network?.isComplete;
  }

  /** The map on which a city can be shown: the one on which it was selected, else the first that has it. */
  mapOf({ id }: Member): MapSeat | undefined {
    const has = ({ features }: MapSeat) => !!lookup(features)(id);
    const by = this.#link.network?.by;
    return by && this.#maps.includes(by) && has(by) ? by : this.#maps.find(has);
  }

  /** The map whose cities a topic of the card can filter: the one that the card is in, else that of the city. */
  topicMapOf(city: Member): MapSeat | undefined {
    const root = this.#host.getRootNode();
    const maps = [...(this.#link.network?.maps ?? [])];
    const around = maps.find(({ element }) => root instanceof ShadowRoot && element === root.host);
    return around ?? this.mapOf(city);
  }

  /** The maps that the card belongs to: the one it is bound to, else those of its network. */
  get #maps(): readonly MapSeat[] {
    const maps = [...(this.#link.network?.maps ?? [])];
    return this.#isBound ? maps.filter(({ element }) => element === this.#target) : maps;
  }
}

/** The element with an id in the tree of another element, or in one around that. */
function elementWith(id: string, from: Element): Element | undefined {
  const root = from.getRootNode();
  if (root instanceof ShadowRoot) {
    return root.getElementById(id) ?? elementWith(id, root.host);
  }
  return document.getElementById(id) ?? undefined;
}
