import { expect, test } from "vitest";
import { type Asking, isTooMany, limitHeaders, openLimits } from "./limits.ts";

const hall: Asking = { address: "192.0.2.1", account: null, link: null, token: null };
const opened = () => {
  const clock = { now: new Date("2026-11-02T09:00:00Z") };
  const limits = openLimits({ writesPerMinute: 10 }, () => clock.now);
  const writes = (asking: Asking, times: number) =>
    Array.from({ length: times }, () => isTooMany(limits.count(asking, "POST"))).filter(Boolean).length;
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
  ["token", { ...hall, token: "token-1" }, { ...hall, token: "token-2" }],
] as const)("one %s cannot use up what everyone has", (_, greedy, other) => {
  const { writes } = opened();
  expect(writes(greedy, 4)).toBe(2);
  expect(writes(other, 2)).toBe(0);
});

test("the next minute begins anew, and reading is not counted as writing", () => {
  const { clock, limits, writes } = opened();
  expect(writes(hall, 11)).toBe(1);
  expect(isTooMany(limits.count(hall, "GET"))).toBe(false);
  clock.now = new Date("2026-11-02T09:01:00Z");
  expect(writes(hall, 10)).toBe(0);
});

test("a program is told how many are left, of the nearest limit, and when it begins anew", () => {
  const { clock, limits } = opened();
  clock.now = new Date("2026-11-02T09:00:18.500Z");
  const asking = { ...hall, token: "token-1" };
  expect(limitHeaders(limits.count(asking, "POST"))).toEqual({
    "ratelimit-policy": '"writes-of-one";q=2;w=60',
    ratelimit: '"writes-of-one";r=1;t=42',
  });
  limits.count(asking, "POST");
  expect(limitHeaders(limits.count(asking, "POST"))).toEqual({
    "ratelimit-policy": '"writes-of-one";q=2;w=60',
    ratelimit: '"writes-of-one";r=0;t=42',
    "retry-after": "42",
  });
});

test("a token reads less than a hall does", () => {
  const { limits } = opened();
  const reads = Array.from({ length: 1_201 }, () => limits.count({ ...hall, token: "token-1" }, "GET"));
  expect(reads.filter(isTooMany)).toMatchObject([{ policy: "reads-of-token", quota: 1_200 }]);
  expect(limits.count({ ...hall, token: "token-2" }, "GET").left).toBe(1_199);
});
