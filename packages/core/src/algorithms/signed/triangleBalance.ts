import { isRefusal } from "../../kernel/index.ts";
import type { Graph } from "../graph/graph.ts";
import { type Refusal, refuseInput, type Waiting } from "../input.ts";
import { type SignedInput, signedGraphFrom } from "./signedGraph.ts";

/**
 * Balance of triangles: whether friends of friends are friends and rivals of friends are rivals, wherever three are all tied.
 *
 *     census     triangles by their signs, from three allies to three rivals
 *     balance    (+++ and +−−) / all            0 … 1; null where there is no triangle
 *
 * Weights do not count here, only their signs.
 *
 * @source cartwright-harary-1956
 * @cost   for each tie, one pass over a row: at most ties × the longest row.
 */
export type TriangleBalance = {
  readonly census: Readonly<Record<TriangleSigns, number>>;
  readonly balance: number | null;
  /** Triangles out of balance, by their ids. */
  readonly unbalanced: readonly (readonly [string, string, string])[];
  /** There are more of them than were asked for; the census counts them all. */
  readonly truncated: boolean;
};

export type TriangleSigns = (typeof byRivalries)[number];

/** How many of the three ties are against one another. */
const byRivalries = ["+++", "++-", "+--", "---"] as const;

export const triangleBalance = (
  input: SignedInput,
  { atMost = 1_000, isOver }: Waiting & { readonly atMost?: number } = {},
): TriangleBalance | Refusal => {
  const graph = signedGraphFrom(input);
  if (isRefusal(graph)) return graph;
  const counts = [0, 0, 0, 0];
  const unbalanced: (readonly [string, string, string])[] = [];
  const saw = eachTriangle(graph, isOver, (one, two, three, ties) => {
    const rivalries = ties.filter((at) => (graph.weight[at] as number) < 0).length;
    counts[rivalries]!++;
    if (rivalries % 2 === 1 && unbalanced.length <= atMost)
      unbalanced.push([graph.ids[one] as string, graph.ids[two] as string, graph.ids[three] as string]);
  });
  if (saw === "some") return refuseInput("given-up");
  const all = counts.reduce((sum, count) => sum + count, 0);
  return {
    census: Object.fromEntries(byRivalries.map((signs, at) => [signs, counts[at]])) as Record<TriangleSigns, number>,
    balance: all === 0 ? null : ((counts[0] as number) + (counts[2] as number)) / all,
    unbalanced: unbalanced.slice(0, atMost),
    truncated: unbalanced.length > atMost,
  };
};

type SeesTriangle = (one: number, two: number, three: number, ties: readonly [number, number, number]) => void;

/**
 * Every three that are all tied, once, in order; with where their ties stand in the rows (one–two, one–three, two–three). Only some
 * of them where nobody waits.
 */
export const eachTriangle = (
  { ids, first, to }: Graph,
  isOver: Waiting["isOver"],
  see: SeesTriangle,
): "all" | "some" => {
  /** Where the tie to each stands in the row being read, or −1. */
  const tieTo = new Int32Array(ids.length).fill(-1);
  for (let one = 0; one < ids.length; one++) {
    if (isOver?.() === true) return "some";
    const end = first[one + 1] as number;
    for (let at = first[one] as number; at < end; at++) tieTo[to[at] as number] = at;
    for (let at = first[one] as number; at < end; at++) {
      const two = to[at] as number;
      if (two < one) continue;
      for (let next = first[two] as number; next < (first[two + 1] as number); next++) {
        const three = to[next] as number;
        if (three > two && (tieTo[three] as number) >= 0) see(one, two, three, [at, tieTo[three] as number, next]);
      }
    }
    for (let at = first[one] as number; at < end; at++) tieTo[to[at] as number] = -1;
  }
  return "all";
};
