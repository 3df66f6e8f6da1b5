/** What a link may be wrapped in without being part of a sentence; a paragraph gives way with it. */
const wrapper = /^(b|big|em|font|i|p|small|span|strong|u)$/;

/** What ends a line of text. */
const block =
  /^(address|article|aside|blockquote|d[dlt]|details|div|fieldset|fig.*|footer|form|h\d|header|hr|li|main|nav|ol|p|pre|section|table|ul|netzwerk-.*)$/;

/** Where a link is one of several, or part of something else. */
const elsewhere =
  'nav, menu, li, header, footer, button, label, summary, caption, dt, h1, h2, h3, h4, h5, h6, pre, code, [role=navigation]';

/** What is something to see or use, though it has no text. */
const visible = 'img, svg, picture, video, audio, iframe, object, canvas, input, select, textarea';

/**
 * The element that gives way to a widget when a link stands alone in its block: the link, or what wraps it
 * and nothing else. White space, no-break spaces, line breaks and comments don't count.
 * @returns undefined for a link in a sentence, a list of links, or a menu
 */
export function standingAlone(link: Element): Element | undefined {
  if (link.closest(elsewhere)) return undefined;
  for (let found = link; ;) {
    if (!isAlone(found, 'previousSibling') || !isAlone(found, 'nextSibling')) return undefined;
    const parent = found.parentElement;
    if (!parent || found.localName === 'p' || parent.id || !wrapper.test(parent.localName)) {
      return found;
    }
    found = parent;
  }
}

/** Up to the next block on that side there is nothing. */
function isAlone(element: Element, step: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = element[step]; node; node = node[step]) {
    if (node instanceof Element && block.test(node.localName)) return true;
    if (!isBlank(node)) return false;
  }
  return true;
}

function isBlank(node: Node): boolean {
  if (node instanceof Comment) return true;
  if (node instanceof Element && /^(script|noscript|template)$/.test(node.localName)) return true;
  return (
    !/[^\s\u200b]/.test(node.textContent ?? '') &&
    !(node instanceof Element && (node.matches(visible) || node.querySelector(visible)))
  );
}
