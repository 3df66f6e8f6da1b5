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
  /** The members in the order of the alphabet. */
  shown: readonly Member[] = [];
  /** Where they are, in world units. */
  points: readonly Point[] = [];
  /** What the whole map shows: Rheinland-Pfalz, and members outside of it. */
  home: Box = region;

  #members: readonly Member[] | undefined;
  #locale = '';

  update(members: readonly Member[], collator: Intl.Collator): void {
    const { locale } = collator.resolvedOptions();
    if (members === this.#members && locale === this.#locale) return;
    this.#members = members;
    this.#locale = locale;
    this.shown = [...members].sort((a, b) =>
      collator.compare(a.properties.name, b.properties.name),
    );
    this.points = this.shown.map(({ geometry }) => {
      const [x, y] = project(geometry.coordinates);
      return { x, y };
    });
    const home = boxAround(this.points, region) ?? region;
    // The same box again would reset the view.
    if (String(Object.values(home)) !== String(Object.values(this.home))) this.home = home;
  }
}
