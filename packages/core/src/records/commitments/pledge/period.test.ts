import { expect, test } from "vitest";
import { periodOf } from "./period.ts";

const pledged = { every: "month", from: "2026-01-31", until: null, isEnded: false } as const;

test.each([
  ["the first month, from its first day", pledged, "2026-01-31", "2026-01-31", "2026-02-27"],
  ["a month that begins on its last day, where it is short", pledged, "2026-02-28", "2026-02-28", "2026-03-30"],
  ["and on the day it began with, where it is long again", pledged, "2026-03-31", "2026-03-31", "2026-04-29"],
  ["the day before", pledged, "2026-03-30", "2026-02-28", "2026-03-30"],
  ["a quarter", { ...pledged, every: "quarter" }, "2026-07-30", "2026-04-30", "2026-07-30"],
  ["a year", { ...pledged, every: "year" }, "2027-01-31", "2027-01-31", "2028-01-30"],
  ["a week, counted from its first day", { ...pledged, every: "week" }, "2026-02-13", "2026-02-07", "2026-02-13"],
  ["a month cut short", { ...pledged, until: "2026-02-10" }, "2026-02-10", "2026-01-31", "2026-02-10"],
  ["all of its time", { ...pledged, every: "once", until: "2026-02-10" }, "2026-03-01", "2026-01-31", "2026-02-10"],
] as const)("%s", (_, it, day, from, until) => expect(periodOf(it, day)).toEqual({ from, until }));

test.each([
  ["before its first day", pledged, "2026-01-30"],
  ["after its last", { ...pledged, until: "2026-02-10" }, "2026-02-11"],
  ["once it has ended", { ...pledged, isEnded: true }, "2026-02-11"],
] as const)("%s there is none", (_, it, day) => expect(periodOf(it, day)).toBeNull());
