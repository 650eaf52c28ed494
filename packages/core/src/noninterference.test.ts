import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, anyStep, outcomeOf, persons } from "../testing/anyHistory.ts";
import { changeHidden, hiddenFrom, serialised } from "../testing/hidden.ts";
import * as analyses from "./analyses/index.ts";
import { circlesOf, replay, seen, type Whole } from "./coalition.ts";
import type { Asker } from "./kernel/index.ts";
import { isSteward } from "./records/coalition/stewardship/stewardship.ts";

const viewer = fc.constantFrom(...persons, "person-stranger-1");

/** A history, someone looking at it, and the same history with what is hidden from her changed. */
const twoHistories = fc
  .record({ history: anyHistory, viewer, changes: fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }) })
  .map(({ history, viewer, changes }) => {
    const hidden = hiddenFrom(replay(history), viewer);
    return { viewer, hidden, before: replay(history), after: replay(changeHidden(history, hidden, changes)) };
  });

const asSeenBy = (whole: Whole, viewer: string) => seen(whole, circlesOf(whole, viewer));

const askerOf = (whole: Whole, person: string): Asker => ({
  person,
  members: [...whole.members.keys()].filter((member) => circlesOf(whole, person).has(`member:${member}`)),
  isSteward: isSteward(whole, person),
  today: "2026-03-10",
});

describe("what is hidden from a viewer changes nothing she gets", () => {
  const always = (rule: (whole: { before: Whole; after: Whole; viewer: string }) => void) =>
    fc.assert(fc.property(twoHistories, rule), { numRuns: 150 });

  test("(enough is hidden, and really changed, for the rules below to mean anything)", () => {
    const samples = fc.sample(twoHistories, { seed: 7, numRuns: 200 });
    const changed = samples.filter(({ before, after }) => serialised(before) !== serialised(after));
    const changedForMembers = changed.filter(({ before, viewer }) => circlesOf(before, viewer).has("coalition"));
    const partsChanged = samples.filter(({ hidden }) => hidden.parts.size > 0);
    expect(changed.length).toBeGreaterThan(140);
    expect(changedForMembers.length).toBeGreaterThan(80);
    expect(partsChanged.length).toBeGreaterThan(40);
  });

  test("not the circles she stands in, nor any record, revision, part or order she sees", () =>
    always(({ before, after, viewer }) => {
      expect([...circlesOf(after, viewer)]).toEqual([...circlesOf(before, viewer)]);
      expect(serialised(asSeenBy(after, viewer))).toBe(serialised(asSeenBy(before, viewer)));
    }));

  test("not what the coalition answers to her questions", () =>
    always(({ before, after, viewer }) => {
      for (const { answer } of Object.values(analyses)) {
        const ask = (whole: Whole) => answer(asSeenBy(whole, viewer), askerOf(whole, viewer));
        expect(ask(after)).toEqual(ask(before));
      }
    }));

  test("not what becomes of anything she asks for", () => {
    let decided = 0;
    fc.assert(
      fc.property(
        twoHistories,
        fc.array(anyStep, { minLength: 20, maxLength: 20 }),
        ({ before, after, viewer }, steps) => {
          const member = askerOf(before, viewer).members[0] ?? null;
          for (const step of steps) {
            const own = { ...step, by: { ...step.by, person: viewer, member } };
            const outcome = outcomeOf(before, own, "request-asked-now");
            if ("refused" in outcome && outcome.refused === "request/id-taken") continue;
            expect(outcomeOf(after, own, "request-asked-now")).toEqual(outcome);
            decided += "refused" in outcome ? 0 : 1;
          }
        },
      ),
      { numRuns: 100 },
    );
    expect(decided).toBeGreaterThan(50);
  });
});

test("who stands in more circles sees at least as much", () =>
  fc.assert(
    fc.property(anyHistory, viewer, viewer, (history, one, other) => {
      const whole = replay(history);
      const narrow = circlesOf(whole, one);
      const wide = new Set([...narrow, ...circlesOf(whole, other)]);
      for (const [kind, table] of Object.entries(seen(whole, narrow))) {
        const wider = seen(whole, wide)[kind as keyof Whole];
        for (const [id, it] of table) expect(wider.get(id)).toMatchObject(it);
      }
    }),
    { numRuns: 100 },
  ));
