import { isRefusal } from "../../kernel/index.ts";
import { type Refusal, refuseInput, type Waiting } from "../input.ts";
import { shortestRings } from "./shortestRing.ts";
import { rulesFrom, type Theory } from "./theory.ts";

/**
 * Deadlocks: things of which each needs another, all the way round, so that none can be first. A strong component of `requires`
 * alone, unless one of its members is a fact, that is, can be had without the others. `waits` is the shortest way round: each
 * is needed by the next, the last by the first.
 *
 * @source tarjan-1972: the components
 * @cost   one pass for the components; for each its nodes times its arcs for the way round.
 */
export type Deadlock = { readonly members: readonly string[]; readonly waits: readonly string[] };

export const deadlocks = (theory: Theory, waiting: Waiting = {}): readonly Deadlock[] | Refusal => {
  const rules = rulesFrom(theory);
  if (isRefusal(rules)) return rules;
  const facts = new Set(rules.facts);
  const named = (nodes: readonly number[]) => nodes.map((node) => rules.ids[node] as string);
  const rings = shortestRings(rules.requires, waiting);
  if (rings === null) return refuseInput("given-up");
  return rings
    .filter(({ members }) => !members.some((node) => facts.has(node)))
    .map(({ members, ring }) => ({ members: named(members), waits: named(ring) }));
};
