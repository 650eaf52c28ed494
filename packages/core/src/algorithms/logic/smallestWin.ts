import { isRefusal } from "../../kernel/index.ts";
import { byId, placesOf, type Refusal, refuseInput, type Waiting } from "../input.ts";
import { closing } from "./closure.ts";
import { type Outcome, placesIn, type Rules, rulesFrom, type Theory, whyNotOutcomes } from "./theory.ts";

/** Something that could be asked for, and what that takes: ≥ 0, in any one unit (1, where nothing is said). */
export type Demand = { readonly id: string; readonly effort?: number };

/**
 * The smallest win that reverberates: the demand of least effort that alone, on top of the facts, brings an outcome to two partners
 * or more.
 *
 *     gained      the outcomes in Cl(demand ∪ facts) that are not in Cl(facts)
 *     weight      Σ of theirs
 *     partners    whom they are for
 *
 * @source our own
 * @cost   one closure for each demand.
 */
export type SmallestWin = {
  readonly smallest: string | null;
  /** Those that reverberate first, of least effort, then of most weight; then the others. */
  readonly demands: readonly Win[];
};

export type Win = {
  readonly id: string;
  readonly effort: number;
  readonly gained: readonly string[];
  readonly weight: number;
  readonly partners: readonly string[];
  readonly reverberates: boolean;
};

export const smallestWin = (
  theory: Theory,
  outcomes: readonly Outcome[],
  demands: readonly Demand[],
  { isOver }: Waiting = {},
): SmallestWin | Refusal => {
  const rules = rulesFrom(theory);
  if (isRefusal(rules)) return rules;
  const wrong = whyNotOutcomes(rules, outcomes) ?? whyNotDemands(rules, demands);
  if (wrong) return wrong;
  const gained = gainOf(rules, outcomes);
  const places = placesOf(rules.ids);
  const wins: Win[] = [];
  for (const demand of demands) {
    if (isOver?.() === true) return refuseInput("given-up");
    wins.push(winOf(demand, gained([places.get(demand.id) as number])));
  }
  wins.sort(smallestFirst);
  return { smallest: wins[0]?.reverberates ? wins[0].id : null, demands: wins };
};

const winOf = ({ id, effort = 1 }: Demand, gain: readonly Outcome[]): Win => {
  const partners = [...new Set(gain.map(({ partner }) => partner))].sort();
  return {
    id,
    effort,
    gained: [...new Set(gain.map((outcome) => outcome.id))].sort(),
    weight: weightOf(gain),
    partners,
    reverberates: partners.length >= 2,
  };
};

/** The outcomes that some choice adds to what the facts bring anyway. */
export const gainOf = (
  rules: Rules,
  outcomes: readonly Outcome[],
): ((chosen: readonly number[]) => readonly Outcome[]) => {
  const close = closing(rules);
  const places = new Map(rules.ids.map((id, place) => [id, place]));
  const holdsIn = (holds: Uint8Array, { id }: Outcome) => holds[places.get(id) as number] === 1;
  const { holds: anyway } = close(rules.facts);
  const open = outcomes.filter((outcome) => !holdsIn(anyway, outcome));
  return (chosen) => {
    const { holds } = close([...rules.facts, ...chosen]);
    return open.filter((outcome) => holdsIn(holds, outcome));
  };
};

export const weightOf = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, { weight = 1 }) => sum + weight, 0);

const whyNotDemands = ({ ids }: Rules, demands: readonly Demand[]): Refusal | null => {
  const places = placesIn(
    ids,
    demands.map(({ id }) => id),
  );
  if (isRefusal(places)) return places;
  if (places.length < demands.length) return refuseInput("id-twice");
  for (const { id, effort = 1 } of demands) {
    if (!Number.isFinite(effort)) return refuseInput("not-a-number", id);
    if (effort < 0) return refuseInput("negative", id);
  }
  return null;
};

const smallestFirst = (one: Win, other: Win): number =>
  Number(other.reverberates) - Number(one.reverberates) ||
  one.effort - other.effort ||
  other.weight - one.weight ||
  byId(one.id, other.id);
