import { version } from '../shared/version.js';
import '../hilfe/netzwerk-hilfe.js';
import '../karte/netzwerk-karte.js';

declare global {
  /**
   * The bundle's one global: the versions on the page in the order of loading, of which the first one is
   * in use, and how to take back what the head script has done.
   */
  var __netzwerk: { versions: string[]; early?: () => void } | undefined;
}

globalThis.__netzwerk ??= { versions: [] };
globalThis.__netzwerk.versions.push(version);
