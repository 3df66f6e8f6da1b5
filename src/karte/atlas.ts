import type { Member } from '../data/member.js';
import { REGION_BOX } from '../geo/basemap.generated.js';
import { project } from '../geo/projection.js';
import { boxAround, type Box, type Point } from './viewport.js';

const region: Box = {
  minX: REGION_BOX[0],
  minY: REGION_BOX[1],
  maxX: REGION_BOX[2],
  maxY: REGION_BOX[3],
};

/** Which members a map shows, and where. Works anew only when something that decides it has changed. */
export class Atlas {
  /** The members that the author chose, in the order of the alphabet. */
  shown: readonly Member[] = [];
  /** Where they are, in world units. */
  points: readonly Point[] = [];
  /** What the whole map shows: Rheinland-Pfalz, and members outside of it. */
  home: Box = region;

  #members: readonly Member[] | undefined;
  #key = '';

  /** @param ids ids or AGS of the members to show; all of them if there is none */
  update(members: readonly Member[], ids: readonly string[], collator: Intl.Collator): void {
    const key = [collator.resolvedOptions().locale, ...ids].join(' ');
    if (members === this.#members && key === this.#key) return;
    this.#members = members;
    this.#key = key;
    this.shown = members
      .filter(
        ({ id, properties: { ags = '' } }) =>
          ids.length === 0 || ids.includes(id) || ids.includes(ags),
      )
      .sort((a, b) => collator.compare(a.properties.name, b.properties.name));
    this.points = this.shown.map(({ geometry }) => {
      const [x, y] = project(geometry.coordinates);
      return { x, y };
    });
    const home = boxAround(this.points, region) ?? region;
    // The same box again would reset the view.
    if (String(Object.values(home)) !== String(Object.values(this.home))) this.home = home;
  }
}
