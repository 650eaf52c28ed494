import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../kernel/index.ts";
import { type Attended, donorsOf1995, stillAlive } from "./betaGeometric.ts";
import { betaGeometricFit } from "./betaGeometricFit.ts";
import { changePoint } from "./changePoint.ts";
import { cusum } from "./cusum.ts";
import { ewma } from "./ewma.ts";
import { hollowness } from "./hollowness.ts";
import { logGamma } from "./logGamma.ts";
import { nelderMead } from "./nelderMead.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

const answered = <Answer>(answer: Answer) => {
  if (answer === null || isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer as Exclude<Answer, null | { readonly refused: string }>;
};

const anyCount = fc.nat(12).chain((of) => fc.record({ kept: fc.nat(of), of: fc.constant(of) }));
const anyValues = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 24 });

describe("Wilson's interval", () => {
  test("ends where a test of that share would just not reject what was seen", () => {
    const made = { empty: 0, none: 0, all: 0, between: 0 };
    fc.assert(
      fc.property(anyCount, ({ kept, of }) => {
        const interval = wilsonInterval({ kept, of }, { z: 1.5 });
        made[of === 0 ? "empty" : kept === 0 ? "none" : kept === of ? "all" : "between"]++;
        expect(interval === null).toBe(of === 0);
        if (interval === null) return;
        const { share, low, high } = answered(interval);
        // By its definition: |p̂ − p| = z·√(p(1−p)/n) at both ends.
        for (const end of [low, high].filter((it) => it > 0 && it < 1))
          expect(Math.abs(share - end)).toBeCloseTo(1.5 * Math.sqrt((end * (1 - end)) / of), 12);
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("of what was missed mirrors that of what was kept, and shrinks with more of the same", () => {
    fc.assert(
      fc.property(
        anyCount.filter(({ of }) => of > 0),
        ({ kept, of }) => {
          const { low, high } = answered(wilsonInterval({ kept, of }));
          const missed = answered(wilsonInterval({ kept: of - kept, of }));
          expect([1 - missed.high, 1 - missed.low]).toEqual([expect.closeTo(low, 12), expect.closeTo(high, 12)]);
          const twice = answered(wilsonInterval({ kept: 2 * kept, of: 2 * of }));
          expect(twice.high - twice.low).toBeLessThan(high - low);
        },
      ),
    );
  });

  test("of two meetings of three is wide", () => {
    expect(wilsonInterval({ kept: 2, of: 3 })).toEqual({
      share: 2 / 3,
      low: expect.closeTo(0.2077, 4),
      high: expect.closeTo(0.9385, 4),
    });
  });

  test.each([
    [{ kept: 2, of: 1 }, "input/out-of-range"],
    [{ kept: 0.5, of: 1 }, "input/out-of-range"],
    [{ kept: -1, of: 1 }, "input/negative"],
    [{ kept: NaN, of: 1 }, "input/not-a-number"],
  ])("%j is refused: %s", (count, refused) => {
    expect(wilsonInterval(count)).toMatchObject({ refused });
    expect(hollowness([{ id: "a", meetings: count, promises: { kept: 0, of: 0 } }])).toMatchObject({
      refused,
      about: ["a"],
    });
  });
});

describe("hollowness", () => {
  const member = (id: string, meetings: readonly [number, number], promises: readonly [number, number]) => ({
    id,
    meetings: { kept: meetings[0], of: meetings[1] },
    promises: { kept: promises[0], of: promises[1] },
  });

  test("ranks who comes and does not deliver, and does not guess about who had no occasion", () => {
    const found = answered(
      hollowness([
        member("busy", [10, 12], [9, 10]),
        member("new", [0, 0], [0, 0]),
        member("paper", [12, 12], [1, 10]),
        member("twice", [2, 2], [0, 1]),
      ]),
    );
    expect(found.map(({ id, isBeyondChance, isPaperAlly }) => [id, isBeyondChance, isPaperAlly])).toEqual([
      ["twice", false, true],
      ["paper", true, true],
      ["busy", false, false],
      ["new", false, false],
    ]);
    expect(found[3]).toMatchObject({ attendance: null, hollowness: null });
  });

  test("is as Newcombe's worked example: 56 of 70 against 48 of 80 is 0.2, from 0.0524 to 0.3339", () => {
    const [only] = answered(hollowness([member("a", [56, 70], [48, 80])]));
    expect(only?.hollowness?.value).toBeCloseTo(0.2, 12);
    expect(only?.hollowness?.low).toBeCloseTo(0.0524, 4);
    expect(only?.hollowness?.high).toBeCloseTo(0.3339, 4);
  });

  test("turns its sign when meetings and promises change places", () => {
    fc.assert(
      fc.property(anyCount, anyCount, (meetings, promises) => {
        const [one] = answered(hollowness([{ id: "a", meetings, promises }]));
        const [other] = answered(hollowness([{ id: "a", meetings: promises, promises: meetings }]));
        expect(one?.hollowness === null).toBe(other?.hollowness === null);
        if (!one?.hollowness) return;
        expect(other?.hollowness?.value).toBeCloseTo(-one.hollowness.value, 12);
        expect(other?.hollowness?.low).toBeCloseTo(-one.hollowness.high, 12);
      }),
    );
  });

  test("refuses somebody twice", () => {
    expect(hollowness([member("a", [1, 1], [1, 1]), member("a", [1, 1], [1, 1])])).toMatchObject({
      refused: "input/id-twice",
    });
  });
});

describe("ln Γ", () => {
  test("is what factorials and halves say", () => {
    let factorial = 1;
    for (let n = 1; n < 20; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(1e-13 * Math.max(1, Math.log(factorial)));
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(0.001)).toBeCloseTo(6.907178885383854, 11);
  });
});

/** Records that can be, of up to seven occasions. */
const anyAttended: fc.Arbitrary<Attended> = fc.array(fc.boolean(), { maxLength: 7 }).map((taken) => ({
  attended: taken.filter(Boolean).length,
  lastAttended: taken.lastIndexOf(true) + 1,
  opportunities: taken.length,
}));

const anyPrior = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 2, max: 40 }).map((it) => it / 10)))
  .map(([alpha, beta, gamma, delta]) => ({ alpha, beta, gamma, delta }) as typeof donorsOf1995);

describe("still alive", () => {
  test("is what summing over every way it could have been says", () => {
    const made = { empty: 0, silent: 0, gone: 0, here: 0 };
    fc.assert(
      fc.property(anyAttended, anyPrior, (record, prior) => {
        const answer = stillAlive(record, prior);
        const { attended: x, lastAttended: t, opportunities: n } = record;
        made[n === 0 ? "empty" : x === 0 ? "silent" : t === n ? "here" : "gone"]++;
        expect(answer === null).toBe(n === 0);
        if (answer === null) return;
        const { now, next, logLikelihood } = answered(answer);
        const slow = byGrid(record, prior);
        expect(Math.exp(logLikelihood) / slow.likelihood).toBeCloseTo(1, 9);
        expect(now).toBeCloseTo(slow.now, 9);
        expect(next).toBeCloseTo(slow.next, 9);
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("all records of n occasions are together certain, each as often as it can come about", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), anyPrior, (n, prior) => {
        const all = Array.from({ length: 2 ** n }, (_, set) => {
          const taken = Array.from({ length: n }, (__, at) => ((set >> at) & 1) === 1);
          return {
            attended: taken.filter(Boolean).length,
            lastAttended: taken.lastIndexOf(true) + 1,
            opportunities: n,
          };
        });
        const sum = all.reduce((one, record) => one + Math.exp(answered(stillAlive(record, prior)).logLikelihood), 0);
        expect(sum).toBeCloseTo(1, 10);
      }),
    );
  });

  test("one more silence never makes it likelier, and who came last time is here", () => {
    fc.assert(
      fc.property(anyAttended, anyPrior, (record, prior) => {
        const silent = answered(stillAlive({ ...record, opportunities: record.opportunities + 1 }, prior));
        const before = stillAlive(record, prior);
        expect(silent.now).toBeLessThan(before === null ? 1 : answered(before).now);
        const opportunities = record.opportunities + 1;
        const here = { attended: record.attended + 1, lastAttended: opportunities, opportunities };
        expect(answered(stillAlive(here, prior)).now).toBeCloseTo(1, 9);
      }),
    );
  });

  test.each([
    [{ attended: 2, lastAttended: 1, opportunities: 3 }, "input/out-of-range"],
    [{ attended: 0, lastAttended: 1, opportunities: 3 }, "input/out-of-range"],
    [{ attended: 1, lastAttended: 4, opportunities: 3 }, "input/out-of-range"],
    [{ attended: NaN, lastAttended: 1, opportunities: 3 }, "input/not-a-number"],
    [{ attended: -1, lastAttended: 1, opportunities: 3 }, "input/negative"],
  ])("%j is refused: %s", (record, refused) => {
    expect(stillAlive(record)).toMatchObject({ refused });
    expect(betaGeometricFit([record])).toMatchObject({ refused });
  });

  test("with a prior that is none is refused", () => {
    const record = { attended: 1, lastAttended: 1, opportunities: 2 };
    expect(stillAlive(record, { ...donorsOf1995, gamma: 0 })).toMatchObject({ refused: "input/out-of-range" });
  });
});

/**
 * The model itself: for every occasion at which the member may have left (or not), the chance of that and of what was seen,
 * with the mixing integrals as products of single steps: a beta's next success is (a + successes)/(a + b + all).
 */
const byGrid = ({ attended: x, lastAttended: t, opportunities: n }: Attended, prior: typeof donorsOf1995) => {
  const rising = (from: number, steps: number) =>
    Array.from({ length: steps }, (_, at) => from + at).reduce((product, it) => product * it, 1);
  const mixed = (a: number, b: number, yes: number, no: number) =>
    (rising(a, yes) * rising(b, no)) / rising(a + b, yes + no);
  const stays = (occasions: number) => mixed(prior.gamma, prior.delta, 0, occasions);
  const takes = (occasions: number) => mixed(prior.alpha, prior.beta, x, occasions - x);
  const alive = takes(n) * stays(n);
  const left = Array.from({ length: n - t }, (_, at) => t + at);
  const gone = left.reduce((sum, after) => sum + takes(after) * mixed(prior.gamma, prior.delta, 1, after), 0);
  const likelihood = alive + gone;
  return { likelihood, now: alive / likelihood, next: (takes(n) * stays(n + 1)) / likelihood };
};

describe("the fit of who is still alive", () => {
  const rows = [
    { attended: 0, lastAttended: 0, opportunities: 4, members: 30 },
    { attended: 1, lastAttended: 1, opportunities: 4, members: 10 },
    { attended: 2, lastAttended: 3, opportunities: 4, members: 9 },
    { attended: 3, lastAttended: 4, opportunities: 4, members: 12 },
    { attended: 4, lastAttended: 4, opportunities: 4, members: 20 },
  ];

  test("no neighbour is likelier, and counting members twice or apart changes nothing but the sum", () => {
    const fitted = answered(betaGeometricFit(rows));
    const unlikeliness = (parameters: typeof donorsOf1995) =>
      rows.reduce((sum, row) => sum - row.members * answered(stillAlive(row, parameters)).logLikelihood, 0);
    for (const key of ["alpha", "beta", "gamma", "delta"] as const)
      for (const by of [0.97, 1.03])
        expect(unlikeliness({ ...fitted.parameters, [key]: fitted.parameters[key] * by })).toBeGreaterThan(
          -fitted.logLikelihood,
        );
    const twice = answered(betaGeometricFit([...rows, ...rows].toReversed()));
    expect(twice.logLikelihood).toBeCloseTo(2 * fitted.logLikelihood, 6);
    expect(twice.parameters.alpha).toBeCloseTo(fitted.parameters.alpha, 3);
    expect([fitted.proved, fitted.members, twice.members]).toEqual([true, 81, 162]);
  });

  test("of nobody, or of all who always came, says nothing; cut short, it says so", () => {
    expect(betaGeometricFit([])).toBeNull();
    expect(betaGeometricFit([{ attended: 3, lastAttended: 3, opportunities: 3 }])).toBeNull();
    expect(answered(betaGeometricFit(rows, { stepsAtMost: 5 })).proved).toBe(false);
  });
});

test("a downhill search finds the bottom of Rosenbrock's valley", () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x ** 2) ** 2;
  const { at, proved } = nelderMead(valley, [-1.2, 1]);
  expect([at[0], at[1], proved]).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6), true]);
});

