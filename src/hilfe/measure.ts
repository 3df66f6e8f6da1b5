const most = 200;

/** An element with text of its own, and how much of it there is. */
export type Sample = readonly [element: Element, length: number];

/** What a change of size has reached. */
export interface Reach {
  /** By what factor text has grown, on the average of all letters. */
  readonly effectiveScale: number;
  /** The share of the text that has grown as wished, give or take 5 %. */
  readonly coverage: number;
}

/** Up to 200 elements with text, spread over the page and its open shadow roots. */
export function sampleText(roots: Iterable<Node>): Sample[] {
  const all: Sample[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode as Text;
      const length = nodeValue?.trim().length;
      if (
        length &&
        parentElement &&
        !/^(script|style|noscript|template|title)$/i.test(parentElement.localName)
      ) {
        all.push([parentElement, length]);
      }
    }
  }
  const every = Math.ceil(all.length / most);
  return all.filter((_, index) => index % every === 0);
}

export function readSizes(samples: readonly Sample[]): number[] {
  return samples.map(([element]) => parseFloat(getComputedStyle(element).fontSize));
}

/** Compares sizes before and after with the wish. */
export function compare(
  samples: readonly Sample[],
  before: readonly number[],
  after: readonly number[],
  wish: number,
): Reach {
  let [total, grown, reached] = [0, 0, 0];
  samples.forEach(([element, length], index) => {
    const factor = (after[index] ?? 0) / (before[index] ?? 0);
    if (!element.isConnected || !Number.isFinite(factor)) return; // gone, or of no size
    total += length;
    grown += length * factor;
    if (Math.abs(factor / wish - 1) < 0.05) reached += length;
  });
  return total
    ? { effectiveScale: round(grown / total), coverage: round(reached / total) }
    : { effectiveScale: wish, coverage: 1 };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
