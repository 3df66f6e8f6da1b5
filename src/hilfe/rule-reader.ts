import { isSameList } from '../shared/same.js';

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

interface Reader {
  /** A rule with declarations, and the one whose selector it has. */
  readonly onStyle: (rule: AnyRule, selecting: AnyRule | undefined) => void;
  readonly onProperty?: (rule: AnyRule) => void;
}

/** Rules and those in them, but what is nested in a rule with declarations. */
const flat = (rules: CSSRuleList): CSSRule[] =>
  [...rules].flatMap((rule: AnyRule) =>
    rule.cssRules && !('style' in rule) ? [rule, ...flat(rule.cssRules)] : rule,
  );

const isLayer = (rule: CSSRule): boolean => rule instanceof CSSLayerBlockRule;

/** Goes through the page's style sheets, and through what comes into them later. */
export class RuleReader {
  /** Style sheets of other servers, which no script may read. */
  unreadable = 0;
  /** The first style sheet with a cascade layer. */
  layered: CSSStyleSheet | undefined;

  #declared: CSSStyleSheet | undefined;
  /** Their rules; none of what can't be read. */
  readonly #known = new Map<CSSStyleSheet, readonly CSSRule[] | undefined>();
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Reads what is new in these style sheets. */
  read(sheets: Iterable<CSSStyleSheet>): void {
    for (const sheet of sheets) {
      try {
        const rules = flat(sheet.cssRules);
        if (!this.#isOther(sheet, rules)) continue;
        this.#known.set(sheet, rules);
        this.#walk(sheet.cssRules, sheet);
      } catch {
        if (!this.#known.has(sheet)) this.unreadable += 1;
        this.#known.set(sheet, undefined);
      }
    }
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
    this.#known.set(this.layered, flat(this.layered.cssRules));
  }

  /** Takes that back. */
  undeclare(layer: string): void {
    const index = [...(this.#declared?.cssRules ?? [])].findIndex(
      ({ nameList }: AnyRule) => nameList?.[0] === layer,
    );
    if (index >= 0) this.#declared?.deleteRule(index);
    this.#declared = undefined;
  }

  #isOther(sheet: CSSStyleSheet, rules = flat(sheet.cssRules)): boolean {
    const known = this.#known.get(sheet);
    return !known || !isSameList(known, rules);
  }

  #walk(rules: CSSRuleList, sheet: CSSStyleSheet, around?: AnyRule): void {
    // By index, since the iterator of a rule list takes three times as long.
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index] as AnyRule;
      const selecting = 'selectorText' in rule ? rule : around;
      if ('style' in rule) {
        this.#reader.onStyle(rule, selecting);
      } else if (rule.nameList || typeof rule.layerName === 'string' || isLayer(rule)) {
        this.layered ??= sheet;
      } else if (rule.inherits === false) {
        this.#reader.onProperty?.(rule);
      }
      if (rule.styleSheet) this.read([rule.styleSheet]);
      // Still loading.
      else if (rule instanceof CSSImportRule) this.#known.delete(sheet);
      if (rule.cssRules?.length) this.#walk(rule.cssRules, sheet, selecting);
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
