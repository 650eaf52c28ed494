import { describe, test } from "vitest";
import { ines, tariq } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { affirmed, lending, needReleased, ovenNeed, released } from "../../../../testing/talk.ts";

const order = [lending.id, ovenNeed.id];
const reading = { id: "reading-spring-01", on: "2026-03-09", order };
const opened = { type: "ReadingOpened", ...reading } as const;
const asOpened = { ...reading, showing: null, isOver: false, audience: ["stewards"] as const };
const ready = [...released, needReleased] as const;
const open = [...ready, by(ines, opened)] as const;
const turned = { type: "ReadingTurned", id: reading.id, showing: lending.id } as const;
const closed = { type: "ReadingClosed", id: reading.id } as const;

describe("opening", () => {
  test("a steward opens a reading of released words, in an order", () => {
    given(...ready)
      .when("openReading", reading, ines)
      .happens(opened)
      .leaving("readings", asOpened);
  });

  test("what is affirmed already can be read again", () => {
    given(...affirmed, needReleased)
      .when("openReading", reading, ines)
      .happens(opened);
  });

  test("what its member took home cannot", () => {
    given(...ready, by(tariq, { type: "CommitmentHeldBack", id: lending.id }))
      .when("openReading", reading, ines)
      .refuses("reading/not-released", lending.id);
  });

  test("one at a time", () => {
    given(...open)
      .when("openReading", { ...reading, id: "reading-other-001" }, ines)
      .refuses("reading/one-at-a-time");
  });

  test("when one is closed another can be opened", () => {
    given(...open, by(ines, closed))
      .when("openReading", { ...reading, id: "reading-other-001" }, ines)
      .happens({ ...opened, id: "reading-other-001" });
  });

  test("each is opened once", () => {
    given(...open)
      .when("openReading", reading, ines)
      .refuses("reading/already-opened", reading.id);
  });

  test("a steward leads it", () => {
    given(...ready)
      .when("openReading", reading, tariq)
      .refuses("reading/steward-only");
  });
});

describe("turning", () => {
  test("the room sees another of the words", () => {
    given(...open)
      .when("turnReading", { id: reading.id, showing: lending.id }, ines)
      .happens(turned)
      .leaving("readings", { ...asOpened, showing: lending.id });
  });

  test("or none", () => {
    given(...open, by(ines, turned))
      .when("turnReading", { id: reading.id, showing: null }, ines)
      .happens({ ...turned, showing: null })
      .leaving("readings", asOpened);
  });

  test("turning to what is shown changes nothing", () => {
    given(...open, by(ines, turned))
      .when("turnReading", { id: reading.id, showing: lending.id }, ines)
      .happens();
  });

  test("only to what is in the order", () => {
    given(...released, by(ines, { ...opened, order: [lending.id] }), needReleased)
      .when("turnReading", { id: reading.id, showing: ovenNeed.id }, ines)
      .refuses("reading/not-in-order", ovenNeed.id);
  });

  test("not to what was taken home meanwhile", () => {
    given(...open, by(tariq, { type: "CommitmentHeldBack", id: lending.id }))
      .when("turnReading", { id: reading.id, showing: lending.id }, ines)
      .refuses("reading/not-released", lending.id);
  });

  test("by a steward, while it is open", () => {
    const turn = { id: reading.id, showing: lending.id };
    given(...open)
      .when("turnReading", turn, tariq)
      .refuses("reading/steward-only");
    given(...open, by(ines, closed))
      .when("turnReading", turn, ines)
      .refuses("reading/over", reading.id);
    given(...ready)
      .when("turnReading", turn, ines)
      .refuses("reading/unknown", reading.id);
  });
});

describe("closing", () => {
  test("a steward closes it, and the room sees nothing", () => {
    given(...open, by(ines, turned))
      .when("closeReading", { id: reading.id }, ines)
      .happens(closed)
      .leaving("readings", { ...asOpened, isOver: true });
  });

  test("it is closed once, by a steward, if it was opened", () => {
    given(...open, by(ines, closed))
      .when("closeReading", { id: reading.id }, ines)
      .refuses("reading/over");
    given(...open)
      .when("closeReading", { id: reading.id }, tariq)
      .refuses("reading/steward-only");
    given(...ready)
      .when("closeReading", { id: reading.id }, ines)
      .refuses("reading/unknown");
  });
});
