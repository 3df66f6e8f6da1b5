import type { LitElement } from 'lit';
import type { Member } from '../data/member.js';
import { directionOf, distanceKm } from '../geo/compass.js';
import { unproject } from '../geo/projection.js';
import { announce } from '../shared/announcer.js';
import { emit } from '../shared/events.js';
import type { LocaleController } from '../shared/locale.js';
import { Typeahead } from '../shared/typeahead.js';
import { keyAction, type KeyAction } from './keys.js';
import { nearest, neighbour, type Side } from './navigation.js';
import type { Stage } from './stage.js';
import { maxZoom, zoomStep, type Point } from './viewport.js';

/** `detail` of `netzwerk-viewchange`. */
export interface ViewChange {
  /** 1: the whole map, up to 8. */
  readonly zoom: number;
  /** Longitude and latitude of the middle, in degrees. */
  readonly center: readonly [number, number];
  /** The ids of the cities in view. */
  readonly visible: readonly string[];
}

/** What the pilot needs to know of the map, and whom it tells. */
export interface PilotMap {
  /** The members on the map, in the order of the DOM. */
  readonly members: () => readonly Member[];
  /** Where they are, in world units. */
  readonly points: () => readonly Point[];
  /** Escape was pressed on a city. */
  readonly clear: () => void;
}

/** Share of the view that one step pans. */
const panShare = 0.25;
/** A focused marker stays this far, in pixels, from the map's edge. */
const inset = 40;
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
  readonly #map: PilotMap;
  readonly #typeahead = new Typeahead();

  constructor(host: LitElement, stage: Stage, locale: LocaleController, map: PilotMap) {
    this.#host = host;
    this.#stage = stage;
    this.#locale = locale;
    this.#map = map;
  }

  /** Keys anywhere on the map; those that need a city only while one has the focus. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    const from = this.#markers().findIndex((marker) => marker.matches(':focus'));
    if (action && this.#perform(action, from, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  zoom(direction: 'in' | 'out'): void {
    const { messages } = this.#locale;
    const before = this.#stage.view.zoom;
    const zoom = direction === 'in' ? before * zoomStep : before / zoomStep;
    if (direction === 'in' && before >= maxZoom) return this.say(messages.zoomMax);
    if (direction === 'out' && before <= 1) return this.say(messages.wholeMap);
    this.zoomTo(zoom, this.#focusPixel());
    this.viewChanged();
    const { count, shown, total } = this.#counts();
    if (this.#stage.view.zoom === 1) this.say(messages.wholeMap);
    else this.say(messages[direction === 'in' ? 'zoomedIn' : 'zoomedOut'](count, shown, total));
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
    if (!moved) return this.say(messages.panEdge(side));
    this.viewChanged();
    const { inView, shown } = this.#counts();
    this.say(messages.panned(side, inView, shown));
  }

  /** Zooms about a pixel of the viewport; tells whether the view changed. */
  zoomTo(zoom: number, pixel?: Point): boolean {
    const { viewport, view } = this.#stage;
    return viewport !== undefined && this.#stage.set(viewport.zoomAt(view, zoom, pixel));
  }

  /** Moves the view so that a city is in it, clear of the edges. */
  reveal(index: number): void {
    const { viewport, view } = this.#stage;
    const point = this.#map.points()[index];
    if (viewport && point && this.#stage.set(viewport.reveal(view, point, inset))) {
      this.viewChanged();
    }
  }

  focusMarker(index: number): void {
    this.reveal(index);
    this.#markers()[index]?.focus();
  }

  /** The city nearest to a touch: targets overlap where cities lie close together. */
  touched(event: MouseEvent): Member | undefined {
    const pixels = this.#map.points().map((point) => this.#stage.pixel(point));
    return this.#map.members()[nearest(pixels, this.#stage.pixelAt(event), fingertip)];
  }

  /** After a person changed the view. */
  viewChanged(): void {
    const { view } = this.#stage;
    const visible = this.#map.members().filter((_, index) => this.#stage.isVisible(index));
    emit<ViewChange>(this.#host, 'netzwerk-viewchange', {
      zoom: view.zoom,
      center: unproject([view.x, view.y]),
      visible: visible.map(({ id }) => id),
    });
    // The tab stop may have gone out of view, and buttons may have reached their limit.
    this.#host.requestUpdate();
  }

  say(text: string): void {
    announce(this.#host, text, this.#locale.language);
  }

  /** Does it, or returns `false` for a key that is the browser's here. */
  #perform(action: KeyAction, from: number, key: string): boolean {
    const last = this.#map.members().length - 1;
    switch (action.do) {
      case 'zoomIn':
        this.zoom('in');
        return true;
      case 'zoomOut':
        this.zoom('out');
        return true;
      case 'whole':
        this.whole();
        return true;
      case 'pan':
        this.pan(action.side);
        return true;
      default:
        if (from < 0) return false;
    }
    switch (action.do) {
      case 'neighbour':
        this.#toNeighbour(from, action.side);
        return true;
      case 'first':
        return this.#go(from, 0);
      case 'last':
        return this.#go(from, last);
      case 'next':
        return this.#go(from, Math.min(from + 1, last));
      case 'previous':
        return this.#go(from, Math.max(from - 1, 0));
      case 'clear':
        this.#map.clear();
        return true;
      case 'type':
        return this.#go(from, this.#typeahead.find(key, this.#names(), from));
    }
  }

  #go(from: number, to: number): true {
    if (to >= 0 && to !== from) {
      this.focusMarker(to);
      this.#describe(from, to);
    }
    return true;
  }

  #toNeighbour(from: number, side: Side): void {
    const to = neighbour(this.#map.points(), from, side);
    if (to < 0) this.say(this.#locale.messages.edge(side));
    else this.#go(from, to);
  }

  /** "38 Kilometer nordöstlich von Kaiserslautern. 5 von 12." The screen reader itself says the name. */
  #describe(from: number, to: number): void {
    const [a, b] = [this.#map.members()[from], this.#map.members()[to]];
    if (!a || !b) return;
    const [start, end] = [a.geometry.coordinates, b.geometry.coordinates];
    this.say(
      this.#locale.messages.spatial(
        this.#locale.number(Math.round(distanceKm(start, end))),
        directionOf(start, end),
        a.properties.name,
        this.#locale.number(to + 1),
        this.#locale.number(this.#map.members().length),
      ),
    );
  }

  #counts(): { count: number; inView: number; shown: string; total: string } {
    const members = this.#map.members();
    const inView = members.filter((_, index) => this.#stage.isVisible(index)).length;
    return {
      count: members.length,
      inView,
      shown: this.#locale.number(inView),
      total: this.#locale.number(members.length),
    };
  }

  /** A focused or selected city stays where it is while the map zooms. */
  #focusPixel(): Point | undefined {
    const markers = this.#markers();
    const focused = markers.findIndex((marker) => marker.matches(':focus'));
    const index = focused >= 0 ? focused : markers.findIndex((marker) => marker.matches('[aria-pressed=true]'));
    const point = this.#map.points()[index];
    return point && this.#stage.isVisible(index) ? this.#stage.pixel(point) : undefined;
  }

  #names(): string[] {
    return this.#map.members().map(({ properties }) => properties.name);
  }

  #markers(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.marker')];
  }
}
