import type { Patience } from "../input.ts";
import { type Graph, reversed } from "./graph.ts";
import { strongComponents } from "./strongComponents.ts";

/**
 * The shortest circuit through each arc that lies on any: the arc, and the shortest way back from its end. Of equally short
 * ways, the one whose ids come first. A loop lies on its own.
 *
 * This names at least one circuit for every arc that goes round, where all elementary circuits would be too many to tell.
 *
 * @source itai-rodeh-1978: one breadth-first search for each node, within its strong component.
 * @cost   nodes · arcs of each strong component at most; a step is an arc looked at or a node named.
 */
export type ShortestCircuits = {
  /** By where the arcs begin, then where they end. */
  readonly arcs: readonly ArcOnCircuit[];
  /** Patience ended before every arc was looked at. */
  readonly truncated: boolean;
};

export type ArcOnCircuit = {
  readonly from: string;
  readonly to: string;
  /** Begins with `from`, `to`; a loop is its only node. */
  readonly circuit: readonly string[];
};

export const shortestCircuits = (graph: Graph, limits: Partial<Patience> = {}): ShortestCircuits => {
  const { stepsAtMost = 20_000_000, isOver } = limits;
  const { ids } = graph;
  const component = strongComponents(graph).of;
  const back = reversed(graph);
  const ways = waysFrom(graph, component);
  const found: { readonly source: number; readonly target: number; readonly circuit: readonly string[] }[] = [];
  let steps = 0;
  let truncated = false;

  for (let target = 0; target < ids.length && !truncated; target++) {
    const sources = back.to
      .subarray(back.first[target], back.first[target + 1])
      .filter((source) => component[source] === component[target]);
    if (sources.length === 0) continue;
    if (steps > stepsAtMost || isOver?.()) truncated = true;
    else steps += ways.spread(target);
    for (const source of truncated ? [] : sources) {
      const circuit = [source, ...(source === target ? [] : ways.to(source).slice(0, -1))].map(
        (at) => ids[at] as string,
      );
      steps += circuit.length;
      found.push({ source, target, circuit });
    }
  }
  found.sort((one, other) => one.source - other.source || one.target - other.target);
  return {
    arcs: found.map(({ source, target, circuit }) => ({
      from: ids[source] as string,
      to: ids[target] as string,
      circuit,
    })),
    truncated,
  };
};

/** Shortest ways from one node to all others of its component. */
const waysFrom = ({ ids, first, to }: Graph, component: Int32Array) => {
  const before = new Int32Array(ids.length).fill(-1);
  const reached = new Int32Array(ids.length);
  let count = 0;
  return {
    /** How many arcs were looked at. */
    spread: (start: number): number => {
      for (let at = 0; at < count; at++) before[reached[at] as number] = -1;
      let steps = 0;
      count = 0;
      reached[count++] = start;
      before[start] = start;
      // Rows and this line are in order, so who is met first is met on the way whose ids come first.
      for (let at = 0; at < count; at++) {
        const node = reached[at] as number;
        for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++, steps++) {
          const next = to[arc] as number;
          if (before[next] !== -1 || component[next] !== component[start]) continue;
          before[next] = node;
          reached[count++] = next;
        }
      }
      return steps;
    },
    /** From the start to the end, both in it. */
    to: (end: number): readonly number[] => {
      const way = [end];
      for (let at = end; before[at] !== at; at = before[at] as number) way.push(before[at] as number);
      return way.toReversed();
    },
  };
};
