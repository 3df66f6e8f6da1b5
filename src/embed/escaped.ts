import { parseInert } from '../shared/inert.js';

/** Where code is meant to be read. */
const code = 'pre, code, samp, kbd, textarea, script, style, noscript, template, xmp, [hidden]';

/** Code that is all of a block's text: our tags, frames and scripts. */
const whole = /^\s*<(netzwerk-|iframe|script)[^]*>\s*$/;

/** A block in which a CMS shows the code of a widget, and what that code says. */
export interface Escaped {
  readonly block: Element;
  readonly content: ParentNode;
}

/**
 * Finds blocks whose text is the code of one of our widgets and nothing else: some CMSs escape the tags that
 * they don't know instead of dropping them, so that visitors would read them.
 * What comes back as content was parsed inertly: it may be read, and must never be put into a page.
 */
export function findEscaped(root: Element): Escaped[] {
  if (!/<netzwerk-|<iframe[^>]*\/embed\/|\/netzwerk\.js/.test(root.textContent ?? '')) return [];
  const found = new Map<Element, ParentNode>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { nodeValue, parentElement: block } = texts.currentNode;
    if (!/^\s*</.test(nodeValue ?? '') || !block || found.has(block) || block.closest(code))
      continue;
    const text = block.textContent ?? '';
    if (!whole.test(text)) continue;
    const content = parseInert(text);
    const isText = [...content.childNodes].some(
      (node) => !(node instanceof Element) && /\S/.test(node.textContent ?? ''),
    );
    if (!isText) found.set(block, content);
  }
  return [...found].map(([block, content]) => ({ block, content }));
}
