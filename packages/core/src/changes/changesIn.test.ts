import { expect, test } from "vitest";
import { replay } from "../coalition.ts";
import { benefitsReform, campaign, platformFeature } from "../worlds/index.ts";
import { changesIn } from "./changesIn.ts";

const told = (world: typeof campaign, until = "2027") =>
  changesIn(replay(world.happened.filter(({ by }) => by.at < until)));

test("the newest comes first, and each record once", () => {
  const found = told(benefitsReform);
  const times = found.map(({ at }) => at);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(new Set(found.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(found.length);
});

test("what became of a promise is told by what is so now", () => {
  const whatOf = (id: string, until?: string) => told(benefitsReform, until).find((it) => it.id === id)?.what;
  expect(whatOf("commitment-delivery-give", "2026-03-10")).toBe("released");
  expect(whatOf("commitment-delivery-give", "2026-03-12T17")).toBe("affirmed");
  expect(whatOf("commitment-delivery-give", "2026-03-13")).toBe("tended");
  expect(whatOf("commitment-delivery-give")).toBe("strained");
  expect(whatOf("commitment-treasury-gain")).toBe("asked-anew");
  expect(whatOf("commitment-frontline-give")).toBe("spoken");
});

test("between members: ties as they come, a no is nobody's news, and words of the one who receives", () => {
  const found = told(campaign);
  const tie = (id: string) => found.find((it) => it.id === id);
  expect(tie("tie-eighty-day-before")).toBeUndefined();
  expect(tie("tie-ask-first-street")).toMatchObject({
    what: "made-possible",
    member: "member-law-centre-01",
    other: "member-quayside-families",
  });
  expect(tie("tie-ask-first-street")?.words?.said).toMatch(/^I can go to a meeting/);
  expect(tie("tie-night-shift-case-1")?.what).toBe("tie-proposed");
});

test("a program that works against the others is news, with the words of whoever saw it", () => {
  const found = told(platformFeature).filter(({ what }) => what === "misaligned");
  expect(found.map(({ person }) => person)).toEqual(["person-hana-kim-0001", "person-sunniva-berg"]);
});
