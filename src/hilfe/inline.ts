import { openRoots } from './shadow-roots.js';
import type { Rules } from './rules.js';
import { grown, sizesIn, type Plan } from './values.js';

/** More different attributes that size text than this would make each step slow; the rest stays, and is measured so. */
const most = 300;

/** Elements whose `style` attribute may size text. */
export function styledInline(): HTMLElement[] {
  return [...openRoots(document)].flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(
      'html[style],body[style],[style*="font"],[style*="line-height"],[style*="--"]',
    ),
  ]);
}

/**
 * Rules that enlarge what `style` attributes size, found by the attribute's text, so that no element is
 * touched. Without specificity of their own: they win over the attribute, and over no important rule.
 */
export function inlineRules(elements: readonly HTMLElement[], rules: Rules, plan: Plan): string {
  const seen = new Set<string>();
  let css = '';
  let count = 0;
  for (const element of elements) {
    const { localName, style } = element;
    const text = element.getAttribute('style') ?? '';
    // With the name, browsers try each rule on few elements only.
    const selector = `:where(${CSS.escape(localName)}[style=${quoted(text)}])`;
    if (seen.has(selector)) continue;
    if (count === most) break;
    seen.add(selector);
    const targets = {
      html: element === document.documentElement,
      body: element === document.body,
    };
    const { rename } = rules.variables;
    let block = '';
    for (const [property, value] of sizesIn(style)) {
      const larger = grown(property, value, style, targets, plan, rename);
      if (larger === value || rules.isForced(element, property)) continue;
      block += `${property}:${larger}!important;`;
    }
    for (const [name, value] of rules.variables.twins(style, plan.base === 'body')) {
      block += `${name}:${value}!important;`;
    }
    if (!block) continue;
    count += 1;
    css += `${selector}{${block}}`;
  }
  return css;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
