import { replay, seen, circlesOf } from "@mortar/core";
import { thankedFor } from "@mortar/core/testing/moving.ts";
import { ines } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { expect, test } from "vitest";
import { tableOf } from "./csvTables.ts";

const whole = replay(told(...thankedFor));
const view = seen(whole, circlesOf(whole, ines.person));
const linesOf = (kind: "pledges" | "movements") =>
  tableOf(kind, view)
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);

test("pledges leave with how much, how often and for which give", () => {
  const [columns, row, ...others] = linesOf("pledges");
  expect(columns).toBe("id,member,give,what,kind,quantity,currency,every,from,until,ended");
  expect(row).toMatch(/^pledge-1-0000000000,The Library,.*,Oven time,hours,6,,week,2026-02-01,,$/);
  expect(others).toEqual([]);
});

test("what moved leaves with what its receiver says, and its thanks", () => {
  const [columns, row] = linesOf("movements");
  expect(columns).toBe("id,giver,receiver,what,kind,quantity,currency,on,pledge,arrived,arrived quantity,thanks");
  expect(row).toBe(
    "movement-1-0000000000,The Library,The Allotments,Oven time on Monday,hours,5.5,,2026-03-02,pledge-1-0000000000,yes,,Not one plum was thrown away.",
  );
});
