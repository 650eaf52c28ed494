import { describe, test } from "vitest";
import { allotments, bo, ines, library, olu, programOf, speaks, tariq } from "../../../../testing/cast.ts";
import { allotmentsAnswered, ofAllotments, spring, springOpened } from "../../../../testing/rounds.ts";
import { by, given } from "../../../../testing/story.ts";
import { lending, ovenNeed, ovenTie, tied } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const { id } = ofAllotments;
const asked = [...tied, springOpened] as const;
const answered = { type: "PulseAnswered", ...ofAllotments, person: olu.person, readOut: null } as const;
const { type: _, ...stands } = answered;
const closed = by(ines, { type: "PulseClosed", id: spring.id });
const toAll = { audience: ["coalition"] } as const;
const toStewards = { audience: [`member:${allotments}`, "stewards"] } as const;

describe("answering", () => {
  test("a member says what still holds and what it gets; attributed, everyone reads it", () => {
    given(...asked)
      .when("answerPulse", ofAllotments, olu)
      .happens(answered)
      .leaving("pulseAnswers", { ...stands, ...toAll });
  });

  test("confidential, its people and the stewards read it, and nobody else", () => {
    given(...asked)
      .when("answerPulse", { ...ofAllotments, isConfidential: true }, olu)
      .happens({ ...answered, isConfidential: true })
      .leaving("pulseAnswers", { ...stands, isConfidential: true, ...toStewards });
  });

  test("it may be three words, or none", () => {
    const none = { ...ofAllotments, holds: [], getting: [], hasNeedChanged: false, words: null };
    given(...asked)
      .when("answerPulse", none, olu)
      .happens({ ...answered, ...none });
  });

  test("nobody answers for another member: no steward, no voice inside it, nobody in no name, no program", () => {
    for (const actor of [ines, tariq, bo, speaks(olu.person)])
      given(...asked)
        .when("answerPulse", ofAllotments, actor)
        .refuses("pulseAnswer/not-yours", allotments);
    given(...asked)
      .when("answerPulse", ofAllotments, programOf(olu))
      .refuses("request/human-only");
  });

  test("once in a round, while it is open", () => {
    given(...asked, allotmentsAnswered)
      .when("answerPulse", { ...ofAllotments, id: "pulseAnswer-2-0000000000" }, olu)
      .refuses("pulseAnswer/already-answered", id);
    given(...asked, closed)
      .when("answerPulse", ofAllotments, olu)
      .refuses("pulseAnswer/closed", spring.id);
    given(...tied)
      .when("answerPulse", ofAllotments, olu)
      .refuses("pulseAnswer/unknown-pulse", spring.id);
  });

  test("it speaks of its own words and of what reaches it, of each once", () => {
    const ofOthers = { ...ofAllotments, holds: [{ commitment: lending.id, as: "true" }] } as const;
    given(...asked)
      .when("answerPulse", ofOthers, olu)
      .refuses("pulseAnswer/not-of-member", lending.id);
    const asGiver = { ...ofAllotments, member: library, holds: [] };
    given(...asked)
      .when("answerPulse", asGiver, tariq)
      .refuses("pulseAnswer/not-of-member", ovenTie.id);
    const twice = [...ofAllotments.holds, ...ofAllotments.holds];
    given(...asked)
      .when("answerPulse", { ...ofAllotments, holds: twice }, olu)
      .refuses("pulseAnswer/spoken-of-twice", ovenNeed.id);
  });

  test("what some of its readers may not read, it does not name", () => {
    const readers = { members: [library], stewards: false };
    const keptBack = [...asked, by(olu, { type: "CommitmentReadersNamed", id: ovenNeed.id, readers })] as const;
    for (const isConfidential of [true, false])
      given(...keptBack)
        .when("answerPulse", { ...ofAllotments, isConfidential }, olu)
        .refuses("pulseAnswer/kept-from-readers", ovenNeed.id);
    const withStewards = by(olu, {
      type: "CommitmentReadersNamed",
      id: ovenNeed.id,
      readers: { ...readers, stewards: true },
    });
    given(...asked, withStewards)
      .when("answerPulse", { ...ofAllotments, isConfidential: true }, olu)
      .happens({ ...answered, isConfidential: true });
  });
});

