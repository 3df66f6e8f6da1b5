import { grow, scaleVar, textVar } from './lengths.js';

const properties = ['font-size', 'line-height', 'font'] as const;
const sizeWord = /^(initial|(xx?-)?small|medium|(x{1,3}-)?large)$/;
const variable = /var\(\s*(--[^\s,)]+)/g;
const ours = /--_nw|--netzwerk-text-scale/;

/** How the page's text is to grow. */
export interface Plan {
  /** The element from which all text inherits. With `html`, what is sized in `rem` grows, too. */
  readonly base: 'html' | 'body';
  /** The factor. */
  readonly scale: number;
  /** Changes only rules for `<html>`. */
  readonly rootOnly?: boolean;
  /** The length that a size word such as `small` has in this browser, with this typeface. */
  readonly lengthOf: (word: string, family: string) => string;
}

/** Whether a rule applies to `<html>`, and to `<body>`. */
interface Targets {
  readonly html?: boolean;
  readonly body?: boolean;
  /** It can apply to nothing else. */
  readonly alone?: boolean;
}

interface Use {
  readonly style: CSSStyleDeclaration;
  readonly property: (typeof properties)[number];
  readonly value: string;
  /** Its selector, where it matters to what the rule applies. */
  readonly selecting: AnyRule | undefined;
  targets: Targets;
  written?: string;
}

type AnyRule = CSSRule & {
  readonly style?: CSSStyleDeclaration;
  readonly selectorText?: string;
  readonly cssRules?: CSSRuleList;
  readonly styleSheet?: CSSStyleSheet;
  readonly nameList?: unknown;
  readonly layerName?: string | null;
};

const isLayer = (rule: CSSRule): boolean => rule instanceof CSSLayerBlockRule;
const alias = (name: string) => `--_nw${name}`;
const namesIn = (value: string) => [...value.matchAll(variable)].map(([, name]) => name ?? '');

/**
 * Makes the page's own font sizes and absolute line heights follow `--netzwerk-text-scale`, each rule in
 * its place, so that the cascade stays as it is: layers, conditions, nesting, order, importance.
 */
export class Rules {
  /** Style sheets of other servers, which no script may read. */
  unreadable = 0;
  /** The first style sheet with a cascade layer. */
  layered: CSSStyleSheet | undefined;
  /** The page's own rules follow our custom property. */
  cooperate = false;
  /** Sizes may change slowly. */
  moves = false;

  readonly #sizes = new Map<CSSStyleSheet, number>();
  readonly #seen = new Set<CSSStyleDeclaration>();
  readonly #inline = new Set<CSSStyleDeclaration>();
  readonly #unscanned: CSSStyleDeclaration[] = [];
  readonly #uses: Use[] = [];
  readonly #used = new Set<string>();
  readonly #definitions = new Map<string, (readonly [CSSStyleDeclaration, string])[]>();
  readonly #dirty = new Set<string>();
  #done = 0;
  readonly #undo: (() => void)[] = [];

  /** How many sizes have been read. */
  get count(): number {
    return this.#uses.length;
  }

