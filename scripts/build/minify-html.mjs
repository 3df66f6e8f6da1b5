/**
 * Vite plugin: line breaks and indentation in html`` and svg`` templates become one space, which means the same
 * outside of preformatted text; before the end of a tag they go. Saves 0.4 KiB (brotli).
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
        for (const { start, end } of quasis) {
          if (end > start) text.update(start, end, squeezeLines(code.slice(start, end)));
        }
      }
      return text.hasChanged()
        ? { code: text.toString(), map: text.generateMap({ source: id, hires: true }) }
        : null;
    },
  };
}

/** The static part of a template without its line breaks and indentation. */
export function squeezeLines(part) {
  return part.replace(/\s*\n\s*(>?)/g, (_, end) => end || ' ');
}
