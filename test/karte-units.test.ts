import { expect } from '@open-wc/testing';
import { defaultMembers } from '../src/data/default-members.js';
import { Atlas } from '../src/karte/atlas.js';
import { keyAction } from '../src/karte/keys.js';
import { atOnce } from '../src/data/slices.js';
import { extentSteps } from '../src/karte/summary.js';
import { city, defaultNames } from './helpers/cities.js';

const german = new Intl.Collator('de', { numeric: true });

const key = (name: string, init: KeyboardEventInit = {}, isTyping = false) =>
  keyAction(new KeyboardEvent('keydown', { key: name, ...init }), isTyping);

describe('keyAction', () => {
  it('takes spaces and signs for letters while a name is being typed', () => {
    for (const name of [' ', '-', '0', '.']) {
      expect(key(name, {}, true)).to.deep.equal({ do: 'type' });
    }
    for (const name of ['Enter', 'F5']) expect(key(name, {}, true)).to.equal(undefined);
    expect(key(' ')).to.equal(undefined);
  });

  for (const [name, side] of [
    ['ArrowUp', 'n'],
    ['ArrowRight', 'e'],
    ['ArrowDown', 's'],
    ['ArrowLeft', 'w'],
  ] as const) {
    it(`takes ${name} to the neighbour, with Shift for panning`, () => {
      expect(key(name)).to.deep.equal({ do: 'neighbour', side });
      expect(key(name, { shiftKey: true })).to.deep.equal({ do: 'pan', side });
    });
  }

  for (const [name, action] of [
    ['Home', 'first'],
    ['End', 'last'],
    ['PageUp', 'previous'],
    ['PageDown', 'next'],
    ['+', 'zoomIn'],
    ['=', 'zoomIn'],
    ['-', 'zoomOut'],
    ['0', 'whole'],
    ['Escape', 'clear'],
    ['k', 'type'],
    ['Ö', 'type'],
    ['ß', 'type'],
  ] as const) {
    it(`takes ${name} for ${action}`, () => {
      expect(key(name)).to.deep.equal({ do: action });
    });
  }

  for (const name of ['Tab', 'Enter', ' ', 'F5', '1', '?', 'Dead', 'Process']) {
    it(`leaves “${name}” to the browser`, () => {
      expect(key(name)).to.equal(undefined);
    });
  }

  for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'isComposing']) {
    it(`leaves all keys with ${modifier} to the browser`, () => {
      for (const name of ['ArrowUp', 'Home', '+', '0', 'k']) {
        expect(key(name, { [modifier]: true }), name).to.equal(undefined);
      }
    });
  }
});

describe('extentSteps', () => {
  it('names the outermost members of the bundle', () => {
    expect(atOnce(extentSteps(defaultMembers()))).to.deep.equal({
      n: 'Andernach',
      s: 'Wörth am Rhein',
      w: 'Trier',
      e: 'Speyer',
      middle: 'Kaiserslautern',
    });
  });

  it('names one city for all', () => {
    expect(atOnce(extentSteps([city('Worms')]))).to.deep.equal({
      n: 'Worms',
      s: 'Worms',
      w: 'Worms',
      e: 'Worms',
      middle: 'Worms',
    });
  });

  it('names none where there is none', () => {
    expect(Object.values(atOnce(extentSteps([])))).to.deep.equal(['', '', '', '', '']);
  });

  it('measures the middle in kilometres: two degrees north are more than three to the east', () => {
    const members = [
      city('north', {}, [0, 62]),
      city('south', {}, [0, 58]),
      city('west', {}, [-3, 60]),
      city('east', {}, [3, 60]),
    ];
    expect(atOnce(extentSteps(members)).middle).to.equal('west');
  });

  it('names the first of several that lie equally far out', () => {
    const { n, e } = atOnce(extentSteps([city('first'), city('second')]));
    expect([n, e]).to.deep.equal(['first', 'first']);
  });

  it('may pause after each member, of which it looks at each twice', () => {
    const steps = extentSteps(Array.from({ length: 600 }, () => city('Worms')));
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).to.equal(1200);
  });
});

const unexpected = () => expect.fail('few members are arranged at one go');

describe('Atlas', () => {
  const atlasOf = (members = defaultMembers()) => {
    const atlas = new Atlas();
    atlas.update(members, 'de', german.compare, '', true, unexpected);
    return atlas;
  };
  const names = ({ shown }: Atlas) => shown.map(({ properties }) => properties.name);

  it('sorts by the alphabet, and leaves the given order alone', () => {
    const members = defaultMembers();
    const before = members.map(({ id }) => id);
    expect(names(atlasOf(members))).to.deep.equal(defaultNames);
    expect(members.map(({ id }) => id)).to.deep.equal(before);
  });

  it('sorts umlauts with their letters', () => {
    const given = ['Zell', 'Ürzig', 'Ulmen', 'Adenau', 'Ödenbach', 'Oppenheim'].map((name) =>
      city(name),
    );
    expect(names(atlasOf(given))).to.deep.equal([
      'Adenau',
      'Ödenbach',
      'Oppenheim',
      'Ulmen',
      'Ürzig',
      'Zell',
    ]);
  });

  it('keeps its lists and its box while nothing changes, so that the view stays', () => {
    const members = defaultMembers();
    const atlas = atlasOf(members);
    const { shown, points, home } = atlas;
    atlas.update(members, 'de', german.compare, '', true, unexpected);
    expect(atlas.shown).to.equal(shown);
    expect(atlas.points).to.equal(points);
    atlas.update(members.slice(0, 1), 'de', german.compare, '', true, unexpected);
    expect(atlas.shown).to.have.lengthOf(1);
    expect(atlas.home).to.equal(home);
  });

  it('counts topics only where they are wanted, and then moves nothing', () => {
    const members = defaultMembers();
    const atlas = new Atlas();
    const update = (wantsTopics: boolean) => {
      atlas.update(members, 'de', german.compare, '', wantsTopics, unexpected);
    };
    update(false);
    expect(atlas.topics).to.deep.equal([]);
    const { shown, points } = atlas;
    update(true);
    expect(atlas.topics).to.deep.equal(atlasOf(members).topics).and.not.deep.equal([]);
    expect(atlas.shown).to.equal(shown);
    expect(atlas.points).to.equal(points);
  });

  it('widens the box for a city outside of Rheinland-Pfalz', () => {
    const { home } = atlasOf();
    const wide = atlasOf([city('Freiburg', {}, [7.85, 47.99])]).home;
    expect(wide.maxY).to.be.greaterThan(home.maxY);
    expect(wide.minY).to.equal(home.minY);
  });

  it('has a point for each city', () => {
    const { shown, points } = atlasOf();
    expect(points).to.have.lengthOf(shown.length);
  });
});
