import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  boxAround,
  isInBox,
  maxZoom,
  Viewport,
  type Box,
  type View,
} from '../src/karte/viewport.js';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const homes = fc
  .tuple(number(-500, 500), number(-500, 500), number(1, 2000), number(1, 2000))
  .map(([minX, minY, width, height]): Box => ({
    minX,
    minY,
    maxX: minX + width,
    maxY: minY + height,
  }));
const viewports = fc
  .tuple(homes, number(100, 2000), number(100, 2000))
  .map(([home, width, height]) => new Viewport(home, { width, height }));
const views = fc.record({ x: number(-3000, 3000), y: number(-3000, 3000), zoom: number(0.1, 20) });
const unit = number(0, 1);

const viewport = new Viewport(
  { minX: 0, minY: 0, maxX: 100, maxY: 200 },
  { width: 400, height: 500 },
);

const expectSame = (a: View, b: View) => {
  expect(a.x).to.be.closeTo(b.x, 1e-6);
  expect(a.y).to.be.closeTo(b.y, 1e-6);
  expect(a.zoom).to.be.closeTo(b.zoom, 1e-9);
};

describe('isInBox', () => {
  const box: Box = { minX: 0, minY: 10, maxX: 4, maxY: 13 };

  it('is so for the corners and for all between them', () => {
    fc.assert(
      fc.property(number(0, 4), number(10, 13), (x, y) => {
        expect(isInBox({ x, y }, box)).to.equal(true);
      }),
    );
    expect(isInBox({ x: 0, y: 10 }, box) && isInBox({ x: 4, y: 13 }, box)).to.equal(true);
  });

  it('is not so beyond any of the four sides', () => {
    for (const [x, y] of [
      [-1, 11],
      [5, 11],
      [2, 9],
      [2, 14],
    ] as const) {
      expect(isInBox({ x, y }, box), `${x}, ${y}`).to.equal(false);
    }
  });
});

describe('boxAround', () => {
  it('is the smallest box around points, and none for none', () => {
    expect(boxAround([])).to.equal(undefined);
    expect(
      boxAround([
        { x: 3, y: -1 },
        { x: 1, y: 5 },
      ]),
    ).to.deep.equal({ minX: 1, minY: -1, maxX: 3, maxY: 5 });
  });

  it('is a point for a point', () => {
    const point = { minX: 3, minY: 5, maxX: 3, maxY: 5 };
    expect(boxAround([{ x: 3, y: 5 }])).to.deep.equal(point);
  });

  it('grows a box that is given', () => {
    expect(boxAround([{ x: 9, y: 1 }], { minX: 0, minY: 0, maxX: 2, maxY: 2 })).to.deep.equal({
      minX: 0,
      minY: 0,
      maxX: 9,
      maxY: 2,
    });
  });
});

