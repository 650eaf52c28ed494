import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { type Patience, refuseInput } from "../input.ts";
import { type Graph, undirected } from "./graph.ts";

/**
 * Betweenness: how often a node lies on the shortest ways between two others. With σ(s,t) shortest ways from s to t, of
 * which σ(s,t|v) pass v:
 *
 *     of[v]    Σ over s ≠ v ≠ t of σ(s,t|v) / σ(s,t)        0 … (n−1)(n−2); half of that without direction
 *
 * Not divided by anything, so that it counts pairs. Weights and loops make no difference. Without direction, each pair
 * counts once.
 *
 * @source brandes-2001: who comes before whom is read from the distances again, not kept.
 * @cost   nodes · arcs.
 */
export type Betweenness = {
  /** By place; where `truncated`, at least this much. */
  readonly of: Float64Array;
  readonly truncated: boolean;
};

/** A step is a node from which all shortest ways were followed. */
export const betweenness = (graph: Graph, limits: Partial<Patience> = {}): Betweenness | Refusal => {
  const { stepsAtMost = Infinity, isOver } = limits;
  const of = new Float64Array(graph.ids.length);
  const addFrom = shortestWays(graph, of);
  for (let source = 0; source < graph.ids.length; source++) {
    if (source >= stepsAtMost || isOver?.()) return { of, truncated: true };
    if (!addFrom(source)) return refuseInput("too-large", graph.ids[source] as string);
  }
  return { of, truncated: false };
};

export const undirectedBetweenness = (graph: Graph, limits: Partial<Patience> = {}): Betweenness | Refusal => {
  const both = betweenness(undirected(graph), limits);
  return isRefusal(both) ? both : { ...both, of: both.of.map((twice) => twice / 2) };
};

/** Beyond this many shortest ways, numbers could no longer hold their parts. */
const WAYS_MAX = 1e300;

/** Adds what lies between one source and all others; `false` where there are too many shortest ways to count. */
const shortestWays = ({ ids, first, to }: Graph, of: Float64Array): ((source: number) => boolean) => {
  const distance = new Int32Array(ids.length).fill(-1);
  const ways = new Float64Array(ids.length);
  /** For nodes already left behind: (1 + what depends on them) / ways to them. */
  const share = new Float64Array(ids.length);
  const reached = new Int32Array(ids.length);

  return (source) => {
    let count = 0;
    reached[count++] = source;
    distance[source] = 0;
    ways[source] = 1;
    for (let at = 0; at < count; at++) {
      const node = reached[at] as number;
      const further = (distance[node] as number) + 1;
      const own = ways[node] as number;
      const end = first[node + 1] as number;
      for (let arc = first[node] as number; arc < end; arc++) {
        const next = to[arc] as number;
        const known = distance[next] as number;
        if (known === -1) {
          distance[next] = further;
          ways[next] = own;
          reached[count++] = next;
        } else if (known === further) ways[next] = (ways[next] as number) + own;
      }
    }
    let most = 0;
    for (let at = count - 1; at > 0; at--) {
      const node = reached[at] as number;
      const further = (distance[node] as number) + 1;
      const end = first[node + 1] as number;
      let shares = 0;
      for (let arc = first[node] as number; arc < end; arc++) {
        const next = to[arc] as number;
        if (distance[next] === further) shares += share[next] as number;
      }
      const own = ways[node] as number;
      if (own > most) most = own;
      const depends = own * shares;
      share[node] = (1 + depends) / own;
      of[node] = (of[node] as number) + depends;
    }
    for (let at = 0; at < count; at++) distance[reached[at] as number] = -1;
    return most <= WAYS_MAX;
  };
};
