import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysAfter, daysBetween, monthsAfter, monthsBegun } from "./days.ts";

test("days run over the ends of months and years, and back", () => {
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29");
  expect(daysAfter("2026-03-01", -1)).toBe("2026-02-28");
  expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
});

describe("the same day some months later", () => {
  test("is the last of the month where that has no such day, and the day itself where it has one again", () => {
    const from = (day: string) => [1, 2, 3].map((months) => monthsAfter(day, months));
    expect(from("2026-01-31")).toEqual(["2026-02-28", "2026-03-31", "2026-04-30"]);
    expect(from("2028-01-30")).toEqual(["2028-02-29", "2028-03-30", "2028-04-30"]);
  });

  test("goes over the turn of years; a leap day comes back as the last of February until there is another", () => {
    expect(monthsAfter("2026-12-15", 1)).toBe("2027-01-15");
    expect(monthsAfter("2026-01-15", 24)).toBe("2028-01-15");
    expect([12, 24, 36, 48].map((months) => monthsAfter("2028-02-29", months))).toEqual([
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
      "2032-02-29",
    ]);
  });

  test("a century has a leap day where four hundred divides it", () => {
    expect(monthsAfter("2100-01-29", 1)).toBe("2100-02-28");
    expect(monthsAfter("2000-01-29", 1)).toBe("2000-02-29");
  });
});

describe("months begun", () => {
  test("the first on its own day, the next when its day comes, also where that is an earlier one", () => {
    const begun = (to: string) => monthsBegun("2026-01-31", to);
    expect(["2026-01-30", "2026-01-31", "2026-02-27", "2026-02-28", "2026-03-30", "2026-03-31"].map(begun)).toEqual([
      0, 1, 1, 2, 2, 3,
    ]);
    expect(begun("2027-01-30")).toBe(12);
    expect(begun("2027-01-31")).toBe(13);
  });

  test("are as many as the days on which one begins", () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((days) => daysAfter("2023-11-15", days));
    fc.assert(
      fc.property(day, day, (from, to) => {
        const begins = Array.from({ length: 101 }, (_, months) => monthsAfter(from, months));
        expect(monthsBegun(from, to)).toBe(begins.filter((it) => it <= to).length);
      }),
    );
  });
});
