import { version } from '../shared/version.js';
import '../karte/netzwerk-karte.js';
import '../ticker/netzwerk-ticker.js';

declare global {
  /** The bundle's one global: the versions on the page in the order of loading; the first one is in use. */
  var __netzwerk: { versions: string[] } | undefined;
}

globalThis.__netzwerk ??= { versions: [] };
globalThis.__netzwerk.versions.push(version);
