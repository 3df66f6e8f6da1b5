import type { LitElement } from 'lit';
import type { Member } from '../data/member.js';
import { plain } from '../shared/attributes.js';
import { type MapSeat, type Network, NetworkLink } from '../shared/network.js';
import type { Members } from '../shared/origin.js';
import { isSameList } from '../shared/same.js';
import type { Selection } from './selection.js';

type Host = LitElement & {
  value: string | null;
  topic: string | null;
  readonly features: readonly Member[];
  readonly selected: Member | null;
};

/** The map's place in the network around it: says up what it has and has selected, and takes what comes down. */
export class Seat implements MapSeat {
  readonly element: Host;
  phase: Members['phase'] = 'waiting';

  readonly #selection: () => Selection;
  readonly #filter: (topic: string) => void;
  readonly #link: NetworkLink;
  /** What the network provides, as far as this map has heard. */
  #heard: readonly unknown[] = [];
  /** What the network knows of this map. */
  #said: readonly unknown[] = [];
  #selected: Member | null = null;
  #topic = '';

  /** @param filter shows a topic for a person */
  constructor(element: Host, selection: () => Selection, filter: (topic: string) => void) {
    this.element = element;
    this.#selection = selection;
    this.#filter = filter;
    this.#link = new NetworkLink(element, {
      joined: (network) => network.join(this),
      heard: ({ members }) => {
        const heard = [members.value, members.phase, members.error, members.slow];
        if (isSameList(heard, this.#heard)) return;
        this.#heard = heard;
        element.requestUpdate();
      },
      left: (network) => {
        network.leave(this);
        this.#selected = null;
        this.#topic = '';
        this.#heard = this.#said = [];
      },
    });
  }

  get network(): Network | undefined {
    return this.#link.network;
  }

  get features(): readonly Member[] {
    return this.element.features;
  }

  get selected(): Member | null {
    return this.element.selected;
  }

  get topic(): string {
    return plain(this.element.topic);
  }

  /** Called by the map before it decides what it shows: a map that has no topic of its own takes the network's. */
  takeTopic(): void {
    const { network, topic } = this;
    if (network?.topic && !topic && !this.#topic) this.adoptTopic(network.topic);
  }

  /** Called by the map before each render: one that has other cities than before takes the network's selection. */
  takeSelection(phase: Members['phase']): void {
    const { network, selected } = this;
    if (!selected && network?.sharesSelection && network.selected && this.#isNews(phase)) {
      this.adopt(network.selected);
    }
  }

  #isNews(phase: Members['phase']): boolean {
    return this.#said[0] !== phase || this.#said[1] !== this.features;
  }

  /** Called by the map after each render. */
  report(phase: Members['phase']): void {
    const { network, features, selected, topic } = this;
    if (!network) return;
    this.phase = phase;
    if (topic !== this.#topic) network.filter((this.#topic = topic), this);
    const isNews = this.#isNews(phase);
    this.#said = [phase, features];
    if (selected !== this.#selected) network.select((this.#selected = selected), this);
    else if (isNews) network.changed();
  }

  /** Moves the focus to a card elsewhere that follows this map; tells whether one took it. */
  async focusCard(): Promise<boolean> {
    for (const card of this.network?.cards ?? []) {
      if (card.follows(this) && (await card.focus())) return true;
    }
    return false;
  }

  filter(topic: string): void {
    this.#filter(topic);
  }

  adoptTopic(topic: string): void {
    this.#topic = this.element.topic = topic;
  }

  show(id: string): void {
    void this.#selection().show(id);
  }

  close(hadFocus: boolean): void {
    void this.#selection().close(hadFocus);
  }

  adopt(member: Member | null): void {
    const { features, selected } = this;
    if (!member && selected) this.element.value = null;
    else if (member && features.some(({ id }) => id === member.id)) this.element.value = member.id;
  }
}
