/** A square matrix of n rows in one array, row by row. */
export type Square = Float64Array;

/**
 * x with matrix · x = right, for any number of right sides that stand beside one another, in their place; false where the
 * matrix is singular to working precision. The matrix is used up.
 *
 * @cost n³/3 + n² for each right side.
 */
export const solveInPlace = (matrix: Square, right: Float64Array, n: number, columns: number): boolean => {
  for (let at = 0; at < n; at++) {
    let pivot = at;
    for (let row = at + 1; row < n; row++)
      if (Math.abs(matrix[row * n + at] as number) > Math.abs(matrix[pivot * n + at] as number)) pivot = row;
    if (Math.abs(matrix[pivot * n + at] as number) < SINGULAR) return false;
    if (pivot !== at) {
      swapRows(matrix, at, pivot, n);
      swapRows(right, at, pivot, columns);
    }
    for (let row = at + 1; row < n; row++) {
      const by = (matrix[row * n + at] as number) / (matrix[at * n + at] as number);
      if (by === 0) continue;
      for (let column = at; column < n; column++) matrix[row * n + column]! -= by * (matrix[at * n + column] as number);
      for (let column = 0; column < columns; column++)
        right[row * columns + column]! -= by * (right[at * columns + column] as number);
    }
  }
  for (let at = n - 1; at >= 0; at--)
    for (let column = 0; column < columns; column++) {
      let sum = right[at * columns + column] as number;
      for (let next = at + 1; next < n; next++)
        sum -= (matrix[at * n + next] as number) * (right[next * columns + column] as number);
      right[at * columns + column] = sum / (matrix[at * n + at] as number);
    }
  return true;
};

const SINGULAR = 1e-12;

const swapRows = (cells: Float64Array, one: number, other: number, width: number): void => {
  for (let column = 0; column < width; column++) {
    const kept = cells[one * width + column] as number;
    cells[one * width + column] = cells[other * width + column] as number;
    cells[other * width + column] = kept;
  }
};

/**
 * Whether every eigenvalue of A has a negative real part. Cayley's transform C = (sI + A)(sI − A)⁻¹ takes that half of the
 * plane into the unit circle; C is squared until its norm shows that all eigenvalues lie inside (‖C^m‖ < ½), or its trace that one
 * lies outside (|tr C^m| > 2n). What shows neither after forty squarings is on the edge, and counts as not stable.
 *
 * @source our own, from Gelfand's formula for the spectral radius
 * @cost   n³ for each squaring, mostly fewer than ten.
 */
export const isStable = (matrix: Square, n: number): boolean => {
  let trace = 0;
  for (let at = 0; at < n; at++) trace += matrix[at * n + at] as number;
  if (trace >= 0 && n > 0) return false;
  const cayley = cayleyOf(matrix, n);
  if (cayley === null) return false;
  let power: Square = cayley;
  let next: Square = new Float64Array(n * n);
  let scale = 0;
  for (let squaring = 0; squaring < SQUARINGS_MAX; squaring++) {
    const norm = normOf(power, n);
    if (norm === 0 || scale + Math.log(norm) < -MARGIN) return true;
    if (scale + Math.log(Math.abs(traceOf(power, n))) > Math.log(n) + MARGIN) return false;
    for (let at = 0; at < power.length; at++) power[at]! /= norm;
    square(power, next, n);
    scale = 2 * (scale + Math.log(norm));
    [power, next] = [next, power];
  }
  return false;
};

const SQUARINGS_MAX = 40;
/** Far more than rounding can make of an eigenvalue on the circle in so many squarings. */
const MARGIN = Math.LN2;

/** Both factors are functions of A and so commute; `null` where s itself is an eigenvalue. */
const cayleyOf = (matrix: Square, n: number): Square | null => {
  const s = normOf(matrix, n);
  const under = matrix.map((it, at) => (at % (n + 1) === 0 ? s - it : -it));
  const over = matrix.map((it, at) => (at % (n + 1) === 0 ? s + it : it));
  return solveInPlace(under, over, n, n) ? over : null;
};

const square = (matrix: Square, into: Square, n: number): void => {
  into.fill(0);
  for (let row = 0; row < n; row++)
    for (let at = 0; at < n; at++) {
      const by = matrix[row * n + at] as number;
      if (by === 0) continue;
      for (let column = 0; column < n; column++) into[row * n + column]! += by * (matrix[at * n + column] as number);
    }
};

const normOf = (matrix: Square, n: number): number => {
  let most = 0;
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let column = 0; column < n; column++) sum += Math.abs(matrix[row * n + column] as number);
    if (sum > most) most = sum;
  }
  return most;
};

const traceOf = (matrix: Square, n: number): number => {
  let sum = 0;
  for (let at = 0; at < n; at++) sum += matrix[at * n + at] as number;
  return sum;
};
