import type { Member } from '../data/member.js';
import { REGION_BOX } from '../geo/basemap.generated.js';
import { project } from '../geo/projection.js';
import { countTopics, type TopicCount, withTopic } from './topics.js';
import { boxAround, type Box, type Point } from './viewport.js';

const region: Box = {
  minX: REGION_BOX[0],
  minY: REGION_BOX[1],
  maxX: REGION_BOX[2],
  maxY: REGION_BOX[3],
};

const pointOf = ({ geometry }: Member): Point => {
  const [x, y] = project(geometry.coordinates);
  return { x, y };
};

const isSame = (a: Box, b: Box): boolean => String(Object.values(a)) === String(Object.values(b));

/** Which members a map shows, and where. Works anew only when something that decides it has changed. */
export class Atlas {
  /** All members in the order of the alphabet. */
  all: readonly Member[] = [];
  /** Those of them with the wanted topic. */
  shown: readonly Member[] = [];
  /** Where they are, in world units. */
  points: readonly Point[] = [];
  /** What the whole map shows: Rheinland-Pfalz, and members outside of it. */
  home: Box = region;

  #members: readonly Member[] | undefined;
  #collator: Intl.Collator | undefined;
  #locale = '';
  #topic = '';
  #topics: readonly TopicCount[] | undefined;

  update(members: readonly Member[], collator: Intl.Collator, topic = ''): void {
    const { locale } = collator.resolvedOptions();
    const isNew = members !== this.#members || locale !== this.#locale;
    if (!isNew && topic === this.#topic) return;
    this.#topic = topic;
    if (isNew) {
      this.#members = members;
      this.#locale = locale;
      this.#collator = collator;
      this.#topics = undefined;
      this.all = [...members].sort((a, b) =>
        collator.compare(a.properties.name, b.properties.name),
      );
      const home = boxAround(members.map(pointOf), region) ?? region;
      // The same box again would reset the view.
      if (!isSame(home, this.home)) this.home = home;
    }
    this.shown = withTopic(this.all, topic);
    this.points = this.shown.map(pointOf);
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
}
