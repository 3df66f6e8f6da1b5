export interface Finding {
  /** Counted from one; 0: the whole file. */
  readonly line: number;
  /** The city that it is about. */
  readonly who?: string;
  readonly text: string;
}

export interface Review {
  /** How many cities the file has; undefined if the file as a whole can't be read. */
  readonly cities?: number;
  /** How many of them were left out. */
  readonly dropped?: number;
  readonly mistakes: readonly Finding[];
  readonly hints: readonly Finding[];
}

export function review(
  bytes: Uint8Array,
  schema: object,
  places: ReadonlyMap<string, object[]>,
): Review;
