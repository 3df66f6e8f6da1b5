/** The contrast of each theme, light and dark: every text, every sign, every control's edge, the focus ring. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { measure, measureFocus, type Pair } from '../stories/lib/measure.js';
import { hex, readColour } from '../stories/lib/contrast.js';
import { fullMember } from '../stories/lib/members.js';
import '../src/index.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import { hover, leave } from './helpers/mouse.js';
import { press } from './helpers/keyboard.js';

/** What WCAG 2.2 asks for text (1.4.3, and 1.4.6 for the theme that is made for contrast) and for the rest (1.4.11). */
const themes = { neutral: 4.5, kontrast: 7, kern: 4.5, industrie: 4.5, wein: 4.5 };
const graphic = 3;
const pages = { light: ['#fff', '#1c2430'], dark: ['#121212', '#f2f4f7'] } as const;
const broken = 'data:application/json,kaputt';
const fields = 'crest image role name district joined topics projects contact website';

/** One of each kind of thing that takes the focus, and of those that look different below the pointer. */
const focusable = [
  ['netzwerk-karte', '[part~=marker]'],
  ['netzwerk-karte', '[part~=list-item] button'],
  ['netzwerk-karte', '[part~=control]'],
  ['netzwerk-stadt', '[part~=close]'],
  ['netzwerk-stadt', 'a'],
  ['netzwerk-ticker', '[part~=control]'],
  ['netzwerk-ticker', '[part~=link]'],
  ['netzwerk-hilfe', '[part~=button]'],
  ['netzwerk-hilfe', '[part~=switch]'],
] as const;
const hoverable = [
  ['netzwerk-karte', '[part~=list-item] button'],
  ['netzwerk-karte', '[part~=marker]'],
  ['netzwerk-stadt', '[part~=close]'],
  ['netzwerk-ticker', '[part~=all]'],
  ['netzwerk-hilfe', '[part~=switch]'],
] as const;

/** A few of the pairs that must be among those measured, so that an empty list can't pass. */
const expected = [
  'netzwerk-karte [outline] path',
  'netzwerk-karte [label]',
  'netzwerk-karte [map-name]',
  'netzwerk-karte [name]',
  'netzwerk-stadt [role]',
  'netzwerk-ticker [date]',
  'netzwerk-ticker [control toggle] button',
  'netzwerk-hilfe [switch',
  'netzwerk-hilfe [kbd]',
  'focus of [marker',
];

const news = [
  { title: 'Mit Link', url: 'https://example.org/', date: '2025-06-03', source: 'Rathaus' },
  { title: 'Ohne Link', url: '', date: '2025-06-02' },
];

