import { expect, test } from "vitest";
import { sharedRuns } from "./sharedRuns.ts";

const heldWork = () => {
  const held: { end: (result: number) => void; fail: (why: Error) => void }[] = [];
  const work = () => new Promise<number>((end, fail) => held.push({ end, fail }));
  return { held, run: sharedRuns(work) };
};

test("whoever asks while it runs shares the next run, and not the one that began before", async () => {
  const { held, run } = heldWork();
  const first = run();
  const [second, third] = [run(), run()];
  expect(held).toHaveLength(1);
  held[0]?.end(1);
  expect(await first).toBe(1);
  await expect.poll(() => held.length).toBe(2);
  const fourth = run();
  held[1]?.end(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  await expect.poll(() => held.length).toBe(3);
  held[2]?.end(3);
  expect(await fourth).toBe(3);
  const fifth = run();
  held[3]?.end(4);
  expect(await fifth).toBe(4);
});

test("a run that fails is the fault of those who shared it, and the next begins", async () => {
  const { held, run } = heldWork();
  const first = run();
  const second = run();
  held[0]?.fail(new Error("The line broke."));
  await expect(first).rejects.toThrow("The line broke.");
  await expect.poll(() => held.length).toBe(2);
  held[1]?.end(2);
  expect(await second).toBe(2);
});
