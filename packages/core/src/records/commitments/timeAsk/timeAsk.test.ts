import { expect, test } from "vitest";
import { allotments, gathered, ines, library, olu, tariq } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { isAskedOf } from "./timeAsk.ts";

const ask = {
  id: "timeAsk-1-0000000000",
  what: "The Monday round",
  members: [library],
  hours: 2.5,
  from: "2026-03-02",
  until: "2026-06-30",
} as const;
const asked = { type: "TimeAsked", ...ask, steward: ines.person } as const;
const { type: _, ...stands } = asked;
const { id } = ask;
const ended = { type: "TimeAskEnded", id } as const;
const known = [...gathered, by(ines, asked)] as const;

test("a steward says what takes the members' time; everyone reads it", () => {
  given(...gathered)
    .when("askForTime", ask, ines)
    .happens(asked)
    .leaving("timeAsks", { ...stands, isEnded: false, audience: ["coalition"] });
  given(...gathered)
    .when("askForTime", { ...ask, members: null, until: null }, ines)
    .happens({ ...asked, members: null, until: null });
});

test("nobody else does, of nobody unknown, until no earlier than it begins, and once", () => {
  given(...gathered)
    .when("askForTime", ask, tariq)
    .refuses("timeAsk/steward-only", id);
  given(...gathered)
    .when("askForTime", { ...ask, members: ["member-unheard-of"] }, ines)
    .refuses("timeAsk/unknown-member", "member-unheard-of");
  given(...gathered)
    .when("askForTime", { ...ask, until: "2026-03-01" }, ines)
    .refuses("timeAsk/ends-before", id);
  given(...known)
    .when("askForTime", ask, ines)
    .refuses("timeAsk/already-asked", id);
  given(...gathered)
    .when("askForTime", { ...ask, hours: 0 }, ines)
    .makesNoSense("hours", "input/too_small");
});

test("a steward says that it takes no more, once", () => {
  given(...known)
    .when("endTimeAsk", { id }, ines)
    .happens(ended)
    .leaving("timeAsks", { ...stands, isEnded: true, audience: ["coalition"] });
  given(...known, by(ines, ended))
    .when("endTimeAsk", { id }, ines)
    .refuses("timeAsk/ended", id);
  given(...known)
    .when("endTimeAsk", { id }, olu)
    .refuses("timeAsk/steward-only", id);
  given(...gathered)
    .when("endTimeAsk", { id }, ines)
    .refuses("timeAsk/unknown", id);
});

test("it is asked of whom it names, from its first day to its last", () => {
  const it = { ...stands, what: { ref: "", said: ask.what, cuts: [] }, isEnded: false };
  expect(isAskedOf(it, library, "2026-03-02")).toBe(true);
  expect(isAskedOf(it, library, "2026-06-30")).toBe(true);
  expect(isAskedOf(it, library, "2026-03-01")).toBe(false);
  expect(isAskedOf(it, library, "2026-07-01")).toBe(false);
  expect(isAskedOf(it, allotments, "2026-04-01")).toBe(false);
  expect(isAskedOf({ ...it, members: null, until: null }, allotments, "2030-01-01")).toBe(true);
  expect(isAskedOf({ ...it, isEnded: true }, library, "2026-04-01")).toBe(false);
});

test("its words can be taken back by the steward who wrote them", () => {
  const about = [{ kind: "timeAsks", id }];
  const takeBack = { id: "redaction-time-0001", about, passage: "Monday" };
  given(...known)
    .when("takeBackWords", takeBack, ines)
    .happens({ type: "WordsTakenBack", id: takeBack.id, about, person: ines.person });
  given(...known)
    .when("takeBackWords", takeBack, tariq)
    .refuses("redaction/not-yours", id);
});
