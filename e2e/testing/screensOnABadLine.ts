import { expect } from "@playwright/test";
import { engineering } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import type { Screen } from "./everyScreen.ts";
import { go } from "./seeing.ts";
import { press } from "./setUp.ts";

/** What the line does to a page: it goes, something is written, it comes back, and another device was quicker. */
export const screensOnABadLine: readonly Screen[] = [
  {
    name: "offline",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/commitments`, "Commitments");
      await page.getByRole("button", { name: "More", exact: true }).first().click();
      await press(page, "Change the words");
      await page
        .getByLabel("The words", { exact: true })
        .fill("Customers who wait for the new page wait a month longer.");
      await kenji.context.setOffline(true);
      await press(page, "Keep these words");
      await expect(page.getByText(/The line is down/)).toBeVisible();
    },
  },
  {
    name: "conflict",
    seat: "kenji",
    show: async (page, { kenji }) => {
      const words = "Customers who wait for the booking page may leave us.";
      const seen = await kenji.revisionOf("commitments", promised.waiting);
      await kenji.ask("rewordCommitment", { id: promised.waiting, words, seen }, engineering);
      await kenji.context.setOffline(false);
      await expect(page.getByText("Two wordings of the same words")).toBeVisible({ timeout: 20_000 });
    },
  },
  {
    name: "offline-page",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, kenji.home, "Cloud migration");
      await kenji.context.setOffline(true);
      await go(page, kenji.home, "The line is down");
    },
  },
];