describe("reading out", () => {
  const readOut = { by: ines.person, from: "talk" } as const;
  const note = { ...ofAllotments, speaker: olu.person, from: readOut.from } as const;

  test("a steward writes down what somebody said; it is marked as read out by her", () => {
    given(...asked)
      .when("noteReadOut", note, ines)
      .happens({ ...answered, readOut })
      .leaving("pulseAnswers", { ...stands, readOut, ...toAll });
  });

  test("nobody else does, and only of one who speaks for the member", () => {
    given(...asked)
      .when("noteReadOut", note, tariq)
      .refuses("pulseAnswer/steward-only", id);
    given(...asked)
      .when("noteReadOut", note, programOf(ines))
      .refuses("request/human-only");
    given(...asked)
      .when("noteReadOut", { ...note, speaker: tariq.person }, ines)
      .refuses("pulseAnswer/not-the-speaker", tariq.person);
    given(...asked)
      .when("noteReadOut", { ...note, member: "member-unheard-of" }, ines)
      .refuses("pulseAnswer/unknown-member", "member-unheard-of");
    given(...asked, allotmentsAnswered)
      .when("noteReadOut", { ...note, id: "pulseAnswer-2-0000000000" }, ines)
      .refuses("pulseAnswer/already-answered", id);
  });

  test("whoever wrote it down puts it right; it stays read out, and hers to change no longer than that", () => {
    const { pulse: _pulse, member: _member, ...change } = { ...ofAllotments, words: "By July, she said." };
    const noted = by(ines, { ...answered, readOut });
    given(...asked, noted)
      .when("changePulseAnswer", { ...change, seen: asItStands }, ines)
      .happens({ type: "PulseAnswerChanged", ...change, person: olu.person, readOut })
      .leaving("pulseAnswers", { ...stands, words: "By July, she said.", readOut, ...toAll });
    given(...asked, noted)
      .when("changePulseAnswer", { ...change, seen: asItStands }, tariq)
      .refuses("pulseAnswer/not-yours", allotments);
    const inOwnWords = by(olu, { type: "PulseAnswerChanged", ...change, person: olu.person, readOut: null });
    given(...asked, noted, inOwnWords)
      .when("changePulseAnswer", { ...change, seen: asItStands }, ines)
      .refuses("pulseAnswer/not-yours", allotments);
  });

  test("the member changes it to its own words", () => {
    const { pulse: _pulse, member: _member, ...change } = { ...ofAllotments, words: "By July." };
    given(...asked, by(ines, { ...answered, readOut }))
      .when("changePulseAnswer", { ...change, seen: asItStands }, olu)
      .happens({ type: "PulseAnswerChanged", ...change, person: olu.person, readOut: null })
      .leaving("pulseAnswers", { ...stands, words: "By July.", ...toAll });
  });
});

describe("changing", () => {
  const { pulse: _pulse, member: _member, ...said } = ofAllotments;
  const change = { ...said, isConfidential: true, seen: asItStands };

  test("while the round is open, also who reads it", () => {
    given(...asked, allotmentsAnswered)
      .when("changePulseAnswer", change, olu)
      .happens({ type: "PulseAnswerChanged", ...said, isConfidential: true, person: olu.person, readOut: null })
      .leaving("pulseAnswers", { ...stands, isConfidential: true, ...toStewards });
  });

  test("not afterwards, not by others, not over what was written since", () => {
    const past = [...asked, allotmentsAnswered] as const;
    given(...past, closed)
      .when("changePulseAnswer", change, olu)
      .refuses("pulseAnswer/closed", spring.id);
    given(...past)
      .when("changePulseAnswer", change, ines)
      .refuses("pulseAnswer/not-yours", allotments);
    given(...past)
      .when("changePulseAnswer", { ...change, seen: "older" }, olu)
      .refuses("edit/stale", id);
    given(...asked)
      .when("changePulseAnswer", change, olu)
      .refuses("pulseAnswer/unknown", id);
  });
});

test("its words can be taken back by its member", () => {
  const about = [{ kind: "pulseAnswers", id }];
  const takeBack = { id: "redaction-pulse-001", about, passage: "the plums are early" };
  given(...asked, allotmentsAnswered)
    .when("takeBackWords", takeBack, olu)
    .happens({ type: "WordsTakenBack", id: takeBack.id, about, person: olu.person });
  given(...asked, allotmentsAnswered)
    .when("takeBackWords", takeBack, ines)
    .refuses("redaction/not-yours", id);
});
