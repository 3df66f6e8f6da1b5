import type { LitElement } from 'lit';
import type { Member } from '../data/member.js';
import { directionOf, distanceKm } from '../geo/compass.js';
import { unproject } from '../geo/projection.js';
import { announce } from '../shared/announcer.js';
import { emit } from '../shared/events.js';
import type { LocaleController } from '../shared/locale.js';
import { Typeahead } from '../shared/typeahead.js';
import type { Atlas } from './atlas.js';
import type { Command } from './controls.js';
import { keyAction, type KeyAction } from './keys.js';
import { nearest, neighbour, type Side } from './navigation.js';
import type { Stage } from './stage.js';
import { zoomStep, type Point } from './viewport.js';

/** `detail` of `netzwerk-viewchange`. */
export interface ViewChange {
  /** 1: the whole map, up to 8. */
  readonly zoom: number;
  /** Longitude and latitude of the middle, in degrees. */
  readonly center: readonly [number, number];
  /** The ids of the cities in view. */
  readonly visible: readonly string[];
}

/** Share of the view that one step pans. */
const panShare = 0.25;
/** A focused marker stays this far, in pixels, from the map's edge and so clear of the buttons. */
const inset = 110;
/** A fingertip reaches this far, in pixels. */
const fingertip = 24;

const towards: Readonly<Record<Side, Point>> = {
  n: { x: 0, y: -1 },
  e: { x: 1, y: 0 },
  s: { x: 0, y: 1 },
  w: { x: -1, y: 0 },
};

/** Moves the view and the focus for a person, and says what happened. */
export class Pilot {
  readonly #host: LitElement;
  readonly #stage: Stage;
  readonly #locale: LocaleController;
  readonly #atlas: Atlas;
  readonly #clear: () => void;
  readonly #typeahead = new Typeahead();

  /** @param clear is called when Escape is pressed on a city */
  constructor(
    host: LitElement,
    stage: Stage,
    locale: LocaleController,
    atlas: Atlas,
    clear: () => void,
  ) {
    this.#host = host;
    this.#stage = stage;
    this.#locale = locale;
    this.#atlas = atlas;
    this.#clear = clear;
  }

  /** Keys anywhere on the map; those that need a city only while one has the focus. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    const from = this.#focused();
    if (action && this.#perform(action, from, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** What the buttons on the map do. */
  readonly run = (command: Command): void => {
    if (command === 'keyboardHelp') this.#host.renderRoot.querySelector('dialog')?.showModal();
    else if (command === 'reset') this.whole();
    else this.zoom(command === 'zoomIn');
  };

