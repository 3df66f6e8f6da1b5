import { atOnce, pause, Work } from '../data/slices.js';
import { isSameList } from '../shared/same.js';
import { atOneGo, type Atlas } from './atlas.js';
import { Clusters, single, type Level } from './clusters.js';
import type { Stage } from './stage.js';
import { zoomStep, type Point } from './viewport.js';

/** A marker: a city, or a group of cities around one. */
export interface Mark {
  /** Index of the city in the atlas. */
  readonly index: number;
  /** How many cities it stands for; 1 for a city. */
  readonly count: number;
}

/** What is seen, of which the marks are chosen. */
type Scope = Pick<Stage, 'viewport' | 'view'>;

/** How far a city lies from the middle of the view: 0.5 at its edge. */
type Distance = (index: number) => number;

/** Up to this many cities each has a marker of its own, however close they lie. */
const loose = 40;
/** Most markers at a time: each is a button, which slow phones feel. */
const most = 300;
/** So many markers are made or taken away before the page may answer. */
const some = 24;
/** Distance that groups keep, in pixels: a fingertip. */
const reach = 44;
/** How far beyond the edge there are markers, as a share of the map: they are there when it is dragged. */
const beyond = 0.25;

const inOrder = (marks: readonly Mark[]) => [...marks].sort((a, b) => a.index - b.index);

/** Marks that are not among others. */
function without(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
  const keyOf = ({ index, count }: Mark) => index * 2 + Number(count > 1);
  const known = new Set(others.map(keyOf));
  return marks.filter((mark) => !known.has(keyOf(mark)));
}

/** Decides which cities have a marker in a view, and which stand for others around them. */
export class Marks {
  /** In the order of the alphabet; of many new ones at first those in the middle. */
  list: readonly Mark[] = [];
  /** Some are still to come or to go. */
  isBusy = false;

  /** Those that there shall be, from the middle outwards. */
  #wanted = this.list;
  #points: readonly Point[] = [];
  #order: readonly number[] = [];
  #alone: ReadonlySet<number> = new Set();
  #level: Level = single(0);
  /** What the list was made for. */
  #listed: readonly unknown[] = [];
  #clusters: Clusters | undefined;
  #radius = 0;
  #making = -1;
  #room = some;
  readonly #work = new Work();

  /** Indexes of all cities with a marker at this zoom, in view or not. */
  get heads(): Int32Array {
    return this.#level.heads;
  }

  /** Whether cities are grouped at all. */
  get isGrouped(): boolean {
    return this.#points.length > loose;
  }

  /** All of them, those that are still to come included. */
  get all(): readonly Mark[] {
    return inOrder(this.#wanted);
  }

  /** The closest level, on which each city stands for itself. */
  get #closest(): Level {
    const { length } = this.#points;
    return this.#level.heads.length === length ? this.#level : single(length);
  }

