import { describe, test } from "vitest";
import { allotments, bo, ines, library, olu, programOf, speaks, tariq } from "../../../../testing/cast.ts";
import { plums, plumsNamed } from "../../../../testing/rounds.ts";
import { by, given } from "../../../../testing/story.ts";
import { lending, ovenNeed, released, tied } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const { id } = plums;
const told = { type: "JointGainNamed", ...plums, person: olu.person } as const;
const { type: _, ...stands } = told;
const known = [...tied, plumsNamed] as const;
const toAll = { audience: ["coalition"] } as const;

describe("telling what became possible only together", () => {
  test("a member does, in its own words, and names the gives it rests on", () => {
    given(...tied)
      .when("nameJointGain", plums, olu)
      .happens(told)
      .leaving("jointGains", { ...stands, isWithdrawn: false, ...toAll });
  });

  test("it need not name any; one named twice is named once", () => {
    given(...tied)
      .when("nameJointGain", { ...plums, gives: [] }, olu)
      .happens({ ...told, gives: [] });
    given(...tied)
      .when("nameJointGain", { ...plums, gives: [lending.id, lending.id] }, olu)
      .happens(told);
  });

  test("it has come about already", () => {
    given(...tied)
      .when("nameJointGain", { ...plums, on: "2026-03-03" }, olu)
      .refuses("jointGain/day-to-come", id);
  });

  test("nobody tells it in another's name", () => {
    for (const actor of [ines, tariq, bo, speaks(olu.person)])
      given(...tied)
        .when("nameJointGain", plums, actor)
        .refuses("jointGain/not-yours", allotments);
    given(...tied)
      .when("nameJointGain", plums, programOf(olu))
      .refuses("request/human-only");
    given(...known)
      .when("nameJointGain", plums, olu)
      .refuses("jointGain/already-told", id);
  });

  test("it rests on gives that everyone may read", () => {
    given(...tied)
      .when("nameJointGain", { ...plums, gives: [ovenNeed.id] }, olu)
      .refuses("jointGain/not-a-give", ovenNeed.id);
    const own = { ...plums, member: library };
    given(...released)
      .when("nameJointGain", own, tariq)
      .refuses("jointGain/not-a-give", lending.id);
    const readers = { members: [allotments], stewards: true };
    given(...tied, by(tariq, { type: "CommitmentReadersNamed", id: lending.id, readers }))
      .when("nameJointGain", plums, olu)
      .refuses("jointGain/kept-from-some", lending.id);
  });
});

describe("telling it otherwise, or no more", () => {
  const words = "Sixty-two jars.";
  const reworded = { type: "JointGainReworded", id, words } as const;
  const withdrawn = { type: "JointGainWithdrawn", id } as const;

  test("its member does", () => {
    given(...known)
      .when("rewordJointGain", { id, words, seen: asItStands }, olu)
      .happens(reworded)
      .leaving("jointGains", { ...stands, words, isWithdrawn: false, ...toAll });
    given(...known)
      .when("withdrawJointGain", { id }, olu)
      .happens(withdrawn)
      .leaving("jointGains", { ...stands, isWithdrawn: true, ...toAll });
  });

  test("nobody else, and not what is told no more", () => {
    for (const [name, ask] of [
      ["rewordJointGain", { id, words, seen: asItStands }],
      ["withdrawJointGain", { id }],
    ] as const) {
      given(...known)
        .when(name, ask, tariq)
        .refuses("jointGain/not-yours", allotments);
      given(...known, by(olu, withdrawn))
        .when(name, ask, olu)
        .refuses("jointGain/withdrawn", id);
      given(...tied)
        .when(name, ask, olu)
        .refuses("jointGain/unknown", id);
    }
    given(...known)
      .when("rewordJointGain", { id, words, seen: "older" }, olu)
      .refuses("edit/stale", id);
  });
});

test("its words can be taken back by its member", () => {
  const about = [{ kind: "jointGains", id }];
  const takeBack = { id: "redaction-gain-0001", about, passage: "and nobody threw one away" };
  given(...known)
    .when("takeBackWords", takeBack, olu)
    .happens({ type: "WordsTakenBack", id: takeBack.id, about, person: olu.person });
  given(...known)
    .when("takeBackWords", takeBack, tariq)
    .refuses("redaction/not-yours", id);
});
