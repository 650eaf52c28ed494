import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { anyTied, commitmentOf, inWords, memberNamed, tableOf, tieOf } from "../../../testing/anyTied.ts";
import { contradictionsByDefinition } from "../../../testing/contradictionsByDefinition.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { circlesOf, newWhole, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import type { Tie } from "../../records/commitments/tie/shape.ts";
import { daysAfter } from "../../values/days.ts";
import { benefitsReform, campaign, cloudMigration, platformFeature } from "../../worlds/index.ts";
import { contradictions } from "./contradictions.ts";
import { against, type Contradictions } from "./shape.ts";

const anyone: Asker = { person: null, members: [], isSteward: false, today: "2026-11-22" };
const asked = (view: Whole) => contradictions.answer(view, anyone) as Contradictions;
const say = inEnglish(contradictions);

describe("in the worlds", () => {
  const told = ({ happened }: { readonly happened: typeof campaign.happened }) => {
    const { whole, findings } = asked(replay(happened));
    return [whole, ...findings].map(say);
  };

  test("the benefits reform: one form for two needs", () => {
    expect(told(benefitsReform)).toEqual([
      "One thing may not hold as it stands.",
      "Delivery teams has agreed one give for two needs. Is it enough for all of them?",
    ]);
  });

  test("the campaign: two gives that come after the grant", () => {
    expect(told(campaign)).toEqual([
      "2 things may not hold as they stand.",
      "A give of Clean Air Forum is due 13 days after the backing of The trust's grant ends.",
      "A give of Low Tide is due 22 days after the backing of The trust's grant ends.",
    ]);
  });

  test("the platform feature: a tie that rests on what was agreed anew", () => {
    expect(told(platformFeature)).toEqual([
      "One thing may not hold as it stands.",
      "What Product gives to Engineering was said anew, and a tie still rests on the earlier words.",
    ]);
  });

  test("the cloud migration: nothing, and what was not looked at", () => {
    expect(told(cloudMigration)).toEqual(["No days, people or ties stand against each other."]);
    expect(asked(replay(cloudMigration.happened)).notSeen.map(say)).toEqual([
      "Days, people and ties are compared. What the words say against each other is not.",
      "How much is given is recorded nowhere but in the words. Amounts are quoted from English words alone, and not added up.",
      "What stands fast was not held against the rest.",
      "Only what you may read is in this.",
    ]);
  });
});

/** Harbour gives, Mill needs: a coalition of two in which each day, person and tie can be set. */
const harbour = (
  give: Partial<Commitment>,
  need: Partial<Commitment> = {},
  tie: Partial<Tie> | null = {},
  more: Partial<Whole> = {},
): Whole => {
  const given = commitmentOf("give", "harbour", "give", give);
  const needed = commitmentOf("need", "mill", "need", need);
  return {
    ...newWhole(),
    persons: tableOf([{ id: "person-ada", name: inWords("Ada") }]),
    members: tableOf([memberNamed("harbour"), memberNamed("mill")]),
    commitments: tableOf([given, needed]),
    ties: tie ? tableOf([tieOf("tie", given, needed, tie)]) : new Map(),
    ...more,
  };
};
const told = (view: Whole) => asked(view).findings.map(say);
const until = (by: string): Partial<Commitment> => ({
  disclosure: "conditional",
  conditional: {
    person: "person-ada",
    at: "2026-02-01T09:00:00.000Z",
    via: "session",
    proof: "account",
    isInOwnWords: false,
    to: inWords("The board"),
    by,
  },
});

