import { analyses } from "@mortar/core";
import { expect, test, vi } from "vitest";
import { worldFrom } from "../../coalition/world.ts";
import type { Asked, Told } from "./answerer.ts";
import { openAnswering } from "./answering.ts";
import { restOnWords } from "./useTold.ts";

const me = { person: "person-1", members: [], isSteward: true, today: "2026-11-22" };
const world = worldFrom({ members: new Map() });

/** A worker one can listen to and speak for. */
const aPort = () => {
  const posted: Asked[] = [];
  let tell: (told: Told) => void = () => {};
  let breakOff = () => {};
  let opened = 0;
  const answering = openAnswering((onTold, onBroken) => {
    opened++;
    [tell, breakOff] = [onTold, onBroken];
    return { post: (asked) => void posted.push(asked) };
  });
  return { answering, posted, opened: () => opened, tell: (told: Told) => tell(told), breakOff: () => breakOff() };
};

test("each asking is answered with its own answer, in whatever order they come", async () => {
  const { answering, posted, tell } = aPort();
  const [gaps, owed] = [answering.ask("gaps", world, me), answering.ask("owed", world, me)];
  expect(posted.map((it) => it.kind === "ask" && it.question)).toEqual(["gaps", "owed"]);
  tell({ kind: "answer", id: 2, answer: "owed" });
  tell({ kind: "answer", id: 1, answer: "gaps" });
  expect(await Promise.all([gaps, owed])).toEqual(["gaps", "owed"]);
});

test("what is known of a coalition travels once, until it changes", () => {
  const { answering, posted } = aPort();
  const later = worldFrom({ members: new Map() });
  for (const it of [world, world, later]) void answering.ask("gaps", it, me);
  expect(posted.map((it) => "tables" in it)).toEqual([true, false, true]);
});

test("a question that cannot be answered fails, and so does all that waits once the worker is gone", async () => {
  const { answering, tell, breakOff } = aPort();
  const first = answering.ask("gaps", world, me);
  tell({ kind: "trouble", id: 1, why: "no" });
  await expect(first).rejects.toThrow("no");
  const second = answering.ask("gaps", world, me);
  breakOff();
  await expect(second).rejects.toThrow("Nothing answers");
});

test("once the worker is gone another is opened, which is told everything anew and has no words", async () => {
  const { answering, posted, opened, tell, breakOff } = aPort();
  answering.bringWords("/words/en.bin");
  tell({ kind: "words", words: { are: "here" } });
  const first = answering.ask("gaps", world, me);
  breakOff();
  await expect(first).rejects.toThrow("Nothing answers");
  expect(answering.words()).toEqual({ are: "missed" });
  const second = answering.ask("gaps", world, me);
  tell({ kind: "answer", id: 2, answer: "gaps" });
  expect(await second).toBe("gaps");
  expect(opened()).toBe(2);
  expect(posted.map((it) => "tables" in it)).toEqual([false, true, true]);
});

test("words are brought once, with their share told; what was missed is brought anew", () => {
  const { answering, posted, tell } = aPort();
  const changed = vi.fn<() => void>();
  answering.follow(changed);
  answering.bringWords("/words/en.bin");
  answering.bringWords("/words/en.bin");
  tell({ kind: "words", words: { are: "coming", share: 0.5 } });
  expect(answering.words()).toEqual({ are: "coming", share: 0.5 });
  tell({ kind: "words", words: { are: "missed" } });
  answering.bringWords("/words/en.bin");
  tell({ kind: "words", words: { are: "here" } });
  answering.bringWords("/words/en.bin");
  expect(posted.filter(({ kind }) => kind === "bring")).toHaveLength(2);
  expect(changed).toHaveBeenCalledTimes(5);
});

test("the questions that rest on words as points are those core says do", () => {
  const needing = Object.entries(analyses).filter(([, it]) => "needs" in it && it.needs.includes("wordVectors"));
  expect([...restOnWords].toSorted()).toEqual(needing.map(([name]) => name).toSorted());
});
