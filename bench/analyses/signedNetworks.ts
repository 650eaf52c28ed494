import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chanceFrom } from "@mortar/core/src/algorithms/chance.ts";
import type { Arc } from "@mortar/core/src/algorithms/graph/graph.ts";
import type { SignedInput } from "@mortar/core/src/algorithms/signed/signedGraph.ts";

type Network = { readonly nodes: readonly string[]; readonly edges: readonly (readonly [string, string, number])[] };

const wars = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../packages/core/testing/cases/correlates-of-war-a/data.json"), "utf8"),
) as Readonly<Record<string, Network>>;

/** States and what stood between them, of the published cases. */
export const warNetwork = (years: "46-49" | "96-99"): SignedInput => {
  const { nodes, edges } = wars[years] as Network;
  return { nodes, ties: edges.map(([from, to, weight]) => ({ from, to, weight })) };
};

/** As many ties as are asked for among so many members, for and against alike. */
export const signedByChance = (members: number, ties: number, seed: number): SignedInput => {
  const chance = chanceFrom(seed);
  const nodes = Array.from({ length: members }, (_, at) => `m${at}`);
  const laid = new Map<string, Arc>();
  while (laid.size < ties) {
    const [one = 0, other = 0] = [chance(), chance()].map((it) => Math.floor(it * members)).sort((a, b) => a - b);
    const [from = "", to = ""] = [nodes[one], nodes[other]];
    if (one !== other) laid.set(`${from} ${to}`, { from, to, weight: chance() < 0.5 ? -1 : 1 });
  }
  return { nodes, ties: [...laid.values()] };
};

/**
 * The frustration index as an integer programme: min Σ f, where f of a tie is at least whatever its ends' camps (0 or 1) make of it.
 * Whoever has most ties stands in camp 0.
 *
 * @source aref-wilson-2019
 */
export const frustrationProgramme = ({ nodes, ties }: SignedInput): string => {
  const place = new Map(nodes.map((id, at) => [id, at]));
  const rows: string[] = [];
  const met = new Float64Array(nodes.length);
  for (const [nth, { from, to, weight = 1 }] of ties.entries()) {
    const [one, other] = [place.get(from) as number, place.get(to) as number];
    met[one]!++;
    met[other]!++;
    rows.push(
      ...(weight > 0
        ? [`f${nth} - x${one} + x${other} >= 0`, `f${nth} + x${one} - x${other} >= 0`]
        : [`f${nth} + x${one} + x${other} >= 1`, `f${nth} - x${one} - x${other} >= -1`]),
    );
  }
  const busiest = met.indexOf(Math.max(...met));
  rows.push(`x${busiest} = 0`);
  const cost = ties.map(({ weight = 1 }, nth) => `${Math.abs(weight)} f${nth}`).join(" + ");
  const camps = nodes.map((_, at) => `x${at}`).join(" ");
  return `Minimize\n ${cost}\nSubject To\n ${rows.join("\n ")}\nBinary\n ${camps}\nEnd`;
};
