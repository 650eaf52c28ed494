import * as fc from "fast-check";
import { daysBetween, monthsAfter } from "@mortar/core/src/values/days.ts";
import { expect, test } from "vitest";
import { dueDays } from "./dueDays.ts";

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-01-31", 3, "2026-04-30"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-12-15", 12, "2027-12-15"],
])("%s and %i months are %s", (day, months, after) => expect(monthsAfter(day, months)).toBe(after));

test("a month that is too short moves none that follow", () => {
  expect(dueDays("2026-01-31", 1, "2026-03-30")).toEqual({ last: "2026-02-28", next: "2026-03-31" });
  expect(dueDays("2026-01-31", 1, "2026-03-31")).toEqual({ last: "2026-03-31", next: "2026-04-30" });
});

test("nothing is due on the day a rhythm is set", () => {
  expect(dueDays("2026-03-02", 3, "2026-03-02")).toEqual({ last: null, next: "2026-06-02" });
  expect(dueDays("2026-03-02", 3, "2026-06-01")).toEqual({ last: null, next: "2026-06-02" });
});

test("whatever the day, one is the last until today, and the next comes after it within as many months", () => {
  const day = fc
    .integer({ min: 0, max: 4_000 })
    .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  const property = fc.property(day, day, fc.integer({ min: 1, max: 12 }), (since, today, every) => {
    const { last, next } = dueDays(since, every, today);
    expect(next > today && next > since).toBe(true);
    expect(last === null ? since > today || next === monthsAfter(since, every) : last <= today).toBe(true);
    expect(daysBetween(last ?? next, next)).toBeLessThanOrEqual(31 * every);
  });
  fc.assert(property, { numRuns: 300 });
});
