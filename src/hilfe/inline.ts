import type { Plan, Rules } from './rules.js';

/** Elements whose `style` attribute may size text. */
export function styledInline(): HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'body[style],body [style*="font"],body [style*="line-height"],body [style*="--"]',
    ),
  ];
}

/**
 * Rules that enlarge what `style` attributes size, found by the attribute's text, so that no element is
 * touched. Without specificity of their own: they win over the attribute, and over no important rule.
 */
export function inlineRules(elements: readonly HTMLElement[], rules: Rules, plan: Plan): string {
  const found = new Map<string, string>();
  for (const element of elements) {
    const text = element.getAttribute('style') ?? '';
    if (found.has(text)) continue;
    const { style } = element;
    const targets = { body: element === document.body };
    let grown = '';
    for (const property of ['font-size', 'line-height', 'font'] as const) {
      const value = style.getPropertyValue(property);
      if (!value || (property === 'font' && !value.includes('var('))) continue;
      const after = rules.grown(property, value, style, targets, plan);
      if (after !== value) grown += `${property}:${after}!important;`;
    }
    for (const [name, value] of rules.twins(style, plan)) grown += `${name}:${value}!important;`;
    found.set(text, grown);
  }
  let css = '';
  for (const [text, grown] of found) if (grown) css += `:where([style=${quoted(text)}]){${grown}}`;
  return css;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
