import { version } from '../shared/version.js';
import '../daten/netzwerk-daten.js';
import '../hilfe/netzwerk-hilfe.js';
import '../karte/netzwerk-karte.js';
import '../ticker/netzwerk-ticker.js';

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
   * in use, and what the head script has done.
   */
  var __netzwerk: { versions: string[]; early?: Early } | undefined;
}

globalThis.__netzwerk ??= { versions: [] };
globalThis.__netzwerk.versions.push(version);
