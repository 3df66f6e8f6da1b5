/** Letters typed within this time, in milliseconds, belong to one word. */
const pause = 700;

/**
 * A name as people type it: lower case, without accents, with ä, ae and a alike, ß and ss alike,
 * without signs (Unicode canonical decomposition, then the umlauts' German spellings).
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without what a folded name shares with many others: "Bad", "St.", "Sankt". */
export function core(folded: string): string {
  return folded.replace(/^(bad|st|sankt|saint) /, '');
}

/** Finds names by their first letters, as a list box does: the same letter again goes to the next. */
export class Typeahead {
  #typed = '';
  #last = 0;

  /**
   * The index of the name that fits after one more letter, or -1. The search starts at `current`
   * (behind it for the first letter) and goes round once.
   */
  find(letter: string, names: readonly string[], current: number, now = Date.now()): number {
    if (now - this.#last > pause) this.#typed = '';
    this.#last = now;
    const repeated = this.#typed !== '' && this.#typed.replaceAll(letter, '') === '';
    this.#typed += letter;
    const query = fold(repeated ? letter : this.#typed);
    if (query === '') return -1;
    const start = current + (repeated || this.#typed.length === letter.length ? 1 : 0);
    for (let step = 0; step < names.length; step += 1) {
      const index = (start + step) % names.length;
      const name = fold(names[index] ?? '');
      if (name.startsWith(query) || core(name).startsWith(query)) return index;
    }
    return -1;
  }
}
