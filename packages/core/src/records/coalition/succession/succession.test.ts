import { describe, expect, test } from "vitest";
import {
  allotments,
  bo,
  gathered,
  ines,
  inesServes,
  library,
  noor,
  olu,
  programOf,
  tariq,
  wanjiru,
} from "../../../../testing/cast.ts";
import { by, given, told } from "../../../../testing/story.ts";
import { circlesOf, replay } from "../../../coalition.ts";

const boInHerPlace = {
  id: "succession-bo-001",
  candidate: bo.person,
  replaces: inesServes.id,
  until: "2027-03-31",
} as const;
const proposed = { type: "SuccessorProposed", ...boInHerPlace, proposedBy: library } as const;
const backed = { type: "SuccessorBacked", id: proposed.id, member: allotments } as const;
const waiting = [...gathered, by(tariq, proposed)] as const;
const enough = [...waiting, by(olu, backed)] as const;
const accept = { id: proposed.id, stewardship: "stewardship-bo-001", on: "2026-04-01" } as const;
const accepted = [
  { type: "StewardshipAccepted", id: proposed.id },
  { type: "StewardshipEnded", id: inesServes.id },
  { type: "StewardAppointed", id: accept.stewardship, person: bo.person, since: accept.on, until: "2027-03-31" },
] as const;
const steward = (id: string, person: string) =>
  by(ines, { type: "StewardAppointed", id, person, since: "2026-03-02", until: null });

describe("proposing", () => {
  test("a member proposes who takes the place of a steward, and says yes with it", () => {
    const { type: _, ...succession } = proposed;
    given(...gathered)
      .when("proposeSuccessor", boInHerPlace, tariq)
      .happens(proposed)
      .leaving("successions", {
        ...succession,
        yes: [library],
        hasAccepted: false,
        isOver: false,
        audience: ["coalition"],
      });
  });

  test("by its voice, and in person", () => {
    for (const actor of [bo, noor, ines, { ...tariq, member: allotments }])
      given(...gathered)
        .when("proposeSuccessor", boInHerPlace, actor)
        .refuses("succession/not-yours");
    given(...gathered)
      .when("proposeSuccessor", boInHerPlace, programOf(tariq))
      .refuses("request/human-only");
  });

  test("somebody of a member, who is no steward yet, once", () => {
    given(...gathered)
      .when("proposeSuccessor", { ...boInHerPlace, candidate: noor.person }, tariq)
      .refuses("succession/not-of-coalition", noor.person);
    given(...gathered, steward("stewardship-olu-01", olu.person))
      .when("proposeSuccessor", { ...boInHerPlace, candidate: olu.person }, tariq)
      .refuses("succession/already-steward", olu.person);
    given(...waiting)
      .when("proposeSuccessor", { ...boInHerPlace, id: "succession-bo-002" }, olu)
      .refuses("succession/already-proposed", bo.person);
  });

  test("in the place of a steward who serves, or beside the others where there is room", () => {
    given(...gathered)
      .when("proposeSuccessor", { ...boInHerPlace, replaces: "stewardship-nobody" }, tariq)
      .refuses("succession/nobody-to-follow", "stewardship-nobody");
    given(...gathered)
      .when("proposeSuccessor", { ...boInHerPlace, replaces: null }, tariq)
      .happens({ ...proposed, replaces: null });
    given(...gathered, steward("stewardship-olu-01", olu.person), steward("stewardship-noor-1", noor.person))
      .when("proposeSuccessor", { ...boInHerPlace, replaces: null }, tariq)
      .refuses("succession/too-many");
  });
});

