import type { PrincipalComponents } from "./principalComponents.ts";
import { type VoteMatrix, votesBy } from "./voteMatrix.ts";

/** Places on the plane of the first two components, by voter. */
export type Positions = { readonly across: Float64Array; readonly up: Float64Array };

/**
 * Where each voter stands on the map of opinions.
 *
 *     position    √(statements / votes) · Σ (vote − mean)·loading
 *
 * A few votes say little, so they are drawn out from the middle by what is missing. As in Polis, a statement that was moderated
 * out counts here as voted on by everybody.
 *
 * @source small-2021
 * @cost   a pass over the votes.
 */
export const positionsOf = (matrix: VoteMatrix, { means, components }: PrincipalComponents): Positions => {
  const { voters, statements, isOut, first, on, vote } = matrix;
  const out = isOut.reduce((sum, it) => sum + it, 0);
  const along = (component: number): Float64Array => {
    const loadings = components[component]?.loadings;
    const places = new Float64Array(voters.length);
    if (!loadings) return places;
    for (let voter = 0; voter < voters.length; voter++) {
      let place = 0;
      let live = 0;
      for (let at = first[voter] as number; at < (first[voter + 1] as number); at++) {
        const statement = on[at] as number;
        if (isOut[statement]) continue;
        live++;
        place += ((vote[at] as number) - (means[statement] as number)) * (loadings[statement] as number);
      }
      places[voter] = place * Math.sqrt(statements.length / Math.max(live + out, 1));
    }
    return places;
  };
  return { across: along(0), up: along(1) };
};

const VOTES_ENOUGH = 7;

/**
 * Those who voted on seven statements, or on all where there are fewer, by voter's place.
 *
 * @source small-2021: we leave out that whoever was in a group once remains in one, and that of fewer than fifteen the busiest
 *         are taken in with whatever votes they have.
 */
export const votersToGroup = (matrix: VoteMatrix): Int32Array => {
  const enough = Math.max(1, Math.min(VOTES_ENOUGH, matrix.statements.length));
  return Int32Array.from(matrix.voters.keys()).filter((voter) => votesBy(matrix, voter) >= enough);
};
