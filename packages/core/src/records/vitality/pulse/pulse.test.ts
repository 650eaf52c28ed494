import { describe, test } from "vitest";
import { gathered, ines, olu, tariq } from "../../../../testing/cast.ts";
import { spring, springOpened } from "../../../../testing/rounds.ts";
import { by, given } from "../../../../testing/story.ts";

const { id } = spring;
const open = [...gathered, springOpened] as const;
const closed = { type: "PulseClosed", id } as const;
const stands = { ...spring, steward: ines.person, audience: ["coalition"] } as const;

describe("a round", () => {
  test("is opened by a steward, and everybody knows of it", () => {
    given(...gathered)
      .when("openRound", spring, ines)
      .happens({ type: "PulseOpened", ...spring, steward: ines.person })
      .leaving("pulses", { ...stands, isClosed: false });
  });

  test("is opened by nobody else, one at a time, and ends no earlier than it begins", () => {
    given(...gathered)
      .when("openRound", spring, tariq)
      .refuses("pulse/steward-only", id);
    given(...open)
      .when("openRound", { ...spring, id: "pulse-2-0000000000" }, ines)
      .refuses("pulse/already-open", id);
    given(...open, by(ines, closed))
      .when("openRound", spring, ines)
      .refuses("pulse/already-open", id);
    given(...gathered)
      .when("openRound", { ...spring, until: "2026-03-01" }, ines)
      .refuses("pulse/ends-before", id);
  });

  test("is closed by a steward, once", () => {
    given(...open)
      .when("closeRound", { id }, ines)
      .happens(closed)
      .leaving("pulses", { ...stands, isClosed: true });
    given(...open, by(ines, closed))
      .when("closeRound", { id }, ines)
      .refuses("pulse/closed", id);
    given(...open)
      .when("closeRound", { id }, olu)
      .refuses("pulse/steward-only", id);
    given(...gathered)
      .when("closeRound", { id }, ines)
      .refuses("pulse/unknown", id);
  });

  test("can follow one that is closed", () => {
    const next = { id: "pulse-2-0000000000", from: "2026-06-01", until: "2026-06-14" };
    given(...open, by(ines, closed))
      .when("openRound", next, ines)
      .happens({ type: "PulseOpened", ...next, steward: ines.person });
  });
});
