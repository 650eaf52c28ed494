import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { founded, gathered, hoursOn, ines, joined, olu, tariq } from "../../../testing/cast.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import {
  bothOut,
  gainAsked,
  gainGap,
  libraryAgrees,
  notYetReplied,
  ovenNeed,
  ovenTie,
  tied,
  tieProposed,
} from "../../../testing/talk.ts";
import { circlesOf, replay, seen, type Whole } from "../../coalition.ts";
import type { Actor, Asker } from "../../kernel/index.ts";
import { speaksFor } from "../../records/coalition/representation/representation.ts";
import { isSteward } from "../../records/coalition/stewardship/stewardship.ts";
import { isOut } from "../../records/commitments/commitment/shape.ts";
import { engineering, finance, people } from "../../worlds/cloudMigration/cast.ts";
import { promised } from "../../worlds/cloudMigration/promises.ts";
import { talks } from "../../worlds/cloudMigration/talks.ts";
import { cloudMigration } from "../../worlds/index.ts";
import { nextSteps } from "./nextSteps.ts";
import { DUE_SOON_DAYS, urgency } from "./step.ts";

const askerOf = (whole: Whole, person: string, today: string): Asker => ({
  person,
  members: [...whole.members.keys()].filter((member) => speaksFor(whole, person, member)),
  isSteward: isSteward(whole, person),
  today,
});

const needs = (whole: Whole, person: string, today: string) =>
  nextSteps.answer(seen(whole, circlesOf(whole, person)), askerOf(whole, person, today));

describe("the cloud migration on 22 November", () => {
  const whole = replay(cloudMigration.happened);
  const today = "2026-11-22";

  test("the steward has a talk to mark, and words to read back", () => {
    expect(needs(whole, people.amara, today)).toEqual([
      { code: "unmarked", about: [talks.financeAgain], args: { member: "Finance", count: 1 } },
      { code: "never-read-back", about: [promised.oneReview, promised.waiting], args: { count: 2 } },
    ]);
  });

  test("Engineering has a sentence to affirm, and something due in twelve days", () => {
    expect(needs(whole, people.kenji, today)).toEqual([
      { code: "affirm-waiting", about: [promised.waiting], args: { member: "Engineering", count: 1 } },
      { code: "due-soon", about: [promised.moving], args: { member: "Engineering", days: 12 } },
    ]);
  });

  test("two days after it was due, it is said so, and first", () => {
    expect(needs(whole, people.zanele, "2026-12-06")?.[0]).toEqual({
      code: "past-due",
      about: [promised.moving],
      args: { member: "Engineering", days: 2 },
    });
  });

  test("Finance is asked what it gains", () => {
    expect(needs(whole, people.samuel, today)).toEqual([
      { code: "own-gain-unnamed", about: [finance], args: { member: "Finance" } },
    ]);
  });

  test("a voice inside a member, and one who has left, have nothing to do", () => {
    expect(needs(whole, people.tomasz, today)).toBeNull();
    expect(needs(whole, people.claire, today)).toBeNull();
  });

  test("what is due is spoken of from two weeks before", () => {
    const codes = (today: string) => needs(whole, people.kenji, today)?.map(({ code }) => code);
    expect(codes("2026-11-19")).toEqual(["affirm-waiting"]);
    expect(codes("2026-11-20")).toEqual(["affirm-waiting", "due-soon"]);
    expect(codes("2026-12-04")).toEqual(["affirm-waiting", "due-soon"]);
    expect(codes("2026-12-05")).toEqual(["past-due", "affirm-waiting"]);
    expect(engineering).toBe(whole.commitments.get(promised.moving)?.member);
  });
});

test("a new coalition needs members; then they need someone who speaks, and a talk", () => {
  const codes = (...deeds: readonly Deed[]) =>
    needs(replay(told(...deeds)), ines.person, "2026-03-02")?.map(({ code }) => code);
  expect(codes(founded)).toEqual(["no-member"]);
  expect(codes(founded, joined)).toEqual(["nobody-speaks", "nobody-speaks", "not-talked-to", "not-talked-to"]);
});

