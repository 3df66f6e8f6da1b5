import { elementUpdated, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { storageKey } from '../src/hilfe/choice.js';
import type { NetzwerkHilfeElement } from '../src/hilfe/netzwerk-hilfe.js';
import type { PreferenceChange, TextSizeChange } from '../src/hilfe/changes.js';
import '../src/hilfe/netzwerk-hilfe.js';
import '../src/karte/netzwerk-karte.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import {
  button,
  details,
  expectFocus,
  isShown,
  part,
  parts,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press, type } from './helpers/keyboard.js';
import { click } from './helpers/mouse.js';

const root = document.documentElement;
const undo: (() => void)[] = [];

afterEach(async () => {
  // The last toolbar that leaves takes its changes along, in a moment.
  await Promise.resolve();
  for (const own of document.querySelectorAll('netzwerk-hilfe')) own.reset();
  for (const restore of undo.splice(0)) restore();
  stopListening();
  restoreConsole();
  sessionStorage.clear();
  localStorage.clear();
});

const open = html`<netzwerk-hilfe
  layout="inline"
  platform="windows"
  statement-href="/a"
  feedback-href="/b"
></netzwerk-hilfe>`;

const mount = (template: TemplateResult = open) => fixture<NetzwerkHilfeElement>(template);

/** With these attributes more than in `open`. */
async function mountWith(attributes: Record<string, string>): Promise<NetzwerkHilfeElement> {
  const hilfe = await mount();
  for (const [name, value] of Object.entries(attributes)) hilfe.setAttribute(name, value);
  await elementUpdated(hilfe);
  return hilfe;
}

const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
const scale = () => getComputedStyle(root).getPropertyValue('--netzwerk-text-scale');
const status = (hilfe: Element) => textOf(part(hilfe, 'status'));
const stored = () => sessionStorage.getItem(storageKey);
const headings = (hilfe: Element) => parts(hilfe, 'section-heading').map(textOf);
const links = (hilfe: Element) =>
  parts(hilfe, 'link').map((link) => [textOf(link), link.getAttribute('href')]);
const keysOf = (hilfe: Element, name: string) =>
  [...part(hilfe, `section-${name}`)!.querySelectorAll('dl > div')].map(
    (row) => `${textOf(row.querySelector('dt'))}: ${textOf(row.querySelector('dd'))}`,
  );

async function pressButton(hilfe: NetzwerkHilfeElement, name: string): Promise<void> {
  part(hilfe, name)!.focus();
  await press('Enter');
  await elementUpdated(hilfe);
}

const larger = (hilfe: NetzwerkHilfeElement) => pressButton(hilfe, 'button-larger');
const smaller = (hilfe: NetzwerkHilfeElement) => pressButton(hilfe, 'button-smaller');
const reset = (hilfe: NetzwerkHilfeElement) => pressButton(hilfe, 'button-reset');

