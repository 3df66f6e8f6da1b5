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

/** What text of the page was before, to compare with. */
export class Yardstick {
  /** The size of the element from which all text inherits. */
  base = 0;
  #samples: Sample[] = [];
  #sizes: number[] = [];
  #width = -1;

  /** Whether sizes must be read anew: most of what was measured has gone, or the window is another. */
  get isWorn(): boolean {
    const left = this.#samples.filter(([{ isConnected }]) => isConnected).length;
    return this.#width !== innerWidth || 2 * left < this.#samples.length;
  }

  /** What was measured is not true any more. */
  wear(): void {
    this.#width = -1;
  }

  /** Reads the sizes of a page that is as it was. */
  read(base: Element, roots: Iterable<Node>): void {
    this.#samples = sampleText(roots);
    // A page without text is measured by what its text would be.
    if (this.#samples.length === 0) this.#samples.push([base, 1]);
    this.#sizes = readSizes(this.#samples);
    this.base = sizeOf(base);
    this.#width = innerWidth;
  }

  /** What a factor has done. */
  compare(scale: number): Reach {
    return compare(this.#samples, this.#sizes, readSizes(this.#samples), scale);
  }
}

export const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

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

const readSizes = (samples: readonly Sample[]) => samples.map(([element]) => sizeOf(element));

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
    : { effectiveScale: 1, coverage: 0 };
}

export const round = (value: number) => Math.round(value * 1000) / 1000;
