import { isRefusal } from "../../kernel/index.ts";
import type { Graph } from "../graph/graph.ts";
import { byId, type Patience, type Refusal, refuseInput } from "../input.ts";
import { stepsOf } from "../steps.ts";
import { disjointTriangles } from "./disjointTriangles.ts";
import { divisionOf } from "./divisionOf.ts";
import { type SignedInput, signedGraphFrom, type Tie, tiesWhere } from "./signedGraph.ts";

/**
 * Factions, as many as there are: the division with the fewest ties against it, allies within and rivals between.
 *
 *     cost    min over divisions of Σ of ties of allies between factions + Σ |ties| of rivals within one
 *     gap     cost − bound: how much better a division might be      0 where proved
 *
 * Other divisions may cost the same: `asWell` names those who could stand elsewhere, all others staying. A faction is held
 * together by allies; whoever has none stands alone.
 *
 * @source bansal-2004, davis-1967, doreian-mrvar-1996: their criterion of a half, here in ties, not halves of both directions
 * @cost   as of dividing; a step places one member. Parts of over 200 that allies connect are descended only; up to 5,000
 *         members.
 */
export type CorrelationClustering = {
  readonly cost: number;
  readonly proved: boolean;
  readonly truncated: boolean;
  readonly bound: number;
  readonly gap: number;
  /** The largest first, then by their ids. */
  readonly factions: readonly (readonly string[])[];
  readonly violated: readonly Tie[];
  readonly asWell: readonly AsWell[];
  readonly steps: number;
};

/** A member who could stand in another faction at the same cost; `with` is the first of that faction, `null` alone. */
export type AsWell = { readonly id: string; readonly with: string | null };

export type Search = Partial<Patience> & { readonly seed?: number; readonly starts?: number };

export const STEPS_AT_MOST = 5_000_000;
const MEMBERS_MAX = 5_000;
const STARTS = 20;

export const correlationClustering = (
  input: SignedInput,
  { stepsAtMost = STEPS_AT_MOST, isOver, seed = 1, starts = STARTS }: Search = {},
): CorrelationClustering | Refusal => {
  const graph = signedGraphFrom(input);
  if (isRefusal(graph)) return graph;
  if (graph.ids.length > MEMBERS_MAX) return refuseInput("too-large");
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) });
  const { faction, proved, bound: searched } = divisionOf(graph, { steps, seed, starts });
  const violated = tiesWhere(graph, (one, other, weight) => (faction[one] === faction[other]) === weight < 0);
  const cost = violated.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  const bound = proved
    ? cost
    : Math.max(
        searched,
        disjointTriangles(graph, (rivalries) => rivalries === 1, { ...(isOver && { isOver }) }),
      );
  return {
    cost,
    proved: proved || bound === cost,
    truncated: steps.areOver(),
    bound,
    gap: cost - bound,
    factions: factionsOf(graph.ids, faction),
    violated,
    asWell: asWellOf(graph, faction),
    steps: steps.taken(),
  };
};

export const factionsOf = (ids: readonly string[], faction: Int32Array): readonly (readonly string[])[] => {
  const members = new Map<number, string[]>();
  for (const [node, id] of ids.entries()) {
    const own = members.get(faction[node] as number);
    if (own) own.push(id);
    else members.set(faction[node] as number, [id]);
  }
  return [...members.values()].sort(
    (one, other) => other.length - one.length || byId(one[0] as string, other[0] as string),
  );
};

/** Sums of weights are compared no nearer than this. */
const NEAR = 1e-9;

const asWellOf = ({ ids, first, to, weight }: Graph, faction: Int32Array): readonly AsWell[] => {
  const named = new Map<number, string>();
  for (const [node, it] of faction.entries()) if (!named.has(it)) named.set(it, ids[node] as string);
  const held = new Map<number, number>();
  for (const it of faction) held.set(it, (held.get(it) ?? 0) + 1);
  return ids.flatMap((id, node): readonly AsWell[] => {
    const own = faction[node] as number;
    const pull = new Map([[own, 0]]);
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const other = faction[to[at] as number] as number;
      pull.set(other, (pull.get(other) ?? 0) + (weight[at] as number));
    }
    const here = pull.get(own) as number;
    const elsewhere = [...pull]
      .filter(([it, there]) => it !== own && Math.abs(there - here) <= NEAR)
      .map(([it]) => named.get(it) as string)
      .sort();
    const alone = (held.get(own) as number) > 1 && Math.abs(here) <= NEAR;
    return [...elsewhere.map((other) => ({ id, with: other })), ...(alone ? [{ id, with: null }] : [])];
  });
};