describe("saying yes", () => {
  test("each member says it once, through whoever speaks for it", () => {
    given(...waiting)
      .when("backSuccessor", { id: proposed.id }, olu)
      .happens(backed);
    given(...waiting)
      .when("backSuccessor", { id: proposed.id }, wanjiru)
      .happens();
    given(...waiting)
      .when("backSuccessor", { id: proposed.id }, ines)
      .refuses("succession/not-yours");
  });

  test("and can take it back until the appointment", () => {
    given(...enough)
      .when("undoBacking", { id: proposed.id }, olu)
      .happens({ type: "BackingUndone", id: proposed.id, member: allotments });
    given(...waiting)
      .when("undoBacking", { id: proposed.id }, olu)
      .happens();
    given(...enough, by(bo, ...accepted))
      .when("undoBacking", { id: proposed.id }, olu)
      .refuses("succession/over", proposed.id);
  });

  test("to what has been proposed", () => {
    for (const name of ["backSuccessor", "undoBacking", "closeSuccession"] as const)
      given(...gathered)
        .when(name, { id: proposed.id }, olu)
        .refuses("succession/unknown", proposed.id);
  });
});

describe("accepting", () => {
  test("the successor becomes steward, and the one before is one no more, at once", () => {
    given(...enough)
      .when("acceptStewardship", accept, bo)
      .happens(...accepted);
    const whole = replay(told(...enough, by(bo, ...accepted)));
    expect([bo, ines].map(({ person }) => circlesOf(whole, person).has("stewards"))).toEqual([true, false]);
    expect(circlesOf(whole, ines.person).has("coalition")).toBe(false);
  });

  test("beside the others nobody's time ends", () => {
    given(...gathered, by(tariq, { ...proposed, replaces: null }), by(olu, backed))
      .when("acceptStewardship", accept, bo)
      .happens(accepted[0], accepted[2]);
  });

  test("half of the members is not enough, and members that have left do not count", () => {
    given(...waiting)
      .when("acceptStewardship", accept, bo)
      .refuses("succession/not-enough", proposed.id);
    given(...waiting, by(olu, { type: "MemberLeft", id: allotments, on: "2026-03-03" }))
      .when("acceptStewardship", accept, bo)
      .happens(...accepted);
    given(...enough, by(tariq, { type: "MemberLeft", id: library, on: "2026-03-03" }))
      .when("acceptStewardship", accept, olu)
      .refuses("succession/not-the-candidate");
  });

  test("nobody accepts for another, and no program does", () => {
    for (const actor of [ines, tariq, olu])
      given(...enough)
        .when("acceptStewardship", accept, actor)
        .refuses("succession/not-the-candidate", proposed.id);
    given(...enough)
      .when("acceptStewardship", accept, programOf(bo))
      .refuses("request/human-only");
  });

  test("what stood in the way of proposing stands in the way of accepting", () => {
    given(
      ...enough,
      steward("stewardship-olu-01", olu.person),
      by(olu, { type: "StewardshipEnded", id: inesServes.id }),
    )
      .when("acceptStewardship", accept, bo)
      .refuses("succession/nobody-to-follow", inesServes.id);
    given(...enough)
      .when("acceptStewardship", { ...accept, stewardship: inesServes.id }, bo)
      .refuses("succession/already-steward", inesServes.id);
    given(...gathered)
      .when("acceptStewardship", accept, bo)
      .refuses("succession/unknown", proposed.id);
  });
});

describe("closing", () => {
  const closed = { type: "SuccessionClosed", id: proposed.id } as const;

  test.each([
    ["the one who was proposed", bo],
    ["the member that proposed", wanjiru],
  ])("%s closes it", (_, actor) => {
    given(...waiting)
      .when("closeSuccession", { id: proposed.id }, actor)
      .happens(closed);
  });

  test("nobody else does, and what is closed stays so", () => {
    for (const actor of [olu, ines])
      given(...waiting)
        .when("closeSuccession", { id: proposed.id }, actor)
        .refuses("succession/not-yours", proposed.id);
    given(...waiting, by(bo, closed))
      .when("closeSuccession", { id: proposed.id }, bo)
      .refuses("succession/over", proposed.id);
  });
});
