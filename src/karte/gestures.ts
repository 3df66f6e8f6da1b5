import type { LitElement, ReactiveController } from 'lit';
import type { HintKind } from './hint.js';
import type { Stage } from './stage.js';
import { zoomStep } from './viewport.js';

export type GestureMode = 'cooperative' | 'greedy' | 'none';

/** What gestures need to know of the map and whom they tell. */
export interface GestureListener {
  readonly mode: () => GestureMode;
  /** A gesture has changed the view and is over. */
  readonly ended: () => void;
  readonly hint: (kind: HintKind) => void;
}

/** Movement, in pixels, from which a press is a drag and no longer a click. */
const slack = 6;
/** Turns of the wheel within this time, in milliseconds, belong together. */
const wheelRest = 250;
/** Two lone turns of the wheel within this time, in milliseconds, look like a wish to zoom. */
const wheelWish = 600;

interface Spot {
  readonly clientX: number;
  readonly clientY: number;
}
type Pinch = Spot & { readonly spread: number };

function pinchOf([a, b]: readonly (Spot | undefined)[]): Pinch | undefined {
  return a && b
    ? {
        clientX: (a.clientX + b.clientX) / 2,
        clientY: (a.clientY + b.clientY) / 2,
        spread: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
      }
    : undefined;
}

/**
 * Wheel, mouse, pen and fingers on the map. `cooperative`: a turn of the wheel and one finger scroll the page as
 * ever; Ctrl or ⌘ with the wheel (a trackpad's pinch is the same) and two fingers move the map. `greedy`: the
 * wheel, and one finger on a map that is zoomed in, move the map as long as it can move. `none`: the page
 * keeps everything. Only what is zoomed in can be dragged, and nothing glides on by itself.
 */
export class Gestures implements ReactiveController {
  readonly #host: LitElement;
  readonly #stage: Stage;
  /** What fingers have come down on. */
  readonly #targets = new WeakSet<EventTarget>();
  readonly #listener: GestureListener;
  #area: HTMLElement | null = null;
  #listening: AbortController | undefined;
  #drag: (Spot & { readonly id: number; readonly moved: boolean }) | undefined;
  /** The last click was the end of a drag. */
  #isDragged = false;
  #finger: Spot | undefined;
  #pinch: Pinch | undefined;
  #scale = 1;
  #hasMoved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastTurn: (Spot & { readonly timeStamp: number }) | undefined;

  constructor(host: LitElement, stage: Stage, listener: GestureListener) {
    this.#host = host;
    this.#stage = stage;
    this.#listener = listener;
    host.addController(this);
  }