describe('Viewport', () => {
  it('shows the whole home box at zoom 1, in the middle, with a margin', () => {
    fc.assert(
      fc.property(viewports, (own) => {
        const { minX, minY, maxX, maxY } = own.home;
        const start = own.toPixel(own.whole, { x: minX, y: minY });
        const end = own.toPixel(own.whole, { x: maxX, y: maxY });
        expect(Math.min(start.x, start.y)).to.be.greaterThan(0);
        expect(end.x).to.be.lessThan(own.size.width);
        expect(end.y).to.be.lessThan(own.size.height);
        expect(start.x + end.x).to.be.closeTo(own.size.width, 1e-6);
        expect(start.y + end.y).to.be.closeTo(own.size.height, 1e-6);
      }),
    );
  });

  it('turns pixels into world points and back', () => {
    fc.assert(
      fc.property(viewports, views, unit, unit, (own, wanted, u, v) => {
        const view = own.clamp(wanted);
        const pixel = { x: u * own.size.width, y: v * own.size.height };
        const back = own.toPixel(view, own.toWorld(view, pixel));
        expect(back.x).to.be.closeTo(pixel.x, 1e-6);
        expect(back.y).to.be.closeTo(pixel.y, 1e-6);
      }),
    );
  });

  it('limits the zoom, and never shows more than the whole map does', () => {
    fc.assert(
      fc.property(viewports, views, (own, wanted) => {
        const view = own.clamp(wanted);
        expect(view.zoom).to.be.within(1, maxZoom);
        const [seen, whole] = [own.seen(view), own.seen(own.whole)];
        expect(seen.minX).to.be.at.least(whole.minX - 1e-6);
        expect(seen.minY).to.be.at.least(whole.minY - 1e-6);
        expect(seen.maxX).to.be.at.most(whole.maxX + 1e-6);
        expect(seen.maxY).to.be.at.most(whole.maxY + 1e-6);
      }),
    );
  });

  it('leaves a view alone that is within the limits', () => {
    fc.assert(
      fc.property(viewports, views, (own, wanted) => {
        const view = own.clamp(wanted);
        expectSame(own.clamp(view), view);
      }),
    );
  });

  it('keeps the point under the pointer while it zooms in', () => {
    fc.assert(
      fc.property(viewports, views, unit, unit, number(1, 3), (own, wanted, u, v, factor) => {
        const view = own.clamp(wanted);
        const pixel = { x: u * own.size.width, y: v * own.size.height };
        const zoomed = own.zoomAt(view, view.zoom * factor, pixel);
        const [before, after] = [own.toWorld(view, pixel), own.toWorld(zoomed, pixel)];
        expect(after.x).to.be.closeTo(before.x, 1e-6);
        expect(after.y).to.be.closeTo(before.y, 1e-6);
      }),
    );
  });

  it('zooms about the middle unless told otherwise, within the limits', () => {
    const { whole } = viewport;
    expectSame(viewport.zoomAt(whole, 2), { ...whole, zoom: 2 });
    expectSame(viewport.zoomAt(whole, 99), { ...whole, zoom: maxZoom });
    expectSame(viewport.zoomAt({ ...whole, zoom: 4 }, 0.5), whole);
  });

  it('comes back to the whole map when it zooms all the way out', () => {
    fc.assert(
      fc.property(viewports, views, unit, unit, (own, wanted, u, v) => {
        const pixel = { x: u * own.size.width, y: v * own.size.height };
        expectSame(own.zoomAt(own.clamp(wanted), 1, pixel), own.whole);
      }),
    );
  });

  it('pans by pixels, and back', () => {
    const view = { ...viewport.whole, zoom: 4 };
    const moved = viewport.panBy(view, 30, -20);
    const scale = viewport.scale * 4;
    expect(moved.x - view.x).to.be.closeTo(30 / scale, 1e-9);
    expect(moved.y - view.y).to.be.closeTo(-20 / scale, 1e-9);
    expectSame(viewport.panBy(moved, -30, 20), view);
  });

  it('does not pan at zoom 1', () => {
    expectSame(viewport.panBy(viewport.whole, 50, 50), viewport.whole);
  });

  it('reveals a point of the home box, clear of the edges where it can', () => {
    fc.assert(
      fc.property(viewports, views, unit, unit, (own, wanted, u, v) => {
        const { minX, minY, maxX, maxY } = own.home;
        const point = { x: minX + u * (maxX - minX), y: minY + v * (maxY - minY) };
        const pixel = own.toPixel(own.reveal(own.clamp(wanted), point, 40), point);
        expect(pixel.x).to.be.within(-1e-6, own.size.width + 1e-6);
        expect(pixel.y).to.be.within(-1e-6, own.size.height + 1e-6);
      }),
    );
  });

  it('moves no further than needed to reveal a point, and not at all if it is clear', () => {
    const view = { ...viewport.whole, zoom: 4 };
    expectSame(viewport.reveal(view, { x: view.x, y: view.y }, 40), view);
    const point = viewport.toWorld(view, { x: 410, y: 250 });
    expect(viewport.toPixel(viewport.reveal(view, point, 40), point).x).to.be.closeTo(360, 1e-6);
  });

  it('reveals a point in the middle third of a viewport too small for the inset', () => {
    const own = new Viewport(viewport.home, { width: 90, height: 90 });
    const view = { ...own.whole, zoom: 4 };
    const point = own.toWorld(view, { x: 95, y: -5 });
    const { x, y } = own.toPixel(own.reveal(view, point, 40), point);
    expect(x).to.be.closeTo(60, 1e-6);
    expect(y).to.be.closeTo(30, 1e-6);
  });

  it('shows a box as large as it fits, and in the middle', () => {
    const box = { minX: 40, minY: 90, maxX: 60, maxY: 130 };
    const view = viewport.around(box);
    expect(view.zoom).to.be.closeTo(5, 1e-9);
    const start = viewport.toPixel(view, { x: box.minX, y: box.minY });
    const end = viewport.toPixel(view, { x: box.maxX, y: box.maxY });
    expect(start.x + end.x).to.be.closeTo(400, 1e-6);
    expect(start.y + end.y).to.be.closeTo(500, 1e-6);
    expectSame(viewport.around({ minX: -900, minY: 0, maxX: 900, maxY: 10 }), viewport.whole);
  });

  it('survives a home box that is one point', () => {
    const own = new Viewport({ minX: 5, minY: 5, maxX: 5, maxY: 5 }, { width: 300, height: 300 });
    expect(own.toPixel(own.whole, { x: 5, y: 5 })).to.deep.equal({ x: 150, y: 150 });
  });
});
