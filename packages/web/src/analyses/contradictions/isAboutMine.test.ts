import type { World } from "../../coalition/world.ts";
import { expect, test } from "vitest";
import { worldFrom } from "../../coalition/world.ts";
import { isAboutMine } from "./isAboutMine.ts";

const table = (...rows: readonly { readonly id: string }[]) => new Map(rows.map((it) => [it.id, it]));
const world = worldFrom({
  commitments: table({ id: "give", member: "mill" } as never),
  nonNegotiables: table({ id: "fast", member: "mill" } as never, { id: "all", member: null } as never),
  ties: table({ id: "tie", giver: "mill", receiver: "bakery" } as never),
} as never) satisfies World;

const isAbout = (member: string, ...about: readonly string[]) =>
  isAboutMine({ code: "", about, args: {} }, world, {
    person: "p",
    members: [member],
    isSteward: false,
    today: "2026-11-22",
  });

test.each([
  ["mill", "give", true],
  ["mill", "fast", true],
  ["mill", "mill", true],
  ["mill", "tie", true],
  ["bakery", "tie", true],
  ["bakery", "give", false],
  ["mill", "all", false],
  ["mill", "unknown", false],
])("for %s, what rests on '%s': %s", (member, about, mine) => {
  expect(isAbout(member, about)).toBe(mine);
});
