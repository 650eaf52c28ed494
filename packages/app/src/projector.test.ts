import { replay, wordsIn, type Whole } from "@mortar/core";
import { anyHistory } from "@mortar/core/testing/anyHistory.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { projected } from "./projector.ts";

/** All that may pass: whose words are read, the words themselves once released, names, and what is affirmed. */
const mayPass = (whole: Whole): ReadonlySet<string> => {
  const reading = [...whole.readings.values()].find(({ isOver }) => !isOver);
  const shown = whole.commitments.get(reading?.showing ?? "");
  const isReleased = shown !== undefined && shown.disclosure !== "held-back" && shown.disclosure !== "withdrawn";
  return new Set([
    ...[...whole.coalitions.values()].flatMap(({ name }) => [name.said, name.ref]),
    ...[...whole.members.values()].flatMap(({ id, name }) => [id, name.said, name.ref]),
    "give",
    "need",
    "own-gain",
    "gain-for-others",
    "risk",
    "affirmed",
    "released",
    "conditional",
    "spoken",
    ...(isReleased && !shown.readers ? [shown.id, shown.words.said, shown.words.ref] : []),
  ]);
};

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const counted = { shown: 0, affirmed: 0, tied: 0 };

test("nothing passes the projector's door but released words that are read, and the names and yeses of the ring", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const whole = replay(history);
      const told = projected(whole);
      const allowed = mayPass(whole);
      for (const text of stringsIn(told)) expect([...allowed]).toContain(text);
      expect(wordsIn(told).length).toBeLessThanOrEqual(3);
      for (const { id, named } of told.ring.members)
        for (const { as } of named)
          expect(
            [...whole.commitments.values()].some(
              (it) => it.member === id && it.as === as && it.disclosure === "affirmed" && !it.readers,
            ),
          ).toBe(true);
      counted.shown += told.showing ? 1 : 0;
      counted.affirmed += told.ring.members.some(({ named }) => named.length > 0) ? 1 : 0;
      counted.tied += told.ring.exchanges.length > 0 ? 1 : 0;
    }),
    { numRuns: 300 },
  );
});

test("(and enough of them showed something for that to mean anything)", () => {
  expect(counted.shown).toBeGreaterThan(12);
  expect(counted.affirmed).toBeGreaterThan(60);
});
