import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { AdoptedSheet } from '../src/hilfe/adopted-sheet.js';
import { readChoice, writeChoice, switchNames } from '../src/hilfe/choice.js';
import {
  guessPlatform,
  isTouch,
  pageKeys,
  platforms,
  safariKeys,
  signOf,
  zoomKeys,
} from '../src/hilfe/keys.js';
import { grow } from '../src/hilfe/lengths.js';
import { readHref } from '../src/hilfe/links.js';
import { compare, sampleText } from '../src/hilfe/measure.js';
import { canWait, targetsOf } from '../src/hilfe/targets.js';

describe('hilfe: a value that grows', () => {
  const growth = { factor: 'F', rem: true };
  for (const [value, grown] of [
    ['14px', 'calc(14px*F)'],
    ['-.5px', 'calc(-.5px*F)'],
    ['1e2px', 'calc(1e2px*F)'],
    ['1.25rem', 'calc(1.25rem*F)'],
    ['10PT', 'calc(10PT*F)'],
    ['3vw', 'calc(3vw*F)'],
    ['3dvmin', 'calc(3dvmin*F)'],
    ['2cqi', 'calc(2cqi*F)'],
    ['clamp(1rem, 1vw + 10px, 2em)', 'clamp(calc(1rem*F), calc(1vw*F) + calc(10px*F), 2em)'],
    ['calc(14px + 50%)', 'calc(calc(14px*F) + 50%)'],
    ['calc(1rem * 2)', 'calc(calc(1rem*F) * 2)'],
    ['700 14px/20px "A 4"', '700 calc(14px*F)/calc(20px*F) "A 4"'],
    ['var(--size-14px)', 'var(--size-14px)'],
    ['var(--a, 14px)', 'var(--a, calc(14px*F))'],
    ['1.2em', '1.2em'],
    ['120%', '120%'],
    ['1.5', '1.5'],
    ['oblique 10deg', 'oblique 10deg'],
    ['inherit', 'inherit'],
    ['if(media(width > 1px): 15px; else: 20px)', 'if(media(width > 1px): 15px; else: 20px)'],
    ['', ''],
  ] as const) {
    it(`${value || 'nothing'} is ${grown || 'nothing'}`, () => {
      expect(grow(value, growth)).to.equal(grown);
    });
  }

  it('leaves rem to the root, where that grows', () => {
    expect(grow('calc(1rem + 2px)', { factor: 'F', rem: false })).to.equal(
      'calc(1rem + calc(2px*F))',
    );
  });

  it('also multiplies em and % for the element from which all text inherits', () => {
    const base = { ...growth, base: true };
    expect(grow('62.5%', base)).to.equal('calc(62.5%*var(--_nwb,1))');
    expect(grow('1.5em', base)).to.equal('calc(150%*var(--_nwb,1))');
  });

  it('renames the custom properties that a value takes, and no others', () => {
    const renamed = { ...growth, rename: (name: string) => `${name}-x` };
    expect(grow('var( --ab, 2px) var(--b) "--c"', renamed)).to.equal(
      'var(--ab-x, calc(2px*F)) var(--b-x) "--c"',
    );
  });

  it('is a value that the browser understands, and n times as long', () => {
    const length = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('px', 'pt', 'rem', 'vw', 'cqi', 'mm'),
    );
    const term = length.map(([number, unit]) => `${number}${unit}`);
    const expression = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        term,
        fc
          .tuple(fc.constantFrom('min', 'max'), tie('node'), tie('node'))
          .map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc.tuple(tie('node'), tie('node')).map(([a, b]) => `calc(${a} + ${b})`),
        fc.tuple(tie('node'), fc.integer({ min: 1, max: 4 })).map(([a, b]) => `calc(${a} * ${b})`),
        fc.tuple(tie('node'), tie('node'), tie('node')).map((own) => `clamp(${own.join(', ')})`),
      ),
    })).node;
    const box = document.createElement('div');
    document.body.append(box);
    const measure = (value: string) => {
      box.style.width = '';
      box.style.width = value;
      return parseFloat(getComputedStyle(box).width);
    };
    fc.assert(
      fc.property(expression, (value) => {
        const was = measure(value);
        const is = measure(grow(value, { factor: '2', rem: true }));
        return Math.abs(is - 2 * was) <= 0.001 * was + 0.05;
      }),
      { numRuns: 200 },
    );
    box.remove();
  });

  it('is the same text for what holds no length, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof grow(text, growth) === 'string'));
  });
});