describe("the kitchen", () => {
  const steps = ({ person }: Actor, ...deeds: readonly Deed[]) =>
    needs(replay(told(...deeds)), person, "2026-03-02")?.filter(({ code }) => code !== "own-gain-unnamed");
  const tie = { member: "The Allotments", count: 1 };

  test("a tie waits for the side that has not said yes", () => {
    const waits = [{ code: "tie-waiting", about: [ovenNeed.id], args: tie }];
    expect(steps(olu, ...bothOut, tieProposed)).toEqual(waits);
    expect(steps(olu, ...bothOut, tieProposed, libraryAgrees)).toEqual(waits);
    expect(steps(tariq, ...bothOut, tieProposed, libraryAgrees)).toEqual([]);
  });

  test("once it is agreed, the receiver is asked what it makes possible", () => {
    expect(steps(olu, ...tied)).toEqual([{ code: "possible-unsaid", about: [ovenNeed.id], args: tie }]);
    expect(steps(tariq, ...tied)).toEqual([]);
    expect(steps(olu, ...tied, by(olu, { type: "PossibilityNamed", id: ovenTie.id, words: "We bake." }))).toEqual([]);
  });

  test("what a steward asks waits for an answer, and for another one when she asks again", () => {
    const asks = [{ code: "gap-asked", about: [gainGap.id], args: { member: "The Library", what: "gain" } }];
    const again = by(hoursOn(ines, 100), { type: "GapAsked", id: gainGap.id });
    expect(steps(tariq, ...gathered, gainAsked)).toEqual(asks);
    expect(steps(tariq, ...gathered, gainAsked, notYetReplied)).toEqual([]);
    expect(steps(tariq, ...gathered, gainAsked, notYetReplied, again)).toEqual(asks);
    const closed = by(tariq, { type: "GapClosed", id: gainGap.id, isNamed: false });
    expect(steps(tariq, ...gathered, gainAsked, closed)).toEqual([]);
  });

  test("whoever was asked what it gains, or has said that it cannot name it, is not told so a second time", () => {
    const codes = (...deeds: readonly Deed[]) =>
      needs(replay(told(...deeds)), tariq.person, "2026-03-02")?.map(({ code }) => code);
    expect(codes(...gathered)).toEqual(["own-gain-unnamed"]);
    expect(codes(...gathered, gainAsked)).toEqual(["gap-asked"]);
    expect(codes(...gathered, by(tariq, { type: "GapRaised", ...gainGap, by: "member" }))).toEqual([]);
  });
});

test("every code has its sentence, and its place", () => {
  expect(Object.keys(nextSteps.says)).toEqual([...urgency]);
});

describe("in every coalition", () => {
  const always = (rule: (view: Whole, asker: Asker) => void) =>
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...persons), (history, person) => {
        const whole = replay(history);
        rule(seen(whole, circlesOf(whole, person)), askerOf(whole, person, "2026-03-06"));
      }),
      { numRuns: 80 },
    );

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, me) => {
      const said = nextSteps.answer(view, me)?.map(({ code, about }) => `${code} ${about.join(" ")}`.trim());
      expect(said?.toSorted() ?? null).toEqual(byDefinition(view, me)?.toSorted() ?? null);
    }));

  test("the most urgent comes first, and what is longest overdue", () =>
    always((view, me) => {
      const found = nextSteps.answer(view, me) ?? [];
      const places = found.map(({ code }) => urgency.indexOf(code));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const overdue = found.filter(({ code }) => code === "past-due").map(({ args }) => Number(args["days"]));
      expect(overdue).toEqual(overdue.toSorted((a, b) => b - a));
    }));

  test("when every day moves, nothing else does", () =>
    always((view, me) => {
      const later = (day: string) => new Date(Date.parse(day) + 100 * 86_400_000).toISOString().slice(0, 10);
      const moved = [...view.commitments].map(([id, it]) => [id, { ...it, due: it.due && later(it.due) }] as const);
      const then = { ...view, commitments: new Map(moved) };
      expect(nextSteps.answer(then, { ...me, today: later(me.today) })).toEqual(nextSteps.answer(view, me));
    }));

  test("who is both steward and representative has the steps of both, and no others", () =>
    always((view, me) => {
      const members = [...view.members.keys()].slice(0, 2);
      const both = nextSteps.answer(view, { ...me, members, isSteward: true }) ?? [];
      const one = nextSteps.answer(view, { ...me, members, isSteward: false }) ?? [];
      const other = nextSteps.answer(view, { ...me, members: [], isSteward: true }) ?? [];
      expect(both).toHaveLength(one.length + other.length);
      expect(both).toEqual(expect.arrayContaining([...one, ...other]));
    }));
});

