import { isRefusal } from "@mortar/core";
import { articulation as articulationOf } from "@mortar/core/src/algorithms/graph/articulation.ts";
import { membersByComponent, weakComponents } from "@mortar/core/src/algorithms/graph/components.ts";
import { corePeriphery as corePeripheryOf } from "@mortar/core/src/algorithms/graph/corePeriphery.ts";
import { coreness as corenessOf } from "@mortar/core/src/algorithms/graph/coreness.ts";
import { degrees, density as densityOf, tiesIn } from "@mortar/core/src/algorithms/graph/degrees.ts";
import { elementaryCircuits } from "@mortar/core/src/algorithms/graph/elementaryCircuits.ts";
import { undirected } from "@mortar/core/src/algorithms/graph/graph.ts";
import { sampledBetweenness } from "@mortar/core/src/algorithms/graph/sampledBetweenness.ts";
import { strongComponents } from "@mortar/core/src/algorithms/graph/strongComponents.ts";
import { byMember, highestFirst, WORK_MAX } from "../byMember.ts";
import { patienceOf, type Question } from "../family.ts";
import { firstOf, rows, percent, roundOf, said } from "../said.ts";
import type { Network } from "./readNetwork.ts";

/** How the network hangs together, and who stands where in it. */
export const parts: Question<Network> = ({ graph }) => {
  const weak = membersByComponent(graph, weakComponents(graph));
  const strong = membersByComponent(graph, strongComponents(graph));
  const round = strong.filter(({ length }) => length > 1);
  return {
    whole: said("cli.analyse.network.parts.whole", {
      parts: weak.length,
      largest: weak[0]?.length ?? 0,
      strong: round.length,
      inRound: round[0]?.length ?? 0,
    }),
    findings: firstOf(weak.slice(1).map((members) => said("cli.analyse.network.parts.apart", { members }))),
    answer: { weak, strong },
  };
};

export const density: Question<Network> = ({ graph }) => {
  const value = densityOf(graph);
  const { out, in: into } = degrees(graph);
  const lines = highestFirst(
    graph.ids,
    into.map((count, at) => count + (out[at] as number)),
  );
  const places = new Map(graph.ids.map((id, at) => [id, at]));
  return {
    whole:
      value === null
        ? said("cli.analyse.network.density.none")
        : said("cli.analyse.network.density.whole", { density: value, arcs: tiesIn(graph), members: graph.ids.length }),
    table: rows(
      ["cli.analyse.head.member", "cli.analyse.head.out", "cli.analyse.head.in"],
      lines.map(([id]) => [id, out[places.get(id) as number] as number, into[places.get(id) as number] as number]),
    ),
    answer: { density: value, arcs: tiesIn(graph), out: byMember(graph.ids, out), in: byMember(graph.ids, into) },
  };
};

export const circuits: Question<Network> = ({ graph }, looking) => {
  const found = elementaryCircuits(graph, {
    ...patienceOf(looking),
    nameAtMost: 1_000,
    // Whoever says how long to look wants to see what there is.
    ...(looking.stepsAtMost !== undefined && { countAtMost: Number.POSITIVE_INFINITY }),
  });
  const { counted, byLength, circuits: named, loops, truncated } = found;
  return {
    whole:
      counted === 0
        ? said(truncated ? "cli.analyse.network.circuits.none-yet" : "cli.analyse.network.circuits.none")
        : said(truncated ? "cli.analyse.network.circuits.at-least" : "cli.analyse.network.circuits.whole", { counted }),
    findings: named.slice(0, 5).map((way) => said("cli.analyse.set", { members: roundOf(way) })),
    table: rows(["cli.analyse.head.length", "cli.analyse.head.circuits"], [...byLength]),
    ...(truncated && { notSeen: [said("cli.analyse.ended-early")], isTruncated: true }),
    answer: { counted, byLength: Object.fromEntries(byLength), circuits: named, loops, truncated },
  };
};

export const betweenness: Question<Network> = ({ graph, isDirected }, looking) => {
  const read = isDirected ? graph : undirected(graph);
  const seed = looking.settings.seed ?? 1;
  const stepsAtMost = looking.stepsAtMost ?? Math.ceil(WORK_MAX / (read.ids.length + read.to.length + 1));
  const found = sampledBetweenness(read, { ...patienceOf(looking), stepsAtMost, seed });
  if (isRefusal(found)) return found;
  // Without direction each pair is met from both its ends, and counts once.
  const of = isDirected ? found.of : found.of.map((twice) => twice / 2);
  const within = isDirected ? found.within : found.within / 2;
  const order = highestFirst(graph.ids, of);
  const [first, most] = order[0] ?? ["", 0];
  const notSeen = [
    ...(found.ways > 0
      ? [said("cli.analyse.network.betweenness.drawn", { ways: found.ways, within, sureness: percent(found.sureness) })]
      : []),
    ...(found.truncated ? [said("cli.analyse.ended-early")] : []),
  ];
  return {
    whole:
      most > 0
        ? said("cli.analyse.network.betweenness.whole", { member: first, pairs: most })
        : said("cli.analyse.network.betweenness.none"),
    table: rows(["cli.analyse.head.member", "cli.analyse.head.pairs"], order),
    notSeen: [...notSeen, said("cli.analyse.network.weights-alike")],
    isTruncated: found.truncated,
    answer: { ...found, within, of: byMember(graph.ids, of) },
  };
};

export const coreness: Question<Network> = ({ graph }) => {
  const of = corenessOf(graph);
  const order = highestFirst(graph.ids, of);
  const most = order[0]?.[1] ?? 0;
  const inmost = order.filter(([, core]) => core === most).map(([id]) => id);
  return {
    whole:
      most > 0
        ? said("cli.analyse.network.coreness.whole", { members: inmost, count: inmost.length, lines: most })
        : said("cli.analyse.network.coreness.none"),
    table: rows(["cli.analyse.head.member", "cli.analyse.head.coreness"], order),
    answer: byMember(graph.ids, of),
  };
};

export const corePeriphery: Question<Network> = ({ graph }) => {
  const found = corePeripheryOf(graph);
  if (!found) return null;
  const { core, either, misfit, share } = found;
  return {
    whole: said("cli.analyse.network.core-periphery.whole", {
      members: core,
      count: core.length,
      misfit,
      share: percent(share),
    }),
    findings:
      either.length > 0
        ? [said("cli.analyse.network.core-periphery.either", { members: either, count: either.length })]
        : [],
    answer: found,
  };
};

export const articulation: Question<Network> = ({ graph }) => {
  const { points, bridges } = articulationOf(graph);
  return {
    whole: said("cli.analyse.network.articulation.whole", { points: points.length, bridges: bridges.length }),
    findings: firstOf([
      ...points.map((member) => said("cli.analyse.network.articulation.point", { member })),
      ...bridges.map(([one, other]) => said("cli.analyse.network.articulation.bridge", { one, other })),
    ]),
    answer: { points, bridges },
  };
};