describe('hilfe: a selector', () => {
  it('can wait where it needs a class or an id that is not there', () => {
    const present = new Set(['.a', '.b', '#d']);
    for (const [selector, waits] of [
      ['p', false],
      ['', false],
      ['.a', false],
      ['.c', true],
      ['#a', true],
      ['.a > .b #d:hover::before', false],
      ['.a > .b.c #d:hover::before', true],
      ['h1, .c', false],
      ['.c, h1', false],
      ['.c, .a.d', true],
      ['& .a+.c', true],
      ['p:not(.c)', false],
      ['[title=".c"]', false],
      ['.sm\\:c', false],
    ] as const) {
      expect(canWait(selector, present), selector).to.equal(waits);
    }
  });

  it('takes the root, the body, or neither', () => {
    for (const [selector, html, body, alone] of [
      ['html', true, false, true],
      [':root.dark', true, false, true],
      ['html body', false, true, true],
      ['html, body', true, true, false],
      ['body.other', false, true, true],
      ['body p', false, false, false],
      ['.card-body', false, false, false],
      ['*', true, true, false],
    ] as const) {
      expect(targetsOf(selector), selector).to.deep.equal({ html, body, alone });
    }
  });
});

describe('hilfe: a stored choice', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 200 }), fc.subarray([...switchNames]), (size, on) => {
        const text = writeChoice({ size, on });
        if (size === 100 && on.length === 0) return text === null;
        const read = readChoice(text);
        return read?.size === size && read.on.join() === on.join();
      }),
    );
  });

  for (const text of [
    null,
    '',
    '125',
    'null',
    '{}',
    '{"v":1,"textSize":"125"}',
    '{"v":2,"textSize":125}',
    '{"v":1,"textSize":99}',
    '{"v":1,"textSize":201}',
    '{"v":1,"textSize":999}',
    '{"v":1,"textSize":-25}',
    '{"v":1,"textSize":125,"x":1}',
    '{"v":1,"textSize":125}}',
    '{"v":1,"textSize":125,"on":"<b>"}',
    '[object Object]',
  ]) {
    it(`is none for ${text}`, () => {
      expect(readChoice(text)).to.equal(undefined);
    });
  }

  it('leaves out switches that it does not know', () => {
    expect(readChoice('{"v":1,"textSize":100,"on":"other reduce-motion"}')?.on).to.deep.equal([
      'reduce-motion',
    ]);
  });

  it('is none for whatever there may be', () => {
    fc.assert(fc.property(fc.string(), (text) => readChoice(text) === undefined));
  });
});

describe('hilfe: the reader’s device', () => {
  const guess = (platform: string, userAgent = '', maxTouchPoints = 0, name?: string) =>
    guessPlatform({
      platform,
      userAgent,
      maxTouchPoints,
      ...(name !== undefined && { userAgentData: { platform: name } }),
    });

  it('is guessed', () => {
    expect(guess('Win32')).to.equal('windows');
    expect(guess('MacIntel')).to.equal('mac');
    expect(guess('MacIntel', '', 5)).to.equal('ios');
    expect(guess('iPhone', '', 5)).to.equal('ios');
    expect(guess('iPad', '', 5)).to.equal('ios');
    expect(guess('Linux x86_64')).to.equal('linux');
    expect(guess('Linux armv81', 'Mozilla/5.0 (Linux; Android 14)', 5)).to.equal('android');
    expect(guess('Win32', '', 10, 'Windows')).to.equal('windows');
    expect(guess('MacIntel', '', 0, 'macOS')).to.equal('mac');
    expect(guess('Linux x86_64', '', 0, 'Chrome OS')).to.equal('linux');
    expect(guess('Linux aarch64', '', 5, 'Android')).to.equal('android');
    expect(guess('MacIntel', '', 0, '')).to.equal('mac');
    expect(guess('')).to.equal('windows');
  });

  for (const platform of platforms) {
    it(`has keys on ${platform}`, () => {
      const zoom = zoomKeys(platform).map(([, key]) => key);
      const isApple = platform === 'mac' || platform === 'ios';
      expect(zoom).to.deep.equal(Array<string>(3).fill(isApple ? 'cmd' : 'ctrl'));
      expect(pageKeys(platform).map(([action]) => action)).to.deep.equal([
        'next',
        'previous',
        'open',
        'press',
        'move',
        'close',
      ]);
      expect(safariKeys(platform)).to.have.lengthOf(isApple ? 1 : 0);
      expect(isTouch(platform)).to.equal(platform === 'ios' || platform === 'android');
      expect(signOf('plus', platform)).to.equal('+');
      expect(signOf('shift', platform)).to.equal(isApple ? '⇧' : '');
    });
  }
});