describe("a need and a give", () => {
  test("on days that cannot both be met", () => {
    const sentence = "MILL needs something 3 days before HARBOUR is to give it.";
    expect(told(harbour({ due: "2026-05-04" }, { due: "2026-05-01" }))).toEqual([sentence]);
    expect(told(harbour({ due: "2026-05-01" }, { due: "2026-05-01" }))).toEqual([]);
    expect(told(harbour({ due: "2026-05-04" }, { due: "2026-05-01" }, { state: "proposed" }))).toEqual([]);
    const arrived = { as: "yes", on: "2026-04-30", person: "person-ada" } as const;
    expect(told(harbour({ due: "2026-05-04" }, { due: "2026-05-01" }, { arrived }))).toEqual([]);
    expect(told(harbour({ due: "2026-05-04", fulfilment: "kept" }, { due: "2026-05-01" }))).toEqual([]);
  });

  test("with a condition that ends after its own day", () => {
    const sentence = "Something HARBOUR has said waits for somebody else's yes until a day after it is due.";
    expect(told(harbour({ ...until("2026-05-02"), due: "2026-05-01" }, {}, null))).toEqual([sentence]);
    expect(told(harbour({ ...until("2026-05-01"), due: "2026-05-01" }, {}, null))).toEqual([]);
  });

  test("with a condition that ends after the day of the other end, also while the tie waits", () => {
    const [give, need] = [
      "MILL needs something 31 days before HARBOUR is to know whether it can give it.",
      "HARBOUR is to give something a day before MILL is to know whether it needs it.",
    ];
    expect(told(harbour(until("2026-06-01"), { due: "2026-05-01" }, { state: "proposed" }))).toEqual([give]);
    expect(told(harbour({ due: "2026-05-01" }, until("2026-05-02")))).toEqual([need]);
    expect(told(harbour(until("2026-06-01"), { due: "2026-05-01" }, { state: "declined" }))).toEqual([]);
  });

  test("whose words do not stand any more", () => {
    const anew = { replacedBy: { id: "need", was: "open" }, fulfilment: "renegotiated" } as const;
    expect(told(harbour(anew))).toEqual([
      "What HARBOUR gives to MILL was said anew, and a tie still rests on the earlier words.",
    ]);
    expect(told(harbour({}, anew))).toEqual([
      "What MILL needs was said anew, and a tie with HARBOUR still rests on the earlier words.",
    ]);
    expect(told(harbour({ disclosure: "withdrawn" }))).toEqual([
      "HARBOUR has taken back what it was to give to MILL, and the tie between them still stands.",
    ]);
    expect(told(harbour({}, { disclosure: "withdrawn" }))).toEqual([
      "MILL has taken back what it needed, and the tie with HARBOUR still stands.",
    ]);
    expect(told(harbour(anew, { fulfilment: "kept" }))).toEqual([]);
    const hidden = { replacedBy: { id: "commitment-unread", was: "open" }, fulfilment: "renegotiated" } as const;
    expect(asked(harbour(hidden)).findings[0]?.about).toEqual(["tie", "give"]);
  });
});

describe("a give", () => {
  const speaks = (isOver: boolean) => ({
    representations: tableOf([adaSpeaks("representation-ada", isOver)]),
  });
  const adaSpeaks = (id: string, isOver: boolean) =>
    ({ id, member: "harbour", person: "person-ada", role: "voice", isOver }) as const;

  test("whose owner belongs to its member no more", () => {
    const owned = { owner: "person-ada", due: "2026-05-01" };
    expect(told(harbour(owned, {}, null, speaks(true)))).toEqual([
      "Ada was to see to a give of HARBOUR, and does not belong to it any more.",
    ]);
    expect(told(harbour(owned, {}, null, speaks(false)))).toEqual([]);
    const deputyNow = tableOf([adaSpeaks("representation-new", false), adaSpeaks("representation-old", true)]);
    expect(told(harbour(owned, {}, null, { representations: deputyNow }))).toEqual([]);
    expect(told(harbour({ ...owned, fulfilment: "kept" }, {}, null, speaks(true)))).toEqual([]);
  });

  test("due after its member left", () => {
    const members = tableOf([memberNamed("harbour", { on: "2026-04-30", person: "person-ada" }), memberNamed("mill")]);
    expect(told(harbour({ due: "2026-05-02" }, {}, null, { members }))).toEqual([
      "A give of HARBOUR is due 2 days after it left.",
    ]);
    expect(told(harbour({ due: "2026-04-30" }, {}, null, { members }))).toEqual([]);
  });

  test("and another for the same hands on the same day, with what their words say of it", () => {
    const due = "2026-05-01";
    const gives = (one: string, other: string, owner: string | null = "person-ada") =>
      tableOf(
        [one, other].map((said, nth) =>
          commitmentOf(`give-${nth}`, "harbour", "give", { owner, due, words: inWords(said) }),
        ),
      );
    const [people, hours] = ["Two people at the crane, all day.", "The boat for 4 hours."];
    const view = harbour({}, {}, null, { commitments: gives(people, hours) });
    expect(told(view)).toEqual([
      "Ada sees to two gives that are due on the same day. Their words say “Two people” · “4 hours”.",
    ]);
    expect(asked(view).findings[0]?.quoted).toEqual([
      { commitment: "give-0", from: 0, to: 10, said: "Two people" },
      { commitment: "give-1", from: 13, to: 20, said: "4 hours" },
    ]);
    expect(told(harbour({}, {}, null, { commitments: gives(people, "The boat.") }))).toEqual([
      "Ada sees to two gives that are due on the same day.",
    ]);
    expect(told(harbour({}, {}, null, { commitments: gives(people, hours, null) }))).toEqual([]);
  });
});

