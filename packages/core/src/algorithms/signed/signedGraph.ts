import { isRefusal } from "../../kernel/index.ts";
import { type Arc, arcsIn, type Graph, graphFrom, undirected } from "../graph/graph.ts";
import { type Refusal, refuseInput } from "../input.ts";

/**
 * Ties for and against, as anyone writes them down: above zero between allies, below zero between rivals; without a weight, a
 * tie of allies. A tie has no direction, and stands once.
 */
export type SignedInput = { readonly nodes: readonly string[]; readonly ties: readonly Arc[] };

/** Signed ties as algorithms read them: each line stands in the rows of both. */
export const signedGraphFrom = ({ nodes, ties }: SignedInput): Graph | Refusal => {
  const directed = graphFrom({ nodes, arcs: ties }, { loops: "refused" });
  if (isRefusal(directed)) return directed;
  const none = ties.find(({ weight }) => weight === 0);
  if (none) return refuseInput("out-of-range", none.from, none.to);
  const graph = undirected(directed);
  return arcsIn(graph) === 2 * ties.length ? graph : tieTwice(ties);
};

const tieTwice = (ties: readonly Arc[]): Refusal => {
  const seen = new Map(ties.map(({ from, to }) => [`${from}\u0000${to}`, true]));
  const twice = ties.find(({ from, to }) => seen.has(`${to}\u0000${from}`)) as Arc;
  return refuseInput("arc-twice", twice.from, twice.to);
};

/** A tie in an answer: who, in order of their ids, and how strongly for or against. */
export type Tie = { readonly one: string; readonly other: string; readonly weight: number };

/** The ties for which something holds, each once, in order of their ids. */
export const tiesWhere = (graph: Graph, holds: (one: number, other: number, weight: number) => boolean): Tie[] => {
  const { ids, first, to, weight } = graph;
  const found: Tie[] = [];
  for (let one = 0; one < ids.length; one++)
    for (let at = first[one] as number; at < (first[one + 1] as number); at++) {
      const other = to[at] as number;
      if (other > one && holds(one, other, weight[at] as number))
        found.push({ one: ids[one] as string, other: ids[other] as string, weight: weight[at] as number });
    }
  return found;
};

/** What all ties weigh together, for and against alike. */
export const weightOfTies = ({ weight }: Graph): number => weight.reduce((sum, it) => sum + Math.abs(it), 0) / 2;
