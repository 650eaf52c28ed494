import { isRefusal } from "../../kernel/index.ts";
import { type Graph, graphFrom } from "../graph/graph.ts";
import { byId, placesOf, type Refusal, refuseInput } from "../input.ts";

/** From what comes first to what it makes possible. */
export type Step = { readonly from: string; readonly to: string };

/** How change is thought to come about: demands, actions, preconditions and outcomes, and what leads to what. */
export type Theory = {
  readonly nodes: readonly string[];
  /** `from` makes `to` possible; of several, one is enough. */
  readonly enables?: readonly Step[];
  /** `to` cannot be without `from`; of several, all are needed. */
  readonly requires?: readonly Step[];
  /** What holds already, or can be had without anything here. */
  readonly facts?: readonly string[];
};

/** Something won, for whom, and how much it counts (1, where nothing is said). */
export type Outcome = { readonly id: string; readonly partner: string; readonly weight?: number };

/** A theory as algorithms read it; `conditions` counts what has to hold before each node does. */
export type Rules = {
  readonly ids: readonly string[];
  readonly enables: Graph;
  readonly requires: Graph;
  readonly enablers: Int32Array;
  readonly needs: Int32Array;
  readonly facts: readonly number[];
};

export const rulesFrom = ({ nodes, enables = [], requires = [], facts = [] }: Theory): Rules | Refusal => {
  const enabling = graphFrom({ nodes, arcs: enables });
  if (isRefusal(enabling)) return enabling;
  const requiring = graphFrom({ nodes, arcs: requires });
  if (isRefusal(requiring)) return requiring;
  const held = placesIn(enabling.ids, facts);
  if (isRefusal(held)) return held;
  return {
    ids: enabling.ids,
    enables: enabling,
    requires: requiring,
    enablers: arcsInto(enabling),
    needs: arcsInto(requiring),
    facts: held,
  };
};

/** Where some of the ids stand, in order, each once. */
export const placesIn = (ids: readonly string[], some: readonly string[]): readonly number[] | Refusal => {
  const places = placesOf(ids);
  const unknown = some.filter((id) => !places.has(id));
  if (unknown.length > 0) return refuseInput("id-unknown", ...new Set(unknown));
  return [...new Set(some)].sort(byId).map((id) => places.get(id) as number);
};

export const whyNotOutcomes = ({ ids }: Rules, outcomes: readonly Outcome[]): Refusal | null => {
  const known = new Set(ids);
  for (const { id, partner, weight = 1 } of outcomes) {
    if (!known.has(id)) return refuseInput("id-unknown", id);
    if (partner === "") return refuseInput("id-missing", id);
    if (!Number.isFinite(weight)) return refuseInput("not-a-number", id);
    if (weight < 0) return refuseInput("negative", id);
  }
  return null;
};

/** Nothing has to come before them: they are chosen, or they are not. */
export const rootsOf = ({ ids, enablers, needs }: Rules): readonly number[] =>
  [...ids.keys()].filter((node) => enablers[node] === 0 && needs[node] === 0);

const arcsInto = ({ ids, to }: Graph): Int32Array => {
  const counts = new Int32Array(ids.length);
  for (const target of to) counts[target]!++;
  return counts;
};
