import { bare } from '../data/text.js';

/** Letters typed within this time, in milliseconds, belong to one word. */
const pause = 700;

/**
 * A name as people type it: lower case, without accents, with ä, ae and a alike, ß and ss alike,
 * without signs (Unicode canonical decomposition, then the umlauts' German spellings).
 */
export function fold(text: string): string {
  return bare(text)
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const folded = new Map<string, string>();

/** The same for a text that many cities share, which is kept. */
export function foldShared(text: string): string {
  let result = folded.get(text);
  if (result === undefined) folded.set(text, (result = fold(text)));
  return result;
}

/** Without what a folded name shares with many others: "Bad", "St.", "Sankt". */
export function core(folded: string): string {
  return folded.replace(/^(bad|st|sankt|saint) /, '');
}

/** Finds names by their first letters, as a list box does: the same letter again goes to the next. */
export class Typeahead {
  #typed = '';
  #last = -Infinity;

  /**
   * Whether the next letter would belong to the same word.
   * @param now when its key was pressed, in milliseconds: on a slow device that is not when it is handled
   */
  isTyping(now: number): boolean {
    return now - this.#last <= pause;
  }

  /**
   * The index of the name that fits after one more letter, or -1. The search starts at `current`
   * (behind it for the first letter) and goes round once.
   * @param begins whether the name at an index begins with a folded text
   */
  find(
    letter: string,
    count: number,
    begins: (index: number, query: string) => boolean,
    current: number,
    now: number,
  ): number {
    if (!this.isTyping(now)) this.#typed = '';
    this.#last = now;
    const repeated = this.#typed !== '' && this.#typed.replaceAll(letter, '') === '';
    this.#typed += letter;
    const query = fold(repeated ? letter : this.#typed);
    if (query === '') return -1;
    const start = current + (repeated || this.#typed.length === letter.length ? 1 : 0);
    for (let step = 0; step < count; step += 1) {
      const index = (start + step) % count;
      if (begins(index, query)) return index;
    }
    return -1;
  }
}
