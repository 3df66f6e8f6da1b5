import type { DataErrorReason } from '../data/data-error.js';

/** `detail` of `netzwerk-error`. */
export interface LoadFailure {
  readonly reason: DataErrorReason;
  /** The absolute address as far as it is known. */
  readonly url: string;
  /** Technical, for developers. */
  readonly message: string;
}
