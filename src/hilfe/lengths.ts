/** The wish on `<html>`, for line heights and custom properties. */
export const scaleVar = 'var(--netzwerk-text-scale,1)';
/** The same where text grows, and 1 above: on `<html>` itself a font size stays, so that `rem` stays. */
export const textVar = 'var(--_nw,1)';
/** The same on the one element from which all text inherits, and 1 elsewhere. */
const baseVar = 'var(--_nwb,1)';

const lengths = /(^|[^\w.#-])(-?[\d.]+(?:e[-+]?\d+)?)([a-z]+|%)/gi;
const absolute = /^(px|p[tc]|in|[cm]m|q|[sld]?v\w+|cq\w+)$/i;
const rootRelative = /^r\w+$/i;
const relative = /^(%|em|ex|ch|ic|cap|lh)$/i;

/** How the lengths of one declaration grow. */
export interface Growth {
  /** What multiplies a length. */
  readonly factor: string;
  /** `rem` grows in the declaration, since the root does not. */
  readonly rem: boolean;
  /** The declaration applies to the element from which all text inherits: its `em` and `%` grow, too. */
  readonly base?: boolean;
  /** The name that stands for a custom property. */
  readonly rename?: (name: string) => string;
}

/**
 * A CSS value with each length multiplied. As `calc()`, `min()`, `max()` and `clamp()` are homogeneous,
 * the whole grows by exactly that factor.
 */
export function grow(value: string, { factor, rem, base, rename }: Growth): string {
  // The lengths in its conditions must stay, and only a parser could tell them apart.
  if (/\bif\(/.test(value)) return value;
  const grown = value.replace(lengths, (all, before: string, number: string, unit: string) => {
    const by =
      absolute.test(unit) || (rem && rootRelative.test(unit))
        ? factor
        : base && relative.test(unit)
          ? baseVar
          : '';
    if (!by) return all;
    // Chromium takes a multiplied `em` for an absolute length, which `monospace` then does not shrink.
    const length = unit === 'em' ? `${Number(number) * 100}%` : number + unit;
    return `${before}calc(${length}*${by})`;
  });
  return rename
    ? grown.replace(/var\(\s*(--[^\s,)]+)/g, (_, name: string) => `var(${rename(name)}`)
    : grown;
}
