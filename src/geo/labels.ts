import { project, type LonLat, type WorldPoint } from './projection.js';

/** Where the name of a neighbouring state or country goes. */
export interface AreaLabel {
  /** Centre of the name close to Rheinland-Pfalz, for narrow maps, in world units. */
  readonly near: WorldPoint;
  /** Centre of the name in the open, for wide maps, in world units. */
  readonly far: WorldPoint;
}

/** Where the name of a river goes. */
export interface RiverLabel {
  /** Centre of the name, on the river where it runs straight, in world units. */
  readonly at: WorldPoint;
  /** Clockwise angle of the river there, in degrees, between -90 and 90. */
  readonly angle: number;
}

const area = (near: LonLat, far: LonLat): AreaLabel => ({
  near: project(near),
  far: project(far),
});

/** Places of the neighbours' names; a map that is too small for one leaves it out. */
export const AREA_LABELS: readonly AreaLabel[] = [
  area([6.56, 50.8], [7.6, 51.3]), // DE-NW
  area([8.38, 50.32], [8.95, 50.55]), // DE-HE
  area([8.92, 49.12], [9.25, 48.62]), // DE-BW
  area([6.94, 49.38], [6.94, 49.38]), // DE-SL
  area([6.66, 49.04], [4.8, 49.3]), // FR
  area([6.22, 49.76], [6.08, 49.78]), // LU
  area([6.16, 50.4], [5.55, 50.2]), // BE
];

/** Places of the rivers' names: the Rhine west of Mainz, the Moselle east of Cochem. */
export const RIVER_LABELS: readonly RiverLabel[] = [
  { at: project([8.02, 50.005]), angle: -24 },
  { at: project([7.286, 50.171]), angle: -24 },
];
