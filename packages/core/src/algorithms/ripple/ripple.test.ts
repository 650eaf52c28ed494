import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../kernel/index.ts";
import type { Arc, GraphInput } from "../graph/graph.ts";
import { chanceFrom } from "../chance.ts";
import { crossImpact } from "./crossImpact.ts";
import { isHurwitz } from "./hurwitz.ts";
import { determinant, minorOf, permanent, type Whole } from "./minors.ts";
import { signedMap } from "./signedMap.ts";
import { type Press, signSampling } from "./signSampling.ts";
import { signedWalks } from "./signedWalks.ts";
import { isStable } from "./stability.ts";

const answered = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const ids = ["a", "b", "c", "d", "e"];

/** Up to as many things, with the arcs that those have; with `loops`, mostly held back by themselves. */
const mapsOf = (most: number, loops: "with" | "without", size = 3): fc.Arbitrary<GraphInput> =>
  fc.integer({ min: 0, max: most }).chain((count) => {
    const nodes = ids.slice(0, count);
    const pairs = nodes.flatMap((from) => nodes.map((to) => ({ from, to })));
    return fc
      .tuple(
        ...pairs.map(({ from, to }) =>
          from === to
            ? fc.constantFrom(...(loops === "with" ? [-size, -1, 0] : [0]))
            : fc.oneof(fc.constant(0), fc.integer({ min: -size, max: size })),
        ),
      )
      .map((weights) => ({
        nodes,
        arcs: pairs
          .map((pair, at) => ({ ...pair, weight: weights[at] as number }))
          .filter(({ weight }) => weight !== 0),
      }));
  });

const weightOf = ({ arcs }: GraphInput, from: string, to: string) =>
  arcs.find((arc) => arc.from === from && arc.to === to)?.weight ?? 0;

const scaled = ({ nodes, arcs }: GraphInput, by: number): GraphInput => ({
  nodes: nodes.toReversed(),
  arcs: arcs.map((arc) => ({ ...arc, weight: (arc.weight as number) * by })).toReversed(),
});

const sum = (values: readonly number[]) => values.reduce((one, it) => one + it, 0);

