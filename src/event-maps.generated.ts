// Generated from custom-elements.json by `npm run manifest`.
import type { FilterChange, LoadFailure, MemberSelection, NewsChange, NewsPause, NewsSelection, PreferenceChange, ShowOnMap, TextSizeChange, TopicSelection, ViewChange } from './index.js';

/** The events of `<netzwerk-daten>` by name. */
export interface NetzwerkDatenEventMap
  extends Omit<HTMLElementEventMap, 'netzwerk-ready' | 'netzwerk-error'> {
  /** The members are there. */
  'netzwerk-ready': CustomEvent<Record<string, never>>;
  /** The data could not be loaded or read. */
  'netzwerk-error': CustomEvent<LoadFailure>;
}

declare module './daten/netzwerk-daten.js' {
  interface NetzwerkDatenElement {
    addEventListener<K extends keyof NetzwerkDatenEventMap>(
      type: K,
      listener: (this: NetzwerkDatenElement, event: NetzwerkDatenEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<K extends keyof NetzwerkDatenEventMap>(
      type: K,
      listener: (this: NetzwerkDatenElement, event: NetzwerkDatenEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}

/** The events of `<netzwerk-hilfe>` by name. */
export interface NetzwerkHilfeEventMap
  extends Omit<HTMLElementEventMap, 'netzwerk-ready' | 'netzwerk-text-size' | 'netzwerk-preference' | 'netzwerk-reset'> {
  /** The first content is on screen. */
  'netzwerk-ready': CustomEvent<Record<string, never>>;
  /** A person changed the text size. */
  'netzwerk-text-size': CustomEvent<TextSizeChange>;
  /** A person turned a switch. */
  'netzwerk-preference': CustomEvent<PreferenceChange>;
  /** A person set everything back. */
  'netzwerk-reset': CustomEvent<Record<string, never>>;
}

declare module './hilfe/netzwerk-hilfe.js' {
  interface NetzwerkHilfeElement {
    addEventListener<K extends keyof NetzwerkHilfeEventMap>(
      type: K,
      listener: (this: NetzwerkHilfeElement, event: NetzwerkHilfeEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<K extends keyof NetzwerkHilfeEventMap>(
      type: K,
      listener: (this: NetzwerkHilfeElement, event: NetzwerkHilfeEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}

/** The events of `<netzwerk-karte>` by name. */
export interface NetzwerkKarteEventMap
  extends Omit<HTMLElementEventMap, 'netzwerk-ready' | 'netzwerk-select' | 'netzwerk-viewchange' | 'netzwerk-filter' | 'netzwerk-error'> {
  /** The first content is on screen. */
  'netzwerk-ready': CustomEvent<Record<string, never>>;
  /** A person selected a city, or cleared the selection. */
  'netzwerk-select': CustomEvent<MemberSelection>;
  /** A person zoomed or panned. */
  'netzwerk-viewchange': CustomEvent<ViewChange>;
  /** A person chose a topic, or all cities again. */
  'netzwerk-filter': CustomEvent<FilterChange>;
  /** The data could not be loaded or read. */
  'netzwerk-error': CustomEvent<LoadFailure>;
}

declare module './karte/netzwerk-karte.js' {
  interface NetzwerkKarteElement {
    addEventListener<K extends keyof NetzwerkKarteEventMap>(
      type: K,
      listener: (this: NetzwerkKarteElement, event: NetzwerkKarteEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<K extends keyof NetzwerkKarteEventMap>(
      type: K,
      listener: (this: NetzwerkKarteElement, event: NetzwerkKarteEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}

/** The events of `<netzwerk-stadt>` by name. */
export interface NetzwerkStadtEventMap
  extends Omit<HTMLElementEventMap, 'netzwerk-ready' | 'netzwerk-close' | 'netzwerk-show-on-map' | 'netzwerk-topic'> {
  /** A city, or the hint to choose one, is on screen. */
  'netzwerk-ready': CustomEvent<Record<string, never>>;
  /** A person closed the card. */
  'netzwerk-close': CustomEvent<Record<string, never>>;
  /** A person wants to see the city on the map. */
  'netzwerk-show-on-map': CustomEvent<ShowOnMap>;
  /** A person wants to see the cities with a topic; can be cancelled, else the map follows. */
  'netzwerk-topic': CustomEvent<TopicSelection>;
}

declare module './stadt/netzwerk-stadt.js' {
  interface NetzwerkStadtElement {
    addEventListener<K extends keyof NetzwerkStadtEventMap>(
      type: K,
      listener: (this: NetzwerkStadtElement, event: NetzwerkStadtEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<K extends keyof NetzwerkStadtEventMap>(
      type: K,
      listener: (this: NetzwerkStadtElement, event: NetzwerkStadtEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}

/** The events of `<netzwerk-ticker>` by name. */
export interface NetzwerkTickerEventMap
  extends Omit<HTMLElementEventMap, 'netzwerk-ready' | 'netzwerk-change' | 'netzwerk-play' | 'netzwerk-pause' | 'netzwerk-select' | 'netzwerk-error'> {
  /** The first content is on screen. */
  'netzwerk-ready': CustomEvent<Record<string, never>>;
  /** A person went to another item. */
  'netzwerk-change': CustomEvent<NewsChange>;
  /** It moves on after a person's act. */
  'netzwerk-play': CustomEvent<Record<string, never>>;
  /** It stands still after a person's act. */
  'netzwerk-pause': CustomEvent<NewsPause>;
  /** A person follows an item's link; can be cancelled. */
  'netzwerk-select': CustomEvent<NewsSelection>;
  /** The feed could not be loaded or read. */
  'netzwerk-error': CustomEvent<LoadFailure>;
}

declare module './ticker/netzwerk-ticker.js' {
  interface NetzwerkTickerElement {
    addEventListener<K extends keyof NetzwerkTickerEventMap>(
      type: K,
      listener: (this: NetzwerkTickerElement, event: NetzwerkTickerEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<K extends keyof NetzwerkTickerEventMap>(
      type: K,
      listener: (this: NetzwerkTickerElement, event: NetzwerkTickerEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}
