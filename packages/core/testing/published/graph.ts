import { type DyadCensus, dyadCensus } from "../../src/algorithms/exchange/dyadCensus.ts";
import { type MultiplexReciprocity, multiplexReciprocity } from "../../src/algorithms/exchange/multiplexReciprocity.ts";
import { reciprocity } from "../../src/algorithms/exchange/reciprocity.ts";
import { transitivity } from "../../src/algorithms/exchange/transitivity.ts";
import { triadCensus } from "../../src/algorithms/exchange/triadCensus.ts";
import { articulation } from "../../src/algorithms/graph/articulation.ts";
import { type Betweenness, betweenness, undirectedBetweenness } from "../../src/algorithms/graph/betweenness.ts";
import { membersByComponent, sizesOf } from "../../src/algorithms/graph/components.ts";
import { coreness } from "../../src/algorithms/graph/coreness.ts";
import { degrees, density, tiesIn } from "../../src/algorithms/graph/degrees.ts";
import { elementaryCircuits } from "../../src/algorithms/graph/elementaryCircuits.ts";
import { type Arc, type Graph, graphFrom } from "../../src/algorithms/graph/graph.ts";
import { spearman } from "../../src/algorithms/graph/rankCorrelation.ts";
import { strongComponents } from "../../src/algorithms/graph/strongComponents.ts";
import { type Answer, type Answers, dataOf, type Meets } from "./published.ts";

type OwnAnswers = Readonly<Record<string, Answer>>;

const graphOf = (nodes: readonly string[], arcs: readonly Arc[]): Graph => graphFrom({ nodes, arcs }) as Graph;

const arcsBetween = (pairs: readonly (readonly [string, string])[]): readonly Arc[] =>
  pairs.map(([from, to]) => ({ from, to }));

const byId = ({ ids }: Graph, of: ArrayLike<number>) => Object.fromEntries(ids.map((id, node) => [id, of[node]]));

/** The same parts, in whatever order, each by its ids. */
const sameParts = (parts: readonly (readonly string[])[]): Meets => ({
  meets: (published: readonly (readonly string[])[]) => plain(parts) === plain(published),
});

const plain = (parts: readonly (readonly string[])[]) =>
  parts
    .map((part) => part.toSorted().join())
    .sort()
    .join(" ");

/** Some counts were given up: there, ours must end at the same cap, and say so. */
const circuitsCounted = (graph: Graph): Meets => ({
  meets: (published: number | string) => {
    if (typeof published === "number") return elementaryCircuits(graph).counted === published;
    const cap = Number(published.replace(">=", ""));
    const { counted, truncated } = elementaryCircuits(graph, { countAtMost: cap });
    return counted === cap && truncated;
  },
});

const circuitsByLength = (graph: Graph) => Object.fromEntries(elementaryCircuits(graph).byLength);

const dyadsOf = ({ mutual, asymmetric, none }: DyadCensus) => [mutual, asymmetric, none];

/** What is asked of every network of exchange. */
const exchangeAnswers = (name: string, read: () => Graph): OwnAnswers => ({
  [`${name}.n`]: () => read().ids.length,
  [`${name}.arcs`]: () => tiesIn(read()),
  [`${name}.density`]: () => density(read()),
  [`${name}.dyad_census`]: () => dyadsOf(dyadCensus(read())),
  [`${name}.reciprocity_arc`]: () => reciprocity(read()).arc,
  [`${name}.reciprocity_dyad`]: () => reciprocity(read()).dyadic,
  [`${name}.rho_garlaschelli_loffredo`]: () => reciprocity(read()).rho,
  [`${name}.triad_census`]: () => triadCensus(read()),
  [`${name}.scc`]: () => sameParts(membersByComponent(read(), strongComponents(read()))),
  [`${name}.betweenness`]: () => byId(read(), (betweenness(read()) as Betweenness).of),
  [`${name}.articulation_points`]: () => articulation(read()).points,
  [`${name}.simple_cycles`]: () => circuitsCounted(read()),
});

type Rescue = {
  readonly organisations: readonly { readonly id: string; readonly command: number | null }[];
  readonly edges: readonly (readonly [number, number, number])[];
};

