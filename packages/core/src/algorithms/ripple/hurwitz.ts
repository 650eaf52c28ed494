import type { Whole } from "./minors.ts";

/**
 * Whether every eigenvalue of a matrix of whole numbers has a negative real part, so that what is pushed comes back to rest.
 * Exact: the characteristic polynomial in whole numbers, then Hurwitz's condition on it.
 *
 *     p(s) = s^n + a₁s^(n−1) + … + a_n
 *     all leading minors of (a_{2j−i}), i, j = 1 … n, are above zero
 *
 * @source hurwitz-1895; faddeev-leverrier: the polynomial; bareiss-1968: its pivots are the leading minors.
 * @cost   n⁴ with whole numbers of any size.
 */
export const isHurwitz = (matrix: Whole): boolean => {
  const polynomial = characteristic(matrix.map((cells) => cells.map(BigInt)));
  const count = matrix.length;
  const at = (power: number) => polynomial[power] ?? 0n;
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) => at(2 * (column + 1) - (row + 1))),
  );
  let before = 1n;
  for (let pivot = 0; pivot < count; pivot++) {
    const top = rows[pivot] as bigint[];
    const minor = top[pivot] as bigint;
    if (minor <= 0n) return false;
    for (const cells of rows.slice(pivot + 1))
      for (let column = count - 1; column >= pivot; column--)
        cells[column] =
          ((cells[column] as bigint) * minor - (cells[pivot] as bigint) * (top[column] as bigint)) / before;
    before = minor;
  }
  return true;
};

/** 1, a₁, …, a_n. */
const characteristic = (matrix: readonly (readonly bigint[])[]): readonly bigint[] => {
  const coefficients = [1n];
  let power = matrix.map((cells) => cells.map(() => 0n));
  for (let step = 1; step <= matrix.length; step++) {
    const last = coefficients.at(-1) as bigint;
    power = product(matrix, power).map((cells, row) => cells.map((it, column) => (row === column ? it + last : it)));
    coefficients.push(-traceOf(product(matrix, power)) / BigInt(step));
  }
  return coefficients;
};

const product = (one: readonly (readonly bigint[])[], other: readonly (readonly bigint[])[]): bigint[][] =>
  one.map((cells) =>
    cells.map((_, column) => cells.reduce((sum, it, at) => sum + it * (other[at]?.[column] as bigint), 0n)),
  );

const traceOf = (matrix: readonly (readonly bigint[])[]): bigint =>
  matrix.reduce((sum, cells, at) => sum + (cells[at] as bigint), 0n);
