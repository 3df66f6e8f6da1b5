/**
 * The known word nearest to a mistyped one: one that starts with it and goes on after a hyphen, or the other way
 * round, else that with the fewest letters to change (Levenshtein distance), if those are at most a third of the
 * word; the first of several alike.
 */
export function closest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = word.length / 3;
  for (const other of known) {
    const starts = other.startsWith(`${word}-`) || word.startsWith(`${other}-`);
    const cost = starts ? 0.5 : distance(word, other, least);
    if (cost < least || (cost === least && best === undefined)) {
      least = cost;
      best = other;
    }
  }
  return best;
}

/** Levenshtein distance, or Infinity where the lengths alone differ by more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let row = [...b].map((_, index) => index + 1);
  [...a].forEach((letter, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, diagonal + (letter === b[j] ? 0 : 1));
      diagonal = above;
      return left;
    });
  });
  return row[row.length - 1] ?? a.length;
}
