/** A square matrix of whole numbers, row by row. */
export type Whole = readonly (readonly number[])[];

/** What is left without one row and one column. */
export const minorOf = (matrix: Whole, row: number, column: number): Whole =>
  matrix.filter((_, at) => at !== row).map((cells) => cells.filter((_, at) => at !== column));

/**
 * The determinant of whole numbers without fractions, exact while all minors stay below 2^53. Of nothing it is 1.
 *
 * @source bareiss-1968
 * @cost   n³.
 */
export const determinant = (matrix: Whole): number => {
  const rows = matrix.map((cells) => [...cells]);
  let sign = 1;
  let before = 1;
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows.findIndex((cells, row) => row >= at && cells[at] !== 0);
    if (pivot < 0) return 0;
    if (pivot !== at) {
      [rows[at], rows[pivot]] = [rows[pivot] as number[], rows[at] as number[]];
      sign = -sign;
    }
    const top = rows[at] as number[];
    for (const cells of rows.slice(at + 1))
      for (let column = rows.length - 1; column >= at; column--)
        cells[column] =
          ((cells[column] as number) * (top[at] as number) - (cells[at] as number) * (top[column] as number)) / before;
    before = top[at] as number;
  }
  return sign * before || 0;
};

/**
 * The permanent: the determinant's sum with every sign positive. Subsets of columns in Gray code order, so that each step changes one
 * column of the row sums. Of nothing it is 1.
 *
 *     per(A) = Σ over sets S of columns of (−1)^(n−|S|) Π over rows of Σ over S of a
 *
 * @source ryser-1963
 * @cost   2^n · n; exact while n^n · max^n stays below 2^53.
 */
export const permanent = (matrix: Whole): number => {
  const count = matrix.length;
  if (count === 0) return 1;
  const sums = new Float64Array(count);
  let chosen = 0;
  let total = 0;
  for (let step = 1; step < 2 ** count; step++) {
    const column = 31 - Math.clz32(step & -step);
    chosen ^= 1 << column;
    const by = (chosen >> column) & 1 ? 1 : -1;
    let product = (count - onesIn(chosen)) % 2 === 0 ? 1 : -1;
    for (let row = 0; row < count; row++) {
      sums[row]! += by * (matrix[row]?.[column] as number);
      product *= sums[row] as number;
    }
    total += product;
  }
  return total;
};

const onesIn = (set: number): number => {
  let ones = 0;
  for (let left = set; left !== 0; left &= left - 1) ones++;
  return ones;
};
