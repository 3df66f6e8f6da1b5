import { expect, waitUntil } from '@open-wc/testing';
import type { NetzwerkHilfeElement } from '../src/hilfe/netzwerk-hilfe.js';

/** The toolbar on pages that change while their text is enlarged, each in a frame of its own. */
const frames: HTMLIFrameElement[] = [];

afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

const toolbar =
  '<netzwerk-hilfe layout="inline" persist="none" statement-href="/a" feedback-href="/b"></netzwerk-hilfe>';

async function open(
  head: string,
  body: string,
): Promise<{ page: Document; hilfe: NetzwerkHilfeElement }> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="de"><head><title>Seite</title>${head}</head><body>${body}${toolbar}<script type="module" src="/src/hilfe/netzwerk-hilfe.ts"></script></body></html>`;
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const hilfe = page.querySelector('netzwerk-hilfe')!;
  await waitUntil(() => hilfe.shadowRoot?.querySelector('[part~=button]'), 'the toolbar is there', {
    timeout: 8000,
  });
  return { page, hilfe };
}

const press = (hilfe: Element, part: string) =>
  hilfe.shadowRoot!.querySelector<HTMLElement>(`[part~=button-${part}]`)!.click();
const double = (hilfe: Element) => {
  for (let step = 0; step < 4; step += 1) press(hilfe, 'larger');
};
const size = (page: Document, selector: string) =>
  parseFloat(page.defaultView!.getComputedStyle(page.querySelector(selector)!).fontSize);
const rules = (page: Document) =>
  [...page.styleSheets, ...page.adoptedStyleSheets].flatMap((sheet) =>
    [...sheet.cssRules].map(({ cssText }) => cssText),
  );

/** The rules that have been read from now on. */
function readOf(page: Document): ReadonlySet<unknown> {
  const { CSSStyleRule } = page.defaultView as Window & typeof globalThis;
  const { get } = Object.getOwnPropertyDescriptor(CSSStyleRule.prototype, 'selectorText')!;
  const read = new Set<unknown>();
  Object.defineProperty(CSSStyleRule.prototype, 'selectorText', {
    get() {
      read.add(this);
      return get!.call(this) as string;
    },
  });
  return read;
}

/** As many turns of the page's as work in slices would take, had it begun: timers, or idle moments. */
async function turns(
  page: Document,
  name: 'setTimeout' | 'requestIdleCallback',
  count = 8,
): Promise<void> {
  const view = page.defaultView!;
  // Safari knows no idle time.
  const wait = (view[name] ?? view.setTimeout).bind(view) as (callback: () => void) => unknown;
  for (let turn = 0; turn < count; turn += 1) await new Promise<void>((resolve) => wait(resolve));
}

describe('netzwerk-hilfe on a page that changes', () => {
  it('keeps the size where a script swaps the body for one with another toolbar', async () => {
    const { page, hilfe } = await open('<style>body{font-size:1em}</style>', '<p>Text</p>');
    double(hilfe);
    const body = page.createElement('body');
    body.innerHTML = `<p>Neu</p>${toolbar}`;
    page.body.replaceWith(body);
    await waitUntil(() => size(page, 'p') === 32, 'the new body');
    const next = page.querySelector('netzwerk-hilfe')!;
    await waitUntil(() => next.textSize === 200);
    await waitUntil(() => next.coverage === 1 && next.effectiveScale === 2, 'measured again');
    press(next, 'reset');
    expect(size(page, 'p')).to.equal(16);
    expect(page.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('comes back by itself when a script sets another list of adopted style sheets', async () => {
    const { page, hilfe } = await open('', '<p>Text</p>');
    double(hilfe);
    const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync('p { font-size: 14px; }');
    page.adoptedStyleSheets = [sheet];
    await waitUntil(() => size(page, 'p') === 28, 'within a second', { timeout: 5000 });
    press(hilfe, 'reset');
    expect(size(page, 'p')).to.equal(14);
    expect([...page.adoptedStyleSheets]).to.deep.equal([sheet]);
    expect(sheet.cssRules[0]!.cssText).to.equal('p { font-size: 14px; }');
  });

  it('finds rules that a script inserts, and replaces', async () => {
    const { page, hilfe } = await open('<style>h1{color:red}</style>', '<p>Text</p>');
    double(hilfe);
    const [sheet] = page.styleSheets;
    sheet!.insertRule('p { font-size: 15px; }', 1);
    await waitUntil(() => size(page, 'p') === 30, 'within a second', { timeout: 5000 });
    press(hilfe, 'reset');
    expect(rules(page)).to.deep.equal(['h1 { color: red; }', 'p { font-size: 15px; }']);
  });

  it('measures again when most of what it measured has gone', async () => {
    const { page, hilfe } = await open('', `<h1>T</h1><main>${'<p>Text</p>'.repeat(50)}</main>`);
    double(hilfe);
    expect(hilfe.coverage).to.equal(1);
    page.querySelector('main')!.innerHTML =
      `<p style="font-size:15px!important">${'Wichtiger Text. '.repeat(500)}</p>`;
    press(hilfe, 'smaller');
    expect(hilfe.coverage).to.be.below(0.5);
  });

  it('takes the initial values of registered properties, with and without inheritance', async () => {
    const { page, hilfe } = await open(
      `<style>@property --a{syntax:"<length>";inherits:true;initial-value:15px}
      @property --b{syntax:"<length>";inherits:false;initial-value:12px}
      .a{font-size:var(--a)}.b{font-size:var(--b)}.box{--a:21px;--b:22px}</style>`,
      '<p class="a">A</p><p class="b">B</p><div class="box"><p class="a in">A</p><p class="b in">B</p></div>',
    );
    const selectors = ['.a', '.b', '.a.in', '.b.in'];
    const before = selectors.map((selector) => size(page, selector));
    double(hilfe);
    expect(selectors.map((selector) => size(page, selector) / 2)).to.deep.equal(before);
    press(hilfe, 'reset');
    expect(selectors.map((selector) => size(page, selector))).to.deep.equal(before);
  });

  it('lets an important rule for all win over a style attribute, unless it is for print', async () => {
    const { page, hilfe } = await open(
      '<style>*{font-size:15px!important}@media print{:where(p){line-height:9px!important}}</style>',
      '<p style="font-size:20px;line-height:30px">Text</p>',
    );
    expect(size(page, 'p')).to.equal(15);
    double(hilfe);
    expect(size(page, 'p')).to.equal(30);
    const { lineHeight } = page.defaultView!.getComputedStyle(page.querySelector('p')!);
    expect(parseFloat(lineHeight)).to.equal(48);
  });

  it('writes rules in use at once, the others soon, and gives all of them back', async () => {
    const css = Array.from(
      { length: 3000 },
      (_, index) => `.r${index}{font-size:${10 + (index % 9)}px}`,
    );
    const { page, hilfe } = await open(
      `<style>${css.join('')}</style>`,
      '<p class="r2999">Text</p>',
    );
    const texts = rules(page);
    double(hilfe);
    expect(size(page, 'p')).to.equal(2 * (10 + (2999 % 9)));
    await waitUntil(() => rules(page)[0]!.includes('var('), 'all rules', { timeout: 5000 });
    page.querySelector('p')!.className = 'r5';
    expect(size(page, 'p')).to.equal(30);
    press(hilfe, 'reset');
    expect(size(page, 'p')).to.equal(15);
    // Before all is given back, it begins anew.
    double(hilfe);
    expect(size(page, 'p')).to.equal(30);
    press(hilfe, 'reset');
    await waitUntil(() => rules(page).join() === texts.join(), 'all of it', { timeout: 5000 });
  });

  it('takes the custom properties of rules that applied to nothing', async () => {
    const css = Array.from({ length: 3000 }, (_, index) => `.r${index}{font-size:10px}`);
    const { page, hilfe } = await open(
      `<style>.late{font-size:var(--size)}.theme{--size:15px}.big{--size:18px}${css.join('')}</style>`,
      '<main><p>Text</p></main>',
    );
    const first = rules(page);
    double(hilfe);
    const p = page.querySelector('p')!;
    p.className = 'late';
    page.querySelector('main')!.className = 'theme';
    await waitUntil(() => size(page, 'p') === 30, 'the variable', { timeout: 5000 });
    p.className = 'late big';
    expect(size(page, 'p')).to.equal(36);
    press(hilfe, 'reset');
    expect(size(page, 'p')).to.equal(18);
    await waitUntil(() => rules(page).join() === first.join(), 'all of it', { timeout: 5000 });
    expect(page.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('goes back at once while rules are still waiting', async () => {
    const css = Array.from({ length: 3000 }, (_, index) => `.r${index}{font-size:10px}`);
    const { page, hilfe } = await open(`<style>${css.join('')}</style>`, '<p class="r7">Text</p>');
    const first = rules(page);
    press(hilfe, 'larger');
    press(hilfe, 'reset');
    await turns(page, 'setTimeout');
    expect(rules(page)).to.deep.equal(first);
    expect(page.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('finds a rule that a script replaces in a media query, a layer and a container query', async () => {
    const { page, hilfe } = await open(
      '<style>@media (min-width:1px){@layer a{p{font-size:11px}}}main{container-type:inline-size}@container (min-width:1px){i{color:red}}</style>',
      '<main><p>Text</p><i>Text</i></main>',
    );
    double(hilfe);
    expect(size(page, 'p')).to.equal(22);
    const [media, , container] = [...page.styleSheets[0]!.cssRules].filter(
      ({ cssText }) => !cssText.includes('netzwerk'),
    ) as CSSMediaRule[];
    const layer = media!.cssRules[0] as CSSLayerBlockRule;
    layer.deleteRule(0);
    layer.insertRule('p { font-size: 12px; }', 0);
    container!.insertRule('i { font-size: 13px; }', 1);
    await waitUntil(() => size(page, 'p') === 24, 'in the layer', { timeout: 5000 });
    await waitUntil(() => size(page, 'i') === 26, 'in the container', { timeout: 5000 });
    press(hilfe, 'reset');
    expect([size(page, 'p'), size(page, 'i')]).to.deep.equal([12, 13]);
  });

  it('measures at once where a transition is a custom property', async () => {
    const { page, hilfe } = await open(
      '<style>:root{--slow:all 9s}p{font-size:14px;transition:var(--slow)}</style>',
      '<p>Text</p>',
    );
    double(hilfe);
    expect([hilfe.effectiveScale, hilfe.coverage]).to.deep.equal([2, 1]);
    expect(size(page, 'p')).to.equal(28);
    press(hilfe, 'reset');
    expect(size(page, 'p')).to.equal(14);
  });

  it('takes a custom property that only style attributes use, and the sizes of font elements', async () => {
    const { page, hilfe } = await open(
      '<style>:root{--in:15px}</style>',
      `<p style="--own:17px;font-size:var(--own)">A</p><i style="font-size:var(--in)">B</i>${[1, 2, 3, 4, 5, 6, 7, '-2', '-1', '+1', '+2', '+3', '+4'].map((value) => `<font size="${value}">C</font>`).join('')}`,
    );
    const all = () =>
      [...page.querySelectorAll('p,i,font')].map((element) =>
        parseFloat(page.defaultView!.getComputedStyle(element).fontSize),
      );
    const before = all();
    double(hilfe);
    expect(all()).to.deep.equal(before.map((own) => 2 * own));
    expect(hilfe.coverage).to.equal(1);
    press(hilfe, 'reset');
    expect(all()).to.deep.equal(before);
  });

  it('reads what a rule says at the click, not when the toolbar was approached', async () => {
    const { page, hilfe } = await open('<style>p{font-size:15px}</style>', '<p>Text</p>');
    const read = readOf(page);
    hilfe.shadowRoot!.querySelector<HTMLElement>('[part~=button-larger]')!.focus();
    await waitUntil(() => read.size > 0, 'the rule');
    const rule = page.styleSheets[0]!.cssRules[0] as CSSStyleRule;
    expect(rule.cssText, 'nothing is changed by reading').to.equal('p { font-size: 15px; }');
    rule.style.fontSize = '18px';
    double(hilfe);
    expect(size(page, 'p')).to.equal(36);
    press(hilfe, 'reset');
    expect(rule.cssText).to.equal('p { font-size: 18px; }');
  });

  it('reads the page once it is seen, while nothing else is to do, and changes nothing', async () => {
    const css = Array.from({ length: 3000 }, (_, index) => `.r${index}{font-size:10px}`);
    const { page, hilfe } = await open(
      `<style>${css.join('')}</style>`,
      `<div style="height:3000px" class="r1">Text</div>`,
    );
    const { MutationObserver } = page.defaultView as Window & typeof globalThis;
    const read = readOf(page);
    const [before, texts] = [page.documentElement.outerHTML, rules(page)];
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(page, { attributes: true, childList: true, subtree: true });
    const { IntersectionObserver } = page.defaultView as Window & typeof globalThis;
    await new Promise<unknown>((resolve) => new IntersectionObserver(resolve).observe(hilfe));
    await turns(page, 'requestIdleCallback');
    expect(read.size, 'out of sight').to.equal(0);
    hilfe.scrollIntoView();
    await waitUntil(() => read.size === 3000, 'all rules', { timeout: 5000 });
    expect(changes).to.deep.equal([]);
    expect(page.documentElement.outerHTML).to.equal(before);
    expect(rules(page)).to.deep.equal(texts);
    expect(page.adoptedStyleSheets).to.have.lengthOf(0);
    double(hilfe);
    expect(size(page, '.r1')).to.equal(20);
  });

  it('reads the page after it was moved, once it is seen there', async () => {
    const css = Array.from({ length: 3000 }, (_, index) => `.r${index}{font-size:10px}`);
    const { page, hilfe } = await open(
      `<style>${css.join('')}</style>`,
      '<div style="height:3000px">Text</div>',
    );
    const read = readOf(page);
    const main = page.createElement('main');
    page.body.prepend(main);
    await hilfe.updateComplete;
    main.append(hilfe);
    await waitUntil(() => read.size === 3000, 'all rules', { timeout: 5000 });
  });

  it('stops reading when it leaves the page', async () => {
    const css = Array.from({ length: 40_000 }, (_, index) => `.r${index}{font-size:10px}`);
    const { page, hilfe } = await open(`<style>${css.join('')}</style>`, '<p>Text</p>');
    const read = readOf(page);
    hilfe.shadowRoot!.querySelector<HTMLElement>('[part~=button-larger]')!.focus();
    while (read.size === 0) await turns(page, 'setTimeout', 1);
    hilfe.remove();
    await Promise.resolve();
    const { size: count } = read;
    expect(count).to.be.below(40_000);
    await turns(page, 'setTimeout');
    expect(read.size).to.equal(count);
  });

  it('follows a style attribute that changes, a rule in place of another, and a later shadow root', async () => {
    const { page, hilfe } = await open(
      '<style>p{color:red}i{font-size:11px}</style>',
      '<p style="font-size:14px">Text</p><i>Text</i><div id="box"></div>',
    );
    double(hilfe);
    const p = page.querySelector('p')!;
    p.style.fontSize = '15px';
    await waitUntil(() => size(page, 'p') === 30, 'the attribute', { timeout: 5000 });
    p.style.fontSize = '16px';
    p.style.lineHeight = '20px';
    await waitUntil(() => size(page, 'p') === 32, 'once more', { timeout: 5000 });
    const [sheet] = page.styleSheets;
    sheet!.deleteRule(1);
    sheet!.insertRule('i { font-size: 12px; }', 1);
    const box = page.querySelector('#box')!;
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>b{font-size:10px}</style><b>Text</b>';
    const inner = root.querySelector('b')!;
    const fontSize = () => page.defaultView!.getComputedStyle(inner).fontSize;
    await waitUntil(() => size(page, 'i') === 24, 'the rule', { timeout: 5000 });
    await waitUntil(() => fontSize() === '20px', 'the shadow root', { timeout: 5000 });
    press(hilfe, 'reset');
    expect([size(page, 'p'), size(page, 'i'), fontSize()]).to.deep.equal([16, 12, '10px']);
    expect(rules(page)).to.deep.equal(['p { color: red; }', 'i { font-size: 12px; }']);
    expect(root.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('keeps its switches when a script sets another list of adopted style sheets, also in shadow roots', async () => {
    const { page, hilfe } = await open('', '<div id="box"></div>');
    const root = page.querySelector('#box')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<a href="/x" style="text-decoration:none">Link</a>';
    const line = () =>
      page.defaultView!.getComputedStyle(root.querySelector('a')!).textDecorationLine;
    hilfe.controls = 'underline-links';
    await hilfe.updateComplete;
    hilfe.shadowRoot!.querySelector<HTMLElement>('[part~=switch]')!.click();
    expect(line()).to.equal('underline');
    for (const own of [page, root]) own.adoptedStyleSheets = [];
    await waitUntil(() => line() === 'underline', 'within a second', { timeout: 5000 });
    expect(page.adoptedStyleSheets).to.have.lengthOf(1);
    press(hilfe, 'reset');
    expect(line()).to.equal('none');
    expect(page.adoptedStyleSheets).to.have.lengthOf(0);
    expect(root.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('keeps its switches when another one is pressed in the moment of a change', async () => {
    const { page, hilfe } = await open(
      '<style>a{text-decoration:none}</style>',
      '<a href="/x">Link</a>',
    );
    const line = () =>
      page.defaultView!.getComputedStyle(page.querySelector('a')!).textDecorationLine;
    hilfe.controls = 'underline-links reduce-motion';
    await hilfe.updateComplete;
    const [links, motion] = hilfe.shadowRoot!.querySelectorAll<HTMLElement>('[part~=switch]');
    links!.click();
    // What is new is taken along with the next frame, and the click comes before that.
    page.body.append(page.createElement('p'));
    await Promise.resolve();
    motion!.click();
    page.adoptedStyleSheets = [];
    page.body.append(page.createElement('p'));
    await waitUntil(() => line() === 'underline', 'with the next change', { timeout: 5000 });
  });

  it('takes only its own attributes along', async () => {
    const { page, hilfe } = await open('', '<p>Text</p>');
    const root = page.documentElement;
    root.setAttribute('data-netzwerk-reduce-motion', 'own');
    hilfe.controls = 'reduce-motion underline-links';
    await hilfe.updateComplete;
    for (const own of hilfe.shadowRoot!.querySelectorAll<HTMLElement>('[part~=switch]'))
      own.click();
    expect(root.hasAttribute('data-netzwerk-underline-links')).to.equal(true);
    press(hilfe, 'reset');
    expect(root.getAttribute('data-netzwerk-reduce-motion')).to.equal('own');
    expect(root.hasAttribute('data-netzwerk-underline-links')).to.equal(false);
  });
});

describe('netzwerk-hilfe: more space in the text', () => {
  const properties = ['line-height', 'letter-spacing', 'word-spacing', 'margin-block-end'] as const;
  type Distances = Record<(typeof properties)[number], number>;

  /** As factors of the font size. */
  function distances(element: Element): Distances {
    const style = element.ownerDocument.defaultView!.getComputedStyle(element);
    const factor = (name: string) =>
      Number((parseFloat(style.getPropertyValue(name)) / parseFloat(style.fontSize)).toFixed(2));
    return Object.fromEntries(properties.map((name) => [name, factor(name)])) as Distances;
  }

  async function openWith(css: string, body: string) {
    const { page, hilfe } = await open(`<style>${css}</style>`, body);
    hilfe.controls = 'text-spacing';
    await hilfe.updateComplete;
    const toggle = async () => {
      hilfe.shadowRoot!.querySelector<HTMLElement>('[part~=switch]')!.click();
      await hilfe.updateComplete;
    };
    const of = (selector: string) => distances(page.querySelector(selector)!);
    return { page, hilfe, toggle, of };
  }

  const least = {
    'line-height': 1.5,
    'letter-spacing': 0.12,
    'word-spacing': 0.16,
    'margin-block-end': 2,
  };

  it('brings narrow text to the distances of WCAG 1.4.12', async () => {
    const { of, toggle } = await openWith(
      'body{line-height:1.2}p{margin:0 0 1em}button{letter-spacing:-1px}',
      '<p>Text</p><button>Knopf</button>Text',
    );
    await toggle();
    expect(of('p')).to.deep.equal(least);
    for (const own of ['body', 'button']) {
      expect(of(own)).to.include({
        'line-height': 1.5,
        'letter-spacing': 0.12,
        'word-spacing': 0.16,
      });
    }
  });

  it('brings nothing closer that was wider, and goes back without a trace', async () => {
    const { page, of, toggle } = await openWith(
      `body{line-height:1.6}h1{letter-spacing:.3em;line-height:1.2}main p{line-height:1.8}.wide{margin-bottom:3em}
      li{word-spacing:8px}small{line-height:24px;font-size:12px}.none{font-size:0;line-height:24px}.none b{font-size:10px}`,
      `<h1>Titel <i>kursiv</i></h1><main><p>Eins <a href="/a">Link</a></p><p class="wide">Zwei</p></main><p id="last">Drei</p>
      <ul><li>Vier</li></ul><small>Fünf</small><div class="none"><b>Sechs</b></div><my:box>Sieben</my:box>`,
    );
    const all = [...page.querySelectorAll('body, body :not(netzwerk-hilfe, script)')];
    const computed = () =>
      all.map((own) =>
        [...page.defaultView!.getComputedStyle(own)].map((name) =>
          page.defaultView!.getComputedStyle(own).getPropertyValue(name),
        ),
      );
    const [before, styles, markup] = [
      all.map(distances),
      computed(),
      page.documentElement.outerHTML,
    ];
    await toggle();
    all.forEach((own, index) => {
      for (const name of properties) {
        const was = before[index]![name];
        if (Number.isFinite(was) && (own.localName === 'p' || name !== 'margin-block-end'))
          expect(distances(own)[name], `${own.outerHTML}: ${name}`).to.be.at.least(
            Math.max(was, least[name]),
          );
      }
    });
    expect(of('h1')).to.include({ 'letter-spacing': 0.3, 'line-height': 1.5 });
    expect(of('h1 i')).to.include({ 'letter-spacing': 0.3 });
    expect(of('main a')).to.include({ 'line-height': 1.8, 'letter-spacing': 0.12 });
    expect(of('.wide')).to.include({ 'line-height': 1.8, 'margin-block-end': 3 });
    expect(of('#last')).to.deep.equal({ ...least, 'line-height': 1.6 });
    expect(of('li')['word-spacing']).to.equal(0.5);
    expect(of('small')['line-height']).to.equal(2);
    expect(of('.none b')['line-height']).to.equal(2.4);
    await toggle();
    expect(computed()).to.deep.equal(styles);
    expect(page.documentElement.outerHTML).to.equal(markup);
    expect(page.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('finds what was wider when other elements come before it, and gives new text the least', async () => {
    const { page, of, toggle } = await openWith(
      'p{line-height:1.3}.wide{line-height:2}',
      '<main><p>Eins</p><p class="wide">Zwei</p></main>',
    );
    await toggle();
    expect([of('p'), of('.wide')].map((own) => own['line-height'])).to.deep.equal([1.5, 2]);
    const main = page.querySelector('main')!;
    main.insertAdjacentHTML('afterbegin', '<p id="new">Neu</p>');
    page.body.prepend(page.createElement('header'));
    await waitUntil(() => of('.wide')['line-height'] === 2, 'found', { timeout: 5000 });
    expect(of('#new')).to.deep.equal(least);
    const body = page.createElement('body');
    body.append(...page.body.childNodes);
    page.body.replaceWith(body);
    await waitUntil(() => of('.wide')['line-height'] === 2, 'found', { timeout: 5000 });
    expect(of('#new')).to.deep.equal(least);
  });

  it('goes along with the size of the text, and measures the page anew with it', async () => {
    const { hilfe, of, toggle } = await openWith('p{line-height:30px}', '<p>Text</p>');
    double(hilfe);
    const large = of('p')['line-height'];
    await toggle();
    expect(of('p')['line-height']).to.equal(large);
    for (let step = 0; step < 4; step += 1) press(hilfe, 'smaller');
    expect(of('p')).to.deep.equal({ ...least, 'line-height': 1.88 });
    double(hilfe);
    expect(of('p')['letter-spacing']).to.equal(0.12);
    expect(of('p')['line-height']).to.equal(large);
  });

  it('reaches text in open shadow roots', async () => {
    const { page, toggle } = await openWith('', '<div id="a"></div><div id="b"></div>');
    const roots = ['a', 'b'].map((id) =>
      page.querySelector(`#${id}`)!.attachShadow({ mode: 'open' }),
    );
    roots[0]!.innerHTML = '<style>p{line-height:1.1}</style><p>Eng</p>';
    roots[1]!.innerHTML = '<style>i{letter-spacing:.4em}</style><b>Eng</b><i>Weit</i>';
    await toggle();
    expect(distances(roots[0]!.querySelector('p')!)).to.deep.equal(least);
    expect(distances(roots[1]!.querySelector('b')!)['letter-spacing']).to.equal(0.12);
    expect(distances(roots[1]!.querySelector('i')!)['letter-spacing']).to.equal(0.4);
    await toggle();
    expect(distances(roots[0]!.querySelector('p')!)['line-height']).to.equal(1.1);
    expect(roots.map(({ adoptedStyleSheets }) => adoptedStyleSheets.length)).to.deep.equal([0, 0]);
  });
});

