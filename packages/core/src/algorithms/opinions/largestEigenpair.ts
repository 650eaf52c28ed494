import { chanceFrom } from "../chance.ts";
import { type Eigenpair, largestOfThreeDiagonals } from "./largestOfThreeDiagonals.ts";

/** Writes the product of a symmetric matrix without negative eigenvalues and `from` into `to`. */
export type Product = (from: Float64Array, to: Float64Array) => void;

/** ‖A·v − λ·v‖ is at most so much of λ. */
const RESIDUAL_MAX = 1e-11;

/** The small problem is looked at once in as many steps. */
const STEPS_BETWEEN_LOOKS = 4;

/**
 * The largest eigenvalue of a symmetric matrix without negative ones and its vector of length 1, among all that stand upright
 * on the vectors in `besides`; `null` where the matrix is nothing there. Found one after another, equal eigenvalues are found too.
 *
 * @source lanczos-1950: with everything turned upright again in each step, twice, as in parlett-1998 (§6.9, §13.1).
 * @cost   a product in each step, and of steps usually some dozens, at most the size; all vectors of the way are kept.
 */
export const largestEigenpair = (
  size: number,
  product: Product,
  besides: readonly Float64Array[] = [],
): Eigenpair | null => {
  const way: Float64Array[] = [];
  const [diagonal, beside] = [new Float64Array(size), new Float64Array(size)];
  const stepsAtMost = size - besides.length;
  let ahead = anyUpright(size, besides);
  let [length, lowest, scale] = [lengthOf(ahead), 0, 0];
  for (let step = 0; step < stepsAtMost && length > 0; step++) {
    const here = scaled(ahead, 1 / length);
    way.push(here);
    ahead = new Float64Array(size);
    product(here, ahead);
    diagonal[step] = dot(here, ahead);
    scale = Math.max(scale, lengthOf(ahead));
    for (let twice = 0; twice < 2; twice++) {
      for (const vector of besides) takeOff(ahead, vector);
      for (const vector of way) takeOff(ahead, vector);
    }
    length = lengthOf(ahead);
    const isEnd = step === stepsAtMost - 1 || length <= Number.EPSILON * scale;
    if (!isEnd && step % STEPS_BETWEEN_LOOKS !== STEPS_BETWEEN_LOOKS - 1) {
      beside[step] = length;
      continue;
    }
    const found = largestOfThreeDiagonals(diagonal, beside, step + 1, lowest);
    lowest = found.value;
    if (isEnd || length * Math.abs(found.vector[step] as number) <= RESIDUAL_MAX * found.value)
      return found.value <= 0 ? null : { value: found.value, vector: combined(way, found.vector) };
    beside[step] = length;
  }
  return null;
};

/**
 * A start that looks like chance, so that it leans on every eigenvector a little, and is always the same; another one for each
 * that is found, since a vector that was found can be all there is of the start before.
 */
const anyUpright = (size: number, besides: readonly Float64Array[]): Float64Array => {
  const chance = chanceFrom(1 + besides.length);
  const start = new Float64Array(size).map(() => chance() - 0.5);
  for (let twice = 0; twice < 2; twice++) for (const vector of besides) takeOff(start, vector);
  return start;
};

const combined = (way: readonly Float64Array[], weights: Float64Array): Float64Array => {
  const sum = new Float64Array(way[0]?.length ?? 0);
  for (const [step, vector] of way.entries()) add(sum, vector, weights[step] as number);
  return scaled(sum, 1 / lengthOf(sum));
};

const takeOff = (from: Float64Array, vector: Float64Array): void => add(from, vector, -dot(from, vector));

const add = (to: Float64Array, vector: Float64Array, weight: number): void => {
  for (let at = 0; at < to.length; at++) to[at]! += weight * (vector[at] as number);
};

const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
};

const scaled = (vector: Float64Array, by: number): Float64Array => vector.map((it) => it * by);

const lengthOf = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));
