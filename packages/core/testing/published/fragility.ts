import { type Fragmentation, fragmentationAfterEach } from "../../src/algorithms/fragility/fragmentation.ts";
import { soleGivers, type SoleGiver } from "../../src/algorithms/fragility/soleGivers.ts";
import { everySingleLoss, type SingleLoss } from "../../src/algorithms/fragility/unravelling.ts";
import { type WorstPair, worstPair } from "../../src/algorithms/fragility/worstPair.ts";
import type { GraphInput } from "../../src/algorithms/graph/graph.ts";
import { type Answer, type Answers, dataOf, type Meets } from "./published.ts";

type OwnAnswers = Readonly<Record<string, Answer>>;

const thresholds = [0.5, 0.75] as const;

type Exchange = {
  readonly nodes: readonly { readonly id: string }[];
  readonly information: readonly (readonly [string, string])[];
  readonly money: readonly (readonly [string, string])[];
};

const exchangeOf = (what: "information" | "money"): GraphInput => {
  const read = dataOf<Exchange>("knoke-bureaucracies");
  return { nodes: read.nodes.map(({ id }) => id), arcs: read[what].map(([from, to]) => ({ from, to })) };
};

type Rescue = {
  readonly organisations: readonly { readonly id: string }[];
  readonly edges: readonly (readonly [number, number, number])[];
};

const rescue = (): GraphInput => {
  const { organisations, edges } = dataOf<Readonly<Record<string, Rescue>>>("emon-rescue-a").MtSi as Rescue;
  const nodes = organisations.map(({ id }) => id);
  return { nodes, arcs: edges.map(([from, to]) => ({ from: nodes[from] as string, to: nodes[to] as string })) };
};

type Published = { readonly loss: number; readonly pairs: readonly (readonly string[])[]; readonly count: number };

/** Of many pairs the first few are published, in whatever order. */
const samePairs = ({ loss, count, pairs, proved }: WorstPair): Meets => ({
  meets: (published: Published) => {
    const own = new Set(pairs.map((pair) => plain(pair)));
    return (
      proved &&
      loss === published.loss &&
      count === published.count &&
      count === own.size &&
      published.pairs.every((pair) => own.has(plain(pair)))
    );
  },
});

const plain = (ids: readonly string[]) => ids.toSorted().join(" ");

const supportAnswers = (name: string, read: () => GraphInput): OwnAnswers => {
  const byMember = <One extends { readonly id: string }>(all: readonly One[], of: (one: One) => unknown) =>
    Object.fromEntries(all.map((one) => [one.id, of(one)]));
  const left = () => fragmentationAfterEach(read()) as readonly (Fragmentation & { readonly id: string })[];
  const losses = (threshold: number) => everySingleLoss({ ...read(), threshold }) as readonly SingleLoss[];
  const atEach = thresholds.map((threshold): OwnAnswers => ({
    [`${name}.cascade_theta_${threshold}`]: () => byMember(losses(threshold), ({ waves }) => waves.flat().sort()),
    [`${name}.waves_theta_${threshold}`]: () => byMember(losses(threshold), ({ waves }) => waves),
    [`${name}.worst_pair_theta_${threshold}`]: () => samePairs(worstPair({ ...read(), threshold }) as WorstPair),
  }));
  return Object.assign({}, ...atEach, {
    [`${name}.sole_giver`]: () => byMember(soleGivers(read()) as readonly SoleGiver[], ({ dependants }) => dependants),
    [`${name}.borgatti_F_after`]: () => byMember(left(), ({ fragmentation }) => fragmentation),
    [`${name}.borgatti_DF_after`]: () => byMember(left(), ({ distanceFragmentation }) => distanceFragmentation),
  }) as OwnAnswers;
};

export const fragility: Answers = {
  "unravelling-a": {
    ...supportAnswers("knoke_information", () => exchangeOf("information")),
    ...supportAnswers("knoke_money", () => exchangeOf("money")),
    ...supportAnswers("MtSi", rescue),
  },
};
