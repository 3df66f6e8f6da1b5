/**
 * Keeps an element where the pointer is while the page around it grows: call before the change, and the
 * answer after it.
 */
export function holdPlace(element: Element, pointer: number): () => void {
  const { top, height } = element.getBoundingClientRect();
  const share =
    height && pointer >= top && pointer <= top + height ? (pointer - top) / height : 0.5;
  const wanted = top + share * height;
  return () => {
    const missing = () => {
      const now = element.getBoundingClientRect();
      return now.top + share * now.height - wanted;
    };
    for (let node: Node | null = element; node; node = parentOf(node)) {
      if (node instanceof HTMLElement && /auto|scroll/.test(getComputedStyle(node).overflowY)) {
        node.scrollBy({ top: missing(), behavior: 'instant' });
      }
    }
    window.scrollBy({ top: missing(), behavior: 'instant' });
  };
}

const parentOf = (node: Node): Node | null =>
  (node as Element).assignedSlot ??
  node.parentNode ??
  (node instanceof ShadowRoot ? node.host : null);
