import { expect, test } from "vitest";
import { type Asking, type Counted, limitHeaders, openLimits, type Standing } from "./limits.ts";

const hall: Asking = { address: "192.0.2.1", account: null, link: null, token: null };
const opened = () => {
  const clock = { now: new Date("2026-11-02T09:00:00Z") };
  const limits = openLimits({ writesPerMinute: 10 }, () => clock.now);
  const writes = (asking: Asking, times: number) =>
    Array.from({ length: times }, () => limits.count(asking, "POST").over).filter(Boolean).length;
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
  expect(limits.count(hall, "GET").over).toBeNull();
  clock.now = new Date("2026-11-02T09:01:00Z");
  expect(writes(hall, 10)).toBe(0);
});

const ofToken = ({ ofToken }: Counted) => limitHeaders(ofToken as Standing);

test("a program is told how many of its own are left, and when it begins anew", () => {
  const { clock, limits } = opened();
  clock.now = new Date("2026-11-02T09:00:18.500Z");
  const asking = { ...hall, token: "token-1" };
  expect(ofToken(limits.count(asking, "POST"))).toEqual({
    "ratelimit-policy": '"writes-of-one";q=2;w=60',
    ratelimit: '"writes-of-one";r=1;t=42',
  });
  limits.count(asking, "POST");
  const third = limits.count(asking, "POST");
  expect(third.over).toEqual(third.ofToken);
  expect(ofToken(third)).toEqual({
    "ratelimit-policy": '"writes-of-one";q=2;w=60',
    ratelimit: '"writes-of-one";r=0;t=42',
    "retry-after": "42",
  });
});

test("what others do from the same address is told to no program", () => {
  const { limits, writes } = opened();
  writes(hall, 9);
  expect(limits.count({ ...hall, token: "token-1" }, "POST").ofToken).toMatchObject({
    policy: "writes-of-one",
    left: 1,
  });
  expect(limits.count(hall, "POST")).toMatchObject({ over: { policy: "writes" }, ofToken: null });
});

test("a token reads less than a hall does", () => {
  const { limits } = opened();
  const reads = Array.from({ length: 1_201 }, () => limits.count({ ...hall, token: "token-1" }, "GET"));
  expect(reads.filter(({ over }) => over)).toMatchObject([{ over: { policy: "reads-of-token", quota: 1_200 } }]);
  expect(limits.count({ ...hall, token: "token-2" }, "GET").ofToken?.left).toBe(1_199);
});
