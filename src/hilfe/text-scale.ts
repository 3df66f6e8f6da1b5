import { advance, atOnce } from '../data/slices.js';
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
/** Calls back in a while. */
export type Wait = (callback: () => void) => unknown;

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
  #cooperate: boolean;
  readonly #controls: string;
  readonly #onRemeasure: (reach: Reach) => void;
  #plan: Plan;
  /** What is done bit by bit. */
  #steps: Generator<undefined, void> | undefined;
  #isOn = false;
  #pinned = '';
  #inline = '';

  /**
   * `probe`: an element of ours, to ask the browser for its sizes. `onRemeasure` hears what is reached on a
   * page that has changed meanwhile.
   */
  constructor(probe: Node, scaling: Scaling, onRemeasure: (reach: Reach) => void) {
    this.scaling = scaling;
    this.#onRemeasure = onRemeasure;
    this.#watch = new Watch(
      () => this.#refresh(),
      () => this.#sheet.isBehind() || this.#rules.reader.isBehind(),
    );
    this.#cooperate = scaling === 'cooperate';
    const { controls, lengthOf } = measureWords(probe);
    this.#plan = { base: 'body', scale: 1, rootOnly: scaling === 'root', lengthOf };
    this.#controls = controls;
    this.#watch.isBaseOther();
  }

  /** Reads the page bit by bit, and changes nothing yet: some ms each time that `wait` calls back. */
  prepare(wait: Wait, time: number): void {
    this.#later(this.#read(), time, wait);
  }

  /** Sets the factor and measures what came of it. */
  set(scale: number): Reach {
    this.#steps = undefined;
    atOnce(this.#read());
    if (!this.#isOn && this.scaling !== 'rules') {
      this.#cooperate ||= this.scaling === 'auto' && this.#rules.cooperate;
      // Where style sheets can't be read, what they size in `rem` grows with the root at least.
      const byRoot = this.#plan.rootOnly || this.#rules.reader.unreadable > 0;
      this.#plan = { ...this.#plan, base: byRoot ? 'html' : 'body' };
    }
    const { base: name, lengthOf } = this.#plan;
    const base = name === 'html' ? document.documentElement : document.body;
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
    this.#later(this.#growRest());
    return reach;
  }

  /** Takes everything back. Of very many rules some are given back in the next moments, see `finish`. */
  clear(): void {
    this.#watch.stop();
    this.#rules.reader.undeclare(layer);
    const steps = this.#rules.restore();
    const { done } = advance(steps, 0);
    this.#sheet.sheet.replaceSync(this.#still);
    // Computes all styles while nothing can start to move.
    if (this.#still) document.body.getBoundingClientRect();
    this.#sheet.leave();
    this.#steps = undefined;
    if (!done) this.#later(steps);
  }

  /** Before another may begin. */
  finish(): void {
    this.#steps = undefined;
    atOnce(this.#rules.restore());
  }

  #later(steps: Generator<undefined, void>, time = slice, wait: Wait = setTimeout): void {
    this.#steps = steps;
    wait(() => {
      if (this.#steps === steps && !advance(steps, time).done) this.#later(steps, time, wait);
    });
  }

  /** Changes what applies to nothing, and then what custom properties came with it. */
  *#growRest(): Generator<undefined, void> {
    if (!this.#rules.unread) return;
    yield* this.#rules.growMore(this.#plan);
    this.#refresh();
  }

  /** Style sheets and styled elements that came later, and what else has changed. */
  #refresh(): void {
    const { count } = this.#rules;
    if (this.#watch.isBaseOther() && this.#retarget()) {
      this.#onRemeasure(this.set(this.#plan.scale));
      return;
    }
    atOnce(this.#read());
    // With other rules, sizes were others before.
    if (this.#rules.count > count) this.#yardstick.wear();
    this.#grow();
    this.#write();
    this.#later(this.#growRest());
  }

  /** Whether other rules apply to `<html>` or `<body>` than before, or it is another one. */
  #retarget(): boolean {
    this.#yardstick.wear();
    return this.#rules.retarget() || this.#watch.isBodyNew;
  }

  *#read(): Generator<undefined, void> {
    if (!this.#cooperate) yield* this.#rules.read(pageSheets(), openRoots(document));
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
