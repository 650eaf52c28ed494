import { expect, test } from "vitest";
import { day, direction, list, moment } from "./inWords.ts";

test("a day is the same day everywhere", () => {
  expect(day("en", "2026-05-12")).toBe("12 May 2026");
  expect(day("en-US", "2026-05-12")).toBe("May 12, 2026");
  expect(day("de", "2026-05-12")).toBe("12. Mai 2026");
});

test("a moment is told by the clock of its zone", () => {
  expect(moment("de", "2026-05-11T23:30:00Z", "Europe/Berlin")).toBe("12. Mai 2026 um 01:30");
  expect(moment("de", "2026-05-11T23:30:00Z", "America/New_York")).toBe("11. Mai 2026 um 19:30");
});

test("a list ends as the language ends it", () => {
  expect(list("en", ["Ann", "Ben", "Cem"])).toBe("Ann, Ben and Cem");
  expect(list("de", ["Ann", "Ben", "Cem"])).toBe("Ann, Ben und Cem");
  expect(list("en", [])).toBe("");
});

test("the direction is the script's", () => {
  expect(["en", "de", "en-XA", "ar", "ar-XB", "he-IL"].map(direction)).toEqual([
    "ltr",
    "ltr",
    "ltr",
    "rtl",
    "rtl",
    "rtl",
  ]);
});
