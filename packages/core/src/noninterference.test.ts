import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, anyStep, outcomeOf, persons } from "../testing/anyHistory.ts";
import { ines } from "../testing/cast.ts";
import { englishWords } from "../testing/englishWords.ts";
import { changeHidden, complaintAbout, hiddenFrom, serialised } from "../testing/hidden.ts";
import * as analyses from "./analyses/index.ts";
import { circlesOf, type CoalitionEvent, replay, seen, type Whole } from "./coalition.ts";
import type { Asker, Happened } from "./kernel/index.ts";
import { isSteward } from "./records/coalition/stewardship/stewardship.ts";

/** What answers rest on beside the records: nothing, or what words mean. */
const means = [{}, { wordVectors: englishWords() }];

type History = readonly Happened<CoalitionEvent>[];

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
        for (const at of means) {
          const ask = (whole: Whole) => answer(asSeenBy(whole, viewer), askerOf(whole, viewer), at);
          expect(ask(after)).toEqual(ask(before));
        }
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

describe("a complaint, for everyone it is not for", () => {
  /** The same history without complaints this person does not read, and without all that was said to them. */
  const withoutComplaints = (history: History, person: string): History => {
    const whole = replay(history);
    const hidden = new Set(
      [...whole.complaints.values()]
        .filter((it) => it.person !== person && !it.to.includes(person))
        .map(({ id }) => id),
    );
    for (const { id, about } of whole.replies.values()) if (hidden.has(about.id)) hidden.add(id);
    for (const it of whole.redactions.values())
      if (it.about.some(({ id }) => hidden.has(id)) && it.person !== person) hidden.add(it.id);
    return history.filter(({ event }) => !hidden.has(event.id));
  };
  /** Somebody complains about the viewer to somebody, at the end of whatever happened before. */
  const recused = fc
    .record({
      history: anyHistory,
      viewer: fc.constantFrom(ines.person, ...persons),
      others: fc.shuffledSubarray([...persons]),
    })
    .map(({ history, viewer, others }) => {
      const [one = "", other = ""] = [...others, ...persons].filter((it) => it !== viewer);
      const complained = complaintAbout(viewer, one, other === one ? "person-stranger-1" : other);
      const by = { ...ines, person: one };
      const told = [...history, ...complained.map((event) => ({ event, by, request: "request-complained" }))];
      return { viewer, history: told, without: withoutComplaints(told, viewer) };
    });

  test("(many are about a steward, and many are answered)", () => {
    const samples = fc.sample(recused, { seed: 11, numRuns: 120 });
    const ofStewards = samples.filter(({ history, viewer }) => isSteward(replay(history), viewer));
    const more = samples.filter(({ history, without }) => history.length - without.length > 4);
    expect(ofStewards.length).toBeGreaterThan(24);
    expect(more.length).toBeGreaterThan(4);
  });

  test("is as if it had never been written: in records, counts, order, answers and refusals", () =>
    fc.assert(
      fc.property(
        recused,
        fc.array(anyStep, { minLength: 12, maxLength: 12 }),
        ({ viewer, history, without }, steps) => {
          const [there, never] = [replay(history), replay(without)];
          expect(serialised(asSeenBy(there, viewer))).toBe(serialised(asSeenBy(never, viewer)));
          for (const { answer } of Object.values(analyses)) {
            for (const at of means) {
              const ask = (whole: Whole) => answer(asSeenBy(whole, viewer), askerOf(whole, viewer), at);
              expect(ask(there)).toEqual(ask(never));
            }
          }
          for (const step of steps) {
            const own = {
              ...step,
              by: { ...step.by, person: viewer, member: askerOf(never, viewer).members[0] ?? null },
            };
            const outcome = outcomeOf(there, own, "request-asked-now");
            if ("refused" in outcome && outcome.refused === "request/id-taken") continue;
            expect(outcome).toEqual(outcomeOf(never, own, "request-asked-now"));
          }
        },
      ),
      { numRuns: 80 },
    ));
});

test(
  "who stands in more circles sees at least as much",
  () =>
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
    ),
  20_000,
);
