import { nodesIn } from "../graph/graph.ts";
import type { Support } from "./supportGraph.ts";

/**
 * Peels members off a support graph, again and again, without allocating: whoever leaves takes away what it gave, and whoever
 * has lost more than it may leaves in the next wave. Who leaves does not depend on the order, for nobody comes back.
 *
 * @cost the arcs of those who leave.
 */
export type Peeling = {
  /** Those who left, wave after wave; those who were taken away come first. */
  readonly left: Int32Array;
  /** How many left when these are gone; nothing is remembered from the time before. */
  readonly without: (gone: Iterable<number>) => number;
  /** Where each wave after those taken away begins in `left`, and where the last ends. */
  readonly waves: () => readonly number[];
};

export const peeling = ({ graph, mayLose }: Support): Peeling => {
  const { first, to, weight } = graph;
  const left = new Int32Array(nodesIn(graph));
  const isGone = new Uint8Array(left.length);
  const lost = new Float64Array(left.length);
  const begins: number[] = [];
  let count = 0;

  const restore = (): void => {
    for (let at = 0; at < count; at++) {
      const node = left[at] as number;
      isGone[node] = 0;
      for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) lost[to[arc] as number] = 0;
    }
    count = begins.length = 0;
  };

  const leave = (node: number): void => {
    isGone[node] = 1;
    left[count++] = node;
  };

  const takeAway = (node: number): void => {
    for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
      const other = to[arc] as number;
      lost[other]! += weight[arc] as number;
      if (isGone[other] === 0 && (lost[other] as number) > (mayLose[other] as number)) leave(other);
    }
  };

  const without = (gone: Iterable<number>): number => {
    restore();
    for (const node of gone) if (isGone[node] === 0) leave(node);
    for (let from = 0; from < count;) {
      const end = count;
      begins.push(end);
      for (; from < end; from++) takeAway(left[from] as number);
    }
    return count;
  };

  return { left, without, waves: () => begins };
};