  /** One step of zoom, and what is in view then. */
  zoom(bigger: boolean): void {
    const { messages } = this.#locale;
    const { zoom } = this.#stage.view;
    if (!this.zoomTo(bigger ? zoom * zoomStep : zoom / zoomStep, this.#focusPixel())) {
      this.say(bigger ? messages.zoomMax : messages.wholeMap);
      return;
    }
    this.#show(this.#focused());
    this.viewChanged();
    const { length } = this.#atlas.shown;
    this.say(
      messages.zoomed(bigger, length, this.#number(this.inView.length), this.#number(length)),
    );
  }

  whole(): void {
    const { viewport } = this.#stage;
    if (viewport && this.#stage.set(viewport.whole)) this.viewChanged();
    this.say(this.#locale.messages.wholeMap);
  }

  pan(side: Side): void {
    const { viewport, view } = this.#stage;
    if (!viewport) return;
    const { messages } = this.#locale;
    const { width, height } = viewport.size;
    const { x, y } = towards[side];
    const moved = this.#stage.set(
      viewport.panBy(view, x * width * panShare, y * height * panShare),
    );
    if (!moved) return this.say(messages.panEdge);
    this.viewChanged();
    const { length } = this.inView;
    this.say(messages.panned(side, length, this.#number(length)));
  }

  /** Zooms about a pixel of the viewport; tells whether the view changed. */
  zoomTo(zoom: number, pixel?: Point): boolean {
    const { viewport, view } = this.#stage;
    return viewport !== undefined && this.#stage.set(viewport.zoomAt(view, zoom, pixel));
  }

  /** Moves the view so that a city is in it, clear of the edges. */
  reveal(index: number): void {
    if (this.#show(index)) this.viewChanged();
  }

  /** As `reveal`, without the event; tells whether the view changed. */
  #show(index: number): boolean {
    const { viewport, view } = this.#stage;
    const point = this.#atlas.points[index];
    return !!viewport && !!point && this.#stage.set(viewport.reveal(view, point, inset));
  }

  focusMarker(index: number): void {
    this.reveal(index);
    this.#markers()[index]?.focus();
  }

  /** The city nearest to a touch: targets overlap where cities lie close together. */
  touched(event: MouseEvent): Member | undefined {
    const pixels = this.#atlas.points.map((point) => this.#stage.pixel(point));
    return this.#atlas.shown[nearest(pixels, this.#stage.pixelAt(event), fingertip)];
  }

  /** After a person changed the view. */
  viewChanged(): void {
    const { view } = this.#stage;
    emit(this.#host, 'netzwerk-viewchange', {
      zoom: view.zoom,
      center: unproject([view.x, view.y]),
      visible: this.inView.map(({ id }) => id),
    } satisfies ViewChange);
    // The tab stop may have gone out of view, and buttons may have reached their limit.
    this.#host.requestUpdate();
  }

  say(text: string): void {
    announce(this.#host, text, this.#locale.language);
  }

  /** Does it, or returns `false` for a key that is the browser's here. */
  #perform(action: KeyAction, from: number, key: string): boolean {
    const { do: what } = action;
    if (what === 'zoomIn' || what === 'zoomOut') this.zoom(what === 'zoomIn');
    else if (what === 'whole') this.whole();
    else if (what === 'pan') this.pan(action.side);
    else if (from < 0) return false;
    else if (what === 'clear') this.#clear();
    else this.#go(from, this.#target(action, from, key), action);
    return true;
  }

  /** The city that a key leads to, or -1. */
  #target(action: KeyAction, from: number, key: string): number {
    const last = this.#atlas.shown.length - 1;
    switch (action.do) {
      case 'neighbour':
        return neighbour(this.#atlas.points, from, action.side);
      case 'first':
        return 0;
      case 'last':
        return last;
      case 'next':
        return Math.min(from + 1, last);
      case 'previous':
        return Math.max(from - 1, 0);
      default:
        return this.#typeahead.find(key, this.#names(), from);
    }
  }

  #go(from: number, to: number, action: KeyAction): void {
    if (to < 0 && action.do === 'neighbour') this.say(this.#locale.messages.edge(action.side));
    if (to < 0 || to === from) return;
    this.focusMarker(to);
    this.#describe(from, to);
  }

  /** "38 Kilometer nordöstlich von Kaiserslautern. 5 von 12." The screen reader itself says the name. */
  #describe(from: number, to: number): void {
    const [a, b] = [this.#atlas.shown[from], this.#atlas.shown[to]];
    if (!a || !b) return;
    const [start, end] = [a.geometry.coordinates, b.geometry.coordinates];
    this.say(
      this.#locale.messages.spatial(
        this.#number(Math.round(distanceKm(start, end))),
        directionOf(start, end),
        a.properties.name,
        this.#number(to + 1),
        this.#number(this.#atlas.shown.length),
      ),
    );
  }

  /** The cities in view; all of them while there is no room to show any. */
  get inView(): Member[] {
    return this.#atlas.shown.filter(
      (_, index) => !this.#stage.viewport || this.#stage.isVisible(index),
    );
  }

  #number(value: number): string {
    return this.#locale.number(value);
  }

  /** A focused or selected city stays where it is while the map zooms. */
  #focusPixel(): Point | undefined {
    const wanted = this.#focused() < 0 ? '[aria-pressed=true]' : ':focus';
    const index = this.#markers().findIndex((marker) => marker.matches(wanted));
    const point = this.#atlas.points[index];
    return point && this.#stage.isVisible(index) ? this.#stage.pixel(point) : undefined;
  }

  #focused(): number {
    return this.#markers().findIndex((marker) => marker.matches(':focus'));
  }

  #names(): string[] {
    return this.#atlas.shown.map(({ properties }) => properties.name);
  }

  #markers(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.marker')];
  }
}
