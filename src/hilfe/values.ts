import { grow, scaleVar, textVar } from './lengths.js';
import type { Targets } from './targets.js';

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

/** What sizes text. */
export const properties = ['font-size', 'line-height', 'font'] as const;
export type Property = (typeof properties)[number];

/** A value that follows our custom properties. */
export const ours = /--_nw|--netzwerk-text-scale/;

const sizeWord = /^(initial|(xx?-)?small|medium|(x{1,3}-)?large)$/;

/** What of a declaration block sizes text; the shorthand only where its parts can't be told yet. */
export function* sizesIn(style: CSSStyleDeclaration): Generator<readonly [Property, string]> {
  let isKnown = false;
  for (const property of properties) {
    if (isKnown && property === 'font') return;
    const value = style.getPropertyValue(property);
    isKnown ||= value !== '';
    if (value && (property !== 'font' || value.includes('var('))) yield [property, value];
  }
}

/** A value of a rule, or of a `style` attribute, as it must be to grow. */
export function grown(
  property: Property,
  value: string,
  style: { readonly fontFamily: string },
  { html, body, alone }: Targets,
  { base, scale, rootOnly, lengthOf }: Plan,
  rename: (name: string) => string,
): string {
  const rem = base === 'body';
  if (property !== 'font-size') {
    if (rootOnly) return value;
    // What all lines inherit from `<html>`, whose own size stays, follows it in `em` and percent, too.
    if (property === 'line-height' && rem && html && !body && /^[\d.]+(em|%)$/.test(value))
      return `calc(${value}*${scaleVar})`;
    const larger = grow(value, { factor: property === 'font' ? textVar : scaleVar, rem, rename });
    // Lines as high as a bar whose height stays would lead out of it. What was higher before stays so. No
    // bar is the whole page, and text in it may be larger than its own.
    return property === 'line-height' && larger !== value && !html && !body
      ? `clamp(${value},${larger},1.6em)`
      : larger;
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
