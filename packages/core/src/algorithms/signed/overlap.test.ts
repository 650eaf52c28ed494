import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../kernel/index.ts";
import { type MembershipsInput, membershipOverlap } from "./membershipOverlap.ts";

const unrefused = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const anyMemberships: fc.Arbitrary<MembershipsInput> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("k", "l", "m", "n", "o"),
    members: fc.shuffledSubarray(["a", "b", "c", "d", "e", "f", "g"]),
  }),
  { selector: ({ id }) => id },
);

/** Every two coalitions, member by member. */
const byDefinition = (coalitions: MembershipsInput) => {
  const sorted = [...coalitions].sort((one, other) => (one.id < other.id ? -1 : 1));
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).flatMap((other) => {
      const shared = one.members.filter((id) => other.members.includes(id)).sort();
      const all = new Set([...one.members, ...other.members]).size;
      const fewer = Math.min(one.members.length, other.members.length);
      return shared.length === 0
        ? []
        : [{ one: one.id, other: other.id, shared, jaccard: shared.length / all, simpson: shared.length / fewer }];
    }),
  );
};

const inOrder = <Pair extends { readonly one: string; readonly other: string }>(pairs: readonly Pair[]) =>
  [...pairs].sort((a, b) => (a.one + a.other < b.one + b.other ? -1 : 1));

describe("overlap of memberships", () => {
  test("is what every two coalitions say", () => {
    const made = { none: 0, apart: 0, sharing: 0, within: 0 };
    fc.assert(
      fc.property(anyMemberships, (coalitions) => {
        const { pairs } = unrefused(membershipOverlap(coalitions));
        const slow = byDefinition(coalitions);
        expect(inOrder(pairs)).toEqual(inOrder(slow));
        expect(pairs.map(({ jaccard }) => jaccard)).toEqual(slow.map(({ jaccard }) => jaccard).sort((a, b) => b - a));
        made[coalitions.length === 0 ? "none" : slow.length === 0 ? "apart" : "sharing"]++;
        if (pairs.some(({ simpson, jaccard }) => simpson === 1 && jaccard < 1)) made.within++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("does not change with the order, nor when a coalition comes along that shares nobody", () => {
    fc.assert(
      fc.property(anyMemberships, (coalitions) => {
        const overlap = membershipOverlap(coalitions);
        const turned = coalitions.toReversed().map(({ id, members }) => ({ id, members: members.toReversed() }));
        expect(membershipOverlap(turned)).toEqual(overlap);
        expect(membershipOverlap([...coalitions, { id: "z", members: ["y"] }])).toEqual(overlap);
      }),
    );
  });

  test("names those who stand between, who is in most first", () => {
    const { between } = unrefused(
      membershipOverlap([
        { id: "parks", members: ["ana", "bo", "cy"] },
        { id: "roads", members: ["cy", "bo"] },
        { id: "water", members: ["cy", "dee"] },
      ]),
    );
    expect(between).toEqual([
      { id: "cy", coalitions: ["parks", "roads", "water"] },
      { id: "bo", coalitions: ["parks", "roads"] },
    ]);
  });

  test.each([
    [[{ id: "", members: [] }], "input/id-missing"],
    [
      [
        { id: "k", members: [] },
        { id: "k", members: [] },
      ],
      "input/id-twice",
    ],
    [[{ id: "k", members: ["a", "a"] }], "input/id-twice"],
    [[{ id: "k", members: [""] }], "input/id-missing"],
  ] satisfies readonly (readonly [MembershipsInput, string])[])("%j is refused: %s", (coalitions, refused) => {
    expect(membershipOverlap(coalitions)).toMatchObject({ refused });
  });
});