describe('netzwerk-hilfe: defaults', () => {
  it('is one closed button that opens in place', async () => {
    const hilfe = await mount(
      html`<netzwerk-hilfe statement-href="/a" feedback-href="/b"></netzwerk-hilfe>`,
    );
    const toggle = part(hilfe, 'toggle')!;
    expect(textOf(toggle)).to.equal('Hilfe zur Barrierefreiheit');
    expect(toggle.parentElement).to.have.property('localName', 'h2');
    expect(toggle).to.have.attribute('aria-expanded', 'false');
    expect(isShown(part(hilfe, 'panel')!)).to.equal(false);
    toggle.focus();
    await press('Enter');
    await elementUpdated(hilfe);
    expect(toggle).to.have.attribute('aria-expanded', 'true');
    expect(isShown(part(hilfe, 'panel')!)).to.equal(true);
    expectFocus(toggle);
    expect(headings(hilfe)).to.deep.equal([
      'Allgemein',
      'Schriftgröße',
      'Tastaturnavigation',
      'Mehr Hilfe',
    ]);
  });

  it('says that it only changes the display, in every layout and with any sections', async () => {
    for (const attributes of [{}, { sections: 'links' }, { layout: 'disclosure' }]) {
      const hilfe = await mountWith(attributes);
      expect(textOf(part(hilfe, 'note'))).to.equal(
        'Diese Leiste ändert nur die Darstellung. Sie ersetzt keine barrierefreie Website.',
      );
    }
  });

  it('names the browser’s own way before its buttons', async () => {
    const hilfe = await mount();
    expect(keysOf(hilfe, 'text-size')).to.deep.equal([
      'Strg und +Plus: größer',
      'Strg und −Minus: kleiner',
      'Strg und 0: wie vorher',
    ]);
    const order = part(hilfe, 'kbd')!.compareDocumentPosition(part(hilfe, 'button')!);
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('changes nothing on the page: no node, attribute, style, key, sheet or cookie', async () => {
    const box = await fixture<HTMLElement>(html`<div><p>Text</p></div>`);
    const census = () => ({
      html: root.outerHTML.replace(/<netzwerk-hilfe.*<\/netzwerk-hilfe>/s, ''),
      sheets: document.adoptedStyleSheets.length,
      stored: [sessionStorage.length, localStorage.length, document.cookie],
      scale: scale(),
      focus: document.activeElement,
      scroll: scrollY,
    });
    const before = census();
    const hilfe = document.createElement('netzwerk-hilfe');
    Object.assign(hilfe, { statementHref: '/a', feedbackHref: '/b' });
    box.append(hilfe);
    await hilfe.ready;
    expect(census()).to.deep.equal(before);
  });

  it('listens to no key, pointer or focus on document or window', async () => {
    const heard: string[] = [];
    for (const target of [document, window] as EventTarget[]) {
      const { addEventListener } = target;
      target.addEventListener = (type: string, ...rest: [EventListener]) => {
        heard.push(type);
        addEventListener.call(target, type, ...rest);
      };
      undo.push(() => Object.assign(target, { addEventListener }));
    }
    const hilfe = await mount();
    await larger(hilfe);
    expect([...new Set(heard)].sort()).to.deep.equal(['load', 'pageshow', 'storage']);
  });

  it('fires netzwerk-ready once', async () => {
    const heard = details<object>('netzwerk-ready');
    const hilfe = await mount();
    await hilfe.ready;
    await elementUpdated(hilfe);
    hilfe.heading = 'Hilfe';
    await elementUpdated(hilfe);
    expect(heard).to.deep.equal([{}]);
  });
});

describe('netzwerk-hilfe: links and sections', () => {
  it('names missing links in one console line', async () => {
    const { warn } = hearConsole();
    const hilfe = await mount(html`<netzwerk-hilfe></netzwerk-hilfe>`);
    hilfe.heading = 'x';
    await elementUpdated(hilfe);
    expect(warn).to.have.lengthOf(1);
    expect(warn[0]).to.match(/^\[netzwerk-hilfe\] .*statement-href, feedback-href.*: .+/);
  });

  it('has the links that are given, and no others', async () => {
    hearConsole();
    const hilfe = await mountWith({
      'enforcement-href': 'mailto:a@b.example',
      'easy-language-href': 'https://a.example/ls',
      'sign-language-href': 'javascript:alert(1)',
    });
    expect(links(hilfe)).to.deep.equal([
      ['Erklärung zur Barrierefreiheit', new URL('/a', document.baseURI).href],
      ['Barriere melden', new URL('/b', document.baseURI).href],
      ['Durchsetzungsstelle', 'mailto:a@b.example'],
      ['Leichte Sprache', 'https://a.example/ls'],
    ]);
  });

  it('speaks of the statement and of reports only where they are', async () => {
    hearConsole();
    const hilfe = await mount();
    const about = () => textOf(part(hilfe, 'section-about'));
    expect(about()).to.contain('Erklärung').and.contain('melden');
    hilfe.feedbackHref = '';
    await elementUpdated(hilfe);
    expect(about()).to.contain('Erklärung').and.not.contain('melden');
    hilfe.statementHref = '';
    await elementUpdated(hilfe);
    expect(about()).to.equal(
      'Allgemein Wir möchten, dass alle Menschen diese Website nutzen können.',
    );
  });

  it('keeps the links between its tags when it has no others', async () => {
    hearConsole();
    const hilfe = await mount(
      html`<netzwerk-hilfe layout="inline"><a href="/alt">Erklärung</a></netzwerk-hilfe>`,
    );
    expect(isShown(hilfe.querySelector('a')!)).to.equal(true);
    hilfe.statementHref = '/neu';
    await elementUpdated(hilfe);
    expect(isShown(hilfe.querySelector('a')!)).to.equal(false);
  });

  it('has its sections in the given order', async () => {
    const hilfe = await mountWith({ sections: 'keyboard, text-size' });
    expect(headings(hilfe)).to.deep.equal(['Tastaturnavigation', 'Schriftgröße']);
    expect(part(hilfe, 'section-keyboard')!.querySelector('select')).not.to.equal(null);
    expect(part(hilfe, 'section-text-size')!.querySelector('select')).to.equal(null);
  });

  it('leaves out a section that does not exist, and says so', async () => {
    const { warn } = hearConsole();
    const hilfe = await mountWith({ sections: 'links wetter links' });
    expect(headings(hilfe)).to.deep.equal(['Mehr Hilfe']);
    expect(warn[0]).to.match(/^\[netzwerk-hilfe\] sections="wetter" .+: .+/);
  });

  it('shows what the page puts into its slots', async () => {
    const hilfe = await mount(
      html`<netzwerk-hilfe layout="inline" statement-href="/a" feedback-href="/b"
        >${['about', 'text-size-help', 'keyboard-help', 'links'].map(
          (name) => html`<p slot=${name}>${name}</p>`,
        )}</netzwerk-hilfe
      >`,
    );
    for (const own of hilfe.querySelectorAll('p')) expect(isShown(own)).to.equal(true);
  });

  for (const [level, name, inner] of [
    ['3', 'h3', 'h4'],
    ['6', 'h6', 'h6'],
    ['0', 'p', 'p'],
  ] as const) {
    it(`has headings for heading-level ${level}`, async () => {
      const hilfe = await mountWith({ 'heading-level': level, heading: 'Service' });
      expect(part(hilfe, 'heading')).to.have.property('localName', name);
      expect(textOf(part(hilfe, 'heading'))).to.equal('Service');
      expect(part(hilfe, 'section-heading')).to.have.property('localName', inner);
      expect(part(hilfe, 'base')).to.have.attribute('aria-label', 'Service');
    });
  }
});

describe('netzwerk-hilfe: keys of the reader’s device', () => {
  it('are those of the platform', async () => {
    const hilfe = await mount();
    expect(keysOf(hilfe, 'keyboard')).to.deep.equal([
      'Tab: zum nächsten Link, Feld oder Knopf',
      'Umschalt und Tab: zum vorigen',
      'Eingabe: Link öffnen, Element benutzen',
      'Leertaste: Knopf drücken, Kästchen ankreuzen',
      'Pfeiltasten: in Listen und Auswahlfeldern wählen',
      'Esc: Fenster oder Menü schließen',
    ]);
    hilfe.platform = 'mac';
    await elementUpdated(hilfe);
    expect(keysOf(hilfe, 'text-size')[0]).to.equal('⌘ Befehl und +Plus: größer');
    expect(keysOf(hilfe, 'keyboard').at(-1)).to.equal(
      '⌥ Wahltaste und ⇥ Tab: zum nächsten Link, Feld oder Knopf',
    );
  });

  it('are each in a kbd of their own, with words for those who hear them', async () => {
    const hilfe = await mountWith({ platform: 'mac' });
    for (const key of parts(hilfe, 'kbd')) {
      expect(key.localName).to.equal('kbd');
      const heard = key.cloneNode(true) as Element;
      for (const own of heard.querySelectorAll('[aria-hidden]')) own.remove();
      expect(textOf(heard)).to.match(/^[A-Za-zß0]+$/);
    }
  });

  it('can be chosen by the reader', async () => {
    const hilfe = await mount();
    const select = part(hilfe, 'platform') as HTMLSelectElement;
    expect(select.value).to.equal('windows');
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      'Windows',
      'Mac',
      'Linux',
      'iPhone, iPad',
      'Android',
    ]);
    select.value = 'android';
    select.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    await elementUpdated(hilfe);
    expect(textOf(part(hilfe, 'section-text-size'))).to.contain('Chrome');
    expect((part(hilfe, 'platform') as HTMLSelectElement).value).to.equal('android');
  });

  it('are folded on a touch device, and still there', async () => {
    const hilfe = await mountWith({ platform: 'ios' });
    const keyboard = part(hilfe, 'section-keyboard')!;
    expect(keyboard.querySelector('details')!.open).to.equal(false);
    keyboard.querySelector('summary')!.focus();
    await press('Enter');
    await waitUntil(() => keyboard.querySelector('details')!.open);
    expect(isShown(keyboard.querySelector('dl')!)).to.equal(true);
    expect(textOf(part(hilfe, 'section-text-size'))).to.contain('Safari');
  });

  it('stay open, with the focus, where a phone is chosen among them', async () => {
    const hilfe = await mountWith({ sections: 'keyboard links' });
    const select = part(hilfe, 'platform') as HTMLSelectElement;
    select.focus();
    await press('a');
    await waitUntil(() => keysOf(hilfe, 'keyboard').join() !== '' && select.value === 'android');
    await elementUpdated(hilfe);
    expectFocus(select);
    expect(isShown(select)).to.equal(true);
    expect(hilfe.shadowRoot!.querySelector('details')).to.equal(null);
  });

  it('are guessed for a platform that does not exist, with a warning', async () => {
    const { warn } = hearConsole();
    const hilfe = await mountWith({ platform: 'amiga' });
    expect((part(hilfe, 'platform') as HTMLSelectElement).value).to.not.equal('');
    expect(warn[0]).to.match(/^\[netzwerk-hilfe\] platform="amiga" .+: .+/);
  });
});

