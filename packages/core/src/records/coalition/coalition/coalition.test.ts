import { describe, expect, test } from "vitest";
import { founded, gathered, ines, inesServes, kitchen, programOf, tariq } from "../../../../testing/cast.ts";
import { by, given, told } from "../../../../testing/story.ts";
import { replay } from "../../../coalition.ts";
import { asItStands } from "../../../worlds/tell.ts";

describe("founding", () => {
  const found = { ...kitchen, yourName: "Ines", stewardship: inesServes.id, on: inesServes.since };

  test("whoever founds a coalition is its first steward", () => {
    given()
      .when("foundCoalition", found, ines)
      .happens(...founded.events)
      .leaving("coalitions", { ...kitchen, audience: ["coalition"] });
  });

  test("a coalition is founded once", () => {
    given(founded).when("foundCoalition", found, ines).refuses("coalition/already-founded", kitchen.id);
  });

  test("no program founds one", () => {
    given().when("foundCoalition", found, programOf(ines)).refuses("request/human-only");
  });

  test("its days begin in a zone the machine knows", () => {
    given()
      .when("foundCoalition", { ...found, zone: "Moon/Tycho" }, ines)
      .makesNoSense("zone", "zone/unknown");
  });
});

describe("another name", () => {
  const renamed = { id: kitchen.id, name: "Both Kitchens" };

  test("a steward gives it", () => {
    given(founded)
      .when("renameCoalition", { ...renamed, seen: asItStands }, ines)
      .happens({ type: "CoalitionRenamed", ...renamed })
      .leaving("coalitions", { ...kitchen, ...renamed, audience: ["coalition"] });
  });

  test("nobody else does", () => {
    given(...gathered)
      .when("renameCoalition", { ...renamed, seen: asItStands }, tariq)
      .refuses("coalition/steward-only");
  });

  test("an edit of an older wording is refused", () => {
    given(founded)
      .when("renameCoalition", { ...renamed, seen: "older" }, ines)
      .refuses("edit/stale", kitchen.id);
  });

  test("what was never founded has no name", () => {
    given()
      .when("renameCoalition", { ...renamed, seen: "" }, ines)
      .refuses("coalition/unknown");
  });
});

describe("the sponsor's window", () => {
  const window = { sponsor: "The mayor's office", until: "2026-12-31" };
  const named = { id: kitchen.id, window };
  const windowNamed = { type: "WindowNamed", ...named } as const;

  test("a steward names it", () => {
    given(founded)
      .when("nameWindow", { ...named, seen: asItStands }, ines)
      .happens(windowNamed)
      .leaving("coalitions", { ...kitchen, window, audience: ["coalition"] });
  });

  test("a steward says that none is open any more", () => {
    given(founded, by(ines, windowNamed))
      .when("nameWindow", { id: kitchen.id, window: null, seen: asItStands }, ines)
      .happens({ type: "WindowNamed", id: kitchen.id, window: null })
      .leaving("coalitions", { ...kitchen, window: null, audience: ["coalition"] });
  });

  test("where none is open, there is none to close", () => {
    given(founded).when("nameWindow", { id: kitchen.id, window: null, seen: asItStands }, ines).happens();
  });

  test("an edit of an older window is refused, and so is anyone but a steward", () => {
    given(founded)
      .when("nameWindow", { ...named, seen: "older" }, ines)
      .refuses("edit/stale", kitchen.id);
    given(...gathered)
      .when("nameWindow", { ...named, seen: asItStands }, tariq)
      .refuses("coalition/steward-only");
    given()
      .when("nameWindow", { ...named, seen: "" }, ines)
      .refuses("coalition/unknown");
  });
});

describe("how often members are asked", () => {
  const rhythm = { pulseEveryMonths: 3, pulseDays: 14, reviewMonthly: true };
  const set = { id: kitchen.id, ...rhythm };
  const rhythmSet = { type: "RhythmSet", ...set } as const;

  test("a steward says it", () => {
    given(founded)
      .when("setRhythm", set, ines)
      .happens(rhythmSet)
      .leaving("coalitions", { ...kitchen, rhythm, audience: ["coalition"] });
  });

  test("a steward can keep it to herself when a round begins", () => {
    const none = { ...set, pulseEveryMonths: null, pulseDays: 60, reviewMonthly: false };
    given(founded, by(ines, rhythmSet))
      .when("setRhythm", none, ines)
      .happens({ type: "RhythmSet", ...none });
  });

  test("saying the same again changes nothing; a change in any part does", () => {
    given(founded, by(ines, rhythmSet)).when("setRhythm", set, ines).happens();
    for (const other of [{ pulseEveryMonths: 6 }, { pulseDays: 21 }, { reviewMonthly: false }])
      given(founded, by(ines, rhythmSet))
        .when("setRhythm", { ...set, ...other }, ines)
        .happens({ ...rhythmSet, ...other });
  });

  test("a round is over before the next one begins, in February too", () => {
    given(founded)
      .when("setRhythm", { ...set, pulseEveryMonths: 1, pulseDays: 29 }, ines)
      .refuses("coalition/rounds-overlap", kitchen.id);
    const monthly = { ...set, pulseEveryMonths: 1, pulseDays: 28 };
    given(founded)
      .when("setRhythm", monthly, ines)
      .happens({ type: "RhythmSet", ...monthly });
  });

  test("between a month and a year lie between rounds, and each is asked for three days or more", () => {
    for (const [field, value, code] of [
      ["pulseEveryMonths", 0, "input/too_small"],
      ["pulseEveryMonths", 13, "input/too_big"],
      ["pulseDays", 2, "input/too_small"],
      ["pulseDays", 61, "input/too_big"],
    ] as const)
      given(founded)
        .when("setRhythm", { ...set, [field]: value }, ines)
        .makesNoSense(field, code);
  });

  test("nobody else says it, and not of what was never founded", () => {
    given(...gathered)
      .when("setRhythm", set, tariq)
      .refuses("coalition/steward-only");
    given().when("setRhythm", set, ines).refuses("coalition/unknown");
  });
});

describe("another time zone", () => {
  const moved = { id: kitchen.id, zone: "Atlantic/Azores" };

  test("a steward moves it", () => {
    given(founded)
      .when("moveZone", moved, ines)
      .happens({ type: "CoalitionMovedZone", ...moved })
      .leaving("coalitions", { ...kitchen, ...moved, audience: ["coalition"] });
  });

  test("moving to where it is changes nothing", () => {
    given(founded)
      .when("moveZone", { ...moved, zone: kitchen.zone }, ines)
      .happens();
  });

  test("nobody else moves it", () => {
    given(...gathered)
      .when("moveZone", moved, tariq)
      .refuses("coalition/steward-only");
  });

  test("what was never founded is nowhere", () => {
    given().when("moveZone", moved, ines).refuses("coalition/unknown");
  });
});

test("what came from a file says so for good, and when it comes again, of the last time", () => {
  const here = { type: "CoalitionBroughtIn", id: kitchen.id, from: null, madeAt: "2026-10-01T08:00:00.000Z" } as const;
  const whole = replay(told(founded, by(ines, here), by(tariq, { ...here, from: "https://old.example" })));
  expect(whole.coalitions.get(kitchen.id)?.broughtIn).toEqual({
    at: tariq.at,
    by: tariq.person,
    from: "https://old.example",
    madeAt: here.madeAt,
  });
});
