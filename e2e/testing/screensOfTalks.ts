import { expect, type Page } from "@playwright/test";
import { engineering, people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import type { Screen } from "./everyScreen.ts";
import { newId } from "./example.ts";
import { press } from "./setUp.ts";

const talk = "conversation-engineering-1";
const paused = newId();

const go = async (page: Page, address: string, heading: string | RegExp): Promise<void> => {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
};

/** What is asked and said in private: the sheets, the talks, a pasted transcript, the questions on paper. */
export const screensOfTalks: readonly Screen[] = [
  {
    name: "conversations",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/conversations`, "Conversations"),
  },
  {
    name: "conversation-translating",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/conversations/${talk}`, /Conversation with/);
      await page.getByRole("button", { name: "Put a translation beside it" }).first().click();
      await expect(page.getByLabel("The translation")).toBeVisible();
    },
  },
  {
    name: "conversation-off-the-record",
    seat: "amara",
    show: async (page, { amara }) => {
      await amara.ask("openConversation", {
        id: paused,
        member: engineering,
        speakers: [cast.kenji],
        on: "2026-11-20",
      });
      await amara.ask("goOffTheRecord", { id: paused });
      await go(page, `${amara.home}/conversations/${paused}?step=answers`, /Conversation with/);
      await expect(page.getByText("Off the record", { exact: true })).toBeVisible();
    },
  },
  {
    name: "talk-transcript",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/conversations/${talk}/transcript`, "Paste a transcript");
      await page
        .getByLabel("The transcript", { exact: true })
        .fill("Amara: What do you need from the others?\nKenji: A date.\nVoice 2: Two.\nAmara: Anything else?");
      await expect(page.getByRole("heading", { name: "As it would be kept" })).toBeVisible();
    },
  },
  {
    name: "question-sheets",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/questions`, "Question sheets"),
  },
  {
    name: "question-sheet-written",
    seat: "amara",
    show: async (page) => {
      await press(page, "Take it and change it: For public offices");
      await expect(page.getByLabel("The questions, one on a line")).toBeVisible();
    },
  },
  {
    name: "question-paper",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/questions/activist?talk=${talk}`, "For groups in a campaign"),
  },
];
