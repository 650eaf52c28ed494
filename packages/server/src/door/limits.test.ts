import { expect, test } from "vitest";
import { type Asking, openLimits } from "./limits.ts";

const hall: Asking = { address: "192.0.2.1", account: null, link: null };
const opened = () => {
  const clock = { now: new Date("2026-11-02T09:00:00Z") };
  const limits = openLimits({ writesPerMinute: 10 }, () => clock.now);
  const writes = (asking: Asking, times: number) =>
    Array.from({ length: times }, () => limits.isTooMany(asking, "POST")).filter(Boolean).length;
  return { clock, limits, writes };
};

test("a hall of people writes a great deal from one address, and no more than that", () => {
  const { writes } = opened();
  expect(writes(hall, 10)).toBe(0);
  expect(writes(hall, 3)).toBe(3);
  expect(writes({ ...hall, address: "192.0.2.2" }, 10)).toBe(0);
});

test.each([
  ["account", { ...hall, account: "account-1" }, { ...hall, account: "account-2" }],
  ["link", { ...hall, link: "link-1" }, { ...hall, link: "link-2" }],
] as const)("one %s cannot use up what everyone has", (_, greedy, other) => {
  const { writes } = opened();
  expect(writes(greedy, 4)).toBe(2);
  expect(writes(other, 2)).toBe(0);
});

test("the next minute begins anew, and reading is not counted as writing", () => {
  const { clock, limits, writes } = opened();
  expect(writes(hall, 11)).toBe(1);
  expect(limits.isTooMany(hall, "GET")).toBe(false);
  clock.now = new Date("2026-11-02T09:01:00Z");
  expect(writes(hall, 10)).toBe(0);
});
