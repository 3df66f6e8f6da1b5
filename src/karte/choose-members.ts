import type { Member } from '../data/member.js';
import { fold } from '../shared/typeahead.js';

/** What limits the members that are shown. Empty values limit nothing. */
export interface MemberFilter {
  /** Ids or AGS. */
  readonly ids: readonly string[];
  /** Compared as in `fold`. */
  readonly topic: string;
}

/** The members that pass the filter, in the order of the alphabet. */
export function chooseMembers(
  members: readonly Member[],
  { ids, topic }: MemberFilter,
  collator: Intl.Collator,
): Member[] {
  const topicKey = fold(topic);
  return members
    .filter(
      ({ id, properties: { ags = '', topics = [] } }) =>
        (ids.length === 0 || ids.includes(id) || ids.includes(ags)) &&
        (topicKey === '' || topics.some((own) => fold(own) === topicKey)),
    )
    .sort((a, b) => collator.compare(a.properties.name, b.properties.name));
}
