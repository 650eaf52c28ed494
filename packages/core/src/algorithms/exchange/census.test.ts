import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anyGraph,
  circuitsByDefinition,
  hasArcIn,
  read,
  renamed,
  turned,
  unrefused,
} from "../../../testing/anyGraph.ts";
import type { GraphInput } from "../graph/graph.ts";
import { circulation } from "./circulation.ts";
import { dyadCensus } from "./dyadCensus.ts";
import { reciprocity } from "./reciprocity.ts";
import { transitivity } from "./transitivity.ts";
import { type TriadCensus, triadCensus } from "./triadCensus.ts";

const pairsOf = (nodes: readonly string[]) =>
  nodes.flatMap((one, at) => nodes.slice(at + 1).map((other) => [one, other] as const));

const threesOf = (nodes: readonly string[]) =>
  nodes.flatMap((one, at) => pairsOf(nodes.slice(at + 1)).map(([other, third]) => [one, other, third] as const));

const withoutLoops = ({ nodes, arcs }: GraphInput): GraphInput => ({
  nodes,
  arcs: arcs.filter(({ from, to }) => from !== to),
});

const withOneAlone = ({ nodes, arcs }: GraphInput): GraphInput => ({ nodes: [...nodes, "alone"], arcs });

describe("the dyad census and what rests on it", () => {
  const countedBy = (input: GraphInput) => {
    const arcs = pairsOf(input.nodes).map(([a, b]) => Number(hasArcIn(input, a, b)) + Number(hasArcIn(input, b, a)));
    const [none, asymmetric, mutual] = [0, 1, 2].map((count) => arcs.filter((it) => it === count).length);
    return { mutual, asymmetric, none };
  };

  test("counts pairs, whatever the graph", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        expect(dyadCensus(read(input))).toEqual(countedBy(input));
      }),
    );
  });

  test("has shares of the arcs, of the tied pairs and of all pairs", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const { arcs } = withoutLoops(input);
        const pairs = pairsOf(input.nodes);
        const isTied = ([a, b]: readonly [string, string]) => hasArcIn(input, a, b) || hasArcIn(input, b, a);
        const isBoth = ([a, b]: readonly [string, string]) => hasArcIn(input, a, b) && hasArcIn(input, b, a);
        const { arc, dyadic, edgewise } = reciprocity(read(input));
        expect(arc).toEqual(shareOf(arcs, ({ from, to }) => hasArcIn(input, to, from)));
        expect(dyadic).toEqual(shareOf(pairs.filter(isTied), isBoth));
        expect(edgewise).toEqual(shareOf(pairs, (pair) => isTied(pair) === isBoth(pair)));
      }),
    );
  });

  test("has a rho that is the correlation of what goes and what comes", () => {
    const made = { toTell: 0, nothingToTell: 0 };
    fc.assert(
      fc.property(anyGraph, (input) => {
        const { rho } = reciprocity(read(input));
        const places = input.nodes.flatMap((a) => input.nodes.filter((b) => b !== a).map((b) => [a, b] as const));
        const goes = places.map(([a, b]) => Number(hasArcIn(input, a, b)));
        const comes = places.map(([a, b]) => Number(hasArcIn(input, b, a)));
        const mean = goes.reduce((sum, it) => sum + it, 0) / goes.length;
        const variance = goes.reduce((sum, it) => sum + (it - mean) ** 2, 0);
        const together = goes.reduce((sum, it, at) => sum + (it - mean) * ((comes[at] as number) - mean), 0);
        made[rho === null ? "nothingToTell" : "toTell"]++;
        expect(rho === null).toBe(!(variance > 1e-9));
        expect(rho ?? 0).toBeCloseTo(rho === null ? 0 : together / variance, 9);
      }),
    );
    expect(Math.min(made.toTell, made.nothingToTell)).toBeGreaterThan(10);
  });

  test("is the same the other way round and under other names; one who stands alone adds empty pairs", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const own = reciprocity(read(input));
        expect(reciprocity(read(turned(input)))).toEqual(own);
        expect(reciprocity(read(renamed(input)))).toEqual(own);
        const joined = reciprocity(read(withOneAlone(input)));
        expect([joined.arc, joined.dyadic]).toEqual([own.arc, own.dyadic]);
        expect(joined.dyads).toEqual({ ...own.dyads, none: own.dyads.none + input.nodes.length });
      }),
    );
  });

  test("expects as many mutual pairs as the mean over all graphs with as many arcs", () => {
    const places = ["ab", "ac", "ba", "bc", "ca", "cb"];
    const graphs = Array.from({ length: 2 ** 6 }, (_, set) => places.filter((__, at) => (set >> at) & 1));
    for (const arcs of [0, 1, 2, 3, 4, 5, 6]) {
      const all = graphs
        .filter(({ length }) => length === arcs)
        .map((own) => read({ nodes: ["a", "b", "c"], arcs: own.map(([from, to]) => ({ from, to }) as never) }));
      const mean = all.reduce((sum, graph) => sum + dyadCensus(graph).mutual, 0) / all.length;
      for (const graph of all) expect(reciprocity(graph).expectedMutual).toBeCloseTo(mean, 12);
    }
  });

  test("has nothing to say of nobody, and of all the arcs there can be", () => {
    const { dyads, ...shares } = reciprocity(read({ nodes: [], arcs: [] }));
    expect(dyads).toEqual({ mutual: 0, asymmetric: 0, none: 0 });
    expect(Object.values(shares).every((it) => it === null)).toBe(true);
    expect(reciprocity(read(bothWays)).rho).toBeNull();
  });
});

