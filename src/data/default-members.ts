import { readTable } from './csv.js';
import { members } from './default-members.generated.js';
import type { Member } from './member.js';
import { readMembers } from './read-members.js';

/** The network's members as known at build time: new objects at each call, free to change. */
export function defaultMembers(): Member[] {
  return readMembers(readTable(members)).members;
}
