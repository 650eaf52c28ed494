import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyHistory, persons } from "../../testing/anyHistory.ts";
import { allotments, ines, library, olu, tariq } from "../../testing/cast.ts";
import { changeHidden, hiddenFrom } from "../../testing/hidden.ts";
import { by, type Deed, told } from "../../testing/story.ts";
import { affirmed, lending, needReleased, ovenNeed } from "../../testing/talk.ts";
import { circlesOf, replay } from "../coalition.ts";
import { affirmedRing } from "./affirmedRing.ts";

const after = (...past: readonly Deed[]) => affirmedRing(replay(told(...past)));

const tie = { id: "tie-ovens-0000001", give: lending.id, need: ovenNeed.id, giver: library, receiver: allotments };
const both = [...affirmed, needReleased, by(olu, { type: "CommitmentAffirmed", id: ovenNeed.id, words: null })];
const agreed = by(
  tariq,
  { type: "TieProposed", ...tie },
  { type: "TieAgreed", id: tie.id, side: "giver" },
  { type: "TieAgreed", id: tie.id, side: "receiver" },
);
const flow = { giver: library, receiver: allotments, standing: "affirmed" };

test("a yes gives its member a piece, and two yeses that are tied join their members", () => {
  const ring = after(...both, agreed);
  expect(ring.members).toEqual([
    { id: library, name: "The Library", named: [{ as: "give", standing: "affirmed" }] },
    { id: allotments, name: "The Allotments", named: [{ as: "need", standing: "affirmed" }] },
  ]);
  expect(ring.exchanges).toEqual([flow]);
});

test("while one of the two is only released, or the tie only proposed, nothing joins them", () => {
  expect(after(...affirmed, needReleased, agreed).exchanges).toEqual([]);
  expect(after(...both, by(tariq, { type: "TieProposed", ...tie })).exchanges).toEqual([]);
});

test("a yes said aloud, or subject to a board, is no yes here", () => {
  const spoken = by(
    ines,
    { type: "SpokenYesNoted", id: ovenNeed.id, speaker: olu.person, witness: tariq.person },
    { type: "SpokenYesWitnessed", id: ovenNeed.id },
  );
  const subject = by(olu, { type: "ConditionNamed", id: ovenNeed.id, to: "Our board", by: "2026-05-12", words: null });
  for (const said of [spoken, subject]) {
    const ring = after(...affirmed, needReleased, said, agreed);
    expect(ring.members[1]?.named).toEqual([]);
    expect(ring.exchanges).toEqual([]);
  }
});

test("what only named members may read is not in a picture everyone sees", () => {
  const narrowed = by(tariq, {
    type: "CommitmentReadersNamed",
    id: lending.id,
    readers: { members: [allotments], stewards: true },
  });
  const ring = after(...both, agreed, narrowed);
  expect(ring.members[0]?.named).toEqual([]);
  expect(ring.exchanges).toEqual([]);
});

test("whatever is hidden from any member changes nothing in it", () => {
  const someone = fc.constantFrom(...persons);
  const changes = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 });
  let compared = 0;
  fc.assert(
    fc.property(anyHistory, someone, changes, (history, viewer, change) => {
      const whole = replay(history);
      if (!circlesOf(whole, viewer).has("coalition")) return;
      compared += affirmedRing(whole).members.some(({ named }) => named?.length) ? 1 : 0;
      const otherwise = replay(changeHidden(history, hiddenFrom(whole, viewer), change));
      expect(affirmedRing(otherwise)).toEqual(affirmedRing(whole));
    }),
    { numRuns: 120 },
  );
  expect(compared).toBeGreaterThan(20);
});
