import { members } from './default-members.generated.js';
import type { Member } from './member.js';

/** The network's members as known at build time: new objects at each call, free to change. */
export function defaultMembers(): Member[] {
  return members();
}
