import * as fc from "fast-check";
import type { Rule } from "../src/algorithms/power/rule.ts";

/** Members of generated rules. */
export const ids = ["a", "b", "c", "d", "e", "f"] as const;

export const anyWeights: fc.Arbitrary<Rule> = fc
  .dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 6 }), { minKeys: 1 })
  .chain((weights) =>
    fc.record({
      rule: fc.constant("weights" as const),
      weights: fc.constant(weights),
      quota: fc.integer({ min: 1, max: 14 }),
    }),
  );

const anyLeaf: fc.Arbitrary<Rule> = fc.oneof(
  anyWeights,
  fc.constantFrom(...ids).map((id) => ({ rule: "member" as const, id })),
  fc
    .subarray([...ids], { minLength: 1 })
    .chain((of) => fc.nat(of.length).map((count) => ({ rule: "atLeast" as const, of, count }))),
);

/** Small rules of every kind, rules within rules too. */
export const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  anyLeaf,
  fc
    .tuple(fc.constantFrom("all" as const, "any" as const), fc.array(anyLeaf, { minLength: 1, maxLength: 3 }))
    .map(([rule, rules]) => ({ rule, rules })),
  fc
    .array(anyLeaf, { minLength: 1, maxLength: 3 })
    .chain((rules) => fc.nat(rules.length).map((count) => ({ rule: "someOf" as const, count, rules }))),
);
