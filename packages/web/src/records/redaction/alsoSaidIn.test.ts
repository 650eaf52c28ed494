import type { Asker } from "@mortar/core";
import { expect, test } from "vitest";
import { type LooseWorld, worldFrom } from "../../coalition/world.ts";
import { alsoSaidIn } from "./alsoSaidIn.ts";

const me: Asker = { person: "rosa", members: ["ferry"], isSteward: false, today: "2026-03-02" };
const table = (...items: readonly { readonly id: string }[]) => new Map(items.map((it) => [it.id, it]));
const world = worldFrom({
  answers: table({ id: "answer", speaker: "rosa", steward: "maya", words: { said: "Corrected since." } } as never),
  commitments: table(
    { id: "affirmed", member: "ferry", origin: { answer: "answer" }, words: { said: "In her own words." } } as never,
    { id: "of-another", member: "market", origin: { answer: "answer" }, words: { said: "Theirs." } } as never,
    { id: "of-its-own", member: "ferry", origin: null, words: { said: "Never said in a talk." } } as never,
  ),
} as unknown as LooseWorld);

test("a passage leaves every record of the same origin, also where only an earlier wording holds it", () => {
  expect(alsoSaidIn(world, me, { kind: "answers", id: "answer" })).toEqual([{ kind: "commitments", id: "affirmed" }]);
  expect(alsoSaidIn(world, me, { kind: "commitments", id: "affirmed" })).toEqual([{ kind: "answers", id: "answer" }]);
});

test("it leaves no record of other people, and none of another origin", () => {
  const stranger = { ...me, person: "bo", members: [] };
  expect(alsoSaidIn(world, stranger, { kind: "answers", id: "answer" })).toEqual([]);
  expect(alsoSaidIn(world, me, { kind: "commitments", id: "of-its-own" })).toEqual([]);
});