  /** A render may have replaced the map. */
  hostUpdated(): void {
    const area = this.#host.renderRoot.querySelector<HTMLElement>('.viewport');
    if (area === this.#area || !this.#host.isConnected) return;
    this.hostDisconnected();
    this.#area = area;
    if (!area) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = (type: string, listener: (event: never) => void, options = {}) =>
      area.addEventListener(type, listener as EventListener, { signal, ...options });
    // Wheel and fingers are only sometimes ours, which nobody knows before they move.
    const active = { passive: false };
    on('wheel', this.#onWheel, active);
    on('pointerdown', this.#onPointerDown);
    on('pointermove', this.#onPointerMove);
    for (const type of [
      'pointerup',
      'pointercancel',
      'pointerleave',
      'lostpointercapture',
      'contextmenu',
    ]) {
      on(type, this.#onPointerEnd);
    }
    on('click', this.#onClick, { capture: true });
    on('dblclick', this.#onDoubleClick);
    on('touchstart', this.#onTouchStart, { passive: true });
    on('touchmove', this.#onTouchMove, active);
    // Safari's events for two fingers on a trackpad.
    on('gesturestart', this.#onPinchStart, active);
    on('gesturechange', this.#onPinchChange, active);
    on('gestureend', this.#end);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    clearTimeout(this.#timer);
    this.#area = null;
    this.#drag = this.#finger = this.#pinch = this.#lastTurn = undefined;
    this.#hasMoved = false;
  }

  get #canPan(): boolean {
    return this.#stage.view.zoom > 1;
  }

  get #isGreedy(): boolean {
    return this.#listener.mode() === 'greedy';
  }

  get #isOff(): boolean {
    return this.#listener.mode() === 'none';
  }

  /** Zooms about a spot; tells whether that changed anything. */
  #zoom(factor: number, spot: Spot): boolean {
    const { viewport, view } = this.#stage;
    if (!viewport || !(factor > 0)) return false;
    return this.#glide(viewport.zoomAt(view, view.zoom * factor, this.#stage.pixelAt(spot)));
  }

  /** Pans so that what was at one spot is at another. */
  #pan(from: Spot, to: Spot): boolean {
    const { viewport, view, shrink } = this.#stage;
    if (!viewport) return false;
    const dx = (from.clientX - to.clientX) * shrink;
    const dy = (from.clientY - to.clientY) * shrink;
    return this.#glide(viewport.panBy(view, dx, dy));
  }

  #glide(view: Parameters<Stage['glide']>[0]): boolean {
    const moves = this.#stage.glide(view);
    this.#hasMoved ||= moves;
    return moves;
  }

  readonly #end = (): void => {
    clearTimeout(this.#timer);
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    this.#stage.settle();
    this.#listener.ended();
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (this.#isOff) return;
    const isMeant = event.ctrlKey || event.metaKey;
    if (!isMeant && !this.#isGreedy) {
      this.#wish(event);
      return;
    }
    // Lines and pages to pixels; a pinch on a trackpad comes in small steps, a wheel's turn in steps of 100.
    const pixels = event.deltaY * ([1, 33, 400][event.deltaMode] ?? 1);
    const strength = event.ctrlKey && Math.abs(pixels) < 50 ? 100 : 300;
    const factor = Math.exp(Math.max(-1, Math.min(1, -pixels / strength)));
    const moves = this.#zoom(factor, event);
    // At a limit the wheel scrolls the page on; with Ctrl it would make the whole page larger.
    if (moves || isMeant) event.preventDefault();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#end, wheelRest);
  };

  /** Two turns of the wheel with the pointer at rest: somebody may want to zoom, so tell how. */
  #wish({ timeStamp, clientX, clientY }: WheelEvent): void {
    const last = this.#lastTurn;
    this.#lastTurn = { timeStamp, clientX, clientY };
    if (!last || timeStamp - last.timeStamp > wheelWish) return;
    if (Math.hypot(clientX - last.clientX, clientY - last.clientY) < slack) {
      this.#listener.hint('wheel');
    }
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    const { pointerType, button, pointerId: id, clientX, clientY, target } = event;
    this.#drag = undefined;
    if (this.#isOff || button !== 0 || pointerType === 'touch' || !this.#canPan) return;
    if ((target as Element).closest('.controls')) return;
    this.#drag = { id, clientX, clientY, moved: false };
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const { pointerId: id, clientX, clientY } = event;
    const drag = this.#drag;
    if (drag?.id !== id) return;
    const isStart = !drag.moved;
    if (isStart && Math.hypot(clientX - drag.clientX, clientY - drag.clientY) < slack) return;
    // Only now, since a captured pointer's click would no longer be the marker's.
    if (isStart) this.#area?.setPointerCapture(id);
    this.#pan(drag, event);
    this.#drag = { id, clientX, clientY, moved: true };
  };

  readonly #onPointerEnd = (): void => {
    // The click that follows must still find that this was a drag.
    if (this.#drag?.moved) this.#drag = { ...this.#drag, id: NaN };
    else this.#drag = undefined;
    if (!this.#pinch && !this.#finger) this.#end();
  };

  /** The click that ends a drag selects nothing. */
  readonly #onClick = (event: MouseEvent): void => {
    this.#isDragged = !!this.#drag?.moved && event.detail > 0;
    if (this.#isDragged) event.stopPropagation();
    this.#drag = undefined;
  };

  /** WebKit also takes two drags from one place for a double click. */
  readonly #onDoubleClick = (event: MouseEvent): void => {
    if (this.#isOff || this.#isDragged || (event.target as Element).closest('.place, .controls'))
      return;
    this.#zoom(event.shiftKey ? 1 / zoomStep : zoomStep, event);
    this.#end();
  };

  /** What a finger is on may be taken away under it, and still hears of it alone. */
  readonly #onTouchStart = (event: TouchEvent & { readonly target: EventTarget }): void => {
    const { target } = event;
    const options = { passive: false, signal: this.#listening?.signal as AbortSignal };
    this.#targets.add(target);
    target.addEventListener('touchmove', this.#onTouchMove as EventListener, options);
    for (const type of ['touchend', 'touchcancel'])
      target.addEventListener(type, this.#onTouch as EventListener, options);
    this.#onTouch(event);
  };

  /** A finger has come or gone. */
  readonly #onTouch = (event: TouchEvent): void => {
    const fingers = this.#fingers(event);
    this.#pinch = this.#isOff ? undefined : pinchOf(fingers);
    this.#finger = fingers.length === 1 && !this.#isOff ? fingers[0] : undefined;
    if (fingers.length === 0) this.#end();
  };

  /** The fingers that came down on the map, on whatever in it; others are elsewhere on the page. */
  #fingers({ touches }: TouchEvent): Touch[] {
    return [...touches].filter(({ target }) => this.#targets.has(target));
  }

  readonly #onTouchMove = (event: TouchEvent): void => {
    const { cancelable } = event;
    const fingers = this.#fingers(event);
    const now = pinchOf(fingers);
    const before = this.#pinch;
    const [finger] = fingers;
    if (before && now) {
      if (cancelable) event.preventDefault();
      if (before.spread > 0) this.#zoom(now.spread / before.spread, before);
      this.#pan(before, now);
      this.#pinch = now;
    } else if (this.#finger && finger && this.#canPan) this.#oneFinger(event, this.#finger, finger);
  };

  #oneFinger(event: TouchEvent, from: Spot, to: Touch): void {
    if (this.#isGreedy) {
      this.#finger = to;
      if (this.#pan(from, to) && event.cancelable) event.preventDefault();
      return;
    }
    // Sideways on a zoomed map can't mean the page: tell that two fingers are needed.
    const aside = Math.abs(to.clientX - from.clientX);
    if (aside < 4 * slack || aside < 2 * Math.abs(to.clientY - from.clientY)) return;
    this.#finger = undefined;
    this.#listener.hint('touch');
  }

  readonly #onPinchStart = (event: UIEvent): void => {
    this.#scale = 1;
    if (!this.#isOff) event.preventDefault();
  };

  readonly #onPinchChange = (event: UIEvent & Spot & { readonly scale: number }): void => {
    // On a touch screen the same fingers have events of their own.
    if (this.#isOff || this.#pinch) return;
    event.preventDefault();
    this.#zoom(event.scale / this.#scale, event);
    this.#scale = event.scale;
  };
}
