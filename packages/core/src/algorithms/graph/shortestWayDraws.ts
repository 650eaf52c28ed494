import { type Graph, nodesIn, reversed } from "./graph.ts";

/** Beyond this many shortest ways, numbers could no longer hold their parts. */
const WAYS_MAX = 1e300;

/**
 * Each call draws two different nodes, and of the shortest ways from the one to the other one, each as likely as any; adds 1 to
 * every node in between. Where there is no way, nothing is added. False where there are too many ways to count.
 *
 * @source riondato-kornaropoulos-2016
 * @cost   the arcs of what is no further away than the end, then those into the nodes on the way.
 */
export const shortestWayDraws = (graph: Graph, chance: () => number): ((lies: Float64Array) => boolean) => {
  const { first, to } = graph;
  const count = nodesIn(graph);
  const back = reversed(graph);
  const distance = new Int32Array(count).fill(-1);
  const ways = new Float64Array(count);
  const reached = new Int32Array(count);

  /** Follows all ways from the start up to the end's distance; how many nodes were reached. */
  const spread = (start: number, end: number): number => {
    let found = 0;
    reached[found++] = start;
    distance[start] = 0;
    ways[start] = 1;
    for (let at = 0; at < found; at++) {
      const node = reached[at] as number;
      const further = (distance[node] as number) + 1;
      if (distance[end] === further - 1) break;
      for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
        const next = to[arc] as number;
        if (distance[next] === -1) {
          distance[next] = further;
          ways[next] = ways[node] as number;
          reached[found++] = next;
        } else if (distance[next] === further) ways[next] = (ways[next] as number) + (ways[node] as number);
      }
    }
    return found;
  };

  /** Who came before, each as likely as there are ways by them. */
  const oneBefore = (node: number): number => {
    let left = chance() * (ways[node] as number);
    let last = -1;
    for (let arc = back.first[node] as number; arc < (back.first[node + 1] as number); arc++) {
      const other = back.to[arc] as number;
      if (distance[other] !== (distance[node] as number) - 1) continue;
      last = other;
      left -= ways[other] as number;
      if (left < 0) break;
    }
    return last;
  };

  return (lies) => {
    const start = Math.floor(chance() * count);
    const end = (start + 1 + Math.floor(chance() * (count - 1))) % count;
    const found = spread(start, end);
    const isCountable = !((ways[end] as number) > WAYS_MAX && distance[end] !== -1);
    if (isCountable && (distance[end] as number) > 1)
      for (let node = oneBefore(end); node !== start; node = oneBefore(node)) lies[node]!++;
    for (let at = 0; at < found; at++) distance[reached[at] as number] = -1;
    return isCountable;
  };
};
