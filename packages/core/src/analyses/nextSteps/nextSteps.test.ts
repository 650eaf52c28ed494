import { describe, expect, test } from "vitest";
import { askerOf } from "../../../testing/askerOf.ts";
import {
  allotments,
  founded,
  gathered,
  hoursOn,
  ines,
  joined,
  library,
  noor,
  olu,
  tariq,
  tariqIsNamed,
  wanjiru,
} from "../../../testing/cast.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { firstMonday, moving, ovenTime, ovenTimePledged, pledgedAnew, thankedFor } from "../../../testing/moving.ts";
import {
  allotmentsAnswered,
  libraryAnswered,
  libraryReviewed,
  march,
  marchOpened,
  spring,
  springOpened,
} from "../../../testing/rounds.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import {
  bothOut,
  gainAsked,
  gainGap,
  lending,
  libraryAgrees,
  notYetReplied,
  ovenNeed,
  ovenTie,
  talk,
  tied,
  tieProposed,
} from "../../../testing/talk.ts";
import { circlesOf, replay, seen, type Whole } from "../../coalition.ts";
import type { Actor } from "../../kernel/index.ts";
import { engineering, finance, people } from "../../worlds/cloudMigration/cast.ts";
import { promised } from "../../worlds/cloudMigration/promises.ts";
import { talks } from "../../worlds/cloudMigration/talks.ts";
import { benefitsReform, campaign, cloudMigration, platformFeature } from "../../worlds/index.ts";
import { nextSteps } from "./nextSteps.ts";
import { urgency } from "./step.ts";

const needs = (whole: Whole, person: string, today: string) =>
  nextSteps.answer(seen(whole, circlesOf(whole, person)), askerOf(whole, person, today));