describe("drift", () => {
  const settings = { target: 0, slack: 1, limit: 8 };

  test("by cumulative sums is the largest excess of any stretch that ends here", () => {
    const made = { quiet: 0, high: 0, low: 0, empty: 0 };
    fc.assert(
      fc.property(anyValues, (values) => {
        const { high, low, signal } = answered(cusum(values, settings));
        const stretch = (end: number, sign: number) =>
          Math.max(0, ...values.slice(0, end + 1).map((_, start) => sumOf(values.slice(start, end + 1), sign)));
        expect(high).toEqual(values.map((_, end) => stretch(end, 1)));
        expect(low).toEqual(values.map((_, end) => stretch(end, -1)));
        const at = values.findIndex((_, end) => Math.max(stretch(end, 1), stretch(end, -1)) > 8) + 1;
        expect(signal?.at ?? 0).toBe(at);
        const sign = signal?.side === "low" ? -1 : 1;
        expect(signal ? sumOf(values.slice(signal.began - 1, at), sign) : 0).toBe(signal ? stretch(at - 1, sign) : 0);
        made[values.length === 0 ? "empty" : (signal?.side ?? "quiet")]++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  const sumOf = (values: readonly number[], sign: number) => values.reduce((sum, it) => sum + sign * it - 1, 0);

  test("turned upside down signals on the other side; moved with its target, the same", () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: -9, max: 9 }), (values, by) => {
        const one = answered(cusum(values, settings));
        const other = answered(
          cusum(
            values.map((it) => 0 - it),
            settings,
          ),
        );
        expect([other.high, other.low]).toEqual([one.low, one.high]);
        expect(
          cusum(
            values.map((it) => it + by),
            { ...settings, target: by },
          ),
        ).toEqual(one);
        const average = answered(ewma(values, { target: 0, newest: 0.25, sigma: 5 }));
        const mirrored = answered(
          ewma(
            values.map((it) => 0 - it),
            { target: 0, newest: 0.25, sigma: 5 },
          ),
        );
        expect(mirrored.averages.map((it) => 0 - it)).toEqual(average.averages.map((it) => it + 0));
        expect(mirrored.signal?.at).toBe(average.signal?.at);
      }),
    );
  });

  test("by a fading average is the weighted sum of all that was, inside limits that are its own spread", () => {
    const made = { quiet: 0, high: 0, low: 0 };
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 1, max: 10 }), (values, tenths) => {
        const newest = tenths / 10;
        const { averages, limits, signal } = answered(ewma(values, { target: 2, newest, sigma: 5, width: 2 }));
        for (const [end, average] of averages.entries()) {
          const weights = values.slice(0, end + 1).map((_, at) => newest * (1 - newest) ** (end - at));
          const slow = weights.reduce(
            (sum, weight, at) => sum + weight * (values[at] as number),
            2 * (1 - newest) ** (end + 1),
          );
          expect(average).toBeCloseTo(slow, 9);
          const spread = 5 * Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
          expect(limits[end]).toEqual({
            low: expect.closeTo(2 - 2 * spread, 9),
            high: expect.closeTo(2 + 2 * spread, 9),
          });
        }
        made[signal?.side ?? "quiet"]++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test.each([
    [() => cusum([1, NaN], settings), "input/not-a-number", ["2"]],
    [() => cusum([1], { ...settings, slack: -1 }), "input/out-of-range", []],
    [() => ewma([1], { target: 0, newest: 0, sigma: 1 }), "input/out-of-range", []],
    [() => ewma([1], { target: 0, newest: 1.1, sigma: 1 }), "input/out-of-range", []],
    [() => ewma([1], { target: NaN, newest: 0.5, sigma: 1 }), "input/not-a-number", []],
    [() => changePoint([Infinity]), "input/not-a-number", ["1"]],
  ] as const)("refuses what it cannot use (%#)", (asked, refused, about) => {
    expect(asked()).toEqual({ refused, about });
  });
});

describe("a change of level", () => {
  const squaresOf = (values: readonly number[]) => {
    const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
    return values.reduce((sum, it) => sum + (it - mean) ** 2, 0);
  };

  test("leaves the fewest squares of all cuts", () => {
    const made = { nothing: 0, found: 0 };
    fc.assert(
      fc.property(anyValues, (values) => {
        const found = changePoint(values);
        made[found === null ? "nothing" : "found"]++;
        expect(found === null).toBe(new Set(values).size < 2);
        if (found === null) return;
        const left = values
          .slice(1)
          .map((_, at) => squaresOf(values.slice(0, at + 1)) + squaresOf(values.slice(at + 1)));
        const { from, explained, before, after } = answered(found);
        const fewest = Math.min(...left);
        expect(left[from - 2]).toBeCloseTo(fewest, 8);
        expect(left.findIndex((it) => it < fewest + 1e-9)).toBe(from - 2);
        expect(explained).toBeCloseTo(1 - fewest / squaresOf(values), 8);
        expect(before).toBeCloseTo(values.slice(0, from - 1).reduce((sum, it) => sum + it, 0) / (from - 1), 8);
        expect(after).toBeCloseTo(
          values.slice(from - 1).reduce((sum, it) => sum + it, 0) / (values.length - from + 1),
          8,
        );
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("stays where it is when all is moved and stretched, and turns with time", () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: -9, max: 9 }), (values, by) => {
        const one = changePoint(values);
        if (one === null) return;
        const { from, explained } = answered(one);
        expect(changePoint(values.map((it) => 4 * it + by))).toMatchObject({
          from,
          explained: expect.closeTo(explained, 9),
        });
        expect(answered(changePoint(values.toReversed())).explained).toBeCloseTo(explained, 9);
      }),
    );
  });

  test("of a step is found at the step", () => {
    expect(changePoint([1, 1, 1, 5, 5])).toEqual({ from: 4, before: 1, after: 5, explained: 1 });
    expect(changePoint([])).toBeNull();
    expect(changePoint([0.1, 0.1, 0.1])).toBeNull();
  });
});
