import { ContextEvent, ContextProvider, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lookup } from '../data/lookup.js';
import type { Member } from '../data/member.js';
import { builtIn, type Members } from './origin.js';

/** What a map lets the cards around it see and do. */
export interface MapSeat {
  readonly element: Element;
  /** The cities that the map has. */
  readonly features: readonly Member[];
  readonly phase: Members['phase'];
  readonly selected: Member | null;
  /** Only cities with this topic are shown; empty: all. */
  readonly topic: string;
  /** Shows only cities with a topic, for a person; empty: all. */
  filter(topic: string): void;
  /** Takes the topic of the network. */
  adoptTopic(topic: string): void;
  /** Selects a city for a person, and moves the focus to it on the map. */
  show(id: string): void;
  /** Clears the selection for a person; the focus goes back to where it came from, if the card had it. */
  close(hadFocus: boolean): void;
  /** Takes the selection of the network. */
  adopt(member: Member | null): void;
}

/** What a card lets a map know. */
export interface CardSeat {
  /** Whether it shows what that map has selected. */
  follows(map: MapSeat): boolean;
  /** Moves the focus to the city's name, once it is there; tells whether that was possible. */
  focus(): Promise<boolean>;
}

/**
 * The widgets that belong together: those inside one `<netzwerk-daten>`, or those of the page outside of any.
 * Selections go up by `select`, and come down by the context, whose value this is.
 */
export class Network {
  readonly maps = new Set<MapSeat>();
  readonly cards = new Set<CardSeat>();
  /** The city that was selected last; `null` when its map has cleared it or has gone. */
  selected: Member | null = null;
  /** The topic that all maps inside show, where they share it. */
  topic = '';

  /** Members for widgets that have none of their own. */
  readonly members: Members;
  readonly sharesSelection: boolean;
  readonly #notify: () => void;
  /** The map on which it was selected. */
  by: MapSeat | undefined;

  /** @param sharesSelection what one map selects, or shows by topic, the other maps do, too */
  constructor(members: Members, sharesSelection: boolean, notify: () => void) {
    this.members = members;
    this.sharesSelection = sharesSelection;
    this.#notify = notify;
  }

  /** All widgets inside hear of a change. */
  changed(): void {
    this.#notify();
  }

  /** A map says what it has selected, by whomever. */
  select(member: Member | null, by: MapSeat): void {
    const isOwn = this.sharesSelection || this.by === by;
    if (member === this.selected || (!member && !isOwn)) return;
    this.selected = member;
    this.by = by;
    if (this.sharesSelection) this.maps.forEach((map) => map !== by && map.adopt(member));
    this.changed();
  }

  /** A map says which topic it shows, by whomever. */
  filter(topic: string, by: MapSeat): void {
    if (this.sharesSelection && topic !== this.topic) {
      this.topic = topic;
      this.maps.forEach((map) => map !== by && map.adoptTopic(topic));
    }
    this.changed();
  }

  join(map: MapSeat): void {
    this.maps.add(map);
    this.changed();
    arrivals.forEach((tell) => tell(map));
  }

  leave(map: MapSeat): void {
    this.maps.delete(map);
    if (this.by === map) {
      // Another map with the same selection keeps it.
      this.by = this.sharesSelection ? [...this.maps].find((own) => own.selected) : undefined;
      this.selected = this.by?.selected ?? null;
    }
    this.changed();
  }

  /** A member of one of the maps, else of those provided, by a word that an author wrote. */
  find(word: string): Member | undefined {
    for (const { features } of this.maps) {
      const member = lookup(features)(word);
      if (member) return member;
    }
    return lookup(this.members.value ?? [])(word);
  }

  /** The ids of all that can be found. */
  get ids(): string[] {
    const shown = [...this.maps].flatMap(({ features }) => features);
    return [...shown, ...(this.members.value ?? [])].map(({ id }) => id);
  }

  /** All is there in which a member could be. */
  get isComplete(): boolean {
    return [this.members, ...this.maps].every(({ phase }) => phase === 'ready');
  }
}

/** Told when a map has come into the page, in whatever network: those who wait for a certain one. */
export const arrivals = new Set<(map: MapSeat) => void>();

/**
 * Under this key of the Context Community Protocol widgets find their network. The version changes with the
 * shape of `Network`, so that two copies of the bundle on a page don't mix them.
 */
export const networkContext = createContext<Network>('netzwerk-network-2');

/** Provides a network to what is inside of an element, and tells it of each change. */
export function provideNetwork(
  element: HTMLElement,
  members: Members,
  sharesSelection: boolean,
): Network {
  const network = new Network(members, sharesSelection, () => provider.setValue(network, true));
  const provider = new ContextProvider(element, { context: networkContext, initialValue: network });
  return network;
}

/** The page's network, for widgets that are in no other; installed once, by whichever copy comes first. */
function providePage(): void {
  const page = document.documentElement;
  let isThere = false;
  const answer = () => {
    isThere = true;
  };
  page.dispatchEvent(new ContextEvent(networkContext, document.createElement('i'), answer));
  if (!isThere) provideNetwork(page, builtIn(), false); // two maps on a page are two maps
}

type Host = ReactiveControllerHost & Element;

/** What an element does when its network comes, changes, or goes. */
export interface NetworkListener {
  joined(network: Network): void;
  heard(network: Network): void;
  left(network: Network): void;
}

/** Keeps an element in the network around it, or in that around another element. */
export class NetworkLink implements ReactiveController {
  network: Network | undefined;

  readonly #host: Host;
  readonly #listener: NetworkListener;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host, listener: NetworkListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.attach();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#set(undefined);
  }

  /** Asks for the network around an element, by default the host. */
  attach(element: Element = this.#host): void {
    providePage();
    element.dispatchEvent(new ContextEvent(networkContext, element, this.#take, true));
  }

  readonly #take = (network: Network, unsubscribe?: () => void): void => {
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#set(network);
    this.#listener.heard(network);
  };

  #set(network: Network | undefined): void {
    if (network === this.network) return;
    if (this.network) this.#listener.left(this.network);
    this.network = network;
    if (network) this.#listener.joined(network);
  }
}
