import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { labelBoxes, overlap, placeLabels, type LabelRequest } from '../src/karte/labels.js';
import type { Box } from '../src/karte/viewport.js';

const bounds = { width: 400, height: 300 };
const size = { width: 60, height: 16 };

const boxAt = (x: number, y: number, half: number): Box => ({
  minX: x - half,
  minY: y - half,
  maxX: x + half,
  maxY: y + half,
});

const request = (x: number, y: number, priority = 0, own = size): LabelRequest => ({
  boxes: labelBoxes({ x, y }, own, 12),
  priority,
  own: boxAt(x, y, 8),
});

const requests = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 10, max: 150 }),
      fc.boolean(),
    )
    .map(([x, y, priority, width, isMarked]): LabelRequest => {
      const { own, ...unmarked } = request(x, y, priority, { width, height: 16 });
      return isMarked ? { ...unmarked, own: own! } : unmarked;
    }),
  { maxLength: 25 },
);
const obstacles = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }))
    .map(([x, y]) => boxAt(x, y, 30)),
  { maxLength: 3 },
);

describe('labelBoxes', () => {
  it('are twelve boxes of the label’s size about the marker, none of which covers its middle', () => {
    const boxes = labelBoxes({ x: 100, y: 100 }, size, 12);
    expect(boxes).to.have.lengthOf(12);
    for (const box of boxes) {
      expect(box.maxX - box.minX).to.be.closeTo(60, 1e-9);
      expect(box.maxY - box.minY).to.be.closeTo(16, 1e-9);
      expect(overlap(box, boxAt(100, 100, 6))).to.equal(false);
    }
    expect(new Set(boxes.map(({ minX, minY }) => `${minX} ${minY}`)).size).to.equal(12);
  });

  it('stand to the east, west, north and south, then at the corners, closer to the middle, then between', () => {
    const boxes = labelBoxes({ x: 100, y: 100 }, size, 10);
    expect(boxes.map(({ minX, minY }) => [minX, minY])).to.deep.equal([
      [110, 92],
      [30, 92],
      [70, 74],
      [70, 110],
      [106, 78],
      [106, 106],
      [34, 78],
      [34, 106],
      [90, 74],
      [90, 110],
      [50, 74],
      [50, 110],
    ]);
  });
});

describe('placeLabels', () => {
  it('puts a lone label to the right of its marker', () => {
    const [box] = placeLabels([request(200, 150)], bounds, []);
    expect(box).to.deep.equal({ minX: 212, minY: 142, maxX: 272, maxY: 158 });
  });

  it('turns a label inwards at the edge', () => {
    const [box] = placeLabels([request(390, 150)], bounds, []);
    expect(box!.maxX).to.be.at.most(390);
  });

  it('gives the better place to the higher priority', () => {
    const [low, high] = placeLabels([request(200, 150, 0), request(205, 150, 1)], bounds, []);
    expect(high!.minX).to.equal(217);
    expect(low === undefined || low.maxX <= 217).to.equal(true);
  });

  it('gives the only place to the higher priority, or else to the first', () => {
    const boxes = [boxAt(200, 150, 8)];
    const winner = (...priorities: number[]) =>
      placeLabels(
        priorities.map((priority) => ({ boxes, priority })),
        bounds,
        [],
      ).findIndex((box) => box);
    expect(winner(0, 2, 1)).to.equal(1);
    expect(winner(2, 1, 0)).to.equal(0);
    expect(winner(1, 1, 1)).to.equal(0);
    expect(winner(0, 1, 1)).to.equal(1);
  });

  it('lets a label touch its own marker, and the edge', () => {
    const own = boxAt(30, 8, 20);
    const box = { minX: 0, minY: 0, maxX: 60, maxY: 16 };
    expect(placeLabels([{ boxes: [box], priority: 0, own }], size, [])).to.deep.equal([box]);
    expect(placeLabels([{ boxes: [box], priority: 0 }], size, [own])).to.deep.equal([undefined]);
  });

  it('leaves out what has no room', () => {
    expect(placeLabels([request(20, 20)], { width: 40, height: 40 }, [])).to.deep.equal([
      undefined,
    ]);
  });

  it('gives the first label of the highest priority a place where any is free', () => {
    expect(placeLabels([request(200, 150, 1)], bounds, [boxAt(240, 150, 25)])[0]).to.not.equal(
      undefined,
    );
  });

  it('lets nothing overlap: labels, foreign markers, obstacles, the edge', () => {
    fc.assert(
      fc.property(requests, obstacles, (wanted, inTheWay) => {
        const placed = placeLabels(wanted, bounds, inTheWay);
        placed.forEach((box, index) => {
          if (!box) return;
          expect(wanted[index]!.boxes).to.include(box);
          expect(box.minX >= 0 && box.minY >= 0).to.equal(true);
          expect(box.maxX <= bounds.width && box.maxY <= bounds.height).to.equal(true);
          const others = [
            ...placed.filter((other) => other && other !== box),
            ...wanted.filter((_, other) => other !== index).map(({ own }) => own),
            ...inTheWay,
          ];
          expect(others.some((other) => other && overlap(box, other))).to.equal(false);
        });
      }),
    );
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(requests, obstacles, (wanted, inTheWay) => {
        expect(placeLabels(wanted, bounds, inTheWay)).to.deep.equal(
          placeLabels(wanted, bounds, inTheWay),
        );
      }),
    );
  });
});

describe('overlap', () => {
  it('is not mere touching, and the same both ways', () => {
    const a = boxAt(0, 0, 5);
    for (const [x, y] of [
      [10, 0],
      [-10, 0],
      [0, 10],
      [0, -10],
    ] as const) {
      expect(overlap(a, boxAt(x, y, 5)), `${x}, ${y}`).to.equal(false);
    }
    expect(overlap(a, boxAt(9, 0, 5))).to.equal(true);
    expect(overlap(boxAt(9, 0, 5), a)).to.equal(true);
    expect(overlap(boxAt(0, 0, 9), boxAt(0, 0, 1))).to.equal(true);
  });
});
