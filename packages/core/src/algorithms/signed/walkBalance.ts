import { isRefusal } from "../../kernel/index.ts";
import type { Graph } from "../graph/graph.ts";
import { type Refusal, refuseInput, type Waiting } from "../input.ts";
import { eigenvaluesOf } from "./eigenvalues.ts";
import { type SignedInput, signedGraphFrom } from "./signedGraph.ts";

/**
 * Balance of closed walks: how much more often a walk home passes an even number of rivalries than an odd one, short walks
 * counting most.
 *
 *     K = tr e^A / tr e^|A|        −1 … 1; 1 where every circle is in balance; null without members
 *
 * Strong weights make long walks count; for signs alone, give ties the weights 1 and −1.
 *
 * @source estrada-benzi-2014
 * @cost   4/3·n³ twice; up to 1,000 members.
 */
export type WalkBalance = { readonly balance: number | null };

const MEMBERS_MAX = 1_000;

export const walkBalance = (input: SignedInput, waiting: Waiting = {}): WalkBalance | Refusal => {
  const graph = signedGraphFrom(input);
  if (isRefusal(graph)) return graph;
  const size = graph.ids.length;
  if (size > MEMBERS_MAX) return refuseInput("too-large");
  if (size === 0) return { balance: null };
  const signed = eigenvaluesOf(
    dense(graph, (weight) => weight),
    size,
    waiting,
  );
  const absolute = signed && eigenvaluesOf(dense(graph, Math.abs), size, waiting);
  if (signed === null || absolute === null) return refuseInput("given-up");
  // No eigenvalue of A lies above the largest of |A|, so nothing overflows once it is taken off.
  const largest = absolute[size - 1] as number;
  return { balance: sumOfPowers(signed, largest) / sumOfPowers(absolute, largest) };
};

const dense = ({ ids, first, to, weight }: Graph, of: (weight: number) => number): Float64Array => {
  const matrix = new Float64Array(ids.length ** 2);
  for (let row = 0; row < ids.length; row++)
    for (let at = first[row] as number; at < (first[row + 1] as number); at++)
      matrix[row * ids.length + (to[at] as number)] = of(weight[at] as number);
  return matrix;
};

const sumOfPowers = (eigenvalues: Float64Array, largest: number): number =>
  eigenvalues.reduce((sum, it) => sum + Math.exp(it - largest), 0);
