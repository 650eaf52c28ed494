/** An eigenvalue and its vector of length 1. */
export type Eigenpair = { readonly value: number; readonly vector: Float64Array };

/** The vector is made again so often; each time what belongs to other eigenvalues all but vanishes. */
const ROUNDS = 3;

/**
 * The largest eigenvalue of a symmetric matrix of three diagonals and its vector of length 1. `beside[i]` stands between i and
 * i + 1; of both diagonals the first `size` and `size` − 1 count. `lowest` is known not to lie above the eigenvalue.
 *
 * @source barth-1967: halving by the count of negative pivots. Then inverse iteration from just above, where every pivot is
 *         positive and none need be chosen.
 * @cost   some sixty passes over the diagonals.
 */
export const largestOfThreeDiagonals = (
  diagonal: Float64Array,
  beside: Float64Array,
  size: number,
  lowest: number,
): Eigenpair => {
  let [low, high] = [lowest, lowest];
  for (let at = 0; at < size; at++) {
    const left = at > 0 ? Math.abs(beside[at - 1] as number) : 0;
    const right = at < size - 1 ? Math.abs(beside[at] as number) : 0;
    high = Math.max(high, (diagonal[at] as number) + left + right);
  }
  high += high * Number.EPSILON;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (isAboveAll(diagonal, beside, size, middle)) high = middle;
    else low = middle;
  }
  return { value: high, vector: vectorJustBelow(diagonal, beside, size, high + 4 * high * Number.EPSILON) };
};

/** Whether every pivot of `at`·I − T is positive: no eigenvalue is as large as `at`. */
const isAboveAll = (diagonal: Float64Array, beside: Float64Array, size: number, at: number): boolean => {
  let pivot = at - (diagonal[0] as number);
  for (let row = 1; row < size && pivot > 0; row++)
    pivot = at - (diagonal[row] as number) - (beside[row - 1] as number) ** 2 / pivot;
  return pivot > 0;
};

const vectorJustBelow = (diagonal: Float64Array, beside: Float64Array, size: number, above: number): Float64Array => {
  const vector = new Float64Array(size).fill(1);
  const pivots = new Float64Array(size);
  const smallest = above * Number.EPSILON || Number.MIN_VALUE;
  for (let row = 0; row < size; row++) {
    const from = row > 0 ? (beside[row - 1] as number) ** 2 / (pivots[row - 1] as number) : 0;
    pivots[row] = Math.max(smallest, above - (diagonal[row] as number) - from);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 1; row < size; row++)
      vector[row]! += ((beside[row - 1] as number) / (pivots[row - 1] as number)) * (vector[row - 1] as number);
    for (let row = size - 1; row >= 0; row--) {
      const next = row < size - 1 ? (beside[row] as number) * (vector[row + 1] as number) : 0;
      vector[row] = ((vector[row] as number) + next) / (pivots[row] as number);
    }
    toLengthOne(vector);
  }
  return vector;
};

const toLengthOne = (vector: Float64Array): void => {
  // By the largest first: nearly on an eigenvalue, numbers become so large that their squares would be none.
  const largest = vector.reduce((most, it) => Math.max(most, Math.abs(it)), 0);
  let square = 0;
  for (let at = 0; at < vector.length; at++) square += ((vector[at] as number) / largest) ** 2;
  const length = largest * Math.sqrt(square);
  for (let at = 0; at < vector.length; at++) vector[at]! /= length;
};
