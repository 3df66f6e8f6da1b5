/** A rule of any kind, as far as we read it. */
export type AnyRule = CSSRule & {
  readonly style?: CSSStyleDeclaration;
  readonly selectorText?: string;
  readonly cssRules?: CSSRuleList;
  readonly styleSheet?: CSSStyleSheet;
  readonly nameList?: unknown;
  readonly layerName?: string | null;
  readonly inherits?: boolean;
  readonly name?: string;
  readonly initialValue?: string | null;
  readonly media?: MediaList;
};

interface Reader {
  /** A declaration block, and the rule whose selector it has. */
  readonly onStyle: (style: CSSStyleDeclaration, selecting: AnyRule | undefined) => void;
  readonly onProperty?: (rule: AnyRule) => void;
}

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
        const { cssRules } = sheet;
        if (!this.#isOther(sheet)) continue;
        this.#know(sheet);
        this.#walk(cssRules, sheet);
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
    this.#know(this.layered);
  }

  /** Takes that back. */
  undeclare(layer: string): void {
    const index = [...(this.#declared?.cssRules ?? [])].findIndex(
      (rule) => rule instanceof CSSLayerStatementRule && rule.nameList[0] === layer,
    );
    if (index >= 0) this.#declared?.deleteRule(index);
    this.#declared = undefined;
  }

  #know(sheet: CSSStyleSheet): void {
    this.#known.set(sheet, [...sheet.cssRules]);
  }

  /** Of very many rules, every so many are compared. */
  #isOther(sheet: CSSStyleSheet): boolean {
    const { cssRules } = sheet;
    const known = this.#known.get(sheet);
    return (
      known?.length !== cssRules.length || known.some((rule, index) => rule !== cssRules[index])
    );
  }

  #walk(rules: CSSRuleList, sheet: CSSStyleSheet, around?: AnyRule): void {
    // By index, since the iterator of a rule list takes three times as long.
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index] as AnyRule;
      const selecting = 'selectorText' in rule ? rule : around;
      if (rule.style) {
        this.#reader.onStyle(rule.style, selecting);
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
