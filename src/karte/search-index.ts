import type { Member } from '../data/member.js';
import { core, fold } from '../shared/typeahead.js';

/** A slice of work lasts this long, in milliseconds, so that a phone four times slower stays below 50. */
const slice = 8;

/** "St." as it is spoken. */
const spoken = (folded: string): string => folded.replace(/\b(st|saint)\b/g, 'sankt');

const squeeze = (text: string): string => text.replace(/ /g, '');

/** A city's name and district as they are compared. */
interface Entry {
  readonly name: string;
  readonly district: string;
}

/**
 * How well a city fits: 0 at the start of its name ("Bad" and "Sankt" need not be typed), 1 at the start of a
 * word, 2 inside, 3 at the start of a word of the district; -1 if not at all.
 */
function rank({ name, district }: Entry, query: string): number {
  if (name.startsWith(query) || core(name).startsWith(query)) return 0;
  if (name.includes(` ${query}`)) return 1;
  if (name.includes(query) || squeeze(name).includes(squeeze(query))) return 2;
  return ` ${district}`.includes(` ${query}`) ? 3 : -1;
}

/** Finds cities by what people type. */
export class SearchIndex {
  #members: readonly Member[] = [];
  #entries: Entry[] = [];

  /** Takes cities, in slices: until it is done the browser can answer to a person. */
  async use(members: readonly Member[]): Promise<void> {
    if (members !== this.#members) {
      this.#members = members;
      this.#entries = [];
    }
    let start = performance.now();
    // What a second call meanwhile has done needs no doing.
    for (;;) {
      const next = members === this.#members && members[this.#entries.length];
      if (!next) return;
      const { name, district = '' } = next.properties;
      this.#entries.push({
        name: spoken(fold(name)),
        district: fold(district).replace(/^landkreis /, ''),
      });
      if (performance.now() - start > slice) {
        await new Promise((resolve) => setTimeout(resolve));
        start = performance.now();
      }
    }
  }

  /** The cities that fit, best first and else in their own order; all of them for a query without a letter. */
  find(text: string): readonly Member[] {
    const query = fold(text);
    if (query === '') return this.#members;
    const long = spoken(query);
    const ranked: Member[][] = [[], [], [], []];
    this.#members.forEach((member, index) => {
      const entry = this.#entries[index];
      if (!entry) return;
      const own = rank(entry, query);
      const best = own < 0 && long !== query ? rank(entry, long) : own;
      ranked[best]?.push(member);
    });
    return ranked.flat();
  }
}