describe("cross-impact", () => {
  test("is its definition, pair by pair", () => {
    const made = { empty: 0, unconnected: 0, mixed: 0, positive: 0 };
    fc.assert(
      fc.property(mapsOf(4, "without"), (input) => {
        const found = answered(crossImpact(input));
        const { nodes } = input;
        const direct = (i: string) => sum(nodes.map((j) => weightOf(input, i, j)));
        for (const { id, first, positive, negative, second, total, received } of found) {
          expect(first).toBe(direct(id));
          expect(positive + negative).toBe(first);
          expect(negative).toBe(sum(nodes.map((j) => Math.min(0, weightOf(input, id, j)))));
          expect(second).toBe(sum(nodes.map((j) => weightOf(input, id, j) * direct(j))) / 2);
          expect(total).toBe(first + second);
          expect(received).toBe(sum(nodes.map((j) => weightOf(input, j, id))));
        }
        expect(found.map(({ total }) => total)).toEqual(
          found.map(({ total }) => total).sort((one, other) => other - one),
        );
        const weights = input.arcs.map(({ weight = 1 }) => weight);
        made[
          nodes.length === 0
            ? "empty"
            : weights.length === 0
              ? "unconnected"
              : weights.some((it) => it < 0)
                ? "mixed"
                : "positive"
        ]++;
      }),
      { numRuns: 400 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("with all scores doubled doubles at first hand and is four times as much at second; with all turned, second stays", () => {
    fc.assert(
      fc.property(mapsOf(4, "without"), (input) => {
        const one = new Map(answered(crossImpact(input)).map((it) => [it.id, it]));
        for (const { id, first, second } of answered(crossImpact(scaled(input, 2))))
          expect([first, second]).toEqual([2 * (one.get(id)?.first ?? 0), 4 * (one.get(id)?.second ?? 0)]);
        for (const { id, first, second } of answered(crossImpact(scaled(input, -1))))
          expect([first + (one.get(id)?.first ?? 0), second]).toEqual([0, one.get(id)?.second]);
      }),
    );
  });

  test.each([
    [{ nodes: ["a"], arcs: [{ from: "a", to: "a" }] }, "input/to-itself"],
    [{ nodes: ["a"], arcs: [{ from: "a", to: "b" }] }, "input/id-unknown"],
  ])("%j is refused: %s", (input, refused) => {
    expect(crossImpact(input)).toMatchObject({ refused });
  });
});

const anyWhole: fc.Arbitrary<Whole> = fc
  .integer({ min: 0, max: 5 })
  .chain((n) =>
    fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );

describe("determinants and permanents", () => {
  const byFirstRow = (matrix: Whole, sign: 1 | -1): number =>
    matrix.length === 0
      ? 1
      : sum(
          (matrix[0] ?? []).map((it, at) => (at % 2 === 0 ? 1 : sign) * it * byFirstRow(minorOf(matrix, 0, at), sign)),
        );

  test("are what their first row says", () => {
    const made = { empty: 0, singular: 0, regular: 0 };
    fc.assert(
      fc.property(anyWhole, (matrix) => {
        const slow = byFirstRow(matrix, -1);
        expect(determinant(matrix)).toBe(slow || 0);
        expect(permanent(matrix) || 0).toBe(byFirstRow(matrix, 1) || 0);
        made[matrix.length === 0 ? "empty" : slow === 0 ? "singular" : "regular"]++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("of all ones in ten rows is 10!", () => {
    expect(permanent(Array.from({ length: 10 }, () => Array<number>(10).fill(1)))).toBe(3_628_800);
  });
});

describe("coming to rest", () => {
  /** What is pushed once, followed for a long time in small steps. */
  const followed = (matrix: Whole): number => {
    let state = matrix.map((_, at) => Math.sqrt(at + 2));
    for (let step = 0; step < 4_000; step++)
      state = state.map((it, row) => it + 0.02 * sum((matrix[row] ?? []).map((by, at) => by * (state[at] as number))));
    return Math.max(0, ...state.map(Math.abs));
  };

  test("is told alike in whole numbers, in floating ones, and by following what is pushed", () => {
    const made = { rests: 0, doesNot: 0 };
    const withLoops = fc
      .integer({ min: 1, max: 4 })
      .chain((n) =>
        fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: n, maxLength: n }), {
          minLength: n,
          maxLength: n,
        }),
      )
      .map((rows) => rows.map((cells, row) => cells.map((it, at) => (at === row ? -Math.abs(it) : it))));
    fc.assert(
      fc.property(withLoops, (matrix) => {
        const exact = isHurwitz(matrix);
        // On the edge, where something neither grows nor fades, only whole numbers can tell.
        const fades = followed(matrix) < 1e-3;
        expect(fades && !exact).toBe(false);
        expect(isStable(Float64Array.from(matrix.flat()), matrix.length)).toBe(exact);
        made[exact ? "rests" : "doesNot"]++;
        expect(!exact || fades || followed(matrix) < 1).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("needs more than nothing: a circle without friction does not", () => {
    expect(
      isHurwitz([
        [0, -1],
        [1, 0],
      ]),
    ).toBe(false);
    expect(isStable(Float64Array.of(0, -1, 1, 0), 2)).toBe(false);
    expect(isHurwitz([])).toBe(true);
  });
});

describe("a signed map", () => {
  /** Every walk from press to response that meets nobody twice, times every choice of disjoint loops among the rest. */
  const byLoops = (input: GraphInput, press: string, on: string) => {
    const sign = (from: string, to: string) => Math.sign(weightOf(input, from, to));
    let [net, total] = [0, 0];
    const walk = (path: readonly string[], product: number): void => {
      const last = path.at(-1) as string;
      if (last === on) {
        const rest = input.nodes.filter((id) => !path.includes(id));
        const matrix = rest.map((to) => rest.map((from) => sign(from, to)));
        net +=
          product *
          byLeibniz(
            matrix.map((cells) => cells.map((it) => -it)),
            -1,
          );
        total +=
          Math.abs(product) *
          byLeibniz(
            matrix.map((cells) => cells.map(Math.abs)),
            1,
          );
        return;
      }
      for (const next of input.nodes)
        if (!path.includes(next) && sign(last, next) !== 0) walk([...path, next], product * sign(last, next));
    };
    walk([press], 1);
    return { net: net || 0, total };
  };

  const byLeibniz = (matrix: Whole, sign: 1 | -1): number =>
    matrix.length === 0
      ? 1
      : sum(
          (matrix[0] ?? []).map((it, at) =>
            it === 0 ? 0 : (at % 2 === 0 ? 1 : sign) * it * byLeibniz(minorOf(matrix, 0, at), sign),
          ),
        );

  test("counts the ways a push can go, and the loops beside each", () => {
    const made = { empty: 0, sure: 0, unsure: 0, atRest: 0, unreached: 0 };
    fc.assert(
      fc.property(mapsOf(5, "with"), (input) => {
        const found = answered(signedMap(input));
        for (const { press, on, net, total, weight } of found.effects) {
          expect({ net, total }).toEqual(byLoops(input, press, on));
          made[total === 0 ? "unreached" : weight === 1 ? "sure" : "unsure"]++;
        }
        if (input.nodes.length === 0) made.empty++;
        if (found.isStable) made.atRest++;
        expect(found.feedback > 0 || !found.isStable).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("knows no strengths, and a thing turned upside down turns what it gets and gives", () => {
    fc.assert(
      fc.property(mapsOf(4, "with"), (input) => {
        const one = answered(signedMap(input));
        expect(signedMap(scaled(input, 7))).toEqual(one);
        const sign = (id: string) => (id === "a" ? -1 : 1);
        const turned = input.arcs.map(({ from, to, weight = 1 }) => ({
          from,
          to,
          weight: weight * sign(from) * sign(to),
        }));
        const other = answered(signedMap({ nodes: input.nodes, arcs: turned }));
        expect(other.effects.map(({ press, on, net }) => net * sign(press) * sign(on) + 0)).toEqual(
          one.effects.map(({ net }) => net),
        );
        expect([other.isStable, other.feedback, other.loops]).toEqual([one.isStable, one.feedback, one.loops]);
      }),
    );
  });

  test.each([
    [{ nodes: Array.from({ length: 11 }, (_, at) => `${at}`), arcs: [] }, "input/too-large"],
    [{ nodes: ["a"], arcs: [{ from: "a", to: "a", weight: NaN }] }, "input/not-a-number"],
    [{ nodes: ["a", "a"], arcs: [] }, "input/id-twice"],
  ])("%j is refused: %s", (input, refused) => {
    expect(signedMap(input)).toMatchObject({ refused });
  });
});

const pressOf = (nodes: readonly string[]): Press => Object.fromEntries(nodes.slice(0, 1).map((id) => [id, 1]));

describe("drawn strengths", () => {
  /** The same draws, with Routh's conditions and Cramer's rule for up to three things. */
  const bySmallRules = (input: GraphInput, seed: number, draws: number) => {
    const chance = chanceFrom(seed);
    const n = input.nodes.length;
    const counts = { atRest: 0, up: input.nodes.map(() => 0), down: input.nodes.map(() => 0) };
    for (let draw = 0; draw < draws; draw++) {
      const A = input.nodes.map(() => input.nodes.map(() => 0));
      for (const [j, from] of input.nodes.entries())
        for (const [i, to] of input.nodes.entries()) {
          const sign = Math.sign(weightOf(input, from, to));
          if (sign !== 0) (A[i] as number[])[j] = sign * (1 - chance());
        }
      const minus = A.map((cells) => cells.map((it) => -it));
      const det = real(minus);
      const trace = sum(minus.map((cells, at) => cells[at] as number));
      const pairs = sum(minus.map((_, at) => real(minorOf(minus, at, at))));
      if (!rests(trace, pairs, det, n)) continue;
      counts.atRest++;
      for (const at of input.nodes.keys()) {
        const response = ((at % 2 === 0 ? 1 : -1) * real(minorOf(minus, 0, at))) / det;
        if (response > 1e-9) counts.up[at]!++;
        if (response < -1e-9) counts.down[at]!++;
      }
    }
    return counts;
  };

  /** Routh's conditions; on the edge, where rounding decides, it does not rest. */
  const rests = (trace: number, pairs: number, det: number, n: number): boolean =>
    det > 0 && trace > 0 && (n < 3 || trace * pairs > det * (1 + 1e-9));

  const real = (matrix: Whole): number =>
    matrix.length === 0
      ? 1
      : sum((matrix[0] ?? []).map((it, at) => (at % 2 === 0 ? 1 : -1) * it * real(minorOf(matrix, 0, at))));

  test("are counted as Routh and Cramer count them", () => {
    const made = { never: 0, sometimes: 0, always: 0 };
    fc.assert(
      fc.property(
        mapsOf(3, "with").filter(({ nodes }) => nodes.length > 0),
        fc.nat(99),
        (input, seed) => {
          const found = answered(signSampling(input, pressOf(input.nodes), { seed, stepsAtMost: 20 }));
          const slow = bySmallRules(input, seed, 20);
          expect(found.atRest).toBe(slow.atRest);
          expect(found.responses.map(({ up, down }) => [up, down])).toEqual(
            input.nodes.map((_, at) =>
              slow.atRest === 0
                ? [null, null]
                : [(slow.up[at] as number) / slow.atRest, (slow.down[at] as number) / slow.atRest],
            ),
          );
          made[found.atRest === 0 ? "never" : found.atRest === 20 ? "always" : "sometimes"]++;
        },
      ),
      { numRuns: 400 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("agree with the signed map where that is sure, and turn with the push", () => {
    fc.assert(
      fc.property(
        mapsOf(4, "with").filter(({ nodes }) => nodes.length > 0),
        (input) => {
          const press = pressOf(input.nodes);
          const up = answered(signSampling(input, press, { seed: 5, stepsAtMost: 30 }));
          const down = answered(signSampling(input, { a: -2 }, { seed: 5, stepsAtMost: 30 }));
          expect(down.responses.map((it) => [it.down, it.up])).toEqual(up.responses.map((it) => [it.up, it.down]));
          const sure = answered(signedMap(input)).effects.filter((it) => it.press === "a" && it.weight === 1);
          for (const { on, net } of sure) {
            const drawn = up.responses.find(({ id }) => id === on);
            expect(drawn?.up ?? Number(net > 0)).toBe(net > 0 ? 1 : 0);
            expect(drawn?.down ?? Number(net < 0)).toBe(net < 0 ? 1 : 0);
          }
        },
      ),
    );
  });

  test("end when nobody waits any longer, and say so", () => {
    const one = { nodes: ["a"], arcs: [{ from: "a", to: "a", weight: -1 }] };
    expect(signSampling(one, { a: 1 }, { seed: 1, stepsAtMost: 9, isOver: () => true })).toEqual({
      seed: 1,
      draws: 0,
      atRest: 0,
      responses: [{ id: "a", up: null, down: null }],
      truncated: true,
    });
  });

  test("of two hundred that hold themselves back are made", () => {
    const nodes = Array.from({ length: 200 }, (_, at) => `m${at}`);
    const next = (at: number) => nodes[(at + 1) % 200] as string;
    const arcs = nodes.flatMap((id, at): readonly Arc[] => [
      { from: id, to: id, weight: -1 },
      { from: id, to: next(at), weight: at === 0 ? -1 : 1 },
    ]);
    const { draws, truncated } = answered(signSampling({ nodes, arcs }, { m0: 1 }, { seed: 3, stepsAtMost: 2 }));
    expect([draws, truncated]).toEqual([2, false]);
  });

  test.each([
    [{ nodes: ["a"], arcs: [] }, { b: 1 }, "input/id-unknown"],
    [{ nodes: ["a"], arcs: [] }, { a: NaN }, "input/not-a-number"],
    [{ nodes: Array.from({ length: 201 }, (_, at) => `${at}`), arcs: [] }, {}, "input/too-large"],
  ] as const)("%j pushed by %j are refused: %s", (input, press, refused) => {
    expect(signSampling(input, press, { seed: 1, stepsAtMost: 1 })).toMatchObject({ refused });
  });
});

describe("signed walks", () => {
  /** Every walk, one by one. */
  const byWalking = (input: GraphInput, press: Press, steps: number, fading: number) => {
    const found = new Map<string, number[]>();
    const walk = (at: string, strength: number, left: number): void => {
      if (left === 0) return;
      for (const { from, to, weight = 1 } of input.arcs.filter((arc) => arc.from === at)) {
        const next = strength * weight * (left === steps ? 1 : fading);
        found.set(to, [...(found.get(to) ?? []), next]);
        walk(to, next, left - 1);
        expect(from).toBe(at);
      }
    };
    for (const [id, push] of Object.entries(press)) walk(id, push, steps);
    return found;
  };

  const unreached = { plus: 0, minus: 0, helps: null, harms: null };
  const kindOf = ({ plus, minus }: { readonly plus: number; readonly minus: number }) =>
    plus === 0 ? (minus === 0 ? "unreached" : "harmed") : minus === 0 ? "helped" : "both";

  const anyPush = fc.constantFrom<Press>({ a: 1 }, { a: -2 }, { a: 1, b: -1 });

  test("are added up, what helps and what harms apart, and the strongest of each is a walk that is there", () => {
    const made = { unreached: 0, helped: 0, harmed: 0, both: 0 };
    fc.assert(
      fc.property(
        mapsOf(4, "with").filter(({ nodes }) => nodes.length > 1),
        anyPush,
        fc.integer({ min: 1, max: 4 }),
        (input, press, steps) => {
          const found = answered(signedWalks(input, press, { steps, fading: 0.5 }));
          const slow = byWalking(input, press, steps, 0.5);
          for (const id of input.nodes) {
            const own = found.find((it) => it.id === id) ?? unreached;
            const strengths = slow.get(id) ?? [];
            const [plus, minus] = [strengths.filter((it) => it > 0), strengths.filter((it) => it < 0)];
            expect(own.plus).toBeCloseTo(sum(plus), 9);
            expect(own.minus).toBeCloseTo(sum(minus), 9);
            expect(own.helps?.strength ?? 0).toBeCloseTo(Math.max(0, ...plus), 9);
            expect(own.harms?.strength ?? 0).toBeCloseTo(Math.min(0, ...minus), 9);
            for (const walk of [own.helps, own.harms].filter((it) => it !== null))
              expect(strengthOf(input, press, walk.through)).toBeCloseTo(walk.strength, 9);
            made[kindOf(own)]++;
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  const strengthOf = (input: GraphInput, press: Press, through: readonly string[]) =>
    through
      .slice(1)
      .reduce(
        (strength, to, at) => strength * weightOf(input, through[at] as string, to) * (at === 0 ? 1 : 0.5),
        press[through[0] as string] as number,
      );

  test("change places when the push is turned; twice the push, twice the effect", () => {
    fc.assert(
      fc.property(
        mapsOf(4, "with").filter(({ nodes }) => nodes.length > 1),
        (input) => {
          const one = answered(signedWalks(input, { a: 1 }));
          const turned = answered(signedWalks(input, { a: -1 }));
          expect(turned.map(({ id, plus, minus }) => [id, 0 - minus, 0 - plus])).toEqual(
            one.map(({ id, plus, minus }) => [id, plus, minus]),
          );
          const twice = answered(signedWalks(input, { a: 2 }));
          expect(twice.map(({ id, net }) => [id, net])).toEqual(one.map(({ id, net }) => [id, 2 * net]));
        },
      ),
    );
  });

  test.each([
    [{ b: 1 }, {}, "input/id-unknown"],
    [{ a: Infinity }, {}, "input/not-a-number"],
    [{ a: 1 }, { steps: 0 }, "input/out-of-range"],
    [{ a: 1 }, { steps: 21 }, "input/out-of-range"],
    [{ a: 1 }, { fading: 2 }, "input/out-of-range"],
  ] as const)("pushed by %j with %j are refused: %s", (press, settings, refused) => {
    expect(signedWalks({ nodes: ["a"], arcs: [] }, press, settings)).toMatchObject({ refused });
  });
});
