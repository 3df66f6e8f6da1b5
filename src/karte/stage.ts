import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AREA_LABELS, RIVER_LABELS } from '../geo/labels.js';
import { anchors, labelBox, overlap, placeLabels, type Anchor, type LabelRequest } from './labels.js';
import { sameView, Viewport, type Box, type Point, type Size, type View } from './viewport.js';

/** What the stage shows; all positions in world units. */
export interface Scene {
  /** What the whole map must show. */
  readonly home: Box;
  /** One for each marker, in the order of the DOM. */
  readonly points: readonly Point[];
  /** For each marker: whose label goes first. */
  readonly priorities: readonly number[];
}

const nowhere: View = { x: 0, y: 0, zoom: 1 };

/**
 * Keeps the drawn map, the markers and the labels in line with a view and the room there is. It writes
 * positions straight to the DOM, through the CSSOM: a pan renders no template. The room is measured
 * by a `ResizeObserver`, so a map that was hidden is right when it is shown.
 */
export class Stage implements ReactiveController {
  view: View = nowhere;
  viewport: Viewport | undefined;

  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #observer: ResizeObserver;
  #scene: Scene | undefined;
  #box: HTMLElement | null = null;
  #label: HTMLElement | null = null;
  #sizes: Size[] | undefined;
  #anchors: (Anchor | undefined)[] = [];

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    this.#observer = new ResizeObserver(() => {
      this.#sizes = undefined;
      this.#measure();
      this.draw();
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#box = null;
    this.#label = null;
  }

  /** Called by the host after each render. */
  show(scene: Scene): void {
    if (this.#scene?.points !== scene.points) this.#anchors = [];
    this.#scene = scene;
    this.#sizes = undefined;
    this.#watch();
    this.#measure();
    this.draw();
  }

  /** Takes a view within the limits; tells whether that changed anything. */
  set(view: View): boolean {
    const limited = this.viewport?.clamp(view);
    if (!limited || sameView(limited, this.view)) return false;
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
    this.#placeNames(viewport, this.#placeLabels(pixels, viewport.size));
  }

  /** Places the markers' labels and returns the boxes that are taken. */
  #placeLabels(pixels: readonly Point[], bounds: Size): Box[] {
    const labels = this.#all('.label');
    this.#sizes ??= labels.map(({ offsetWidth: width, offsetHeight: height }) => ({ width, height }));
    const sign = this.#box?.querySelector<HTMLElement>('.place .sign-box')?.offsetWidth ?? 0;
    const taken = this.#obstacles();
    const shown: number[] = [];
    const requests: LabelRequest[] = [];
    pixels.forEach((at, index) => {
      const size = this.#sizes?.[index];
      if (!size || !this.#isInside(at)) return;
      shown.push(index);
      requests.push({
        at,
        size,
        gap: sign * 0.42,
        radius: sign * 0.34,
        priority: this.#scene?.priorities[index] ?? 0,
        previous: this.#anchors[index],
      });
    });
    const placed = placeLabels(requests, bounds, taken);
    requests.forEach((request, order) => {
      const index = shown[order] ?? 0;
      const label = labels[index];
      const anchor = placed[order];
      this.#anchors[index] = anchor;
      label?.toggleAttribute('data-free', anchor !== undefined);
      const { minX, minY, maxX, maxY } = labelBox(request, anchor ?? this.#roomiest(request, bounds));
      const x = Math.round(minX - request.at.x);
      const y = Math.round(minY - request.at.y);
      label?.style.setProperty('transform', `translate(${x}px, ${y}px)`);
      if (anchor) taken.push({ minX, minY, maxX, maxY });
      const { x: mx, y: my } = request.at;
      const { radius: r } = request;
      taken.push({ minX: mx - r, minY: my - r, maxX: mx + r, maxY: my + r });
    });
    return taken;
  }

  /** Where a label that found no free place opens on hover and focus: inside the map at least. */
  #roomiest(request: LabelRequest, { width, height }: Size): Anchor {
    return (
      anchors.find((anchor) => {
        const { minX, minY, maxX, maxY } = labelBox(request, anchor);
        return minX >= 0 && minY >= 0 && maxX <= width && maxY <= height;
      }) ?? 'e'
    );
  }

  /** Neighbours' and rivers' names, where nothing else is written. */
  #placeNames(viewport: Viewport, taken: Box[]): void {
    const { width, height } = viewport.size;
    this.#all('.name').forEach((name, index) => {
      const river = RIVER_LABELS[index - AREA_LABELS.length];
      const area = AREA_LABELS[index];
      const spots = area ? [area.far, area.near] : river ? [river.at] : [];
      const turn = ((river?.angle ?? 0) * Math.PI) / 180;
      const { offsetWidth: w, offsetHeight: h } = name;
      const halfX = (Math.abs(w * Math.cos(turn)) + Math.abs(h * Math.sin(turn))) / 2;
      const halfY = (Math.abs(w * Math.sin(turn)) + Math.abs(h * Math.cos(turn))) / 2;
      const boxes = spots.map(([x, y]) => {
        const at = viewport.toPixel(this.view, { x, y });
        return { minX: at.x - halfX, minY: at.y - halfY, maxX: at.x + halfX, maxY: at.y + halfY };
      });
      const free = boxes.find(
        (box) =>
          box.minX >= 2 &&
          box.minY >= 2 &&
          box.maxX <= width - 2 &&
          box.maxY <= height - 2 &&
          !taken.some((other) => overlap(box, other)),
      );
      name.toggleAttribute('data-free', free !== undefined);
      if (!free) return;
      taken.push(free);
      const x = Math.round(free.minX + halfX - w / 2);
      const y = Math.round(free.minY + halfY - h / 2);
      name.style.setProperty('transform', `translate(${x}px, ${y}px) rotate(${river?.angle ?? 0}deg)`);
    });
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
    if (before?.home === home && before.size.width === width && before.size.height === height) return;
    this.viewport = new Viewport(home, { width, height });
    const keeps = before?.home === home && this.view.zoom > 1;
    this.view = keeps ? this.viewport.clamp(this.view) : this.viewport.whole;
  }
}
