import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { anyMoved } from "../../../testing/anyMoved.ts";
import { kept } from "../../../testing/anyTied.ts";
import { askerOf } from "../../../testing/askerOf.ts";
import { allotments, ines, library, olu, tariq } from "../../../testing/cast.ts";
import { hoursByDefinition } from "../../../testing/hoursByDefinition.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { ovenTime } from "../../../testing/moving.ts";
import { welcomed, market } from "../../../testing/newcomer.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import { tied } from "../../../testing/talk.ts";
import { circlesOf, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import { hours } from "./hours.ts";
import { found } from "./shape.ts";

const said = inEnglish(hours);
const today = "2026-03-02";
const asked = (whole: Whole, person: string, day = today) =>
  hours.answer(seen(whole, circlesOf(whole, person)), askerOf(whole, person, day));

const meetings = {
  id: "timeAsk-meetings-01",
  what: "The Thursday meeting",
  members: null,
  hours: 4,
  from: "2026-02-01",
  until: "2026-12-31",
} as const;
const meetingsAsked = by(ines, { type: "TimeAsked", ...meetings, steward: ines.person });
const offers = (member: string, hours: number) =>
  by(member === library ? tariq : olu, {
    type: "TimeOffered",
    id: `timeOffer-${member}`,
    member,
    hours,
    words: null,
    person: member === library ? tariq.person : olu.person,
  });
const ovens = (over: object) => by(tariq, { type: "ResourcePledged", ...ovenTime, ...over });

describe("the kitchen: four hours of meetings a month of everyone", () => {
  const sentences = (person: string, ...deeds: readonly Deed[]) => {
    const answer = asked(replay(told(...tied, ...deeds)), person);
    return answer && [answer.whole, ...answer.findings].map(said);
  };
  const ofLibrary = (...deeds: readonly Deed[]) => asked(replay(told(...tied, ...deeds)), ines.person)?.members[0];

  test("and six hours a week of the library's ovens: more than it can give", () => {
    const deeds = [meetingsAsked, ovens({}), offers(library, 20), offers(allotments, 4)];
    expect(sentences(ines.person, ...deeds)).toEqual([
      "34 hours a month are asked of 2 members together.",
      "30 hours a month are asked of The Library, 10 more than it can give.",
      "4 hours a month are asked of The Allotments, and it can give 4.",
    ]);
    expect(ofLibrary(...deeds)).toEqual({
      member: library,
      asked: 30,
      offered: 20,
      from: [meetings.id, ovenTime.id, `timeOffer-${library}`],
    });
  });

  test("a member that has not said what it can give is asked for it; of itself alone, beside the stewards", () => {
    expect(sentences(tariq.person, meetingsAsked)).toEqual([
      "8 hours a month are asked of 2 members together.",
      "4 hours a month are asked of The Library. It has not said how much it can give.",
    ]);
  });

  test("an offer alone is said too", () => {
    expect(sentences(olu.person, offers(library, 0))).toEqual([
      "One member has said how much time they can give, and none is asked of anyone.",
    ]);
  });

  test("pledged hours count by the month: quarters and years in part, once over the months it is for", () => {
    const asked = (over: object) => ofLibrary(ovens({ quantity: 12, ...over }))?.asked;
    expect(["week", "month", "quarter", "year"].map((every) => asked({ every }))).toEqual([52, 12, 4, 1]);
    expect(asked({ every: "once", from: "2026-01-31", until: "2026-03-31" })).toBe(4);
    expect(asked({ from: "2026-03-03" })).toBe(undefined);
    expect(asked({ until: "2026-03-01" })).toBe(undefined);
    expect(asked({ until: "2026-03-02", every: "month" })).toBe(12);
  });

  test("hours kept once without a last day are left out, and it is said so", () => {
    const once = asked(replay(told(...tied, meetingsAsked, ovens({ every: "once" }))), ines.person);
    expect(once?.members[0]?.asked).toBe(4);
    expect(once?.notSeen.map(said)).toEqual([
      "This is what is asked. What was really spent is not recorded.",
      "One pledge of hours that is kept once, with no last day, is not in this.",
      "Only what you may read is in this.",
    ]);
  });

  test("what an invitation asked counts from the day its member belongs", () => {
    const whole = replay(told(...welcomed));
    const ofMarket = asked(whole, ines.person)?.members.find(({ member }) => member === market);
    expect(ofMarket).toEqual({ member: market, asked: 4, offered: null, from: ["invitation-market-1"] });
  });

  test("nothing asked or offered, nothing to say; nor once it is asked no more", () => {
    expect(sentences(ines.person)).toBeNull();
    expect(asked(replay(told(...tied, meetingsAsked)), ines.person, "2027-01-01")).toBeNull();
  });
});

describe("in every coalition", () => {
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
  const always = (rule: (view: Whole, asker: Asker) => void) =>
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: made }, { weight: 1, arbitrary: told }), ({ view, me }) =>
        rule(view, me),
      ),
      { numRuns: 500 },
    );
  const rows = (view: Whole, me: Asker) => hours.answer(view, me)?.members ?? [];

  test("(there are enough of each kind for the rules below to mean anything)", () => {
    const counted = new Map<string, number>([...found, "asked", "offered-alone", "not-once"].map((code) => [code, 0]));
    always((view, me) => {
      const answer = hours.answer(view, me);
      const all = answer ? [answer.whole, ...answer.findings, ...answer.notSeen] : [];
      for (const code of new Set(all.map(({ code }) => code))) counted.set(code, (counted.get(code) ?? 0) + 1);
    });
    expect([...counted].filter(([, times]) => times < 10)).toEqual([]);
  });

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, me) => {
      const rows = hours.answer(view, me)?.members.map((it) => `${it.member} ${it.asked} of ${it.offered ?? "unsaid"}`);
      const slow = hoursByDefinition(view, today);
      const isAnything = slow.some((row) => !row.endsWith(" 0 of unsaid"));
      expect(rows).toEqual(isAnything ? slow : undefined);
    }));

  test("to ask everyone is to ask each of those who belong", () =>
    always((view, me) => {
      const here = [...view.members.values()].filter(({ left }) => !left).map(({ id }) => id);
      const timeAsks = new Map([...view.timeAsks].map(([id, it]) => [id, { ...it, members: it.members ?? here }]));
      expect(hours.answer({ ...view, timeAsks }, me)).toEqual(hours.answer(view, me));
    }));

  test("one hour more asked of everyone is one hour more for each, and changes nothing else", () =>
    always((view, me) => {
      const more = kept({
        ...meetings,
        hours: 1,
        members: null,
        until: null,
        steward: "person-a",
        isEnded: false,
        what: { ref: "", said: "More", cuts: [] },
      });
      const timeAsks = new Map([...view.timeAsks, [more.id, more]]);
      const before = new Map(rows(view, me).map((it) => [it.member, it]));
      for (const { member, asked, offered } of rows({ ...view, timeAsks }, me)) {
        expect(asked).toBeCloseTo((before.get(member)?.asked ?? 0) + 1, 2);
        expect(offered).toBe(before.get(member)?.offered ?? null);
      }
    }));

  test("every finding rests on records one can see, tells of what the asker is part of, and the order is total", () =>
    always((view, me) => {
      const answer = hours.answer(view, me);
      const ids = new Set(Object.values(view).flatMap((table) => [...table.keys()]));
      for (const { about } of answer?.findings ?? []) {
        expect(about.filter((id) => !ids.has(id))).toEqual([]);
        expect(me.isSteward || me.members.includes(about[0] ?? "")).toBe(true);
      }
      const places = (answer?.findings ?? []).map(({ code }) => found.indexOf(code));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }));
});
