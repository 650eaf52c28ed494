import { type Graph, rowsOf } from "../graph/graph.ts";

/** Members of one connected part, in the order a search takes them up, with the ties of each to those that come after it. */
export type Part = {
  readonly nodes: Int32Array;
  readonly first: Int32Array;
  /** Places in `nodes`, each above the place whose row it stands in. */
  readonly to: Int32Array;
  readonly weight: Float64Array;
};

/**
 * Connected parts, each in an order in which the next is always who has most to do with those already there, the one with most
 * ties first: so a search meets conflicts early. `joins` says which ties hold a part together; other ties between parts are
 * left out, those within are kept.
 *
 * @cost n² + m; searches it serves are far longer.
 */
export const connectedParts = (graph: Graph, joins: (weight: number) => boolean = () => true): readonly Part[] => {
  const { first, to, weight, ids } = graph;
  const touched = new Float64Array(ids.length);
  const joined = new Uint8Array(ids.length);
  const own = new Float64Array(ids.length);
  for (let node = 0; node < ids.length; node++)
    for (let at = first[node] as number; at < (first[node + 1] as number); at++)
      own[node]! += Math.abs(weight[at] as number);

  const PLACED = 2;
  const REACHED = 1;
  const next = (): number => {
    let best = -1;
    for (let node = 0; node < ids.length; node++)
      if (joined[node] !== PLACED && (best < 0 || isBefore(node, best))) best = node;
    return best;
  };
  const isBefore = (one: number, other: number): boolean => {
    const nearer = (joined[one] as number) - (joined[other] as number);
    const touching = (touched[one] as number) - (touched[other] as number);
    return (
      nearer > 0 ||
      (nearer === 0 && (touching > 0 || (touching === 0 && (own[one] as number) > (own[other] as number))))
    );
  };

  const parts: number[][] = [];
  for (let node = next(); node >= 0; node = next()) {
    if (joined[node] !== REACHED) {
      parts.push([]);
      touched.fill(0);
    }
    parts.at(-1)?.push(node);
    joined[node] = PLACED;
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const other = to[at] as number;
      touched[other]! += Math.abs(weight[at] as number);
      if (joined[other] !== PLACED && joins(weight[at] as number)) joined[other] = REACHED;
    }
  }
  return parts.map((nodes) => partOf(graph, nodes));
};

const partOf = ({ first, to, weight }: Graph, nodes: readonly number[]): Part => {
  const place = new Map(nodes.map((node, at) => [node, at]));
  const [rows, targets, weights]: [number[], number[], number[]] = [[0], [], []];
  for (const [own, node] of nodes.entries()) {
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const other = place.get(to[at] as number) ?? -1;
      if (other <= own) continue;
      targets.push(other);
      weights.push(weight[at] as number);
    }
    rows.push(targets.length);
  }
  return {
    nodes: Int32Array.from(nodes),
    first: Int32Array.from(rows),
    to: Int32Array.from(targets),
    weight: Float64Array.from(weights),
  };
};

/** The ties of a part in the rows of both. */
export const bothWays = ({ nodes, first, to, weight }: Part): Graph => {
  const ties = to.length;
  const [sources, targets, weights] = [new Int32Array(2 * ties), new Int32Array(2 * ties), new Float64Array(2 * ties)];
  for (let place = 0; place < nodes.length; place++)
    for (let at = first[place] as number; at < (first[place + 1] as number); at++) {
      sources[at] = targets[ties + at] = place;
      targets[at] = sources[ties + at] = to[at] as number;
      weights[at] = weights[ties + at] = weight[at] as number;
    }
  return rowsOf(Array.from(nodes, String), sources, targets, weights);
};

/** Costs nearer than this are the same: what adding weights in another order may differ by. */
export const nearnessOf = ({ weight }: Part): number => weight.reduce((sum, it) => sum + Math.abs(it), 0) * 1e-9;
