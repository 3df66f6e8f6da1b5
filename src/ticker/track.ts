/** Where each item begins, as a scroll position: from 0 up, and down in a page from right to left. */
export function startsOf(viewport: Element): number[] {
  const items = [...viewport.querySelectorAll<HTMLElement>('li')];
  return items.map((item) => item.offsetLeft - (items[0]?.offsetLeft ?? 0));
}

/** Which item begins nearest to a scroll position. */
export function nearest(starts: readonly number[], position: number): number {
  let best = 0;
  starts.forEach((start, index) => {
    if (Math.abs(start - position) < Math.abs((starts[best] ?? 0) - position)) best = index;
  });
  return best;
}
