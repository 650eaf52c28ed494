import { isRefusal } from "../../kernel/index.ts";
import { feedbackArcSet } from "../graph/feedbackArcSet.ts";
import { type Graph, graphFrom } from "../graph/graph.ts";
import { byId, type Patience, type Refusal, refuseInput, type Waiting } from "../input.ts";
import { closing } from "./closure.ts";
import { shortestRings } from "./shortestRing.ts";
import { placesIn, rootsOf, type Rules, rulesFrom, type Step, type Theory } from "./theory.ts";

/** Two that do not go together, unless one of them comes `first`. */
export type Conflict = { readonly one: string; readonly other: string; readonly first?: string };

export type Sequence = {
  readonly theory: Theory;
  readonly conflicts: readonly Conflict[];
  /** What is agreed to come earlier. */
  readonly before?: readonly Step[];
  /** What is asked for together. */
  readonly demands: readonly string[];
};

/**
 * What stands in the way of demands made together: dealbreakers, or a matter of order. What a demand cannot do without is it
 * and all whose loss would lose it, whatever else is chosen.
 *
 *     dealbreakers    conflicts without an order between two things the demands cannot do without
 *     inOrder         conflicts that an order solves
 *     rings           ways round among `requires`, `before` and those orders: no order can be kept; the shortest of each
 *     layers          what can begin at the same time, the earliest first; `null` where there is a ring
 *     giveUp          the least that would have to change for an order to be kept: as few needs as can be, then as few others
 *
 * There may be other ways out that take as little; where not `proved`, even less might do.
 *
 * @source our own; layers are longest paths, `giveUp` is a least feedback arc set
 * @cost   a closure for each thing that holds, and one pass over the order; with rings, as a feedback arc set.
 */
export type SequencingConflicts = {
  readonly dealbreakers: readonly { readonly one: string; readonly other: string }[];
  readonly inOrder: readonly { readonly first: string; readonly second: string }[];
  readonly rings: readonly (readonly string[])[];
  readonly layers: readonly (readonly string[])[] | null;
  readonly giveUp: readonly (Step & { readonly of: Reason })[];
  readonly proved: boolean;
};

/** Why one thing comes before another: it is needed, that is agreed, or it solves a conflict. */
type Reason = "requires" | "before" | "order";

export const sequencingConflicts = (
  { theory, conflicts, before = [], demands }: Sequence,
  patience: Partial<Patience> = {},
) => {
  const rules = rulesFrom(theory);
  if (isRefusal(rules)) return rules;
  const wanted = placesIn(rules.ids, demands);
  if (isRefusal(wanted)) return wanted;
  const wrong = whyNotConflicts(conflicts, rules);
  if (wrong) return wrong;
  const inOrder = conflicts.flatMap(({ one, other, first }) =>
    first === undefined ? [] : [{ first, second: first === one ? other : one }],
  );
  const reasons = reasonsOf({ requires: theory.requires ?? [], before, order: inOrder.map(asStep) });
  const order = orderOf(rules, reasons);
  if (isRefusal(order)) return order;
  const least = feedbackArcSet(order, patience);
  if (isRefusal(least)) return least;
  const needed = indispensable(rules, wanted, patience);
  const shortest = shortestRings(order, patience);
  if (needed === null || shortest === null) return refuseInput("given-up");
  const rings = shortest.map(({ ring }) => ring.map((node) => rules.ids[node] as string));
  return {
    dealbreakers: conflicts
      .filter(({ one, other, first }) => first === undefined && needed.has(one) && needed.has(other))
      .map(({ one, other }) => (byId(one, other) < 0 ? { one, other } : { one: other, other: one }))
      .sort((a, b) => byId(a.one, b.one) || byId(a.other, b.other)),
    inOrder: inOrder.sort((a, b) => byId(a.first, b.first) || byId(a.second, b.second)),
    rings,
    layers: rings.length > 0 ? null : layersOf(order),
    giveUp: least.arcs.map((step) => ({ ...step, of: reasons.get(keyOf(step))?.of as Reason })),
    proved: least.proved,
  } satisfies SequencingConflicts;
};

const asStep = ({ first, second }: { readonly first: string; readonly second: string }): Step => ({
  from: first,
  to: second,
});

const whyNotConflicts = (conflicts: readonly Conflict[], { ids }: Rules): Refusal | null => {
  const known = new Set(ids);
  for (const { one, other, first = one } of conflicts) {
    const unknown = [one, other].filter((id) => !known.has(id));
    if (unknown.length > 0) return refuseInput("id-unknown", ...unknown);
    if (one === other) return refuseInput("to-itself", one);
    if (first !== one && first !== other) return refuseInput("id-unknown", first);
  }
  return null;
};

type Reasons = ReadonlyMap<string, { readonly step: Step; readonly of: Reason }>;

/** Needs, agreements and orders may say the same: then it is a need before anything else, and agreed before it is an order. */
const reasonsOf = (said: Readonly<Record<Reason, readonly Step[]>>): Reasons =>
  new Map(
    (["order", "before", "requires"] as const).flatMap((of) => said[of].map((step) => [keyOf(step), { step, of }])),
  );

const keyOf = ({ from, to }: Step): string => JSON.stringify([from, to]);

/** A need weighs more than all that is not one, so that it is given up only where nothing else helps. */
const orderOf = ({ ids }: Rules, reasons: Reasons): Graph | Refusal =>
  graphFrom({
    nodes: ids,
    arcs: [...reasons.values()].map(({ step: { from, to }, of }) => ({
      from,
      to,
      weight: of === "requires" ? reasons.size : 1,
    })),
  });

/** `null` where nobody waits. */
const indispensable = (rules: Rules, wanted: readonly number[], { isOver }: Waiting): ReadonlySet<string> | null => {
  const start = [...rules.facts, ...rootsOf(rules)];
  const close = closing(rules);
  const usual = close(start);
  const held = wanted.filter((node) => usual.holds[node] === 1);
  const critical: number[] = [];
  for (const node of usual.order.slice()) {
    if (isOver?.() === true) return null;
    const { holds } = close(start, node);
    if (held.some((demand) => holds[demand] === 0)) critical.push(node);
  }
  return new Set([...wanted, ...critical].map((node) => rules.ids[node] as string));
};

/** Each as early as what comes before it allows. */
const layersOf = ({ ids, first, to }: Graph): readonly (readonly string[])[] => {
  const waits = new Int32Array(ids.length);
  for (const target of to) waits[target]!++;
  const layers: (readonly number[])[] = [];
  let layer = [...ids.keys()].filter((node) => waits[node] === 0);
  while (layer.length > 0) {
    layers.push(layer);
    const next: number[] = [];
    for (const node of layer)
      for (const target of to.subarray(first[node], first[node + 1])) if (--waits[target]! === 0) next.push(target);
    layer = next.sort((one, other) => one - other);
  }
  return layers.map((nodes) => nodes.map((node) => ids[node] as string));
};