const bothWays: GraphInput = {
  nodes: ["a", "b"],
  arcs: [
    { from: "a", to: "b" },
    { from: "b", to: "a" },
  ],
};

describe("the triad census", () => {
  test("counts threes by what they look like", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyGraph, (input) => {
        const slow = new Map<string, number>();
        for (const three of threesOf(input.nodes))
          slow.set(typeByDefinition(input, three), (slow.get(typeByDefinition(input, three)) ?? 0) + 1);
        const found = unrefused(triadCensus(read(input)));
        expect(Object.entries(found).filter(([, count]) => count > 0)).toHaveLength(slow.size);
        for (const [type, count] of slow) {
          expect(found[type as keyof TriadCensus]).toBe(count);
          seen.add(type);
        }
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBe(16);
  });

  test("is the same under other names; the other way round, what points down points up", () => {
    const swapped = { "021D": "021U", "021U": "021D", "111D": "111U", "111U": "111D", "120D": "120U", "120U": "120D" };
    fc.assert(
      fc.property(anyGraph, (input) => {
        const own = unrefused(triadCensus(read(input)));
        expect(triadCensus(read(renamed(input)))).toEqual(own);
        const other = unrefused(triadCensus(read(turned(input))));
        for (const [type, count] of Object.entries(own))
          expect(other[(swapped[type as keyof typeof swapped] ?? type) as keyof TriadCensus]).toBe(count);
      }),
    );
  });

  test("of one more who stands alone, has every pair once more", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const { mutual, asymmetric, none } = dyadCensus(read(input));
        const own = unrefused(triadCensus(read(input)));
        const joined = unrefused(triadCensus(read(withOneAlone(input))));
        expect(joined["003"] - own["003"]).toBe(none);
        expect(joined["012"] - own["012"]).toBe(asymmetric);
        expect(joined["102"] - own["102"]).toBe(mutual);
      }),
    );
  });

  test("of more threes than a number can tell apart is refused", () => {
    const nodes = Array.from({ length: 300_001 }, (_, at) => `n${at}`);
    expect(triadCensus(read({ nodes, arcs: [] }))).toMatchObject({ refused: "input/too-large" });
  });
});

