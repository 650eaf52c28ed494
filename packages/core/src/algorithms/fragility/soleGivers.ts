import { isRefusal } from "../../kernel/index.ts";
import { type GraphInput, reversed } from "../graph/graph.ts";
import type { Refusal } from "../input.ts";
import { supportGraphFrom } from "./supportGraph.ts";

/**
 * Members who are the only giver of another: whoever they leave has nobody.
 *
 * @cost one pass over the arcs.
 */
export type SoleGiver = { readonly id: string; readonly dependants: readonly string[] };

export const soleGivers = (input: GraphInput): readonly SoleGiver[] | Refusal => {
  const graph = supportGraphFrom(input);
  if (isRefusal(graph)) return graph;
  const { first, to, ids, weight } = reversed(graph);
  const dependants = new Map<number, string[]>();
  for (let node = 0; node < ids.length; node++) {
    let [givers, giver] = [0, -1];
    for (let at = first[node] as number; at < (first[node + 1] as number); at++)
      if ((weight[at] as number) > 0) [givers, giver] = [givers + 1, to[at] as number];
    if (givers === 1) dependants.set(giver, [...(dependants.get(giver) ?? []), ids[node] as string]);
  }
  return [...dependants]
    .sort(([one], [other]) => one - other)
    .map(([giver, own]) => ({ id: ids[giver] as string, dependants: own }));
};
