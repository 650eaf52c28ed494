import { type Graph, nodesIn } from "../graph/graph.ts";
import type { Steps } from "../steps.ts";
import { connectedParts, nearnessOf, type Part } from "./connectedOrder.ts";
import { divisionByDescent } from "./factionDescent.ts";
import { factionSearch } from "./factionSearch.ts";

/** Members of a signed network in factions. */
export type GraphDivision = {
  /** By node. Factions are numbered; the numbers mean nothing. */
  readonly faction: Int32Array;
  readonly proved: boolean;
  /** No division costs less. */
  readonly bound: number;
};

export type Looking = { readonly steps: Steps; readonly seed: number; readonly starts: number };

/** More members in one part are not searched through, only descended. */
const SEARCHED_MAX = 200;

/**
 * The least costly division. A faction that no ally holds together may as well part, so what allies connect is divided each
 * for itself.
 *
 * @cost exponential at worst in the largest part that allies connect; a step places one member.
 */
export const divisionOf = (graph: Graph, looking: Looking): GraphDivision => {
  const faction = new Int32Array(nodesIn(graph));
  let [proved, bound, factions] = [true, 0, 0];
  for (const part of connectedParts(graph, (weight) => weight > 0)) {
    const found = partDivisionOf(part, looking);
    for (const [place, node] of part.nodes.entries()) faction[node] = factions + (found.faction[place] as number);
    factions += part.nodes.length;
    bound += found.bound;
    proved &&= found.proved;
  }
  return { faction, proved, bound };
};

/** Divides ever more members, from the last place on, as `splitOf` splits them. */
const partDivisionOf = (part: Part, { steps, seed, starts }: Looking): GraphDivision => {
  const size = part.nodes.length;
  const incumbent = divisionByDescent(part, { seed, starts, steps });
  if (incumbent.cost === 0) return { faction: incumbent.faction, proved: true, bound: 0 };
  if (size > SEARCHED_MAX) return { faction: incumbent.faction, proved: false, bound: 0 };
  const rest = new Float64Array(size + 1);
  const divisions = factionSearch(part, rest, steps);
  const faction = new Int32Array(size);
  const near = nearnessOf(part);
  for (let from = size - 2; from >= 0; from--) {
    const lowest = rest[from + 1] as number;
    let cost = lowest + joinCheaply(part, faction, from);
    if (from === 0 && incumbent.cost < cost) {
      cost = incumbent.cost;
      faction.set(incumbent.faction);
    }
    const ended = divisions.search(from, cost <= lowest + near ? -Infinity : cost - near, (found) => {
      cost = found;
      faction.set(divisions.faction.subarray(from), from);
      return found <= lowest + near ? -Infinity : found - near;
    });
    if (!ended) return { faction: from === 0 ? faction : incumbent.faction, proved: false, bound: lowest };
    rest[from] = cost;
  }
  return { faction, proved: true, bound: rest[0] as number };
};

/** Puts a member where its ties to those after it cost least, or on its own, and answers what they cost there. */
const joinCheaply = ({ nodes, first, to, weight }: Part, faction: Int32Array, place: number): number => {
  const pull = new Float64Array(nodes.length);
  let allies = 0;
  for (let at = first[place] as number; at < (first[place + 1] as number); at++) {
    allies += Math.max(0, weight[at] as number);
    pull[faction[to[at] as number] as number]! += weight[at] as number;
  }
  const taken = new Set(faction.subarray(place + 1));
  const strongest = pull.reduce((best, it, at) => (it > (pull[best] as number) ? at : best), 0);
  const alone = (pull[strongest] as number) <= 0;
  faction[place] = alone ? ([...nodes.keys()].find((it) => !taken.has(it)) ?? 0) : strongest;
  return allies - (alone ? 0 : (pull[strongest] as number));
};
