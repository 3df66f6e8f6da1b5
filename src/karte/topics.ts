import type { Member } from '../data/member.js';
import { fold } from '../shared/typeahead.js';

/** A topic as it is written first, and how many cities have it. */
export interface TopicCount {
  readonly topic: string;
  readonly count: number;
}

const folded = new Map<string, string>();

/** A topic as it is compared; many cities have the same few. */
function foldTopic(topic: string): string {
  let result = folded.get(topic);
  if (result === undefined) folded.set(topic, (result = fold(topic)));
  return result;
}

/** Whether two topics are the same, however they are spelled: `online-handel` is "Online-Handel". */
export function isSameTopic(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** The cities with a topic; all of them for none. */
export function withTopic(members: readonly Member[], topic: string): readonly Member[] {
  const wanted = fold(topic);
  if (wanted === '') return members;
  return members.filter(({ properties: { topics } }) =>
    topics?.some((own) => foldTopic(own) === wanted),
  );
}

/** All topics with their counts, in the order of the alphabet. */
export function countTopics(
  members: readonly Member[],
  collator: Intl.Collator,
): readonly TopicCount[] {
  const counts = new Map<string, { topic: string; count: number }>();
  for (const { properties } of members) {
    // A city that names a topic twice counts once.
    for (const key of new Set((properties.topics ?? []).map(foldTopic))) {
      const known = counts.get(key);
      if (known) known.count += 1;
      else {
        const topic = properties.topics?.find((own) => foldTopic(own) === key) ?? '';
        counts.set(key, { topic, count: 1 });
      }
    }
  }
  return [...counts.values()].sort((a, b) => collator.compare(a.topic, b.topic));
}
