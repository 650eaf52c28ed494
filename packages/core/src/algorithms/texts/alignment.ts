/**
 * Two rows laid side by side, in order: the pairs of places with the largest
 *
 *     Σ likeness of each pair − GAP · (how many stay alone)
 *
 * Two that are less alike than `LEAST` are never a pair. What was moved past something else stays alone.
 *
 * @source needleman-wunsch-1970: alignment by dynamic programming.
 * @cost   one · other steps and 8 bytes each.
 */
export const alignment = (
  likenesses: readonly (readonly number[])[],
  others: number,
): readonly (readonly [number, number])[] => {
  const width = others + 1;
  const best = new Float64Array((likenesses.length + 1) * width);
  const alone = GAP * PARTS;
  const at = (row: number, column: number) => best[row * width + column] as number;
  const asPair = (row: number, column: number) => {
    const alike = likenesses[row - 1]?.[column - 1] as number;
    return alike < LEAST ? -Infinity : at(row - 1, column - 1) + Math.round(alike * PARTS);
  };
  for (let row = 0; row <= likenesses.length; row++)
    for (let column = 0; column <= others; column++) {
      if (row === 0 || column === 0) best[row * width + column] = -alone * (row + column);
      else
        best[row * width + column] = Math.max(
          asPair(row, column),
          at(row - 1, column) - alone,
          at(row, column - 1) - alone,
        );
    }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [likenesses.length, others];
  while (row > 0 && column > 0) {
    if (at(row, column) === asPair(row, column)) pairs.push([--row, --column]);
    else if (at(row, column) === at(row - 1, column) - alone) row--;
    else column--;
  }
  return pairs.toReversed();
};

export const GAP = 0.3;
export const LEAST = 0.1;

/** Likeness is counted in whole parts: equal sums are equal in whatever order they are added. */
const PARTS = 1_000_000;
