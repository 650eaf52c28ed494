import { elementaryCircuits } from "../../src/algorithms/graph/elementaryCircuits.ts";
import { type Arc, type Graph, graphFrom } from "../../src/algorithms/graph/graph.ts";
import { strongComponents } from "../../src/algorithms/graph/strongComponents.ts";
import { type BestCover, bestCover } from "../../src/algorithms/logic/bestCover.ts";
import { feedbackLoops, type FeedbackLoops } from "../../src/algorithms/logic/feedbackLoops.ts";
import { reachStrengths } from "../../src/algorithms/logic/reachStrengths.ts";
import { type CrossImpact, crossImpact } from "../../src/algorithms/ripple/crossImpact.ts";
import { type PressEffect, signedMap, type SignedMap } from "../../src/algorithms/ripple/signedMap.ts";
import { type Answer, type Answers, dataOf, type Meets } from "./published.ts";

const sdg = "sdg-sweden-cascade";
const loops = "loop-analysis-a";

type Targets = {
  readonly targets: readonly { readonly id: string }[];
  readonly influence: readonly (readonly [string, string, number])[];
};

const nodes = () => dataOf<Targets>(sdg).targets.map(({ id }) => id);

const arcs = (of: (score: number) => boolean = () => true): readonly Arc[] =>
  dataOf<Targets>(sdg)
    .influence.filter(([, , score]) => of(score))
    .map(([from, to, weight]) => ({ from, to, weight }));

const impacts = () => crossImpact({ nodes: nodes(), arcs: arcs() }) as readonly CrossImpact[];

const byTarget = (of: (impact: CrossImpact) => number) => Object.fromEntries(impacts().map((it) => [it.id, of(it)]));

const strong = () =>
  elementaryCircuits(graphFrom({ nodes: nodes(), arcs: arcs((score) => score === 3) }) as Graph, { nameAtMost: 100 });

const pairs = () => feedbackLoops({ nodes: nodes(), arcs: arcs() }, { lengthAtMost: 2 }) as FeedbackLoops;

/** Positive influences as parts of the strongest; half of what goes on through another. */
const best = (count: number) => {
  const positive = arcs((score) => score > 0).map(({ from, to, weight = 0 }) => ({ from, to, weight: weight / 3 }));
  const strengths = reachStrengths({ nodes: nodes(), arcs: positive }, { steps: 2, fading: 0.5 });
  return bestCover(strengths as Exclude<typeof strengths, { refused: string }>, { count }) as BestCover;
};

type PublishedSet = {
  readonly value: number;
  readonly sets: readonly (readonly string[])[];
  readonly greedy: readonly string[];
  readonly greedy_value: number;
};

const isBest = (count: number): Meets => ({
  meets: ({ value, sets, greedy, greedy_value: byGreed }: PublishedSet) => {
    const found = best(count);
    return (
      found.proved &&
      Math.abs(found.value - value) < 1e-9 &&
      sets.some((set) => set.toSorted().join() === found.set.toSorted().join()) &&
      found.greedy.set.join() === greedy.join() &&
      Math.abs(found.greedy.value - byGreed) < 1e-9
    );
  },
});

const sameSets = (sets: readonly (readonly string[])[]): Meets => ({
  meets: (published: readonly (readonly string[])[]) => plain(sets) === plain(published),
});

const plain = (sets: readonly (readonly string[])[]) =>
  sets
    .map((set) => set.toSorted().join())
    .sort()
    .join(" ");

type Maps = Readonly<
  Record<string, { readonly labels: readonly string[]; readonly A: readonly (readonly number[])[] }>
>;

const ofMap = (name: string): Readonly<Record<string, Answer>> => {
  const given = () => dataOf<Maps>(loops)[name] as Maps[string];
  const map = () => {
    const { labels, A } = given();
    const effects = labels.flatMap((to, i) => labels.map((from, j) => ({ from, to, weight: A[i]?.[j] as number })));
    return signedMap({ nodes: labels, arcs: effects.filter(({ weight }) => weight !== 0) }) as SignedMap;
  };
  /** As a matrix: what is pushed by columns, what responds by rows. */
  const matrix = (of: (effect: PressEffect) => number) => {
    const { effects } = map();
    const at = (on: string, press: string) => effects.find((it) => it.on === on && it.press === press) as PressEffect;
    const { labels } = given();
    return labels.map((on) => labels.map((press) => of(at(on, press))));
  };
  return {
    [`${name}.adjoint`]: () => matrix(({ net }) => net),
    [`${name}.absolute_feedback`]: () => matrix(({ total }) => total),
    [`${name}.weighted_predictions`]: () => matrix(({ weight }) => weight),
    [`${name}.det`]: () => map().feedback,
    [`${name}.loops`]: () => map().loops,
    [`${name}.stable`]: () => map().isStable,
  };
};

export const ripple: Answers = {
  [sdg]: {
    first_order: () => byTarget(({ first }) => first),
    first_order_pos: () => byTarget(({ positive }) => positive),
    first_order_neg: () => byTarget(({ negative }) => negative),
    second_order: () => byTarget(({ second }) => second),
    total_influence: () => byTarget(({ total }) => total),
    received: () => byTarget(({ received }) => received),
    top7: () =>
      impacts()
        .slice(0, 7)
        .map(({ id }) => id),
    arcs: () => arcs((score) => score !== 0).length,
    arcs_positive: () => arcs((score) => score > 0).length,
    arcs_negative: () => arcs((score) => score < 0).length,
    largest_scc: () => {
      const { of, count } = strongComponents(graphFrom({ nodes: nodes(), arcs: arcs() }) as Graph);
      return Math.max(...Array.from({ length: count }, (_, one) => of.filter((it) => it === one).length));
    },
    two_loops: () => [pairs().reinforcing, pairs().balancing],
    strong_edges: () => arcs((score) => score === 3).length,
    strong_cycles: () => strong().counted,
    strong_cycles_list: () => sameSets(strong().circuits),
    best_set_1: () => isBest(1),
    best_set_2: () => isBest(2),
    best_set_3: () => isBest(3),
  },
  [loops]: { ...ofMap("levins"), ...ofMap("dambacher") },
};
