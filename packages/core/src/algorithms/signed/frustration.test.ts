import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySigned, renamed, switched } from "../../../testing/anySigned.ts";
import { isRefusal } from "../../kernel/index.ts";
import { frustrationIndex } from "./frustrationIndex.ts";
import type { SignedInput } from "./signedGraph.ts";

const unrefused = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const costOf = ({ ties }: SignedInput, first: ReadonlySet<string>): number =>
  ties.reduce(
    (sum, { from, to, weight = 1 }) =>
      sum + ((first.has(from) === first.has(to)) === weight < 0 ? Math.abs(weight) : 0),
    0,
  );

/** Every split of all members. */
const byDefinition = (input: SignedInput) => {
  const costs = Array.from({ length: 2 ** input.nodes.length }, (_, set) =>
    costOf(input, new Set(input.nodes.filter((__, at) => (set >> at) & 1))),
  );
  const index = Math.min(...costs);
  return { index, best: [...costs.keys()].filter((set) => costs[set] === index) };
};

const partsOf = ({ nodes, ties }: SignedInput): readonly (readonly string[])[] => {
  const parts = new Map(nodes.map((id) => [id, new Set([id])]));
  for (const { from, to } of ties) {
    const both = new Set([...(parts.get(from) ?? []), ...(parts.get(to) ?? [])]);
    for (const id of both) parts.set(id, both);
  }
  return [...new Set(parts.values())].map((part) => [...part]);
};

/** Who is with the most tied of its part in some best splits and against it in others. */
const movableByDefinition = (input: SignedInput, best: readonly number[]): readonly string[] => {
  const inFirst = (set: number, id: string) => (set >> input.nodes.indexOf(id)) & 1;
  return partsOf(input)
    .flatMap((part) =>
      part.filter((id) => new Set(best.map((set) => inFirst(set, id) ^ inFirst(set, anchorOf(input, part)))).size > 1),
    )
    .sort();
};

const anchorOf = ({ ties }: SignedInput, part: readonly string[]): string => {
  const weight = (id: string) =>
    ties.reduce((sum, tie) => sum + (tie.from === id || tie.to === id ? Math.abs(tie.weight ?? 1) : 0), 0);
  return part.toSorted().toSorted((one, other) => weight(other) - weight(one))[0] as string;
};

const complete = (size: number, weight: number): SignedInput => {
  const nodes = Array.from({ length: size }, (_, at) => `m${at + 10}`);
  return { nodes, ties: nodes.flatMap((from, at) => nodes.slice(at + 1).map((to) => ({ from, to, weight }))) };
};

describe("the frustration index", () => {
  test("is the least of all splits, with all its best ones", () => {
    const made = { empty: 0, inBalance: 0, frustrated: 0, severalParts: 0, severalBest: 0, oneBest: 0 };
    fc.assert(
      fc.property(anySigned(9), (input) => {
        const slow = byDefinition(input);
        const found = unrefused(frustrationIndex(input));
        expect(found).toMatchObject({ index: slow.index, proved: true, truncated: false, bound: slow.index });
        expect(costOf(input, new Set(found.camps[0]))).toBe(slow.index);
        expect(found.frustrated.reduce((sum, { weight }) => sum + Math.abs(weight), 0)).toBe(slow.index);
        const parts = partsOf(input).length;
        expect(found.optima).toEqual({
          count: slow.best.length / 2 ** parts,
          movable: movableByDefinition(input, slow.best),
        });
        expect([...found.camps[0], ...found.camps[1], ...found.untied].sort()).toEqual(input.nodes.toSorted());
        made[input.ties.length === 0 ? "empty" : slow.index === 0 ? "inBalance" : "frustrated"]++;
        made[found.optima?.count === 1 ? "oneBest" : "severalBest"]++;
        if (parts > 1) made.severalParts++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("does not change when some change camps, under other names, or when somebody without ties comes along", () => {
    fc.assert(
      fc.property(anySigned(14), fc.nat(14), (input, count) => {
        const { index, normalised, camps } = unrefused(frustrationIndex(input));
        const same = { index, normalised, proved: true };
        expect(frustrationIndex(switched(input, input.nodes.slice(0, count)))).toMatchObject(same);
        expect(frustrationIndex(renamed(input))).toMatchObject(same);
        const joined = { ...input, nodes: [...input.nodes, "z"] };
        expect(frustrationIndex(joined)).toMatchObject({ ...same, camps });
      }),
    );
  });

  test("of weights that are no whole numbers is the least of all splits too", () => {
    fc.assert(
      fc.property(anySigned(8, [0.1, 0.2, 0.3, -0.1, -0.7]), (input) => {
        const found = unrefused(frustrationIndex(input));
        expect(found.index).toBeCloseTo(byDefinition(input).index, 9);
        expect(found.proved).toBe(true);
      }),
    );
  });

  test("of rivals all against all is known: pairs within two equal camps", () => {
    const found = unrefused(frustrationIndex(complete(12, -1)));
    expect([found.index, found.optima?.count, found.optima?.movable.length]).toEqual([30, 462, 11]);
    expect(unrefused(frustrationIndex(complete(18, -1))).optima).toMatchObject({ count: null });
    expect(unrefused(frustrationIndex(complete(18, -1))).optima?.movable).toHaveLength(17);
  });

  test("says where patience ended, and between what the least lies", () => {
    const input = complete(40, -1);
    const found = unrefused(frustrationIndex(input, { stepsAtMost: 1_000 }));
    expect(found).toMatchObject({ proved: false, truncated: true, optima: null, index: 380 });
    expect(found.bound).toBeGreaterThan(0);
    expect(found.bound).toBeLessThanOrEqual(380);
    let asked = 0;
    // Once before each of thirty descents, then every 4,096 steps.
    const ended = unrefused(frustrationIndex(input, { isOver: () => ++asked === 32 }));
    expect(ended).toMatchObject({ proved: false, truncated: true, steps: 8192 });
  });

  test("has nothing to say of nobody, or of one", () => {
    for (const nodes of [[], ["a"]])
      expect(frustrationIndex({ nodes, ties: [] })).toMatchObject({
        index: 0,
        normalised: null,
        camps: [[], []],
        untied: nodes,
      });
  });

  test.each([
    [{ nodes: ["a", "b"], ties: [{ from: "a", to: "b", weight: Infinity }] }, "input/not-a-number"],
    [{ nodes: ["a"], ties: [{ from: "a", to: "z" }] }, "input/id-unknown"],
    [{ nodes: Array.from({ length: 5_001 }, (_, at) => `${at}`), ties: [] }, "input/too-large"],
  ] satisfies readonly (readonly [SignedInput, string])[])(
    "what makes no sense is refused (%#): %s",
    (input, refused) => {
      expect(frustrationIndex(input)).toMatchObject({ refused });
    },
  );
});
