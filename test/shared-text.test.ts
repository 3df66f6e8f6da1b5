import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { render } from 'lit';
import { directionOf, distanceKm } from '../src/geo/compass.js';
import { headingLevel, oneOf, plain, words } from '../src/shared/attributes.js';
import { emit } from '../src/shared/events.js';
import { headingTag } from '../src/shared/heading.js';
import { core, fold, foldShared, Typeahead } from '../src/shared/typeahead.js';
import { warnOnce } from '../src/shared/warn.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import { defaultNames } from './helpers/cities.js';

afterEach(restoreConsole);

describe('fold', () => {
  for (const [one, other] of [
    ['Wörth', 'Woerth'],
    ['Wörth', 'worth'],
    ['Zweibrücken', 'ZWEIBRUECKEN'],
    ['Mußbach', 'Mussbach'],
    ['Frankenthal (Pfalz)', 'frankenthal pfalz'],
    ['Bad-Kreuznach', 'bad  kreuznach'],
    ['Café', 'cafe'],
    ['Wo\u0308rth', 'Wörth'],
  ] as const) {
    it(`takes ${one} and ${other} for the same`, () => {
      expect(fold(one)).to.equal(fold(other));
    });
  }

  it('keeps different names apart', () => {
    expect(new Set(defaultNames.map(fold)).size).to.equal(defaultNames.length);
  });

  it('is stable and trimmed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text)).to.equal(fold(text).trim());
      }),
    );
  });
});

describe('Typeahead', () => {
  const find = (
    typeahead: Typeahead,
    letter: string,
    names: readonly string[],
    current: number,
    now: number,
  ) => {
    const begins = (index: number, query: string) =>
      [fold, (name: string) => core(fold(name))].some((read) =>
        read(names[index]!).startsWith(query),
      );
    return typeahead.find(letter, names.length, begins, current, now);
  };
  const typed = (text: string, from = 0, names: readonly string[] = defaultNames) => {
    const typeahead = new Typeahead();
    let current = from;
    [...text].forEach((letter, index) => {
      const found = find(typeahead, letter, names, current, 1000 + index * 100);
      if (found >= 0) current = found;
    });
    return names[current];
  };

  it('finds a name by its beginning', () => {
    expect(typed('Kat')).to.equal('Katzenelnbogen');
    expect(typed('sp')).to.equal('Speyer');
    expect(typed('wö')).to.equal('Wörth am Rhein');
    expect(typed('woe')).to.equal('Wörth am Rhein');
  });

  it('skips Bad, St. and Sankt', () => {
    expect(typed('Kreuznach')).to.equal('Bad Kreuznach');
    expect(typed('bad')).to.equal('Bad Kreuznach');
    const names = ['Alzey', 'St. Goar', 'Sankt Julian'];
    expect(typed('goar', 0, names)).to.equal('St. Goar');
    expect(typed('jul', 0, names)).to.equal('Sankt Julian');
  });

  it('skips them at the beginning alone', () => {
    const names = ['Alzey', 'Neu Bad Ems', 'Bad Ems'];
    expect(typed('e', 0, names)).to.equal('Bad Ems');
    expect(core(fold('Neu St. Goar'))).to.equal('neu st goar');
  });

  it('remembers how names read, each its own way', () => {
    for (const name of ['Wörth', 'Worms', 'Wörth']) expect(foldShared(name)).to.equal(fold(name));
  });

  it('goes round with the same letter again', () => {
    expect(['k', 'kk', 'kkk', 'kkkk'].map((text) => typed(text))).to.deep.equal([
      'Bad Kreuznach',
      'Kaiserslautern',
      'Katzenelnbogen',
      'Bad Kreuznach',
    ]);
  });

  it('stays with a name that still fits', () => {
    expect(typed('ka', 2)).to.equal('Kaiserslautern');
    expect(typed('kat', 4)).to.equal('Katzenelnbogen');
  });

  it('begins anew after a pause', () => {
    const typeahead = new Typeahead();
    expect(find(typeahead, 't', defaultNames, 0, 1000)).to.equal(8);
    expect(find(typeahead, 's', defaultNames, 8, 3000)).to.equal(7);
    expect([typeahead.isTyping(3700), typeahead.isTyping(3701)]).to.deep.equal([true, false]);
  });

  it('finds none for a sign, which no name begins with', () => {
    expect(find(new Typeahead(), '-', defaultNames, 0, 1000)).to.equal(-1);
  });

  it('finds none for letters that fit nothing, nor among no names', () => {
    expect(find(new Typeahead(), 'q', defaultNames, 0, 1000)).to.equal(-1);
    expect(find(new Typeahead(), 'a', [], 0, 1000)).to.equal(-1);
  });
});

describe('plain and words', () => {
  it('take off quotes, spaces and no-break spaces', () => {
    for (const text of ['„list“', '“list”', '»list«', "'list'", '"list"', '\u00A0list\u00A0 ']) {
      expect(plain(text), text).to.equal('list');
    }
    expect(plain('a\u00A0 b')).to.equal('a b');
    expect(plain('L’Europe')).to.equal('L’Europe');
  });

  it('leave quotes that are around a part', () => {
    for (const text of [
      'Neues aus dem Netzwerk „Digitale Stadt“',
      '„Digitale Stadt“ im Netzwerk',
      '„Stadt“ und „Land“',
      '»Ville« – «Stadt»',
      'Netzwerk ‚Stadt‘',
      'Network ‘City’',
      "Netzwerk 'Stadt'",
    ]) {
      expect(plain(` ${text} `), text).to.equal(text);
    }
    expect(plain('„Wie geht’s?“')).to.equal('Wie geht’s?');
    expect(words('„auto list“ “grid”')).to.deep.equal(['auto', 'list', 'grid']);
  });

  it('take null and undefined for empty', () => {
    expect(plain(null)).to.equal('');
    expect(words(undefined)).to.deep.equal([]);
  });

  it('split at spaces, commas and semicolons', () => {
    expect(words(' „a“, „b“;c\u00A0d ')).to.deep.equal(['a', 'b', 'c', 'd']);
  });
});

