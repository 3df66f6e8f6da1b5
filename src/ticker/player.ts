import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Countdown } from './countdown.js';
import { PauseReasons, type PauseReason } from './pause-reasons.js';
import { PauseWatch } from './pause-watch.js';
import { nearest, startsOf } from './track.js';

/** The running line begins after this time, and rests as long at its end, in milliseconds. */
const rest = 5000;
/** Its speed, in CSS pixels a second. */
const speed = 40;

/** What the player needs to know; it may change at any time. */
export interface Piece {
  readonly mode: 'rotate' | 'list' | 'scroll';
  readonly count: number;
  /** It may move by itself. */
  readonly isMoving: boolean;
  readonly isReduced: boolean;
  /** How often all is shown; 0 for no end. */
  readonly loops: number;
  /** How long an item stays, in milliseconds. */
  readonly interval: (index: number) => number;
}

/** Who is told that a person, and not a script or the clock, has changed something. */
export interface PlayerListener {
  moved(index: number): void;
  switched(isPlaying: boolean): void;
}

/** Which item is shown, and what moves on to the next: the clock, a person, or nothing. */
export class Player implements ReactiveController {
  index = 0;
  readonly reasons = new PauseReasons();
  readonly watch: PauseWatch;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listener: PlayerListener;
  readonly #countdown = new Countdown();
  readonly #size = new ResizeObserver(() => this.#jump());
  #piece: Piece | undefined;
  #viewport: Element | null = null;
  #isRunning = false;
  #isWatching = false;
  #passes = 0;
  /** The item that a movement of ours goes to; what is on the way does not count. */
  #target: number | undefined;
  /** The line is between its two ends. */
  #isOnTheWay = false;
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: PlayerListener) {
    this.#host = host;
    this.#listener = listener;
    this.watch = new PauseWatch(host, (reason, holds) =>
      // Where the ticker is on the page, or that the page is hidden, nobody has done to it.
      this.set(reason, holds, reason !== 'offscreen' && reason !== 'hidden'),
    );
    host.addController(this);
  }

  get isPlaying(): boolean {
    return this.#isRunning;
  }

  /** A person or the end has stopped it; play lets it go on. */
  get isStopped(): boolean {
    return (['user', 'focus', 'end'] as const).some((reason) => this.reasons.has(reason));
  }

  /** There are so many items now; before the one that is shown, and stays so, some may have gone. */
  limit(count: number, gone: number): void {
    this.index = Math.max(0, Math.min(this.index - gone, count - 1));
    if (gone) void this.#host.updateComplete.then(() => this.#jump());
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    this.#viewport = null;
    this.#observe(false);
    this.#run(false);
  }

  /** Takes what has been rendered. */
  update(piece: Piece, viewport: Element | null): void {
    // A last rendering may come after the element has gone.
    if (!this.#host.isConnected) return;
    const last = this.#piece;
    this.#piece = piece;
    if (viewport !== this.#viewport) {
      this.#size.disconnect();
      if (viewport) this.#size.observe(viewport);
      this.#viewport = viewport;
    }
    if (last?.mode !== piece.mode || last.isMoving !== piece.isMoving) {
      this.#run(false);
      this.#passes = 0;
      this.#wait();
    }
    this.reasons.set('reduced-motion', piece.isReduced);
    this.#observe(piece.isMoving);
    this.#run(piece.isMoving && this.reasons.isEmpty);
  }

  set(reason: PauseReason, holds: boolean, isByPerson = false): void {
    if (this.reasons.set(reason, holds)) this.#sync(isByPerson);
  }

  play(isByPerson = false): void {
    if (this.reasons.has('end')) this.#passes = 0;
    this.reasons.play();
    this.#sync(isByPerson);
  }

  /** Brings an item into view; counted round, so that -1 is the last. */
  show(index: number, isByPerson = false): void {
    const count = this.#piece?.count ?? 0;
    if (count === 0 || !Number.isFinite(index)) return;
    const to = ((Math.trunc(index) % count) + count) % count;
    // The line goes back to its start at once; so does what is more than a step away.
    const isStep =
      Math.abs(to - this.index) === 1 && (isByPerson || this.#piece?.mode === 'rotate');
    this.#settle(to, isByPerson);
    this.#wait();
    this.#jump(isStep && !this.#piece?.isReduced ? 'smooth' : 'instant');
  }

  /** The scroll position has changed. */
  readonly onScroll = (): void => {
    const viewport = this.#viewport;
    if (!viewport || this.#piece?.mode === 'list') return;
    const at = nearest(startsOf(viewport), viewport.scrollLeft);
    if (this.#target === undefined) this.#settle(at, this.#frame === 0);
    else if (this.#target === at) this.#target = undefined;
  };

  /** A person takes the scroll position into their own hands. */
  readonly onGrab = (): void => {
    this.#target = undefined;
  };

  /** Chrome may stop some pixels off when a jump meets a smooth movement. */
  readonly onScrollEnd = (): void => {
    this.#target = undefined;
    if (this.#piece?.mode === 'rotate') this.#jump();
  };

  /** The browser scrolls to what gets the focus. */
  readonly onFocusIn = (event: FocusEvent): void => {
    const item = (event.target as Element).closest('li');
    if (!item || !this.#viewport || this.#piece?.mode === 'list') return;
    const index = [...this.#viewport.querySelectorAll('li')].indexOf(item);
    this.#settle(index, true);
    this.#jump();
  };

  #settle(index: number, isByPerson: boolean): void {
    if (index === this.index) return;
    this.index = index;
    if (this.#piece?.mode === 'rotate') this.#wait();
    this.#host.requestUpdate();
    if (isByPerson) this.#listener.moved(index);
  }

  #jump(behavior: ScrollBehavior = 'instant'): void {
    const viewport = this.#viewport;
    if (!viewport || this.#isOnTheWay) return;
    const left = startsOf(viewport)[this.index] ?? 0;
    if (Math.abs(left - viewport.scrollLeft) < 1) return;
    this.#target = this.index;
    viewport.scrollTo({ left, behavior });
  }

  #observe(isOn: boolean): void {
    if (isOn === this.#isWatching) return;
    this.#isWatching = isOn;
    if (isOn) this.watch.start();
    else this.watch.stop();
  }

  #sync(isByPerson: boolean): void {
    const before = this.#isRunning;
    this.#run((this.#piece?.isMoving ?? false) && this.#isWatching && this.reasons.isEmpty);
    this.#host.requestUpdate();
    if (isByPerson && before !== this.#isRunning) this.#listener.switched(this.#isRunning);
  }

  #run(isRunning: boolean): void {
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#go();
  }

  /** Goes on where it stopped, or stops. */
  #go(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#isRunning) this.#countdown.stop();
    else if (this.#isOnTheWay) this.#roll();
    else this.#countdown.start(this.#onDue);
  }

  /** Rests where it is, from now on. */
  #wait(): void {
    this.#isOnTheWay = false;
    const { mode, interval } = this.#piece ?? {};
    this.#countdown.set(mode === 'rotate' ? (interval?.(this.index) ?? rest) : rest);
    if (this.#isRunning) this.#go();
  }

  readonly #onDue = (): void => {
    const piece = this.#piece;
    const viewport = this.#viewport;
    if (!piece || !viewport) return;
    const isLine = piece.mode === 'scroll';
    const isAtEnd = isLine
      ? Math.abs(viewport.scrollLeft) >= viewport.scrollWidth - viewport.clientWidth - 1
      : this.index === piece.count - 1;
    if (isLine && !isAtEnd) {
      this.#isOnTheWay = true;
      this.#go();
      return;
    }
    if (isAtEnd && piece.loops > 0 && ++this.#passes >= piece.loops) {
      this.set('end', true);
      this.show(0);
    } else {
      this.show(isLine ? 0 : this.index + 1);
    }
  };

  /** Moves the line until its end, frame by frame. */
  #roll(): void {
    const viewport = this.#viewport;
    if (!viewport) return;
    const sign = getComputedStyle(viewport).direction === 'rtl' ? -1 : 1;
    const end = viewport.scrollWidth - viewport.clientWidth;
    let position = Math.abs(viewport.scrollLeft);
    let last = performance.now();
    const step = (now: number) => {
      position += (speed * Math.max(0, now - last)) / 1000;
      last = now;
      viewport.scrollLeft = sign * position;
      if (position < end) {
        this.#frame = requestAnimationFrame(step);
      } else {
        this.#wait();
      }
    };
    this.#frame = requestAnimationFrame(step);
  }
}
