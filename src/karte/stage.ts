import type { LitElement, ReactiveController } from 'lit';
import { atOneGo, region } from './atlas.js';
import { atOnce, Work } from '../data/slices.js';
import { isSameList } from '../shared/same.js';
import { dotsPath } from './dots.js';
import { Texts } from './texts.js';
import { Viewport, type Box, type Point, type Size, type View } from './viewport.js';

/** What the stage shows; all positions in world units. */
export interface Scene {
  /** What it was made of: the same again needs no drawing. */
  readonly from: readonly unknown[];
  /** All places. */
  readonly points: readonly Point[];
  /** Whether places without a marker are drawn, as dots. */
  readonly hasDots: boolean;
  /** More markers are to come, and the labels with the last of them. */
  readonly isBusy: boolean;
  /** The markers, in the order of the DOM. */
  readonly marks: readonly SceneMark[];
}

/** A marker: of which place, and how soon its label gets room. */
export interface SceneMark {
  readonly key: string;
  readonly point: Point;
  readonly priority: number;
}

const start: View = { x: 0, y: 0, zoom: 1 };

/**
 * Keeps the drawn map, the markers and the labels in line with a view and the room there is. It writes
 * positions straight to the DOM, through the CSSOM: a gesture renders no template, and moves only transforms.
 * The room is measured by a `ResizeObserver`, so a map that was hidden is right when it is shown.
 */
export class Stage implements ReactiveController {
  view: View = start;
  viewport: Viewport | undefined;

  readonly #host: LitElement;
  readonly #observer: ResizeObserver;
  readonly #texts = new Texts();
  #home: Box = region;
  /** The home that the view is one of. */
  #seen: Box | undefined;
  #scene: Scene = { from: [], points: [], hasDots: false, isBusy: false, marks: [] };
  #box: HTMLElement | null = null;
  #label: HTMLElement | null = null;
  #places: readonly HTMLElement[] = [];
  #names: readonly HTMLElement[] = [];
  #nameSpots: readonly Point[] = [];
  /** The viewport that the markers were chosen for. */
  #used: Viewport | undefined;
  /** What was drawn last, and of which the dots. */
  #shown: readonly unknown[] = [];
  #dotted: readonly unknown[] = [];
  /** The view for which everything was drawn, and that at which the markers were put last. */
  #drawn: View = start;
  #placed: View = start;
  #frame = 0;
  readonly #work = new Work();

