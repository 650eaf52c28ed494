import { setImmediate as soon } from "node:timers/promises";
import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";

/** Far more than any line here takes. */
const STEPS_MAX = 50;

test("a line without end keeps nobody out, and loses nothing of its own", async () => {
  const went: string[] = [];
  const tell = linesOf(1, async (name) => {
    went.push(name);
    await soon();
    return name === "endless" && !went.includes("last") && went.length < STEPS_MAX ? "more" : "nothing";
  });
  await Promise.all(["endless", "short", "last"].map(tell));
  expect(went).toEqual(["endless", "short", "last", "endless"]);
});

test("so many are worked off at a time, also where one of them fails", async () => {
  const at = { work: 0, most: 0 };
  const tell = linesOf(2, async (name) => {
    at.most = Math.max(at.most, ++at.work);
    await soon();
    at.work--;
    if (name === "2") throw new Error("It broke.");
    return "nothing";
  });
  const came = await Promise.allSettled(["1", "2", "3", "4", "5"].map(tell));
  expect(came.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect(at).toEqual({ work: 0, most: 2 });
});

test("who asks for a line that is being worked off waits until it has been gone through once more", async () => {
  let steps = 0;
  const tell = linesOf(1, async () => {
    steps++;
    await soon();
    return "nothing";
  });
  const first = tell("it");
  await tell("it");
  expect(steps).toBe(2);
  await first;
  await tell("it");
  expect(steps).toBe(3);
});
