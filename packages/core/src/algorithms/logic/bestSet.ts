import { isRefusal } from "../../kernel/index.ts";
import { type Patience, type Refusal, refuseInput } from "../input.ts";
import { LARGE_STEPS_BETWEEN_LOOKS, stepsOf } from "../steps.ts";
import { gainOf, weightOf } from "./smallestWin.ts";
import { type Outcome, placesIn, rulesFrom, type Theory, whyNotOutcomes } from "./theory.ts";

/**
 * The best set of up to three demands, where things may need several others at once: two demands can then unlock together what
 * neither does alone, and no short cut is safe.
 *
 *     value   Σ of the weights of outcomes in Cl(set ∪ facts) that are not in Cl(facts)
 *
 * Up to 60 candidates every set is tried; among equally good ones stands the smallest, then the first by its ids. Beyond, the set
 * grows by the best next one and is then improved by exchanging one for another, and `proved` is false. A search that runs out
 * of steps gives the best it has seen, with `proved` false.
 *
 * @source our own; greedy alone carries no warrant here, for the value is not submodular
 * @cost   a step is one closure: 36,050 for three of 60.
 */
export type BestSet = {
  readonly set: readonly string[];
  readonly value: number;
  readonly gained: readonly string[];
  readonly proved: boolean;
  readonly truncated: boolean;
};

export type Choosing = Partial<Patience> & { readonly count: number };

const COUNT_MAX = 3;
const EVERY_SET_MAX = 60;

export const bestSet = (
  theory: Theory,
  outcomes: readonly Outcome[],
  candidates: readonly string[],
  { count, stepsAtMost = 200_000, isOver }: Choosing,
): BestSet | Refusal => {
  const rules = rulesFrom(theory);
  if (isRefusal(rules)) return rules;
  const places = placesIn(rules.ids, candidates);
  if (isRefusal(places)) return places;
  const wrong = whyNotOutcomes(rules, outcomes);
  if (wrong) return wrong;
  if (!Number.isInteger(count) || count < 0 || count > COUNT_MAX) return refuseInput("out-of-range");
  const gained = gainOf(rules, outcomes);
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) }, LARGE_STEPS_BETWEEN_LOOKS);
  const best = bestKept((set) => weightOf(gained(set)), steps.take);
  if (places.length <= EVERY_SET_MAX) everySet(places, count, best.see);
  else byExchange(places, count, best);
  const { set, value } = best.kept();
  return {
    set: set.map((node) => rules.ids[node] as string),
    value,
    gained: [...new Set(gained(set).map(({ id }) => id))].sort(),
    proved: places.length <= EVERY_SET_MAX && !steps.areOver(),
    truncated: steps.areOver(),
  };
};

type Best = {
  /** Looks at a set; false where no step is left. */
  readonly see: (set: readonly number[]) => boolean;
  readonly kept: () => { readonly set: readonly number[]; readonly value: number };
};

const bestKept = (valueOf: (set: readonly number[]) => number, take: () => boolean): Best => {
  let kept: { readonly set: readonly number[]; readonly value: number } = { set: [], value: 0 };
  return {
    see: (set) => {
      if (!take()) return false;
      const value = valueOf(set);
      if (value > kept.value) kept = { set, value };
      return true;
    },
    kept: () => kept,
  };
};

/** All sets of one, then all of two, then of three, each in the order of ids. */
const everySet = (places: readonly number[], count: number, see: Best["see"]): void => {
  for (let size = 1; size <= Math.min(count, places.length); size++) {
    const chosen = Array.from({ length: size }, (_, at) => at);
    for (;;) {
      if (!see(chosen.map((at) => places[at] as number))) return;
      let last = size - 1;
      while (last >= 0 && chosen[last] === places.length - size + last) last--;
      if (last < 0) break;
      chosen[last]!++;
      for (let at = last + 1; at < size; at++) chosen[at] = (chosen[at - 1] as number) + 1;
    }
  }
};

const byExchange = (places: readonly number[], count: number, { see, kept }: Best): void => {
  const inOrder = (set: readonly number[]) => set.toSorted((one, other) => one - other);
  for (let size = 1; size <= count; size++) {
    const { set } = kept();
    for (const place of places) if (!set.includes(place) && !see(inOrder([...set, place]))) return;
  }
  for (let before = -1; kept().value > before;) {
    const { set, value } = kept();
    before = value;
    for (const out of set)
      for (const into of places)
        if (!set.includes(into) && !see(inOrder([...set.filter((it) => it !== out), into]))) return;
  }
};
