import type { Member, Role } from '../data/member.js';
import { atOnce, inSlices, Work } from '../data/slices.js';
import { sorted, sortedByName } from '../data/sort.js';
import { REGION_BOX } from '../geo/basemap.generated.js';
import { project } from '../geo/projection.js';
import { isSameList } from '../shared/same.js';
import { type Extent, extentSteps } from './summary.js';
import { hasTopic, type TopicCount, topicSteps } from './topics.js';
import { boxAround, type Box, type Point } from './viewport.js';

/** The extent of Rheinland-Pfalz, in world units. */
export const region: Box = {
  minX: REGION_BOX[0],
  minY: REGION_BOX[1],
  maxX: REGION_BOX[2],
  maxY: REGION_BOX[3],
};

const isSame = (a: Box, b: Box): boolean => String(Object.values(a)) === String(Object.values(b));

/** Up to this many places are worked on at one go; more of them in slices. */
export const atOneGo = 2000;

type Compare = (a: string, b: string) => number;

/** A member and where it is, in world units. */
interface Place {
  readonly member: Member;
  readonly point: Point;
}

/** Which members a map shows, and where. Works anew only when something that decides it has changed. */
export class Atlas {
  /** All members in the order of the alphabet. */
  all: readonly Member[] = [];
  /** Those of them with the wanted topic. */
  shown: readonly Member[] = [];
  /** Where they are, in world units. */
  points: readonly Point[] = [];
  /** The same in any order: many places are known before the alphabet has them. */
  dots = this.points;
  /** Their indexes in the order in which they get room: by role, then by `population`, if the data know it. */
  order: readonly number[] = [];
  /** The roles that occur among them. */
  roles: ReadonlySet<Role> = new Set();
  /** How far they reach. */
  extent: Extent | undefined;
  /** The topics of all members, once they were wanted. */
  topics: readonly TopicCount[] = [];
  /** What the whole map shows: Rheinland-Pfalz, and members outside of it. */
  home: Box = region;
  /** Members are on their way into their places. */
  isBusy = false;
  /** Resolves when they have found them, or were given up. */
  settled: Promise<void> = Promise.resolve();

  /** What all is made of. */
  #given: readonly unknown[] = [];
  #topic = '';
  /** The members whose topics are known. */
  #counted: readonly Member[] | undefined;
  /** `all` with its positions. */
  #places: readonly Place[] = [];
  #home = region;
  #indexes: ReadonlyMap<string, number> = new Map();
  readonly #work = new Work();

  /**
   * @param locale the language whose alphabet `compare` follows
   * @param done is called when some more of more than `atOneGo` members is known
   */
  update(
    members: readonly Member[],
    locale: string,
    compare: Compare,
    topic: string,
    wantsTopics: boolean,
    done: () => void,
  ): void {
    const isNew = !isSameList([members, locale], this.#given);
    const isOther = topic !== this.#topic;
    if (!isNew && !isOther && (!wantsTopics || members === this.#counted)) return;
    // What is not done yet begins again.
    const isUnknown = this.stop() || isNew;
    this.#given = [members, locale];
    this.#topic = topic;
    const parts: Generator<undefined, void>[] = [];
    if (isUnknown) {
      this.#counted = undefined;
      parts.push(this.#locate(members));
    }
    if (isUnknown || isOther) parts.push(this.#arrange(compare, isUnknown));
    if (wantsTopics && members !== this.#counted) {
      this.#counted = members;
      parts.push(this.#count(compare));
    }
    if (members.length <= atOneGo) {
      parts.forEach(atOnce);
      return;
    }
    this.isBusy = true;
    const signal = this.#work.begin();
    this.settled = (async () => {
      for (const part of parts) {
        await inSlices(part, signal);
        // What there is shows before the rest is done.
        this.isBusy = part !== parts.at(-1);
        done();
      }
    })().catch(() => undefined); // given up, for newer members or for good
  }

  /** Gives up what is not done yet, and tells whether that was something; the next update begins it again. */
  stop(): boolean {
    const { isBusy } = this;
    if (isBusy) this.#given = [];
    this.isBusy = false;
    this.#work.stop();
    return isBusy;
  }

  /** The place of a member in `shown`, or -1. */
  indexOf(id: string | null | undefined): number {
    return this.#indexes.get(id ?? '') ?? -1;
  }

  /** All members lie in Rheinland-Pfalz, as far as a box can tell. */
  get isRegional(): boolean {
    return isSame(this.home, region);
  }

  /** Finds the members' positions, and shows them if nothing shows yet. */
  *#locate(members: readonly Member[]): Generator<undefined, void> {
    const places: Place[] = [];
    const points: Point[] = [];
    for (const member of members) {
      const [x, y] = project(member.geometry.coordinates);
      const point = { x, y };
      places.push({ member, point });
      points.push(point);
      yield;
    }
    this.#places = places;
    this.#home = boxAround(points, region) ?? region;
    if (this.all.length > 0 || this.#topic) return;
    this.dots = points;
    this.#settle();
  }

  *#arrange(compare: Compare, isNew: boolean): Generator<undefined, void> {
    const places = isNew
      ? yield* sortedByName(this.#places, ({ member }) => member.properties.name, compare)
      : this.#places;
    const isWanted = hasTopic(this.#topic);
    const shown: Member[] = [];
    const indexes = new Map<string, number>();
    const points: Point[] = [];
    const ranks: number[] = [];
    const roles = new Set<Role>();
    for (const { member, point } of places) {
      yield;
      if (!isWanted(member)) continue;
      indexes.set(member.id, shown.length);
      shown.push(member);
      points.push(point);
      ranks.push(rankOf(member));
      roles.add(member.properties.role);
    }
    const order = yield* sorted([...ranks.keys()], (a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
    this.extent = yield* extentSteps(shown);
    if (isNew) this.all = this.#topic ? places.map(({ member }) => member) : shown;
    this.#places = places;
    this.shown = shown;
    this.points = this.dots = points;
    this.order = order;
    this.roles = roles;
    this.#indexes = indexes;
    this.#settle();
  }

  *#count(compare: Compare): Generator<undefined, void> {
    this.topics = yield* topicSteps(this.all, compare);
  }

  /** The same box again would reset the view. */
  #settle(): void {
    if (!isSame(this.#home, this.home)) this.home = this.#home;
  }
}

const roles = ['mitglied', 'gruendung', 'koordination'];

/** How important a member is on the map: its role, then how many people live there, if the data tell. */
export function rankOf({ properties: { role, population } }: Member): number {
  const people = Number(population);
  return roles.indexOf(role) + (people > 0 ? 1 - 1 / (1 + people / 1e5) : 0);
}
