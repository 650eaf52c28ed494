import { describe, test } from "vitest";
import {
  bo,
  founded,
  gathered,
  ines,
  inesServes,
  known,
  noor,
  olu,
  stranger,
  tariq,
} from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";

const noorServes = {
  id: "stewardship-noor-1",
  person: noor.person,
  since: "2026-04-01",
  until: "2027-03-31",
} as const;
const noorAppointed = { type: "StewardAppointed", ...noorServes } as const;
const boAppointed = { ...noorAppointed, id: "stewardship-bo-001", person: bo.person } as const;

describe("appointing", () => {
  test("a steward appoints another for a term", () => {
    given(founded, known)
      .when("appointSteward", noorServes, ines)
      .happens(noorAppointed)
      .leaving("stewardships", { ...noorServes, isOver: false, audience: ["coalition"] });
  });

  test("nobody is steward twice at once", () => {
    given(founded, known, by(ines, noorAppointed))
      .when("appointSteward", { ...noorServes, id: "stewardship-noor-2" }, ines)
      .refuses("stewardship/already-appointed", noor.person);
  });

  test("a stewardship that ended is not begun again under its id", () => {
    given(founded, known, by(ines, noorAppointed, { type: "StewardshipEnded", id: noorServes.id }))
      .when("appointSteward", noorServes, ines)
      .refuses("stewardship/already-appointed", noor.person);
  });

  test("there are three at most", () => {
    given(founded, known, by(ines, noorAppointed, boAppointed))
      .when("appointSteward", { ...noorServes, id: "stewardship-olu-01", person: olu.person }, ines)
      .refuses("stewardship/too-many");
  });

  test("a steward is someone known here", () => {
    given(founded)
      .when("appointSteward", { ...noorServes, person: stranger.person }, ines)
      .refuses("stewardship/unknown-person", stranger.person);
  });

  test("nobody appoints herself", () => {
    given(...gathered)
      .when("appointSteward", { ...noorServes, person: tariq.person }, tariq)
      .refuses("stewardship/steward-only");
  });
});

describe("ending", () => {
  const end = { id: inesServes.id };

  test("a steward who has a colleague can go", () => {
    given(founded, known, by(ines, noorAppointed))
      .when("endStewardship", end, ines)
      .happens({ type: "StewardshipEnded", ...end })
      .leaving("stewardships", { ...inesServes, isOver: true, audience: ["coalition"] });
  });

  test("the last steward stays until there is a successor", () => {
    given(founded).when("endStewardship", end, ines).refuses("stewardship/last-steward", inesServes.id);
  });

  test("what is over does not end again", () => {
    given(founded, known, by(ines, noorAppointed), by(noor, { type: "StewardshipEnded", ...end }))
      .when("endStewardship", end, noor)
      .refuses("stewardship/over", inesServes.id);
  });

  test("nobody else ends it", () => {
    given(...gathered)
      .when("endStewardship", end, tariq)
      .refuses("stewardship/steward-only");
  });

  test("there is one to end", () => {
    given(founded).when("endStewardship", { id: noorServes.id }, ines).refuses("stewardship/unknown");
  });
});
