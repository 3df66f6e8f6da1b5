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
  /** The element whose network is asked; the card itself if undefined. */
  #target: Element | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    const tell = () => host.requestUpdate();
    this.#link = new NetworkLink(host, {
      joined: (network) => network.cards.add(this),
      heard: tell,
      left: (network) => network.cards.delete(this),
    });
    host.addController({
      hostConnected: () => arrivals.add(tell),
      hostDisconnected: () => {
        arrivals.delete(tell);
        this.#target = undefined;
      },
    });
  }

  /** The map with an id, in the same tree or in the document; it may come later. */
  bind(id: string): void {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const found = id ? (root.getElementById?.(id) ?? document.getElementById(id)) : undefined;
    const target = found ?? undefined;
    if (target === this.#target || !this.#host.isConnected) return;
    this.#target = target;
    this.#link.attach(target);
  }

  follows(map: MapSeat): boolean {
    return this.isFollowing && this.#maps.includes(map);
  }

  focus(): void {
    void this.#host.updateComplete.then(() => this.#host.focus());
  }

  /** The city that is selected. */
  get selected(): Member | null {
    const network = this.#link.network;
    return this.#target ? (this.#maps[0]?.selected ?? null) : (network?.selected ?? null);
  }

  /** There is a map on which a city can be selected. */
  get hasMap(): boolean {
    return this.#maps.length > 0;
  }

  /** The city that an author means by a word, if one of the data has it. */
  find(word: string): Member | undefined {
    return this.#link.network?.find(word);
  }

  /** What the network provides is still on its way, or could not be loaded. */
  get members(): Members | undefined {
    return this.#link.network?.members;
  }

  /** The ids of all cities that are known. */
  get known(): readonly string[] {
    return this.#link.network?.ids ?? [];
  }

  get isLoading(): boolean {
    return this.#link.network?.isLoading ?? true;
  }

  /** The map on which a city can be shown. */
  mapOf({ id }: Member): MapSeat | undefined {
    return this.#maps.find(({ features }) => lookup(features)(id));
  }

  /** The maps that the card belongs to: the one it is bound to, else those of its network. */
  get #maps(): readonly MapSeat[] {
    const maps = [...(this.#link.network?.maps ?? [])];
    return this.#target ? maps.filter(({ element }) => element === this.#target) : maps;
  }
}