const byDefinition = (view: Whole, me: Asker): string[] | null => {
  if (!me.isSteward && me.members.length === 0) return null;
  const commitments = [...view.commitments.values()];
  const conversations = [...view.conversations.values()];
  const answers = [...view.answers.values()];
  const readings = [...view.readings.values()];
  const latest = new Date(Date.parse(me.today) + DUE_SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
  const ofMembers = me.members.flatMap((member) => {
    const own = commitments.filter((it) => it.member === member);
    const waiting = own.filter((it) => it.disclosure === "released").map(({ id }) => id);
    const owed = own.filter((it) => it.disclosure === "affirmed" && it.fulfilment === "open" && it.due);
    const gains = [
      ...own.filter((it) => it.as === "own-gain" && (it.disclosure === "released" || isOut(it))),
      ...[...view.gaps.values()].filter((it) => it.member === member && it.as === "own-gain" && it.state !== "closed"),
    ];
    const ties = [...view.ties.values()];
    const forYes = ties.flatMap(({ state, agreed, give, need, giver, receiver }) =>
      state !== "proposed"
        ? []
        : giver === member
          ? agreed.giver
            ? []
            : [give]
          : receiver === member && !agreed.receiver
            ? [need]
            : [],
    );
    const unsaid = ties.filter((it) => it.receiver === member && it.state === "agreed" && !it.makesPossible);
    const asked = [...view.gaps.values()].filter(
      (gap) =>
        gap.member === member &&
        gap.state !== "closed" &&
        gap.asked &&
        ![...view.replies.values()].some(
          (it) => it.about.id === gap.id && it.member === member && gap.asked && it.changed.at >= gap.asked.at,
        ),
    );
    return [
      ...owed.filter(({ due }) => due! < me.today).map(({ id }) => `past-due ${id}`),
      ...owed.filter(({ due }) => me.today <= due! && due! <= latest).map(({ id }) => `due-soon ${id}`),
      ...(waiting.length > 0 ? [`affirm-waiting ${waiting.join(" ")}`] : []),
      ...(gains.length > 0 ? [] : [`own-gain-unnamed ${member}`]),
      ...(forYes.length > 0 ? [`tie-waiting ${forYes.join(" ")}`] : []),
      ...(unsaid.length > 0 ? [`possible-unsaid ${unsaid.map(({ need }) => need).join(" ")}`] : []),
      ...asked.map(({ id }) => `gap-asked ${id}`),
    ];
  });
  if (!me.isSteward) return ofMembers;
  if (view.members.size === 0) return [...ofMembers, "no-member"];
  const unread = commitments
    .filter((it) => it.disclosure === "released" && !readings.some(({ order }) => order.includes(it.id)))
    .map(({ id }) => id);
  return [
    ...ofMembers,
    ...readings.filter(({ isOver }) => !isOver).map(({ id }) => `reading-open ${id}`),
    ...[...view.members.keys()].flatMap((member) => [
      ...([...view.representations.values()].some(
        (it) => it.member === member && it.role === "representative" && !it.isOver,
      )
        ? []
        : [`nobody-speaks ${member}`]),
      ...(conversations.some((it) => it.member === member) ? [] : [`not-talked-to ${member}`]),
    ]),
    ...conversations
      .filter(({ id, steward }) => {
        const said = answers.filter(({ conversation }) => conversation === id);
        return steward === me.person && said.length > 0 && said.every(({ marks }) => marks.length === 0);
      })
      .map(({ id }) => `unmarked ${id}`),
    ...(unread.length > 0 ? [`never-read-back ${unread.join(" ")}`] : []),
  ];
};
