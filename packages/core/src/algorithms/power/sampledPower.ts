import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { chanceFrom } from "../chance.ts";
import { type Patience, refuseInput } from "../input.ts";
import { type Decides, decidedBy, membersOf, type Rule } from "./rule.ts";

/**
 * Voting power where sets are too many to count: as `votingPower` has it, from sets and orders of members drawn by chance.
 *
 *     penrose          the share of sets drawn in which it turns the decision, all others staying      0 … 1
 *     shapleyShubik    the share of orders drawn in which it does, coming in                           0 … 1, sums to 1
 *     toAct            the share of sets drawn that decide                                             0 … 1
 *     within           none of these is further from the true figure than this …
 *     sureness         … with at least this chance, 1 − δ, for all of them at once
 *     draws            ln(2(2n + 1)/δ) / (2·within²), of sets and as many of orders
 *
 * Who has a veto is known for certain. `shapleyShubik` is `null` where nobody can turn anything. Where patience ended, `within` is
 * what so few draws warrant. The same seed gives the same figures.
 *
 * @source hoeffding-1963: how far means of draws lie off, summed over all figures. felsenthal-machover-1998
 * @cost   a step draws one set and one order: the rule is read some n/2 + log n times.
 */
export type SampledPower = {
  readonly toAct: number;
  readonly members: readonly SampledMember[];
  readonly vetoes: readonly string[];
  readonly within: number;
  readonly sureness: number;
  readonly draws: number;
  readonly truncated: boolean;
};

export type SampledMember = { readonly id: string; readonly penrose: number; readonly shapleyShubik: number | null };

export type PowerDraws = Partial<Patience> & {
  readonly seed: number;
  readonly within?: number;
  readonly sureness?: number;
};

export const sampledPower = (rule: Rule, draws: PowerDraws): SampledPower | Refusal => {
  const { seed, within = 0.01, sureness = 0.99, stepsAtMost = Infinity, isOver } = draws;
  const members = membersOf(rule);
  if (isRefusal(members)) return members;
  if (!Number.isFinite(seed)) return refuseInput("not-a-number");
  if (![within, sureness].every((share) => share > 0 && share < 1)) return refuseInput("out-of-range");
  const decides = decidedBy(rule, members);
  const needed = Math.log((2 * (2 * members.length + 1)) / (1 - sureness)) / 2;
  const asked = Math.ceil(needed / within ** 2);
  const tally = drawing(decides, members.length, chanceFrom(seed));
  let drawn = 0;
  // A draw reads the rule hundreds of times, so somebody is asked before each.
  for (; drawn < Math.min(asked, stepsAtMost) && isOver?.() !== true; drawn++) tally.draw();
  const share = (count: number | undefined) => (drawn === 0 ? 0 : (count as number) / drawn);
  return {
    toAct: share(tally.won()),
    members: members.map((id, at) => ({
      id,
      penrose: share(tally.turned[at]),
      shapleyShubik: canDecide(decides, members.length) && drawn > 0 ? share(tally.pivots[at]) : null,
    })),
    vetoes: members.filter((_, at) => hasVeto(decides, members.length, at)),
    within: Math.min(1, Math.sqrt(needed / drawn)),
    sureness,
    draws: drawn,
    truncated: drawn < asked,
  };
};

/** Nobody decides nothing, everybody something. */
const canDecide = (decides: Decides, size: number): boolean =>
  !decides(new Uint8Array(size)) && decides(new Uint8Array(size).fill(1));

const hasVeto = (decides: Decides, size: number, at: number): boolean => {
  const isFor = new Uint8Array(size).fill(1);
  if (!decides(isFor)) return false;
  isFor[at] = 0;
  return !decides(isFor);
};

const drawing = (decides: Decides, size: number, chance: () => number) => {
  const turned = new Float64Array(size);
  const pivots = new Float64Array(size);
  const isFor = new Uint8Array(size);
  const order = Int32Array.from({ length: size }, (_, at) => at);
  let won = 0;

  /** Only who is for it can turn what is won, only who is not can turn what is lost. */
  const drawSet = (): void => {
    for (let at = 0; at < size; at++) isFor[at] = chance() < 0.5 ? 1 : 0;
    const wins = decides(isFor);
    if (wins) won++;
    const side = wins ? 1 : 0;
    for (let at = 0; at < size; at++) {
      if (isFor[at] !== side) continue;
      isFor[at] = 1 - side;
      if (decides(isFor) !== wins) turned[at]!++;
      isFor[at] = side;
    }
  };

  /** No rule loses by one more yes, so who turns it is found by halving the order. */
  const drawOrder = (): void => {
    for (let at = size - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1));
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
    let [loses, wins] = [0, size + 1];
    while (wins - loses > 1) {
      const middle = (loses + wins) >> 1;
      isFor.fill(0);
      for (let at = 0; at < middle; at++) isFor[order[at] as number] = 1;
      if (decides(isFor)) wins = middle;
      else loses = middle;
    }
    if (wins <= size) pivots[order[wins - 1] as number]!++;
  };

  return {
    turned,
    pivots,
    won: () => won,
    draw: () => {
      drawSet();
      drawOrder();
    },
  };
};
