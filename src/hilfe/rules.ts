import { isInForce, RuleReader, type AnyRule } from './rule-reader.js';
import { canWait, namesIn, takes, targetsOf, type Targets } from './targets.js';
import { grown, ours, sizesIn, type Plan, type Property } from './values.js';
import { Variables } from './variables.js';

/** With more rules than this, those that apply to nothing can wait. */
const many = 1000;
/** Of a rule that is no matter to what it applies. */
const anywhere: Targets = {};

interface Use {
  readonly style: CSSStyleDeclaration;
  readonly property: Property;
  value: string;
  /** Where it matters to what it applies. */
  readonly rule: AnyRule | undefined;
  targets: Targets;
  written?: string;
}

/** The selector of a rule, or of the one around it. */
const selectorOf = ({ selectorText, parentRule }: AnyRule): string =>
  selectorText ?? (parentRule ? selectorOf(parentRule) : '');

/**
 * Makes the page's own font sizes and absolute line heights follow `--netzwerk-text-scale`, each rule in
 * its place, so that the cascade stays as it is: layers, conditions, nesting, order, importance.
 */
export class Rules {
  /** The page's own rules follow our custom property. */
  cooperate = false;
  /** Sizes may change slowly. */
  moves = false;
  readonly variables = new Variables();
  readonly reader: RuleReader;

  readonly #uses: Use[] = [];
  readonly #forced: (readonly [AnyRule, string])[] = [];
  readonly #larger = new Map<string, string>();
  #done = 0;
  /** Not looked at yet. */
  #unread: AnyRule[] = [];
  /** What applies to nothing. */
  #waiting: AnyRule[] = [];
  /** The classes and ids that were there. */
  #present: ReadonlySet<string> = new Set();
  readonly #undo: (() => void)[] = [];
  /** For values that would not be the page's own again without our style sheet. */
  readonly #undoFirst: (() => void)[] = [];

  constructor() {
    this.reader = new RuleReader(
      (rule) => this.#unread.push(rule),
      ({ name = '', initialValue }) => this.variables.unshared.set(name, initialValue ?? ''),
    );
  }

  /** How many sizes have been read. */
  get count(): number {
    return this.#uses.length;
  }

  /** How many rules have not been read yet. */
  get unread(): number {
    return this.#unread.length + this.#waiting.length;
  }

