import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { placesOf, refuseInput, sortedIds } from "../input.ts";

/**
 * A decision rule: who together can decide. Rules within rules make chambers, double majorities and vetoes; consensus but for
 * one is `atLeast` all but one. Whoever is for it helps: no rule loses by one more yes.
 *
 *     weights   those for it weigh at least `quota` together     weights ≥ 0, quota > 0
 *     atLeast   at least `count` of these are for it
 *     member    this one is for it
 *     all, any, some of   all, one, or at least `count` of these rules are met
 */
export type Rule =
  | { readonly rule: "weights"; readonly weights: Readonly<Record<string, number>>; readonly quota: number }
  | { readonly rule: "atLeast"; readonly count: number; readonly of: readonly string[] }
  | { readonly rule: "member"; readonly id: string }
  | { readonly rule: "all" | "any"; readonly rules: readonly Rule[] }
  | { readonly rule: "someOf"; readonly count: number; readonly rules: readonly Rule[] };

/** Everybody a rule names, in order; a refusal where the rule makes no sense. */
export const membersOf = (rule: Rule): readonly string[] | Refusal => {
  const wrong = whyNot(rule);
  return wrong ?? sortedIds([...new Set(named(rule))]);
};

const named = (rule: Rule): readonly string[] => {
  if (rule.rule === "weights") return Object.keys(rule.weights);
  if (rule.rule === "atLeast") return rule.of;
  return rule.rule === "member" ? [rule.id] : rule.rules.flatMap(named);
};

const whyNot = (rule: Rule): Refusal | null => {
  if (rule.rule === "weights") return whyNotWeights(rule.weights, rule.quota);
  if (rule.rule === "member") return rule.id === "" ? refuseInput("id-missing") : null;
  if (rule.rule === "atLeast") {
    const ids = sortedIds(rule.of);
    return isRefusal(ids) ? ids : whyNotCount(rule.count, rule.of.length);
  }
  if (rule.rule === "someOf") return whyNotCount(rule.count, rule.rules.length) ?? firstOf(rule.rules);
  return firstOf(rule.rules);
};

const firstOf = (rules: readonly Rule[]): Refusal | null => {
  for (const one of rules) {
    const wrong = whyNot(one);
    if (wrong) return wrong;
  }
  return null;
};

const whyNotWeights = (weights: Readonly<Record<string, number>>, quota: number): Refusal | null => {
  for (const [id, weight] of Object.entries(weights)) {
    if (!Number.isFinite(weight)) return refuseInput("not-a-number", id);
    if (weight < 0) return refuseInput("negative", id);
  }
  if (!Number.isFinite(quota)) return refuseInput("not-a-number");
  return quota > 0 ? null : refuseInput("out-of-range");
};

const whyNotCount = (count: number, of: number): Refusal | null =>
  Number.isInteger(count) && count >= 0 && count <= of ? null : refuseInput("out-of-range");

/** Whether those for it decide. `isFor[place]` is 1 for whoever is for it. */
export type Decides = (isFor: Uint8Array) => boolean;

/** The rule as a function of who is for it, by their places in `members`. */
export const decidedBy = (rule: Rule, members: readonly string[]): Decides => compiled(rule, placesOf(members));

const compiled = (rule: Rule, places: ReadonlyMap<string, number>): Decides => {
  const placeOf = (id: string) => places.get(id) as number;
  if (rule.rule === "member") {
    const place = placeOf(rule.id);
    return (isFor) => isFor[place] === 1;
  }
  if (rule.rule === "atLeast")
    return weighed(
      rule.of.map(placeOf),
      rule.of.map(() => 1),
      rule.count,
    );
  if (rule.rule === "weights") {
    const entries = Object.entries(rule.weights);
    return weighed(
      entries.map(([id]) => placeOf(id)),
      entries.map(([, weight]) => weight),
      rule.quota,
    );
  }
  const rules = rule.rules.map((one) => compiled(one, places));
  const needed = neededOf(rule);
  return (isFor) => rules.reduce((met, one) => met + (one(isFor) ? 1 : 0), 0) >= needed;
};

/** How many of its rules must be met. */
const neededOf = (rule: Extract<Rule, { readonly rules: readonly Rule[] }>): number => {
  if (rule.rule === "someOf") return rule.count;
  return rule.rule === "all" ? rule.rules.length : Math.min(1, rule.rules.length);
};

const weighed = (places: readonly number[], weights: readonly number[], quota: number): Decides => {
  const at = Int32Array.from(places);
  const weight = Float64Array.from(weights);
  return (isFor) => {
    let sum = 0;
    for (let one = 0; one < at.length; one++) if (isFor[at[one] as number] === 1) sum += weight[one] as number;
    return sum >= quota;
  };
};
