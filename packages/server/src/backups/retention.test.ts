import * as fc from "fast-check";
import { expect, test } from "vitest";
import { outlived, type Retention } from "./retention.ts";

const keep: Retention = { daily: 7, weekly: 4, monthly: 12 };
const nights = (from: string, count: number) =>
  Array.from({ length: count }, (_, night) => new Date(Date.parse(from) + night * 86_400_000).toISOString());

/** Night after night a backup is made and what has outlived is taken away; what is there in the end. */
const after = (madeAt: readonly string[], retention: Retention, zone = "UTC"): readonly string[] => {
  let there: readonly string[] = [];
  for (const instant of madeAt) {
    const all = [...there, instant];
    const gone = outlived(all, retention, zone);
    there = all.filter((one) => !gone.includes(one));
  }
  return there;
};

test("after two years of nights, a week of days, a month of Sundays and a year of month ends are there", () => {
  const there = after(nights("2026-01-01T03:30:00Z", 730), keep).map((instant) => instant.slice(0, 10));
  expect(there.join(" ")).toBe(
    [
      "2027-01-31",
      "2027-02-28",
      "2027-03-31",
      "2027-04-30",
      "2027-05-31",
      "2027-06-30",
      "2027-07-31",
      "2027-08-31",
      "2027-09-30",
      "2027-10-31",
      "2027-11-30",
      "2027-12-12",
      "2027-12-19",
      "2027-12-25",
      "2027-12-26",
      "2027-12-27",
      "2027-12-28",
      "2027-12-29",
      "2027-12-30",
      "2027-12-31",
    ].join(" "),
  );
});

test("a day is a day of the place: two nights that are one day elsewhere both stay", () => {
  const two = ["2026-11-21T22:30:00.000Z", "2026-11-22T02:00:00.000Z"];
  const daily = { daily: 2, weekly: 0, monthly: 0 };
  expect(outlived(two, daily, "Europe/Berlin")).toEqual(["2026-11-21T22:30:00.000Z"].slice(1));
  expect(outlived(two, { daily: 7, weekly: 0, monthly: 0 }, "America/New_York")).toEqual(["2026-11-21T22:30:00.000Z"]);
});

test("days without a backup count for nothing: who was away for a month still has a week of days", () => {
  const there = after([...nights("2026-01-01T03:30:00Z", 20), "2026-03-01T03:30:00.000Z"], {
    daily: 7,
    weekly: 0,
    monthly: 0,
  });
  expect(there).toHaveLength(7);
});

const instants = fc.array(
  fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }).map((time) => new Date(time).toISOString()),
  { maxLength: 60 },
);

test("the newest is never taken away, whatever is to be kept, and a second look takes nothing more", () => {
  const count = fc.integer({ min: 0, max: 12 });
  const property = fc.property(
    instants,
    fc.record({ daily: count, weekly: count, monthly: count }),
    (madeAt, retention) => {
      const gone = outlived(madeAt, retention, "Europe/Berlin");
      const left = madeAt.filter((instant) => !gone.includes(instant));
      const newest = madeAt.toSorted().at(-1);
      expect(newest === undefined || left.includes(newest)).toBe(true);
      expect(left.length).toBeLessThanOrEqual(
        Math.max(1, retention.daily + retention.weekly + retention.monthly) + madeAt.length - new Set(madeAt).size,
      );
      expect(outlived(left, retention, "Europe/Berlin")).toEqual([]);
    },
  );
  fc.assert(property, { numRuns: 300 });
});
