import { describe, test } from "vitest";
import { allotments, ines, library, olu, tariq } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { asItStands } from "../../../worlds/tell.ts";
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

describe("changing the order", () => {
  const turnedRound = { id: reading.id, order: [ovenNeed.id, lending.id] };
  const reorder = { ...turnedRound, seen: asItStands };

  test("what is still to be read can change places", () => {
    given(...open)
      .when("reorderReading", reorder, ines)
      .happens({ type: "ReadingReordered", ...turnedRound })
      .leaving("readings", { ...asOpened, order: turnedRound.order });
  });

  test("the order it has already is nothing new", () => {
    given(...open)
      .when("reorderReading", { ...reorder, order }, ines)
      .happens();
  });

  test("what was released meanwhile can be taken in", () => {
    given(...released, by(ines, { ...opened, order: [lending.id] }), needReleased)
      .when("reorderReading", reorder, ines)
      .happens({ type: "ReadingReordered", ...turnedRound });
  });

  test("what was not released cannot, and what is unknown cannot", () => {
    given(...open)
      .when("reorderReading", { ...reorder, order: [...order, "commitment-unknown-1"] }, ines)
      .refuses("reading/not-released", "commitment-unknown-1");
  });

  test("what was taken home meanwhile does not stand in the way of the others", () => {
    given(...open, by(tariq, { type: "CommitmentHeldBack", id: lending.id }))
      .when("reorderReading", reorder, ines)
      .happens({ type: "ReadingReordered", ...turnedRound });
  });

  test("what the room sees now stays", () => {
    given(...open, by(ines, turned))
      .when("reorderReading", { ...reorder, order: [ovenNeed.id] }, ines)
      .refuses("reading/shown-now", lending.id);
  });

  test("each is read once", () => {
    given(...open)
      .when("reorderReading", { ...reorder, order: [lending.id, lending.id] }, ines)
      .makesNoSense("order", "reading/twice");
  });

  test("not over another steward's change", () => {
    given(...open)
      .when("reorderReading", { ...reorder, seen: "older" }, ines)
      .refuses("edit/stale", reading.id);
  });

  test("by a steward, while it is open", () => {
    given(...open)
      .when("reorderReading", reorder, tariq)
      .refuses("reading/steward-only");
    given(...open, by(ines, closed))
      .when("reorderReading", reorder, ines)
      .refuses("reading/over", reading.id);
    given(...ready)
      .when("reorderReading", reorder, ines)
      .refuses("reading/unknown", reading.id);
  });
});

describe("who is not in the room", () => {
  const noted = { type: "AbsenceNoted", id: reading.id, members: [allotments] } as const;

  test("a steward notes for which members nobody came", () => {
    given(...open)
      .when("noteAbsent", { id: reading.id, members: [allotments] }, ines)
      .happens(noted)
      .leaving("readings", { ...asOpened, absent: [allotments] });
  });

  test("and that they came after all", () => {
    given(...open, by(ines, noted))
      .when("noteAbsent", { id: reading.id, members: [] }, ines)
      .happens({ ...noted, members: [] })
      .leaving("readings", { ...asOpened, absent: [] });
  });

  test("noting the same again, in whatever order, is nothing new", () => {
    given(...open, by(ines, { ...noted, members: [allotments, library] }))
      .when("noteAbsent", { id: reading.id, members: [library, allotments, library] }, ines)
      .happens();
  });

  test("members only, by a steward, while it is open", () => {
    const note = { id: reading.id, members: [allotments] };
    given(...open)
      .when("noteAbsent", { ...note, members: ["member-unknown-0001"] }, ines)
      .refuses("reading/unknown-member", "member-unknown-0001");
    given(...open)
      .when("noteAbsent", note, olu)
      .refuses("reading/steward-only");
    given(...open, by(ines, closed))
      .when("noteAbsent", note, ines)
      .refuses("reading/over");
  });
});

describe("what is not for everyone's ears", () => {
  const narrowed = by(tariq, {
    type: "CommitmentReadersNamed",
    id: lending.id,
    readers: { members: [allotments], stewards: true },
  });

  test("words for named members are neither opened nor shown to the room", () => {
    given(...ready, narrowed)
      .when("openReading", reading, ines)
      .refuses("reading/not-released", lending.id);
    given(...open, narrowed)
      .when("turnReading", { id: reading.id, showing: lending.id }, ines)
      .refuses("reading/not-released", lending.id);
  });

  test("what was said subject to a board, or aloud, can be read again like what was affirmed", () => {
    const subject = by(tariq, {
      type: "ConditionNamed",
      id: lending.id,
      to: "The library's board",
      by: "2026-05-12",
      words: null,
    });
    const spoken = by(
      ines,
      { type: "SpokenYesNoted", id: lending.id, speaker: tariq.person, witness: olu.person },
      { type: "SpokenYesWitnessed", id: lending.id },
    );
    for (const said of [subject, spoken])
      given(...ready, said)
        .when("openReading", reading, ines)
        .happens(opened);
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