describe("the cloud migration on 22 November", () => {
  const whole = replay(cloudMigration.happened);
  const today = "2026-11-22";

  test("the steward has a talk to mark, and words to read back", () => {
    expect(needs(whole, people.amara, today)).toEqual([
      { code: "gains-unnamed", about: [finance], args: { member: "Finance", count: 1 } },
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

  test("Finance is asked what it gains, and Samuel whether Claire's promise is his", () => {
    expect(needs(whole, people.samuel, today)).toEqual([
      { code: "asked-anew", about: [promised.proof], args: { member: "Finance", count: 1 } },
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

test("a deputy speaks too, and nobody does while her voice is disputed", () => {
  const about = (...deeds: readonly Deed[]) =>
    needs(replay(told(...gathered, ...deeds)), ines.person, "2026-03-02")
      ?.filter(({ code }) => code === "nobody-speaks")
      .flatMap(({ about }) => about);
  const tariqEnds = by(ines, { type: "RepresentationEnded", id: "representation-tariq" });
  expect(about(tariqEnds)).toEqual([]);
  expect(about(tariqEnds, by(ines, { type: "VoiceDisputed", id: "representation-wanjiru" }))).toEqual([library]);
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

describe("the kitchen, once things move and members are asked in rounds", () => {
  const said = inEnglish(nextSteps);
  const today = "2026-04-01";
  const again = new Set([
    "round-open",
    "review-open",
    "words-answered-changed",
    "not-getting",
    "need-answered-changed",
    "moved-waiting",
    "pledge-asked-anew",
  ]);
  const asksAgain = (whole: Whole, { person }: Actor, day = today) =>
    needs(whole, person, day)
      ?.filter(({ code }) => again.has(code))
      .map((step) => said(step));
  const steps = (actor: Actor, ...deeds: readonly Deed[]) => asksAgain(replay(told(...deeds)), actor);
  const later = (actor: Actor) => hoursOn(actor, 48);

  test("a round and a review wait for each member's answer, from their first day until they are closed", () => {
    const asked = [...tied, springOpened, marchOpened] as const;
    const [round, review] = [
      "The Library is asked: does what it said still hold, has its need changed, does it get what was agreed?",
      "The Library is asked how the month was: does the goal move, and did it work to what is shared?",
    ];
    expect(steps(tariq, ...asked)).toEqual([round, review]);
    expect(asksAgain(replay(told(...asked)), tariq, "2026-03-30")).toEqual([round]);
    expect(asksAgain(replay(told(...asked)), tariq, "2026-03-01")).toEqual([]);
    expect(steps(tariq, ...asked, libraryAnswered)).toEqual([review]);
    expect(steps(tariq, ...asked, libraryAnswered, libraryReviewed)).toEqual([]);
    const closed = by(ines, { type: "PulseClosed", id: spring.id }, { type: "ReviewClosed", id: march.id });
    expect(steps(tariq, ...asked, closed)).toEqual([]);
    expect(steps(ines, ...asked)).toEqual([]);
  });

  test("whoever speaks for a member after the one who answered is asked herself, while the round is open", () => {
    const asked = [...tied, springOpened, libraryAnswered] as const;
    const ended = by(tariq, { type: "RepresentationEnded", id: tariqIsNamed.id });
    const closed = by(ines, { type: "PulseClosed", id: spring.id });
    expect(steps(wanjiru, ...asked)).toEqual([]);
    expect(steps(wanjiru, ...asked, ended)).toEqual([
      "The Library is asked: does what it said still hold, has its need changed, does it get what was agreed?",
    ]);
    expect(steps(wanjiru, ...asked, ended, closed)).toEqual([]);
  });

  test("a steward is told how many are still to be heard, until all are or the round is closed", () => {
    const unheard = (...deeds: readonly Deed[]) =>
      needs(replay(told(...tied, springOpened, ...deeds)), ines.person, today)
        ?.filter(({ code }) => code === "round-unheard")
        .map((step) => said(step));
    expect(unheard()).toEqual(["2 members have not been heard in this round."]);
    expect(unheard(libraryAnswered)).toEqual(["One member has not been heard in this round."]);
    expect(unheard(libraryAnswered, allotmentsAnswered)).toEqual([]);
    expect(unheard(by(ines, { type: "PulseClosed", id: spring.id }))).toEqual([]);
    expect(
      needs(replay(told(...tied, springOpened)), ines.person, "2026-03-01")?.map(({ code }) => code),
    ).not.toContain("round-unheard");
  });

  test("an answer opens its next step: for its member, and for a steward where the need has changed", () => {
    const answered = [...tied, springOpened, allotmentsAnswered] as const;
    const [words, missing] = [
      "The Allotments answered that something it had said holds no more as said.",
      "The Allotments answered that it does not get all that was agreed.",
    ];
    expect(steps(olu, ...answered)).toEqual([words, missing]);
    expect(steps(ines, ...answered)).toEqual(["The Allotments answered that what it needs has changed."]);
    expect(steps(ines, ...answered, by(ines, { type: "PulseClosed", id: spring.id }))).toHaveLength(1);
  });

  test("once somebody has done something about it, it is asked no more", () => {
    const answered = [...tied, springOpened, allotmentsAnswered] as const;
    const withdrawn = by(later(olu), { type: "CommitmentWithdrawn", id: ovenNeed.id, why: null });
    const missing = "The Allotments answered that it does not get all that was agreed.";
    expect(steps(olu, ...answered, withdrawn)).toEqual([missing]);
    expect(steps(ines, ...answered, withdrawn)).toEqual([]);
    const talked = by(later(ines), {
      type: "ConversationOpened",
      ...talk,
      id: "conversation-again-1",
      member: allotments,
      speakers: [olu.person],
      steward: ines.person,
    });
    expect(steps(ines, ...answered, talked)).toEqual([]);
    const arrived = by(later(olu), { type: "ArrivalReported", id: ovenTie.id, arrived: "yes", on: today });
    expect(steps(olu, ...answered, withdrawn, arrived)).toEqual([]);
    const askedFor = by(later(olu), {
      type: "EscalationNoted",
      id: "escalation-1-00000000",
      commitment: lending.id,
      member: library,
      byMember: allotments,
      person: olu.person,
      words: "When may we come?",
      on: today,
      readers: [`member:${library}`, `member:${allotments}`, "stewards"],
    });
    expect(steps(olu, ...answered, withdrawn, askedFor)).toEqual([]);
  });

  test("what is left of a pledge is told in the last days of its week, to those who speak for its member", () => {
    const on = (day: string, { person }: Actor = tariq, deeds: readonly Deed[] = moving) =>
      needs(replay(told(...deeds)), person, day)
        ?.filter(({ code }) => code === "pledge-due")
        .map((step) => said(step));
    expect(on("2026-03-03")).toEqual([]);
    expect(on("2026-03-04")).toEqual([
      "0.5 hours are left of what The Library pledged this week for The Allotments: “Oven time”.",
    ]);
    expect(on("2026-03-08")).toEqual([]);
    expect(on("2026-03-07", ines)).toEqual([]);
    expect(on("2026-03-07", noor, pledgedAnew)).toEqual([]);
  });

  test("what moved to a member waits for its word; what moved for everyone waits for nobody in particular", () => {
    expect(steps(olu, ...moving)).toEqual([
      "The Library has moved “Oven time on Monday” (5.5 hours) to The Allotments. Has it arrived?",
    ]);
    expect(steps(tariq, ...moving)).toEqual([]);
    expect(steps(olu, ...thankedFor)).toEqual([]);
    const forAll = by(tariq, { type: "ResourceMoved", ...firstMonday, receiver: null });
    expect(steps(olu, ...tied, ovenTimePledged, forAll)).toEqual([]);
  });

  test("a new representative is asked whether what was pledged before stands", () => {
    expect(steps(noor, ...pledgedAnew)).toEqual(["One pledge of The Library was made before you spoke for it."]);
    expect(steps(noor, ...pledgedAnew, by(noor, { type: "PledgeRenewed", id: ovenTime.id }))).toEqual([]);
    expect(steps(noor, ...pledgedAnew, by(noor, { type: "PledgeEnded", id: ovenTime.id, why: null }))).toEqual([]);
  });
});

test("every code has its sentence, and its place", () => {
  expect(Object.keys(nextSteps.says)).toEqual([...urgency]);
});

describe("told in the worlds", () => {
  const codesOf = (world: { readonly happened: Parameters<typeof replay>[0] }, person: string, today: string) =>
    needs(replay(world.happened), person, today)?.map(({ code }) => code);

  test("a yes that hangs on a minister comes up as its day comes, and stays until it is said how it came out", () => {
    const told = (today: string) => codesOf(benefitsReform, "person-eleanor-whitcombe", today);
    expect(told("2026-11-16")).not.toContain("condition-due");
    expect(told("2026-11-17")).toContain("condition-due");
    expect(told("2026-12-01")).toContain("condition-due");
    expect(told("2026-12-02")?.[0]).toBe("condition-past");
  });

  test("what was kept waits for the word of the one it was for", () => {
    expect(codesOf(platformFeature, "person-arjun-mehta-1", "2026-11-22")).toContain("arrival-unsaid");
  });

  test("a term that ends is said a month before", () => {
    const told = (today: string) => codesOf(campaign, "person-tevita-latu", today);
    expect(told("2026-12-08")).not.toContain("term-ending");
    expect(told("2026-12-09")).toContain("term-ending");
  });
});