describe('netzwerk-hilfe: text size', () => {
  it('goes up to 200 % and back in steps, with all that it says', async () => {
    const text = await fixture<HTMLElement>(html`<p style="font-size: 20px">Text</p>`);
    const hilfe = await mount();
    const heard = details<TextSizeChange>('netzwerk-text-size');
    expect(status(hilfe)).to.equal('Schriftgröße 100 %');
    expect(part(hilfe, 'button-smaller')).to.have.attribute('aria-disabled', 'true');
    for (const [percent, pixels] of [
      [125, 25],
      [150, 30],
      [175, 35],
      [200, 40],
      [200, 40],
    ] as const) {
      await larger(hilfe);
      expect(status(hilfe)).to.match(new RegExp(`^Schriftgröße ${percent} %`));
      expect(size(text)).to.be.closeTo(pixels, 0.01);
      expect(hilfe).to.have.attribute('text-size', String(percent));
      expect(root).to.have.attribute('data-netzwerk-text-size', String(percent));
      expect(Number(scale())).to.equal(percent / 100);
      expectFocus(part(hilfe, 'button-larger'));
    }
    expect(part(hilfe, 'button-larger')).to.have.attribute('aria-disabled', 'true');
    expect(heard.map(({ size, previous }) => [previous, size])).to.deep.equal([
      [100, 125],
      [125, 150],
      [150, 175],
      [175, 200],
    ]);
    for (const { size, effectiveScale, coverage } of heard) {
      expect(effectiveScale).to.be.closeTo(size / 100, 0.05);
      expect(coverage).to.be.within(0.95, 1);
    }
    await smaller(hilfe);
    expect(size(text)).to.be.closeTo(35, 0.01);
    expect(stored()).to.equal('{"v":1,"textSize":175}');
    for (let step = 0; step < 3; step += 1) await smaller(hilfe);
    expect(root.hasAttribute('data-netzwerk-text-size')).to.equal(false);
    expect(stored()).to.equal(null);
    expect(size(text)).to.equal(20);
  });

  it('goes back at once, and leaves no trace', async () => {
    const hilfe = await mount();
    const before = root.outerHTML;
    const sheets = [...document.adoptedStyleSheets];
    const heard = details<object>('netzwerk-reset');
    await reset(hilfe);
    expect(heard).to.deep.equal([]);
    await larger(hilfe);
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets.length + 1);
    const resetting = oneEvent(hilfe, 'netzwerk-reset');
    await reset(hilfe);
    expect(await resetting).to.include({ bubbles: true, composed: true });
    expect(root.outerHTML).to.equal(before);
    expect([...document.adoptedStyleSheets]).to.deep.equal(sheets);
    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
    expect([hilfe.effectiveScale, hilfe.coverage]).to.deep.equal([1, 1]);
    expectFocus(part(hilfe, 'button-reset'));
  });

  it('enlarges our own widgets once', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>${open}<netzwerk-karte view="list"></netzwerk-karte></div>`,
    );
    const [hilfe, karte] = [
      box.querySelector('netzwerk-hilfe')!,
      box.querySelector('netzwerk-karte')!,
    ];
    await karte.ready;
    const row = parts(karte, 'list-item')[0]!;
    const [own, other] = [size(part(hilfe, 'note')!), size(row)];
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    expect(size(part(hilfe, 'note')!) / own).to.be.closeTo(2, 0.001);
    expect(size(row) / other).to.be.closeTo(2, 0.001);
  });

  it('takes style sheets and styled elements that come later', async () => {
    const box = await fixture<HTMLElement>(html`<div><p class="late">Text</p>${open}</div>`);
    const hilfe = box.querySelector('netzwerk-hilfe')!;
    const late = box.querySelector('.late')!;
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    const style = Object.assign(document.createElement('style'), {
      textContent: '.late { font-size: 13px }',
    });
    document.head.append(style);
    undo.push(() => style.remove());
    await waitUntil(() => size(late) === 26, 'a late style element');
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = URL.createObjectURL(
      new Blob(['.late.late { font-size: 14px }'], { type: 'text/css' }),
    );
    document.head.append(link);
    undo.push(() => link.remove());
    await waitUntil(() => size(late) === 28, 'a late link');
    late.insertAdjacentHTML('afterend', '<p class="pasted" style="font-size: 9px">Text</p>');
    await waitUntil(() => size(box.querySelector('.pasted')!) === 18, 'a late attribute');
    await reset(hilfe);
    expect(size(box.querySelector('.pasted')!)).to.equal(9);
    expect(style.sheet!.cssRules[0]!.cssText).to.equal('.late { font-size: 13px; }');
  });

  it('leaves a bar in pixels its height, and its text in it', async () => {
    const bar = await fixture<HTMLElement>(
      html`<p style="height: 50px; font-size: 14px; line-height: 50px">Start</p>`,
    );
    const hilfe = await mount();
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    expect(size(bar)).to.equal(28);
    expect(getComputedStyle(bar).lineHeight).to.equal('50px');
  });

  it('holds on a page that gives the body another class', async () => {
    const style = Object.assign(document.createElement('style'), {
      textContent: '.page-a { font-size: 1em } .page-b { font-size: .75em }',
    });
    const { body } = document;
    const was = body.className;
    document.head.append(style);
    undo.push(() => {
      style.remove();
      body.className = was;
    });
    body.className = 'page-a';
    const text = await fixture<HTMLElement>(html`<p>Text</p>`);
    const hilfe = await mount();
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    expect(size(text)).to.equal(32);
    body.className = 'page-b';
    await waitUntil(() => size(text) === 24, 'another class');
    await waitUntil(() => hilfe.coverage > 0.95, 'measured again');
  });

  it('stays where a page puts adopted style sheets of its own, and takes those along', async () => {
    const before = document.adoptedStyleSheets;
    undo.push(() => (document.adoptedStyleSheets = before));
    const text = await fixture<HTMLElement>(html`<p class="own">Text</p>`);
    const hilfe = await mount();
    await larger(hilfe);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.own { font-size: 20px; line-height: 24px }');
    document.adoptedStyleSheets = [sheet];
    expect(getComputedStyle(text).lineHeight).to.equal('24px');
    for (let step = 0; step < 3; step += 1) await larger(hilfe);
    expect(size(text)).to.equal(40);
    await reset(hilfe);
    expect([...document.adoptedStyleSheets]).to.deep.equal([sheet]);
    expect(sheet.cssRules[0]!.cssText).to.equal('.own { font-size: 20px; line-height: 24px; }');
  });

  it('takes as many style attributes as stay quick, and counts the others as not reached', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        ${Array.from({ length: 600 }, (_, index) => {
          const own = document.createElement('p');
          own.style.fontSize = `${10 + index / 100}px`;
          own.textContent = 'Ein Text';
          return own;
        })}
      </div>`,
    );
    const hilfe = await mount();
    await larger(hilfe);
    const grown = [...box.children].filter((own, index) => size(own) > 12 + index / 100);
    expect(grown.length).to.equal(300);
    expect(hilfe.coverage).to.be.within(0.3, 0.7);
  });

  it('takes custom properties on the root, and style attributes and fields in open shadow roots', async () => {
    root.style.setProperty('--f', '15px');
    undo.push(() => root.removeAttribute('style'));
    const style = Object.assign(document.createElement('style'), {
      textContent: ':root { --f: 13px } .var { font-size: var(--f) }',
    });
    document.head.append(style);
    undo.push(() => style.remove());
    const box = await fixture<HTMLElement>(html`<div><p class="var">Text</p></div>`);
    const shadow = box.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const own = shadow.appendChild(document.createElement('p'));
    own.style.fontSize = '11px';
    const field = shadow.appendChild(document.createElement('button'));
    const before = size(field);
    const hilfe = await mount();
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    expect(size(box.querySelector('.var')!)).to.equal(30);
    expect(size(own)).to.equal(22);
    expect(size(field)).to.be.closeTo(2 * before, 0.01);
    await reset(hilfe);
    expect(size(own)).to.equal(11);
    expect(shadow.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('enlarges the button of a file field once', async () => {
    const field = await fixture<HTMLElement>(html`<input type="file" style="font-size: 20px" />`);
    const button = () => parseFloat(getComputedStyle(field, '::file-selector-button').fontSize);
    const before = button();
    const hilfe = await mount();
    await larger(hilfe);
    expect(button() / before).to.be.closeTo(1.25, 0.001);
  });

  it('takes what a late style element imports', async () => {
    const text = await fixture<HTMLElement>(html`<p class="imported">Text</p>`);
    const hilfe = await mount();
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    const address = URL.createObjectURL(
      new Blob(['.imported { font-size: 14px }'], { type: 'text/css' }),
    );
    const style = Object.assign(document.createElement('style'), {
      textContent: `@import "${address}";`,
    });
    document.head.append(style);
    undo.push(() => style.remove());
    await waitUntil(() => size(text) === 28, 'an imported sheet');
  });

  it('takes two steps at once', async () => {
    const hilfe = await mount();
    hilfe.increase();
    hilfe.increase();
    await elementUpdated(hilfe);
    expect(hilfe.textSize).to.equal(150);
  });

  it('keeps what a page changes meanwhile', async () => {
    const style = Object.assign(document.createElement('style'), {
      textContent: '.own { font-size: 13px; color: red } .other { font-size: 10px }',
    });
    document.head.append(style);
    undo.push(() => style.remove());
    const hilfe = await mount();
    await larger(hilfe);
    const [own, other] = style.sheet!.cssRules as unknown as CSSStyleRule[];
    own!.style.color = 'blue';
    other!.style.fontSize = '30px';
    await reset(hilfe);
    expect(own!.style.cssText).to.equal('font-size: 13px; color: blue;');
    expect(other!.style.cssText).to.equal('font-size: 30px;');
  });

  it('keeps the pressed button where it is', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        ${Array.from({ length: 60 }, () => html`<p>Eine Zeile Text über der Leiste</p>`)} ${open}
        ${Array.from({ length: 60 }, () => html`<p>Eine Zeile Text darunter</p>`)}
      </div>`,
    );
    const hilfe = box.querySelector('netzwerk-hilfe')!;
    const target = part(hilfe, 'button-larger')!;
    target.scrollIntoView({ block: 'center' });
    const middle = () => {
      const { left, top, width, height } = target.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    };
    const [x, y] = middle();
    for (let step = 0; step < 4; step += 1) {
      await larger(hilfe);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(middle()[0], `across at step ${step}`).to.be.closeTo(x, 1);
      expect(middle()[1], `down at step ${step}`).to.be.closeTo(y, 2);
    }
    scrollTo(0, 0);
  });

  it('says honestly when only a part has grown, and how it works for all', async () => {
    const text = 'Dieser lange Text wird von der Seite wichtig gemacht und bleibt. '.repeat(40);
    await fixture(html`<p style="font-size: 15px !important">${text}</p>`);
    const hilfe = await mount();
    const changing = oneEvent(hilfe, 'netzwerk-text-size');
    await larger(hilfe);
    const { detail } = (await changing) as CustomEvent<TextSizeChange>;
    expect(detail.coverage).to.be.below(0.5);
    expect(detail.effectiveScale).to.be.below(1.15);
    expect(status(hilfe)).to.match(
      /^Schriftgröße 125 % ?Hier ließ sich nur ein Teil der Texte so vergrößern \(\d+ %\)\..* Strg und \+Plus$/,
    );
    await reset(hilfe);
    expect(status(hilfe)).to.equal('Schriftgröße 100 %');
  });

  for (const bad of ['abc', '1000', '-50', '0x96', '1e2', '99', '201', '']) {
    it(`takes 100 % for text-size="${bad}"`, async () => {
      const { warn } = hearConsole();
      const hilfe = await mountWith({ 'text-size': bad });
      expect(hilfe.textSize).to.equal(100);
      expect(scale()).to.equal('');
      if (bad) expect(warn[0]).to.match(/^\[netzwerk-hilfe\] text-size="[^"]+" .+: .+/);
      expect(warn).to.have.lengthOf(bad ? 1 : 0);
    });
  }

  it('reads a number as it is written in a document', async () => {
    const hilfe = await mountWith({ 'text-size': '„150 %“', 'text-size-step': '10' });
    expect(hilfe.textSize).to.equal(150);
    await larger(hilfe);
    expect(hilfe.textSize).to.equal(160);
  });

  it('applies the author’s start value without event or storage, and gives way to the reader’s', async () => {
    const heard = details<object>('netzwerk-text-size');
    const hilfe = await mountWith({ 'text-size': '125' });
    expect(Number(scale())).to.equal(1.25);
    hilfe.textSize = 150;
    await elementUpdated(hilfe);
    hilfe.increase();
    await elementUpdated(hilfe);
    expect(Number(scale())).to.equal(1.75);
    hilfe.decrease();
    await elementUpdated(hilfe);
    expect(Number(scale())).to.equal(1.5);
    expect(heard).to.deep.equal([]);
    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
    hilfe.reset();
    await elementUpdated(hilfe);
    expect(scale()).to.equal('');
    hilfe.remove();
    sessionStorage.setItem(storageKey, '{"v":1,"textSize":175}');
    const second = await mount(
      html`<netzwerk-hilfe statement-href="/a" feedback-href="/b" text-size="125"></netzwerk-hilfe>`,
    );
    expect(second.textSize).to.equal(175);
  });

  it('keeps the reader’s size where a script takes the attribute off, and gives up the author’s', async () => {
    const hilfe = await mount();
    await larger(hilfe);
    expect(hilfe.getAttribute('text-size')).to.equal('125');
    hilfe.removeAttribute('text-size');
    await elementUpdated(hilfe);
    expect(Number(scale())).to.equal(1.25);
    expect(hilfe.getAttribute('text-size')).to.equal('125');
    hilfe.textSize = 100;
    await elementUpdated(hilfe);
    expect(scale()).to.equal('');
    hilfe.textSize = 150;
    await elementUpdated(hilfe);
    hilfe.removeAttribute('text-size');
    await elementUpdated(hilfe);
    expect(hilfe.textSize).to.equal(100);
    expect(scale()).to.equal('');
  });

  it('says the result of a click once', async () => {
    const hilfe = await mount();
    part(hilfe, 'button-larger')!.focus();
    await elementUpdated(hilfe);
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(status(hilfe)));
    observer.observe(part(hilfe, 'status')!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await press('Enter');
    await waitUntil(() => hilfe.textSize === 125);
    await waitUntil(() => heard.length > 0, 'an announcement');
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    observer.disconnect();
    expect(heard).to.deep.equal(['Schriftgröße 125 %']);
    expect(part(hilfe, 'status')!.getAttribute('role')).to.equal('status');
    expect(part(hilfe, 'status')!.getAttribute('aria-live')).to.equal(null);
  });

  it('is the same in two toolbars', async () => {
    const [first, second] = [await mount(), await mount()];
    await larger(first);
    await elementUpdated(second);
    expect(second.textSize).to.equal(125);
    expect(status(second)).to.equal('Schriftgröße 125 %');
    // One alone speaks.
    expect(part(first, 'status')!.getAttribute('aria-live')).to.equal(null);
    expect(part(second, 'status')!.getAttribute('aria-live')).to.equal('off');
    await reset(second);
    await elementUpdated(first);
    expect(first.textSize).to.equal(100);
    expect(scale()).to.equal('');
  });
});

describe('netzwerk-hilfe: scaling', () => {
  it('none has no buttons and changes nothing', async () => {
    const hilfe = await mountWith({ scaling: 'none', 'text-size': '150' });
    expect(part(hilfe, 'button')).to.equal(undefined);
    expect(scale()).to.equal('');
    expect(keysOf(hilfe, 'text-size')).to.have.lengthOf(3);
  });

  it('none leaves the size to another toolbar', async () => {
    const hilfe = await mount();
    await mountWith({ scaling: 'none' });
    await larger(hilfe);
    expect(Number(scale())).to.equal(1.25);
  });

  it('cooperate only says the factor', async () => {
    const text = await fixture<HTMLElement>(html`<p style="font-size: 20px">Text</p>`);
    const hilfe = await mountWith({ scaling: 'cooperate' });
    await larger(hilfe);
    expect(Number(scale())).to.equal(1.25);
    expect(size(text)).to.equal(20);
    expect(hilfe.coverage).to.be.below(0.95);
  });

  it('root enlarges what follows the root, also boxes', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="width: 10rem"><p style="font-size: 20px">Text</p></div>`,
    );
    const hilfe = await mountWith({ scaling: 'root' });
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    expect(box.getBoundingClientRect().width).to.equal(320);
    expect(size(box.querySelector('p')!)).to.equal(20);
    expect(size(root)).to.equal(32);
  });

  it('takes auto for a way that does not exist, and says so', async () => {
    const { warn } = hearConsole();
    const hilfe = await mountWith({ scaling: 'zoom' });
    await larger(hilfe);
    expect(hilfe.coverage).to.be.above(0.95);
    expect(warn[0]).to.match(/^\[netzwerk-hilfe\] scaling="zoom" .+: .+/);
  });
});

