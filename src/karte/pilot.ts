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
import type { Mark, Marks } from './marks.js';
import { nearest, neighbour, type Side } from './navigation.js';
import { begins } from './search-index.js';
import type { Stage } from './stage.js';
import { boxAround, isInBox, zoomStep, type Point } from './viewport.js';

/** `detail` of `netzwerk-viewchange`. */
export interface ViewChange {
  /** 1: the whole map, up to 8; further where cities lie beyond Rheinland-Pfalz. */
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
/** A finger's target is as wide as this, in pixels (WCAG 2.5.5). */
const target = 44;
/** A mouse parts markers that are further away from each other than this, in pixels. */
const spot = 3;

const towards: Readonly<Record<Side, Point>> = {
  n: { x: 0, y: -1 },
  e: { x: 1, y: 0 },
  s: { x: 0, y: 1 },
  w: { x: -1, y: 0 },
};

/** The map, as far as its pilot needs to know it. */
export type PilotHost = LitElement & {
  /** Id of the city that has the focus, or had it last, and whether it was there for itself. */
  current: string | undefined;
  currentAlone: boolean;
};

/** Moves the view and the focus for a person, and says what happened. */
export class Pilot {
  readonly #host: PilotHost;
  readonly #stage: Stage;
  readonly #marks: Marks;
  readonly #locale: LocaleController;
  readonly #atlas: Atlas;
  readonly #clear: () => boolean;
  readonly #typeahead = new Typeahead();

  /** @param clear is called when Escape is pressed on a city; tells whether there was anything to clear */
  constructor(
    host: PilotHost,
    stage: Stage,
    marks: Marks,
    locale: LocaleController,
    atlas: Atlas,
    clear: () => boolean,
  ) {
    this.#host = host;
    this.#stage = stage;
    this.#marks = marks;
    this.#locale = locale;
    this.#atlas = atlas;
    this.#clear = clear;
  }

