import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { anyMoved } from "../../../testing/anyMoved.ts";
import { anyRounds } from "../../../testing/anyRounds.ts";
import { allotments, ines, library, noor, olu, tariq } from "../../../testing/cast.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { firstMonday, moving, ovenTime, ovenTimePledged } from "../../../testing/moving.ts";
import { leftByDefinition } from "../../../testing/pledgedByDefinition.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import { affirmed, lending, needReleased, ovenNeed, tied as withTie } from "../../../testing/talk.ts";
import { circlesOf, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import { speaksFor } from "../../records/coalition/representation/representation.ts";
import { isSteward } from "../../records/coalition/stewardship/stewardship.ts";
import { pledgedNow } from "../../records/commitments/pledge/pledgedNow.ts";
import { inTotal } from "../../values/resource.ts";
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

describe("the kitchen, once oven time is pledged for every week", () => {
  const said = inEnglish(owed);
  const sentences = (person: string, today: string, ...deeds: readonly Deed[]) =>
    asked(replay(told(...deeds)), person, today)
      ?.filter(({ pledge }) => pledge)
      .map(said);
  const noted = (id: string, on: string, quantity: number) =>
    by(tariq, { type: "ResourceMoved", ...firstMonday, id: `movement-${id}-0000000000`, on, quantity });
  const pledged = [...withTie, ovenTimePledged] as const;

  test("each side reads what is left of this week, and what has moved counts before its receiver says so", () => {
    expect(sentences(tariq.person, "2026-03-04", ...pledged)).toEqual([
      "6 hours this week for The Allotments: nothing has moved yet, 6 are left.",
    ]);
    expect(sentences(tariq.person, "2026-03-04", ...moving)).toEqual([
      "6 hours this week for The Allotments: 5.5 have moved, 0.5 are left.",
    ]);
    expect(sentences(olu.person, "2026-03-04", ...moving)).toEqual([
      "6 hours from The Library this week: 5.5 have moved, 0.5 are left.",
    ]);
    expect(sentences(ines.person, "2026-03-04", ...moving)).toEqual([]);
    expect(asked(replay(told(...moving)), olu.person, "2026-03-04")?.find(({ pledge }) => pledge)).toMatchObject({
      about: [ovenTime.id, lending.id],
      due: "2026-03-07",
      reaches: [allotments],
    });
  });

  test("what did not arrive has not moved, and in part only as much as the receiver says", () => {
    const heard = (as: "no" | "in-part", quantity: number | null) =>
      by(olu, { type: "MovementConfirmed", id: firstMonday.id, as, quantity });
    expect(sentences(tariq.person, "2026-03-04", ...moving, heard("no", null))).toEqual([
      "6 hours this week for The Allotments: nothing has moved yet, 6 are left.",
    ]);
    expect(sentences(tariq.person, "2026-03-04", ...moving, heard("in-part", 1))).toEqual([
      "6 hours this week for The Allotments: 1 has moved, 5 are left.",
    ]);
  });

  test("what moved before its time counts, and what was missing earlier is not asked for again", () => {
    // Five weeks have begun: 30 hours.
    const ahead = noted("ahead", "2026-02-03", 27);
    expect(sentences(tariq.person, "2026-03-04", ...pledged, ahead)).toEqual([
      "6 hours this week for The Allotments: 3 have moved, 3 are left.",
    ]);
    expect(sentences(tariq.person, "2026-03-04", ...pledged, noted("all", "2026-03-03", 6))).toEqual([]);
    expect(sentences(tariq.person, "2026-03-08", ...pledged, noted("all", "2026-03-03", 6))).toEqual([
      "6 hours this week for The Allotments: nothing has moved yet, 6 are left.",
    ]);
  });

  test("before its first day, after its end, or once its give is said to fail, nothing is left of it", () => {
    const lapsed = by(tariq, {
      type: "FulfilmentReported",
      id: lending.id,
      became: "lapsed",
      why: null,
      on: "2026-03-02",
    });
    expect(sentences(tariq.person, "2026-01-31", ...pledged)).toEqual([]);
    expect(sentences(tariq.person, "2026-03-04", ...pledged, lapsed)).toEqual([]);
    const ended = by(tariq, { type: "PledgeEnded", id: ovenTime.id, why: null });
    expect(sentences(tariq.person, "2026-03-04", ...pledged, ended)).toEqual([]);
  });

  test("without a number it is said whether anything is written down", () => {
    const keys = { ...ovenTime, kind: "access", quantity: null, every: "once", until: "2026-05-31" } as const;
    const open = [...withTie, by(tariq, { type: "ResourcePledged", ...keys })] as const;
    expect(sentences(tariq.person, "2026-03-04", ...open)).toEqual([
      "Pledged in all for The Allotments, without a number: nothing of it is written down yet.",
    ]);
    expect(sentences(olu.person, "2026-06-04", ...open)).toEqual([
      "Pledged by The Library in all, without a number: nothing of it is written down yet.",
    ]);
    const lent = by(tariq, { type: "ResourceMoved", ...firstMonday, kind: "access", quantity: null });
    const unheard = by(olu, { type: "MovementConfirmed", id: firstMonday.id, as: "no", quantity: null });
    expect(sentences(tariq.person, "2026-03-04", ...open, lent)).toEqual([]);
    expect(sentences(tariq.person, "2026-03-04", ...open, lent, unheard)).toHaveLength(1);
  });

  test("a give without a day of its own is told by its pledges, and no day is missed", () => {
    const undated = withTie.map((deed) =>
      by(deed.by, ...deed.events.map((it) => (it.type === "CommitmentReleased" ? { ...it, due: null } : it))),
    );
    const codes = (...deeds: readonly Deed[]) =>
      asked(replay(told(...deeds)), tariq.person, "2026-03-04")?.map(({ code }) => code);
    expect(codes(...undated)).toEqual(["ours-open"]);
    expect(codes(...undated, ovenTimePledged)).toEqual(["ours-pledged"]);
  });
});

describe("in every coalition", () => {
  const today = "2026-03-06";
  const told = fc.tuple(anyHistory, fc.constantFrom(...persons)).map(([history, person]) => {
    const whole = replay(history);
    return { view: seen(whole, circlesOf(whole, person)), me: askerOf(whole, person, today) };
  });
  const pledging = fc
    .tuple(fc.oneof(anyMoved.map(tiedUp), anyRounds), fc.nat(3), fc.boolean(), fc.constantFrom(today, "2026-05-31"))
    .map(([view, count, isSteward, day]) => {
      const members = [...view.members.keys()].slice(0, count);
      return { view, me: { person: "person-a", members, isSteward, today: day } satisfies Asker };
    });
  const always = (rule: (view: Whole, asker: Asker) => void) =>
    fc.assert(
      fc.property(fc.oneof(told, { weight: 4, arbitrary: pledging }), ({ view, me }) => rule(view, me)),
      { numRuns: 500 },
    );

  test("(much is left of pledges, with and without a number, on both sides)", () => {
    const counted = new Map<string, number>();
    always((view, me) => {
      for (const code of new Set(owed.answer(view, me)?.map((it) => it.code)))
        counted.set(code, (counted.get(code) ?? 0) + 1);
    });
    const codes = ["ours-pledged", "theirs-pledged", "ours-uncounted", "theirs-uncounted"];
    expect(codes.filter((code) => (counted.get(code) ?? 0) < 3)).toEqual([]);
  });

  test("what is left of a pledge is never more than is pledged, and what has moved makes up the rest", () =>
    always((view, me) => {
      const counted = pledgedNow(view, me.today).filter(({ quantity }) => quantity !== null);
      expect(counted.filter(({ moved, left }) => !(moved! >= 0 && left! > 0))).toEqual([]);
      expect(counted.map(({ moved, left }) => inTotal([moved!, left!]))).toEqual(counted.map((it) => it.quantity));
    }));

  test("how much is left of which pledge, and until when, agrees with what is worked out the slow way", () =>
    always((view, me) => {
      const told = pledgedNow(view, me.today).map(({ pledge, left, until }) => ({ pledge, left, until }));
      const slowly = leftByDefinition(view, me.today).map((it) => ({ ...it, pledge: it.pledge.id }));
      expect(told).toEqual(slowly);
    }));

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
      // Months are of different lengths: what is left of pledges has a slow definition of its own.
      const unpledged = { ...view, pledges: new Map() };
      const then = owed.answer({ ...unpledged, commitments: new Map(moved) }, { ...me, today: later(me.today) });
      const now = owed.answer(unpledged, me)?.map((it) => ({ ...it, due: it.due && later(it.due) }));
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
  const isPledged = (id: string) => [...view.pledges.values()].some(({ give, isEnded }) => give === id && !isEnded);
  const reaching = (id: string) =>
    [...view.ties.values()]
      .filter(({ give, state }) => give === id && state === "agreed")
      .map(({ receiver }) => receiver);
  const pledged = leftByDefinition(view, me.today).flatMap(({ pledge: { give, member }, left }) => {
    const as = left === null ? "uncounted" : "pledged";
    return [
      ...(me.members.includes(member) ? [`ours-${as} ${give}`] : []),
      ...(reaching(give).some((id) => me.members.includes(id)) ? [`theirs-${as} ${give}`] : []),
    ];
  });
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
  const told = still.filter((it) => stands(it) !== "open" || !isPledged(it.id));
  return [
    ...told.filter(({ member }) => me.members.includes(member)).map((it) => `ours-${stands(it)} ${it.id}`),
    ...told.filter(({ id }) => awaited(id)).map((it) => `theirs-${stands(it)} ${it.id}`),
    ...pledged,
    ...watched,
  ];
};

/** Every give of a pledge is tied: from its member to another. */
const tiedUp = (view: Whole): Whole => {
  const members = [...view.members.keys()];
  const ties = [...view.pledges.values()].map(({ id, give, member }, at) => {
    const receiver = members[(members.indexOf(member) + 1 + (at % 2)) % members.length];
    return [`tie-${id}`, { id: `tie-${id}`, give, need: "need-0", giver: member, receiver, state: "agreed" }] as const;
  });
  return { ...view, ties: new Map(ties) as unknown as Whole["ties"] };
};
