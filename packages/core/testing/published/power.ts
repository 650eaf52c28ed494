import { minimalCoalitions, type MinimalCoalitions } from "../../src/algorithms/power/minimalCoalitions.ts";
import { type MemberPower, votingPower, type VotingPower } from "../../src/algorithms/power/votingPower.ts";
import { type Answer, type Answers, dataOf, type Meets } from "./published.ts";

type Game = { readonly members: readonly { readonly id: string; readonly weight: number }[]; readonly quota: number };

const games = ["unsc", "eec1958", "nassau1958", "straffin"] as const;

const ruleOf = (name: string) => {
  const { members, quota } = dataOf<Readonly<Record<string, Game>>>("voting-power-small")[name] as Game;
  return {
    rule: "weights",
    quota,
    weights: Object.fromEntries(members.map(({ id, weight }) => [id, weight])),
  } as const;
};

const byMember = <Value>({ members }: VotingPower, of: (power: MemberPower) => Value) =>
  Object.fromEntries(members.map((power) => [power.id, of(power)]));

/** The same members, in whatever order. */
const sameSet = (ids: readonly string[]): Meets => ({
  meets: (published: readonly string[]) => ids.toSorted().join() === published.toSorted().join(),
});

const sameSets = (sets: readonly (readonly string[])[]): Meets => ({
  meets: (published: readonly (readonly string[])[]) => plain(sets) === plain(published),
});

const plain = (sets: readonly (readonly string[])[]) =>
  sets
    .map((set) => set.toSorted().join())
    .sort()
    .join(" ");

const answersOf = (name: string): Readonly<Record<string, Answer>> => {
  const power = () => votingPower(ruleOf(name)) as VotingPower;
  const coalitions = () => minimalCoalitions(ruleOf(name)) as MinimalCoalitions;
  const shares = (of: "deeganPackel" | "holler") =>
    Object.fromEntries(coalitions().members.map((member) => [member.id, member[of]?.exact]));
  return {
    [`${name}.swings`]: () => byMember(power(), ({ swings }) => Number(swings)),
    [`${name}.banzhaf_normalised`]: () => byMember(power(), ({ banzhaf }) => banzhaf?.exact),
    [`${name}.banzhaf_absolute`]: () => byMember(power(), ({ penrose }) => penrose),
    [`${name}.shapley_shubik`]: () => byMember(power(), ({ shapleyShubik }) => shapleyShubik?.exact),
    [`${name}.winning_coalitions`]: () => Number(power().winning),
    [`${name}.coleman_act`]: () => power().toAct,
    [`${name}.coleman_initiate`]: () => byMember(power(), ({ toInitiate }) => toInitiate),
    [`${name}.coleman_prevent`]: () => byMember(power(), ({ toPrevent }) => toPrevent),
    [`${name}.dummies`]: () => sameSet(power().dummies),
    [`${name}.veto_players`]: () => sameSet(power().vetoes),
    [`${name}.minimal_winning_coalitions`]: () => coalitions().winning.length,
    [`${name}.minimal_blocking_coalitions`]: () => coalitions().blocking.length,
    [`${name}.deegan_packel`]: () => shares("deeganPackel"),
    [`${name}.holler_public_good`]: () => shares("holler"),
    ...(name !== "unsc" && { [`${name}.minimal_winning_list`]: () => sameSets(coalitions().winning) }),
  };
};

export const power: Answers = {
  "voting-power-small": Object.assign({}, ...games.map(answersOf)) as Readonly<Record<string, Answer>>,
};
