import { AdoptedSheet } from './adopted-sheet.js';
import { inlineRules, styledInline } from './inline.js';
import { scaleVar, textVar } from './lengths.js';
import { sizeOf, Yardstick, type Reach } from './measure.js';
import { Rules } from './rules.js';
import { openRoots, pageSheets } from './shadow-roots.js';
import { measureWords } from './size-words.js';
import type { Plan } from './values.js';
import { Watch } from './watch.js';

/** What is done to enlarge text; `auto` finds out. */
export type Scaling = 'auto' | 'rules' | 'root' | 'cooperate';

/** For a moment: sizes can be measured before a page's transitions would have ended. */
export const still = '*,::before,::after{transition:none!important}';
const layer = 'netzwerk-hilfe';
/** How long changes that nobody sees may keep the page from answering at a time. */
const slice = 30;

/** Enlarges the text of the page, and takes that back without a trace. */
export class TextScale {
  readonly scaling: Scaling;
  readonly #sheet = new AdoptedSheet();
  readonly #rules = new Rules();
  readonly #yardstick = new Yardstick();
  readonly #watch: Watch;
  readonly #cooperate: boolean;
  readonly #controls: string;
  readonly #onRemeasure: (reach: Reach) => void;
  #plan: Plan;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOn = false;
  #pinned = '';
  #inline = '';

  /**
   * Reads the page, and changes nothing yet. `probe`: an element of ours, to ask the browser for its sizes.
   * `onRemeasure` hears what is reached on a page that has changed meanwhile.
   */
  constructor(probe: Node, scaling: Scaling, onRemeasure: (reach: Reach) => void) {
    this.scaling = scaling;
    this.#onRemeasure = onRemeasure;
    this.#watch = new Watch(
      () => this.#refresh(),
      () => this.#sheet.isBehind() || this.#rules.reader.isBehind(),
    );
    if (scaling !== 'cooperate') this.#read();
    this.#cooperate = scaling === 'cooperate' || (scaling === 'auto' && this.#rules.cooperate);
    const { controls, lengthOf } = measureWords(probe);
    const rootOnly = scaling === 'root';
    // Where style sheets can't be read, what they size in `rem` grows with the root at least.
    const byRoot = rootOnly || (scaling === 'auto' && this.#rules.reader.unreadable > 0);
    this.#plan = { base: byRoot ? 'html' : 'body', scale: 1, rootOnly, lengthOf };
    this.#controls = controls;
    this.#watch.isBaseOther();
  }

  /** Sets the factor and measures what came of it. */
  set(scale: number): Reach {
    const { base: name, lengthOf } = this.#plan;
    const base = name === 'html' ? document.documentElement : document.body;
    if (!this.#cooperate) this.#read();
    if (this.#watch.isBaseOther()) this.#retarget();
    const extra = this.#still;
    if (this.#yardstick.isWorn) {
      // Sizes may follow the window, so what they were is read anew.
      this.#pinned = '';
      if (this.#isOn) this.#show(1, extra);
      this.#yardstick.read(base, openRoots(document.body));
    }
    if (!this.#isOn) this.#watch.start();
    this.#isOn = true;
    this.#show(scale, extra);
    const { base: before } = this.#yardstick;
    if (!this.#cooperate && Math.abs(sizeOf(base) / before / scale - 1) > 0.01) {
      // A style sheet that can't be read sizes the element from which all text inherits. In percent of what
      // it inherits itself, see `grown`.
      const above =
        name === 'html' ? parseFloat(lengthOf('medium', '')) : sizeOf(document.documentElement);
      this.#pinned = `${name}{font-size:${(100 * scale * before) / above}%!important}`;
      this.#write(extra);
    }
    const reach = this.#yardstick.compare(scale);
    if (extra) {
      document.body.getBoundingClientRect();
      this.#write();
    }
    this.#growRest();
    return reach;
  }

  /** Takes everything back. Of very many rules some are given back in the next moments, see `finish`. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#watch.stop();
    this.#rules.reader.undeclare(layer);
    const isDone = !this.#rules.restore(0);
    this.#sheet.sheet.replaceSync(this.#still);
    // Computes all styles while nothing can start to move.
    if (this.#still) document.body.getBoundingClientRect();
    this.#sheet.leave();
    if (!isDone) this.#later(() => this.#rules.restore(slice));
  }

  /** Before another may begin. */
  finish(): void {
    clearTimeout(this.#timer);
    this.#rules.restore(Infinity);
  }

  /** Goes on until there is no more. */
  #later(work: () => unknown): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (work()) this.#later(work);
    });
  }

  /** Changes what applies to nothing, and then what custom properties came with it. */
  #growRest(): void {
    if (this.#rules.isWaiting)
      this.#later(() => this.#rules.growMore(this.#plan, slice) || this.#refresh());
  }

  /** Style sheets and styled elements that came later, and what else has changed. */
  #refresh(): void {
    const { count } = this.#rules;
    if (this.#watch.isBaseOther() && this.#retarget()) {
      this.#onRemeasure(this.set(this.#plan.scale));
      return;
    }
    if (!this.#cooperate) this.#read();
    // With other rules, sizes were others before.
    if (this.#rules.count > count) this.#yardstick.wear();
    this.#grow();
    this.#write();
    this.#growRest();
  }

  /** Whether other rules apply to `<html>` or `<body>` than before, or it is another one. */
  #retarget(): boolean {
    this.#yardstick.wear();
    return this.#rules.retarget() || this.#watch.isBodyNew;
  }

  #read(): void {
    this.#rules.read(pageSheets(), openRoots(document));
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
    // A layer that is declared first loses against everything of the page, and wins over the browser's styles.
    this.#rules.reader.declare(layer);
    const elements = this.#plan.rootOnly ? [] : styledInline();
    const styles = elements.map(({ style }) => style);
    this.#rules.grow(this.#plan, styles);
    this.#inline = inlineRules(elements, this.#rules, this.#plan);
  }

  #write(extra = ''): void {
    const { base, rootOnly, scale } = this.#plan;
    const text = rootOnly
      ? ''
      : this.#controls.replaceAll('*', `*${textVar}`) +
        this.#rules.variables.initial(base === 'body');
    const rules = `${base}{--_nw:${scaleVar};--_nwb:${scaleVar}}${base}>*{--_nwb:1}@layer ${layer}{:where(${base}){font-size:${100 * scale}%}${text}}${this.#pinned}${this.#inline}`;
    this.#sheet.write(
      `:root{--netzwerk-text-scale:${scale}}${this.#cooperate ? '' : rules}${extra}`,
    );
  }
}
