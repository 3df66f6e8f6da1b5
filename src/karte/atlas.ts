import type { Member } from '../data/member.js';
import { atOnce, inSlices } from '../data/slices.js';
import { sorted, sortedByName } from '../data/sort.js';
import { REGION_BOX } from '../geo/basemap.generated.js';
import { project } from '../geo/projection.js';
import { countTopics, type TopicCount, withTopic } from './topics.js';
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

/** Members that are looked at between two pauses. */
const stretch = 256;

const pointOf = ({ geometry }: Member): Point => {
  const [x, y] = project(geometry.coordinates);
  return { x, y };
};

/** Which members a map shows, and where. Works anew only when something that decides it has changed. */
export class Atlas {
  /** All members in the order of the alphabet. */
  all: readonly Member[] = [];
  /** Those of them with the wanted topic. */
  shown: readonly Member[] = [];
  /** Where they are, in world units. */
  points: readonly Point[] = [];
  /** Their indexes in the order in which they get room: by role, then by `population`, if the data know it. */
  order: readonly number[] = [];
  /** What the whole map shows: Rheinland-Pfalz, and members outside of it. */
  home: Box = region;
  /** Members are on their way into their places. */
  isBusy = false;
  /** Resolves when they have found them, or were given up. */
  settled: Promise<void> = Promise.resolve();

  #members: readonly Member[] | undefined;
  #collator: Intl.Collator | undefined;
  #locale = '';
  /** What `all` was made of. */
  #sorted: readonly Member[] | undefined;
  #sortedBy = '';
  #topic = '';
  #topics: readonly TopicCount[] | undefined;
  #indexes: ReadonlyMap<string, number> = new Map();
  #work: AbortController | undefined;

  /** @param done is called when more than `atOneGo` members have found their places */
  update(
    members: readonly Member[],
    collator: Intl.Collator,
    topic: string,
    done: () => void,
  ): void {
    const { locale } = collator.resolvedOptions();
    const isNew = members !== this.#members || locale !== this.#locale;
    if (!isNew && topic === this.#topic) return;
    this.stop();
    this.#members = members;
    this.#collator = collator;
    this.#locale = locale;
    this.#topic = topic;
    const steps = this.#arrange(members, collator, topic);
    if (members.length <= atOneGo) {
      atOnce(steps);
      return;
    }
    this.isBusy = true;
    const work = (this.#work = new AbortController());
    this.settled = inSlices(steps, work.signal).then(
      () => {
        this.isBusy = false;
        done();
      },
      // Given up, for newer members or for good.
      () => undefined,
    );
  }

  /** Gives up what is not done yet; the next update begins it again. */
  stop(): void {
    if (this.isBusy) this.#members = undefined;
    this.isBusy = false;
    this.#work?.abort();
  }

  /** The place of a member in `shown`, or -1. */
  indexOf(id: string | null | undefined): number {
    return this.#indexes.get(id ?? '') ?? -1;
  }

  /** The topics of all members. */
  get topics(): readonly TopicCount[] {
    this.#topics ??= this.#collator ? countTopics(this.all, this.#collator) : [];
    return this.#topics;
  }

  /** All members lie in Rheinland-Pfalz, as far as a box can tell. */
  get isRegional(): boolean {
    return isSame(this.home, region);
  }

  *#arrange(
    members: readonly Member[],
    collator: Intl.Collator,
    topic: string,
  ): Generator<undefined, void> {
    const isNew = members !== this.#sorted || this.#locale !== this.#sortedBy;
    const all = isNew
      ? yield* sortedByName(members, ({ properties }) => properties.name, collator)
      : this.all;
    const shown: Member[] = [];
    const indexes = new Map<string, number>();
    const points: Point[] = [];
    const ranks: number[] = [];
    let home = isNew ? region : this.home;
    for (let at = 0; at < all.length; at += stretch) {
      const some = all.slice(at, at + stretch);
      if (isNew) home = boxAround(some.map(pointOf), home) ?? home;
      for (const member of withTopic(some, topic)) {
        indexes.set(member.id, shown.length);
        shown.push(member);
        points.push(pointOf(member));
        ranks.push(rankOf(member));
      }
      yield;
    }
    this.order = yield* sorted([...ranks.keys()], (a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
    this.#sorted = members;
    this.#sortedBy = this.#locale;
    if (isNew) this.#topics = undefined;
    this.all = all;
    this.shown = shown;
    this.points = points;
    this.#indexes = indexes;
    // The same box again would reset the view.
    if (!isSame(home, this.home)) this.home = home;
  }
}

const roles = ['mitglied', 'gruendung', 'koordination'];

/** How important a member is on the map: its role, then how many people live there, if the data tell. */
export function rankOf({ properties: { role, population } }: Member): number {
  const people = Number(population);
  return roles.indexOf(role) + (people > 0 ? 1 - 1 / (1 + people / 1e5) : 0);
}
