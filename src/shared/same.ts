/** Whether two lists hold the same things in the same order: nothing that was made of one need be made anew. */
export const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);
