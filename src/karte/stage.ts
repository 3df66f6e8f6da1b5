import type { LitElement, ReactiveController } from 'lit';
import { AREA_LABELS, RIVER_LABELS } from '../geo/labels.js';
import { labelBoxes, placeLabels, type LabelRequest } from './labels.js';
import { Viewport, type Box, type Point, type Size, type View } from './viewport.js';

/** What the stage shows; all positions in world units. */
export interface Scene {
  /** What the whole map must show. */
  readonly home: Box;
  /** One for each marker, in the order of the DOM. */
  readonly points: readonly Point[];
  /** For each marker: whose label goes first. */
  readonly priorities: readonly number[];
}

const boxAt = ({ x, y }: Point, width: number, height: number): Box => ({
  minX: x - width / 2,
  minY: y - height / 2,
  maxX: x + width / 2,
  maxY: y + height / 2,
});

const nowhere: View = { x: 0, y: 0, zoom: 1 };

/**
 * Keeps the drawn map, the markers and the labels in line with a view and the room there is. It writes
 * positions straight to the DOM, through the CSSOM: a pan renders no template. The room is measured
 * by a `ResizeObserver`, so a map that was hidden is right when it is shown.
 */
export class Stage implements ReactiveController {
  view: View = nowhere;
  viewport: Viewport | undefined;