describe('netzwerk-hilfe: storage', () => {
  const leave = (hilfe: Element) => hilfe.remove();

  it('keeps a choice for the next page, in the session', async () => {
    const hilfe = await mount();
    await larger(hilfe);
    expect(stored()).to.equal('{"v":1,"textSize":125}');
    expect(localStorage).to.have.lengthOf(0);
    leave(hilfe);
    await waitUntil(() => scale() === '');
    const next = await mount();
    expect(next.textSize).to.equal(125);
    expect(Number(scale())).to.equal(1.25);
  });

  it('keeps it on the device by choice, and says so', async () => {
    const hilfe = await mountWith({ persist: 'local' });
    expect(textOf(part(hilfe, 'section-text-size'))).to.contain('auf diesem Gerät gespeichert');
    await larger(hilfe);
    expect(localStorage.getItem(storageKey)).to.equal('{"v":1,"textSize":125}');
    expect(stored()).to.equal(null);
    await reset(hilfe);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('keeps nothing with none', async () => {
    const hilfe = await mountWith({ persist: 'none' });
    await larger(hilfe);
    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
    expect(Number(scale())).to.equal(1.25);
  });

  for (const foreign of ['150', '{"v":1,"textSize":5000}', '<b>']) {
    it(`takes the default for a stored ${foreign}, and leaves it`, async () => {
      sessionStorage.setItem(storageKey, foreign);
      const hilfe = await mount();
      expect(hilfe.textSize).to.equal(100);
      expect(stored()).to.equal(foreign);
    });
  }

  it('follows another tab', async () => {
    const hilfe = await mountWith({ persist: 'local' });
    const heard = details<object>('netzwerk-text-size');
    localStorage.setItem(storageKey, '{"v":1,"textSize":150}');
    dispatchEvent(new StorageEvent('storage', { key: storageKey }));
    expect(hilfe.textSize).to.equal(150);
    localStorage.removeItem(storageKey);
    dispatchEvent(new StorageEvent('storage', { key: storageKey }));
    expect(hilfe.textSize).to.equal(100);
    expect(heard).to.deep.equal([]);
  });

  it('follows when the page comes back from the cache', async () => {
    const hilfe = await mount();
    sessionStorage.setItem(storageKey, '{"v":1,"textSize":175,"on":"reduce-motion"}');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(hilfe.textSize).to.equal(175);
    expect(root.hasAttribute('data-netzwerk-reduce-motion')).to.equal(true);
  });

  it('keeps that a reader gave up the author’s size', async () => {
    const own = html`<netzwerk-hilfe layout="inline" text-size="150" statement-href="/a" feedback-href="/b"></netzwerk-hilfe>`;
    const hilfe = await mount(own);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(hilfe.textSize).to.equal(150);
    await reset(hilfe);
    leave(hilfe);
    const next = await mount(own);
    expect(next.textSize).to.equal(100);
    expect(scale()).to.equal('');
    // Also on the pages after that.
    await larger(next);
    await smaller(next);
    leave(next);
    expect((await mount(own)).textSize).to.equal(100);
  });

  it('does not bring back what a reader has given up while it was out of the page', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const [first, second] = [await mount(), await mount()];
    await larger(second);
    first.remove();
    await reset(second);
    box.append(first);
    await elementUpdated(first);
    expect([first.textSize, second.textSize]).to.deep.equal([100, 100]);
    await larger(first);
    first.remove();
    second.remove();
    await waitUntil(() => scale() === '');
    sessionStorage.removeItem(storageKey);
    box.append(first);
    await elementUpdated(first);
    expect(first.textSize).to.equal(100);
    expect(scale()).to.equal('');
  });

  it('does not bring back from a snapshot of the page what a reader has given up', async () => {
    for (const [start, attributes] of [
      [100, ''],
      [125, ' text-size="125"'],
    ] as const) {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.innerHTML = `<netzwerk-hilfe layout="inline" statement-href="/a" feedback-href="/b"${attributes}></netzwerk-hilfe>`;
      const markup = box.innerHTML;
      const first = box.querySelector('netzwerk-hilfe')!;
      await elementUpdated(first);
      expect(box.innerHTML).to.equal(markup);
      await larger(first);
      await elementUpdated(first);
      const snapshot = box.cloneNode(true);
      await reset(first);
      first.remove();
      await Promise.resolve();
      sessionStorage.clear();
      box.replaceWith(snapshot);
      const second = (snapshot as Element).querySelector('netzwerk-hilfe')!;
      await elementUpdated(second);
      expect(second.textSize).to.equal(start);
      expect(scale()).to.equal(start === 100 ? '' : '1.25');
      expect((snapshot as Element).innerHTML.replace(/<!--.*?-->/g, '')).to.equal(markup);
      await larger(second);
      await reset(second);
      second.remove();
      await Promise.resolve();
      (snapshot as Element).remove();
      sessionStorage.clear();
    }
  });

  for (const what of ['localStorage', 'setItem'] as const) {
    it(`does not say that a choice is stored where ${what} throws`, async () => {
      const said = (hilfe: Element) =>
        textOf(part(hilfe, 'section-text-size')).includes('gespeichert');
      const target = what === 'setItem' ? Storage.prototype : window;
      const native = Object.getOwnPropertyDescriptor(target, what)!;
      const fail = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      const hilfe = await mountWith({ persist: 'local' });
      expect(said(hilfe)).to.equal(true);
      Object.defineProperty(
        target,
        what,
        what === 'setItem' ? { ...native, value: fail } : { configurable: true, get: fail },
      );
      undo.push(() => Object.defineProperty(target, what, native));
      await larger(hilfe);
      expect(hilfe.textSize).to.equal(125);
      expect(said(hilfe)).to.equal(false);
    });
  }

  for (const what of ['getItem', 'setItem', 'removeItem'] as const) {
    it(`works where ${what} throws`, async () => {
      const native = Storage.prototype[what];
      Storage.prototype[what] = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      undo.push(() => {
        Object.assign(Storage.prototype, { [what]: native });
      });
      const hilfe = await mount();
      await larger(hilfe);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(Number(scale())).to.equal(1.25);
      await reset(hilfe);
      expect(scale()).to.equal('');
    });
  }
});

describe('netzwerk-hilfe: switches', () => {
  const names = ['underline-links', 'text-spacing', 'reduce-motion'] as const;
  const page = html`<div>
    <a href="/x" style="text-decoration: none">Link</a>
    <p style="transition: color 2s">Absatz</p>
  </div>`;

  it('are not there without controls', async () => {
    expect(parts(await mount(), 'switch')).to.deep.equal([]);
  });

  it('turn on and off without a trace, and are kept', async () => {
    const box = await fixture<HTMLElement>(page);
    const hilfe = await mountWith({ controls: names.join(' ') });
    const heard = details<PreferenceChange>('netzwerk-preference');
    const [link, p] = [box.querySelector('a')!, box.querySelector('p')!];
    const state = () => {
      const style = getComputedStyle(p);
      return [
        getComputedStyle(link).textDecorationLine,
        style.letterSpacing,
        style.wordSpacing,
        style.transitionDuration,
      ];
    };
    const [before, markup] = [state(), root.outerHTML];
    const press = async (index: number) => {
      parts(hilfe, 'switch')[index]!.click();
      await elementUpdated(hilfe);
    };
    for (const index of [0, 1, 2]) await press(index);
    expect(parts(hilfe, 'switch').map((own) => own.getAttribute('aria-pressed'))).to.deep.equal(
      Array<string>(3).fill('true'),
    );
    expect(parts(hilfe, 'switch-on')).to.have.lengthOf(3);
    for (const name of names) expect(root).to.have.attribute(`data-netzwerk-${name}`, '');
    const [line, letters, spaces, duration] = state();
    expect(line).to.equal('underline');
    expect(parseFloat(letters!)).to.be.closeTo(0.12 * size(p), 0.01);
    expect(parseFloat(spaces!)).to.be.closeTo(0.16 * size(p), 0.01);
    expect(duration).to.equal('0s');
    expect(stored()).to.equal(
      '{"v":1,"textSize":100,"on":"underline-links text-spacing reduce-motion"}',
    );
    for (const index of [0, 1, 2]) await press(index);
    expect(state()).to.deep.equal(before);
    expect(root.outerHTML).to.equal(markup);
    expect(stored()).to.equal(null);
    expect(heard).to.deep.equal(
      [true, false].flatMap((value) => names.map((name) => ({ name, value }))),
    );
  });

  it('are undone by reset', async () => {
    const hilfe = await mountWith({ controls: 'underline-links' });
    parts(hilfe, 'switch')[0]!.click();
    await elementUpdated(hilfe);
    await reset(hilfe);
    expect(root.hasAttribute('data-netzwerk-underline-links')).to.equal(false);
    expect(stored()).to.equal(null);
  });

  it('leave out what does not exist, and say so', async () => {
    const { warn } = hearConsole();
    const hilfe = await mountWith({ controls: 'contrast reduce-motion' });
    expect(parts(hilfe, 'switch').map(textOf)).to.deep.equal(['Bewegung anhalten']);
    expect(warn[0]).to.match(/^\[netzwerk-hilfe\] controls="contrast" .+: .+/);
  });
});

describe('netzwerk-hilfe: keyboard', () => {
  const closed = html`<netzwerk-hilfe
    platform="linux"
    controls="reduce-motion"
    statement-href="/a"
    feedback-href="/b"
  ></netzwerk-hilfe>`;

  it('closes with Escape while the focus is inside, and goes back to the button', async () => {
    const hilfe = await mount(closed);
    await pressButton(hilfe, 'toggle');
    part(hilfe, 'button-larger')!.focus();
    await press('Escape');
    await elementUpdated(hilfe);
    expect(isShown(part(hilfe, 'panel')!)).to.equal(false);
    expectFocus(part(hilfe, 'toggle'));
  });

  it('does everything with the keyboard alone, by Space too', async () => {
    const hilfe = await mount(closed);
    part(hilfe, 'toggle')!.focus();
    await type(' ');
    await elementUpdated(hilfe);
    part(hilfe, 'button-larger')!.focus();
    await type(' ');
    await elementUpdated(hilfe);
    expect(hilfe.textSize).to.equal(125);
    part(hilfe, 'switch')!.focus();
    await type(' ');
    await elementUpdated(hilfe);
    expect(part(hilfe, 'switch')).to.have.attribute('aria-pressed', 'true');
  });

  it('takes a real click', async () => {
    const hilfe = await mount();
    await click(button(hilfe, 'Größer'));
    await elementUpdated(hilfe);
    expect(hilfe.textSize).to.equal(125);
  });
});

describe('netzwerk-hilfe: accessibility', () => {
  it('has no axe violation, open and closed, with everything on', async () => {
    const hilfe = await mountWith({
      controls: 'underline-links text-spacing reduce-motion',
      'enforcement-href': '/c',
    });
    await expect(hilfe).to.be.accessible();
    await larger(hilfe);
    parts(hilfe, 'switch')[0]!.click();
    await elementUpdated(hilfe);
    await expect(hilfe).to.be.accessible();
    for (const platform of ['mac', 'ios'] as const) {
      hilfe.platform = platform;
      await elementUpdated(hilfe);
      await expect(hilfe).to.be.accessible();
    }
    hilfe.layout = 'disclosure';
    await elementUpdated(hilfe);
    await expect(hilfe).to.be.accessible();
  });

  it('has no axe violation in dark, and from right to left', async () => {
    const box = await fixture<HTMLElement>(
      html`<div dir="rtl" style="color-scheme: dark; background: #111; color: #eee">${open}</div>`,
    );
    await expect(box).to.be.accessible();
  });

  for (const [lang, title, text] of [
    [
      'de-simple',
      'Hilfe für diese Internet·seite',
      'Die Schrift hat jetzt die Größe 125. Normal ist 100.',
    ],
    ['en', 'Accessibility help', 'Text size 125%'],
    ['fr', 'Aide à l’accessibilité', 'Taille du texte : 125 %'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const hilfe = await mountWith({ lang });
      await larger(hilfe);
      expect(textOf(part(hilfe, 'heading'))).to.equal(title);
      expect(status(hilfe)).to.equal(text);
      expect(part(hilfe, 'status')!.textContent, 'soft hyphens').to.not.contain('\u00ad');
      await expect(hilfe).to.be.accessible();
      expect(hilfe.shadowRoot!.querySelector('[lang]')).to.have.attribute('lang', lang);
    });
  }

  it('fits into 256 pixels at 200 %', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 256px">${open}</div>`);
    const hilfe = box.querySelector('netzwerk-hilfe')!;
    hilfe.controls = 'underline-links text-spacing reduce-motion';
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    for (const own of hilfe.shadowRoot!.querySelectorAll('.base *:not(.sr, option)')) {
      expect(own.getBoundingClientRect().right, `${own.localName} ${own.className}`).to.be.at.most(
        box.getBoundingClientRect().right + 0.5,
      );
    }
  });

  it('breaks no word of its buttons in 254 pixels at 200 %', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 288px">${open}</div>`);
    const hilfe = box.querySelector('netzwerk-hilfe')!;
    hilfe.controls = 'text-spacing';
    for (let step = 0; step < 4; step += 1) await larger(hilfe);
    part(hilfe, 'switch')!.click();
    await elementUpdated(hilfe);
    for (const name of ['smaller', 'larger']) {
      const range = document.createRange();
      range.selectNodeContents(part(hilfe, `button-${name}`)!);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      expect(lines.size, name).to.equal(1);
    }
  });

  it('has targets of 44 pixels', async () => {
    const hilfe = await mountWith({ controls: 'reduce-motion' });
    for (const own of hilfe.shadowRoot!.querySelectorAll('button, select')) {
      expect(own.getBoundingClientRect().height).to.be.at.least(44);
    }
    for (const own of parts(hilfe, 'link')) {
      expect(own.getBoundingClientRect().height).to.be.at.least(24);
    }
  });

  it('has all parts of the manifest, and no others', async () => {
    const found = new Set<string>();
    const hilfe = await mountWith({ controls: 'reduce-motion' });
    hilfe.shadowRoot!.querySelector<HTMLElement>('[part~=switch]')!.click();
    for (const layout of ['inline', 'disclosure']) {
      hilfe.layout = layout;
      await elementUpdated(hilfe);
      for (const own of hilfe.shadowRoot!.querySelectorAll('[part]'))
        own.part.forEach((name) => found.add(name));
    }
    const response = await fetch(new URL('../custom-elements.json', import.meta.url));
    const { modules } = (await response.json()) as {
      modules: { declarations: { tagName?: string; cssParts?: { name: string }[] }[] }[];
    };
    const documented = modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'netzwerk-hilfe')?.cssParts;
    expect([...found].sort()).to.deep.equal(documented!.map(({ name }) => name).sort());
  });
});

