import { type Graph, nodesIn, reversed } from "./graph.ts";
import { condensation, strongComponents } from "./strongComponents.ts";

/**
 * At most so many nodes lie on any shortest way, from a bound on each strong component: no two of its nodes are further apart
 * than from the one to its first node and on to the other.
 *
 * @source riondato-kornaropoulos-2016: twice a longest distance, for graphs without direction; here along components
 * @cost   two breadth-first passes over nodes and arcs, and one over what goes between components.
 */
export const nodesOnShortestWays = (graph: Graph): number => {
  const components = strongComponents(graph);
  const { of, count, firsts } = components;
  const [out, back] = [reachIn(graph, of, firsts), reachIn(reversed(graph), of, firsts)];
  const longest = Int32Array.from(out, (far, part) => far + (back[part] as number) + 1);
  const between = condensation(graph, components);
  /** Nodes on ways that end before a component, at most; components come up once all before them have. */
  const before = new Int32Array(count);
  const waits = new Int32Array(count);
  for (const target of between.to) waits[target]!++;
  const ready = [...waits.keys()].filter((part) => waits[part] === 0);
  let most = 0;
  for (let part = ready.pop(); part !== undefined; part = ready.pop()) {
    const through = (before[part] as number) + (longest[part] as number);
    if (through > most) most = through;
    for (let at = between.first[part] as number; at < (between.first[part + 1] as number); at++) {
      const next = between.to[at] as number;
      if (through > (before[next] as number)) before[next] = through;
      if (--waits[next]! === 0) ready.push(next);
    }
  }
  return Math.min(most, nodesIn(graph));
};

/** How far the furthest node of each component is from its first. */
const reachIn = ({ ids, first, to }: Graph, of: Int32Array, firsts: Int32Array): Int32Array => {
  const distance = new Int32Array(ids.length).fill(-1);
  const reached = new Int32Array(ids.length);
  return firsts.map((start) => {
    let count = 0;
    reached[count++] = start;
    distance[start] = 0;
    for (let at = 0; at < count; at++) {
      const node = reached[at] as number;
      for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
        const next = to[arc] as number;
        if (distance[next] !== -1 || of[next] !== of[start]) continue;
        distance[next] = (distance[node] as number) + 1;
        reached[count++] = next;
      }
    }
    return distance[reached[count - 1] as number] as number;
  });
};
