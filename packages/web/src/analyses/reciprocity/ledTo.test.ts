import { giveNeedMatrix } from "@mortar/core/src/pictures/giveNeedMatrix.ts";
import { reciprocityRing } from "@mortar/core/src/pictures/reciprocityRing.ts";
import { describe, expect, test } from "vitest";
import { ledInMatrix } from "./ledInMatrix.ts";
import { ledTo, type LookedAt, nearnessIn, tiesOf } from "./lookedAt.ts";

const members = ["a", "b", "c", "d"].map((id) => ({ id, name: id.toUpperCase() }));
const exchanges = (
  [
    ["a", "b"],
    ["b", "a"],
    ["a", "c"],
    ["c", "b"],
  ] as const
).map(([giver, receiver]) => ({ giver, receiver, standing: "affirmed" as const }));

const member = (id: string): LookedAt => ({ kind: "member", id });
const tie = (id: string, from: string): LookedAt => ({ kind: "tie", id, from });

describe("the ring", () => {
  const ring = reciprocityRing({ members, exchanges }, "wide");
  const walk = (at: LookedAt, ...keys: readonly string[]) =>
    keys.reduce<LookedAt | null>((from, key) => from && ledTo(ring, from, key), at);

  test("arrows go round, and come back to where they began", () => {
    const [first, second] = ring.order as [string, string];
    expect(walk(member(first), "ArrowRight")).toEqual(member(second));
    expect(walk(member(first), "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight")).toEqual(member(first));
    expect(walk(member(second), "End", "ArrowDown")).toEqual(member(first));
    expect(walk(member(first), "ArrowLeft")).toEqual(walk(member(first), "End"));
  });

  test("Enter goes along a tie to the member at its other end, Escape goes back", () => {
    const [first] = tiesOf(ring, "a");
    expect(walk(member("a"), "Enter")).toEqual(tie(first!.id, "a"));
    expect(walk(member("a"), "Enter", "Escape")).toEqual(member("a"));
    const other = first!.giver === "a" ? first!.receiver : first!.giver;
    expect(walk(member("a"), "Enter", "Enter")).toEqual(member(other));
  });

  test("arrows on a tie go through the ties of the member one came from, all of them", () => {
    const seen = new Set<string>();
    let at = walk(member("a"), "Enter");
    for (let steps = 0; steps < 3 && at; steps++) {
      seen.add(at.id);
      at = walk(at, "ArrowRight");
    }
    expect([...seen].toSorted()).toEqual(["a>b", "a>c", "b>a"]);
    expect(at).toEqual(walk(member("a"), "Enter"));
  });

  test("a member without ties keeps the focus, and other keys are left to the page", () => {
    expect(walk(member("d"), "Enter")).toEqual(member("d"));
    expect(walk(member("d"), "Tab")).toBeNull();
  });

  test("what is looked at and what it touches is near, all else steps back", () => {
    const near = nearnessIn(ring, member("c"));
    expect(["a", "b", "c", "d"].map(near.ofMember)).toEqual(["near", "near", "near", "far"]);
    expect([near.ofTie("a>c"), near.ofTie("a>b")]).toEqual(["near", "far"]);
    expect(nearnessIn(ring, null).ofMember("d")).toBeUndefined();
  });
});

describe("the matrix", () => {
  const matrix = giveNeedMatrix({ members, exchanges, unmet: [], unasked: [] });
  const walk = (at: LookedAt, ...keys: readonly string[]) =>
    keys.reduce<LookedAt | null>((from, key) => from && ledInMatrix(matrix, from, key), at);

  test("arrows go along the row of a giver and the column of a receiver, from tie to tie", () => {
    expect(walk(member("a"), "ArrowRight")).toEqual(tie("a>b", "a"));
    expect(walk(member("a"), "ArrowRight", "ArrowRight")).toEqual(tie("a>c", "a"));
    expect(walk(member("a"), "ArrowRight", "ArrowDown")).toEqual(tie("c>b", "c"));
    expect(walk(tie("c>b", "c"), "ArrowUp")).toEqual(tie("a>b", "a"));
    expect(walk(tie("a>b", "a"), "ArrowLeft")).toEqual(member("a"));
  });

  test("at an end, they stay", () => {
    expect(walk(tie("a>c", "a"), "ArrowRight")).toBeNull();
    expect(walk(member("a"), "ArrowUp")).toBeNull();
    expect(walk(member("d"), "ArrowRight")).toBeNull();
    expect(walk(member("a"), "End")).toEqual(member("d"));
  });
});
