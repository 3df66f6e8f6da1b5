/** A point in world units or pixels: x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle in world units or pixels. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** The size of the text in it, in pixels, where it matters. */
  readonly em?: number;
}

/** What is seen: the world point in the middle, and how much larger than the whole map it is drawn. */
export interface View {
  readonly x: number;
  readonly y: number;
  /** 1: the home box just fits; up to the viewport's `maxZoom`. */
  readonly zoom: number;
}

/** Largest factor over a whole map that shows nothing but the region. */
export const maxZoom = 8;
/** Factor of one step of the zoom buttons and keys. */
export const zoomStep = 1.5;

/** Share of the viewport that stays free around the home box. */
const margin = 0.04;

/** Pixels per world unit with which a box just fits. */
function fitting(box: Box, size: Size): number {
  const free = 1 - 2 * margin;
  return Math.min(
    (size.width * free) / Math.max(box.maxX - box.minX, 1),
    (size.height * free) / Math.max(box.maxY - box.minY, 1),
  );
}

/** Whether a point lies in a box, its edge included. */
export const isInBox = ({ x, y }: Point, { minX, minY, maxX, maxY }: Box): boolean =>
  x >= minX && y >= minY && x <= maxX && y <= maxY;

const nowhere: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };

/** The smallest box around all points and a box; `undefined` for none. */
export function boxAround(points: readonly Point[], start?: Box): Box | undefined {
  let { minX, minY, maxX, maxY } = start ?? nowhere;
  for (const { x, y } of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return minX > maxX ? undefined : { minX, minY, maxX, maxY };
}

/**
 * The plane that a viewport shows: it keeps a home box (world units) fitted into a size (pixels),
 * and turns world points into pixels for a view. Immutable; a new size makes a new one.
 */
export class Viewport {
  readonly home: Box;
  readonly size: Size;
  /** Pixels per world unit at zoom 1. */
  readonly scale: number;
  /** Largest zoom: `maxZoom`, or as close as that comes to the inner box. */
  readonly maxZoom: number;

  /** @param inner what the closest view is measured by: a part of the home box, or all of it */
  constructor(home: Box, size: Size, inner = home) {
    this.home = home;
    this.size = size;
    this.scale = fitting(home, size);
    this.maxZoom = (maxZoom * fitting(inner, size)) / this.scale;
  }

  /** The whole map. */
  get whole(): View {
    const { minX, minY, maxX, maxY } = this.home;
    return { x: (minX + maxX) / 2, y: (minY + maxY) / 2, zoom: 1 };
  }

  /** A view within the limits: zoom 1 … `maxZoom`, and never beyond what zoom 1 shows. */
  clamp(view: View): View {
    const zoom = Math.min(Math.max(view.zoom, 1), this.maxZoom);
    const { x, y } = this.whole;
    const room = (pixels: number) => (pixels / this.scale) * (1 - 1 / zoom) * 0.5;
    const roomX = room(this.size.width);
    const roomY = room(this.size.height);
    return {
      x: Math.min(Math.max(view.x, x - roomX), x + roomX),
      y: Math.min(Math.max(view.y, y - roomY), y + roomY),
      zoom,
    };
  }

  /** A world point in pixels from the viewport's top left corner. */
  toPixel(view: View, point: Point): Point {
    const scale = this.scale * view.zoom;
    return {
      x: (point.x - view.x) * scale + this.size.width / 2,
      y: (point.y - view.y) * scale + this.size.height / 2,
    };
  }

  /** The world point at a pixel. */
  toWorld(view: View, pixel: Point): Point {
    const scale = this.scale * view.zoom;
    return {
      x: view.x + (pixel.x - this.size.width / 2) / scale,
      y: view.y + (pixel.y - this.size.height / 2) / scale,
    };
  }

  /** What is seen, in world units. */
  seen(view: View): Box {
    const { x: minX, y: minY } = this.toWorld(view, { x: 0, y: 0 });
    const { x: maxX, y: maxY } = this.toWorld(view, {
      x: this.size.width,
      y: this.size.height,
    });
    return { minX, minY, maxX, maxY };
  }

  /** Zooms so that the world point under a pixel (default: the middle) stays there. */
  zoomAt(view: View, zoom: number, pixel?: Point): View {
    const at = pixel ?? { x: this.size.width / 2, y: this.size.height / 2 };
    const limited = Math.min(Math.max(zoom, 1), this.maxZoom);
    const { x, y } = this.toWorld(view, at);
    const scale = this.scale * limited;
    return this.clamp({
      x: x - (at.x - this.size.width / 2) / scale,
      y: y - (at.y - this.size.height / 2) / scale,
      zoom: limited,
    });
  }

  /** The view in which a box just fits, but no wider than the whole map. */
  around(box: Box): View {
    const x = (box.minX + box.maxX) / 2;
    const y = (box.minY + box.maxY) / 2;
    return this.clamp({ x, y, zoom: fitting(box, this.size) / this.scale });
  }

  /** Moves the view by pixels: positive shows more of the east and south. */
  panBy(view: View, dx: number, dy: number): View {
    const scale = this.scale * view.zoom;
    return this.clamp({ x: view.x + dx / scale, y: view.y + dy / scale, zoom: view.zoom });
  }

  /** The view moved as little as needed to have a point inside, `inset` pixels from the edge or in the middle third. */
  reveal(view: View, point: Point, inset: number): View {
    const { x, y } = this.toPixel(view, point);
    const { width, height } = this.size;
    const beyond = (at: number, end: number) => {
      const free = Math.min(inset, end / 3);
      return at - Math.min(Math.max(at, free), end - free);
    };
    return this.panBy(view, beyond(x, width), beyond(y, height));
  }
}
