import { expect, test } from "vitest";
import type { Step } from "./recent.ts";
import { writesUnderWay } from "./writesUnderWay.ts";

const step = (version: number): Step => ({ version, changes: [], movesRightsOf: new Set() });

test("writes are told in the order in which they were begun", async () => {
  const told: (number | undefined)[] = [];
  const writes = writesUnderWay((it) => void told.push(it?.version));
  let first: (it: Step) => void = () => {};
  writes.begin(new Promise<Step>((resolve) => (first = resolve)));
  writes.begin(Promise.resolve(step(2)));
  await new Promise(setImmediate);
  expect(told).toEqual([]);
  first(step(1));
  await writes.settled();
  expect(told).toEqual([1, 2]);
});

test("a write that fails while an earlier one is under way spoils the memory, and is nobody's unhandled fault", async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown) => void faults.push(fault);
  process.on("unhandledRejection", note);
  const told: (number | undefined)[] = [];
  const writes = writesUnderWay((it) => void told.push(it?.version));
  let first: (it: Step) => void = () => {};
  writes.begin(new Promise<Step>((resolve) => (first = resolve)));
  writes.begin(Promise.reject(new Error("The disk is full.")));
  await new Promise((resolve) => setTimeout(resolve, 5));
  first(step(1));
  await writes.settled();
  process.off("unhandledRejection", note);
  expect(told).toEqual([1, undefined]);
  expect(writes.isSpoiled()).toBe(true);
  expect(faults).toEqual([]);
});
