import type { Member } from '../data/member.js';
import { sortedByName } from '../data/sort.js';
import { fold, foldShared } from '../shared/typeahead.js';

/** A topic as it is written first, and how many cities have it. */
export interface TopicCount {
  readonly topic: string;
  readonly count: number;
}

/** Whether two topics are the same, however they are spelled: `online-handel` is "Online-Handel". */
export function isSameTopic(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** Whether a city has a topic; for none each has. */
export function hasTopic(topic: string): (member: Member) => boolean {
  const wanted = fold(topic);
  return ({ properties: { topics } }) =>
    wanted === '' || !!topics?.some((own) => foldShared(own) === wanted);
}

/** All topics with their counts, in the order of the alphabet; in steps. */
export function* topicSteps(
  members: readonly Member[],
  compare: (a: string, b: string) => number,
): Generator<undefined, readonly TopicCount[]> {
  const counts = new Map<string, { topic: string; count: number }>();
  for (const { properties } of members) {
    yield;
    // A city that names a topic twice counts once.
    for (const key of new Set((properties.topics ?? []).map(foldShared))) {
      const known = counts.get(key);
      if (known) known.count += 1;
      else {
        const topic = properties.topics?.find((own) => foldShared(own) === key) ?? '';
        counts.set(key, { topic, count: 1 });
      }
    }
  }
  return yield* sortedByName([...counts.values()], ({ topic }) => topic, compare);
}
