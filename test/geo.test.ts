import { expect } from '@open-wc/testing';
import * as basemap from '../src/geo/basemap.generated.js';
import { AREA_LABELS, RIVER_LABELS } from '../src/geo/labels.js';
import {
  ORIGIN_LAT,
  ORIGIN_LON,
  project,
  UNITS_PER_DEGREE,
  unproject,
  type LonLat,
  type WorldBox,
  type WorldPoint,
} from '../src/geo/projection.js';
import { defaultMembers } from '../src/data/default-members.js';

const { FRAME, REGION_BOX, OUTLINE } = basemap;
const paths = Object.entries(basemap).filter(
  (entry): entry is [keyof typeof basemap, string] => typeof entry[1] === 'string',
);

/** Characters, so that a regenerated map does not grow unseen. */
const caps = {
  OUTLINE: 950,
  STATE_BORDERS: 400,
  FRONTIERS: 500,
  SEA: 400,
  RHINE: 500,
  MOSELLE: 450,
  RIVERS: 300,
};

/** World units for kilometres, at latitude 50. */
const km = (kilometres: number) =>
  (kilometres * UNITS_PER_DEGREE) / ((40075 / 360) * Math.cos((50 * Math.PI) / 180));

/** Points along path data; a curve becomes eight of them. */
function pointsOf(d: string): WorldPoint[] {
  const points: WorldPoint[] = [];
  let here: WorldPoint = [0, 0];
  let control = here;
  let start = here;
  for (const [, command, text = ''] of d.matchAll(/([a-z])([^a-z]*)/g)) {
    const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
    if (command === 'z') points.push((here = start));
    for (let i = 0; i < numbers.length; i += command === 'q' ? 4 : 2) {
      const pair = (at: number): WorldPoint => [here[0] + numbers[at]!, here[1] + numbers[at + 1]!];
      const [from, to] = [here, pair(command === 'q' ? i + 2 : i)];
      if (command === 'q') control = pair(i);
      else if (command === 't') control = [2 * from[0] - control[0], 2 * from[1] - control[1]];
      if (command === 'm' && i === 0) start = to;
      if (command === 'm' || command === 'l') points.push(to);
      else {
        for (let t = 1 / 8; t <= 1; t += 1 / 8) {
          const at = (axis: 0 | 1) =>
            (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
          points.push([at(0), at(1)]);
        }
      }
      here = to;
    }
  }
  return points;
}

/** How far a point is from a line. */
function distanceTo([x, y]: WorldPoint, line: readonly WorldPoint[]): number {
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = squared && ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return least;
}

const outline = new Path2D(OUTLINE);
const context = document.createElement('canvas').getContext('2d')!;
const isInside = (place: LonLat) => context.isPointInPath(outline, ...project(place));

const distance = ([ax, ay]: WorldPoint, [bx, by]: WorldPoint) => Math.hypot(bx - ax, by - ay);

const within = ([x, y]: WorldPoint, [minX, minY, maxX, maxY]: WorldBox, slack = 0.01) =>
  x >= minX - slack && x <= maxX + slack && y >= minY - slack && y <= maxY + slack;

describe('the projection', () => {
  it('has its origin in the north-western corner', () => {
    const [x, y] = project([ORIGIN_LON, ORIGIN_LAT]);
    expect(x).to.equal(0);
    expect(y).to.be.closeTo(0, 1e-9);
  });
  it('keeps shapes: a degree north is a degree east times 1 / cos(latitude)', () => {
    const [x, y] = project([7, 50]);
    const [east] = project([7.001, 50]);
    const [, north] = project([7, 50.001]);
    expect(east - x).to.be.closeTo(UNITS_PER_DEGREE / 1000, 1e-6);
    expect(y - north).to.be.closeTo((east - x) / Math.cos((50 * Math.PI) / 180), 1e-4);
  });
  it('agrees with the textbook: y at 50° north is the isometric latitude', () => {
    const isometric = (lat: number) =>
      (Math.asinh(Math.tan((lat * Math.PI) / 180)) * 180) / Math.PI;
    const [, y] = project([0, 50]);
    expect(y).to.be.closeTo((isometric(ORIGIN_LAT) - isometric(50)) * UNITS_PER_DEGREE, 1e-6);
  });
  it('comes back', () => {
    for (const lon of [-180, 0, 6.1, 7.77161, 180]) {
      for (const lat of [-85, -1, 0, 48.2, 49.443, 85]) {
        const [lon2, lat2] = unproject(project([lon, lat]));
        expect(lon2).to.be.closeTo(lon, 1e-9);
        expect(lat2).to.be.closeTo(lat, 1e-9);
      }
    }
  });
});

describe('the outline', () => {
  it('is one closed ring that fills its box', () => {
    expect(OUTLINE.match(/m/g)).to.have.length(1);
    expect(OUTLINE).to.match(/z$/);
    const points = pointsOf(OUTLINE);
    expect(distance(points[0]!, points.at(-1)!)).to.be.below(0.1);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    REGION_BOX.forEach((edge, i) => expect(box[i]).to.be.closeTo(edge, 1.5));
  });
  it('has all members inside', () => {
    expect(defaultMembers().length).to.be.above(0);
    for (const { geometry, properties } of defaultMembers()) {
      expect(isInside(geometry.coordinates), properties.name).to.equal(true);
    }
  });
  it('has the towns along the border on the right side of it', () => {
    // Coordinates: GeoNames, CC BY 4.0.
    const here: Record<string, LonLat> = {
      Mainz: [8.28008, 49.98185],
      Worms: [8.35916, 49.63278],
      Ludwigshafen: [8.44641, 49.48121],
      Trechtingshausen: [7.84709, 50.01031],
      Kaub: [7.76069, 50.08831],
      Windhagen: [7.35352, 50.64121],
      Etzbach: [7.688, 50.77831],
      Langsur: [6.49906, 49.72442],
    };
    const there: Record<string, LonLat> = {
      Wiesbaden: [8.24435, 50.08601],
      Eltville: [8.11754, 50.02858],
      Geisenheim: [7.96835, 49.9847],
      Mannheim: [8.46694, 49.4891],
      Lauterbourg: [8.17846, 48.97515],
      Wissembourg: [7.94548, 49.03708],
      Remich: [6.36694, 49.545],
      Wasserbillig: [6.49861, 49.71534],
      Echternach: [6.41846, 49.81212],
      Vianden: [6.20889, 49.935],
    };
    for (const [name, place] of Object.entries(here)) expect(isInside(place), name).to.equal(true);
    for (const [name, place] of Object.entries(there)) {
      expect(isInside(place), name).to.equal(false);
    }
  });
  it('does not cross itself', () => {
    const points = pointsOf(OUTLINE);
    const side = ([ax, ay]: WorldPoint, [bx, by]: WorldPoint, [cx, cy]: WorldPoint) =>
      (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    let crossings = 0;
    for (let i = 0; i + 1 < points.length; i++) {
      for (let j = i + 2; j + 1 < points.length; j++) {
        const [a, b, c, d] = [points[i]!, points[i + 1]!, points[j]!, points[j + 1]!];
        if (Math.abs(a[0] - c[0]) > km(6) || Math.abs(a[1] - c[1]) > km(6)) continue;
        if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossings++;
      }
    }
    expect(crossings).to.equal(0);
  });
});

describe('the path data', () => {
  it('is known and within its size', () => {
    expect(paths.map(([name]) => name).sort()).to.deep.equal(Object.keys(caps).sort());
    for (const [name, d] of paths) {
      expect(d.length, name).to.be.within(100, caps[name as keyof typeof caps]);
    }
  });
  it('has only relative commands with whole numbers', () => {
    for (const [name, d] of paths) {
      expect(d, name).to.match(/^(?:[mlqt]-?\d+(?:(?: |(?=-))-?\d+)*|z)+$/);
    }
  });
  it('means the same to the browser', () => {
    for (const [name, d] of paths) {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', d);
      const { x, y } = path.getPointAtLength(path.getTotalLength());
      expect(distance([x, y], pointsOf(d).at(-1)!), name).to.be.below(0.5);
    }
  });
  it('stays inside the frame', () => {
    for (const [name, d] of paths) {
      expect(
        pointsOf(d).filter((point) => !within(point, FRAME, 1)),
        name,
      ).to.deep.equal([]);
    }
  });
  it('has room for a container twice as wide as high', () => {
    const [left, , right] = FRAME;
    const [minX, minY, maxX, maxY] = REGION_BOX;
    expect(right - left).to.be.above(2 * 1.1 * (maxY - minY));
    expect((minX + maxX) / 2).to.be.closeTo((left + right) / 2, km(7));
  });
  it('has the Rhine exactly on the outline where it is the border', () => {
    const border = pointsOf(OUTLINE);
    const [, bingen] = project([7.9, 50.02]);
    const [, lauterbourg] = project([8.2, 49]);
    const shared = pointsOf(basemap.RHINE).filter(([x, y]) => {
      const [lon] = unproject([x, y]);
      return y > bingen && y < lauterbourg && lon > 7.9;
    });
    expect(shared.length).to.be.above(20);
    for (const point of shared) {
      expect(distanceTo(point, border)).to.be.below(0.01);
    }
  });
});

describe('the labels', () => {
  it('lie inside the frame, and the neighbours’ outside of Rheinland-Pfalz', () => {
    AREA_LABELS.forEach(({ near, far }, index) => {
      for (const point of [near, far]) {
        expect(within(point, FRAME), `label ${index}`).to.equal(true);
        expect(isInside(unproject(point)), `label ${index}`).to.equal(false);
      }
    });
  });
  it('lie along the rivers', () => {
    const courses = [basemap.RHINE, basemap.MOSELLE].map(pointsOf);
    expect(RIVER_LABELS).to.have.length(courses.length);
    RIVER_LABELS.forEach(({ at, angle }, index) => {
      const course = courses[index]!;
      expect(distanceTo(at, course), `label ${index}`).to.be.below(km(0.7));
      const close = course.filter((point) => distance(point, at) < km(7));
      const [[ax, ay], [bx, by]] = [close[0]!, close.at(-1)!];
      const degrees = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
      const turn = Math.abs(degrees - angle) % 180;
      expect(Math.min(turn, 180 - turn), `label ${index}`).to.be.below(20);
    });
  });
});
