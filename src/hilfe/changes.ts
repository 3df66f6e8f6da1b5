import type { SwitchName } from './choice.js';

/** `detail` of `netzwerk-text-size`. */
export interface TextSizeChange {
  /** Percent, 100 … 200. */
  readonly size: number;
  readonly previous: number;
  /** By what factor the page's text has really grown, on the average of all letters. */
  readonly effectiveScale: number;
  /** The share of the text that has grown as wished, 0 … 1. */
  readonly coverage: number;
}

/** `detail` of `netzwerk-preference`. */
export interface PreferenceChange {
  readonly name: SwitchName;
  readonly value: boolean;
}
