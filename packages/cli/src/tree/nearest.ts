/** The known word that is fewest changes of a letter away from what was typed, if it is near enough to be meant. */
export const nearest = (typed: string, known: readonly string[]): string | undefined => {
  const most = Math.max(1, Math.floor(typed.length / 3));
  return known
    .map((word) => ({ word, away: lettersBetween(typed, word) }))
    .filter(({ away }) => away <= most)
    .sort((one, other) => one.away - other.away)[0]?.word;
};

/** Levenshtein's distance, one row at a time. */
const lettersBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};