describe('netzwerk-hilfe: lifecycle', () => {
  it('keeps the size when it is moved, and takes it along when it is removed', async () => {
    const hilfe = await mount(
      html`<netzwerk-hilfe
        layout="inline"
        persist="none"
        statement-href="/a"
        feedback-href="/b"
      ></netzwerk-hilfe>`,
    );
    await larger(hilfe);
    const other = await fixture<HTMLElement>(html`<div></div>`);
    other.append(hilfe);
    await elementUpdated(hilfe);
    expect(Number(scale())).to.equal(1.25);
    const sheets = document.adoptedStyleSheets.length;
    hilfe.remove();
    await waitUntil(() => scale() === '');
    expect(root.hasAttribute('data-netzwerk-text-size')).to.equal(false);
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets - 1);
    other.append(hilfe);
    await elementUpdated(hilfe);
    expect(Number(scale())).to.equal(1.25);
  });

  it('leaves no listener, observer or sheet after 50 lives', async () => {
    const active = new Map<string, number>();
    for (const target of [document, window] as EventTarget[]) {
      const { addEventListener, removeEventListener } = target;
      const count = (type: string, by: number) => active.set(type, (active.get(type) ?? 0) + by);
      target.addEventListener = (type: string, ...rest: [EventListener]) => {
        count(type, 1);
        addEventListener.call(target, type, ...rest);
      };
      target.removeEventListener = (type: string, ...rest: [EventListener]) => {
        count(type, -1);
        removeEventListener.call(target, type, ...rest);
      };
      undo.push(() => Object.assign(target, { addEventListener, removeEventListener }));
    }
    const sheets = document.adoptedStyleSheets.length;
    for (let time = 0; time < 50; time += 1) {
      const hilfe = document.createElement('netzwerk-hilfe');
      Object.assign(hilfe, { statementHref: '/a', feedbackHref: '/b', persist: 'none' });
      document.body.append(hilfe);
      await hilfe.updateComplete;
      part(hilfe, 'button-larger')!.click();
      hilfe.remove();
      await hilfe.updateComplete;
    }
    await waitUntil(() => scale() === '');
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets);
    expect([...active.values()].every((count) => count === 0)).to.equal(true);
  });

  it('takes back what the head script has done, though one of its rules has gone', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const [gone, there] = ['b', 'i'].map((name) => {
      const style = document.createElement('style');
      style.textContent = `${name}{font-size:calc(12px*var(--_nw))}`;
      box.append(style);
      return [style, (style.sheet!.cssRules[0] as CSSStyleRule).style] as const;
    });
    gone![0].sheet!.deleteRule(0);
    // As in Firefox, in each browser.
    Object.defineProperty(gone![1], 'cssText', {
      set() {
        throw new DOMException('', 'NotSupportedError');
      },
    });
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    root.setAttribute('data-netzwerk-text-size', '150');
    const before = new Map([gone!, there!].map(([, style]) => [style, 'font-size:12px']));
    (globalThis.__netzwerk ??= { versions: [] }).early = { sheet, before, on: '' };
    const hilfe = await mount();
    expect(there![1].fontSize).to.equal('12px');
    expect(root.hasAttribute('data-netzwerk-text-size')).to.equal(false);
    expect(document.adoptedStyleSheets).not.to.include(sheet);
    // It hears what happens in other tabs.
    sessionStorage.setItem(storageKey, '{"v":1,"textSize":150}');
    dispatchEvent(new StorageEvent('storage', { key: storageKey }));
    expect(hilfe.textSize).to.equal(150);
  });

  it('takes properties that were set before it was defined, and a script before the page is', () => {
    const hilfe = document.createElement('netzwerk-hilfe');
    hilfe.reset();
    hilfe.increase();
    expect(hilfe.textSize).to.equal(125);
    expect(scale()).to.equal('');
  });
});
