import { openRoots } from './shadow-roots.js';

/** A style sheet of ours in the page and in its open shadow roots. */
export class AdoptedSheet {
  readonly sheet = new CSSStyleSheet();
  readonly #roots = new Map<DocumentOrShadowRoot, number>();
  #text = '';

  /** Whether the page has changed a list of style sheets, and perhaps left ours out. */
  isBehind(): boolean {
    return [...this.#roots].some(
      ([{ adoptedStyleSheets }, length]) =>
        adoptedStyleSheets.length !== length || !adoptedStyleSheets.includes(this.sheet),
    );
  }

  write(text: string): void {
    if (text !== this.#text) this.sheet.replaceSync(text);
    this.#text = text;
    for (const root of openRoots(document) as Iterable<DocumentOrShadowRoot>) {
      if (!root.adoptedStyleSheets.includes(this.sheet)) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
      }
      this.#roots.set(root, root.adoptedStyleSheets.length);
    }
  }

  /** What the sheet says last, until `leave`. */
  empty(text: string): void {
    this.sheet.replaceSync(text);
  }

  leave(): void {
    for (const root of this.#roots.keys()) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((own) => own !== this.sheet);
    }
  }
}
