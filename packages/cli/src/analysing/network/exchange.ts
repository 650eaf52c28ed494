import { isRefusal } from "@mortar/core";
import { circulation as circulationOf } from "@mortar/core/src/algorithms/exchange/circulation.ts";
import { dyadCensus } from "@mortar/core/src/algorithms/exchange/dyadCensus.ts";
import { multiplexReciprocity } from "@mortar/core/src/algorithms/exchange/multiplexReciprocity.ts";
import { reciprocity as reciprocityOf } from "@mortar/core/src/algorithms/exchange/reciprocity.ts";
import { transitivity as transitivityOf } from "@mortar/core/src/algorithms/exchange/transitivity.ts";
import { triadCensus, triadTypes } from "@mortar/core/src/algorithms/exchange/triadCensus.ts";
import { weightedReciprocity } from "@mortar/core/src/algorithms/exchange/weightedReciprocity.ts";
import { degrees } from "@mortar/core/src/algorithms/graph/degrees.ts";
import { whyTooLong } from "../byMember.ts";
import { patienceOf, type Question } from "../family.ts";
import { firstOf, rows, type Said, percent, said } from "../said.ts";
import type { Network } from "./readNetwork.ts";

/** What goes back and forth, and what comes round. */
export const dyads: Question<Network> = ({ graph }) => {
  const found = dyadCensus(graph);
  return { whole: said("cli.analyse.network.dyads.whole", found), answer: found };
};

export const triads: Question<Network> = (network, looking) => {
  const found = whyTooLong(waysThrough(network), looking) ?? triadCensus(network.graph, patienceOf(looking));
  if (isRefusal(found)) return found;
  const kinds = Object.entries(found).filter(([, count]) => count > 0);
  return {
    whole: said("cli.analyse.network.triads.whole", {
      kinds: kinds.length,
      transitive: found["030T"],
      circuits: found["030C"],
      mutual: found["300"],
    }),
    table: rows(
      ["cli.analyse.head.triad", "cli.analyse.head.count"],
      triadTypes.map((type) => [type, found[type]]),
    ),
    answer: found,
  };
};

export const reciprocity: Question<Network> = ({ graph, isDirected }) => {
  const found = reciprocityOf(graph);
  if (found.arc === null) return null;
  return {
    whole: said("cli.analyse.network.reciprocity.whole", { share: percent(found.arc), arc: found.arc }),
    findings: [
      said("cli.analyse.network.reciprocity.dyadic", { dyadic: found.dyadic }),
      ...(found.rho === null ? [] : [said(rhoSays(found.rho), { rho: found.rho })]),
    ],
    notSeen: undirectedOnly(isDirected),
    answer: found,
  };
};

const rhoSays = (rho: number) =>
  rho > 0 ? "cli.analyse.network.reciprocity.rho-above" : "cli.analyse.network.reciprocity.rho-not-above";

export const amounts: Question<Network> = ({ nodes, ties, hasWeights, isDirected }) => {
  if (!hasWeights || ties.length === 0) return null;
  const nameOf = (type: string) => (type === "" ? "–" : type);
  const gives = ties.map(({ from, to, type, weight }) => ({ from, to, type: nameOf(type), amount: weight }));
  const found = weightedReciprocity({ members: nodes, gives });
  if (isRefusal(found)) return found;
  const { types } = found;
  const [first] = types;
  return {
    whole:
      types.length === 1
        ? said("cli.analyse.network.amounts.whole", {
            returned: first?.returned ?? 0,
            given: first?.given ?? 0,
            share: percent(first?.share ?? 0),
          })
        : said("cli.analyse.network.amounts.several", { count: types.length }),
    ...(types.length > 1 && {
      findings: firstOf(
        types.map(({ type, given, returned, share }) =>
          said("cli.analyse.network.amounts.type", { type, given, returned, share: percent(share ?? 0) }),
        ),
      ),
      notSeen: [said("cli.analyse.network.types-never-added")],
    }),
    table: rows(
      [
        "cli.analyse.head.member",
        "cli.analyse.head.type",
        "cli.analyse.head.given",
        "cli.analyse.head.received",
        "cli.analyse.head.returned",
      ],
      types.flatMap(({ type, members }) => members.map((it) => [it.id, type, it.given, it.received, it.share])),
    ),
    ...(!isDirected && { notSeen: undirectedOnly(isDirected) }),
    answer: found,
  };
};

export const types: Question<Network> = ({ nodes, ties, types: named }) => {
  if (named.length < 2) return null;
  const layers = Object.fromEntries(
    named.map((type) => [type === "" ? "–" : type, ties.filter((it) => it.type === type)]),
  );
  const found = multiplexReciprocity({ nodes, layers });
  if (isRefusal(found)) return found;
  return {
    whole: said("cli.analyse.network.types.whole", { count: named.length }),
    findings: found.layers.flatMap(({ type, ties: count, answered, answeredBy }): readonly Said[] => [
      said("cli.analyse.network.types.layer", { type, count, answered, own: answeredBy[type] ?? 0 }),
    ]),
    table: rows(
      ["cli.analyse.head.type", "cli.analyse.head.answered-by", "cli.analyse.head.ties"],
      found.layers.flatMap(({ type, answeredBy }) =>
        Object.entries(answeredBy).map(([by, count]) => [type, by, count]),
      ),
    ),
    notSeen: [said("cli.analyse.network.weights-alike")],
    answer: found,
  };
};

export const transitivity: Question<Network> = (network, looking) => {
  const refused = whyTooLong(waysThrough(network), looking);
  if (refused) return refused;
  const found = transitivityOf(network.graph);
  if (found.share === null) return null;
  return {
    whole: said("cli.analyse.network.transitivity.whole", { ...found, percent: percent(found.share) }),
    answer: found,
  };
};

export const circulation: Question<Network> = ({ graph, isDirected }) => {
  const found = circulationOf(graph);
  const { arcs, circulating, share, inside, onlyGive, onlyTake } = found;
  if (share === null) return null;
  const named = (
    id: "cli.analyse.network.circulation.only-give" | "cli.analyse.network.circulation.only-take",
    members: readonly string[],
  ) => (members.length === 0 ? [] : [said(id, { members, count: members.length })]);
  return {
    whole: said("cli.analyse.network.circulation.whole", { arcs, circulating, share, members: inside.length }),
    findings: [
      ...named("cli.analyse.network.circulation.only-give", onlyGive),
      ...named("cli.analyse.network.circulation.only-take", onlyTake),
    ],
    notSeen: undirectedOnly(isDirected),
    answer: found,
  };
};

/** Both count each way in and on through somebody. */
const waysThrough = ({ graph }: Network): number => {
  const { out, in: into } = degrees(graph);
  return out.reduce((sum, lines, at) => sum + (lines + (into[at] as number)) ** 2, 0);
};

const undirectedOnly = (isDirected: boolean): readonly Said[] =>
  isDirected ? [] : [said("cli.analyse.network.without-direction")];
