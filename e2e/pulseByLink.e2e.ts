import { engineering, people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newId, visit } from "./testing/example.ts";
import { before, todayOf } from "./testing/moving.ts";
import { oneServer } from "./testing/oneServer.ts";
import { press } from "./testing/setUp.ts";

const here = oneServer();

/** Silent reading of English: 238 words a minute (Brysbaert 2019); one press of a thumb, found and made; a phone's keys. */
const WORD_MS = 60_000 / 238;
const PRESS_MS = 1_000;
const KEY_MS = 200;

const words = "The booking page is out.";
const made = "Whoever built it gets the call at three in the morning. Two of mine have slept through October.";

const asPeopleDo = (page: Page) => ({
  reads: async (...parts: readonly Locator[]) => {
    for (const part of parts) {
      const count = (await part.innerText()).split(/\s+/).filter(Boolean).length;
      await page.waitForTimeout(count * WORD_MS);
    }
  },
  presses: async (what: Locator) => {
    await page.waitForTimeout(PRESS_MS);
    await what.tap();
  },
  types: async (into: Locator, text: string) => {
    await page.waitForTimeout(PRESS_MS);
    await into.pressSequentially(text, { delay: KEY_MS });
  },
});

test("a round is answered from a link well within a minute, by one thumb, with script and without", async () => {
  test.setTimeout(150_000);
  // Beside each other: they are busy with reading.
  await Promise.all([answersFromLink({ javaScriptEnabled: true }), answersFromLink({ javaScriptEnabled: false })]);
});

const answersFromLink = async ({ javaScriptEnabled }: { readonly javaScriptEnabled: boolean }): Promise<void> => {
  const amara = await visit(here.server.origin, cast.amara);
  const round = newId();
  const today = await todayOf(here.server.origin, amara);
  await amara.ask("openRound", { id: round, from: today, until: before(today, -13) });
  const link = await amara.makeLink({ task: "pulse", person: cast.kenji, member: engineering, about: round });
  const { page, complaints } = await here.people.onPhone({ javaScriptEnabled });
  const { reads, presses, types } = asPeopleDo(page);

  const begun = performance.now();
  await page.goto(link);
  await reads(page.getByRole("heading", { level: 1 }));
  await presses(page.getByRole("button", { name: "Show me the questions" }));
  await expect(page.getByText(made)).toBeVisible();
  await reads(page.getByText(made));
  for (const [question, answer] of [
    [/The features we promised/, null],
    [/Each team moves what it built/, null],
    [/One of ours every second Monday/, "No more"],
    [/For each system that moves/, null],
  ] as const) {
    const group = page.getByRole("group", { name: question });
    await reads(group);
    if (answer !== null) await presses(group.getByText(answer, { exact: true }));
  }
  const rest = page.getByText("All the rest stands");
  await reads(rest);
  await presses(rest);
  await types(page.getByLabel("In a few words, if you like"), words);
  const [toAll, inConfidence] = [/Send to all members/, /Send in confidence/].map((name) =>
    page.getByRole("button", { name }),
  ) as [Locator, Locator];
  await reads(toAll, inConfidence);
  await presses(toAll);
  await expect(page.getByRole("heading", { name: "Your answer is kept. Thank you." })).toBeVisible();
  const tookSeconds = (performance.now() - begun) / 1_000;

  await expect(page.getByText("Amara Okafor talks with you about what has changed.")).toBeVisible();
  console.log(`Answered in ${tookSeconds.toFixed(1)} s, reading and typing included.`);
  expect(tookSeconds).toBeLessThanOrEqual(60);
  expect(await amara.rowsOf("pulseAnswers")).toMatchObject([
    {
      pulse: round,
      member: engineering,
      person: cast.kenji,
      holds: [{ as: "true" }, { as: "true" }, { as: "no-more" }],
      getting: [{ as: "yes" }],
      words: { said: words },
      isConfidential: false,
      readOut: null,
    },
  ]);

  await page.getByRole("link", { name: "Change it" }).tap();
  await page
    .getByRole("group", { name: /One of ours every second Monday/ })
    .getByText("True", { exact: true })
    .tap();
  await page.getByRole("button", { name: /Send in confidence/ }).tap();
  await expect(page.getByRole("heading", { name: "Your answer is changed." })).toBeVisible();
  expect(complaints()).toEqual([]);
};

test("a word as long as words get widens neither the questions nor what is kept", async () => {
  const amara = await visit(here.server.origin, cast.amara);
  const kenji = await visit(here.server.origin, cast.kenji, amara);
  const [round, give] = [newId(), newId()];
  const today = await todayOf(here.server.origin, amara);
  const said = { id: give, member: engineering, as: "give", words: `${"Betriebswerkbau".repeat(6)}, for all of you.` };
  await kenji.ask("releaseCommitment", said, engineering);
  await kenji.ask("affirmCommitment", { id: give, seen: await kenji.revisionOf("commitments", give) }, engineering);
  await amara.ask("openRound", { id: round, from: today, until: before(today, -1) });
  const link = await amara.makeLink({ task: "pulse", person: cast.kenji, member: engineering, about: round });
  const { page } = await here.people.onPhone({ javaScriptEnabled: false });
  const widerBy = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.goto(link);
  await press(page, "Show me the questions");
  await expect(page.getByLabel("All the rest stands")).toBeVisible();
  expect(await widerBy()).toBe(0);
  await page.getByLabel("All the rest stands").check();
  await page.getByRole("button", { name: /Send to all members/ }).tap();
  await expect(page.getByRole("heading", { name: "Your answer is kept. Thank you." })).toBeVisible();
  expect(await widerBy()).toBe(0);
});

test("what was pressed and typed survives a line that breaks and a page that is loaded anew, and is sent once", async () => {
  const amara = await visit(here.server.origin, cast.amara);
  const round = newId();
  const today = await todayOf(here.server.origin, amara);
  await amara.ask("openRound", { id: round, from: today, until: before(today, -1) });
  const link = await amara.makeLink({ task: "pulse", person: cast.kenji, member: engineering, about: round });
  const { page, context } = await here.people.onPhone();
  await page.goto(link);
  await press(page, "Show me the questions");
  const moving = page.getByRole("group", { name: /Each team moves what it built/ });
  await moving.getByLabel("Changed").check();
  await page.getByLabel("All the rest stands").check();
  await page.getByLabel("In a few words, if you like").fill(words);
  await page.reload();
  await expect(page.getByLabel("All the rest stands")).toBeChecked();
  await expect(moving.getByLabel("Changed")).toBeChecked();
  await expect(page.getByLabel("In a few words, if you like")).toHaveValue(words);

  await context.setOffline(true);
  await page.getByRole("button", { name: /Send in confidence/ }).click();
  await expect(page.getByText("The line is down.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Your answer is kept. Thank you." })).toBeVisible();
  expect(await amara.rowsOf("pulseAnswers")).toMatchObject([{ isConfidential: true, words: { said: words } }]);
  await page.getByRole("link", { name: "Change it" }).click();
  await expect(page.getByLabel("In a few words, if you like")).toHaveValue(words);
});
