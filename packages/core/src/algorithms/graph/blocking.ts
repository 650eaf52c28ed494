import type { Graph } from "./graph.ts";

/**
 * What a search for circuits knows not to try: which nodes cannot lead back to the start by what is on the path now, and
 * which of them wait for whom to become free.
 *
 * @source johnson-1975: his lists B, one place for each arc.
 */
export const blocking = ({ ids, first, to }: Graph) => {
  const blocked = new Uint8Array(ids.length);
  /** The arcs whose ends wait for a node, as a list through `after`; −1 ends it. */
  const waiting = new Int32Array(ids.length).fill(-1);
  const after = new Int32Array(to.length);
  const waits = new Uint8Array(to.length);
  const source = new Int32Array(to.length);
  const freed = new Int32Array(ids.length);
  for (let node = 0; node < ids.length; node++) source.fill(node, first[node], first[node + 1]);

  return {
    isFree: (node: number): boolean => blocked[node] === 0,
    block: (node: number): void => {
      blocked[node] = 1;
    },
    /** Stays blocked until one of those it leads to is freed. */
    waitForNext: (node: number, area: Int32Array): void => {
      for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
        const next = to[at] as number;
        if (waits[at] === 1 || area[next] !== area[node]) continue;
        waits[at] = 1;
        after[at] = waiting[next] as number;
        waiting[next] = at;
      }
    },
    unblock: (node: number): void => {
      let count = 0;
      blocked[node] = 0;
      freed[count++] = node;
      while (count > 0) {
        const free = freed[--count] as number;
        for (let at = waiting[free] as number; at >= 0; at = after[at] as number) {
          waits[at] = 0;
          const other = source[at] as number;
          if (blocked[other] === 0) continue;
          blocked[other] = 0;
          freed[count++] = other;
        }
        waiting[free] = -1;
      }
    },
    clear: (members: Int32Array): void => {
      for (const node of members) {
        blocked[node] = 0;
        waiting[node] = -1;
        waits.fill(0, first[node], first[node + 1]);
      }
    },
  };
};
