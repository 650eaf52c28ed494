import type { Graph } from "../graph/graph.ts";

/**
 * Weak transitivity: where a goes to b and b to c, how often a goes to c as well. a, b and c are three different nodes.
 *
 *     closed    ways a → b → c with a → c
 *     share     closed / ways                     0 … 1; null where there is no such way
 *
 * @source wasserman-faust-1994, butts-2008: its measure "weak".
 * @cost   for each node, arcs in · arcs out.
 */
export type Transitivity = { readonly ways: number; readonly closed: number; readonly share: number | null };

export const transitivity = ({ ids, first, to }: Graph): Transitivity => {
  /** The last node, from 1, that was seen to go to this one. */
  const reachedFrom = new Int32Array(ids.length);
  let ways = 0;
  let closed = 0;
  for (let a = 0; a < ids.length; a++) {
    const end = first[a + 1] as number;
    for (let at = first[a] as number; at < end; at++) reachedFrom[to[at] as number] = a + 1;
    for (let at = first[a] as number; at < end; at++) {
      const b = to[at] as number;
      if (b === a) continue;
      for (let onward = first[b] as number; onward < (first[b + 1] as number); onward++) {
        const c = to[onward] as number;
        if (c === a || c === b) continue;
        ways++;
        if (reachedFrom[c] === a + 1) closed++;
      }
    }
  }
  return { ways, closed, share: ways === 0 ? null : closed / ways };
};
