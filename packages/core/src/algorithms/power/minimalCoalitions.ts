import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { added, fraction, type Share, shareOf } from "../fraction.ts";
import { type Patience, refuseInput } from "../input.ts";
import { type Steps, stepsOf } from "../steps.ts";
import { membersOf, type Rule } from "./rule.ts";
import { EVERY_SET_MAX, LOOK_EVERY, winningSets } from "./swings.ts";

/**
 * The smallest sets that can decide, and the smallest that can stop it: none of either can spare a member.
 *
 *     winning        v(M) = 1, and v(M ∖ i) = 0 for each i in M
 *     blocking       the same of the dual, v*(S) = 1 − v(N ∖ S)
 *     deeganPackel   Σ over minimal winning M with i of 1/|M|, by their number    sums to 1
 *     holler         minimal winning sets with i, by the sum of that over all     sums to 1
 *
 * @source deegan-packel-1978, holler-1982
 * @cost   weighted: proportional to what is found; others: n·2^n, up to 22 members.
 */
export type MinimalCoalitions = {
  readonly winning: readonly (readonly string[])[];
  readonly blocking: readonly (readonly string[])[];
  /** There are more than were asked for, or patience ended. Shares are then not given. */
  readonly truncated: boolean;
  readonly members: readonly {
    readonly id: string;
    readonly deeganPackel: Share | null;
    readonly holler: Share | null;
  }[];
};

/** A step is a member tried in a set. Patience ends a search that is weighted; the others are given up. */
type Limits = Partial<Patience> & { readonly atMost?: number };

export const minimalCoalitions = (
  rule: Rule,
  { atMost = 10_000, stepsAtMost = STEPS_AT_MOST, isOver }: Limits = {},
): MinimalCoalitions | Refusal => {
  const members = membersOf(rule);
  if (isRefusal(members)) return members;
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) });
  if (rule.rule === "weights") return answer(members, bySearch(members, rule, atMost + 1, steps), atMost, steps);
  if (members.length > EVERY_SET_MAX) return refuseInput("too-large");
  const found = byEverySet(members, rule, isOver);
  return found === null ? refuseInput("given-up") : answer(members, found, atMost, steps);
};

const STEPS_AT_MOST = 20_000_000;

const answer = (members: readonly string[], found: Found, atMost: number, steps: Steps): MinimalCoalitions => {
  const truncated = steps.areOver() || found.winning.length > atMost || found.blocking.length > atMost;
  const winning = found.winning.slice(0, atMost);
  const shares = truncated ? null : sharesIn(winning);
  return {
    winning,
    blocking: found.blocking.slice(0, atMost),
    truncated,
    members: members.map((id) => ({ id, ...(shares === null ? noShares : shares(id)) })),
  };
};

const noShares = { deeganPackel: null, holler: null } as const;

type Found = Pick<MinimalCoalitions, "winning" | "blocking">;

const bySearch = (
  members: readonly string[],
  { weights, quota }: Extract<Rule, { readonly rule: "weights" }>,
  atMost: number,
  steps: Steps,
): Found => {
  const total = members.reduce((all, id) => all + (weights[id] as number), 0);
  const heaviestFirst = [...members].sort((one, other) => (weights[other] as number) - (weights[one] as number));
  const weight = Float64Array.from(heaviestFirst, (id) => weights[id] as number);
  const names = (sets: readonly (readonly number[])[]) =>
    inOrder(sets.map((set) => set.map((at) => heaviestFirst[at] as string).sort()));
  return {
    winning: names(minimalSets(weight, (sum) => sum >= quota, atMost, steps)),
    // Whoever is left must not reach the quota.
    blocking: names(minimalSets(weight, (sum) => total - sum < quota, atMost, steps)),
  };
};

/**
 * Members are tried from the heaviest on; a set that reaches is minimal where it no longer does without its lightest, which is
 * the one added last.
 */
const minimalSets = (
  weight: Float64Array,
  reaches: (sum: number) => boolean,
  atMost: number,
  steps: Steps,
): readonly (readonly number[])[] => {
  const rest = new Float64Array(weight.length + 1);
  for (let at = weight.length - 1; at >= 0; at--) rest[at] = (rest[at + 1] as number) + (weight[at] as number);
  const found: number[][] = [];
  const chosen: number[] = [];
  if (reaches(0)) return [[]];
  const from = (at: number, sum: number): void => {
    for (let next = at; next < weight.length && found.length < atMost; next++) {
      if (!reaches(sum + (rest[next] as number)) || !steps.take()) return;
      chosen.push(next);
      const withNext = sum + (weight[next] as number);
      if (reaches(withNext)) found.push([...chosen]);
      else from(next + 1, withNext);
      chosen.pop();
    }
  };
  from(0, 0);
  return found;
};

const byEverySet = (members: readonly string[], rule: Rule, isOver: Patience["isOver"]): Found | null => {
  const wins = winningSets(members, rule, isOver);
  if (wins === null) return null;
  const everybody = wins.length - 1;
  const winning = minimalAmong(members, (set) => wins[set] === 1, isOver);
  const blocking = minimalAmong(members, (set) => wins[everybody ^ set] === 0, isOver);
  return winning && blocking && { winning, blocking };
};

const minimalAmong = (members: readonly string[], reaches: (set: number) => boolean, isOver: Patience["isOver"]) => {
  const found: string[][] = [];
  for (let set = 0; set < 2 ** members.length; set++) {
    if (set % LOOK_EVERY === 0 && isOver?.() === true) return null;
    if (reaches(set) && members.every((_, at) => ((set >> at) & 1) === 0 || !reaches(set ^ (1 << at))))
      found.push(members.filter((_, at) => ((set >> at) & 1) === 1));
  }
  return inOrder(found);
};

/** The smallest first, then by their names. */
const inOrder = (sets: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  [...sets].sort((one, other) => one.length - other.length || (one.join("\u0000") < other.join("\u0000") ? -1 : 1));

const sharesIn = (winning: Found["winning"]) => {
  const places = winning.reduce((sum, set) => sum + set.length, 0);
  /** For each member, in how many sets of each size it is. */
  const sizes = new Map<string, Map<number, number>>();
  for (const set of winning)
    for (const id of set) {
      const own = sizes.get(id) ?? new Map<number, number>();
      sizes.set(id, own.set(set.length, (own.get(set.length) ?? 0) + 1));
    }
  return (id: string) => {
    if (places === 0) return noShares;
    const own = [...(sizes.get(id) ?? [])];
    const packel = own
      .map(([size, count]) => fraction(BigInt(count), BigInt(size * winning.length)))
      .reduce(added, fraction(0n, 1n));
    const holler = fraction(BigInt(own.reduce((sum, [, count]) => sum + count, 0)), BigInt(places));
    return { deeganPackel: shareOf(packel), holler: shareOf(holler) };
  };
};
