import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { anyMoved } from "../../../testing/anyMoved.ts";
import { askerOf } from "../../../testing/askerOf.ts";
import { allotments, ines, library, noor, olu, tariq } from "../../../testing/cast.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { movedByDefinition } from "../../../testing/movedByDefinition.ts";
import { firstMonday, moving, ovenTime, ovenTimePledged, thankedFor } from "../../../testing/moving.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import { tied } from "../../../testing/talk.ts";
import { circlesOf, newWhole, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import { moved } from "./moved.ts";
import { found } from "./shape.ts";

const said = inEnglish(moved);
const asked = (whole: Whole, person: string, today: string) =>
  moved.answer(seen(whole, circlesOf(whole, person)), askerOf(whole, person, today));
const sentences = (person: string, today: string, ...deeds: readonly Deed[]) => {
  const answer = asked(replay(told(...deeds)), person, today);
  return answer && [answer.whole, ...answer.findings].map(said);
};
const plumsCarried = by(olu, {
  type: "ResourceMoved",
  id: "movement-plums-0001",
  giver: allotments,
  receiver: library,
  what: "Forty kilos of plums for the reading evening",
  kind: "goods",
  quantity: 40,
  currency: null,
  on: "2026-03-02",
  pledge: null,
  readers: null,
});

describe("the kitchen: the library pledges six hours of its ovens a week", () => {
  const today = "2026-03-02";

  test("what was noted waits for the word of the allotments, and is not counted before", () => {
    expect(sentences(tariq.person, today, ...moving)).toEqual([
      "One member has made one pledge; nothing has arrived yet, and one movement waits for a word.",
      "Something The Library moved waits for the word of The Allotments.",
      "0 of 30 hours that The Library has pledged by today have arrived.",
    ]);
  });

  test("once it has arrived it counts, in the month in which it moved", () => {
    const answer = asked(replay(told(...thankedFor)), tariq.person, today);
    expect(answer?.pledges).toEqual([
      {
        pledge: ovenTime.id,
        member: library,
        kind: "hours",
        currency: null,
        due: 30,
        noted: 5.5,
        moved: 5.5,
        arrived: 1,
        denied: 0,
        waiting: 0,
        waitingFor: [],
        months: [{ month: "2026-03", moved: 5.5 }],
      },
    ]);
    expect(sentences(ines.person, today, ...thankedFor)).toEqual([
      "One member has made one pledge; something has arrived once.",
      "5.5 of 30 hours that The Library has pledged by today have arrived.",
    ]);
    expect(sentences(ines.person, "2026-02-01", ...thankedFor, by(olu, inPart(3)))?.at(-1)).toBe(
      "3 of 6 hours that The Library has pledged by today have arrived.",
    );
  });

  const inPart = (quantity: number) =>
    ({ type: "MovementConfirmed", id: firstMonday.id, as: "in-part", quantity }) as const;

  test("all of it, and more, is said without a comparison", () => {
    const pledged = by(tariq, { type: "ResourcePledged", ...ovenTime, every: "once", quantity: 5.5 });
    const [, ...arrived] = thankedFor.slice(tied.length);
    expect(sentences(ines.person, today, ...tied, pledged, ...arrived)?.at(-1)).toBe(
      "All that The Library has pledged by today has arrived: 5.5 hours.",
    );
  });

  test("sentences about a pledge are for its member and the stewards; the amounts are for all who read it", () => {
    expect(sentences(olu.person, today, ...thankedFor)).toEqual([
      "One member has made one pledge; something has arrived once.",
    ]);
    const answers = [olu, ines].map(({ person }) => asked(replay(told(...thankedFor)), person, today)?.pledges);
    expect(answers[0]).toEqual(answers[1]);
    expect(asked(replay(told(...thankedFor)), noor.person, today)).toBeNull();
  });

  test("help that nobody asked for is told to everyone, with thanks where there were any", () => {
    const unasked = [...tied, plumsCarried];
    expect(sentences(ines.person, today, ...unasked)).toEqual([
      "Nothing is pledged, and members moved something for one another once.",
      "Something The Allotments moved waits for the word of The Library.",
      "The Allotments did something for The Library that nobody had asked for: “Forty kilos of plums for the reading evening”.",
    ]);
    const thanked = by(
      tariq,
      { type: "MovementConfirmed", id: "movement-plums-0001", as: "yes", quantity: null },
      { type: "MovementThanked", id: "movement-plums-0001", words: "Nobody went home hungry." },
    );
    expect(sentences(olu.person, today, ...unasked, thanked)?.slice(1)).toEqual([
      "The Allotments did something for The Library that nobody had asked for, and was thanked: “Forty kilos of plums for the reading evening”.",
    ]);
    expect(sentences(olu.person, "2026-06-01", ...unasked, thanked)?.slice(1)).toHaveLength(1);
    expect(sentences(olu.person, "2026-06-02", ...unasked, thanked)?.slice(1)).toEqual([]);
  });

  test("what has not arrived is told to both, and counts for nothing", () => {
    const no = by(olu, { type: "MovementConfirmed", id: firstMonday.id, as: "no", quantity: null });
    const sentence = "The Allotments says that “Oven time on Monday”, from The Library, has not arrived.";
    for (const { person } of [tariq, olu, ines]) expect(sentences(person, today, ...moving, no)?.[1]).toBe(sentence);
    const standing = { noted: 5.5, moved: 0, arrived: 0, denied: 1, waiting: 0 };
    expect(asked(replay(told(...moving, no)), ines.person, today)?.pledges[0]).toMatchObject(standing);
  });

  test("where less has arrived than was written down, both stand", () => {
    const part = asked(replay(told(...thankedFor, by(olu, inPart(3)))), ines.person, today);
    expect(part?.pledges[0]).toMatchObject({ noted: 5.5, moved: 3, arrived: 1, denied: 0 });
  });

  test("what moved for everyone waits for anyone's word; what has no number is not measured", () => {
    const access = { kind: "access", quantity: null } as const;
    const keys = [
      ...tied,
      by(tariq, { type: "ResourcePledged", ...ovenTime, ...access }),
      by(tariq, { type: "ResourceMoved", ...firstMonday, ...access, receiver: null }),
    ];
    expect(sentences(ines.person, today, ...keys)?.slice(1)).toEqual([
      "Something The Library moved for everyone waits for a word.",
      "The Library has pledged something without a number; nothing of it has been written down yet.",
    ]);
  });

  test("before its first day, nothing is due and nothing is said of it", () => {
    expect(sentences(ines.person, "2026-01-31", ...tied, ovenTimePledged)?.slice(1)).toEqual([]);
  });

  test("it says what it does not look at", () => {
    expect(asked(replay(told(...moving)), ines.person, today)?.notSeen.map(said)).toEqual([
      "Being present is not in this.",
      "Amounts of different kinds are not added up, and nothing says what any of it was worth.",
      "What nobody wrote down is not in this.",
      "Only what you may read is in this.",
    ]);
  });
});

test("while nothing is pledged or moved, or all was noted by mistake, there is nothing to say", () => {
  expect(moved.answer(newWhole(), { person: null, members: [], isSteward: true, today: "2026-03-02" })).toBeNull();
  expect(asked(replay(told(...tied)), ines.person, "2026-03-02")).toBeNull();
  const mistake = by(olu, { type: "MovementUndone", id: "movement-plums-0001" });
  expect(asked(replay(told(...tied, plumsCarried, mistake)), ines.person, "2026-03-02")).toBeNull();
});

describe("in every coalition", () => {
  const today = "2026-05-31";
  const told = fc.tuple(anyHistory, fc.constantFrom(...persons)).map(([history, person]) => {
    const whole = replay(history);
    return { view: seen(whole, circlesOf(whole, person)), me: askerOf(whole, person, today) };
  });
  const made = fc.record({
    view: anyMoved,
    me: fc.record<Asker>({
      person: fc.constant("person-a"),
      members: fc.constantFrom([], ["member-a"], ["member-b", "member-c"]),
      isSteward: fc.boolean(),
      today: fc.constant(today),
    }),
  });
  const someView = fc.oneof({ weight: 3, arbitrary: made }, { weight: 1, arbitrary: told });
  const always = (rule: (view: Whole, asker: Asker) => void) =>
    fc.assert(
      fc.property(someView, ({ view, me }) => rule(view, me)),
      { numRuns: 300 },
    );
  const without = <Item>(table: ReadonlyMap<string, Item>, isKept: (it: Item) => boolean) =>
    new Map([...table].filter(([, it]) => isKept(it)));

  test("(there are enough of each kind for the rules below to mean anything)", () => {
    const counted = new Map<string, number>([...found, "changed", "months"].map((code) => [code, 0]));
    const count = (code: string) => counted.set(code, (counted.get(code) ?? 0) + 1);
    always((view, me) => {
      const answer = moved.answer(view, me);
      for (const code of new Set(answer?.findings.map(({ code }) => code))) count(code);
      if ([...view.pledges.values()].some(({ earlier }) => earlier)) count("changed");
      if (answer?.pledges.some(({ months }) => months.length > 0)) count("months");
    });
    expect([...counted].filter(([, times]) => times < 10)).toEqual([]);
  });

  test("the amounts agree with the definition, worked out the slow way", () =>
    always((view, me) => {
      const rows = moved
        .answer(view, me)
        ?.pledges.map((it) =>
          [
            it.pledge,
            `due ${it.due}`,
            `noted ${it.noted}`,
            `moved ${it.moved}`,
            `arrived ${it.arrived}`,
            `denied ${it.denied}`,
            `waiting ${it.waiting}`,
            ...it.months.map(({ month, moved }) => `${month} ${moved}`),
          ].join(", "),
        );
      expect((rows ?? []).toSorted()).toEqual(movedByDefinition(view, today).toSorted());
    }));

  test("what was noted by mistake is as if it had never been noted", () =>
    always((view, me) => {
      const movements = without(view.movements, ({ isUndone }) => !isUndone);
      expect(moved.answer({ ...view, movements }, me)).toEqual(moved.answer(view, me));
    }));

  test("a member is held against its own pledges: what others pledge and move changes nothing in its rows", () =>
    always((view, me) => {
      const rows = moved.answer(view, me)?.pledges ?? [];
      for (const own of view.members.keys()) {
        const pledges = without(view.pledges, ({ member }) => member === own);
        const movements = without(view.movements, ({ giver }) => giver === own);
        const alone = moved.answer({ ...view, pledges, movements }, me)?.pledges ?? [];
        expect(alone).toEqual(rows.filter(({ member }) => member === own));
      }
    }));

  test("every finding rests on records one can see, and the order is total", () =>
    always((view, me) => {
      const answer = moved.answer(view, me);
      for (const { code, about } of answer?.findings ?? []) {
        expect(about.filter((id) => !view.movements.has(id) && !view.pledges.has(id))).toEqual([]);
        expect(moved.says).toHaveProperty([code]);
      }
      const places = (answer?.findings ?? []).map(({ code }) => found.indexOf(code));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const days = (answer?.unasked ?? []).map(({ on }) => on);
      expect(days).toEqual(days.toSorted().toReversed());
    }));
});
