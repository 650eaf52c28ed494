import type { Waiting } from "../input.ts";

/**
 * All eigenvalues of a symmetric matrix, smallest first: Householder reflections to three diagonals, then implicit QL steps.
 * `matrix` holds the rows one after another and is overwritten; only its lower half is read. `null` where nobody waits.
 *
 * @source wilkinson-reinsch-1971: `tred1` and `imtql1`, without eigenvectors.
 * @cost   4/3·n³, in place.
 */
export const eigenvaluesOf = (matrix: Float64Array, size: number, { isOver }: Waiting = {}): Float64Array | null => {
  const three = threeDiagonals(matrix, size, isOver);
  if (three === null) return null;
  const { diagonal, beside } = three;
  for (let at = 0; at < size; at++) while (chase(diagonal, beside, at, size));
  return diagonal.sort();
};

type ThreeDiagonals = {
  readonly diagonal: Float64Array;
  /** `beside[i]` stands between i and i + 1; the last is zero. */
  readonly beside: Float64Array;
};

const threeDiagonals = (matrix: Float64Array, size: number, isOver: Waiting["isOver"]): ThreeDiagonals | null => {
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  const moved = new Float64Array(size);
  for (let row = size - 1; row > 0; row--) {
    if (isOver?.() === true) return null;
    beside[row - 1] = reflect(matrix, size, row, moved);
    diagonal[row] = matrix[row * size + row] as number;
  }
  if (size > 0) diagonal[0] = matrix[0] as number;
  return { diagonal, beside };
};

/** Reflects what stands left of the diagonal of a row into its last place, and answers what stands there then. */
const reflect = (matrix: Float64Array, size: number, row: number, moved: Float64Array): number => {
  const start = row * size;
  let square = 0;
  for (let at = 0; at < row; at++) square += (matrix[start + at] as number) ** 2;
  const last = matrix[start + row - 1] as number;
  if (square === last * last) return last;
  const length = last > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  const half = square - last * length;
  matrix[start + row - 1] = last - length;
  let along = 0;
  for (let at = 0; at < row; at++) {
    let sum = 0;
    for (let of = 0; of < row; of++) sum += inLowerHalf(matrix, size, at, of) * (matrix[start + of] as number);
    moved[at] = sum / half;
    along += (moved[at] as number) * (matrix[start + at] as number);
  }
  const back = along / (2 * half);
  for (let at = 0; at < row; at++) moved[at]! -= back * (matrix[start + at] as number);
  for (let at = 0; at < row; at++) {
    const [u, m] = [matrix[start + at] as number, moved[at] as number];
    for (let of = 0; of <= at; of++)
      matrix[at * size + of]! -= u * (moved[of] as number) + m * (matrix[start + of] as number);
  }
  return length;
};

const inLowerHalf = (matrix: Float64Array, size: number, row: number, column: number): number =>
  matrix[row >= column ? row * size + column : column * size + row] as number;

/** One QL step for the eigenvalue at `at`; false once it stands alone. */
const chase = (diagonal: Float64Array, beside: Float64Array, at: number, size: number): boolean => {
  let end = at;
  while (end < size - 1 && !isNothing(beside, diagonal, end)) end++;
  if (end === at) return false;
  const below = beside[at] as number;
  let slope = ((diagonal[at + 1] as number) - (diagonal[at] as number)) / (2 * below);
  const turn = Math.hypot(slope, 1);
  slope = (diagonal[end] as number) - (diagonal[at] as number) + below / (slope + (slope < 0 ? -turn : turn));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let place = end - 1; place >= at; place--) {
    const rotated = sine * (beside[place] as number);
    const kept = cosine * (beside[place] as number);
    const length = Math.hypot(rotated, slope);
    beside[place + 1] = length;
    if (length === 0) {
      diagonal[place + 1]! -= shift;
      beside[end] = 0;
      return true;
    }
    sine = rotated / length;
    cosine = slope / length;
    const left = (diagonal[place + 1] as number) - shift;
    const across = ((diagonal[place] as number) - left) * sine + 2 * cosine * kept;
    shift = sine * across;
    diagonal[place + 1] = left + shift;
    slope = cosine * across - kept;
  }
  diagonal[at]! -= shift;
  beside[at] = slope;
  beside[end] = 0;
  return true;
};

/** Too small to change either of the values it stands between. */
const isNothing = (beside: Float64Array, diagonal: Float64Array, at: number): boolean => {
  const around = Math.abs(diagonal[at] as number) + Math.abs(diagonal[at + 1] as number);
  return Math.abs(beside[at] as number) + around === around;
};