describe("of few and of many", () => {
  test("while nothing was said in front of the others, there is nothing to say", () => {
    expect(contradictions.answer(newWhole(), anyone)).toBeNull();
    const released = harbour({ disclosure: "released" }, { disclosure: "withdrawn" }, null);
    expect(contradictions.answer(released, anyone)).toBeNull();
  });

  test("of one member alone, and where everyone has left without a day, nothing stands against anything", () => {
    const left = { on: "2026-04-30", person: "person-ada" };
    const members = tableOf([memberNamed("harbour", left), memberNamed("mill", left)]);
    for (const view of [
      harbour({}, {}, null, { members: tableOf([memberNamed("harbour")]) }),
      harbour({}, {}, { state: "ended" }, { members }),
    ])
      expect(asked(view)).toMatchObject({ whole: { code: "none", about: [] }, findings: [] });
  });

  test("of two hundred members that each give to two others, each is asked once", () => {
    const ids = Array.from({ length: 200 }, (_, at) => `member-${at}`);
    const gives = ids.map((id) => commitmentOf(`give-${id}`, id, "give"));
    const needs = ids.map((id) => commitmentOf(`need-${id}`, id, "need"));
    const ties = gives.flatMap((give, at) =>
      [1, 2].map((far) => tieOf(`tie-${at}-${far}`, give, needs[(at + far) % 200]!)),
    );
    const crowded: Whole = {
      ...newWhole(),
      members: tableOf(ids.map((id) => memberNamed(id))),
      commitments: tableOf([...gives, ...needs]),
      ties: tableOf(ties),
    };
    expect(asked(crowded).findings.map(({ code, about }) => [code, about[0]])).toEqual(
      gives.map(({ id }) => ["give-shared", id]),
    );
  });
});

describe("in every coalition", () => {
  const someView = fc.tuple(anyHistory, fc.constantFrom(...persons)).map(([history, person]) => {
    const whole = replay(history);
    return seen(whole, circlesOf(whole, person));
  });
  const always = (rule: (view: Whole, found: Contradictions) => void, numRuns = 300) =>
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: anyTied }, { weight: 1, arbitrary: someView }), (view) => {
        const found = contradictions.answer(view, anyone);
        if (found) rule(view, found);
      }),
      { numRuns },
    );

  test("(there are enough of each kind for the rules below to mean anything)", () => {
    const made = new Map<string, number>([...against, "none"].map((code) => [code, 0]));
    always((_, { whole, findings }) => {
      for (const code of new Set([whole.code, ...findings.map((it) => it.code)]))
        made.set(code, (made.get(code) ?? 0) + 1);
    });
    expect([...made].filter(([, count]) => count < 5)).toEqual([]);
  });

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, { findings, whole }) => {
      const named: Readonly<Record<string, number>> = {
        "condition-after-need": 2,
        "condition-after-give": 2,
        "need-before-give": 2,
        "same-hands": Infinity,
        "give-replaced": 2,
        "need-replaced": 2,
        "give-withdrawn": 2,
        "need-withdrawn": 2,
      };
      const keys = findings.map(({ code, about }) => {
        const plain = code === "same-hands-said" ? "same-hands" : code;
        return [plain, ...about.slice(0, named[plain] ?? 1)].join(" ");
      });
      expect(keys.toSorted()).toEqual(contradictionsByDefinition(view));
      expect(whole.args).toEqual({ count: findings.length });
    }));

  test("when every day moves, nothing else does", () =>
    always((view, found) => {
      const later = <Day extends string | null | undefined>(day: Day) => (day ? daysAfter(day, 100) : day) as Day;
      const moved: Whole = {
        ...view,
        coalitions: mapped(view.coalitions, (it) => ({
          ...it,
          window: it.window && { ...it.window, until: later(it.window.until) },
        })),
        members: mapped(view.members, (it) => (it.left ? { ...it, left: { ...it.left, on: later(it.left.on) } } : it)),
        commitments: mapped(view.commitments, (it) => ({
          ...it,
          due: later(it.due),
          ...(it.conditional && { conditional: { ...it.conditional, by: later(it.conditional.by) } }),
        })),
      };
      expect(asked(moved)).toEqual(found);
    }));

  test("once everything has arrived and been kept, what is left is where words were taken back or said anew", () =>
    always((view) => {
      const commitments = mapped(view.commitments, (it) => ({ ...it, fulfilment: "kept" as const }));
      const codes = asked({ ...view, commitments }).findings.map(({ code }) => code);
      expect(codes.filter((code) => !/-(replaced|withdrawn)$/.test(code))).toEqual([]);
      const arrived = { as: "yes", on: "2026-05-01", person: "person-a" } as const;
      const ties = mapped(view.ties, (it) => ({ ...it, arrived }));
      expect(asked({ ...view, commitments, ties }).findings).toEqual([]);
    }));

  test("every finding rests on records one can see, what is quoted was said, and the order is by kind", () =>
    always((view, { findings, whole, notSeen }) => {
      const ids = new Set(Object.values(view).flatMap((table) => [...table.keys()]));
      for (const { about, quoted } of findings) {
        expect(about.filter((id) => !ids.has(id))).toEqual([]);
        for (const { commitment, from, to, said } of quoted)
          expect(view.commitments.get(commitment)?.words.said.slice(from, to)).toBe(said);
      }
      const places = findings.map(({ code }) => against.findIndex((it) => it === code));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { code } of [whole, ...findings, ...notSeen]) expect(contradictions.says).toHaveProperty([code]);
    }));
});

const mapped = <Item>(table: ReadonlyMap<string, Item>, change: (it: Item) => Item): ReadonlyMap<string, Item> =>
  new Map([...table].map(([id, it]) => [id, change(it)]));
