import { grow, scaleVar } from './lengths.js';
import { ours, sizesIn } from './values.js';

const variable = /var\(\s*(--[^\s,)]+)/g;
const alias = (name: string) => `--_nw${name}`;
const namesIn = (value: string) => [...value.matchAll(variable)].map(([, name]) => name ?? '');

type Write = (style: CSSStyleDeclaration, property: string, value: string) => void;

/**
 * The page's custom properties that hold sizes of text. Each gets a twin that grows, next to it, since
 * other properties may use the original.
 */
export class Variables {
  /** Initial values of those that `@property` says not to inherit. */
  readonly unshared = new Map<string, string>();
  /** One of them follows our own property already. */
  cooperate = false;

  readonly #used = new Set<string>();
  readonly #growing = new Set<string>();
  readonly #definitions = new Map<string, (readonly [CSSStyleDeclaration, string])[]>();
  readonly #unscanned: CSSStyleDeclaration[] = [];
  readonly #inline = new Set<CSSStyleDeclaration>();
  /** What they are on `<html>`, though no rule that can be read may say so. */
  readonly #atRoot = new Map<string, string>();

  /** A declaration block that may define some. */
  add(style: CSSStyleDeclaration): void {
    this.#unscanned.push(style);
  }

  /** A value that sizes text with some. */
  use(value: string): void {
    for (const name of namesIn(value)) this.#used.add(name);
  }

  /** Reads definitions, if any are used at all. */
  scan(): void {
    if (this.#used.size > 0) for (const style of this.#unscanned.splice(0)) this.#scan(style);
  }

  /** The name of the growing twin of a custom property, or its own where nothing in it grows. */
  readonly rename = (name: string): string => (this.#growing.has(name) ? alias(name) : name);

  /** Writes the twins; whether there are more of them than before. */
  define(rem: boolean, inline: readonly CSSStyleDeclaration[], write: Write): boolean {
    for (const style of inline) {
      for (const [, value] of sizesIn(style)) this.use(value);
      if (!this.#inline.has(style)) this.#unscanned.push(style);
      this.#inline.add(style);
    }
    this.scan();
    if (this.#used.size === 0) return false;
    for (const name of this.#used) {
      for (const [, value] of this.#definitions.get(name) ?? []) this.use(value);
    }
    const before = this.#growing.size;
    const root = getComputedStyle(document.documentElement);
    for (const name of this.#used) {
      if (this.#atRoot.has(name)) continue;
      const value = this.unshared.get(name) ?? root.getPropertyValue(name).trim();
      this.#atRoot.set(name, value);
    }
    const values = (name: string) => [
      this.#atRoot.get(name) ?? '',
      ...(this.#definitions.get(name) ?? []).map(([, value]) => value),
    ];
    let known = -1;
    while (known < this.#growing.size) {
      known = this.#growing.size;
      for (const name of this.#used) {
        if (values(name).some((value) => this.#twin(value, rem) !== value)) this.#growing.add(name);
      }
    }
    for (const name of this.#growing) {
      for (const [style, value] of this.#definitions.get(name) ?? []) {
        if (!this.#inline.has(style)) write(style, alias(name), this.#twin(value, rem));
      }
    }
    return this.#growing.size > before;
  }

  /**
   * Rules for what the page's rules don't define: initial values of registered properties, and what only
   * style sheets of other servers define.
   */
  initial(rem: boolean): string {
    let css = '';
    for (const name of this.#growing) {
      const value = this.#atRoot.get(name);
      const everywhere = this.unshared.has(name) ? '*,::before,::after' : ':root';
      if (value) css += `:where(${everywhere}){${alias(name)}:${this.#twin(value, rem)}}`;
    }
    return css;
  }

  /** The twins that a `style` attribute needs. */
  twins(style: CSSStyleDeclaration, rem: boolean): (readonly [string, string])[] {
    return [...style]
      .filter((name) => this.#growing.has(name))
      .map((name) => [alias(name), this.#twin(style.getPropertyValue(name), rem)]);
  }

  #scan(style: CSSStyleDeclaration): void {
    for (let index = 0; index < style.length; index += 1) {
      const name = style[index] ?? '';
      if (!name.startsWith('--') || name.startsWith('--_nw')) continue;
      const value = style.getPropertyValue(name);
      this.cooperate ||= ours.test(value);
      const list = this.#definitions.get(name) ?? [];
      this.#definitions.set(name, list);
      list.push([style, value]);
    }
  }

  #twin(value: string, rem: boolean): string {
    return grow(value, { factor: scaleVar, rem, rename: this.rename });
  }
}
