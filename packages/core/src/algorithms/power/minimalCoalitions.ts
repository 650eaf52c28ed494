import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { added, fraction, type Share, shareOf } from "../fraction.ts";
import { refuseInput } from "../input.ts";
import { membersOf, type Rule } from "./rule.ts";
import { EVERY_SET_MAX, winningSets } from "./swings.ts";

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
  /** There are more than were asked for. Shares are then not given. */
  readonly truncated: boolean;
  readonly members: readonly {
    readonly id: string;
    readonly deeganPackel: Share | null;
    readonly holler: Share | null;
  }[];
};

export const minimalCoalitions = (rule: Rule, { atMost = 10_000 } = {}): MinimalCoalitions | Refusal => {
  const members = membersOf(rule);
  if (isRefusal(members)) return members;
  const found =
    rule.rule === "weights"
      ? bySearch(members, rule.weights, rule.quota, atMost + 1)
      : members.length <= EVERY_SET_MAX
        ? byEverySet(members, rule)
        : null;
  if (!found) return refuseInput("too-large");
  const truncated = found.winning.length > atMost || found.blocking.length > atMost;
  const winning = found.winning.slice(0, atMost);
  return {
    winning,
    blocking: found.blocking.slice(0, atMost),
    truncated,
    members: members.map((id) => ({ id, ...(truncated ? noShares : sharesOf(id, winning)) })),
  };
};

const noShares = { deeganPackel: null, holler: null } as const;

type Found = Pick<MinimalCoalitions, "winning" | "blocking">;

const bySearch = (
  members: readonly string[],
  weights: Readonly<Record<string, number>>,
  quota: number,
  atMost: number,
): Found => {
  const total = members.reduce((all, id) => all + (weights[id] as number), 0);
  const heaviestFirst = [...members].sort((one, other) => (weights[other] as number) - (weights[one] as number));
  const weight = Float64Array.from(heaviestFirst, (id) => weights[id] as number);
  const names = (sets: readonly (readonly number[])[]) =>
    inOrder(sets.map((set) => set.map((at) => heaviestFirst[at] as string).sort()));
  return {
    winning: names(minimalSets(weight, (sum) => sum >= quota, atMost)),
    // Whoever is left must not reach the quota.
    blocking: names(minimalSets(weight, (sum) => total - sum < quota, atMost)),
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
): readonly (readonly number[])[] => {
  const rest = new Float64Array(weight.length + 1);
  for (let at = weight.length - 1; at >= 0; at--) rest[at] = (rest[at + 1] as number) + (weight[at] as number);
  const found: number[][] = [];
  const chosen: number[] = [];
  if (reaches(0)) return [[]];
  const from = (at: number, sum: number): void => {
    for (let next = at; next < weight.length && found.length < atMost; next++) {
      if (!reaches(sum + (rest[next] as number))) return;
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

const byEverySet = (members: readonly string[], rule: Rule): Found => {
  const wins = winningSets(members, rule);
  const everybody = wins.length - 1;
  return {
    winning: minimalAmong(members, (set) => wins[set] === 1),
    blocking: minimalAmong(members, (set) => wins[everybody ^ set] === 0),
  };
};

const minimalAmong = (members: readonly string[], reaches: (set: number) => boolean) => {
  const found: string[][] = [];
  for (let set = 0; set < 2 ** members.length; set++)
    if (reaches(set) && members.every((_, at) => ((set >> at) & 1) === 0 || !reaches(set ^ (1 << at))))
      found.push(members.filter((_, at) => ((set >> at) & 1) === 1));
  return inOrder(found);
};

/** The smallest first, then by their names. */
const inOrder = (sets: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  [...sets].sort((one, other) => one.length - other.length || (one.join("\u0000") < other.join("\u0000") ? -1 : 1));

const sharesOf = (id: string, winning: readonly (readonly string[])[]) => {
  const own = winning.filter((set) => set.includes(id));
  const places = winning.reduce((sum, set) => sum + set.length, 0);
  if (places === 0) return noShares;
  const packel = own.map((set) => fraction(1n, BigInt(set.length * winning.length))).reduce(added, fraction(0n, 1n));
  const holler = fraction(BigInt(own.length), BigInt(places));
  return { deeganPackel: shareOf(packel), holler: shareOf(holler) };
};
