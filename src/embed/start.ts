import { version } from '../shared/version.js';
import { upgrade, watch } from './upgrade.js';

/** What the head script has changed: an adopted style sheet, and what rules said before. */
export interface Early {
  readonly sheet: CSSStyleSheet;
  readonly before: ReadonlyMap<CSSStyleDeclaration, string>;
  /** The names that it has put into attributes. */
  readonly on: string;
}

declare global {
  /**
   * The bundle's one global: the versions on the page in the order of loading, of which the first one is
   * in use, what the head script has done, and `upgrade(root)`, which makes widgets of the placeholders and
   * links in an element that the bundle can't see by itself, as one in a shadow root.
   */
  var __netzwerk:
    | {
        versions: string[];
        early?: Early;
        upgrade?: (root?: Document | DocumentFragment | Element) => void;
      }
    | undefined;
}

globalThis.__netzwerk ??= { versions: [] };
globalThis.__netzwerk.versions.push(version);
if (!globalThis.__netzwerk.upgrade) {
  globalThis.__netzwerk.upgrade = upgrade;
  watch();
  upgrade();
}
