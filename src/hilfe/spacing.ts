import { round } from './measure.js';

/** What WCAG 1.4.12 asks for, as factors of the font size; the last for paragraphs alone. */
const least = [
  ['line-height', 1.5],
  ['letter-spacing', 0.12],
  ['word-spacing', 0.16],
  ['margin-block-end', 2],
] as const;
/** More elements with rules of their own would make the page slow. */
const most = 500;

/**
 * Rules that say how far the text of each element is apart: so far at least, and as far as it was. Reads the
 * page as it is, if nothing is `known`; later finds what was read, wherever that is by then.
 */
export function spacingRules(known: Map<Element, string>): string {
  const isNew = known.size === 0;
  const css: string[] = [];
  const write = (parent: ParentNode, path: string, above: string): void =>
    [...parent.children].forEach((element, index) => {
      const { localName, shadowRoot } = element;
      if (isNew) {
        const style = getComputedStyle(element);
        const block = least.map(([property, factor], key) => {
          const own = parseFloat(style.getPropertyValue(property)) / parseFloat(style.fontSize);
          const isMeant = factor < 2 || localName === 'p';
          return `--_nw${key}:${Math.max(factor, (isMeant && round(own)) || 0)}`;
        });
        known.set(element, block.join(';'));
      }
      const selector = `${path}${CSS.escape(localName)}:nth-child(${index + 1})`;
      const own = known.get(element) ?? above;
      if (own !== above && css.length < most) css.push(`${selector}{${own}}`);
      write(element, `${selector}>`, own);
      if (shadowRoot && !localName.startsWith('netzwerk-')) write(shadowRoot, ':host>', own);
    });
  write(document, '', '');
  return css.join('');
}
