import { isRefusal } from "../../kernel/index.ts";
import { type Graph, graphFrom, type GraphInput, reversed } from "../graph/graph.ts";
import { type Patience, type Refusal, refuseInput } from "../input.ts";
import { stepsOf } from "../steps.ts";

/** Whether a loop pushes on (an even number of negative arcs) or holds back (an odd one). */
export type LoopSign = "reinforcing" | "balancing";

/**
 * Feedback loops up to some length, with the sign of each: the product of the signs of its arcs.
 *
 *     reinforcing, balancing    how many there are of each
 *
 * A loop begins at its first id and meets nobody twice; one thing's arc to itself is a loop of one. Arcs that weigh nothing lead
 * nowhere. `truncated`: there may be more, for a search ends at `countAtMost` loops or after `stepsAtMost` arcs looked at.
 *
 * @source our own: a bounded search that turns back where the way home is too long
 * @cost   the arcs of all ways that can still come home; lengths to 6 in usual maps.
 */
export type FeedbackLoops = {
  readonly reinforcing: number;
  readonly balancing: number;
  /** The shortest first, then by their ids. */
  readonly loops: readonly { readonly through: readonly string[]; readonly sign: LoopSign }[];
  readonly truncated: boolean;
};

export type LoopLimits = Partial<Patience> & { readonly lengthAtMost?: number; readonly countAtMost?: number };

export const feedbackLoops = (input: GraphInput, limits: LoopLimits = {}): FeedbackLoops | Refusal => {
  const { lengthAtMost = 6, countAtMost = 1_000, stepsAtMost = 10_000_000, isOver } = limits;
  if (![lengthAtMost, countAtMost].every((it) => Number.isInteger(it) && it >= 1)) return refuseInput("out-of-range");
  const whole = graphFrom(input);
  if (isRefusal(whole)) return whole;
  const graph = graphFrom({ nodes: input.nodes, arcs: input.arcs.filter(({ weight = 1 }) => weight !== 0) }) as Graph;
  const found: { readonly nodes: readonly number[]; readonly sign: LoopSign }[] = [];
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) });
  const isWhole = search(graph, lengthAtMost, steps.take, (nodes, sign) => {
    if (found.length === countAtMost) return false;
    found.push({ nodes, sign });
    return true;
  });
  found.sort((one, other) => one.nodes.length - other.nodes.length || firstDifference(one.nodes, other.nodes));
  return {
    reinforcing: found.filter(({ sign }) => sign === "reinforcing").length,
    balancing: found.filter(({ sign }) => sign === "balancing").length,
    loops: found.map(({ nodes, sign }) => ({ through: nodes.map((node) => graph.ids[node] as string), sign })),
    truncated: !isWhole,
  };
};

const firstDifference = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((node, place) => node !== other[place]);
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
};

/** Hands over each loop from its first node on, until told `false` or out of steps; whether it was through. */
const search = (
  graph: Graph,
  lengthAtMost: number,
  take: () => boolean,
  found: (nodes: readonly number[], sign: LoopSign) => boolean,
): boolean => {
  const { ids, first, to, weight } = graph;
  const home = homewards(reversed(graph), lengthAtMost);
  const path = new Int32Array(Math.min(lengthAtMost, ids.length));
  const nextArc = new Int32Array(ids.length);
  const isOn = new Uint8Array(ids.length);
  /** How many negative arcs lead to each node on the path, from the start. */
  const negative = new Int32Array(ids.length);
  for (let start = 0; start < ids.length; start++) {
    const away = home(start);
    let depth = 0;
    path[0] = start;
    nextArc[start] = first[start] as number;
    isOn[start] = 1;
    negative[start] = 0;
    while (depth >= 0) {
      const node = path[depth] as number;
      const at = nextArc[node] as number;
      if (at === first[node + 1]) {
        isOn[node] = 0;
        depth--;
        continue;
      }
      if (!take()) return false;
      nextArc[node] = at + 1;
      const next = to[at] as number;
      const turns = (negative[node] as number) + ((weight[at] as number) < 0 ? 1 : 0);
      if (next === start) {
        const sign = turns % 2 === 0 ? "reinforcing" : "balancing";
        if (!found([...path.subarray(0, depth + 1)], sign)) return false;
      } else if (next > start && isOn[next] === 0 && depth + 1 + (away[next] as number) <= lengthAtMost) {
        path[++depth] = next;
        nextArc[next] = first[next] as number;
        isOn[next] = 1;
        negative[next] = turns;
      }
    }
  }
  return true;
};

/** How many arcs each node is from the start through later nodes; beyond `lengthAtMost` where it is too far. */
const homewards = ({ ids, first, to }: Graph, lengthAtMost: number): ((start: number) => Int32Array) => {
  const away = new Int32Array(ids.length).fill(lengthAtMost + 1);
  const queue = new Int32Array(ids.length);
  let end = 0;
  return (start) => {
    for (let at = 0; at < end; at++) away[queue[at] as number] = lengthAtMost + 1;
    end = 0;
    queue[end++] = start;
    away[start] = 0;
    for (let at = 0; at < end; at++) {
      const node = queue[at] as number;
      if ((away[node] as number) >= lengthAtMost) continue;
      for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
        const next = to[arc] as number;
        if (next <= start || (away[next] as number) <= lengthAtMost) continue;
        away[next] = (away[node] as number) + 1;
        queue[end++] = next;
      }
    }
    return away;
  };
};
