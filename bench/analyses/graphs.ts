import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chanceFrom } from "@mortar/core/src/algorithms/chance.ts";
import type { GraphInput } from "@mortar/core/src/algorithms/graph/graph.ts";

/** A graph as every measured library is given it: how many nodes, and from where to where arcs go. */
export type Plain = { readonly nodes: number; readonly arcs: readonly (readonly [number, number])[] };

/** The same arcs on every machine; none twice, none to itself. */
const byChance = (nodes: number, arcs: number): Plain => {
  const chance = chanceFrom(nodes);
  const found = new Set<number>();
  while (found.size < arcs) {
    const [from, to] = [Math.floor(chance() * nodes), Math.floor(chance() * nodes)];
    if (from !== to) found.add(from * nodes + to);
  }
  return { nodes, arcs: [...found].map((arc) => [Math.floor(arc / nodes), arc % nodes]) };
};

type Web = { readonly nodes: readonly string[]; readonly edges: readonly (readonly [number, number, number])[] };

const webs = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../packages/core/testing/cases/feedback-loops-a/data.json"), "utf8"),
) as Readonly<Record<string, Web>>;

const web = (name: string): Plain => {
  const { nodes, edges } = webs[name] as Web;
  return { nodes: nodes.length, arcs: edges.map(([from, to]) => [from, to]) };
};

export const graphs = {
  large: byChance(10_000, 100_000),
  wide: byChance(10_001, 30_000),
  sparse: byChance(2_000, 10_000),
  chesapeake: web("chesapeake"),
  sylt: web("sylt_romo"),
  narragansett: web("narragansett"),
} satisfies Readonly<Record<string, Plain>>;

export const idsOf = ({ nodes }: Plain): readonly string[] =>
  Array.from({ length: nodes }, (_, node) => `m${String(node).padStart(5, "0")}`);

/** The same graph with ids for places, as records name one another. */
export const namedOf = (plain: Plain): GraphInput => {
  const ids = idsOf(plain);
  return {
    nodes: ids,
    arcs: plain.arcs.map(([from, to]) => ({ from: ids[from] as string, to: ids[to] as string })),
  };
};
