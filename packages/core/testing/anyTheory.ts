import * as fc from "fast-check";
import type { Outcome, Step, Theory } from "../src/algorithms/logic/theory.ts";

/** The nodes of every theory made up here. */
export const ids = ["a", "b", "c", "d", "e", "f", "g"] as const;

const anySteps: fc.Arbitrary<readonly Step[]> = fc.uniqueArray(
  fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }),
  { maxLength: 8, selector: ({ from, to }) => from + to },
);

/** Some with a fact, with ways round, with both kinds of steps into the same node. */
export const anyTheory = fc.record({
  nodes: fc.constant(ids),
  enables: anySteps,
  requires: anySteps,
  facts: fc.subarray([...ids], { maxLength: 1 }),
});

export const anyOutcomes: fc.Arbitrary<readonly Outcome[]> = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    partner: fc.constantFrom("tenants", "union", "church"),
    weight: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 6 },
);

export type Whole = Required<Theory>;

/** Round after round over everything, until nothing changes. */
export const closureByRounds = (theory: Whole, chosen: readonly string[], without?: string): readonly string[] => {
  const { nodes, enables, requires, facts } = theory;
  const before = (steps: readonly Step[], id: string) => steps.filter(({ to }) => to === id).map(({ from }) => from);
  let held: readonly string[] = [];
  for (;;) {
    const next = nodes.filter((id) => {
      if (id === without) return false;
      const [enablers, needs] = [before(enables, id), before(requires, id)];
      const follows =
        enablers.length + needs.length > 0 &&
        needs.every((need) => held.includes(need)) &&
        (enablers.length === 0 || enablers.some((enabler) => held.includes(enabler)));
      return held.includes(id) || chosen.includes(id) || facts.includes(id) || follows;
    });
    if (next.length === held.length) return held;
    held = next;
  }
};
