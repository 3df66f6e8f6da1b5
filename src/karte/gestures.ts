import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HintKind } from './hint.js';
import type { Point } from './viewport.js';

export type GestureMode = 'cooperative' | 'greedy' | 'none';

/** What gestures need of the map. Pixels are the page's, as in pointer events. */
export interface GestureTarget {
  readonly gestureMode: GestureMode;
  /** Whether there is something to pan to. */
  readonly canPan: boolean;
  /** Zooms by a factor about a pointer; `false` if the limit is reached already. */
  zoomBy(factor: number, at: { clientX: number; clientY: number }): boolean;
  panPixels(dx: number, dy: number): void;
  gestureEnd(): void;
  hint(kind: HintKind): void;
}

/** Movement, in pixels, from which a press is a drag and no longer a click. */
const dragThreshold = 6;
/** Two wheel turns within this time, in milliseconds, look like a wish to zoom. */
const wheelWish = 600;
/** Without a further turn for this time, in milliseconds, a wheel gesture is over. */
const wheelRest = 250;

const middle = (touches: TouchList) => {
  const [a, b] = [touches[0], touches[1]];
  return a && b
    ? {
        clientX: (a.clientX + b.clientX) / 2,
        clientY: (a.clientY + b.clientY) / 2,
        spread: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
      }
    : undefined;
};

/**
 * Wheel, mouse and fingers. `cooperative`: a turn of the wheel and one finger scroll the page as ever; Ctrl or ⌘
 * with the wheel (a trackpad's pinch is the same) and two fingers move the map. `greedy`: wheel and one
 * finger move the map. `none`: the page keeps everything. A mouse drags only what is zoomed in.
 */
export class Gestures implements ReactiveController {
  readonly #map: GestureTarget;
  #area: HTMLElement | undefined;
  #drag: { id: number; x: number; y: number; moved: boolean } | undefined;
  #pinch: ReturnType<typeof middle>;
  #wheelTimer: ReturnType<typeof setTimeout> | undefined;
  #lastTurn = -Infinity;
  #lastPointer: Point = { x: 0, y: 0 };
  #touchStart: Point | undefined;

  constructor(host: ReactiveControllerHost, map: GestureTarget) {
    this.#map = map;
    host.addController(this);
  }