  constructor(host: LitElement) {
    this.#host = host;
    this.#observer = new ResizeObserver(() => {
      this.#texts.forget();
      this.#measure();
      if (this.viewport !== this.#used) this.#host.requestUpdate();
      else this.draw();
    });
    host.addController(this);
  }

  /** What was let go is watched again by the next render. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#work.stop();
    this.#dotted = [];
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#box = this.#label = null;
  }

  /** Called by the host before each render. @param home what the whole map must show */
  fit(home: Box): void {
    if (home === this.#home) return;
    this.#home = home;
    if (this.viewport) this.#take(this.viewport.size);
  }

  /** Called by the host after each render. */
  show(scene: Scene): void {
    this.#scene = scene;
    this.#used = this.viewport;
    // A render after the host was taken out of the page must not watch it again.
    if (!this.#host.isConnected) return;
    this.#watch();
    if (!this.viewport) this.#measure();
    if (!isSameList(this.#basis, this.#shown)) this.draw();
  }

  /** Takes a view within the limits; tells whether that changed anything. */
  set(view: View): boolean {
    if (!this.#adopt(view)) return false;
    this.#follow();
    this.#hideOutside();
    this.#host.requestUpdate();
    return true;
  }

  /** As `set`, for one of many steps of a gesture: drawn with the next frame, and no more than what moves. */
  glide(view: View): boolean {
    if (!this.#adopt(view)) return false;
    this.#box?.toggleAttribute('data-moving', true);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#follow();
      if (this.#isFar()) this.#host.requestUpdate();
    });
    return true;
  }

  /** The end of a gesture; the next render draws all. */
  settle(): void {
    this.#box?.toggleAttribute('data-moving', false);
    this.#host.requestUpdate();
  }

  /** Whether a world point lies in view. */
  isVisible(point: Point | undefined): boolean {
    return point !== undefined && this.#isInside(this.pixel(point));
  }

  /** A world point in pixels of the viewport. */
  pixel(point: Point): Point {
    return this.viewport?.toPixel(this.view, point) ?? point;
  }

  /** The viewport's pixel under a pointer, also where a host page scales us by a transform. */
  pixelAt(event: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.#box?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const shrink = this.shrink;
    return { x: (event.clientX - left) * shrink, y: (event.clientY - top) * shrink };
  }

  /** Pixels of the viewport in one of the page's; not 1 where a host page scales us by a transform. */
  get shrink(): number {
    const { width = 0 } = this.#box?.getBoundingClientRect() ?? {};
    return width > 0 ? (this.#box?.clientWidth ?? width) / width : 1;
  }

  /** Writes everything that depends on the view. */
  draw(): void {
    const { viewport, view } = this;
    const box = this.#box;
    if (!viewport || !box) return;
    const { points, hasDots, isBusy, marks } = this.#scene;
    this.#shown = this.#basis;
    this.#places = this.#all('.place');
    this.#names = this.#all('.name');
    if (!isBusy) {
      const owners = marks.map(({ key, point, priority }) => {
        const at = viewport.toPixel(view, point);
        return { key, priority, at: this.#isInside(at) ? at : undefined };
      });
      const drawn = { places: this.#places, names: this.#names, obstacles: this.#all('.controls') };
      this.#texts.place(drawn, owners, viewport, view);
      this.#nameSpots = this.#texts.names.map((pixel) => viewport.toWorld(view, pixel));
      const dotted = [points, hasDots, viewport, view, box];
      if (!isSameList(dotted, this.#dotted)) {
        this.#dotted = dotted;
        const draw = (path: string) => box.querySelector('.dots')?.setAttribute('d', path);
        const steps = dotsPath(hasDots ? points : [], viewport, view);
        this.#work.stop();
        if (points.length > atOneGo) this.#work.do(steps, draw);
        else draw(atOnce(steps));
      }
    } else box.getClientRects(); // lays out what is new now, not all of it at the end
    const { minX, minY, maxX, maxY } = viewport.seen(view);
    box
      .querySelector('.base-map')
      ?.setAttribute('viewBox', `${minX} ${minY} ${maxX - minX} ${maxY - minY}`);
    this.#drawn = view;
    this.#put();
    this.#follow();
    this.#hideOutside();
  }

  get #basis(): readonly unknown[] {
    return [...this.#scene.from, this.viewport, this.view, this.#box];
  }

  /** Moves what was drawn for another view; markers keep their size. */
  #follow(): void {
    const { viewport, view } = this;
    if (!viewport) return;
    const moved = (from: View) => {
      const { x, y } = viewport.toPixel(view, viewport.toWorld(from, { x: 0, y: 0 }));
      return `translate(${x}px, ${y}px) scale(${view.zoom / from.zoom})`;
    };
    if (this.#placed.zoom !== view.zoom) this.#put();
    this.#style('.base-map', moved(this.#drawn));
    this.#style('.tiles', moved(this.#drawn));
    this.#style('.plane', moved(this.#placed));
  }

  /** Puts each marker and name at its pixel. */
  #put(): void {
    const { viewport, view } = this;
    if (!viewport) return;
    this.#placed = view;
    this.#places.forEach((place, index) => {
      const { x, y } = viewport.toPixel(view, this.#scene.marks[index]?.point ?? start);
      place.style.setProperty('transform', `translate(${x}px, ${y}px)`);
    });
    this.#texts.move(
      this.#names,
      this.#nameSpots.map((spot) => viewport.toPixel(view, spot)),
    );
  }

  #hideOutside(): void {
    this.#places.forEach((place, index) => {
      place.toggleAttribute('data-out', !this.isVisible(this.#scene.marks[index]?.point));
    });
  }

  #style(selector: string, transform: string): void {
    this.#box?.querySelector<HTMLElement>(selector)?.style.setProperty('transform', transform);
  }

  /** A drag has come so far that markers beyond the edge may be wanted. */
  #isFar(): boolean {
    const { viewport, view } = this;
    if (!viewport || !this.#scene.hasDots) return false;
    const { x, y } = viewport.toPixel(view, this.#drawn);
    const { width, height } = viewport.size;
    return Math.abs(x / width - 0.5) > 0.2 || Math.abs(y / height - 0.5) > 0.2;
  }

  #adopt(view: View): boolean {
    const limited = this.viewport?.clamp(view);
    const { x, y, zoom } = this.view;
    if (!limited || (limited.x === x && limited.y === y && limited.zoom === zoom)) return false;
    this.view = limited;
    return true;
  }

  #isInside({ x, y }: Point): boolean {
    const { width = 0, height = 0 } = this.viewport?.size ?? {};
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  #all(selector: string): HTMLElement[] {
    return this.#box ? [...this.#box.querySelectorAll<HTMLElement>(selector)] : [];
  }

  #watch(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.viewport');
    // A label's size changes with the page's font and text size, which the map's own may not.
    const label = box?.querySelector<HTMLElement>('.name') ?? null;
    if (box === this.#box && label === this.#label) return;
    this.#observer.disconnect();
    this.#box = box;
    this.#label = label;
    if (box) this.#observer.observe(box);
    else this.viewport = undefined;
    if (label) this.#observer.observe(label);
  }

  #measure(): void {
    const box = this.#box;
    const { clientWidth: width = 0, clientHeight: height = 0 } = box ?? {};
    const { size } = this.viewport ?? {};
    if (!box || width === 0 || height === 0) {
      this.viewport = undefined;
      return;
    }
    const em = parseFloat(getComputedStyle(box).fontSize);
    if (size?.width !== width || size.height !== height || size.em !== em)
      this.#take({ width, height, em });
  }

  #take(size: Size): void {
    this.viewport = new Viewport(this.#home, size, region);
    const keeps = this.#seen === this.#home && this.view.zoom > 1;
    this.#seen = this.#home;
    this.view = keeps ? this.viewport.clamp(this.view) : this.viewport.whole;
  }
}
