/** The known word that is fewest changes of a letter away from what was typed, if it is near enough to be meant. */
export const nearest = (typed: string, known: readonly string[]): string | undefined => {
  const most = Math.max(1, Math.floor(typed.length / 3));
  return known
    .map((word) => ({ word, away: lettersBetween(typed, word) }))
    .filter(({ away }) => away <= most)
    .sort((one, other) => one.away - other.away)[0]?.word;
};

/** Damerau's distance, one row at a time: two letters that changed places count as one change. */
const lettersBetween = (one: string, other: string): number => {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(
        Math.min(
          at(row, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
          at(row, j) + 1,
          at(next, j - 1) + 1,
          isSwapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return at(row, other.length);
};

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
