import type { Graph } from "../graph/graph.ts";

/** How far those still there hang together; over every two of them, both ways. */
export type Fragments = {
  readonly remaining: number;
  /** Pairs connected, however far. */
  readonly connected: number;
  /** The sum of one over the distance of each pair. */
  readonly nearness: number;
};

/**
 * Walks in breadth from everybody still there, without allocating. `graph` has each line in both rows.
 *
 * @cost those still there · their lines.
 */
export const fragmentsIn = (graph: Graph): ((isGone: Uint8Array) => Fragments) => {
  const size = graph.ids.length;
  const walk = walkIn(graph);
  const start = new Int32Array(1);
  const reachedAt = new Float64Array(size + 1);
  return (isGone) => {
    reachedAt.fill(0);
    let remaining = 0;
    for (let node = 0; node < size; node++) {
      if (isGone[node] === 1) continue;
      remaining++;
      start[0] = node;
      walk(start, isGone, reachedAt);
    }
    return { remaining, connected: reachedAt.reduce((sum, many) => sum + many, 0), nearness: nearnessOf(reachedAt) };
  };
};

/** Pairs are counted by distance and divided once, so that the sum does not depend on the order of ids. */
export const nearnessOf = (reachedAt: Float64Array): number =>
  reachedAt.reduce((sum, many, distance) => (many === 0 ? sum : sum + many / distance), 0);

/** Adds, at each distance, how many are reached from these, past nobody who is gone. */
export type Walk = (starts: Int32Array, isGone: Uint8Array, reachedAt: Float64Array) => void;

export const walkIn = ({ ids, first, to }: Graph): Walk => {
  const reached = new Int32Array(ids.length);
  /** In which walk each was reached last. */
  const seenIn = new Int32Array(ids.length);
  let walks = 0;

  return (starts, isGone, reachedAt) => {
    walks++;
    let count = 0;
    for (const node of starts) {
      reached[count++] = node;
      seenIn[node] = walks;
    }
    for (let at = 0, distance = 1; at < count; distance++) {
      const end = count;
      for (; at < end; at++) {
        const node = reached[at] as number;
        for (let line = first[node] as number; line < (first[node + 1] as number); line++) {
          const other = to[line] as number;
          if (seenIn[other] === walks || isGone[other] === 1) continue;
          seenIn[other] = walks;
          reached[count++] = other;
        }
      }
      reachedAt[distance]! += count - end;
    }
  };
};
