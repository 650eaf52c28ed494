import { type Graph, undirected } from "./graph.ts";

/**
 * Where a graph would fall apart, no arc having a direction:
 *
 *     points     nodes without which some of the others no longer hang together
 *     bridges    lines without which their two ends no longer do
 *
 * @source hopcroft-tarjan-1973: one walk in depth, without recursion. A tie both ways is one line, and may be a bridge.
 * @cost   one pass over nodes and arcs.
 */
export type Articulation = {
  readonly points: readonly string[];
  /** Each by its first id, then its second. */
  readonly bridges: readonly (readonly [string, string])[];
};

export const articulation = (graph: Graph): Articulation => {
  const { isPoint, bridges } = walk(undirected(graph));
  const nameOf = (node: number): string => graph.ids[node] as string;
  return {
    points: graph.ids.filter((_, node) => isPoint[node] === 1),
    bridges: bridges
      .sort(([one, an], [other, another]) => one - other || an - another)
      .map(([one, other]) => [nameOf(one), nameOf(other)] as const),
  };
};

const walk = ({ ids, first, to }: Graph) => {
  const isPoint = new Uint8Array(ids.length);
  const bridges: (readonly [number, number])[] = [];
  /** When a node was met, from 1. */
  const met = new Int32Array(ids.length);
  /** The earliest that can be reached from below a node without the line one came by. */
  const lowest = new Int32Array(ids.length);
  const nextLine = first.slice(0, ids.length);
  const path = new Int32Array(ids.length);
  let clock = 0;

  const leave = (node: number, above: number, root: number): void => {
    const low = lowest[node] as number;
    if (low < (lowest[above] as number)) lowest[above] = low;
    if (low > (met[above] as number)) bridges.push(node < above ? [node, above] : [above, node]);
    if (above !== root && low >= (met[above] as number)) isPoint[above] = 1;
  };

  for (let root = 0; root < ids.length; root++) {
    if (met[root] !== 0) continue;
    let branches = 0;
    let depth = 0;
    path[0] = root;
    lowest[root] = met[root] = ++clock;
    while (depth >= 0) {
      const node = path[depth] as number;
      const at = nextLine[node] as number;
      if (at === first[node + 1]) {
        depth--;
        if (depth >= 0) leave(node, path[depth] as number, root);
        continue;
      }
      nextLine[node] = at + 1;
      const next = to[at] as number;
      if (met[next] === 0) {
        if (depth === 0) branches++;
        path[++depth] = next;
        lowest[next] = met[next] = ++clock;
      } else if (depth === 0 || next !== path[depth - 1]) {
        if ((met[next] as number) < (lowest[node] as number)) lowest[node] = met[next] as number;
      }
    }
    if (branches > 1) isPoint[root] = 1;
  }
  return { isPoint, bridges };
};