  /** The cities of the group that a city belongs to, but for those with a marker of their own. */
  members(index: number): number[] {
    const head = this.headOf(index);
    const result: number[] = [];
    this.#level.of.forEach((own, member) => {
      if (own === head && !this.#alone.has(member)) result.push(member);
    });
    return result;
  }

  /** The city whose marker stands for another. */
  headOf(index: number): number {
    return this.#level.of[index] ?? index;
  }

  /**
   * Called before each render.
   * @param own indexes of cities that have a marker of their own in any case; -1 for none
   * @param focus index of a city whose marker, its own or its group's, comes at once
   * @param done is called when there is more than there was at one go
   */
  update(
    { points, order }: Atlas,
    stage: Scope,
    own: readonly number[],
    focus: number,
    done: () => void,
  ): void {
    if (points !== this.#points) {
      this.#points = points;
      this.#order = order;
      this.#level = single(this.isGrouped ? 0 : points.length);
      this.#radius = 0;
      this.#reset(this.isGrouped ? [] : points.map((_, index) => ({ index, count: 1 })));
    }
    const { viewport, view } = stage;
    if (!this.isGrouped) return;
    if (!viewport) return this.#reset([]);
    const { width, height, em = 0 } = viewport.size;
    const radius =
      Math.max(reach, em * 2.75, Math.sqrt((width * height * 1.15) / most)) / viewport.scale;
    if (radius !== this.#radius) {
      this.stop();
      this.#radius = radius;
      this.#clusters = new Clusters(points, order);
    }
    const isClosest = view.zoom > viewport.maxZoom * 0.999;
    const number = Math.floor(Math.log(view.zoom) / Math.log(zoomStep) + 1e-6);
    const level = isClosest ? this.#closest : this.#levelAt(number, done);
    const scale = viewport.scale * view.zoom;
    const far = (index: number) => {
      const { x, y } = points[index] as Point;
      return Math.max(Math.abs(x - view.x) / width, Math.abs(y - view.y) / height) * scale;
    };
    const given = [level, viewport, view, focus, ...own];
    if (!isSameList(given, this.#listed)) {
      this.#listed = given;
      if (level) this.#level = level;
      this.#wanted = level ? this.#choose(far, own, focus) : [];
    } else if (!this.isBusy || this.#room < 1) return;
    this.#admit(far, [...own, focus], done);
  }

  #reset(list: readonly Mark[]): void {
    this.list = this.#wanted = list;
    this.#listed = [];
    this.isBusy = false;
  }

  /**
   * Takes some more of those that there shall be, the first ones at once, then from the middle outwards, and lets some
   * of those go that are out of sight.
   */
  #admit(far: Distance, first: readonly number[], done: () => void): void {
    const urgent = new Set(first.flatMap((index) => [index, this.headOf(index)]));
    const fresh = without(this.#wanted, this.list);
    const stale = without(this.list, this.#wanted).filter(({ index }) => far(index) > 0.5);
    const late = fresh.filter(({ index }) => !urgent.has(index)).slice(this.#room);
    const kept = stale.slice(this.#room);
    this.list = inOrder([...without(this.#wanted, late), ...kept]);
    this.isBusy = late.length + kept.length > 0;
    if (this.#room < 1 || fresh.length + stale.length < 1) return;
    this.#room = 0;
    void pause().then(() => {
      this.#room = some;
      if (this.isBusy) done();
    });
  }

  /** Gives up a level that is not ready yet. */
  stop(): void {
    this.#work.stop();
    this.#making = -1;
  }

  /** A level; while it is being made the best that there is. */
  #levelAt(number: number, done: () => void): Level | undefined {
    const clusters = this.#clusters;
    const level = clusters?.level(number);
    if (level || !clusters) return level;
    const steps = clusters.make(number, (step) => this.#radius / zoomStep ** step);
    if (this.#points.length <= atOneGo) {
      atOnce(steps);
      return clusters.level(number);
    }
    if (this.#making !== number) {
      this.#making = number;
      this.#work.do(steps, done);
    }
    let best: Level | undefined;
    for (let step = 0; step < number; step += 1) best = clusters.level(step) ?? best;
    return best;
  }

  #choose(far: Distance, own: readonly number[], focus: number): readonly Mark[] {
    const { heads, counts } = this.#level;
    const near = [...heads.filter((index) => far(index) < 0.5 + beyond)]
      .sort((a, b) => far(a) - far(b))
      .slice(0, most);
    // What has the focus keeps it, wherever the view goes.
    const focused = focus < 0 ? [] : [this.headOf(focus)];
    const marks = new Map([...near, ...focused].map((index) => [index, counts[index] ?? 1]));
    this.#alone = new Set(own.filter((index) => index >= 0));
    // A group that a city has left goes on without it, around the next in rank.
    for (const head of new Set([...this.#alone].map((index) => this.headOf(index)))) {
      const rest = new Set(this.members(head));
      if (marks.delete(head) && rest.size > 0) {
        const next = rest.has(head) ? head : this.#order.find((index) => rest.has(index));
        marks.set(next ?? head, rest.size);
      }
    }
    for (const index of this.#alone) marks.set(index, 1);
    return [...marks].map(([index, count]) => ({ index, count }));
  }
}
