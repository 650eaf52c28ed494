import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { allotments, ines, library, noor, olu, tariq } from "../../../testing/cast.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import { affirmed, lending, needReleased, ovenNeed } from "../../../testing/talk.ts";
import { circlesOf, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import { speaksFor } from "../../records/coalition/representation/representation.ts";
import { isSteward } from "../../records/coalition/stewardship/stewardship.ts";
import { owed } from "./owed.ts";
import { REPEATEDLY, sides } from "./promise.ts";

const askerOf = (whole: Whole, person: string, today: string): Asker => ({
  person,
  members: [...whole.members.keys()].filter((member) => speaksFor(whole, person, member)),
  isSteward: isSteward(whole, person),
  today,
});

const asked = (whole: Whole, person: string, today: string) =>
  owed.answer(seen(whole, circlesOf(whole, person)), askerOf(whole, person, today));

describe("the kitchen: the library lends its ovens, and the allotments need one", () => {
  const id = "tie-ovens-for-glut";
  const tied = [
    ...affirmed,
    needReleased,
    by(olu, { type: "CommitmentAffirmed", id: ovenNeed.id, words: null }),
    by(
      olu,
      { type: "TieProposed", id, give: lending.id, need: ovenNeed.id, giver: library, receiver: allotments },
      { type: "TieAgreed", id, side: "receiver" },
    ),
    by(tariq, { type: "TieAgreed", id, side: "giver" }),
  ] as const;
  const again = (number: number): Deed =>
    by(olu, {
      type: "EscalationNoted",
      id: `escalation-${number}-00000000`,
      commitment: lending.id,
      member: library,
      byMember: allotments,
      person: olu.person,
      words: "The key was not there.",
      on: "2026-05-11",
      readers: [`member:${library}`, `member:${allotments}`, "stewards"],
    });
  const became = (fate: "strained" | "lapsed" | "kept") =>
    by(tariq, { type: "FulfilmentReported", id: lending.id, became: fate, why: null, on: "2026-05-11" });
  const codes = (person: string, today: string, ...deeds: readonly Deed[]) =>
    asked(replay(told(...tied, ...deeds)), person, today)?.map(({ code }) => code);

  const found = {
    side: "ours",
    code: "ours-due",
    about: [lending.id],
    args: { member: "The Library", days: 12, count: 0 },
    commitment: lending.id,
    member: library,
    due: "2026-06-01",
    owner: null,
    askedAgain: 0,
    reaches: [allotments],
    arrivedAt: [],
  };

  test("the library finds what it owes, and the allotments what is owed to them", () => {
    const whole = replay(told(...tied));
    expect(asked(whole, tariq.person, "2026-05-20")).toEqual([found]);
    expect(asked(whole, olu.person, "2026-05-20")).toEqual([{ ...found, side: "theirs", code: "theirs-due" }]);
  });

  test("a need, and what no tie brings, is owed to nobody in particular", () => {
    expect(codes(ines.person, "2026-05-20")).toEqual([]);
    expect(asked(replay(told(...affirmed)), olu.person, "2026-05-20")).toEqual([]);
  });

  test("the day it is due is not past", () => {
    expect(codes(tariq.person, "2026-06-01")).toEqual(["ours-due"]);
    expect(codes(tariq.person, "2026-06-02")).toEqual(["ours-overdue"]);
    expect(codes(olu.person, "2026-06-02")).toEqual(["theirs-overdue"]);
    expect(codes(ines.person, "2026-06-02")).toEqual(["watched-overdue"]);
  });

  test("under strain it is owed still; kept or lapsed it is not, and the steward hears of what lapsed", () => {
    expect(codes(tariq.person, "2026-06-02", became("strained"))).toEqual(["ours-strained"]);
    expect(codes(ines.person, "2026-05-20", became("strained"))).toEqual(["watched-strained"]);
    expect(codes(tariq.person, "2026-06-02", became("lapsed"))).toEqual([]);
    expect(codes(ines.person, "2026-05-20", became("lapsed"))).toEqual(["watched-lapsed"]);
    expect(codes(ines.person, "2026-06-02", became("kept"))).toEqual([]);
  });

  test("asking again is counted, and the steward hears of it from the second time", () => {
    const [once] = asked(replay(told(...tied, again(1))), tariq.person, "2026-05-20") ?? [];
    expect(once).toEqual({ ...found, args: { ...found.args, count: 1 }, askedAgain: 1 });
    expect(codes(ines.person, "2026-05-20", again(1))).toEqual([]);
    expect(codes(ines.person, "2026-05-20", again(1), again(2))).toEqual(["watched-asked-again"]);
  });

  test("what has arrived is no longer awaited, and its giver sees where it arrived", () => {
    const arrived = by(olu, { type: "ArrivalReported", id, arrived: "yes", on: "2026-05-11" });
    expect(codes(olu.person, "2026-06-02", arrived)).toEqual([]);
    const [ours] = asked(replay(told(...tied, arrived)), tariq.person, "2026-05-20") ?? [];
    expect(ours).toEqual({ ...found, arrivedAt: [allotments] });
    const partly = by(olu, { type: "ArrivalReported", id, arrived: "in-part", on: "2026-05-11" });
    expect(codes(olu.person, "2026-05-20", partly)).toEqual(["theirs-due"]);
  });

  test("someone without part in it is told nothing", () => {
    expect(codes(noor.person, "2026-05-20")).toBeUndefined();
  });
});

describe("in every coalition", () => {
  const today = "2026-03-06";
  const always = (rule: (view: Whole, asker: Asker) => void) =>
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...persons), (history, person) => {
        const whole = replay(history);
        rule(seen(whole, circlesOf(whole, person)), askerOf(whole, person, today));
      }),
      { numRuns: 40 },
    );

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, me) => {
      const keys = owed.answer(view, me)?.map(({ code, commitment }) => `${code} ${commitment}`);
      expect(keys?.toSorted() ?? null).toEqual(byDefinition(view, me)?.toSorted() ?? null);
    }));

  test("side by side, and on each side what is due sooner comes first", () =>
    always((view, me) => {
      const places = (owed.answer(view, me) ?? []).map(
        ({ side, due, commitment }) => `${sides.indexOf(side)} ${due ?? "no day"} ${commitment}`,
      );
      expect(places).toEqual(places.toSorted((a, b) => (a < b ? -1 : 1)));
    }));

  test("when every day moves, nothing else does", () =>
    always((view, me) => {
      const later = (day: string) => new Date(Date.parse(day) + 100 * 86_400_000).toISOString().slice(0, 10);
      const moved = [...view.commitments].map(([id, it]) => [id, { ...it, due: it.due && later(it.due) }] as const);
      const then = owed.answer({ ...view, commitments: new Map(moved) }, { ...me, today: later(me.today) });
      const now = owed.answer(view, me)?.map((it) => ({ ...it, due: it.due && later(it.due) }));
      expect(then).toEqual(now ?? null);
    }));

  test("who is steward as well finds the same on both sides, and more besides", () =>
    always((view, me) => {
      const members = [...view.members.keys()].slice(0, 1);
      const alone = owed.answer(view, { ...me, members, isSteward: false }) ?? [];
      const both = owed.answer(view, { ...me, members, isSteward: true }) ?? [];
      expect(both.filter(({ side }) => side !== "watched")).toEqual(alone);
    }));
});

