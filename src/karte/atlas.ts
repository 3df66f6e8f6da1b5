import type { Member } from '../data/member.js';
import { REGION_BOX } from '../geo/basemap.generated.js';
import { project } from '../geo/projection.js';
import { chooseMembers, type MemberFilter } from './choose-members.js';
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

/** Which members a map shows, and where. Works anew only when something that decides it has changed. */
export class Atlas {
  /** The members that the author chose, in the order of the alphabet. */
  all: readonly Member[] = [];
  /** Those of them with the topic. */
  shown: readonly Member[] = [];
  /** Where the shown ones are, in world units. */
  points: readonly Point[] = [];
  /** What the whole map shows: Rheinland-Pfalz, and members outside of it. */
  home: Box = region;

  #members: readonly Member[] | undefined;
  #key = '';

  update(members: readonly Member[], filter: MemberFilter, collator: Intl.Collator): void {
    const { ids, topic } = filter;
    const key = [collator.resolvedOptions().locale, topic, ...ids].join('\n');
    if (members === this.#members && key === this.#key) return;
    this.#members = members;
    this.#key = key;
    this.all = chooseMembers(members, { ids, topic: '' }, collator);
    this.shown = chooseMembers(this.all, { ids: [], topic }, collator);
    this.points = this.shown.map(pointOf);
    const home = boxAround(this.all.map(pointOf), region) ?? region;
    const isSame = (['minX', 'minY', 'maxX', 'maxY'] as const).every(
      (side) => home[side] === this.home[side],
    );
    if (!isSame) this.home = home;
  }
}
