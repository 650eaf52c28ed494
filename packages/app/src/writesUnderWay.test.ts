import { expect, test } from "vitest";
import type { Step } from "./recent.ts";
import { writesUnderWay } from "./writesUnderWay.ts";

const step = (version: number): Step => ({ version, changes: [], movesRightsOf: new Set() });

/** Writes whose outcome is set by hand, over a memory that is a list of what is in it. */
const underTest = () => {
  const told: (number | string)[] = [];
  const memory: string[] = [];
  let mend = async () => {};
  const writes = writesUnderWay({
    tell: (it) => void told.push(it.version),
    mend: async () => {
      told.push("mended");
      await mend();
    },
    spoil: () => void told.push("spoiled"),
  });
  const begin = (name: string) => {
    let end: (it: Step | null) => void = () => {};
    let fail: (why: Error) => void = () => {};
    const came = new Promise<Step | null>((resolve, reject) => ([end, fail] = [resolve, reject]));
    memory.push(name);
    writes.begin({ came, undo: () => expect(memory.pop()).toBe(name) });
    return { end: (it: Step | null) => end(it), fail: () => fail(new Error("The disk is full.")) };
  };
  return { writes, told, memory, begin, onMend: (work: () => Promise<void>) => (mend = work) };
};

test("writes are told in the order in which they were begun", async () => {
  const { writes, told, begin } = underTest();
  const [first, second] = [begin("first"), begin("second")];
  second.end(step(2));
  await new Promise(setImmediate);
  expect(told).toEqual([]);
  expect(writes.isLevel()).toBe(false);
  first.end(step(1));
  await writes.settled();
  expect(told).toEqual([1, 2]);
  expect(writes.isLevel()).toBe(true);
});

test("where one comes to nothing, all that rested on it is undone, and nobody decides until that is mended", async () => {
  const { writes, told, memory, begin, onMend } = underTest();
  let letGo = () => {};
  onMend(() => new Promise((go) => (letGo = go)));
  const [first, second, third] = [begin("first"), begin("second"), begin("third")];
  first.end(step(1));
  second.end(null);
  await new Promise(setImmediate);
  expect(memory).toEqual(["first", "second", "third"]);
  expect(writes.taken()).not.toBeNull();
  third.end(step(3));
  await new Promise(setImmediate);
  expect(told).toEqual([1, "mended"]);
  expect(memory).toEqual(["first"]);
  expect(writes.taken()).not.toBeNull();
  letGo();
  await writes.settled();
  expect(writes.taken()).toBeNull();
  expect(writes.mended()).toBe(1);
  begin("fourth").end(step(4));
  await writes.settled();
  expect(told).toEqual([1, "mended", 4]);
});

test("a write that fails while an earlier one is under way is nobody's unhandled fault", async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown) => void faults.push(fault);
  process.on("unhandledRejection", note);
  const { writes, told, memory, begin } = underTest();
  const first = begin("first");
  begin("second").fail();
  await new Promise((resolve) => setTimeout(resolve, 5));
  first.end(step(1));
  await writes.settled();
  process.off("unhandledRejection", note);
  expect(told).toEqual([1, "mended"]);
  expect(memory).toEqual(["first"]);
  expect(writes.isSpoiled()).toBe(false);
  expect(faults).toEqual([]);
});

test("where it cannot be mended the memory is spoiled", async () => {
  const { writes, told, begin, onMend } = underTest();
  onMend(() => Promise.reject(new Error("The disk is away.")));
  begin("first").fail();
  await writes.settled();
  expect(told).toEqual(["mended", "spoiled"]);
  expect(writes.isSpoiled()).toBe(true);
});
