import { atOnce } from '../data/slices.js';

/** A rule of any kind, as far as we read it. */
export type AnyRule = CSSRule & {
  readonly style?: CSSStyleDeclaration;
  readonly selectorText?: string;
  readonly cssRules?: CSSRuleList;
  readonly styleSheet?: CSSStyleSheet;
  readonly nameList?: readonly string[];
  readonly layerName?: string | null;
  readonly inherits?: boolean;
  readonly name?: string;
  readonly initialValue?: string | null;
  readonly media?: MediaList;
};

type OnRule = (rule: AnyRule) => void;

/** Rules and those in them, but what is nested in a rule with declarations. */
function* flat(rules: CSSRuleList): Generator<CSSRule> {
  // By index, since the iterator of a rule list takes three times as long; below, too.
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index] as AnyRule;
    yield rule;
    if (rule.cssRules && !('style' in rule)) yield* flat(rule.cssRules);
  }
}

const isLayer = (rule: CSSRule): boolean => rule instanceof CSSLayerBlockRule;

/** Goes through the page's style sheets, and through what comes into them later. */
export class RuleReader {
  /** Style sheets of other servers, which no script may read. */
  unreadable = 0;
  /** The first style sheet with a cascade layer. */
  layered: CSSStyleSheet | null | undefined;

  #declared: CSSStyleSheet | null | undefined;
  /** Their rules; none of what can't be read. */
  readonly #known = new Map<CSSStyleSheet, readonly CSSRule[] | undefined>();
  readonly #onStyle: OnRule;
  readonly #onProperty: OnRule;

  /** `onStyle` hears of rules with declarations, `onProperty` of custom properties that are not inherited. */
  constructor(onStyle: OnRule, onProperty: OnRule) {
    this.#onStyle = onStyle;
    this.#onProperty = onProperty;
  }

  /** Reads what is new in these style sheets, a rule at a time. */
  *read(sheets: Iterable<CSSStyleSheet>): Generator<undefined, void> {
    for (const sheet of sheets) {
      try {
        if (!this.#isOther(sheet)) continue;
        const before = new Set(this.#known.get(sheet));
        const known: CSSRule[] = [];
        const { cssRules } = sheet;
        this.#known.set(sheet, known);
        yield* this.#walk(cssRules, known, before);
      } catch {
        if (!this.#known.has(sheet)) this.unreadable += 1;
        this.#known.set(sheet, undefined);
      }
    }
  }

  /** Reads what is nested in a rule with declarations. */
  inside({ cssRules }: AnyRule): void {
    if (cssRules?.length) atOnce(this.#walk(cssRules));
  }

  /** Whether a script has brought rules into a style sheet that was read, or others. */
  isBehind(): boolean {
    return [...this.#known].some(([sheet, rules]) => rules && this.#isOther(sheet));
  }

  /** Declares a layer before all of the page's: it then loses against each of them. */
  declare(layer: string): void {
    if (!this.layered || this.#declared) return;
    this.layered.insertRule(`@layer ${layer};`, 0);
    this.#declared = this.layered;
    this.#known.set(this.layered, [...flat(this.layered.cssRules)]);
  }

  /** Takes that back. */
  undeclare(layer: string): void {
    const index = [...(this.#declared?.cssRules ?? [])].findIndex(
      ({ nameList }: AnyRule) => nameList?.[0] === layer,
    );
    if (index >= 0) this.#declared?.deleteRule(index);
    this.#declared = undefined;
  }

  #isOther(sheet: CSSStyleSheet): boolean {
    const known = this.#known.get(sheet);
    if (!known) return true;
    let count = 0;
    for (const rule of flat(sheet.cssRules)) if (known[count++] !== rule) return true;
    return count < known.length;
  }

  /** `known` gets what `flat` does. */
  *#walk(
    rules: CSSRuleList,
    known: CSSRule[] = [],
    before?: ReadonlySet<CSSRule>,
  ): Generator<undefined, void> {
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index] as AnyRule;
      known.push(rule);
      if ('style' in rule) {
        if (!before?.has(rule)) this.#onStyle(rule);
      } else {
        if (rule.nameList || typeof rule.layerName === 'string' || isLayer(rule)) {
          this.layered ??= rule.parentStyleSheet;
        } else if (rule.inherits === false) {
          this.#onProperty(rule);
        }
        if (rule.styleSheet) yield* this.read([rule.styleSheet]);
        // Still loading: it looks as if there were more, until there is.
        else if (rule instanceof CSSImportRule) known.push(rule);
        if (rule.cssRules) yield* this.#walk(rule.cssRules, known, before);
      }
      yield;
    }
  }
}

/** Whether the conditions around a rule are met. */
export function isInForce(rule: AnyRule): boolean {
  for (let own: AnyRule | null = rule; own; own = own.parentRule) {
    if (own.media && !matchMedia(own.media.mediaText).matches) return false;
  }
  const media = rule.parentStyleSheet?.media.mediaText;
  return !media || matchMedia(media).matches;
}