describe('oneOf', () => {
  it('gives the word, however it is written, and is silent', () => {
    const { warn } = hearConsole();
    expect(oneOf('t-a', 'view', ' „LIST“ ', ['auto', 'list'])).to.equal('list');
    expect(warn).to.deep.equal([]);
  });

  it('gives the first for none, and is silent', () => {
    const { warn } = hearConsole();
    for (const value of ['', null, undefined, '“”']) {
      expect(oneOf('t-a', 'view', value, ['auto', 'list'])).to.equal('auto');
    }
    expect(warn).to.deep.equal([]);
  });

  it('gives the first for an unknown word, and names the possible ones once', () => {
    const { warn } = hearConsole();
    for (let time = 0; time < 3; time += 1) {
      expect(oneOf('t-b', 'view', 'globe', ['auto', 'list'])).to.equal('auto');
    }
    expect(warn).to.deep.equal(['[t-b] view="globe" gibt es nicht: Möglich sind auto, list.']);
  });
});

describe('headingLevel', () => {
  it('takes 0 and 2 to 6, as number or text', () => {
    for (const level of [0, 2, 3, 4, 5, 6]) {
      expect(headingLevel('t-a', level)).to.equal(level);
      expect(headingLevel('t-a', `„${level}“`)).to.equal(level);
    }
  });

  it('takes 2 for all else, and warns once for each', () => {
    const { warn } = hearConsole();
    for (const value of [1, 7, -2, 2.5, 'zwei', '22']) {
      expect(headingLevel('t-c', value)).to.equal(2);
      expect(headingLevel('t-c', value)).to.equal(2);
    }
    expect(warn).to.have.lengthOf(6);
  });
});

describe('headingTag', () => {
  for (const level of [2, 3, 4, 5, 6]) {
    it(`is a heading of level ${level} that a script can focus`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      render(headingTag(level, 'name', 'Speyer'), box);
      const heading = box.querySelector<HTMLElement>(`h${level}`)!;
      expect(heading).to.have.text('Speyer');
      expect(heading).to.have.attribute('part', 'name');
      heading.focus();
      expect(document.activeElement).to.equal(heading);
    });
  }
});

describe('warnOnce', () => {
  it('says each line once, with the tag first', () => {
    const { warn } = hearConsole();
    warnOnce('t-d', 'eins: zwei');
    warnOnce('t-d', 'eins: zwei');
    warnOnce('t-e', 'eins: zwei');
    expect(warn).to.deep.equal(['[t-d] eins: zwei', '[t-e] eins: zwei']);
  });
});

describe('emit', () => {
  it('fires a CustomEvent that bubbles and leaves shadow roots', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const inside = document.createElement('i');
    box.attachShadow({ mode: 'open' }).append(inside);
    let heard: Event | undefined;
    box.parentElement!.addEventListener('netzwerk-test', (event) => (heard = event), {
      once: true,
    });
    emit(inside, 'netzwerk-test', { a: 1 });
    expect(heard).to.be.instanceOf(CustomEvent);
    expect((heard as CustomEvent).detail).to.deep.equal({ a: 1 });
  });
});

describe('compass', () => {
  const places = {
    kaiserslautern: [7.7689, 49.4447],
    mainz: [8.2711, 50],
    trier: [6.6414, 49.7567],
    koblenz: [7.5789, 50.3569],
    speyer: [8.4311, 49.3172],
    worms: [8.3653, 49.6311],
  } as const;
  type Place = keyof typeof places;

  for (const [start, end, km, direction] of [
    ['kaiserslautern', 'mainz', 72, 1],
    ['mainz', 'kaiserslautern', 72, 5],
    ['trier', 'koblenz', 95, 1],
    ['koblenz', 'trier', 95, 5],
    ['speyer', 'worms', 35, 0],
    ['worms', 'speyer', 35, 4],
    ['kaiserslautern', 'speyer', 50, 2],
    ['speyer', 'kaiserslautern', 50, 6],
    ['trier', 'kaiserslautern', 89, 3],
    ['kaiserslautern', 'trier', 89, 7],
  ] as [Place, Place, number, number][]) {
    it(`measures from ${start} to ${end}`, () => {
      expect(distanceKm(places[start], places[end])).to.be.closeTo(km, 1.5);
      expect(directionOf(places[start], places[end])).to.equal(direction);
    });
  }

  it('takes the great circle, which starts to the north-east on the way east', () => {
    expect(directionOf([0, 50], [60, 50])).to.equal(1);
  });

  it('measures a quarter of the equator and a pole', () => {
    expect(distanceKm([0, 0], [90, 0])).to.be.closeTo((6371 * Math.PI) / 2, 1e-6);
    expect(distanceKm([7, 50], [-30, 90])).to.be.closeTo((6371 * 40 * Math.PI) / 180, 1e-6);
  });

  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -89, max: 89, noNaN: true }),
  );

  it('is as far there as back, and nowhere from itself', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(distanceKm(a, b)).to.be.closeTo(distanceKm(b, a), 1e-6);
        expect(distanceKm(a, a)).to.equal(0);
        expect(distanceKm(a, b)).to.be.within(0, 6371 * Math.PI + 1e-6);
      }),
    );
  });

  it('has eight directions', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect([0, 1, 2, 3, 4, 5, 6, 7]).to.include(directionOf(a, b));
      }),
    );
  });
});
