/** A problem that the reader has named, in a sentence with the value and what to write instead. */
export function inWords(
  problem: { readonly what: string; readonly fix: string; readonly dropped: boolean },
  feature: unknown,
  isTable: boolean,
): string;
