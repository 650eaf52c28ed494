import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextTime, type Schedule, wallTime } from "./schedule.ts";

const next = (schedule: Schedule, after: string) => nextTime(schedule, new Date(after)).toISOString();
const nightly = (zone: string, at = "03:30"): Schedule => ({ at, zone });

describe("every day", () => {
  test("is today while the time is to come, and tomorrow from then on", () => {
    expect(next(nightly("UTC"), "2026-11-22T03:29:59.999Z")).toBe("2026-11-22T03:30:00.000Z");
    expect(next(nightly("UTC"), "2026-11-22T03:30:00.000Z")).toBe("2026-11-23T03:30:00.000Z");
  });

  test("follows the clock of the place", () => {
    expect(next(nightly("Europe/Berlin"), "2026-11-22T00:00:00Z")).toBe("2026-11-22T02:30:00.000Z");
    expect(next(nightly("Europe/Berlin"), "2026-07-22T00:00:00Z")).toBe("2026-07-22T01:30:00.000Z");
    expect(next(nightly("Pacific/Kiritimati"), "2026-11-22T00:00:00Z")).toBe("2026-11-22T13:30:00.000Z");
    expect(next(nightly("Asia/Kathmandu", "00:00"), "2026-11-22T00:00:00Z")).toBe("2026-11-22T18:15:00.000Z");
  });
});

describe("where the clock changes", () => {
  test("a time that the clock jumps over comes as much later", () => {
    expect(next(nightly("Europe/Berlin", "02:30"), "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:30:00.000Z");
    expect(next(nightly("Europe/Berlin", "02:30"), "2026-03-29T01:30:00Z")).toBe("2026-03-30T00:30:00.000Z");
  });

  test("a time that comes twice counts once", () => {
    const first = next(nightly("Europe/Berlin", "02:30"), "2026-10-24T12:00:00Z");
    expect(first).toBe("2026-10-25T00:30:00.000Z");
    expect(next(nightly("Europe/Berlin", "02:30"), first)).toBe("2026-10-26T01:30:00.000Z");
  });

  test("a place that skips a whole day goes on with the day after", () => {
    expect(next(nightly("Pacific/Apia"), "2011-12-29T20:00:00Z")).toBe("2011-12-30T13:30:00.000Z");
  });
});

describe("days of the week and the month", () => {
  test("Monday is the first", () => {
    expect(next({ ...nightly("UTC"), on: { weekday: 1 } }, "2026-11-22T12:00:00Z")).toBe("2026-11-23T03:30:00.000Z");
    expect(next({ ...nightly("UTC"), on: { weekday: 7 } }, "2026-11-22T12:00:00Z")).toBe("2026-11-29T03:30:00.000Z");
  });

  test.each([
    ["2026-01-31T12:00:00Z", "2026-02-28T03:30:00.000Z"],
    ["2028-01-31T12:00:00Z", "2028-02-29T03:30:00.000Z"],
    ["2026-02-28T12:00:00Z", "2026-03-31T03:30:00.000Z"],
    ["2026-03-31T12:00:00Z", "2026-04-30T03:30:00.000Z"],
    ["2026-12-31T12:00:00Z", "2027-01-31T03:30:00.000Z"],
  ])("the 31st is the last day of a shorter month: after %s comes %s", (after, expected) => {
    expect(next({ ...nightly("UTC"), on: { dayOfMonth: 31 } }, after)).toBe(expected);
  });
});

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "America/St_Johns",
  "Africa/Casablanca",
];
const instants = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2037, 0, 1) }).map((time) => new Date(time));
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));

test("in every zone it comes later than now, within 50 hours, once on each day of the calendar", () => {
  const property = fc.property(fc.constantFrom(...zones), times, instants, (zone, [hours, minutes], after) => {
    const at = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
    const first = nextTime({ at, zone }, after);
    const second = nextTime({ at, zone }, first);
    const dayOf = (time: Date) => Math.floor(wallTime(time.getTime(), zone) / 86_400_000);
    expect(first.getTime()).toBeGreaterThan(after.getTime());
    expect(first.getTime() - after.getTime()).toBeLessThan(50 * 3_600_000);
    expect(dayOf(second)).toBeGreaterThan(dayOf(first));
  });
  fc.assert(property, { numRuns: 500 });
});