describe('netzwerk-hilfe on a page whose lines are sized', () => {
  for (const [name, css] of [
    ['on the root, in px', 'html{line-height:24px}'],
    ['on the root, in percent', 'html{line-height:150%}'],
    ['on the root, in em', 'html{font-size:16px;line-height:1.5em}'],
    [
      'on a root of 62.5 %, in rem',
      'html{font-size:62.5%;line-height:2.4rem}body{font-size:1.6rem}',
    ],
    ['on root and body', 'html,body{line-height:24px}'],
    ['on a body of 62.5 %', 'body{font-size:62.5%;line-height:24px}p{font-size:1.6em}'],
  ] as const) {
    it(`${name}: they grow with the text that inherits them`, async () => {
      const { page, hilfe } = await open(`<style>${css}</style>`, '<p>Text</p>');
      const before = rules(page);
      const lines = () =>
        parseFloat(page.defaultView!.getComputedStyle(page.querySelector('p')!).lineHeight);
      // WebKit takes the root's own rem for 16 px.
      const start = lines();
      expect(start).to.be.oneOf([24, Math.fround(38.4), 38.4, 38.400002]);
      double(hilfe);
      expect(size(page, 'p')).to.equal(32);
      expect(lines()).to.be.closeTo(2 * start, 0.5);
      press(hilfe, 'reset');
      expect(lines()).to.equal(start);
      expect(size(page, 'p')).to.equal(16);
      expect(rules(page)).to.deep.equal(before);
    });
  }

  it('counts only style attributes that size text', async () => {
    const others = Array.from({ length: 320 }, (_, index) => `<i style="--i:${index}">a</i>`);
    const { page, hilfe } = await open('', `${others.join('')}<p style="font-size:12px">Text</p>`);
    double(hilfe);
    expect(size(page, 'p')).to.equal(24);
  });
});