describe('hilfe: a link', () => {
  for (const good of [
    'https://a.example/b',
    'http://a.example/',
    'mailto:a@b.example',
    'tel:+4963112345',
  ]) {
    it(`takes ${good}`, () => expect(readHref(good)).to.equal(good));
  }
  it('takes a relative address, and quotes of a document', () => {
    expect(readHref('/hilfe')).to.equal(new URL('/hilfe', document.baseURI).href);
    expect(readHref('„/hilfe“')).to.equal(new URL('/hilfe', document.baseURI).href);
  });
  for (const bad of [
    '',
    ' ',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:x',
    'file:///a',
    null,
    7,
  ]) {
    it(`takes no ${bad}`, () => expect(readHref(bad)).to.equal(undefined));
  }
});

describe('hilfe: measuring', () => {
  const samples = [10, 30, 60].map((length) => [document.body, length] as const);

  it('weighs by the length of the text', () => {
    expect(compare(samples, [10, 10, 10], [20, 20, 10], 2)).to.deep.equal({
      effectiveScale: 1.4,
      coverage: 0.4,
    });
  });

  it('counts what grows too much as not reached', () => {
    expect(compare(samples, [10, 10, 10], [20, 20, 40], 2).coverage).to.equal(0.4);
  });

  it('claims nothing where nothing was measured, and leaves out text without size', () => {
    expect(compare([], [], [], 1.5)).to.deep.equal({ effectiveScale: 1, coverage: 0 });
    expect(compare(samples, [0, 10, 10], [0, 20, 20], 2).coverage).to.equal(1);
  });

  it('takes at most 200 elements, spread over the page', () => {
    const box = document.createElement('div');
    for (let index = 0; index < 1000; index += 1) {
      const p = document.createElement('p');
      p.textContent = String(index);
      box.append(p);
    }
    box.append(Object.assign(document.createElement('script'), { type: 'x', textContent: 'x' }));
    const found = sampleText([box]);
    expect(found).to.have.lengthOf(200);
    expect(found[199]![0].textContent).to.equal('995');
  });
});

describe('hilfe: a style sheet in each open shadow root', () => {
  it('leaves a root that has gone from the page, comes back with it, and then lets it go', () => {
    const box = document.createElement('div');
    const root = box.attachShadow({ mode: 'open' });
    const own = new AdoptedSheet();
    document.body.append(box);
    own.write('p{color:red}');
    expect(root.adoptedStyleSheets).to.deep.equal([own.sheet]);
    box.remove();
    own.write('p{color:blue}');
    expect(root.adoptedStyleSheets).to.have.lengthOf(0);
    document.body.append(box);
    expect(own.isBehind()).to.equal(true);
    own.write('p{color:blue}');
    expect(root.adoptedStyleSheets).to.have.lengthOf(1);
    own.leave();
    expect(root.adoptedStyleSheets).to.have.lengthOf(0);
    box.remove();
    let isTouched = false;
    Object.defineProperty(root, 'adoptedStyleSheets', {
      get: () => [],
      set: () => (isTouched = true),
    });
    own.leave();
    expect(isTouched).to.equal(false);
  });
});
