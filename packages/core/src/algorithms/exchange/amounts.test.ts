import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasArcIn, unrefused } from "../../../testing/anyGraph.ts";
import { type Layers, multiplexReciprocity } from "./multiplexReciprocity.ts";
import { type Give, type Gives, weightedReciprocity } from "./weightedReciprocity.ts";

const ids = ["a", "b", "c", "d"] as const;

const anyGives: fc.Arbitrary<Gives> = fc.subarray([...ids]).chain((members) =>
  fc.record({
    members: fc.constant(members),
    gives:
      members.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              from: fc.constantFrom(...members),
              to: fc.constantFrom(...members),
              type: fc.constantFrom("hours", "money", "rooms"),
              amount: fc.nat(9),
            }),
            { maxLength: 14 },
          ),
  }),
);

const amountBetween = (gives: readonly Give[], type: string, one: string, other: string) =>
  gives.filter((it) => it.type === type && it.from === one && it.to === other).reduce((sum, it) => sum + it.amount, 0);

const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

describe("weighted reciprocity", () => {
  test("is, of each type and member, what its definition says", () => {
    const made = { nobody: 0, nothing: 0, returned: 0, unreturned: 0, manyTypes: 0, toOneself: 0 };
    fc.assert(
      fc.property(anyGives, ({ members, gives }) => {
        const { types } = unrefused(weightedReciprocity({ members, gives }));
        expect(types.map(({ type }) => type)).toEqual([...new Set(gives.map(({ type }) => type))].sort());
        for (const found of types) {
          const w = (i: string, j: string) => (i === j ? 0 : amountBetween(gives, found.type, i, j));
          for (const { id, ...own } of found.members) {
            const given = sum(members.map((j) => w(id, j)));
            const received = sum(members.map((j) => w(j, id)));
            const returned = sum(members.map((j) => Math.min(w(id, j), w(j, id))));
            expect(own).toEqual({
              given,
              received,
              returned,
              balance: received - given,
              share: given === 0 ? null : returned / given,
              imbalance: given + received === 0 ? null : Math.abs(received - given) / (given + received),
            });
          }
          expect(found.members.map(({ id }) => id)).toEqual([...members].sort());
          const all = sum(members.flatMap((i) => members.map((j) => w(i, j))));
          const back = sum(members.flatMap((i) => members.map((j) => Math.min(w(i, j), w(j, i)))));
          expect([found.given, found.returned, found.share]).toEqual([all, back, all === 0 ? null : back / all]);
          const pairs = [...members]
            .sort()
            .flatMap((one, at, sorted) => sorted.slice(at + 1).map((other) => ({ one, other })))
            .map(({ one, other }) => ({ one, other, oneGives: w(one, other), otherGives: w(other, one) }));
          expect(found.pairs).toEqual(pairs.filter(({ oneGives, otherGives }) => oneGives + otherGives > 0));
          if (all > 0) made[back > 0 ? "returned" : "unreturned"]++;
        }
        if (members.length === 0) made.nobody++;
        if (gives.length === 0) made.nothing++;
        if (types.length > 1) made.manyTypes++;
        if (gives.some(({ from, to }) => from === to)) made.toOneself++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("has the same shares when all amounts are doubled; the other way round, balances change their sign", () => {
    fc.assert(
      fc.property(anyGives, ({ members, gives }) => {
        const own = unrefused(weightedReciprocity({ members, gives }));
        const doubled = gives.map((it) => ({ ...it, amount: it.amount * 2 }));
        const twice = unrefused(weightedReciprocity({ members, gives: doubled }));
        expect(twice.types.map(({ share }) => share)).toEqual(own.types.map(({ share }) => share));
        const back = gives.map((it) => ({ ...it, from: it.to, to: it.from }));
        const turned = unrefused(weightedReciprocity({ members, gives: back.toReversed() }));
        const balances = (types: typeof own.types) =>
          types.flatMap((type) => type.members.map((it) => it.received - it.given));
        expect(balances(turned.types)).toEqual(balances(own.types).map((it) => 0 - it));
        expect(sum(balances(own.types))).toBe(0);
      }),
    );
  });

  test.each([
    ["a member twice", { members: ["a", "a"], gives: [] }, "input/id-twice"],
    ["somebody unknown", { members: ["a"], gives: [give({ to: "b" })] }, "input/id-unknown"],
    ["no type", { members: ["a", "b"], gives: [give({ type: "" })] }, "input/id-missing"],
    ["no amount", { members: ["a", "b"], gives: [give({ amount: NaN })] }, "input/not-a-number"],
    ["less than nothing", { members: ["a", "b"], gives: [give({ amount: -1 })] }, "input/negative"],
    [
      "more than numbers hold",
      { members: ["a", "b"], gives: [give({ amount: 1e308 }), give({ amount: 1e308 })] },
      "input/not-a-number",
    ],
  ])("%s is refused", (_, input, refused) => {
    expect(weightedReciprocity(input)).toMatchObject({ refused });
  });
});

function give(part: Partial<Give>): Give {
  return { from: "a", to: "b", type: "hours", amount: 1, ...part };
}

const anyLayers: fc.Arbitrary<Layers> = anyGives.map(({ members, gives }) => ({
  nodes: members,
  layers: Object.fromEntries(
    ["hours", "money"].map((layer) => [
      layer,
      [
        ...new Map(
          gives.filter(({ type }) => type === layer).map(({ from, to }) => [from + to, { from, to }] as const),
        ).values(),
      ],
    ]),
  ),
}));

describe("multiplex reciprocity", () => {
  test("counts, of each type, the ties answered in each", () => {
    const made = { answeredOtherwise: 0, unanswered: 0, withoutTies: 0 };
    fc.assert(
      fc.property(anyLayers, ({ nodes, layers }) => {
        for (const found of unrefused(multiplexReciprocity({ nodes, layers })).layers) {
          const ties = (layers[found.type] ?? []).filter(({ from, to }) => from !== to);
          const answers = (layer: string) =>
            ties.filter(({ from, to }) => hasArcIn({ nodes, arcs: layers[layer] ?? [] }, to, from));
          expect(found.ties).toBe(ties.length);
          expect(found.answeredBy).toEqual({ hours: answers("hours").length, money: answers("money").length });
          const any = new Set([...answers("hours"), ...answers("money")]);
          expect([found.answered, found.share]).toEqual([any.size, ties.length ? any.size / ties.length : null]);
          expect(new Set(found.unanswered)).toEqual(new Set(ties.filter((tie) => !any.has(tie))));
          const other = found.type === "hours" ? "money" : "hours";
          if ((found.answeredBy[other] ?? 0) > 0) made.answeredOtherwise++;
          if (found.unanswered.length > 0) made.unanswered++;
          if (ties.length === 0) made.withoutTies++;
        }
      }),
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("is alike both ways round between types, and a type of its own changes no other's counts", () => {
    fc.assert(
      fc.property(anyLayers, ({ nodes, layers }) => {
        const found = unrefused(multiplexReciprocity({ nodes, layers })).layers;
        const byType = Object.fromEntries(found.map((it) => [it.type, it.answeredBy]));
        // A tie of hours answered by money is a tie of money answered by hours.
        expect(byType["hours"]?.["money"]).toBe(byType["money"]?.["hours"]);
        const joined = unrefused(multiplexReciprocity({ nodes, layers: { ...layers, rooms: [] } })).layers;
        for (const { type, answeredBy, ...own } of found)
          expect(joined).toContainEqual({ ...own, type, answeredBy: { ...answeredBy, rooms: 0 } });
      }),
    );
  });

  test.each([
    ["no type", { nodes: ["a"], layers: { "": [] } }, "input/id-missing"],
    ["somebody unknown", { nodes: ["a"], layers: { money: [{ from: "a", to: "b" }] } }, "input/id-unknown"],
    [
      "the same line twice",
      {
        nodes: ["a", "b"],
        layers: {
          money: [
            { from: "a", to: "b" },
            { from: "a", to: "b" },
          ],
        },
      },
      "input/arc-twice",
    ],
  ])("%s is refused", (_, input: Layers, refused) => {
    expect(multiplexReciprocity(input)).toMatchObject({ refused });
  });
});
