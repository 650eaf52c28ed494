import { peeling } from "@mortar/core/src/algorithms/fragility/peeling.ts";
import { type Support, supportFrom } from "@mortar/core/src/algorithms/fragility/supportGraph.ts";
import type { GraphInput } from "@mortar/core/src/algorithms/graph/graph.ts";

/** So high that whoever begins takes nearly everybody along: the most there is to do. */
const THRESHOLD = 0.9;

/** How many leave, one after another of so many members alone being taken away; the graph was read before. */
export const singleLosses = (input: GraphInput): ((starts: number) => number) => {
  const peel = peeling(supportFrom({ ...input, threshold: THRESHOLD }) as Support);
  return (starts) => {
    let left = 0;
    for (let node = 0; node < starts; node++) left += peel.without([node]);
    return left;
  };
};
