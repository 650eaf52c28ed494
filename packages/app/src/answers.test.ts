import { englishWords } from "@mortar/core/testing/englishWords.ts";
import { analyses, type Means } from "@mortar/core";
import { people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import { afterEach, describe, expect, test } from "vitest";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";

/** What an answer rests on beside the records: brought when it is asked for, and done without where it is not there. */
let it: AppInFolder | null = null;
afterEach(async () => {
  await it?.end();
  it = null;
});

const opened = async (means?: () => Promise<Means>) => {
  it = await appInFolder(undefined, means);
  await it.app.tell(cloudMigration.id, cloudMigration.happened);
  const { app } = it;
  return (question: string, person: string = people.amara) => app.answer(cloudMigration.id, person, question);
};

type Told = { readonly findings: readonly unknown[]; readonly notSeen: readonly { readonly code: string }[] };

const saysOfWords = (answer: unknown) => (answer as Told).notSeen.some(({ code }) => code === "words-alone");

const resting = Object.entries(analyses).flatMap(([name, { needs }]) => (needs ? [name] : []));

test("some questions rest on more than records, and most do not", () => {
  expect(resting).toEqual(["untied", "sideBySide"]);
});

test("means are brought for the questions that rest on them, and for no others", async () => {
  let brought = 0;
  const ask = await opened(async () => {
    brought++;
    return {};
  });
  for (const question of Object.keys(analyses).filter((name) => !resting.includes(name))) await ask(question);
  for (const question of ["no-such-question", "__proto__", "toString"]) expect(await ask(question)).toBeNull();
  expect(brought).toBe(0);
  for (const question of resting) await ask(question);
  expect(brought).toBe(resting.length);
});

describe.each(resting)("%s", (question) => {
  test("compares only words in common where no means are, or none could be read, and says so", async () => {
    const without = await (await opened())(question);
    expect(saysOfWords(without)).toBe(true);
    await it?.end();
    expect(await (await opened(async () => ({ wordVectors: null })))(question)).toEqual(without);
  });

  test("compares what words mean where they are at hand, and no longer says so", async () => {
    const without = await (await opened())(question);
    await it?.end();
    const answer = await (await opened(async () => ({ wordVectors: englishWords() })))(question);
    expect(saysOfWords(answer)).toBe(false);
    expect((answer as Told).findings).not.toEqual((without as Told).findings);
  });

  test("is not there for somebody without a place, whatever is at hand", async () => {
    const ask = await opened(async () => ({ wordVectors: englishWords() }));
    expect(await ask(question, "person-stranger-1")).toBeNull();
  });
});

test("what would be missing without a member is told to stewards alone", async () => {
  const ask = await opened();
  expect(await ask("fragility")).not.toBeNull();
  for (const person of Object.values(people).filter((one) => one !== people.amara))
    expect(await ask("fragility", person), person).toBeNull();
});
