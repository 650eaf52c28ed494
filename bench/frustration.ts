import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chanceFrom } from "@mortar/core/src/algorithms/chance.ts";
import type { Arc } from "@mortar/core/src/algorithms/graph/graph.ts";
import { type FrustrationIndex, frustrationIndex } from "@mortar/core/src/algorithms/signed/frustrationIndex.ts";
import type { SignedInput } from "@mortar/core/src/algorithms/signed/signedGraph.ts";
import loadHighs from "highs";
import { median, report } from "./report.ts";

/**
 * The frustration index, proved, of public signed networks and of ties laid by chance, against HiGHS (WebAssembly) on the
 * integer programme of Aref and Wilson. Ours also counts the other best splits; HiGHS does not.
 *
 *     ratio   ours / HiGHS, the median of rounds in which both took turns     0 … ; null where HiGHS takes too long to wait for
 *
 *     node bench/frustration.ts   →   figures/frustration.json
 */
const ROUNDS = 5;

type Network = { readonly nodes: readonly string[]; readonly edges: readonly (readonly [string, string, number])[] };

const wars = JSON.parse(
  readFileSync(join(import.meta.dirname, "../packages/core/testing/cases/correlates-of-war-a/data.json"), "utf8"),
) as Readonly<Record<string, Network>>;

const signedOf = ({ nodes, edges }: Network): SignedInput => ({
  nodes,
  ties: edges.map(([from, to, weight]) => ({ from, to, weight })),
});

/** As many ties as are asked for among so many members, for and against alike. */
const byChance = (members: number, ties: number, seed: number): SignedInput => {
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

/** min Σ f, where f of a tie is at least whatever its ends' camps (0 or 1) make of it. Whoever has most ties stands in camp 0. */
const programmeOf = ({ nodes, ties }: SignedInput): string => {
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

const highs = await loadHighs();

const timed = <Answer>(answer: () => Answer): readonly [Answer, number] => {
  const began = performance.now();
  return [answer(), performance.now() - began];
};

const measure = (input: SignedInput, against: "highs" | "nobody") => {
  const [own, theirs, ratios]: [number[], number[], number[]] = [[], [], []];
  const programme = programmeOf(input);
  frustrationIndex(input);
  let found: FrustrationIndex | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const [answer, took] = timed(() => frustrationIndex(input) as FrustrationIndex);
    if (!answer.proved) throw new Error("It is not proved.");
    found = answer;
    own.push(took);
    if (against === "nobody") continue;
    const [solved, solvedIn] = timed(() => highs.solve(programme, { output_flag: false }));
    if (Math.abs(solved.ObjectiveValue - answer.index) > 1e-6)
      throw new Error(`HiGHS says ${solved.ObjectiveValue}, ours ${answer.index}.`);
    theirs.push(solvedIn);
    ratios.push(took / solvedIn);
  }
  return {
    index: found?.index,
    steps: found?.steps,
    bestSplits: found?.optima?.count,
    ownMs: rounded(median(own)),
    highsMs: theirs.length === 0 ? null : rounded(median(theirs)),
    ratio: ratios.length === 0 ? null : rounded(median(ratios)),
  };
};

const rounded = (value: number): number => Number(value.toPrecision(3));

report("frustration", {
  "states 1946–49, 64 with 362 ties": measure(signedOf(wars["46-49"] as Network), "highs"),
  "states 1996–99, 151 with 1,247 ties": measure(signedOf(wars["96-99"] as Network), "highs"),
  "chance, 30 with 150 ties": measure(byChance(30, 150, 1), "highs"),
  "chance, 45 with 300 ties": measure(byChance(45, 300, 2), "nobody"),
  "chance, 60 with 450 ties": measure(byChance(60, 450, 4), "nobody"),
});
