/**
 * Vite plugin: line breaks and indentation in html`` and svg`` templates go where they make no difference (at the
 * edges of blocks and buttons, between shapes, before the end of a tag) and become one space elsewhere, which means
 * the same outside of preformatted text. Fewer bytes, and fewer text nodes in the page.
 */
import MagicString from 'magic-string';
import { parseAst } from 'vite';
import { taggedTemplates } from './minify-css.mjs';

export function minifyHtml() {
  return {
    name: 'netzwerk:minify-html',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|svg)`/.test(code)) return null;
      const text = new MagicString(code);
      for (const { quasis } of taggedTemplates(parseAst(code), ['html', 'svg'])) {
        const parts = quasis.map(({ start, end }) => code.slice(start, end));
        refuse(parts.join(hole), id);
        const squeezed = squeezeLines(parts.join(hole)).split(hole);
        quasis.forEach(({ start, end }, index) => {
          if (end > start) text.update(start, end, squeezed[index]);
        });
      }
      return text.hasChanged()
        ? { code: text.toString(), map: text.generateMap({ source: id, hires: true }) }
        : null;
    },
  };
}

/** Stands for an expression. */
const hole = '\ue000';
/** Elements that start a line of their own and that no style of ours makes inline, so not headings. */
const block =
  'address|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|form|legend|li|nav|ol|p|section|summary|table|tr|td|th|ul';
const shape = 'circle|ellipse|g|line|path|polyline|rect';
const closed = `(?:${block}|button|svg|${shape})`;
const apart = `(?:${block}|${shape})`;
const rules = [
  new RegExp(`\\s*\\n\\s*(?=>|</${closed}>|<${apart}\\b)`, 'g'),
  new RegExp(`(?<=<${closed}\\b[^<>]*>|</${apart}>)\\s*\\n\\s*`, 'g'),
];

/** Stops the build where an expression stands as patch-lit.mjs has taken the code for it away. */
function refuse(text, id) {
  const bare = text.replace(/"[^"]*"/g, '""');
  const place =
    (/<!--[^]*?\ue000/.test(bare) && 'a comment') ||
    (/<[a-z][^<>]*\s\ue000/i.test(bare) && 'the place of an attribute');
  if (place) throw new Error(`${id}: a template has an expression in ${place}`);
}

/** The static text of a template without its line breaks and indentation. */
export function squeezeLines(text) {
  const tight = rules.reduce((before, rule) => before.replace(rule, ''), text);
  return tight.replace(/\s*\n\s*/g, ' ');
}
