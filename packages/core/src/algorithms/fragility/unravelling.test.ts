import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../kernel/index.ts";
import { following } from "./following.ts";
import { soleGivers } from "./soleGivers.ts";
import type { SupportInput } from "./supportGraph.ts";
import { everySingleLoss, thresholdSweep, unravelling } from "./unravelling.ts";
import { worstPair } from "./worstPair.ts";

const unrefused = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

/** Who holds whom up among up to eight, sparse and dense, at whatever threshold. */
const anySupport: fc.Arbitrary<SupportInput> = fc.nat(8).chain((size) => {
  const nodes = Array.from({ length: size }, (_, at) => `m${at}`);
  const pairs = nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => ({ from, to })));
  return fc.record({
    nodes: fc.constant(nodes),
    arcs: fc.integer({ min: 0, max: 2 }).chain((often) =>
      fc
        .array(fc.tuple(fc.nat(4), fc.constantFrom(1, 1, 2, 3)), { minLength: pairs.length, maxLength: pairs.length })
        .map((drawn) =>
          pairs.flatMap((pair, at) => {
            const [chance, weight] = drawn[at] as [number, number];
            return chance <= often ? [{ ...pair, weight }] : [];
          }),
        ),
    ),
    threshold: fc.constantFrom(0, 0.3, 0.5, 0.75, 0.9, 1),
  });
});

const anyGone = ({ nodes }: SupportInput) => fc.shuffledSubarray([...nodes], { maxLength: Math.min(3, nodes.length) });
const supportAndGone = anySupport.chain((support) => fc.tuple(fc.constant(support), anyGone(support)));

const receives = ({ arcs }: SupportInput, id: string, from: (giver: string) => boolean): number =>
  arcs.reduce((sum, arc) => sum + (arc.to === id && from(arc.from) ? (arc.weight ?? 1) : 0), 0);

const stays = (support: SupportInput, id: string, gone: readonly string[]): boolean =>
  receives(support, id, (giver) => !gone.includes(giver)) >=
  support.threshold * receives(support, id, () => true) - 1e-9;

/** Round after round, everybody is asked anew whether they stay. */
const byDefinition = (support: SupportInput, began: readonly string[]): readonly (readonly string[])[] => {
  const waves: (readonly string[])[] = [];
  for (const gone = [...began]; ;) {
    const wave = support.nodes.filter((id) => !gone.includes(id) && !stays(support, id, gone));
    if (wave.length === 0) return waves;
    waves.push(wave.toSorted());
    gone.push(...wave);
  }
};

/** One at a time, the last in line first. */
const oneByOne = (support: SupportInput, began: readonly string[]): readonly string[] => {
  const gone = [...began];
  for (;;) {
    const next = support.nodes.findLast((id) => !gone.includes(id) && !stays(support, id, gone));
    if (next === undefined) return gone.slice(began.length).sort();
    gone.push(next);
  }
};

