import { expect, type Page } from "@playwright/test";
import { engineering, finance, people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { newId } from "./example.ts";
import type { Screen } from "./everyScreen.ts";
import { press } from "./setUp.ts";

const seen = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

/** What gives and needs meet, and what is not named yet: in the workspace, then from a link. */
export const screensOfTies: readonly Screen[] = [
  {
    name: "gaps-own",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await page.goto(`${kenji.home}/commitments/gaps`);
      await seen(page, "You have named what you give, need, gain and make possible.");
    },
  },
  {
    name: "gaps-steward",
    seat: "amara",
    show: async (page, { amara }) => {
      await amara.ask("raiseGap", { id: newId(), member: finance, as: "own-gain" });
      await page.goto(`${amara.home}/commitments/gaps`);
      await seen(page, /^Asked by Amara Okafor/);
    },
  },
  {
    name: "tie-proposing",
    seat: "amara",
    show: async (page, { amara }) => {
      await page.goto(`${amara.home}/commitments/${promised.controls}`);
      await page.locator("summary", { hasText: "Which need does this meet?" }).click();
      await page.getByRole("radio").first().check();
      await expect(page.locator(".two-up")).toBeVisible();
    },
  },
  {
    name: "tie-received",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await page.goto(`${kenji.home}/commitments/${promised.delivery}`);
      await seen(page, "What it makes possible, in the words of Engineering");
    },
  },
  {
    name: "tie-arrival",
    seat: "kenji",
    show: async (page) => {
      await press(page, "Say whether it has arrived");
      await expect(page.getByRole("group", { name: "Has it arrived?" })).toBeVisible();
    },
  },
  {
    name: "link-ties-claim",
    seat: "stranger",
    show: async (page, { amara }) => {
      await amara.ask("proposeTie", { id: newId(), give: promised.moving, need: promised.proof });
      await page.goto(await amara.makeLink({ task: "ties", person: cast.kenji, member: engineering }));
      await seen(page, "Gives and needs of Engineering");
    },
  },
  {
    name: "link-ties-ask",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Show me what waits");
      await seen(page, "Does this give meet this need?");
    },
  },
  {
    name: "link-ties-done",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Yes, this meets it");
      await seen(page, /^Your yes is kept/);
    },
  },
];
