import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySigned, renamed, switched } from "../../../testing/anySigned.ts";
import { isRefusal } from "../../kernel/index.ts";
import { eigenvaluesOf } from "./eigenvalues.ts";
import type { SignedInput } from "./signedGraph.ts";
import { triangleBalance } from "./triangleBalance.ts";
import { walkBalance } from "./walkBalance.ts";

const unrefused = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const tieOf = ({ ties }: SignedInput, one: string, other: string): number =>
  ties.find(({ from, to }) => (from === one && to === other) || (from === other && to === one))?.weight ?? 0;

/** Every three members, one after another. */
const trianglesByDefinition = (input: SignedInput) => {
  const ids = [...input.nodes].sort();
  const found: { readonly ids: readonly string[]; readonly rivalries: number }[] = [];
  for (const [at, one] of ids.entries())
    for (const [next, two] of ids.entries())
      for (const [last, three] of ids.entries()) {
        if (!(at < next && next < last)) continue;
        const ties = [tieOf(input, one, two), tieOf(input, one, three), tieOf(input, two, three)];
        if (ties.every((tie) => tie !== 0))
          found.push({ ids: [one, two, three], rivalries: ties.filter((tie) => tie < 0).length });
      }
  return found;
};

/** The trace of e^A, term by term. */
const traceByDefinition = (input: SignedInput, of: (tie: number) => number): number => {
  const matrix = input.nodes.map((one) => input.nodes.map((other) => of(tieOf(input, one, other))));
  let term: readonly (readonly number[])[] = matrix.map((row, at) => row.map((_, column) => Number(at === column)));
  let trace = 0;
  for (let power = 1; power < 120; power++) {
    trace += term.reduce((sum, row, at) => sum + (row[at] as number), 0);
    term = term.map((row) =>
      matrix.map((_, column) => row.reduce((sum, it, at) => sum + it * (matrix[at]?.[column] as number), 0) / power),
    );
  }
  return trace;
};

const made = { empty: 0, withoutTriangle: 0, balanced: 0, unbalanced: 0, everyKind: 0 };

describe("balance", () => {
  test("of triangles is what every three say", () => {
    fc.assert(
      fc.property(anySigned(9), (input) => {
        const slow = trianglesByDefinition(input);
        const { census, balance, unbalanced } = unrefused(triangleBalance(input));
        expect(Object.values(census)).toEqual(
          [0, 1, 2, 3].map((many) => slow.filter(({ rivalries }) => rivalries === many).length),
        );
        const wrong = slow.filter(({ rivalries }) => rivalries % 2 === 1);
        expect(unbalanced).toEqual(wrong.map(({ ids }) => ids));
        expect(balance).toBe(slow.length === 0 ? null : (slow.length - wrong.length) / slow.length);
        made[
          input.nodes.length === 0
            ? "empty"
            : slow.length === 0
              ? "withoutTriangle"
              : wrong.length > 0
                ? "unbalanced"
                : "balanced"
        ]++;
        if (Object.values(census).every((count) => count > 0)) made.everyKind++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("of walks is what the series of e^A says", () => {
    fc.assert(
      fc.property(anySigned(8), (input) => {
        const { balance } = unrefused(walkBalance(input));
        const slow = traceByDefinition(input, (tie) => tie) / traceByDefinition(input, Math.abs);
        expect(balance ?? 1).toBeCloseTo(input.nodes.length === 0 ? 1 : slow, 9);
        expect(balance === null).toBe(input.nodes.length === 0);
      }),
    );
  });

  test("does not change when some change camps, nor under other names", () => {
    fc.assert(
      fc.property(anySigned(8), fc.nat(8), (input, count) => {
        const other = switched(input, input.nodes.slice(0, count));
        const share = (it: SignedInput) => unrefused(triangleBalance(it)).balance;
        const walks = (it: SignedInput) => unrefused(walkBalance(it)).balance ?? 0;
        expect([share(other), share(renamed(input))]).toEqual([share(input), share(input)]);
        expect(walks(other)).toBeCloseTo(walks(input), 9);
        expect(walks(renamed(input))).toBeCloseTo(walks(input), 9);
      }),
    );
  });

  test("of walks is whole where every circle is in balance, and less with one rivalry in a triangle", () => {
    const nodes = ["a", "b", "c"];
    const triangle = (weight: number) => ({
      nodes,
      ties: [
        { from: "a", to: "b" },
        { from: "b", to: "c" },
        { from: "a", to: "c", weight },
      ],
    });
    expect(unrefused(walkBalance(triangle(1))).balance).toBeCloseTo(1, 12);
    expect(unrefused(walkBalance(triangle(-1))).balance).toBeCloseTo(
      (2 * Math.E + Math.exp(-2)) / (Math.exp(2) + 2 / Math.E),
      12,
    );
  });

  test("of walks stays a number where walks are many", () => {
    const ties = [{ from: "a", to: "b", weight: 5_000 }];
    expect(unrefused(walkBalance({ nodes: ["a", "b"], ties })).balance).toBeCloseTo(1, 12);
  });

  test("more triangles out of balance than were asked for are said to be more", () => {
    const ids = ["a", "b", "c", "d"];
    const ties = ids.flatMap((from, at) => ids.slice(at + 1).map((to) => ({ from, to, weight: -1 })));
    const found = unrefused(triangleBalance({ nodes: ids, ties }, { atMost: 3 }));
    expect([found.truncated, found.unbalanced.length, found.census["---"]]).toEqual([true, 3, 4]);
  });

  test.each([
    [{ nodes: ["a", ""], ties: [] }, "input/id-missing"],
    [{ nodes: ["a", "a"], ties: [] }, "input/id-twice"],
    [{ nodes: ["a"], ties: [{ from: "a", to: "b" }] }, "input/id-unknown"],
    [{ nodes: ["a"], ties: [{ from: "a", to: "a" }] }, "input/to-itself"],
    [{ nodes: ["a", "b"], ties: [{ from: "a", to: "b", weight: NaN }] }, "input/not-a-number"],
    [{ nodes: ["a", "b"], ties: [{ from: "a", to: "b", weight: 0 }] }, "input/out-of-range"],
    [
      {
        nodes: ["a", "b"],
        ties: [
          { from: "a", to: "b" },
          { from: "b", to: "a" },
        ],
      },
      "input/arc-twice",
    ],
    [
      {
        nodes: ["a", "b"],
        ties: [
          { from: "a", to: "b" },
          { from: "a", to: "b" },
        ],
      },
      "input/arc-twice",
    ],
  ] satisfies readonly (readonly [SignedInput, string])[])("%j is refused: %s", (input, refused) => {
    expect(triangleBalance(input)).toMatchObject({ refused });
    expect(walkBalance(input)).toMatchObject({ refused });
  });

  test("of walks is refused where it would take too long", () => {
    const nodes = Array.from({ length: 1_001 }, (_, at) => `m${at}`);
    expect(walkBalance({ nodes, ties: [] })).toMatchObject({ refused: "input/too-large" });
  });
});

test("eigenvalues of a path are the cosines they are known to be", () => {
  const size = 40;
  const path = new Float64Array(size * size);
  for (let at = 1; at < size; at++) path[at * size + at - 1] = path[(at - 1) * size + at] = 1;
  const known = Array.from({ length: size }, (_, at) => -2 * Math.cos(((at + 1) * Math.PI) / (size + 1)));
  const found = eigenvaluesOf(path, size) as Float64Array;
  for (const [at, value] of found.entries()) expect(value).toBeCloseTo(known[at] as number, 12);
});
