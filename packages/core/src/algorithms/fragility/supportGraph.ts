import { isRefusal } from "../../kernel/index.ts";
import { type Graph, graphFrom, type GraphInput } from "../graph/graph.ts";
import { type Refusal, refuseInput } from "../input.ts";

/**
 * Who holds whom up: an arc from a to b says that a meets a need of b, its weight how much of it. `threshold` is the share of
 * what once came in that a member needs to stay.
 */
export type SupportInput = GraphInput & { readonly threshold: number };

export type Support = {
  /** From giver to receiver. */
  readonly graph: Graph;
  /** Of each, how much of what came in at first may go before it leaves. */
  readonly mayLose: Float64Array;
};

/** Sums of weights are compared no nearer than this share of what came in. */
const NEAR = 1e-9;

export const supportFrom = ({ nodes, arcs, threshold }: SupportInput): Support | Refusal => {
  const graph = supportGraphFrom({ nodes, arcs });
  if (isRefusal(graph)) return graph;
  const unsound = whyNotThreshold(threshold);
  return unsound ?? supportAt(graph, threshold);
};

/** One cannot hold oneself up, nobody gives less than nothing. */
export const supportGraphFrom = (input: GraphInput): Graph | Refusal =>
  graphFrom(input, { loops: "refused", weights: "not-negative" });

export const whyNotThreshold = (threshold: number): Refusal | null => {
  if (!Number.isFinite(threshold)) return refuseInput("not-a-number");
  return threshold < 0 || threshold > 1 ? refuseInput("out-of-range") : null;
};

export const supportAt = (graph: Graph, threshold: number): Support => {
  const received = new Float64Array(graph.ids.length);
  for (let at = 0; at < graph.to.length; at++) received[graph.to[at] as number]! += graph.weight[at] as number;
  return { graph, mayLose: received.map((all) => (1 - threshold + NEAR) * all) };
};
