import { articulation } from "../../src/algorithms/graph/articulation.ts";
import { type Betweenness, undirectedBetweenness } from "../../src/algorithms/graph/betweenness.ts";
import { coreness } from "../../src/algorithms/graph/coreness.ts";
import { type Graph, graphFrom } from "../../src/algorithms/graph/graph.ts";
import {
  type CorrelationClustering,
  correlationClustering,
} from "../../src/algorithms/signed/correlationClustering.ts";
import { type FrustrationIndex, frustrationIndex } from "../../src/algorithms/signed/frustrationIndex.ts";
import { type ModularityPartition, modularityPartition } from "../../src/algorithms/signed/modularityPartition.ts";
import type { SignedInput } from "../../src/algorithms/signed/signedGraph.ts";
import { type TriangleBalance, triangleBalance } from "../../src/algorithms/signed/triangleBalance.ts";
import { type WalkBalance, walkBalance } from "../../src/algorithms/signed/walkBalance.ts";
import { type Answer, type Answers, dataOf, type Meets } from "./published.ts";

type OwnAnswers = Readonly<Record<string, Answer>>;

type SignedFile = {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [string, string, number])[];
};

const signedOf = ({ nodes, edges }: SignedFile): SignedInput => ({
  nodes,
  ties: edges.map(([from, to, weight]) => ({ from, to, weight })),
});

type Parts = readonly (readonly string[])[];

const plain = (part: readonly string[]) => part.toSorted().join();

/** The published parts are among ours. */
const holding = (parts: Parts): Meets => ({
  meets: (published: Parts) => published.every((part) => parts.some((own) => plain(own) === plain(part))),
});

const tribes = () => signedOf(dataOf<SignedFile>("gahuku-gama-tribes"));
const tribesSplit = () => provedOnly(frustrationIndex(tribes()) as FrustrationIndex);
const tribesFactions = () => provedOnly(correlationClustering(tribes()) as CorrelationClustering);

const gahukuGama: OwnAnswers = {
  n: () => tribes().nodes.length,
  m: () => tribes().ties.length,
  m_pos: () => tribes().ties.filter(({ weight = 1 }) => weight > 0).length,
  m_neg: () => tribes().ties.filter(({ weight = 1 }) => weight < 0).length,
  frustration_binary: () => tribesSplit().index,
  frustration_binary_optima: () => tribesSplit().optima?.count,
  frustration_binary_partition: () => holding(tribesSplit().camps),
  frustration_normalised: () => tribesSplit().normalised,
  triangles: () => (triangleBalance(tribes()) as TriangleBalance).census,
  triangle_balance: () => (triangleBalance(tribes()) as TriangleBalance).balance,
  walk_balance: () => (walkBalance(tribes()) as WalkBalance).balance,
  correlation_clustering_binary: () => tribesFactions().cost,
  correlation_clustering_k: () => tribesFactions().factions.length,
  correlation_clustering_partition: () => holding(tribesFactions().factions),
};

const warAnswers = (years: string): OwnAnswers => {
  const states = () =>
    signedOf(dataOf<Readonly<Record<string, SignedFile>>>("correlates-of-war-a")[years] as SignedFile);
  return {
    [`${years}.n`]: () => states().nodes.length,
    [`${years}.m`]: () => states().ties.length,
    [`${years}.frustration`]: () => provedOnly(frustrationIndex(states()) as FrustrationIndex).index,
    [`${years}.triangles`]: () => (triangleBalance(states()) as TriangleBalance).census,
    [`${years}.triangle_balance`]: () => (triangleBalance(states()) as TriangleBalance).balance,
  };
};

const provedOnly = <Found extends { readonly proved: boolean }>(found: Found): Found => {
  if (!found.proved) throw new Error("The search ended before it was proved.");
  return found;
};

type Council = {
  readonly actors: readonly { readonly id: string }[];
  readonly allies: readonly (readonly [string, string])[];
};

const council = () => {
  const { actors, allies } = dataOf<Council>("county-council-factions");
  return { nodes: actors.map(({ id }) => id), ties: allies.map(([from, to]) => ({ from, to })) };
};
const councilGraph = () => graphFrom({ nodes: council().nodes, arcs: council().ties }) as Graph;
const councilCamps = () => provedOnly(modularityPartition(council()) as ModularityPartition);
const byActor = (of: ArrayLike<number>) => Object.fromEntries(councilGraph().ids.map((id, node) => [id, of[node]]));

/** Those of a camp who sit on the council itself. */
const campOf = (leader: string) =>
  (councilCamps().communities.find((camp) => camp.includes(leader)) ?? []).filter((id) => "DEFGHIJ".includes(id));

const countyCouncil: OwnAnswers = {
  n: () => council().nodes.length,
  ties: () => council().ties.length,
  // A published partition of three, two of whom are neutral: ours must not part anybody whom it holds together.
  published_partition: (): Meets => ({
    meets: (published: Parts) =>
      published.every((part) => councilCamps().communities.some((camp) => part.every((id) => camp.includes(id)))),
  }),
  two_camps: () => ({ withA: campOf("A"), withB: campOf("B") }),
  optimal_modularity: () => councilCamps().modularity,
  optimal_modularity_partition: () => holding(councilCamps().communities),
  betweenness: () => byActor((undirectedBetweenness(councilGraph()) as Betweenness).of),
  articulation_points: () => articulation(councilGraph()).points,
  bridges: () => articulation(councilGraph()).bridges,
  coreness: () => byActor(coreness(councilGraph())),
};

export const signed: Answers = {
  "gahuku-gama-tribes": gahukuGama,
  "correlates-of-war-a": { ...warAnswers("46-49"), ...warAnswers("96-99") },
  "county-council-factions": countyCouncil,
};