  /**
   * Reads what is new in these style sheets, a rule at a time; of very many rules, those that apply to
   * something in `roots`.
   */
  *read(sheets: Iterable<CSSStyleSheet>, roots: Iterable<ParentNode>): Generator<undefined, void> {
    yield* this.reader.read(sheets);
    // Quirks mode takes names in any case.
    const isLong = this.unread > many && document.compatMode !== 'BackCompat';
    if (isLong) {
      const present = namesIn(roots);
      if ([...present].some((name) => !this.#present.has(name))) this.#wake();
      this.#present = present;
    }
    let rule;
    while ((rule = this.#unread.pop())) {
      if (isLong && canWait(selectorOf(rule), this.#present)) this.#waiting.push(rule);
      else this.#note(rule);
      yield;
    }
    this.variables.scan();
    this.cooperate ||= this.variables.cooperate;
    // What can't be read may hold transitions.
    this.moves ||= this.reader.unreadable > 0;
  }

  /** After `<html>` or `<body>` became another, or has other classes: whether other rules apply to it now. */
  retarget(): boolean {
    let isOther = false;
    for (const use of this.#uses) {
      if (!use.rule) continue;
      const { html, body } = use.targets;
      use.targets = targetsOf(selectorOf(use.rule));
      isOther ||= html !== use.targets.html || body !== use.targets.body;
    }
    if (isOther) this.#done = 0;
    return isOther;
  }

  /** Changes what has been read; the custom properties of `inline` styles count as defined, too. */
  grow(plan: Plan, inline: readonly CSSStyleDeclaration[]): void {
    const rem = plan.base === 'body';
    const write = (style: CSSStyleDeclaration, name: string, value: string) => {
      if (style.getPropertyValue(name) === value) return;
      this.#set(style, name, value, '', style.getPropertyPriority(name.slice(5)));
    };
    if (this.variables.define(rem, inline, write)) this.#done = 0;
    this.#uses.forEach((use, index) => {
      // Only what is written as a number of its own changes with each step.
      if (index >= this.#done || use.targets.alone) this.#grow(use, plan);
    });
    this.#done = this.#uses.length;
  }

  /** Reads and changes what waits, a rule at a time. */
  *growMore(plan: Plan): Generator<undefined, void> {
    this.#wake();
    let rule;
    while ((rule = this.#unread.pop())) {
      this.#note(rule);
      for (const use of this.#uses.slice(this.#done)) this.#grow(use, plan);
      this.#done = this.#uses.length;
      yield;
    }
  }

  /** Whether an important rule without specificity, which ours would beat, sizes an element. */
  isForced(element: Element, property: string): boolean {
    return this.#forced.some(
      ([rule, own]) => own === property && takes(selectorOf(rule), element) && isInForce(rule),
    );
  }

  /**
   * Gives rules back what they had, of very many one at a time; what the page itself has changed
   * meanwhile stays.
   */
  *restore(): Generator<undefined, void> {
    for (const list of [this.#undoFirst, this.#undo]) {
      const isLong = list === this.#undo && list.length > many;
      for (let undo = list.pop(); undo; undo = list.pop()) {
        undo();
        if (isLong) yield;
      }
    }
  }

  /** Looks again at what applied to nothing. */
  #wake(): void {
    this.#unread = this.#unread.concat(this.#waiting);
    this.#waiting = [];
  }

  #note(rule: AnyRule): void {
    const { style } = rule;
    if (!style) return;
    this.reader.inside(rule);
    this.variables.add(style);
    const moving = style.transitionProperty || style.transition;
    this.moves ||= moving
      ? /\ball\b|font|line|var\(|inherit/.test(moving)
      : style.transitionDuration !== '';
    for (const [property, value] of sizesIn(style)) {
      if (ours.test(value)) {
        this.cooperate = true;
        continue;
      }
      const selector = selectorOf(rule);
      if (/(^|[\s,>+~])(\*|:where)/.test(selector) && style.getPropertyPriority(property))
        this.#forced.push([rule, property]);
      // Matching costs, and an absolute length is the same for all, but for lines that all text inherits.
      const own =
        /%|em|var\(|inherit|unset/.test(value) ||
        (property === 'line-height' && /html|:root|body/.test(selector))
          ? rule
          : undefined;
      const targets = own ? targetsOf(selector) : anywhere;
      this.#uses.push({ style, property, value, rule: own, targets });
      this.variables.use(value);
    }
  }

  #grow(use: Use, plan: Plan): void {
    const { style, property, targets } = use;
    const isFirst = use.written === undefined;
    // It may have been read long before.
    if (isFirst) use.value = style.getPropertyValue(property);
    const { value, written = value } = use;
    // The same length is the same everywhere.
    const key = targets === anywhere && parseFloat(value) ? property + value : '';
    const larger =
      this.#larger.get(key) ?? grown(property, value, style, targets, plan, this.variables.rename);
    if (key) this.#larger.set(key, larger);
    use.written = larger;
    if (value && larger !== written)
      this.#set(style, property, larger, value, style.getPropertyPriority(property));
  }

  #set(
    style: CSSStyleDeclaration,
    property: string,
    value: string,
    before: string,
    priority: string,
  ): void {
    try {
      style.setProperty(property, value, priority);
    } catch {
      return; // In Firefox, the style sheet has left the page.
    }
    const isOurs = ours.test(property + value);
    (isOurs ? this.#undo : this.#undoFirst).push(() => {
      const now = style.getPropertyValue(property);
      // What the page itself has written meanwhile stays.
      if (!ours.test(property + now) && parseFloat(now) !== parseFloat(value)) return;
      try {
        style.setProperty(property, before, priority);
      } catch {
        // The same, later.
      }
    });
  }
}