  readonly #host: LitElement;
  readonly #observer: ResizeObserver;
  #scene: Scene | undefined;
  #box: HTMLElement | null = null;
  #label: HTMLElement | null = null;
  #sizes: Size[] | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#observer = new ResizeObserver(() => {
      this.#sizes = undefined;
      this.#measure();
      this.draw();
    });
    host.addController(this);
  }

  /** What was let go is watched again by the next render. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#box = null;
  }

  /** Called by the host after each render. */
  show(scene: Scene): void {
    this.#scene = scene;
    this.#sizes = undefined;
    // A render after the host was taken out of the page must not watch it again.
    if (!this.#host.isConnected) return;
    this.#watch();
    this.#measure();
    this.draw();
  }

  /** Takes a view within the limits; tells whether that changed anything. */
  set(view: View): boolean {
    const limited = this.viewport?.clamp(view);
    const { x, y, zoom } = this.view;
    if (!limited || (limited.x === x && limited.y === y && limited.zoom === zoom)) return false;
    this.view = limited;
    this.draw();
    return true;
  }

  /** Whether a marker lies in view. */
  isVisible(index: number): boolean {
    const point = this.#scene?.points[index];
    return point !== undefined && this.#isInside(this.pixel(point));
  }

  /** A world point in pixels of the viewport. */
  pixel(point: Point): Point {
    return this.viewport?.toPixel(this.view, point) ?? point;
  }

  /** The viewport's pixel under a pointer, also where a host page scales us by a transform. */
  pixelAt(event: { readonly clientX: number; readonly clientY: number }): Point {
    const box = this.#box;
    if (!box) return { x: 0, y: 0 };
    const { left, top, width, height } = box.getBoundingClientRect();
    return {
      x: ((event.clientX - left) * box.clientWidth) / width,
      y: ((event.clientY - top) * box.clientHeight) / height,
    };
  }

  /** Writes everything that depends on the view. */
  draw(): void {
    const { viewport, view } = this;
    if (!viewport || !this.#scene || !this.#box) return;
    const { minX, minY, maxX, maxY } = viewport.seen(view);
    this.#box
      .querySelector('.base-map')
      ?.setAttribute('viewBox', `${minX} ${minY} ${maxX - minX} ${maxY - minY}`);
    const pixels = this.#scene.points.map((point) => viewport.toPixel(view, point));
    this.#all('.place').forEach((place, index) => {
      const { x, y } = pixels[index] ?? { x: 0, y: 0 };
      place.style.setProperty('transform', `translate(${x}px, ${y}px)`);
      place.toggleAttribute('data-out', !this.#isInside({ x, y }));
    });
    this.#placeTexts(viewport, pixels);
  }

  /** Cities' labels first, then neighbours' and rivers' names where there is room left. */
  #placeTexts(viewport: Viewport, pixels: readonly Point[]): void {
    const texts = [...this.#all('.label'), ...this.#all('.name')];
    this.#sizes ??= texts.map(({ offsetWidth: width, offsetHeight: height }) => ({
      width,
      height,
    }));
    const sign = this.#box?.querySelector<HTMLElement>('.sign-box')?.offsetWidth ?? 0;
    const sizeOf = (index: number) => this.#sizes?.[index] ?? { width: 0, height: 0 };
    const requests = texts.map((_, index): LabelRequest => {
      const at = pixels[index];
      if (!at)
        return {
          boxes: this.#nameBoxes(viewport, index - pixels.length, sizeOf(index)),
          priority: -1,
        };
      if (!this.#isInside(at)) return { boxes: [], priority: 0 };
      return {
        boxes: labelBoxes(at, sizeOf(index), sign * 0.42),
        priority: this.#scene?.priorities[index] ?? 0,
        own: boxAt(at, sign * 0.68, sign * 0.68),
      };
    });
    const placed = placeLabels(requests, viewport.size, this.#obstacles());
    texts.forEach((text, index) => {
      const at = pixels[index] ?? { x: 0, y: 0 };
      const box = placed[index];
      text.toggleAttribute('data-free', box !== undefined);
      // A label without a free place opens on hover and focus, towards the middle.
      const open = requests[index]?.boxes[at.x > viewport.size.width / 2 ? 1 : 0];
      const { minX, minY, maxX, maxY } = box ?? open ?? boxAt(at, 0, 0);
      const { width, height } = sizeOf(index);
      const x = Math.round((minX + maxX - width) / 2 - at.x);
      const y = Math.round((minY + maxY - height) / 2 - at.y);
      const turn = RIVER_LABELS[index - pixels.length - AREA_LABELS.length]?.angle ?? 0;
      text.style.setProperty('transform', `translate(${x}px, ${y}px) rotate(${turn}deg)`);
    });
  }

  /** The spots of a neighbour's or river's name; a river's is turned along its course. */
  #nameBoxes(viewport: Viewport, index: number, { width, height }: Size): Box[] {
    const area = AREA_LABELS[index];
    const river = RIVER_LABELS[index - AREA_LABELS.length];
    const spots = area ? [area.far, area.near] : river ? [river.at] : [];
    const turn = ((river?.angle ?? 0) * Math.PI) / 180;
    const cos = Math.cos(turn);
    const sin = Math.abs(Math.sin(turn));
    return spots.map(([x, y]) =>
      boxAt(
        viewport.toPixel(this.view, { x, y }),
        width * cos + height * sin,
        width * sin + height * cos,
      ),
    );
  }

  /** Controls that stand on the map, in pixels of the viewport. */
  #obstacles(): Box[] {
    const gap = 4;
    return this.#all('.obstacle').map((element) => ({
      minX: element.offsetLeft - gap,
      minY: element.offsetTop - gap,
      maxX: element.offsetLeft + element.offsetWidth + gap,
      maxY: element.offsetTop + element.offsetHeight + gap,
    }));
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
    const label = box?.querySelector<HTMLElement>('.label') ?? null;
    if (box === this.#box && label === this.#label) return;
    this.#observer.disconnect();
    this.#box = box;
    this.#label = label;
    if (box) this.#observer.observe(box);
    if (label) this.#observer.observe(label);
  }

  #measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#box ?? {};
    if (!this.#scene || width === 0 || height === 0) {
      this.viewport = undefined;
      return;
    }
    const { home } = this.#scene;
    const before = this.viewport;
    if (before?.home === home && before.size.width === width && before.size.height === height)
      return;
    this.viewport = new Viewport(home, { width, height });
    const keeps = before?.home === home && this.view.zoom > 1;
    this.view = keeps ? this.viewport.clamp(this.view) : this.viewport.whole;
  }
}
