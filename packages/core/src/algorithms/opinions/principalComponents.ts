import { largestEigenpair, type Product } from "./largestEigenpair.ts";
import type { VoteMatrix } from "./voteMatrix.ts";

/**
 * The directions in which votes differ most.
 *
 *     mean         of the votes on a statement, by those who voted on it; 0 where nobody did
 *     x            vote − mean; 0 where there is no vote, so a missing one counts as the mean;
 *                  0 too on statements that were moderated out
 *     component    of all directions upright on those before it, the one with the largest Σ (x·direction)²
 *
 * A component's largest loading is positive (of equal ones, that of the earlier statement), since its sign means nothing.
 *
 * @source pearson-1901; small-2021: the means for missing votes and the zeros for what was moderated out. Polis stops its power
 *         iteration after a hundred rounds; here an eigenvector is exact to 1e-11 of its eigenvalue.
 * @cost   a pass over the votes for each step, some dozens of steps for each component; or, where that is less, one pass over
 *         the pairs of votes of each voter and then a pass over the pairs of statements for each step.
 */
export type PrincipalComponents = {
  /** By statement. */
  readonly means: Float64Array;
  /** Fewer than were asked for, where votes differ in fewer directions. */
  readonly components: readonly Component[];
  /** Σ x², which the squared singular values of all components come to. */
  readonly sumOfSquares: number;
};

export type Component = {
  /** By statement; of length 1. */
  readonly loadings: Float64Array;
  readonly singularValue: number;
};

/** What is left of the largest eigenvalue by rounding alone. */
const ROUNDING = 1e-13;

/** Loadings that differ by less are equal. */
const NEARNESS = 1e-9;

export const principalComponents = (matrix: VoteMatrix, count = 2): PrincipalComponents => {
  const means = meansOf(matrix);
  const centred = centredBy(matrix, means);
  const size = matrix.statements.length;
  const product = productOf(matrix, centred);
  const sumOfSquares = centred.reduce((sum, it) => sum + it * it, 0);
  const components: Component[] = [];
  while (components.length < Math.min(count, size)) {
    const besides = components.map(({ loadings }) => loadings);
    const found = largestEigenpair(size, product, besides);
    const largest = components[0]?.singularValue ?? 0;
    if (!found || found.value <= ROUNDING * Math.max(largest ** 2, sumOfSquares)) break;
    components.push({ loadings: turned(found.vector), singularValue: Math.sqrt(found.value) });
  }
  return { means, components, sumOfSquares };
};

const meansOf = ({ statements, isOut, on, vote }: VoteMatrix): Float64Array => {
  const sums = new Float64Array(statements.length);
  const seen = new Int32Array(statements.length);
  for (let at = 0; at < on.length; at++) {
    sums[on[at] as number]! += vote[at] as number;
    seen[on[at] as number]!++;
  }
  return sums.map((sum, statement) => (isOut[statement] || !seen[statement] ? 0 : sum / seen[statement]));
};

const centredBy = ({ isOut, on, vote }: VoteMatrix, means: Float64Array): Float64Array => {
  const centred = new Float64Array(on.length);
  for (let at = 0; at < on.length; at++) {
    const statement = on[at] as number;
    centred[at] = isOut[statement] ? 0 : (vote[at] as number) - (means[statement] as number);
  }
  return centred;
};

/** So many steps are reckoned with when the cheaper of two ways to multiply is chosen. */
const STEPS_EXPECTED = 100;

const productOf = (matrix: VoteMatrix, centred: Float64Array): Product => {
  const [size, voters] = [matrix.statements.length, matrix.voters.length];
  let pairs = 0;
  for (let voter = 0; voter < voters; voter++)
    pairs += ((matrix.first[voter + 1] as number) - (matrix.first[voter] as number)) ** 2 / 2;
  const isCheaperOnce = pairs + STEPS_EXPECTED * size * size < STEPS_EXPECTED * 2 * centred.length;
  return isCheaperOnce ? byPairsOfStatements(matrix, centred) : voteByVote(matrix, centred);
};

/** Xᵀ(X·v), without making XᵀX. */
const voteByVote =
  ({ voters, first, on }: VoteMatrix, centred: Float64Array): Product =>
  (from, to) => {
    to.fill(0);
    for (let voter = 0; voter < voters.length; voter++) {
      const end = first[voter + 1] as number;
      let along = 0;
      for (let at = first[voter] as number; at < end; at++)
        along += (centred[at] as number) * (from[on[at] as number] as number);
      for (let at = first[voter] as number; at < end; at++) to[on[at] as number]! += along * (centred[at] as number);
    }
  };

/** (XᵀX)·v, with XᵀX made once. */
const byPairsOfStatements = ({ statements, voters, first, on }: VoteMatrix, centred: Float64Array): Product => {
  const size = statements.length;
  const pairs = new Float64Array(size * size);
  for (let voter = 0; voter < voters.length; voter++) {
    const end = first[voter + 1] as number;
    for (let one = first[voter] as number; one < end; one++) {
      const row = (on[one] as number) * size;
      const value = centred[one] as number;
      for (let other = one; other < end; other++)
        pairs[row + (on[other] as number)]! += value * (centred[other] as number);
    }
  }
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++) pairs[row * size + column] = pairs[column * size + row] as number;
  return (from, to) => {
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let column = 0; column < size; column++)
        sum += (pairs[row * size + column] as number) * (from[column] as number);
      to[row] = sum;
    }
  };
};

const turned = (loadings: Float64Array): Float64Array => {
  const largest = loadings.reduce((most, it) => Math.max(most, Math.abs(it)), 0);
  const first = loadings.find((it) => Math.abs(it) >= largest - NEARNESS) as number;
  return first < 0 ? loadings.map((it) => -it) : loadings;
};
