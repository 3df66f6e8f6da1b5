import { AREA_LABELS, RIVER_LABELS } from '../geo/labels.js';
import { labelBoxes, placeLabels, type LabelRequest } from './labels.js';
import type { Box, Point, Size, View, Viewport } from './viewport.js';

/** Markers and names as they stand in the DOM. */
export interface Drawn {
  readonly places: readonly HTMLElement[];
  readonly names: readonly HTMLElement[];
  readonly obstacles: readonly HTMLElement[];
}

/** A marker's label: where, how important, and whose. */
export interface LabelOwner {
  /** In pixels; `undefined`: out of view. */
  readonly at: Point | undefined;
  readonly priority: number;
  readonly key: string;
}

/** A box about a point. */
export const boxAt = ({ x, y }: Point, width: number, height: number): Box => ({
  minX: x - width / 2,
  minY: y - height / 2,
  maxX: x + width / 2,
  maxY: y + height / 2,
});

const nothing = { x: 0, y: 0, width: 0, height: 0 };

/** Finds room for the cities' labels and for the names of neighbours and rivers, and writes them there. */
export class Texts {
  /** The middle of each name, in pixels. */
  names: readonly Point[] = [];

  /** Measuring makes the browser lay the page out, so that each text is measured once. */
  readonly #sizes = new Map<string, Size & Point>();
  /** Where labels stood last: they stay there as long as there is room. */
  #before: ReadonlyMap<string, number> = new Map();

  /** Forgets sizes: the font has changed. */
  forget(): void {
    this.#sizes.clear();
  }

  place(
    { places, names, obstacles }: Drawn,
    owners: readonly LabelOwner[],
    viewport: Viewport,
    view: View,
  ): void {
    // All reading comes before all writing.
    const labels = places.map((place) => place.querySelector<HTMLElement>('.label'));
    const texts = [...labels, ...names];
    const sizes = texts.map((text) => this.#sizeOf(text));
    const signs = places.map((place) => this.#sizeOf(place.querySelector('.sign-box')).width);
    const walls = obstacles.map((obstacle) => wall(this.#sizeOf(obstacle)));
    const requests = texts.map((_, index): LabelRequest => {
      const size = sizes[index] ?? nothing;
      const owner = owners[index];
      if (!owner) {
        return { boxes: nameBoxes(viewport, view, index - owners.length, size), priority: -1 };
      }
      const { at, key, priority } = owner;
      if (!at) return { boxes: [], priority };
      const sign = signs[index] ?? 0;
      const boxes = labelBoxes(at, size, sign / 2 - 4);
      const last = this.#before.get(key);
      return {
        // Where it stood last comes first, and again in its place.
        boxes: [boxes[last ?? 0] as Box, ...boxes],
        priority: priority + (last === undefined ? 0 : 0.5),
        own: boxAt(at, sign * 0.68, sign * 0.68),
      };
    });
    const placed = placeLabels(requests, viewport.size, walls);
    const stand = new Map<string, number>();
    this.names = names.map((_, index) => {
      const { minX, minY, maxX, maxY } =
        placed[owners.length + index] ?? boxAt({ x: 0, y: 0 }, 0, 0);
      return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 };
    });
    names.forEach((name, index) => {
      name.toggleAttribute('data-free', placed[owners.length + index] !== undefined);
    });
    labels.forEach((label, index) => {
      const box = placed[index];
      label?.toggleAttribute('data-free', box !== undefined);
      const { at, key } = owners[index] ?? {};
      if (!at || key === undefined) return;
      const { boxes = [] } = requests[index] ?? {};
      if (box) stand.set(key, boxes.lastIndexOf(box) - 1);
      // A label without a free place opens on hover and focus, towards the middle.
      const { minX = at.x, minY = at.y } =
        box ?? boxes[at.x > viewport.size.width / 2 ? 2 : 1] ?? {};
      label?.style.setProperty(
        'transform',
        `translate(${Math.round(minX - at.x)}px, ${Math.round(minY - at.y)}px)`,
      );
    });
    this.#before = stand;
  }

  /** Writes the names where they belong in a view that has moved on since. */
  move(names: readonly HTMLElement[], pixels: readonly Point[]): void {
    names.forEach((name, index) => {
      const { width, height } = this.#sizeOf(name);
      const { x, y } = pixels[index] ?? { x: 0, y: 0 };
      const turn = RIVER_LABELS[index - AREA_LABELS.length]?.angle ?? 0;
      name.style.setProperty(
        'transform',
        `translate(${Math.round(x - width / 2)}px, ${Math.round(y - height / 2)}px) rotate(${turn}deg)`,
      );
    });
  }

  #sizeOf(element: HTMLElement | null): Size & Point {
    if (!element) return nothing;
    const isPressed = element.parentElement?.ariaPressed;
    const key = `${element.className} ${isPressed} ${element.childElementCount} ${element.textContent}`;
    let size = this.#sizes.get(key);
    if (!size) {
      const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = element;
      size = { x, y, width, height };
      // What is not laid out has no size to remember.
      if (size.width > 0) this.#sizes.set(key, size);
    }
    return size;
  }
}

/** A control that stands on the map, in pixels of the viewport. */
function wall({ x, y, width, height }: Size & Point): Box {
  const gap = 4;
  return { minX: x - gap, minY: y - gap, maxX: x + width + gap, maxY: y + height + gap };
}

/** The spots of a neighbour's or river's name; a river's is turned along its course. */
export function nameBoxes(
  viewport: Viewport,
  view: View,
  index: number,
  { width, height }: Size,
): Box[] {
  const area = AREA_LABELS[index];
  const river = RIVER_LABELS[index - AREA_LABELS.length];
  // On a map of the world they would lie on one heap.
  if (viewport.scale * view.zoom < 0.3) return [];
  const spots = area ? [area.far, area.near] : river ? [river.at] : [];
  const turn = ((river?.angle ?? 0) * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.abs(Math.sin(turn));
  return spots.map(([x, y]) =>
    boxAt(viewport.toPixel(view, { x, y }), width * cos + height * sin, width * sin + height * cos),
  );
}
