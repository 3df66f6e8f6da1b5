/**
 * Vite plugin: removes comments and white space from css`` templates, and nothing else. CSS minifiers
 * that know properties drop fallbacks such as the first of `color: black; color: light-dark(…)`.
 */
import MagicString from 'magic-string';
import { parseAst } from 'vite';

export function minifyCss() {
  return {
    name: 'netzwerk:minify-css',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('css`')) return null;
      const text = new MagicString(code);
      for (const { quasis } of taggedTemplates(parseAst(code), ['css'])) {
        if (quasis.length > 1) this.error(`interpolation in a css template: ${id}`);
        const minified = minifyTemplate(quasis.map(({ value }) => value.cooked));
        if (!minified) {
          this.info(`css template left as it is in ${id.split('/src/').pop()}`);
          continue;
        }
        quasis.forEach(({ start, end }, index) => {
          const part = escapeTemplate(minified[index]);
          if (end > start) text.update(start, end, part);
          else if (part) text.appendLeft(start, part);
        });
      }
      return text.hasChanged()
        ? { code: text.toString(), map: text.generateMap({ source: id, hires: true }) }
        : null;
    },
  };
}

/** The template literals with one of these tags, wherever they are in the tree. */
export function* taggedTemplates(node, tags) {
  if (node?.type === 'TaggedTemplateExpression' && tags.includes(node.tag.name)) yield node.quasi;
  for (const value of Object.values(node ?? {})) {
    if (Array.isArray(value)) for (const child of value) yield* taggedTemplates(child, tags);
    else if (value && typeof value.type === 'string') yield* taggedTemplates(value, tags);
  }
}

/** Stands for an interpolation while the parts are one text. */
const placeholder = '\uE000';

const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)/.source;
const quotedOrComment = new RegExp(`${quoted}|/\\*[^]*?\\*/`, 'g');
const splitAtQuoted = new RegExp(`(${quoted})`);

/**
 * Removes comments and needless white space from the static parts of a template. Returns as many
 * parts as it was given, or null when an interpolation would get lost, as one in a comment does.
 */
export function minifyTemplate(parts) {
  const minified = parts
    .join(placeholder)
    .replace(quotedOrComment, (match) => (match.startsWith('/*') ? ' ' : match))
    .split(splitAtQuoted)
    .map((piece, index) => (index % 2 === 0 ? squeeze(piece) : piece))
    .join('')
    .trim()
    .split(placeholder);
  return minified.length === parts.length ? minified : null;
}

/** Leading zeros go. White space around `+`, `-`, `*` stays for calc(), before `:` and around `)` for selectors. */
function squeeze(css) {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([:(]) /g, '$1')
    .replace(/ \)/g, ')')
    .replace(/;\}/g, '}')
    .replace(/(?<=[ :(,-])0\./g, '.');
}

function escapeTemplate(text) {
  return text.replace(/\\|`|\$\{/g, '\\$&');
}
