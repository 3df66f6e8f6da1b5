import { inlineRules, styledInline } from './inline.js';
import { scaleVar, textVar } from './lengths.js';
import { compare, readSizes, sampleText, type Reach, type Sample } from './measure.js';
import { Rules, type Plan } from './rules.js';
import { openRoots, sheetsOf } from './shadow-roots.js';
import { measureWords } from './size-words.js';

/** What is done to enlarge text; `auto` finds out. */
export type Scaling = 'auto' | 'rules' | 'root' | 'cooperate';

/**
 * For a moment: sizes can be measured before a page's transitions would have ended, and no browser
 * scrolls by itself to hold some text in its place.
 */
const still = '*,::before,::after{transition:none!important;overflow-anchor:none!important}';
const layer = 'netzwerk-hilfe';

/** Enlarges the text of the page, and takes that back without a trace. */
export class TextScale {
  readonly #sheet = new CSSStyleSheet();
  readonly #rules = new Rules();
  #plan: Plan;
  readonly #cooperate: boolean;
  readonly #controls: string;
  readonly #observer = new MutationObserver((records) => {
    if (records.some(bringsStyles)) this.#refresh();
  });
  #isOn = false;
  #width = 0;
  #samples: Sample[] = [];
  #before: number[] = [];
  #baseBefore = 0;
  #pinned = '';
  #inline = '';

  /** Reads the page, and changes nothing yet. `probe`: an element of ours, to ask the browser for its sizes. */
  constructor(probe: Node, scaling: Scaling) {
    if (scaling !== 'cooperate') this.#rules.read(sheetsOf(document));
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
    if (this.#width !== innerWidth) {
      // Sizes may follow the window, so what they were is read anew.
      this.#pinned = '';
      if (this.#isOn) this.#show(1, still);
      this.#samples = sampleText(openRoots(document.body));
      this.#before = readSizes(this.#samples);
      this.#baseBefore = sizeOfBase();
      this.#width = innerWidth;
    }
    if (!this.#isOn) this.#begin();
    this.#show(scale, still);
    const samples = this.#samples;
    const reached = sizeOfBase() / this.#baseBefore / scale;
    if (!this.#cooperate && Math.abs(reached - 1) > 0.01) {
      // A style sheet that can't be read sizes the element from which all text inherits. In percent of what
      // it inherits itself, see `Rules.grown`.
      const { base: name, lengthOf } = this.#plan;
      const above = name === 'html' ? lengthOf('medium', '') : getComputedStyle(root).fontSize;
      const share = (100 * scale * this.#baseBefore) / parseFloat(above);
      this.#pinned = `${name}{font-size:${share}%!important}`;
      this.#write(still);
    }
    const reach = compare(samples, this.#before, readSizes(samples), scale);
    document.body.getBoundingClientRect();
    this.#write();
    return reach;
  }

  /** Takes everything back. */
  clear(): void {
    this.#observer.disconnect();
    document.removeEventListener('load', this.#onLoad, true);
    this.#rules.restore();
    const { layered } = this.#rules;
    const index = [...(layered?.cssRules ?? [])].findIndex(
      (rule) => rule instanceof CSSLayerStatementRule && rule.nameList[0] === layer,
    );
    if (index >= 0) layered?.deleteRule(index);
    this.#sheet.replaceSync(still);
    // Computes all styles while nothing can start to move.
    document.body.getBoundingClientRect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own !== this.#sheet);
  }

  #begin(): void {
    this.#isOn = true;
    // A layer that is declared first loses against everything of the page, and wins over the browser's styles.
    this.#rules.layered?.insertRule(`@layer ${layer};`, 0);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    this.#observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('load', this.#onLoad, true);
  }

  readonly #onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement) this.#refresh();
  };

  /** Style sheets and styled elements that came later. */
  #refresh(): void {
    const inline = this.#inline;
    this.#rules.read(sheetsOf(document));
    this.#grow();
    if (this.#inline !== inline) this.#write();
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
    const text = `${base}{--_nw:${scaleVar};--_nwb:${scaleVar}}${base}>*{--_nwb:1}@layer ${layer}{:where(${base}){font-size:${100 * scale}%}${
      rootOnly ? '' : this.#controls.replaceAll('*', `*${textVar}`)
    }}${this.#pinned}${this.#inline}`;
    this.#sheet.replaceSync(
      `:root{--netzwerk-text-scale:${scale}}${this.#cooperate ? '' : text}${extra}`,
    );
  }
}

function bringsStyles({ target, addedNodes }: MutationRecord): boolean {
  return target.nodeName === 'STYLE' || [...addedNodes].some(({ nodeType }) => nodeType === 1);
}