  /** Reads what is new in these style sheets. */
  read(sheets: Iterable<CSSStyleSheet>): void {
    for (const sheet of sheets) {
      try {
        const { cssRules } = sheet;
        if (this.#sizes.get(sheet) === cssRules.length) continue;
        this.#sizes.set(sheet, cssRules.length);
        this.#walk(cssRules, sheet);
      } catch {
        if (!this.#sizes.has(sheet)) this.unreadable += 1;
        this.moves = true;
        this.#sizes.set(sheet, -1);
      }
    }
    if (this.#used.size > 0) for (const style of this.#unscanned.splice(0)) this.#scan(style);
  }

  /** After `<html>` or `<body>` became another, or has other classes: whether other rules apply to it now. */
  retarget(): boolean {
    let isOther = false;
    for (const use of this.#uses) {
      if (!use.selecting) continue;
      const { html, body } = use.targets;
      use.targets = targetsOf(use.selecting.selectorText ?? '');
      isOther ||= html !== use.targets.html || body !== use.targets.body;
    }
    if (isOther) this.#done = 0;
    return isOther;
  }

  /** Changes what has been read; the custom properties of `inline` styles count as defined, too. */
  grow(plan: Plan, inline: readonly CSSStyleDeclaration[] = []): void {
    const dirty = this.#dirty.size;
    if (this.#used.size > 0) this.#defineAliases(plan, inline);
    if (this.#dirty.size > dirty) this.#done = 0;
    this.#uses.forEach((use, index) => {
      const { style, property, value, targets, written = value } = use;
      // Only what is written as a number of its own changes with each step.
      if (index < this.#done && !targets.alone) return;
      use.written = this.grown(property, value, style, targets, plan);
      if (use.written === written) return;
      this.#set(style, property, use.written, style.getPropertyPriority(property), value);
    });
    this.#done = this.#uses.length;
  }

  /** A value of a rule, or of an inline style, as it must be to grow. */
  grown(
    property: string,
    value: string,
    style: CSSStyleDeclaration,
    { html, body, alone }: Targets,
    { base, scale, rootOnly, lengthOf }: Plan,
  ): string {
    const rem = base === 'body';
    const rename = this.rename;
    if (property !== 'font-size') {
      const factor = property === 'font' ? textVar : scaleVar;
      if (rootOnly) return value;
      const grown = grow(value, { factor, rem, rename });
      // Lines as high as a bar whose height stays would lead out of it. What was higher before stays so.
      return property === 'line-height' && grown !== value
        ? `max(${value},min(${grown},1.6em))`
        : grown;
    }
    if (rem ? html && !body : rootOnly && !html) return value;
    if (sizeWord.test(value)) return `calc(${lengthOf(value, style.fontFamily)}*${textVar})`;
    const isBase = rem ? body : html;
    if (!isBase) return grow(value, { factor: textVar, rem, rename });
    const [, number, unit] = /^([\d.]+)(em|%)$/.exec(value) ?? [];
    // A percentage of its own, since browsers remember through it that all goes back to a size word, which
    // `monospace` makes smaller; multiplied by a custom property they forget that.
    if (alone && number) return `${Number(number) * (unit === 'em' ? 100 : 1) * scale}%`;
    if (/^(inherit|unset)$/.test(value)) return grow('100%', { factor: textVar, rem, base: true });
    // A custom property of the root's may hold any unit, and all of them grow there.
    if (html && value.includes('var(')) return `calc(${value}*${textVar})`;
    return grow(value, { factor: textVar, rem: true, base: true, rename });
  }

  /** The name of the growing twin of a custom property, or its own where nothing in it grows. */
  readonly rename = (name: string): string => (this.#dirty.has(name) ? alias(name) : name);

  /** The twins that an inline style needs, name and value. */
  twins(style: CSSStyleDeclaration, { base }: Plan): (readonly [string, string])[] {
    return [...style]
      .filter((name) => this.#dirty.has(name) && this.#used.has(name))
      .map((name) => [alias(name), this.#twin(style.getPropertyValue(name), base)]);
  }

  /** Gives every rule back what it had; what the page itself has changed meanwhile stays. */
  restore(): void {
    for (const undo of this.#undo.reverse()) undo();
  }

  #walk(rules: CSSRuleList, sheet: CSSStyleSheet, around?: AnyRule): void {
    // By index, since the iterator of a rule list takes three times as long.
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index] as AnyRule;
      // Its selector is read only where it matters: for 8,000 rules that takes 30 ms.
      const selecting = 'selectorText' in rule ? rule : around;
      if (rule.style) {
        this.#note(rule.style, selecting);
      } else if (rule.nameList || typeof rule.layerName === 'string' || isLayer(rule)) {
        this.layered ??= sheet;
      }
      if (rule.styleSheet) this.read([rule.styleSheet]);
      // Still loading.
      else if (rule instanceof CSSImportRule) this.#sizes.delete(sheet);
      if (rule.cssRules?.length) this.#walk(rule.cssRules, sheet, selecting);
    }
  }

  #note(style: CSSStyleDeclaration, selecting?: AnyRule): void {
    if (this.#seen.has(style)) return;
    this.#seen.add(style);
    this.#unscanned.push(style);
    const moving = style.transitionProperty;
    this.moves ||= moving
      ? /\ball\b|font|line|var\(|inherit/.test(moving)
      : style.transitionDuration !== '';
    let isKnown = false;
    for (const property of properties) {
      // The shorthand alone counts only where its parts can't be told yet.
      const value: string = isKnown && property === 'font' ? '' : style.getPropertyValue(property);
      isKnown ||= value !== '';
      if (!value || (property === 'font' && !value.includes('var('))) continue;
      this.cooperate ||= ours.test(value);
      // Matching costs, and an absolute length is the same for all.
      const own = /%|em|var\(|inherit|unset/.test(value) ? selecting : undefined;
      const targets = own ? targetsOf(own.selectorText ?? '') : {};
      this.#uses.push({ style, property, value, selecting: own, targets });
      if (value.includes('var(')) namesIn(value).forEach((name) => this.#used.add(name));
    }
  }

  #defineAliases({ base }: Plan, inline: readonly CSSStyleDeclaration[]): void {
    for (const style of inline) {
      if (!this.#inline.has(style)) this.#scan(style);
      this.#inline.add(style);
    }
    for (const name of this.#used) {
      for (const [, value] of this.#definitions.get(name) ?? []) {
        namesIn(value).forEach((inner) => this.#used.add(inner));
      }
    }
    let known = -1;
    while (known < this.#dirty.size) {
      known = this.#dirty.size;
      for (const name of this.#used) {
        const definitions = this.#definitions.get(name) ?? [];
        if (definitions.some(([, value]) => this.#twin(value, base) !== value))
          this.#dirty.add(name);
      }
    }
    for (const name of this.#used) {
      if (!this.#dirty.has(name)) continue;
      for (const [style, value] of this.#definitions.get(name) ?? []) {
        if (this.#inline.has(style)) continue;
        this.#set(style, alias(name), this.#twin(value, base), style.getPropertyPriority(name));
      }
    }
  }

  #scan(style: CSSStyleDeclaration): void {
    for (let index = 0; index < style.length; index += 1) {
      const name = style[index] ?? '';
      if (!name.startsWith('--') || name.startsWith('--_nw')) continue;
      const value = style.getPropertyValue(name);
      this.cooperate ||= ours.test(value);
      const list = this.#definitions.get(name);
      if (list) list.push([style, value]);
      else this.#definitions.set(name, [[style, value]]);
    }
  }

  #twin(value: string, base: Plan['base']): string {
    return grow(value, { factor: scaleVar, rem: base === 'body', rename: this.rename });
  }

  #set(
    style: CSSStyleDeclaration,
    property: string,
    value: string,
    priority: string,
    before = '',
  ): void {
    try {
      style.setProperty(property, value, priority);
    } catch {
      return; // In Firefox, the style sheet has left the page.
    }
    this.#undo.push(() => {
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

function targetsOf(selector: string): Targets {
  const isAimedAt = (element: Element | null, name: RegExp) => {
    try {
      return name.test(selector) || Boolean(element?.matches(selector));
    } catch {
      return false; // a nested selector
    }
  };
  return {
    html: isAimedAt(document.documentElement, /(^|[\s,(])(html|:root)[^\s>+~,]*(,|$)/),
    // With a state or class that the body may get later.
    body: isAimedAt(document.body, /(^|[\s,>(])body[^\s>+~,]*(,|$)/),
    alone: /^[^,]*(html|:root|body)[^\s>+~,]*$/.test(selector),
  };
}