/** The pairs by what they are, and where that leaves a choice, who stands in the middle of it. */
const typeByDefinition = (input: GraphInput, three: readonly [string, string, string]): string => {
  const has = (one: string, other: string) => hasArcIn(input, one, other);
  const pairs = pairsOf(three);
  const mutual = pairs.filter(([a, b]) => has(a, b) && has(b, a));
  const none = pairs.filter(([a, b]) => !has(a, b) && !has(b, a));
  const man = `${mutual.length}${3 - mutual.length - none.length}${none.length}`;
  const out = (one: string) => three.filter((it) => it !== one && has(one, it)).length;
  const into = (one: string) => three.filter((it) => it !== one && has(it, one)).length;
  if (man === "021")
    return man + (three.some((it) => out(it) === 2) ? "D" : three.some((it) => into(it) === 2) ? "U" : "C");
  if (man === "030") return man + (three.some((it) => out(it) === 2) ? "T" : "C");
  // The one outside the mutual pair gives to it (D), or takes from it (U).
  const outside = three.find((it) => !mutual[0]?.includes(it)) as string;
  if (man === "111") return man + (out(outside) === 1 ? "D" : "U");
  if (man === "120") return man + (out(outside) === 2 ? "D" : into(outside) === 2 ? "U" : "C");
  return man;
};

describe("weak transitivity", () => {
  test("is of all ways over a third the share that are closed", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const ways = input.nodes.flatMap((a) =>
          input.nodes.flatMap((b) =>
            input.nodes
              .filter((c) => new Set([a, b, c]).size === 3 && hasArcIn(input, a, b) && hasArcIn(input, b, c))
              .map((c) => [a, c] as const),
          ),
        );
        expect(transitivity(read(input)).share).toEqual(shareOf(ways, ([a, c]) => hasArcIn(input, a, c)));
      }),
    );
  });

  test("is what the triads say, and the same the other way round", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const own = transitivity(read(input));
        const triads = unrefused(triadCensus(read(input)));
        const sum = (by: Readonly<Record<string, number>>) =>
          Object.entries(by).reduce((all, [type, times]) => all + times * triads[type as keyof TriadCensus], 0);
        expect([own.ways, own.closed]).toEqual([sum(waysInTriad), sum(closedInTriad)]);
        expect(transitivity(read(turned(input)))).toEqual(own);
      }),
    );
  });
});

/** Ways over a third in each type of triad, and how many of them are closed (Wasserman & Faust 1994, table 14.2). */
const waysInTriad = {
  "021C": 1,
  "111D": 1,
  "111U": 1,
  "030T": 1,
  "030C": 3,
  "201": 2,
  "120D": 2,
  "120U": 2,
  "120C": 3,
  "210": 4,
  "300": 6,
};
const closedInTriad = { "030T": 1, "120D": 2, "120U": 2, "120C": 1, "210": 3, "300": 6 };

describe("what circulates", () => {
  test("is what lies on any circuit", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const circuits = circuitsByDefinition(input);
        const isOn = ({ from, to }: { from: string; to: string }) =>
          circuits.some((circuit) =>
            circuit.some((it, at) => it === from && circuit[(at + 1) % circuit.length] === to),
          );
        const { arcs } = withoutLoops(input);
        const found = circulation(read(input));
        expect(found.share).toEqual(shareOf(arcs, isOn));
        expect(found.inside).toEqual(input.nodes.filter((id) => circuits.some((it) => it.includes(id))).toSorted());
        const gives = (id: string) => arcs.some(({ from }) => from === id);
        const takes = (id: string) => arcs.some(({ to }) => to === id);
        expect(found.onlyGive).toEqual(input.nodes.filter((id) => gives(id) && !takes(id)).toSorted());
        expect(found.onlyTake).toEqual(input.nodes.filter((id) => !gives(id) && takes(id)).toSorted());
      }),
    );
  });

  test("is the same the other way round, where givers are takers; one who stands alone changes nothing", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const { onlyGive, onlyTake, ...own } = circulation(read(input));
        expect(circulation(read(turned(input)))).toEqual({ ...own, onlyGive: onlyTake, onlyTake: onlyGive });
        expect(circulation(read(withOneAlone(input)))).toEqual({ ...own, onlyGive, onlyTake });
      }),
    );
  });
});

const shareOf = <One>(all: readonly One[], isOf: (one: One) => boolean): number | null =>
  all.length === 0 ? null : all.filter(isOf).length / all.length;
