/** Why outside data cannot be shown; the `reason` of `netzwerk-error`. */
export type DataErrorReason = 'network' | 'http' | 'timeout' | 'too-large' | 'parse' | 'schema';

/**
 * Outside data could not be loaded or read. `message` is technical and for developers;
 * what people read is translated from `reason`.
 */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly reason: DataErrorReason;
  /** The absolute address of the data as far as it is known, else what was asked for. */
  readonly url: string;

  constructor(reason: DataErrorReason, url: string, message: string) {
    super(message);
    this.reason = reason;
    this.url = url;
  }
}