describe('contrast in the themes', () => {
  let page: HTMLElement;
  const sheet = new CSSStyleSheet();
  const root = document.documentElement;
  const find = (selector: string): Element[] => [...page.querySelectorAll(selector)];
  const part = (host: string, selector: string): Element => {
    const found = find(host).map(({ shadowRoot }) => shadowRoot?.querySelector(selector));
    return found.find((element) => Boolean(element))!;
  };

  let docs: string;

  before(async () => {
    document.adoptedStyleSheets.push(sheet);
    docs = await (await fetch('/docs/gestaltung.md')).text();
  });
  beforeEach(async () => {
    hearConsole(); // two widgets fail on purpose
    page = await fixture(html`<div>
      <netzwerk-karte heading="Städte" value="trier"></netzwerk-karte>
      <netzwerk-karte src=${broken}></netzwerk-karte>
      <netzwerk-stadt closable .feature=${fullMember} fields=${fields}></netzwerk-stadt>
      <netzwerk-stadt member="trier"></netzwerk-stadt>
      <netzwerk-ticker
        heading="Aktuelles"
        .items=${news}
        autoplay
        more-href="https://example.org/"
      ></netzwerk-ticker>
      <netzwerk-ticker mode="list" .items=${news}></netzwerk-ticker>
      <netzwerk-ticker src=${broken}></netzwerk-ticker>
      <netzwerk-hilfe
        layout="inline"
        persist="none"
        controls="underline-links text-spacing"
        platform="windows"
        statement-href="/a"
        feedback-href="/b"
      ></netzwerk-hilfe>
      <netzwerk-hilfe heading="Hilfe" statement-href="/a" feedback-href="/b"></netzwerk-hilfe>
    </div>`);
    await waitUntil(() => part('netzwerk-karte', '[part=card] netzwerk-stadt'));
    await waitUntil(() => part('netzwerk-karte', '[part=status]'));
    await waitUntil(() => part('netzwerk-ticker', '[part~=retry]'));
    await waitUntil(() => part('netzwerk-ticker', '[part~=link]'));
  });
  afterEach(() => {
    restoreConsole();
    sheet.replaceSync('');
    root.removeAttribute('style');
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  for (const [theme, least] of Object.entries(themes)) {
    for (const [scheme, [background, colour]] of Object.entries(pages)) {
      it(`is enough in ${theme}, ${scheme}`, async () => {
        sheet.replaceSync(await (await fetch(`/src/themes/${theme}.css`)).text());
        root.style.colorScheme = scheme;
        root.style.background = background;
        root.style.color = colour;

        const pairs = [
          ...find('netzwerk-karte, netzwerk-stadt, netzwerk-ticker, netzwerk-hilfe'),
        ].flatMap(measure);
        await press('Tab');
        for (const [host, selector] of focusable) {
          const element = part(host, selector) as HTMLElement;
          element.focus();
          pairs.push(...measureFocus(element));
        }
        for (const [host, selector] of hoverable) {
          const element = part(host, selector);
          await hover(element);
          await waitUntil(() => element.matches(':hover'), selector);
          pairs.push(...measure((element.getRootNode() as ShadowRoot).host));
        }
        await leave();

        for (const name of expected)
          expect(
            pairs.some((pair) => pair.name.includes(name)),
            name,
          ).to.equal(true);
        expect(tooLow(pairs, least)).to.deep.equal([]);
        for (const [kind, documented] of Object.entries(documentedFor(docs, theme, scheme))) {
          const lowest = Math.min(
            ...pairs.filter((pair) => pair.kind === kind).map(({ ratio }) => ratio),
          );
          const message = `docs/gestaltung.md on ${kind}: the lowest is ${lowest.toFixed(2)}`;
          expect(documented, message).to.be.within(lowest - 0.1, lowest + 0.005);
        }
      });
    }
  }
});

describe('the theme of KERN', () => {
  const root = document.documentElement;
  const sheets = [new CSSStyleSheet(), new CSSStyleSheet()] as const;

  before(async () => {
    const texts = await Promise.all(
      ['/src/themes/kern.css', '/node_modules/@kern-ux/native/dist/kern.css'].map(async (url) =>
        (await fetch(url)).text(),
      ),
    );
    sheets.forEach((sheet, index) => sheet.replaceSync(texts[index] ?? ''));
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
    root.removeAttribute('data-kern-theme');
    root.removeAttribute('style');
  });

  /** What each custom property of the theme comes to. */
  function colours(): Record<string, string> {
    const probe = document.createElement('i');
    document.body.append(probe);
    const names = [...sheets[0].cssRules]
      .flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.style] : []))
      .filter((name) => !name.endsWith('radius'));
    const found = names.map((name) => {
      probe.style.color = `var(${name})`;
      return [name, hex(readColour(getComputedStyle(probe).color))] as const;
    });
    probe.remove();
    return Object.fromEntries(found);
  }

  for (const scheme of ['light', 'dark']) {
    it(`has the colours of the package, ${scheme}`, () => {
      root.style.colorScheme = scheme;
      document.adoptedStyleSheets = [sheets[0]];
      const own = colours();
      expect(Object.keys(own)).to.have.length(13);
      root.setAttribute('data-kern-theme', scheme);
      document.adoptedStyleSheets = [sheets[1], sheets[0]];
      expect(own).to.deep.equal(colours());
      expect(getComputedStyle(root).getPropertyValue('--kern-color-action-default')).not.to.equal(
        '',
      );
    });
  }
});

describe('the neutral theme', () => {
  it('has the values that the widgets have without a theme', async () => {
    const theme = await (await fetch('/src/themes/neutral.css')).text();
    const styles = await Promise.all(
      ['/src/shared/base.styles.ts', '/src/karte/netzwerk-karte.styles.ts'].map(async (url) =>
        (await fetch(url)).text(),
      ),
    );
    const presets = styles.flatMap((text) => [
      ...text.matchAll(/var\((--netzwerk-[\w-]+), (light-dark\([^)]+\)|[\d.]+em)\)/g),
    ]);
    expect(presets.length).to.be.greaterThan(12);
    for (const [, name = '', value = ''] of presets) {
      if (name !== '--netzwerk-karte-marker-size' && !name.endsWith('block-size'))
        expect(theme).to.contain(`${name}: ${value};`);
    }
  });
});

/** The lowest contrast as the table of docs/gestaltung.md has it. */
function documentedFor(docs: string, theme: string, scheme: string): Record<Pair['kind'], number> {
  const row = new RegExp(`^\\| \`${theme}\` .*`, 'm').exec(docs)?.[0] ?? '';
  const figures = [...row.matchAll(/(\d+),(\d+)/g)].map(([, whole, part]) =>
    Number(`${whole}.${part}`),
  );
  const at = scheme === 'light' ? 0 : 1;
  return { text: figures[at]!, graphic: figures[at + 2]! };
}

function tooLow(pairs: readonly Pair[], least: number): string[] {
  return pairs
    .filter(({ kind, ratio }) => ratio < (kind === 'text' ? least : graphic))
    .map(
      ({ name, kind, foreground, background, ratio }) =>
        `${kind} ${name}: ${foreground} on ${background} is ${ratio.toFixed(2)}`,
    );
}
