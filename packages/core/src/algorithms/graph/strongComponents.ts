import { arcsIn, type Graph, rowsOf, sourcesOf } from "./graph.ts";
import { type Components, inOrderOfFirst } from "./components.ts";

/**
 * Strong components: nodes of which each can be reached from each other, along the arcs.
 *
 *     of[node]    the number of its component; components are numbered by their first node
 *
 * An arc lies on a directed circle just where both its ends are of the same component.
 *
 * @source tarjan-1972: without recursion, so that a ring of a million passes.
 * @cost   one pass over nodes and arcs.
 */
export const strongComponents = (graph: Graph): Components => {
  const of = new Int32Array(graph.ids.length);
  let count = 0;
  const search = strongSearch(graph);
  search(null, new Int32Array(graph.ids.length), 0, (nodes, begin, end) => {
    for (let at = begin; at < end; at++) of[nodes[at] as number] = count;
    count++;
  });
  return inOrderOfFirst(of, count);
};

/**
 * Calls `found` with each strong component among the nodes whose `area` is the one given, beginning at `roots` (all nodes:
 * `null`). Members stand in `nodes` from `begin` up to `end`, until `found` returns; it may change their areas, to others.
 */
export type StrongSearch = (
  roots: Int32Array | null,
  area: Int32Array,
  inside: number,
  found: (nodes: Int32Array, begin: number, end: number) => void,
) => void;

/** Makes the tables once, for any number of searches in the same graph. */
export const strongSearch = ({ ids, first, to }: Graph): StrongSearch => {
  /** When a node was met, from 1; 0 before, and once its component is found, `DONE`. */
  const met = new Int32Array(ids.length);
  const lowest = new Int32Array(ids.length);
  const nextArc = new Int32Array(ids.length);
  const path = new Int32Array(ids.length);
  const open = new Int32Array(ids.length);

  return (roots, area, inside, found) => {
    if (roots) for (const node of roots) met[node] = 0;
    let clock = 0;
    let opened = 0;
    const from = (root: number): void => {
      let depth = 0;
      path[0] = root;
      nextArc[root] = first[root] as number;
      lowest[root] = met[root] = ++clock;
      open[opened++] = root;
      while (depth >= 0) {
        const node = path[depth] as number;
        const at = nextArc[node] as number;
        if (at < (first[node + 1] as number)) {
          nextArc[node] = at + 1;
          const next = to[at] as number;
          if (area[next] !== inside) continue;
          const when = met[next] as number;
          if (when === 0) {
            path[++depth] = next;
            nextArc[next] = first[next] as number;
            lowest[next] = met[next] = ++clock;
            open[opened++] = next;
          } else if (when < (lowest[node] as number)) lowest[node] = when;
          continue;
        }
        depth--;
        const low = lowest[node] as number;
        if (low === met[node]) {
          const end = opened;
          do met[open[--opened] as number] = DONE;
          while (open[opened] !== node);
          found(open, opened, end);
        } else if (low < (lowest[path[depth] as number] as number)) lowest[path[depth] as number] = low;
      }
    };
    if (roots) {
      for (const root of roots) if (area[root] === inside && met[root] === 0) from(root);
    } else for (let root = 0; root < ids.length; root++) if (area[root] === inside && met[root] === 0) from(root);
  };
};

/** Later than any other time, so that arcs to what is already found lower nothing. */
const DONE = 2_147_483_647;

/**
 * The condensation: each strong component becomes one node, with the id of its first member; what goes between two
 * components becomes one arc, that weighs what they weigh together. It has no directed circles.
 *
 * @cost sorting the arcs between components by counting.
 */
export const condensation = (graph: Graph, { of, count, firsts }: Components = strongComponents(graph)): Graph => {
  const sources = sourcesOf(graph);
  const between: number[] = [];
  for (let at = 0; at < arcsIn(graph); at++)
    if (of[sources[at] as number] !== of[graph.to[at] as number]) between.push(at);
  const rows = rowsOf(
    Array.from(firsts, (node) => graph.ids[node] as string),
    Int32Array.from(between, (at) => of[sources[at] as number] as number),
    Int32Array.from(between, (at) => of[graph.to[at] as number] as number),
    Float64Array.from(between, (at) => graph.weight[at] as number),
  );
  return parallelsJoined(rows, count);
};

/** Arcs that stand side by side in a row, as one. */
const parallelsJoined = ({ ids, first, to, weight }: Graph, count: number): Graph => {
  const joinedFirst = new Int32Array(count + 1);
  const joinedTo: number[] = [];
  const joinedWeight: number[] = [];
  for (let node = 0; node < count; node++) {
    for (let at = first[node] as number; at < (first[node + 1] as number); at++)
      if (at > (first[node] as number) && to[at] === to[at - 1])
        joinedWeight[joinedWeight.length - 1]! += weight[at] as number;
      else {
        joinedTo.push(to[at] as number);
        joinedWeight.push(weight[at] as number);
      }
    joinedFirst[node + 1] = joinedTo.length;
  }
  return { ids, first: joinedFirst, to: Int32Array.from(joinedTo), weight: Float64Array.from(joinedWeight) };
};
