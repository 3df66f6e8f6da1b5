import { openRoots, ownSheets } from './shadow-roots.js';

/** A style sheet of ours in the page and in its open shadow roots. */
export class AdoptedSheet {
  readonly sheet = new CSSStyleSheet();
  readonly #roots = new Map<Document | ShadowRoot, number>();
  #text = '';

  constructor() {
    ownSheets.add(this.sheet);
  }

  /** Whether the page has a new root, or has changed a list of style sheets, and perhaps left ours out. */
  isBehind(): boolean {
    return [...allRoots()].some(
      (root) =>
        root.adoptedStyleSheets.length !== this.#roots.get(root) ||
        !root.adoptedStyleSheets.includes(this.sheet),
    );
  }

  write(text: string): void {
    this.leave(false);
    for (const root of allRoots()) {
      if (!root.adoptedStyleSheets.includes(this.sheet)) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
      }
      this.#roots.set(root, root.adoptedStyleSheets.length);
    }
    // Last: of a sheet that comes back with other rules, WebKit would take the old ones.
    if (text !== this.#text) this.sheet.replaceSync(text);
    this.#text = text;
  }

  /** Takes the sheet out of all roots, or of those alone that have left the page. */
  leave(isAll = true): void {
    for (const root of this.#roots.keys()) {
      if (!isAll && root.isConnected) continue;
      this.#roots.delete(root);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((own) => own !== this.sheet);
    }
  }
}

const allRoots = () => openRoots(document) as Iterable<Document | ShadowRoot>;
