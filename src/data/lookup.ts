import { readAgs } from './ags.js';
import type { Member } from './member.js';
import { slug } from './text.js';

type Find = (word: string) => Member | undefined;

const finders = new WeakMap<readonly Member[], Find>();

/**
 * Finds members by a word that an author wrote: the id, the AGS in any of its forms, or the name as ids
 * are written. Where two have the same, the first one is meant. A list that was looked through stays indexed.
 */
export function lookup(members: readonly Member[]): Find {
  const present = finders.get(members);
  if (present) return present;
  const index = new Map<string, Member>();
  for (const member of members) {
    for (const key of [member.id, member.properties.ags]) {
      if (key && !index.has(key)) index.set(key, member);
    }
  }
  const find: Find = (word) => index.get(word) ?? index.get(readAgs(word) ?? slug(word));
  finders.set(members, find);
  return find;
}
