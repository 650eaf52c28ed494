import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueByDefinition } from "../../../../testing/movedByDefinition.ts";
import { daysAfter } from "../../../values/days.ts";
import { dueOf } from "./due.ts";
import { Every } from "./shape.ts";

const inUtc = (at: string) => at.slice(0, 10);
const pledge = { quantity: 4, every: "month", from: "2026-01-31", until: null } as const;
const due = (it: Parameters<typeof dueOf>[0], today: string) => dueOf(it, today, inUtc);

describe("what is due of a pledge", () => {
  test("a monthly one from 31 January is due again on the last day of February, in leap years too", () => {
    expect(
      ["2026-01-30", "2026-01-31", "2026-02-27", "2026-02-28", "2026-03-30", "2026-03-31"].map((day) =>
        due(pledge, day),
      ),
    ).toEqual([0, 4, 4, 8, 8, 12]);
    const leap = { ...pledge, from: "2028-01-31" };
    expect([due(leap, "2028-02-28"), due(leap, "2028-02-29")]).toEqual([4, 8]);
  });

  test("over the turn of years: weeks, quarters, years", () => {
    const weekly = { ...pledge, every: "week", from: "2026-12-25" } as const;
    expect([due(weekly, "2026-12-31"), due(weekly, "2027-01-01"), due(weekly, "2027-01-08")]).toEqual([4, 8, 12]);
    const quarterly = { ...pledge, every: "quarter", from: "2026-11-30" } as const;
    expect([due(quarterly, "2027-02-27"), due(quarterly, "2027-02-28"), due(quarterly, "2027-05-30")]).toEqual([
      4, 8, 12,
    ]);
    const yearly = { ...pledge, every: "year", from: "2028-02-29" } as const;
    expect([due(yearly, "2029-02-27"), due(yearly, "2029-02-28"), due(yearly, "2032-02-29")]).toEqual([4, 8, 20]);
  });

  test("once: from its first day on, and never again", () => {
    const once = { ...pledge, every: "once" } as const;
    expect([due(once, "2026-01-30"), due(once, "2026-01-31"), due(once, "2030-01-01")]).toEqual([0, 4, 4]);
  });

  test("nothing more after its last day, nor after it was ended", () => {
    expect(due({ ...pledge, until: "2026-02-28" }, "2026-12-31")).toBe(8);
    expect(due({ ...pledge, until: "2026-02-27" }, "2026-12-31")).toBe(4);
    expect(due({ ...pledge, ended: { at: "2026-02-28T00:00:00.000Z" } }, "2026-12-31")).toBe(8);
    expect(due({ ...pledge, ended: { at: "2026-02-27T23:00:00.000Z" } }, "2026-12-31")).toBe(4);
  });

  test("what was due until a change is not measured by what is pledged since", () => {
    const earlier = [{ quantity: 1, every: "month", until: "2026-03-31T09:00:00.000Z" }] as const;
    expect(due({ ...pledge, earlier }, "2026-04-30")).toBe(1 + 1 + 4 + 4);
    const once = [{ quantity: 40, every: "once", until: "2026-02-01T09:00:00.000Z" }] as const;
    expect(due({ ...pledge, earlier: once }, "2026-02-28")).toBe(40 + 4);
    expect(due({ ...pledge, every: "once", earlier }, "2026-12-31")).toBe(1 + 1 + 4);
    const before = [{ quantity: 9, every: "month", until: "2026-01-15T09:00:00.000Z" }] as const;
    expect(due({ ...pledge, earlier: before }, "2026-01-31")).toBe(4);
  });

  test("without a number, nothing can be said", () => {
    expect(due({ ...pledge, quantity: null }, "2026-12-31")).toBeNull();
  });

  test("hundredths are not lost on the way", () => {
    expect(due({ ...pledge, quantity: 0.1 }, "2026-03-31")).toBe(0.3);
  });
});

test("it is what one comes to by going through every day", () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => daysAfter("2027-11-28", days));
  const terms = { quantity: fc.constantFrom(1, 2.5, 40), every: fc.constantFrom(...Every.options) };
  const pledged = fc.record({
    ...terms,
    from: day,
    until: fc.option(day, { nil: null }),
    earlier: fc
      .array(fc.record({ ...terms, until: day.map((it) => `${it}T12:00:00.000Z`) }), { maxLength: 3 })
      .map((them) => them.toSorted((a, b) => (a.until < b.until ? -1 : 1))),
    ended: fc.option(
      day.map((it) => ({ at: `${it}T12:00:00.000Z` })),
      { nil: undefined },
    ),
  });
  let isSomethingDue = 0;
  fc.assert(
    fc.property(pledged, day, (it, today) => {
      const { ended, ...left } = it;
      const asked = ended ? (it as typeof left & { ended: { at: string } }) : left;
      const found = due(asked, today);
      isSomethingDue += found ? 1 : 0;
      expect(found).toBe(dueByDefinition(asked, today, inUtc));
    }),
    { numRuns: 800 },
  );
  expect(isSomethingDue).toBeGreaterThan(200);
});