describe("unravelling", () => {
  test("goes in the waves its definition says, and reaches the same members in any order", () => {
    const made = { nobodyGone: 0, nobodyFollows: 0, oneWave: 0, severalWaves: 0, everybody: 0 };
    fc.assert(
      fc.property(supportAndGone, ([support, gone]) => {
        const { waves, lost } = unrefused(unravelling(support, gone));
        expect(waves).toEqual(byDefinition(support, gone));
        expect(waves.flat().sort()).toEqual(oneByOne(support, gone));
        expect(lost).toBe(waves.flat().length);
        if (gone.length === 0) made.nobodyGone++;
        else made[lost === 0 ? "nobodyFollows" : waves.length === 1 ? "oneWave" : "severalWaves"]++;
        if (lost > 0 && lost + gone.length === support.nodes.length) made.everybody++;
      }),
      { numRuns: 500 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("takes at least as many along where more leave, or where more is needed to stay", () => {
    fc.assert(
      fc.property(supportAndGone, ([support, gone]) => {
        const leaving = (input: SupportInput, ids: readonly string[]) => {
          const { waves } = unrefused(unravelling(input, ids));
          return [...ids, ...waves.flat()];
        };
        const all = leaving(support, gone);
        expect(all).toEqual(expect.arrayContaining(leaving(support, gone.slice(1))));
        const harder = { ...support, threshold: Math.min(1, support.threshold + 0.2) };
        expect(leaving(harder, gone)).toEqual(expect.arrayContaining(all));
      }),
    );
  });

  test("does not change with all weights doubled, nor when somebody comes along whom nobody needs", () => {
    fc.assert(
      fc.property(supportAndGone, ([support, gone]) => {
        const found = unravelling(support, gone);
        const doubled = support.arcs.map((arc) => ({ ...arc, weight: 2 * (arc.weight ?? 1) }));
        expect(unravelling({ ...support, arcs: doubled }, gone)).toEqual(found);
        expect(unravelling({ ...support, nodes: ["z", ...support.nodes] }, gone)).toEqual(found);
      }),
    );
  });

  test("of everybody, and of every two, is what it is of each", () => {
    const made = { none: 0, loss: 0, severalPairs: 0 };
    fc.assert(
      fc.property(anySupport, (support) => {
        const lostWith = (gone: readonly string[]) => byDefinition(support, gone).flat().length;
        const each = unrefused(everySingleLoss(support));
        expect(each).toEqual(
          support.nodes.map((id) => ({ id, waves: byDefinition(support, [id]), lost: lostWith([id]) })),
        );
        const pairs = support.nodes.flatMap((one, at) => support.nodes.slice(at + 1).map((other) => [one, other]));
        const most = pairs.reduce((all, pair) => Math.max(all, lostWith(pair)), -1);
        const worst = pairs.filter((pair) => lostWith(pair) === most);
        expect(worstPair(support)).toEqual({
          loss: pairs.length === 0 ? null : most,
          pairs: worst,
          count: worst.length,
          truncated: false,
          proved: true,
        });
        const [swept] = unrefused(thresholdSweep(support, [support.threshold]));
        const lost = each.map((one) => one.lost);
        expect(swept).toMatchObject({
          mostLost: lost.length === 0 ? null : Math.max(...lost),
          followed: lost.filter((many) => many > 0).length,
        });
        made[most <= 0 ? "none" : "loss"]++;
        if (most > 0 && worst.length > 1) made.severalPairs++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("goes down a chain of a hundred thousand, and round a ring", () => {
    const nodes = Array.from({ length: 100_000 }, (_, at) => `m${at}`);
    const arcs = nodes.map((from, at) => ({ from, to: nodes[(at + 1) % nodes.length] as string }));
    const found = unrefused(unravelling({ nodes, arcs, threshold: 0.5 }, ["m7"]));
    expect([found.lost, found.waves.length, found.waves[0], found.waves.at(-1)]).toEqual([
      99_999,
      99_999,
      ["m8"],
      ["m6"],
    ]);
  });

  test("over thresholds names those whose leaving costs most at each", () => {
    const nodes = ["a", "b", "c", "d"];
    const arcs = [
      { from: "a", to: "c", weight: 3 },
      { from: "b", to: "c" },
      { from: "c", to: "d" },
    ];
    expect(thresholdSweep({ nodes, arcs }, [0.2, 0.5, 1])).toEqual([
      { threshold: 0.2, mostLost: 1, byLeavingOf: ["c"], followed: 1 },
      { threshold: 0.5, mostLost: 2, byLeavingOf: ["a"], followed: 2 },
      { threshold: 1, mostLost: 2, byLeavingOf: ["a", "b"], followed: 3 },
    ]);
    expect(thresholdSweep({ nodes: [], arcs: [] }, [0.5])).toEqual([
      { threshold: 0.5, mostLost: null, byLeavingOf: [], followed: 0 },
    ]);
  });
});

describe("the worst pair", () => {
  const chain = (size: number) => {
    const nodes = Array.from({ length: size }, (_, at) => `m${at + 1_000}`);
    return { nodes, arcs: nodes.slice(1).map((to, at) => ({ from: nodes[at] as string, to })), threshold: 1 };
  };

  test("among very many is looked for where one of the two costs much, and said not to be proved", () => {
    const found = unrefused(worstPair(chain(260)));
    expect(found).toMatchObject({ loss: 258, count: 259, proved: false });
    expect(found.pairs[0]).toEqual(["m1000", "m1001"]);
  });

  test("says where more pairs reach it than were asked for, and where patience ended", () => {
    expect(worstPair(chain(9), { atMost: 2 })).toMatchObject({ count: 8, truncated: true, proved: true });
    expect(unrefused(worstPair(chain(9), { atMost: 2 })).pairs).toHaveLength(2);
    expect(worstPair(chain(9), { stepsAtMost: 3 })).toMatchObject({ proved: false });
    let asked = 0;
    expect(worstPair(chain(150), { isOver: () => ++asked > 0 })).toMatchObject({ proved: false, loss: 148 });
    expect(asked).toBe(1);
  });
});

describe("who might follow", () => {
  const thresholds = [0.3, 0.5, 0.75, 1];
  const someLeave = anySupport.chain((support) =>
    fc.tuple(fc.constant(support), fc.shuffledSubarray([...support.nodes])),
  );

  test("each alone, over several thresholds, is what it is at each", () => {
    const made = { never: 0, atAll: 0, fromMiddle: 0, severalWaves: 0 };
    fc.assert(
      fc.property(someLeave, ([support, leaving]) => {
        const wavesAt = (id: string, threshold: number) => byDefinition({ ...support, threshold }, [id]);
        const found = unrefused(following(support, leaving, thresholds));
        expect(found).toEqual(
          leaving.map((id) => {
            const lost = thresholds.map((threshold) => wavesAt(id, threshold).flat().length);
            const from = thresholds.find((_, at) => lost[at] !== 0) ?? null;
            return { id, lost, from, waves: from === null ? [] : wavesAt(id, from) };
          }),
        );
        for (const { lost, from, waves } of found) {
          expect(lost).toEqual(lost.toSorted((one, other) => one - other));
          made[from === null ? "never" : from === thresholds[0] ? "atAll" : "fromMiddle"]++;
          if (waves.length > 1) made.severalWaves++;
        }
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("is asked of those who are there, once each, at thresholds that mean something", () => {
    const support = { nodes: ["a", "b"], arcs: [{ from: "a", to: "b" }] };
    expect(following(support, ["c"])).toMatchObject({ refused: "input/id-unknown", about: ["c"] });
    expect(following(support, ["a", "a"])).toMatchObject({ refused: "input/id-twice" });
    expect(following(support, ["a"], [0.5, 2])).toMatchObject({ refused: "input/out-of-range" });
    expect(following(support, [])).toEqual([]);
  });
});

test("sole givers are those without whom somebody has nobody", () => {
  const made = { none: 0, some: 0, ofSeveral: 0 };
  fc.assert(
    fc.property(anySupport, (support) => {
      const slow = support.nodes
        .map((id) => ({
          id,
          dependants: support.nodes.filter(
            (of) =>
              receives(support, of, (giver) => giver === id) > 0 &&
              receives(support, of, (giver) => giver !== id) === 0,
          ),
        }))
        .filter(({ dependants }) => dependants.length > 0);
      expect(soleGivers(support)).toEqual(slow);
      made[slow.length > 0 ? "some" : "none"]++;
      if (slow.some(({ dependants }) => dependants.length > 1)) made.ofSeveral++;
    }),
    { numRuns: 200 },
  );
  expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
});

test.each([
  [{ nodes: ["a"], arcs: [], threshold: NaN }, ["a"], "input/not-a-number"],
  [{ nodes: ["a"], arcs: [], threshold: 1.1 }, ["a"], "input/out-of-range"],
  [{ nodes: ["a", "b"], arcs: [{ from: "a", to: "b", weight: -1 }], threshold: 0.5 }, ["a"], "input/negative"],
  [{ nodes: ["a"], arcs: [{ from: "a", to: "a" }], threshold: 0.5 }, ["a"], "input/to-itself"],
  [{ nodes: ["a"], arcs: [{ from: "a", to: "b" }], threshold: 0.5 }, ["a"], "input/id-unknown"],
  [{ nodes: ["a"], arcs: [], threshold: 0.5 }, ["b"], "input/id-unknown"],
  [{ nodes: ["a"], arcs: [], threshold: 0.5 }, ["a", "a"], "input/id-twice"],
] satisfies readonly (readonly [SupportInput, readonly string[], string])[])(
  "%j without %j is refused: %s",
  (support, gone, refused) => {
    expect(unravelling(support, gone)).toMatchObject({ refused });
    const others = [everySingleLoss(support), worstPair(support), thresholdSweep(support, [support.threshold])];
    const isOfGone = gone.join() !== "a";
    expect(others.map((answer) => isRefusal(answer) && answer.refused)).toEqual(others.map(() => !isOfGone && refused));
  },
);
