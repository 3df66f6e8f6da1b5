import { project, type LonLat, type WorldPoint } from './projection.js';

/** A neighbouring state or country, with the place of its name on the map. */
export interface AreaLabel {
  /** ISO 3166 code: `DE-NW`, `LU` … */
  readonly id: string;
  /** The name in German. */
  readonly name: string;
  /** Centre of the name close to Rheinland-Pfalz, for narrow maps, in world units. */
  readonly near: WorldPoint;
  /** Centre of the name in the open, for wide maps, in world units. */
  readonly far: WorldPoint;
}

/** A river's name along its course. */
export interface RiverLabel {
  /** `rhine` or `moselle`. */
  readonly id: string;
  /** The name in German. */
  readonly name: string;
  /** Centre of the name on the river, in world units. */
  readonly at: WorldPoint;
  /** Clockwise angle of the course there, in degrees, between -90 and 90. */
  readonly angle: number;
}

const area = (id: string, name: string, near: LonLat, far: LonLat): AreaLabel => ({
  id,
  name,
  near: project(near),
  far: project(far),
});

/** Names of the neighbours. */
export const AREA_LABELS: readonly AreaLabel[] = [
  area('DE-NW', 'Nordrhein-Westfalen', [7.0, 50.98], [7.4, 51.3]),
  area('DE-HE', 'Hessen', [8.5, 50.3], [9.2, 50.6]),
  area('DE-BW', 'Baden-Württemberg', [8.6, 49.1], [9.4, 48.75]),
  area('DE-BY', 'Bayern', [9.3, 49.9], [10.6, 49.4]),
  area('DE-SL', 'Saarland', [6.95, 49.38], [6.95, 49.38]),
  area('FR', 'Frankreich', [7.0, 48.95], [5.2, 48.9]),
  area('LU', 'Luxemburg', [6.12, 49.75], [6.12, 49.75]),
  area('BE', 'Belgien', [6.1, 50.4], [4.9, 50.4]),
];

/** Names of the rivers. */
export const RIVER_LABELS: readonly RiverLabel[] = [
  { id: 'rhine', name: 'Rhein', at: project([8.43, 49.5]), angle: 75 },
  { id: 'moselle', name: 'Mosel', at: project([6.8, 49.85]), angle: -40 },
];
