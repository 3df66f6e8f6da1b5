import { inlineRules, styledInline } from './inline.js';
import { scaleVar, textVar } from './lengths.js';
import { compare, readSizes, sampleText, type Reach, type Sample } from './measure.js';
import { Rules, type Plan } from './rules.js';
import { openRoots, sheetsOf } from './shadow-roots.js';
import { measureWords } from './size-words.js';

/** What is done to enlarge text; `auto` finds out. */
export type Scaling = 'auto' | 'rules' | 'root' | 'cooperate';

/** For a moment: sizes can be measured before a page's transitions would have ended. */
const still = '*,::before,::after{transition:none!important}';
const layer = 'netzwerk-hilfe';

/** Enlarges the text of the page, and takes that back without a trace. */
export class TextScale {
  readonly #sheet = new CSSStyleSheet();
  readonly #rules = new Rules();
  #plan: Plan;
  readonly #cooperate: boolean;
  readonly #controls: string;
  readonly #onRemeasure: (reach: Reach) => void;
  readonly #observer = new MutationObserver((records) => {
    if (records.some(bringsStyles)) this.#refreshSoon();
  });
  readonly #adopters = new Set<DocumentOrShadowRoot>();
  #frame = 0;
  #isOn = false;
  #width = 0;
  #samples: Sample[] = [];
  #before: number[] = [];
  #baseBefore = 0;
  #body: HTMLElement | undefined;
  #names = '';
  #pinned = '';
  #inline = '';
  #text = '';

  /**
   * Reads the page, and changes nothing yet. `probe`: an element of ours, to ask the browser for its sizes.
   * `onRemeasure` hears what is reached on a page that has changed meanwhile.
   */
  constructor(probe: Node, scaling: Scaling, onRemeasure: (reach: Reach) => void) {
    this.#onRemeasure = onRemeasure;
    if (scaling !== 'cooperate') this.#read();
    this.#cooperate = scaling === 'cooperate' || (scaling === 'auto' && this.#rules.cooperate);
    const { controls, lengthOf } = measureWords(probe);
    const rootOnly = scaling === 'root';
    // Where style sheets can't be read, what they size in `rem` grows with the root at least.
    const byRoot = rootOnly || (scaling === 'auto' && this.#rules.unreadable > 0);
    this.#plan = { base: byRoot ? 'html' : 'body', scale: 1, rootOnly, lengthOf };
    this.#controls = controls;
  }

  /** Sets the factor and measures what came of it. */
  set(scale: number): Reach {
    const root = document.documentElement;
    const base = this.#plan.base === 'html' ? root : document.body;
    const sizeOfBase = () => parseFloat(getComputedStyle(base).fontSize);
    if (!this.#cooperate) this.#read();
    this.#isBaseOther();
    const extra = this.#still;
    if (this.#width !== innerWidth || !this.#samples.some(([{ isConnected }]) => isConnected)) {
      // Sizes may follow the window, so what they were is read anew.
      this.#pinned = '';
      if (this.#isOn) this.#show(1, extra);
      this.#samples = sampleText(openRoots(document.body));
      this.#before = readSizes(this.#samples);
      this.#baseBefore = sizeOfBase();
      this.#width = innerWidth;
    }
    if (!this.#isOn) this.#begin();
    this.#show(scale, extra);
    const reached = sizeOfBase() / this.#baseBefore / scale;
    if (!this.#cooperate && Math.abs(reached - 1) > 0.01) {
      // A style sheet that can't be read sizes the element from which all text inherits. In percent of what
      // it inherits itself, see `Rules.grown`.
      const { base: name, lengthOf } = this.#plan;
      const above = name === 'html' ? lengthOf('medium', '') : getComputedStyle(root).fontSize;
      const share = (100 * scale * this.#baseBefore) / parseFloat(above);
      this.#pinned = `${name}{font-size:${share}%!important}`;
      this.#write(extra);
    }
    const reach = compare(this.#samples, this.#before, readSizes(this.#samples), scale);
    if (extra) {
      document.body.getBoundingClientRect();
      this.#write();
    }
    return reach;
  }

  /** Takes everything back. */
  clear(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    document.removeEventListener('load', this.#onLoad, true);
    this.#rules.restore();
    const { layered } = this.#rules;
    const index = [...(layered?.cssRules ?? [])].findIndex(
      (rule) => rule instanceof CSSLayerStatementRule && rule.nameList[0] === layer,
    );
    if (index >= 0) layered?.deleteRule(index);
    this.#sheet.replaceSync(this.#still);
    // Computes all styles while nothing can start to move.
    if (this.#still) document.body.getBoundingClientRect();
    for (const root of this.#adopters) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((own) => own !== this.#sheet);
    }
  }

  #begin(): void {
    this.#isOn = true;
    // A layer that is declared first loses against everything of the page, and wins over the browser's styles.
    this.#rules.layered?.insertRule(`@layer ${layer};`, 0);
    this.#observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('load', this.#onLoad, true);
  }

  readonly #onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement || target instanceof HTMLStyleElement) {
      this.#refreshSoon();
    }
  };

  #refreshSoon(): void {
    this.#frame ||= requestAnimationFrame(this.#refresh);
  }

  /** Style sheets and styled elements that came later, and what else has changed. */
  readonly #refresh = (): void => {
    this.#frame = 0;
    if (this.#isBaseOther()) {
      this.#onRemeasure(this.set(this.#plan.scale));
      return;
    }
    const { count } = this.#rules;
    if (!this.#cooperate) this.#read();
    // With other rules, sizes were others before.
    if (this.#rules.count > count) this.#width = 0;
    this.#grow();
    this.#write();
  };

  #read(): void {
    this.#rules.read([...sheetsOf(document)].filter((sheet) => sheet !== this.#sheet));
  }

  /** Whether other rules apply to `<html>` or `<body>` than before. */
  #isBaseOther(): boolean {
    const { documentElement: root, body } = document;
    const names = [root.className, root.id, body.className, body.id].join();
    const isNew = body !== this.#body;
    if (!isNew && names === this.#names) return false;
    const isFirst = !this.#body;
    this.#body = body;
    this.#names = names;
    if (isNew) {
      const options = { attributes: true, attributeFilter: ['class', 'id'] };
      for (const own of [root, body]) this.#observer.observe(own, options);
    }
    if (isFirst) return false;
    this.#width = 0;
    return this.#rules.retarget() || isNew;
  }

  /** What must be there for a moment, so that nothing moves. */
  get #still(): string {
    return this.#rules.moves || document.querySelector('[style*="transition"]') ? still : '';
  }

  #show(scale: number, extra: string): void {
    this.#plan = { ...this.#plan, scale };
    this.#grow();
    this.#write(extra);
  }

  #grow(): void {
    if (this.#cooperate) return;
    const elements = this.#plan.rootOnly ? [] : styledInline();
    this.#rules.grow(
      this.#plan,
      elements.map(({ style }) => style),
    );
    this.#inline = inlineRules(elements, this.#rules, this.#plan);
  }

  #write(extra = ''): void {
    const { base, rootOnly, scale } = this.#plan;
    const rules = `${base}{--_nw:${scaleVar};--_nwb:${scaleVar}}${base}>*{--_nwb:1}@layer ${layer}{:where(${base}){font-size:${100 * scale}%}${
      rootOnly ? '' : this.#controls.replaceAll('*', `*${textVar}`)
    }}${this.#pinned}${this.#inline}`;
    const text = `:root{--netzwerk-text-scale:${scale}}${this.#cooperate ? '' : rules}${extra}`;
    if (text !== this.#text) this.#sheet.replaceSync(text);
    this.#text = text;
    // Pages may put a list of their own in the place of ours.
    for (const root of openRoots(document) as Iterable<DocumentOrShadowRoot>) {
      if (root.adoptedStyleSheets.includes(this.#sheet)) continue;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
      this.#adopters.add(root);
    }
  }
}

function bringsStyles({ type, target, addedNodes }: MutationRecord): boolean {
  return (
    type === 'attributes' ||
    target.nodeName === 'STYLE' ||
    [...addedNodes].some(({ nodeType }) => nodeType === 1)
  );
}
