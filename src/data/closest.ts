/** Edit distance of two words (Levenshtein 1966: insert, delete, replace, each at cost 1). */
function distance(a: string, b: string): number {
  let row = [...b, ''].map((_, index) => index);
  [...a].forEach((letter, i) => {
    const next = [i + 1];
    [...b].forEach((other, j) => {
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    });
    row = next;
  });
  return row[b.length] ?? 0;
}

/** The known word that is written most like a wrong one, for "did you mean"; at most 500 are tried. */
export function closest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known.slice(0, 500)) {
    const cost = candidate.startsWith(word) ? 0.5 : distance(word, candidate.slice(0, 60));
    if (cost < least) {
      best = candidate;
      least = cost;
    }
  }
  return best;
}
