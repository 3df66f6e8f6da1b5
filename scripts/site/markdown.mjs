/** The docs as pages: Markdown to HTML, with the links of the repository turned into those of the site. */
import { posix } from 'node:path';
import { Marked } from 'marked';
import { escape } from './page.mjs';

/**
 * @param {string} text Markdown
 * @param {string} source its path in the repository
 * @param {string} target its path in the site
 * @param {(path: string) => string | undefined} siteOf where a file of the repository is in the site
 * @returns the markup, and the title
 */
export function renderMarkdown(text, source, target, siteOf) {
  const used = new Map();
  let title = '';
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth, text: raw }) {
        const plain = raw.replace(/[`*]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
        if (depth === 1) title ||= plain;
        return `<h${depth} id="${idOf(plain, used)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const to = linkTo(href, source, target, siteOf);
        return to === undefined ? inner : `<a href="${escape(to)}">${inner}</a>`;
      },
      image({ href, text: alt }) {
        const to = linkTo(href, source, target, siteOf);
        return to === undefined ? escape(alt) : `<img src="${escape(to)}" alt="${escape(alt)}">`;
      },
      table(token) {
        const cells = (tag, row) =>
          row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('');
        const rows = token.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
        return `<div class="table" tabindex="0" role="group" aria-label="Tabelle"><table><thead><tr>${cells('th', token.header)}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
      },
    },
  });
  return { html: marked.parse(text), title };
}

/** An id as GitHub makes it, so that links from elsewhere fit, too. */
function idOf(text, used) {
  const base = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  const count = used.get(base) ?? 0;
  used.set(base, count + 1);
  return count > 0 ? `${base}-${count}` : base;
}

/** Where a link leads in the site; undefined for what the site does not have. */
function linkTo(href, source, target, siteOf) {
  if (/^([a-z]+:|#)/i.test(href)) return href;
  const [path, hash] = href.split('#');
  const file = posix.normalize(posix.join(posix.dirname(source), path)).replace(/\/$/, '');
  const page = siteOf(file);
  if (page === undefined) return undefined;
  return posix.relative(posix.dirname(target), page) + (hash ? `#${hash}` : '');
}
