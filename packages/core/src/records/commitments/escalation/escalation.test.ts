import { describe, test } from "vitest";
import { allotments, bo, ines, library, noor, olu, programOf, speaks, tariq } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { affirmed, lending, needReleased, ovenNeed, released } from "../../../../testing/talk.ts";

const needAffirmed = by(olu, { type: "CommitmentAffirmed", id: ovenNeed.id, words: null });
const tie = { id: "tie-ovens-for-glut", give: lending.id, need: ovenNeed.id, giver: library, receiver: allotments };
const proposed = by(olu, { type: "TieProposed", ...tie }, { type: "TieAgreed", id: tie.id, side: "receiver" });
const agreed = by(tariq, { type: "TieAgreed", id: tie.id, side: "giver" });
const waiting = [...affirmed, needReleased, needAffirmed, proposed] as const;
const tied = [...waiting, agreed] as const;

const ask = {
  id: "escalation-ovens-01",
  commitment: lending.id,
  words: "It was the third Monday without the key.",
  on: "2026-06-15",
} as const;
const noted = {
  type: "EscalationNoted",
  ...ask,
  member: library,
  byMember: allotments,
  person: olu.person,
  readers: [`member:${library}`, `member:${allotments}`, "stewards"],
} as const;
const { type: _, ...escalation } = noted;

describe("asking again", () => {
  test("a member that receives it writes it down; both members and the stewards read it", () => {
    given(...tied)
      .when("askAgain", ask, olu)
      .happens(noted)
      .leaving("escalations", { ...escalation, audience: noted.readers });
  });

  test("a steward does, in nobody's name", () => {
    const bySteward = { byMember: null, person: ines.person, readers: [`member:${library}`, "stewards"] } as const;
    given(...affirmed)
      .when("askAgain", ask, ines)
      .happens({ ...noted, ...bySteward });
  });

  test("what is kept from the stewards stays between the two members", () => {
    const readers = { members: [allotments], stewards: false };
    given(...tied, by(tariq, { type: "CommitmentReadersNamed", id: lending.id, readers }))
      .when("askAgain", ask, olu)
      .happens({ ...noted, readers: [`member:${library}`, `member:${allotments}`] });
  });

  test("a steward who may read it only as someone of a named member does not ask as steward", () => {
    const appointed = { type: "StewardAppointed", id: "stewardship-olu-001", person: olu.person } as const;
    const readers = { members: [allotments], stewards: false };
    const past = [...waiting, by(ines, { ...appointed, since: "2026-03-02", until: null })] as const;
    given(...past)
      .when("askAgain", ask, olu)
      .happens({ ...noted, byMember: null, readers: [`member:${library}`, "stewards"] });
    given(...past, by(tariq, { type: "CommitmentReadersNamed", id: lending.id, readers }))
      .when("askAgain", ask, olu)
      .refuses("escalation/not-receiving", lending.id);
  });

  test("every time counts", () => {
    given(...tied, by(olu, noted))
      .when("askAgain", { ...ask, id: "escalation-ovens-02" }, olu)
      .happens({ ...noted, id: "escalation-ovens-02" });
    given(...tied, by(olu, noted))
      .when("askAgain", ask, olu)
      .refuses("escalation/already-asked", ask.id);
  });

  test("a member that both sides have not agreed receives it does not ask", () => {
    given(...waiting)
      .when("askAgain", ask, olu)
      .refuses("escalation/not-receiving", lending.id);
    given(...tied, by(tariq, { type: "TieEnded", id: tie.id }))
      .when("askAgain", ask, olu)
      .refuses("escalation/not-receiving", lending.id);
  });

  test("nor the member itself, nor someone who speaks in no name", () => {
    for (const actor of [tariq, bo, speaks(olu.person)])
      given(...tied)
        .when("askAgain", ask, actor)
        .refuses("escalation/not-receiving", lending.id);
  });

  test("only what was affirmed is owed", () => {
    given(...released)
      .when("askAgain", ask, ines)
      .refuses("escalation/not-affirmed", lending.id);
    given(...affirmed)
      .when("askAgain", ask, noor)
      .refuses("escalation/unknown-commitment", lending.id);
  });

  test("what is under strain is asked for again; what was kept or agreed anew is not", () => {
    const became = (became: "strained" | "lapsed" | "kept" | "renegotiated") =>
      by(tariq, { type: "FulfilmentReported", id: lending.id, became, why: null, on: "2026-06-01" });
    for (const fate of ["strained", "lapsed"] as const)
      given(...tied, became(fate))
        .when("askAgain", ask, olu)
        .happens(noted);
    for (const fate of ["kept", "renegotiated"] as const)
      given(...tied, became(fate))
        .when("askAgain", ask, olu)
        .refuses("escalation/settled", lending.id);
  });

  test("no program asks", () => {
    given(...tied)
      .when("askAgain", ask, programOf(olu))
      .refuses("request/human-only");
  });
});

test("who asked takes her words back, and nobody else", () => {
  const about = [{ kind: "escalations", id: ask.id }];
  const takeBack = { id: "redaction-asked-001", about, passage: "without the key" };
  given(...tied, by(olu, noted))
    .when("takeBackWords", takeBack, olu)
    .happens({ type: "WordsTakenBack", id: takeBack.id, about, person: olu.person });
  given(...tied, by(olu, noted))
    .when("takeBackWords", takeBack, tariq)
    .refuses("redaction/not-yours", ask.id);
});
