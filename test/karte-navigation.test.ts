import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { defaultMembers } from '../src/data/default-members.js';
import { project } from '../src/geo/projection.js';
import { nearest, neighbour, type Side } from '../src/karte/navigation.js';
import type { Point } from '../src/karte/viewport.js';

const sides: readonly Side[] = ['n', 'e', 's', 'w'];
const axis: Readonly<Record<Side, Point>> = {
  n: { x: 0, y: -1 },
  e: { x: 1, y: 0 },
  s: { x: 0, y: 1 },
  w: { x: -1, y: 0 },
};

const cities = defaultMembers().map(({ id, geometry }) => {
  const [x, y] = project(geometry.coordinates);
  return { id, x, y };
});
const at = (id: string) => cities.findIndex((own) => own.id === id);
const from = (id: string, side: Side) => cities[neighbour(cities, at(id), side)]?.id;

const coordinate = fc.integer({ min: -1000, max: 1000 });
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: 30,
});
const side = fc.constantFrom(...sides);

/** How far one point lies towards a side, and how far off the axis. */
function offset(origin: Point, point: Point, towards: Side) {
  const [dx, dy] = [point.x - origin.x, point.y - origin.y];
  const { x, y } = axis[towards];
  return { along: dx * x + dy * y, off: Math.abs(dx * y) + Math.abs(dy * x) };
}

describe('neighbour', () => {
  it('follows geography', () => {
    expect(sides.map((own) => from('kaiserslautern', own))).to.deep.equal([
      'bad-kreuznach',
      'frankenthal-pfalz',
      'pirmasens',
      'zweibruecken',
    ]);
    expect(from('trier', 'e')).to.equal('bad-kreuznach');
    expect(from('katzenelnbogen', 'n')).to.equal('andernach');
  });

  it('goes through places at one spot: forward to the east and south, back to the north and west', () => {
    const at = (x: number) => ({ x, y: 0 });
    const places = [at(5), at(0), at(5), at(9), at(5)];
    const walk = (start: number, side: Side) => {
      const seen = [];
      for (let own = start; own >= 0; own = neighbour(places, own, side)) seen.push(own);
      return seen;
    };
    expect(walk(1, 'e')).to.deep.equal([1, 0, 2, 4, 3]);
    expect(walk(0, 's')).to.deep.equal([0, 2, 4]);
    expect(walk(4, 'n')).to.deep.equal([4, 2, 0]);
    expect(walk(4, 'w')).to.deep.equal([4, 2, 0, 1]);
    expect(neighbour([at(0), { x: 0, y: 5 }, at(5)], 0, 'e'), 'one x is no spot').to.equal(2);
  });

  it('finds none beyond the outermost cities', () => {
    expect(from('andernach', 'n')).to.equal(undefined);
    expect(from('speyer', 'e')).to.equal(undefined);
    expect(from('woerth-am-rhein', 's')).to.equal(undefined);
    expect(from('trier', 'w')).to.equal(undefined);
  });

  it('reaches every member of the bundle from every other', () => {
    for (const start of cities) {
      const seen = new Set([start.id]);
      for (const id of seen) {
        for (const own of sides) {
          const next = from(id, own);
          if (next) seen.add(next);
        }
      }
      expect(seen.size, start.id).to.equal(cities.length);
    }
  });

  it('prefers what lies straight ahead to what is a little nearer, but off the axis', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 12, y: 0 },
      { x: 8, y: 7 },
    ];
    expect(neighbour(places, 0, 'e')).to.equal(1);
  });

  it('counts what lies just on the diagonal to the cone', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 1, y: 5 },
      { x: 10, y: 10 },
    ];
    expect(neighbour(places, 0, 'e')).to.equal(2);
  });

  it('widens to the half plane when the cone is empty', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 1, y: 100 },
    ];
    expect(neighbour(places, 0, 'e')).to.equal(1);
    expect(neighbour(places, 0, 'w')).to.equal(-1);
  });

  it('leads in the direction of the key, into the cone if there is anything', () => {
    fc.assert(
      fc.property(points, side, (places, towards) => {
        const origin = places[0]!;
        const to = neighbour(places, 0, towards);
        const ahead = places.map((place) => offset(origin, place, towards));
        const inCone = ({ along, off }: { along: number; off: number }) =>
          along > 0 && off <= along;
        if (to < 0) {
          expect(ahead.some(({ along }) => along > 0)).to.equal(false);
        } else {
          expect(to).not.to.equal(0);
          expect(ahead[to]!.along).to.be.greaterThan(0);
          if (ahead.some(inCone)) expect(inCone(ahead[to]!)).to.equal(true);
        }
      }),
    );
  });

  it('has no answer for a place that is not there', () => {
    expect(neighbour([], 0, 'n')).to.equal(-1);
    expect(neighbour(cities, -1, 'n')).to.equal(-1);
  });
});

describe('nearest', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 100, y: 0 },
  ];

  it('finds the place nearest to a point', () => {
    expect(nearest(places, { x: 6, y: 0 }, 24)).to.equal(1);
    expect(nearest(places, { x: 4, y: 0 }, 24)).to.equal(0);
  });

  it('finds none outside of the radius', () => {
    expect(nearest(places, { x: 76, y: 0 }, 24)).to.equal(2);
    expect(nearest(places, { x: 75, y: 0 }, 24)).to.equal(-1);
    expect(nearest([], { x: 0, y: 0 }, 24)).to.equal(-1);
  });

  it('finds none that is further away than another', () => {
    fc.assert(
      fc.property(points, coordinate, coordinate, (all, x, y) => {
        const distances = all.map((place) => Math.hypot(place.x - x, place.y - y));
        const found = nearest(all, { x, y }, 500);
        const least = Math.min(...distances);
        if (least > 500) expect(found).to.equal(-1);
        else expect(distances[found]).to.equal(least);
      }),
    );
  });
});
