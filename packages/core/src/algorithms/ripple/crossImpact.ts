import { isRefusal } from "../../kernel/index.ts";
import { type Graph, graphFrom, type GraphInput } from "../graph/graph.ts";
import { byId, type Refusal } from "../input.ts";

/**
 * Two-step cross-impact: how much progress on one thing moves all the others, at first hand and through them. Arcs weigh what
 * progress on one does to the other; usual are −3 (cancelling) to +3 (indivisible).
 *
 *     first       D(i) = Σ_j I(i,j), with its positive and negative parts
 *     second      ½ Σ_j I(i,j) · D(j)
 *     total       first + second
 *     received    Σ_j I(j,i)
 *
 * @source weitz-2018
 * @cost   two passes over the arcs.
 */
export type CrossImpact = {
  readonly id: string;
  readonly first: number;
  readonly positive: number;
  readonly negative: number;
  readonly second: number;
  readonly total: number;
  readonly received: number;
};

/** The one that moves most first. */
export const crossImpact = (input: GraphInput): readonly CrossImpact[] | Refusal => {
  const graph = graphFrom(input, { loops: "refused" });
  return isRefusal(graph)
    ? graph
    : impactsIn(graph).sort((one, other) => other.total - one.total || byId(one.id, other.id));
};

const impactsIn = ({ ids, first, to, weight }: Graph): CrossImpact[] => {
  const positive = new Float64Array(ids.length);
  const negative = new Float64Array(ids.length);
  const received = new Float64Array(ids.length);
  const second = new Float64Array(ids.length);
  for (let node = 0; node < ids.length; node++)
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const by = weight[at] as number;
      (by > 0 ? positive : negative)[node]! += by;
      received[to[at] as number]! += by;
    }
  const firstOf = (node: number) => (positive[node] as number) + (negative[node] as number);
  for (let node = 0; node < ids.length; node++)
    for (let at = first[node] as number; at < (first[node + 1] as number); at++)
      second[node]! += ((weight[at] as number) * firstOf(to[at] as number)) / 2;
  return ids.map((id, node) => ({
    id,
    first: firstOf(node),
    positive: positive[node] as number,
    negative: negative[node] as number,
    second: second[node] as number,
    total: firstOf(node) + (second[node] as number),
    received: received[node] as number,
  }));
};