const byDefinition = (view: Whole, me: Asker): string[] | null => {
  if (!me.isSteward && me.members.length === 0) return null;
  const promised = [...view.commitments.values()].filter(
    (it) => it.disclosure === "affirmed" && ["give", "gain-for-others"].includes(it.as),
  );
  const still = promised.filter((it) => ["open", "strained"].includes(it.fulfilment));
  const stands = (it: (typeof promised)[number]) => {
    if (it.fulfilment === "strained") return "strained";
    return it.due ? (it.due < me.today ? "overdue" : "due") : "open";
  };
  const awaited = (id: string) =>
    [...view.ties.values()].some(
      (tie) =>
        tie.give === id && tie.state === "agreed" && me.members.includes(tie.receiver) && tie.arrived?.as !== "yes",
    );
  const timesAsked = (id: string) => [...view.escalations.values()].filter((it) => it.commitment === id).length;
  const watched = promised
    .filter(({ member }) => me.isSteward && !me.members.includes(member))
    .flatMap((it) => {
      if (it.fulfilment === "lapsed") return [`watched-lapsed ${it.id}`];
      if (!still.includes(it)) return [];
      if (["strained", "overdue"].includes(stands(it))) return [`watched-${stands(it)} ${it.id}`];
      return timesAsked(it.id) >= REPEATEDLY ? [`watched-asked-again ${it.id}`] : [];
    });
  return [
    ...still.filter(({ member }) => me.members.includes(member)).map((it) => `ours-${stands(it)} ${it.id}`),
    ...still.filter(({ id }) => awaited(id)).map((it) => `theirs-${stands(it)} ${it.id}`),
    ...watched,
  ];
};
