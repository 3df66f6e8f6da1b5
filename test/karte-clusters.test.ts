/** How places are thinned out, and in which steps that is done. */
import { expect } from '@open-wc/testing';
import { advance, atOnce, inSlices, Work } from '../src/data/slices.js';
import { sorted, sortedByName } from '../src/data/sort.js';
import { Clusters, single, type Level } from '../src/karte/clusters.js';
import { dotsPath } from '../src/karte/dots.js';
import { Viewport, type Point } from '../src/karte/viewport.js';

/** Numbers from 0 to 1, always the same ones. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const scattered = (count: number): Point[] => {
  const next = random(count + 1);
  return Array.from({ length: count }, () => ({ x: next() * 1000, y: next() * 1000 }));
};
const upwards = (count: number) => [...Array(count).keys()];
const halved = (radius: number) => (level: number) => radius / 2 ** level;

function levelsOf(points: readonly Point[], count: number, radius: number): Level[] {
  const clusters = new Clusters(points, upwards(points.length));
  atOnce(clusters.make(count - 1, halved(radius)));
  return upwards(count).map((level) => clusters.level(level)!);
}

describe('Clusters', () => {
  const points = scattered(3000);
  // In each test, so that it is one of those that run when this code is changed to try them.
  const levels = () => levelsOf(points, 5, 80);
  const distance = (a: number, b: number) =>
    Math.hypot(points[a]!.x - points[b]!.x, points[a]!.y - points[b]!.y);

  it('keeps all markers of a level apart', () => {
    levels().forEach(({ heads }, level) => {
      heads.forEach((a, at) =>
        heads.slice(at + 1).forEach((b) => {
          if (distance(a, b) < 80 / 2 ** level) expect.fail(`${a} and ${b} on level ${level}`);
        }),
      );
    });
  });

  it('gives each place one that stands for it, within the radius', () => {
    levels().forEach(({ of, counts }, level) => {
      expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(points.length);
      of.forEach((head, index) => {
        expect(of[head]).to.equal(head);
        if (distance(head, index) > 80 / 2 ** level) expect.fail(`${index} on level ${level}`);
      });
    });
  });

  it('gives each place to the nearest one of those before it in rank', () => {
    for (const { heads, of } of levels().slice(0, 3)) {
      of.forEach((head, index) => {
        const before = [...heads].filter((own) => own <= index);
        const near = Math.min(...before.map((own) => distance(own, index)));
        if (distance(head, index) > near + 1e-9) expect.fail(`${index} has one that is nearer`);
      });
    }
  });

  it('only adds markers from one level to the next, so that none jumps or goes', () => {
    const all = levels();
    all.slice(1).forEach(({ heads }, level) => {
      const now = new Set(heads);
      expect([...all[level]!.heads].filter((head) => !now.has(head))).to.deep.equal([]);
      expect(heads.length).to.be.greaterThan(all[level]!.heads.length);
    });
  });

  it('names a group after the first in rank', () => {
    const near = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 0, y: 3 },
    ];
    const clusters = new Clusters(near, [2, 0, 1]);
    atOnce(clusters.make(0, () => 10));
    expect([...clusters.level(0)!.heads]).to.deep.equal([2]);
    expect(clusters.level(0)!.counts[2]).to.equal(3);
  });

  it('may pause after each place, of which it looks at each twice', () => {
    const clusters = new Clusters(points, upwards(points.length));
    const steps = [...clusters.make(0, () => 80)];
    expect(steps).to.have.lengthOf(2 * points.length);
  });

  it('copes with places at one spot, and with none', () => {
    const [level] = levelsOf(Array(50).fill({ x: 5, y: 5 }), 1, 1);
    expect([...level!.heads]).to.deep.equal([0]);
    expect([...levelsOf([], 1, 1)[0]!.heads]).to.deep.equal([]);
    expect([...single(2).heads]).to.deep.equal([0, 1]);
  });
});

describe('inSlices', () => {
  function* endless(): Generator<undefined, never> {
    for (;;) yield;
  }

  it('lets the page answer in between', async () => {
    let turns = 0;
    function* work(): Generator<undefined, string> {
      while (turns < 3) yield;
      return 'done';
    }
    const timer = setInterval(() => (turns += 1));
    expect(await inSlices(work(), new AbortController().signal)).to.equal('done');
    clearInterval(timer);
  });

  it('stops when it is given up', async () => {
    const given = new AbortController();
    const work = inSlices(endless(), given.signal);
    given.abort(new Error('given up'));
    const reason = await work.catch((error: unknown) => error);
    expect(reason).to.have.property('message', 'given up');
  });

  it('rejects with what the work throws', async () => {
    function* broken(): Generator<undefined, void> {
      yield;
      throw new Error('broken');
    }
    const reason = await inSlices(broken(), new AbortController().signal).catch((e: unknown) => e);
    expect(reason).to.have.property('message', 'broken');
  });
});

describe('advance', () => {
  function* counting(to: number): Generator<undefined, string> {
    for (let count = 0; count < to; count += 1) yield;
    return 'done';
  }

  it('goes on until the time is over, but takes one step at least', () => {
    expect(advance(counting(5), 1000)).to.deep.equal({ done: true, value: 'done' });
    const steps = counting(2);
    expect(advance(steps, 0).done).to.equal(false);
    expect(advance(steps, 0).done).to.equal(false);
    expect(advance(steps, 0)).to.deep.equal({ done: true, value: 'done' });
  });

  describe('where the clock is asked', () => {
    const { now } = performance;
    let looks = 0;
    let time = 0;
    beforeEach(() => {
      looks = 0;
      time = 5000;
      performance.now = () => {
        looks += 1;
        return time;
      };
    });
    afterEach(() => {
      performance.now = now;
    });

    it('asks it once in sixteen very small steps', () => {
      advance(counting(1600), 6);
      expect(looks).to.be.within(100, 104);
    });

    it('asks it after each longer step', () => {
      let done = 0;
      function* long(): Generator<undefined, string> {
        for (; done < 20; done += 1) {
          time += 2;
          yield;
        }
        return 'done';
      }
      expect(advance(long(), 6).done).to.equal(false);
      expect(done).to.equal(2);
    });
  });
});

describe('Work', () => {
  function* saying(word: string): Generator<undefined, string> {
    yield;
    return word;
  }

  it('passes on what the newest gives, and nothing once stopped', async () => {
    const work = new Work();
    const heard: string[] = [];
    const listen = (word: string) => heard.push(word);
    work.do(saying('old'), listen);
    await new Promise<void>((resolve) =>
      work.do(saying('new'), (word) => {
        listen(word);
        resolve();
      }),
    );
    work.do(saying('stopped'), listen);
    work.stop();
    // As long as the other one would have taken.
    await inSlices(saying('after'), new AbortController().signal);
    expect(heard).to.deep.equal(['new']);
    expect(work.begin().aborted).to.equal(false);
  });
});

describe('sorting in steps', () => {
  const german = new Intl.Collator('de', { numeric: true });

  it('gives what sorting at one go gives, also for equals', () => {
    for (const count of [0, 1, 255, 256, 257, 3000]) {
      const next = random(count + 7);
      const items = Array.from({ length: count }, (_, index) => ({
        key: Math.floor(next() * 50),
        index,
      }));
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(atOnce(sorted(items, compare))).to.deep.equal([...items].sort(compare));
    }
  });

  it('sorts names as the collator does', () => {
    const parts = [
      'Au',
      'Bad ',
      'St. ',
      'Groß',
      'Grosz',
      'Öl',
      'Ol',
      'öl',
      'É',
      'e',
      '-',
      ' ',
      '1',
      '10',
      '9',
      '007',
      '.',
      '/',
      '(x)',
      "l'",
      'Ł',
      'я',
      'ss',
      'ß',
    ];
    const next = random(3);
    const names = Array.from({ length: 2000 }, () =>
      Array.from(
        { length: 1 + Math.floor(next() * 4) },
        () => parts[Math.floor(next() * parts.length)],
      ).join(''),
    );
    const own = atOnce(sortedByName(names, (name) => name, german.compare));
    own.slice(1).forEach((name, index) => {
      if (german.compare(own[index]!, name) > 0) expect.fail(`${own[index]} before ${name}`);
    });
  });
});

describe('sorting in steps: between two pauses', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `name ${(index * 7919) % 3000}`);

  /** The most that is counted from one pause to the next. */
  const most = (steps: (count: () => void) => Generator<undefined, unknown>) => {
    let [count, result] = [0, 0];
    const work = steps(() => (count += 1));
    while (!work.next().done) {
      result = Math.max(result, count);
      count = 0;
    }
    return Math.max(result, count);
  };

  it('reads no more than 256 names', () => {
    const read = (count: () => void) =>
      sortedByName(
        names,
        (name) => {
          count();
          return name;
        },
        () => 0,
      );
    expect(most(read)).to.equal(256);
  });

  it('compares no more than a short run needs', () => {
    const sort = (count: () => void) =>
      sorted(names, (a, b) => {
        count();
        return a < b ? -1 : 1;
      });
    expect(most(sort)).to.be.below(256 * 10);
  });
});

describe('dotsPath', () => {
  const viewport = new Viewport(
    { minX: 0, minY: 0, maxX: 1000, maxY: 1000 },
    { width: 500, height: 500 },
  );

  it('draws each place in view once, and places at one spot as one', () => {
    const at = { x: 500, y: 500 };
    expect(
      atOnce(dotsPath([at, at, { x: 100, y: 100 }, { x: 99999, y: 0 }], viewport, viewport.whole)),
    ).to.equal('M500 500h0M100 100h0');
  });

  it('stays short, however many there are', () => {
    const path = atOnce(dotsPath(scattered(50000), viewport, viewport.whole));
    expect(path.split('M').length).to.be.lessThan(10000);
  });
});
