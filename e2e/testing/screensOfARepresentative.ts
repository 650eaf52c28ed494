import { expect } from "@playwright/test";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { talks } from "@mortar/core/src/worlds/cloudMigration/talks.ts";
import type { Screen } from "./everyScreen.ts";
import { go } from "./seeing.ts";
import { press } from "./setUp.ts";

/** What one who speaks for a member meets, and what she can say there. */
export const screensOfARepresentative: readonly Screen[] = [
  { name: "front", seat: "kenji", show: (page, { kenji }) => go(page, kenji.home, "Cloud migration") },
  {
    name: "commitments",
    seat: "kenji",
    show: (page, { kenji }) => go(page, `${kenji.home}/commitments`, "Commitments"),
  },
  {
    name: "commitments-due",
    seat: "kenji",
    show: async (page) => {
      await page.getByRole("link", { name: /^Due soon or past/ }).click();
      await expect(page).toHaveURL(/show=due/);
    },
  },
  {
    name: "commitment",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/commitments/${promised.moving}`, "Engineering gives");
      await expect(page.getByRole("button", { name: "Change who or when" })).toBeVisible();
    },
  },
  {
    name: "commitment-history",
    seat: "kenji",
    show: async (page) => {
      await page.getByText("History", { exact: true }).first().click();
      await expect(page.getByText(/^Released by/).first()).toBeVisible();
    },
  },
  {
    name: "commitment-became",
    seat: "kenji",
    show: async (page) => {
      await press(page, "Say what became of it");
      await expect(page.getByRole("button", { name: "Tell the coalition" })).toBeVisible();
    },
  },
  {
    name: "commitment-agreed-anew",
    seat: "kenji",
    show: async (page) => {
      await page.getByLabel("Agreed anew").check();
      await expect(page.getByRole("button", { name: "Release the new words" })).toBeVisible();
    },
  },
  {
    name: "commitment-owner",
    seat: "kenji",
    show: async (page) => {
      await press(page, "Not now");
      await press(page, "Change who or when");
      await expect(page.getByLabel("Who sees to it")).toBeVisible();
    },
  },
  {
    name: "commitment-secured",
    seat: "kenji",
    show: async (page) => {
      await press(page, "Not now");
      await press(page, "Change what secures it");
      await page.getByLabel("A contract secures it.").check();
      await expect(page.getByLabel("Which one, in your words")).toBeVisible();
    },
  },
  {
    name: "owed",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/owed`, "Owed");
      await expect(page.getByRole("heading", { name: "What we owe" })).toBeVisible();
    },
  },
  {
    name: "commitments-own-words",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/commitments`, "Commitments");
      await press(page, "In my own words");
      await expect(page.getByLabel("How you say it")).toBeVisible();
    },
  },
  {
    name: "conversation-release",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/conversations/${talks.engineering}`, /Conversation with/);
      await page.getByRole("button", { name: "Release words" }).first().click();
      await expect(page.getByRole("button", { name: "Release it" })).toBeVisible();
    },
  },
  {
    name: "conversation-take-back",
    seat: "kenji",
    show: async (page) => {
      await page.getByRole("button", { name: "Not now" }).click();
      await page.getByRole("button", { name: "Take words back for good" }).first().click();
      await expect(page.getByText("This cannot be undone")).toBeVisible();
    },
  },
];