  /** Keys anywhere on the map; those that need a city only while one has the focus. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const action = keyAction(event, this.#typeahead.isTyping(event.timeStamp));
    const from = this.#focused()?.index ?? -1;
    if (action && this.#perform(action, from, event)) {
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
    this.#show(this.#focused()?.index ?? -1);
    this.viewChanged();
    this.#sayZoomed(bigger);
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

  /** Opens a group of cities; with `byKey` the focus goes on to the one that it was named after. */
  open(mark: Mark, byKey: boolean): void {
    const { viewport, view } = this.#stage;
    const points = this.#marks.members(mark.index).map((index) => this.#atlas.points[index]);
    const box = boxAround(points.filter((point) => point !== undefined));
    if (!viewport || !box) return;
    const next = viewport.around(box);
    const isCloser = next.zoom >= view.zoom * zoomStep;
    this.#stage.set(isCloser ? next : { ...next, zoom: view.zoom * zoomStep });
    this.#note(mark);
    if (byKey) this.#show(mark.index);
    this.viewChanged();
    this.#sayZoomed(true);
    if (byKey) void this.focusMarker(mark.index, false);
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

  /**
   * Moves the focus to a city's marker and the marker into view.
   * @param alone the city gets a marker of its own, even where it is one of a group
   * @param stays the view stays as it is
   */
  async focusMarker(index: number, alone = true, stays = false): Promise<void> {
    if (!stays) this.reveal(index);
    if (this.#marks.isGrouped) {
      const id = (this.#host.current = this.#atlas.shown[index]?.id);
      this.#host.currentAlone = alone;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      if (this.#host.current !== id) return; // meanwhile a person went on
    }
    const { list } = this.#marks;
    const own = list.findIndex((mark) => mark.index === index);
    const head = this.#marks.headOf(index);
    this.#markers()[own < 0 ? list.findIndex((mark) => mark.index === head) : own]?.focus();
  }

  /** The cities that a press on a city may mean: those under a fingertip, for a mouse those at the same spot. */
  meant(mark: Mark, touch: MouseEvent | undefined): readonly Member[] {
    const at = touch ? this.#stage.pixelAt(touch) : this.#pixelOf(mark.index);
    return this.#marks.list.flatMap(({ index, count }) => {
      const { x, y } = this.#pixelOf(index);
      const isNear = Math.hypot(x - at.x, y - at.y) <= (touch ? target / 2 : spot);
      return (count === 1 && isNear && this.#atlas.shown[index]) || [];
    });
  }

  /** The marker nearest to a touch: targets overlap where cities lie close together. */
  touched(event: MouseEvent): Mark | undefined {
    const { list } = this.#marks;
    const pixels = list.map(({ index }) => this.#pixelOf(index));
    return list[nearest(pixels, this.#stage.pixelAt(event), fingertip)];
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
  #perform(action: KeyAction, from: number, event: KeyboardEvent): boolean {
    const { do: what } = action;
    if (what === 'zoomIn' || what === 'zoomOut') this.zoom(what === 'zoomIn');
    else if (what === 'whole') this.whole();
    else if (what === 'pan') this.pan(action.side);
    else if (from < 0) return false;
    else if (what === 'clear') return this.#clear();
    else this.#go(from, this.#target(action, from, event), action);
    return true;
  }

  /** The city that a key leads to, or -1. */
  #target(action: KeyAction, from: number, { key, timeStamp }: KeyboardEvent): number {
    const last = this.#atlas.shown.length - 1;
    switch (action.do) {
      case 'neighbour':
        return this.#neighbour(from, action.side);
      case 'first':
        return 0;
      case 'last':
        return last;
      case 'next':
        return Math.min(from + 1, last);
      case 'previous':
        return Math.max(from - 1, 0);
      default:
        return this.#typeahead.find(
          key,
          last + 1,
          (index, query) => begins(this.#atlas.shown, index, query),
          from,
          timeStamp,
        );
    }
  }

  /** The next marker in a direction, in view or not. */
  #neighbour(from: number, side: Side): number {
    const { heads } = this.#marks;
    const places = heads.includes(from) ? [...heads] : [from, ...heads];
    const points = places.map((index) => this.#atlas.points[index] as Point);
    return places[neighbour(points, places.indexOf(from), side)] ?? -1;
  }

  #go(from: number, to: number, action: KeyAction): void {
    const isStep = action.do === 'neighbour';
    if (to < 0 && isStep) this.say(this.#locale.messages.edge(action.side));
    const isThere = to === from && (isStep || this.#focused()?.count === 1);
    if (to < 0 || isThere) return;
    void this.focusMarker(to, !isStep);
    if (to !== from) this.#describe(from, to);
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

  /** Remembers the city whose marker has the focus, and whether it is there for itself. */
  readonly onFocus = (): void => {
    const mark = this.#focused();
    if (!mark) return;
    // A group that a city has left would take it back, and go under the pointer that presses it.
    const isWhole = mark.count === 1 || this.#marks.headOf(mark.index) === mark.index;
    if (isWhole || this.#marked(':focus-visible')) this.#note(mark);
  };

  #note({ index, count }: Mark): void {
    this.#host.current = this.#atlas.shown[index]?.id;
    this.#host.currentAlone = count === 1;
  }

  /** After a render took the focused marker away: the focus goes to the one that stands for its city now. */
  refocus(): void {
    const { current, currentAlone } = this.#host;
    const index = this.#atlas.indexOf(current);
    if (index >= 0) void this.focusMarker(index, currentAlone, true);
    else this.#host.focus();
  }

  /** The cities whose markers are in view; all of them while there is no room to show any. */
  get heads(): Member[] {
    const { points, shown } = this.#atlas;
    return this.#marks.list.flatMap(({ index }) => {
      const member = shown[index];
      const isSeen = !this.#stage.viewport || this.#stage.isVisible(points[index]);
      return member && isSeen ? [member] : [];
    });
  }

  /** The cities in view; all of them while there is no room to show any. */
  get inView(): Member[] {
    const { points, shown } = this.#atlas;
    const { viewport, view } = this.#stage;
    const seen = viewport?.seen(view);
    return shown.filter((_, index) => !seen || isInBox(points[index] as Point, seen));
  }

  #sayZoomed(bigger: boolean): void {
    const { length } = this.#atlas.shown;
    const [seen, all] = [this.#number(this.inView.length), this.#number(length)];
    this.say(this.#locale.messages.zoomed(bigger, length, seen, all));
  }

  #number(value: number): string {
    return this.#locale.number(value);
  }

  /** A focused or selected city stays where it is while the map zooms. */
  #focusPixel(): Point | undefined {
    const index = (this.#focused() ?? this.#marked('[aria-pressed=true]'))?.index ?? -1;
    return this.#stage.isVisible(this.#atlas.points[index]) ? this.#pixelOf(index) : undefined;
  }

  #pixelOf(index: number): Point {
    return this.#stage.pixel(this.#atlas.points[index] as Point);
  }

  #focused(): Mark | undefined {
    return this.#marked(':focus');
  }

  #marked(selector: string): Mark | undefined {
    return this.#marks.list[this.#markers().findIndex((marker) => marker.matches(selector))];
  }

  #markers(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.marker')];
  }
}
