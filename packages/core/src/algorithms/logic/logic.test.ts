import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyOutcomes, anyTheory, closureByRounds, ids } from "../../../testing/anyTheory.ts";
import { isRefusal } from "../../kernel/index.ts";
import { bestSet } from "./bestSet.ts";
import { closure } from "./closure.ts";
import { criticalPreconditions } from "./criticalPreconditions.ts";
import { deadlocks } from "./deadlocks.ts";
import { feedbackLoops } from "./feedbackLoops.ts";
import { sequencingConflicts } from "./sequencingConflicts.ts";
import { smallestWin } from "./smallestWin.ts";
import type { Step, Theory } from "./theory.ts";

const answered = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const heldIn = (theory: Theory, chosen: readonly string[]) =>
  answered(closure(theory, chosen))
    .map(({ id }) => id)
    .toSorted();

const arc = (from: string, to: string): Step => ({ from, to });

const climate: Theory = {
  nodes: ["climate", "transition", "labour", "organising", "control"],
  enables: [
    { from: "climate", to: "transition" },
    { from: "transition", to: "labour" },
    { from: "labour", to: "organising" },
    { from: "organising", to: "control" },
    { from: "control", to: "climate" },
  ],
};

describe("closure", () => {
  test("is what going round after round comes to, whatever the theory", () => {
    const made = { nothing: 0, asChosen: 0, more: 0, withNeeds: 0, withBoth: 0 };
    fc.assert(
      fc.property(anyTheory, fc.subarray([...ids]), (theory, chosen) => {
        const found = answered(closure(theory, chosen));
        const slow = closureByRounds(theory, chosen);
        expect(found.map(({ id }) => id).toSorted()).toEqual(slow);
        const derived = found.flatMap(({ id, restsOn }) => (restsOn ? [{ id, ...restsOn }] : []));
        for (const { id, needs, enabledBy } of derived) {
          expect(slow).toEqual(expect.arrayContaining([...needs]));
          expect(needs).toEqual(
            theory.requires
              .filter(({ to }) => to === id)
              .map(({ from }) => from)
              .toSorted(),
          );
          expect(theory.enables.some(({ from, to }) => to === id && from === enabledBy)).toBe(enabledBy !== null);
        }
        made[found.length === 0 ? "nothing" : derived.length === 0 ? "asChosen" : "more"]++;
        if (derived.some(({ needs }) => needs.length > 0)) made.withNeeds++;
        if (derived.some(({ needs, enabledBy }) => needs.length > 0 && enabledBy !== null)) made.withBoth++;
      }),
      { numRuns: 400 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("of a closure is itself, grows with what is chosen, and does not ask in which order", () => {
    fc.assert(
      fc.property(anyTheory, fc.subarray([...ids]), fc.subarray([...ids]), (theory, some, more) => {
        const held = heldIn(theory, some);
        expect(heldIn(theory, held)).toEqual(held);
        expect(heldIn(theory, [...some, ...more])).toEqual(expect.arrayContaining(held));
        const turned = { ...theory, enables: theory.enables.toReversed(), requires: theory.requires.toReversed() };
        expect(heldIn(turned, some.toReversed())).toEqual(held);
      }),
    );
  });

  test("passes a ring of a hundred thousand", () => {
    const nodes = Array.from({ length: 100_000 }, (_, at) => `${at}`);
    const requires = nodes.map((from, at) => ({ from, to: nodes[(at + 1) % nodes.length] as string }));
    expect(answered(closure({ nodes, requires }, ["5"]))).toHaveLength(100_000);
  });

  test.each([
    [{ nodes: ["a", "a"] }, [], "input/id-twice"],
    [{ nodes: ["a"], enables: [{ from: "a", to: "b" }] }, [], "input/id-unknown"],
    [
      {
        nodes: ["a"],
        requires: [
          { from: "a", to: "a" },
          { from: "a", to: "a" },
        ],
      },
      [],
      "input/arc-twice",
    ],
    [{ nodes: ["a"], facts: ["b"] }, [], "input/id-unknown"],
    [{ nodes: ["a"] }, ["b"], "input/id-unknown"],
  ])("%j with %j is refused: %s", (theory, chosen, refused) => {
    expect(closure(theory, chosen)).toMatchObject({ refused });
  });
});

describe("deadlocks", () => {
  const reaches = (steps: readonly Step[], from: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const queue = [from];
    for (const at of queue)
      for (const { to } of steps.filter((step) => step.from === at && !found.has(step.to))) {
        found.add(to);
        queue.push(to);
      }
    return found;
  };

  test("are those who come back to themselves by what is required, with a shortest way round", () => {
    const made = { none: 0, alone: 0, several: 0, freed: 0 };
    fc.assert(
      fc.property(anyTheory, (theory) => {
        const found = answered(deadlocks(theory));
        const round = ids.filter((id) => reaches(theory.requires, id).has(id));
        const together = (id: string) =>
          round.filter(
            (it) => it === id || (reaches(theory.requires, id).has(it) && reaches(theory.requires, it).has(id)),
          );
        const locked = round.filter((id) => !together(id).some((it) => theory.facts.includes(it)));
        expect(found.flatMap(({ members }) => members).toSorted()).toEqual(locked);
        for (const { members, waits } of found) {
          expect(together(members[0] as string)).toEqual(members);
          const isStep = (from: string, to: string) =>
            theory.requires.some((step) => step.from === from && step.to === to);
          expect(waits.every((id, at) => isStep(id, waits[(at + 1) % waits.length] as string))).toBe(true);
          expect(waits.length).toBe(shortestRound(theory.requires, members));
        }
        made[found.length === 0 ? "none" : found.some(({ members }) => members.length > 1) ? "several" : "alone"]++;
        if (locked.length < round.length) made.freed++;
      }),
      { numRuns: 400 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  /** How many steps the shortest way back takes, by powers of the relation. */
  const shortestRound = (steps: readonly Step[], members: readonly string[]): number => {
    let ways = members.map((start) => ({ start, at: start }));
    for (let length = 1; length <= members.length; length++) {
      ways = ways.flatMap(({ start, at }) =>
        steps.filter(({ from }) => from === at).map(({ to }) => ({ start, at: to })),
      );
      if (ways.some(({ start, at }) => start === at)) return length;
      ways = ways.filter((way, nth) => ways.findIndex((it) => it.start === way.start && it.at === way.at) === nth);
    }
    return 0;
  };

  test("dissolve when one can be had without the others; enabling alone makes none", () => {
    const requires = [
      { from: "a", to: "b" },
      { from: "b", to: "a" },
    ];
    expect(deadlocks({ nodes: ["a", "b"], requires })).toEqual([{ members: ["a", "b"], waits: ["a", "b"] }]);
    expect(deadlocks({ nodes: ["a", "b"], requires, facts: ["b"] })).toEqual([]);
    expect(deadlocks(climate)).toEqual([]);
  });
});

describe("feedback loops", () => {
  const anyArcs = fc.uniqueArray(
    fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), weight: fc.integer({ min: -2, max: 2 }) }),
    { maxLength: 14, selector: ({ from, to }) => from + to },
  );
  type Arcs = readonly { readonly from: string; readonly to: string; readonly weight: number }[];

  const byPermuting = (arcs: Arcs, lengthAtMost: number): readonly string[] => {
    const weight = (from: string, to: string) => arcs.find((arc) => arc.from === from && arc.to === to)?.weight ?? 0;
    const found: string[] = [];
    const go = (path: readonly string[], sign: number): void => {
      const last = path.at(-1) as string;
      const back = sign * Math.sign(weight(last, path[0] as string));
      if (back !== 0) found.push(`${path.join("")}${back > 0 ? "+" : "-"}`);
      if (path.length === lengthAtMost) return;
      for (const next of ids)
        if (next > (path[0] as string) && !path.includes(next) && weight(last, next) !== 0)
          go([...path, next], sign * Math.sign(weight(last, next)));
    };
    for (const start of ids) go([start], 1);
    return found.toSorted();
  };

  test("are all ways round of that length, each once, with its sign", () => {
    const made = { none: 0, reinforcing: 0, balancing: 0, both: 0 };
    fc.assert(
      fc.property(anyArcs, fc.integer({ min: 1, max: 6 }), (arcs, lengthAtMost) => {
        const found = answered(feedbackLoops({ nodes: ids, arcs }, { lengthAtMost }));
        const named = found.loops.map(
          ({ through, sign }) => `${through.join("")}${sign === "reinforcing" ? "+" : "-"}`,
        );
        expect(named.toSorted()).toEqual(byPermuting(arcs, lengthAtMost));
        expect([found.reinforcing + found.balancing, found.truncated]).toEqual([found.loops.length, false]);
        made[
          found.loops.length === 0
            ? "none"
            : found.balancing === 0
              ? "reinforcing"
              : found.reinforcing === 0
                ? "balancing"
                : "both"
        ]++;
        // With all arcs turned round the loops are the same, the other way.
        const back = answered(
          feedbackLoops(
            { nodes: ids, arcs: arcs.map(({ from, to, weight }) => ({ from: to, to: from, weight })) },
            { lengthAtMost },
          ),
        );
        expect([back.reinforcing, back.balancing]).toEqual([found.reinforcing, found.balancing]);
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("of climate, transition, labour, organising and control is one of five, that pushes on", () => {
    const found = answered(feedbackLoops({ nodes: climate.nodes, arcs: climate.enables ?? [] }));
    expect(found.loops.map(({ through, sign }) => [through.length, sign])).toEqual([[5, "reinforcing"]]);
  });

  test("more than were asked for are said to be more", () => {
    const arcs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to })));
    expect(feedbackLoops({ nodes: ids, arcs }, { countAtMost: 5 })).toMatchObject({ reinforcing: 5, truncated: true });
    expect(feedbackLoops({ nodes: ids, arcs }, { stepsAtMost: 10 })).toMatchObject({ truncated: true });
    expect(feedbackLoops({ nodes: ids, arcs }, { lengthAtMost: 0 })).toMatchObject({ refused: "input/out-of-range" });
  });
});

describe("critical preconditions", () => {
  test("are those without which an outcome does not come about, one by one", () => {
    const made = { none: 0, one: 0, several: 0 };
    fc.assert(
      fc.property(anyTheory, anyOutcomes, (theory, outcomes) => {
        const found = answered(criticalPreconditions(theory, outcomes));
        const roots = ids.filter((id) => ![...theory.enables, ...theory.requires].some(({ to }) => to === id));
        const usual = closureByRounds(theory, roots);
        const slow = usual.flatMap((id) => {
          const left = closureByRounds(theory, roots, id);
          const lost = outcomes.filter((it) => it.id !== id && usual.includes(it.id) && !left.includes(it.id));
          return lost.length > 0 ? [[id, lost.reduce((sum, { weight = 1 }) => sum + weight, 0)]] : [];
        });
        expect(found.map(({ id, weight }) => [id, weight]).toSorted()).toEqual(slow);
        expect(found.map(({ weight }) => weight)).toEqual(
          found.map(({ weight }) => weight).toSorted((one, other) => other - one),
        );
        made[(["none", "one"] as const)[found.length] ?? "several"]++;
        // Twice the weight is twice the loss; another way to everything leaves nothing critical but that way.
        const doubled = outcomes.map((it) => ({ ...it, weight: 2 * (it.weight ?? 1) }));
        expect(answered(criticalPreconditions(theory, doubled)).map(({ id, weight }) => [id, weight / 2])).toEqual(
          found.map(({ id, weight }) => [id, weight]),
        );
        const given = { ...theory, facts: [...ids] };
        expect(criticalPreconditions(given, outcomes)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("name what is lost and for whom", () => {
    const theory: Theory = {
      nodes: ["law", "fund", "homes", "jobs"],
      requires: [
        { from: "law", to: "homes" },
        { from: "law", to: "jobs" },
      ],
      enables: [{ from: "fund", to: "homes" }],
    };
    const outcomes = [
      { id: "homes", partner: "tenants", weight: 2 },
      { id: "jobs", partner: "union" },
    ];
    expect(criticalPreconditions(theory, outcomes)).toEqual([
      { id: "law", lost: ["homes", "jobs"], weight: 3, partners: ["tenants", "union"] },
      { id: "fund", lost: ["homes"], weight: 2, partners: ["tenants"] },
    ]);
    expect(criticalPreconditions(theory, outcomes, ["law"])).toMatchObject([{ id: "law", lost: ["jobs"] }]);
  });

  test.each([
    [[{ id: "z", partner: "p" }], "input/id-unknown"],
    [[{ id: "a", partner: "" }], "input/id-missing"],
    [[{ id: "a", partner: "p", weight: NaN }], "input/not-a-number"],
    [[{ id: "a", partner: "p", weight: -1 }], "input/negative"],
  ])("of %j are refused: %s", (outcomes, refused) => {
    expect(criticalPreconditions({ nodes: ["a"] }, outcomes)).toMatchObject({ refused });
    expect(smallestWin({ nodes: ["a"] }, outcomes, [])).toMatchObject({ refused });
    expect(bestSet({ nodes: ["a"] }, outcomes, [], { count: 1 })).toMatchObject({ refused });
  });
});

describe("sequencing", () => {
  const theory: Theory = {
    nodes: ["freeze", "build", "homes", "parks"],
    requires: [
      { from: "freeze", to: "homes" },
      { from: "build", to: "homes" },
    ],
  };

  test("a conflict among what a demand cannot do without breaks it, unless an order solves it", () => {
    const conflict = { one: "freeze", other: "build" };
    expect(sequencingConflicts({ theory, conflicts: [conflict], demands: ["homes"] })).toEqual({
      dealbreakers: [{ one: "build", other: "freeze" }],
      inOrder: [],
      rings: [],
      layers: [["build", "freeze", "parks"], ["homes"]],
      giveUp: [],
      proved: true,
    });
    expect(sequencingConflicts({ theory, conflicts: [conflict], demands: ["parks"] })).toMatchObject({
      dealbreakers: [],
    });
    expect(sequencingConflicts({ theory, conflicts: [{ ...conflict, first: "build" }], demands: ["homes"] })).toEqual({
      dealbreakers: [],
      inOrder: [{ first: "build", second: "freeze" }],
      rings: [],
      layers: [["build", "parks"], ["freeze"], ["homes"]],
      giveUp: [],
      proved: true,
    });
    expect(
      sequencingConflicts({
        theory,
        conflicts: [{ ...conflict, first: "build" }],
        before: [{ from: "homes", to: "build" }],
        demands: ["homes"],
      }),
    ).toMatchObject({
      rings: [["build", "homes"]],
      layers: null,
      giveUp: [{ from: "homes", to: "build", of: "before" }],
      proved: true,
    });
  });

  test("what goes round by needs alone takes a need to end, and agreements that are needs count as needs", () => {
    const round = { nodes: ["a", "b", "c"], requires: [arc("a", "b"), arc("b", "a")] };
    const found = (before: readonly Step[]) =>
      answered(sequencingConflicts({ theory: round, conflicts: [], before, demands: [] })).giveUp;
    expect(found([])).toEqual([{ of: "requires", from: expect.any(String), to: expect.any(String) }]);
    const [need, agreed, ...others] = found([arc("a", "b"), arc("b", "c"), arc("c", "b")]);
    expect([need?.of, agreed?.of, others]).toEqual(["requires", "before", []]);
  });

  test("layers keep every order and begin nothing later than they must; a ring leaves none", () => {
    const made = { layered: 0, rings: 0, dealbreakers: 0 };
    const anyConflicts = fc.array(
      fc.constantFrom({ one: "a", other: "b" }, { one: "c", other: "d" }, { one: "e", other: "f" }),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(
        anyTheory,
        fc.array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), { maxLength: 2 }),
        anyConflicts,
        fc.subarray([...ids]),
        (drawn, before, conflicts, demands) => {
          const some = { ...drawn, requires: drawn.requires.slice(0, 4) };
          const found = answered(sequencingConflicts({ theory: some, before, conflicts, demands }));
          const steps = [...some.requires, ...before];
          const layerOf = new Map(found.layers?.flatMap((layer, at) => layer.map((id) => [id, at] as const)));
          for (const id of found.layers ? ids : []) {
            const earlier = steps.filter(({ to }) => to === id).map(({ from }) => layerOf.get(from) as number);
            expect(layerOf.get(id)).toBe(Math.max(-1, ...earlier) + 1);
          }
          const isStep = (from: string, to: string) => steps.some((step) => step.from === from && step.to === to);
          for (const ring of found.rings)
            expect(ring.every((id, at) => isStep(id, ring[(at + 1) % ring.length] as string))).toBe(true);
          const roots = ids.filter((id) => ![...some.enables, ...some.requires].some(({ to }) => to === id));
          const possible = demands.filter((id) => closureByRounds(some, roots).includes(id));
          const needed = new Set<string>(
            ids.filter(
              (id) =>
                demands.includes(id) || possible.some((demand) => !closureByRounds(some, roots, id).includes(demand)),
            ),
          );
          // Without what is given up, an order can be kept; a need is given up only where needs go round by themselves.
          const isKept = ({ from, to }: Step) => !found.giveUp.some((step) => step.from === from && step.to === to);
          const kept = { ...some, requires: some.requires.filter(isKept) };
          const rest = answered(
            sequencingConflicts({ theory: kept, before: before.filter(isKept), conflicts, demands }),
          );
          expect([rest.layers === null, rest.giveUp]).toEqual([false, []]);
          const needsAlone = answered(sequencingConflicts({ theory: some, conflicts: [], demands: [] })).giveUp;
          expect(found.giveUp.filter(({ of }) => of === "requires")).toHaveLength(needsAlone.length);
          expect(found.dealbreakers).toEqual(
            conflicts
              .filter(({ one, other }) => needed.has(one) && needed.has(other))
              .toSorted((one, other) => (one.one < other.one ? -1 : 1)),
          );
          made[found.layers === null ? "rings" : "layered"]++;
          if (found.dealbreakers.length > 0) made.dealbreakers++;
        },
      ),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test.each([
    [{ theory, conflicts: [{ one: "freeze", other: "freeze" }], demands: [] }, "input/to-itself"],
    [{ theory, conflicts: [{ one: "freeze", other: "x" }], demands: [] }, "input/id-unknown"],
    [{ theory, conflicts: [{ one: "freeze", other: "build", first: "homes" }], demands: [] }, "input/id-unknown"],
    [{ theory, conflicts: [], demands: ["x"] }, "input/id-unknown"],
    [{ theory, conflicts: [], demands: [], before: [{ from: "x", to: "homes" }] }, "input/id-unknown"],
  ])("refuses what it cannot read (%#)", (sequence, refused) => {
    expect(sequencingConflicts(sequence)).toMatchObject({ refused });
  });
});