  /** Listens on an element; called after each render, since a render may replace it. */
  attach(area: HTMLElement | null): void {
    if (area === (this.#area ?? null)) return;
    this.hostDisconnected();
    this.#area = area ?? undefined;
    this.#each((type, listener) => {
      // Only the wheel and two fingers are ever taken from the page, and only these need to be able to.
      const passive = type !== 'wheel' && type !== 'touchmove';
      area?.addEventListener(type, listener, { passive });
    });
    area?.addEventListener('click', this.#swallow, true);
  }

  hostDisconnected(): void {
    clearTimeout(this.#wheelTimer);
    this.#each((type, listener) => this.#area?.removeEventListener(type, listener));
    this.#area?.removeEventListener('click', this.#swallow, true);
    this.#area = undefined;
    this.#drag = undefined;
    this.#pinch = undefined;
  }

  #each(apply: (type: string, listener: (event: Event) => void) => void): void {
    apply('wheel', this.#onWheel);
    apply('pointerdown', this.#onPointerDown);
    apply('pointermove', this.#onPointerMove);
    apply('pointerup', this.#onPointerUp);
    apply('pointercancel', this.#onPointerUp);
    apply('touchstart', this.#onTouchStart);
    apply('touchmove', this.#onTouchMove);
    apply('touchend', this.#onTouchEnd);
    apply('touchcancel', this.#onTouchEnd);
  }

  readonly #onWheel = (event: Event): void => {
    const wheel = event as WheelEvent;
    const { gestureMode } = this.#map;
    if (gestureMode === 'none') return;
    if (gestureMode === 'cooperative' && !wheel.ctrlKey && !wheel.metaKey) {
      this.#wish(wheel);
      return;
    }
    wheel.preventDefault();
    // Lines and pages to pixels; a trackpad's pinch comes in small steps, a wheel's turn in steps of 100.
    const pixels = wheel.deltaY * (wheel.deltaMode === 0 ? 1 : wheel.deltaMode === 1 ? 33 : 400);
    const strength = wheel.ctrlKey && Math.abs(pixels) < 50 ? 100 : 300;
    if (this.#map.zoomBy(Math.exp(Math.max(-1, Math.min(1, -pixels / strength))), wheel)) {
      clearTimeout(this.#wheelTimer);
      this.#wheelTimer = setTimeout(() => this.#map.gestureEnd(), wheelRest);
    }
  };

  /** Two turns of the wheel with the pointer at rest: somebody may want to zoom, so tell how. */
  #wish({ timeStamp, clientX: x, clientY: y }: WheelEvent): void {
    const rests = Math.hypot(x - this.#lastPointer.x, y - this.#lastPointer.y) < dragThreshold;
    if (rests && timeStamp - this.#lastTurn < wheelWish) this.#map.hint('wheel');
    this.#lastTurn = timeStamp;
    this.#lastPointer = { x, y };
  }

  readonly #onPointerDown = (event: Event): void => {
    const { pointerType, button, pointerId, clientX, clientY, target } = event as PointerEvent;
    const { gestureMode } = this.#map;
    this.#drag = undefined;
    if (gestureMode === 'none' || button !== 0 || !this.#map.canPan) return;
    if (pointerType === 'touch' && gestureMode !== 'greedy') return;
    if (target instanceof Element && target.closest('.obstacle')) return;
    this.#drag = { id: pointerId, x: clientX, y: clientY, moved: false };
  };

  readonly #onPointerMove = (event: Event): void => {
    const { pointerId, clientX, clientY, buttons } = event as PointerEvent;
    const drag = this.#drag;
    if (!drag || drag.id !== pointerId) return;
    if (buttons === 0) {
      this.#drag = undefined;
      return;
    }
    const dx = clientX - drag.x;
    const dy = clientY - drag.y;
    if (!drag.moved && Math.hypot(dx, dy) <= dragThreshold) return;
    if (!drag.moved) this.#area?.setPointerCapture(pointerId);
    drag.moved = true;
    drag.x = clientX;
    drag.y = clientY;
    this.#map.panPixels(-dx, -dy);
  };

  readonly #onPointerUp = (event: Event): void => {
    if (!this.#drag || this.#drag.id !== (event as PointerEvent).pointerId) return;
    if (this.#drag.moved) this.#map.gestureEnd();
    else this.#drag = undefined;
  };

  /** The click that ends a drag selects nothing. */
  readonly #swallow = (event: MouseEvent): void => {
    if (this.#drag?.moved && event.detail > 0) event.stopPropagation();
    this.#drag = undefined;
  };

  readonly #onTouchStart = (event: Event): void => {
    const { touches } = event as TouchEvent;
    this.#pinch = this.#map.gestureMode === 'none' ? undefined : middle(touches);
    const [first] = [touches[0]];
    this.#touchStart =
      touches.length === 1 && first ? { x: first.clientX, y: first.clientY } : undefined;
    if (this.#pinch) this.#drag = undefined;
  };

  readonly #onTouchMove = (event: Event): void => {
    const { touches } = event as TouchEvent;
    const before = this.#pinch;
    const now = middle(touches);
    if (before && now) {
      if (event.cancelable) event.preventDefault();
      if (now.spread > 0 && before.spread > 0) this.#map.zoomBy(now.spread / before.spread, now);
      this.#map.panPixels(before.clientX - now.clientX, before.clientY - now.clientY);
      this.#pinch = now;
      return;
    }
    this.#sideways(touches[0]);
  };

  /** A finger that moves sideways on a zoomed map can't mean the page: tell that two are needed. */
  #sideways(touch: Touch | undefined): void {
    const start = this.#touchStart;
    if (!start || !touch || this.#map.gestureMode !== 'cooperative' || !this.#map.canPan) return;
    const dx = Math.abs(touch.clientX - start.x);
    if (dx < 4 * dragThreshold || dx < 2 * Math.abs(touch.clientY - start.y)) return;
    this.#touchStart = undefined;
    this.#map.hint('touch');
  }

  readonly #onTouchEnd = (event: Event): void => {
    if (this.#pinch) this.#map.gestureEnd();
    this.#pinch = middle((event as TouchEvent).touches);
  };
}
