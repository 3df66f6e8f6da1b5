import type { Member } from '../data/member.js';

/** The city whose marker Tab reaches: the first wanted one in view, else the first in view at all. */
export function tabStop(
  inView: readonly Member[],
  ...wanted: readonly (string | null | undefined)[]
): string | undefined {
  const ids = inView.map(({ id }) => id);
  return wanted.find((id): id is string => !!id && ids.includes(id)) ?? ids[0];
}
