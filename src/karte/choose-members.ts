import type { Member } from '../data/member.js';
import { fold } from '../shared/typeahead.js';

/** What limits the members that are shown. Empty values limit nothing. */
export interface MemberFilter {
  readonly ids: readonly string[];
  readonly topic: string;
  readonly query: string;
}

/** Whether a word of the name, or the name, starts like the query; spelling as in `fold`. */
function matches(name: string, query: string): boolean {
  return ` ${fold(name)}`.includes(` ${query}`);
}

/** The members that pass the filter, in the order of the alphabet. */
export function chooseMembers(
  members: readonly Member[],
  { ids, topic, query }: MemberFilter,
  collator: Intl.Collator,
): Member[] {
  const topicKey = fold(topic);
  const queryKey = fold(query);
  const wanted = new Set(ids);
  const chosen = members.filter(
    ({ id, properties }) =>
      (wanted.size === 0 || wanted.has(id) || wanted.has(properties.ags ?? '')) &&
      (topicKey === '' || (properties.topics ?? []).some((own) => fold(own) === topicKey)) &&
      (queryKey === '' || matches(properties.name, queryKey)),
  );
  return chosen.sort((a, b) => collator.compare(a.properties.name, b.properties.name));
}