const rescueAnswers = (name: string): OwnAnswers => {
  const rescue = () => dataOf<Readonly<Record<string, Rescue>>>("emon-rescue-a")[name] as Rescue;
  const read = () => {
    const { organisations, edges } = rescue();
    const nodes = organisations.map(({ id }) => id);
    return graphOf(
      nodes,
      edges.map(([from, to]) => ({ from: nodes[from] as string, to: nodes[to] as string })),
    );
  };
  /** Not all were judged. */
  const judged = () => {
    const into = byId(read(), degrees(read()).in);
    return rescue().organisations.flatMap(({ id, command }) =>
      command === null ? [] : [[into[id] as number, command] as const],
    );
  };
  return {
    ...exchangeAnswers(name, read),
    [`${name}.transitivity_weak`]: () => transitivity(read()).share,
    [`${name}.kcore`]: () => byId(read(), coreness(read())),
    [`${name}.spearman_indegree_command`]: () =>
      spearman(
        judged().map(([into]) => into),
        judged().map(([, command]) => command),
      ),
    ...(name === "MtSi" && { [`${name}.simple_cycles_by_length`]: () => circuitsByLength(read()) }),
  };
};

type Bureaucracies = {
  readonly nodes: readonly { readonly id: string }[];
  readonly information: readonly (readonly [string, string])[];
  readonly money: readonly (readonly [string, string])[];
};

const bureaucracies = () => {
  const { nodes, information, money } = dataOf<Bureaucracies>("knoke-bureaucracies");
  return { nodes: nodes.map(({ id }) => id), info: arcsBetween(information), money: arcsBetween(money) };
};

const bureaucracyAnswers = (): OwnAnswers => {
  const money = () => {
    const { nodes, ...layers } = bureaucracies();
    return (multiplexReciprocity({ nodes, layers }) as MultiplexReciprocity).layers.find(
      ({ type }) => type === "money",
    );
  };
  const layerAnswers = (layer: "info" | "money"): OwnAnswers => {
    const read = () => graphOf(bureaucracies().nodes, bureaucracies()[layer]);
    return {
      ...exchangeAnswers(layer, read),
      [`${layer}.simple_cycles_by_length`]: () => circuitsByLength(read()),
    };
  };
  return {
    ...layerAnswers("info"),
    ...layerAnswers("money"),
    "multiplex.money_answered_by_money": () => money()?.answeredBy["money"],
    "multiplex.money_answered_by_info": () => money()?.answeredBy["info"],
    "multiplex.money_unanswered": () => money()?.unanswered.length,
  };
};

type Flows = {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [number, number, number])[];
};

const flowNetworks = [
  "cone_spring",
  "chesapeake",
  "baltic",
  "baie_de_somme",
  "maspalomas",
  "narragansett",
  "sylt_romo",
];

const flowAnswers = (name: string): OwnAnswers => {
  const read = () => {
    const { nodes, edges } = dataOf<Readonly<Record<string, Flows>>>("feedback-loops-a")[name] as Flows;
    const arcs = edges.map(([from, to, weight]) => ({ from: nodes[from] as string, to: nodes[to] as string, weight }));
    return graphOf(nodes, arcs);
  };
  const circuits = () => elementaryCircuits(read());
  return {
    [`${name}.nodes`]: () => read().ids.length,
    [`${name}.arcs`]: () => tiesIn(read()),
    [`${name}.self_loops`]: () => circuits().loops.length,
    [`${name}.simple_cycles`]: () => circuitsCounted(read()),
    [`${name}.simple_cycles_with_self`]: () => circuits().counted + circuits().loops.length,
    [`${name}.cycles_by_length`]: () => circuitsByLength(read()),
    [`${name}.largest_scc`]: () => Math.max(...sizesOf(strongComponents(read()))),
    [`${name}.rho`]: () => reciprocity(read()).rho,
  };
};

type Council = {
  readonly actors: readonly { readonly id: string }[];
  readonly allies: readonly (readonly [string, string])[];
};

const allies = () => {
  const council = dataOf<Council>("county-council-factions");
  return graphOf(
    council.actors.map(({ id }) => id),
    arcsBetween(council.allies),
  );
};

/** What the council's ties of alliance say by themselves; its factions are another family's. */
export const councilStructure: OwnAnswers = {
  n: () => allies().ids.length,
  ties: () => tiesIn(allies()),
  betweenness: () => byId(allies(), (undirectedBetweenness(allies()) as Betweenness).of),
  articulation_points: () => articulation(allies()).points,
  bridges: () => articulation(allies()).bridges,
  coreness: () => byId(allies(), coreness(allies())),
};

export const graph: Answers = {
  "emon-rescue-a": Object.assign({}, ...["Cheyenne", "LakePomona", "MtSi"].map(rescueAnswers)) as OwnAnswers,
  "knoke-bureaucracies": bureaucracyAnswers(),
  "feedback-loops-a": Object.assign({}, ...flowNetworks.map(flowAnswers)) as OwnAnswers,
};
