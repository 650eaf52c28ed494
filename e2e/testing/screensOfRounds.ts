import { engineering, operations, people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { expect } from "@playwright/test";
import { newId, visit } from "./example.ts";
import type { Screen } from "./everyScreen.ts";
import { go, seen } from "./seeing.ts";
import { press } from "./setUp.ts";

const [round, movement, pledge] = [newId(), newId(), newId()];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A round answered from a link, and what has moved said from another. */
export const screensOfRounds: readonly Screen[] = [
  {
    name: "link-pulse-claim",
    seat: "stranger",
    show: async (page, { amara }) => {
      await amara.ask("openRound", { id: round, from: inDays(-1), until: inDays(13) });
      const link = { task: "pulse", person: cast.kenji, member: engineering, about: round } as const;
      await go(page, await amara.makeLink(link), "How it stands for Engineering");
    },
  },
  {
    name: "link-pulse",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Show me the questions");
      await seen(page, "How it stands for Engineering");
    },
  },
  {
    name: "link-pulse-problem",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("radio", { name: "True", exact: true }).first().check();
      await page.getByLabel("In a few words, if you like").fill("The booking page is out. ".repeat(100));
      await page.getByRole("button", { name: /Send in confidence/ }).click();
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "link-pulse-kept",
    seat: "stranger",
    show: async (page) => {
      await page.getByLabel("In a few words, if you like").fill("The booking page is out.");
      await page.getByRole("button", { name: /Send to all members/ }).click();
      await seen(page, "Your answer is kept. Thank you.");
    },
  },
  {
    name: "link-pulse-over",
    seat: "stranger",
    show: async (page, { amara }) => {
      await amara.ask("closeRound", { id: round });
      await seen(page, "This round is closed.");
    },
  },
  {
    name: "link-moved-claim",
    seat: "stranger",
    show: async (page, { amara, kenji, server }) => {
      const what = { what: "Two evenings beside the old machines", kind: "hours", quantity: 6, on: inDays(-2) };
      const henrik = await visit(server.origin, cast.henrik, amara);
      await henrik.ask("reportMoved", { id: movement, giver: operations, receiver: engineering, ...what }, operations);
      const pledged = { id: pledge, give: promised.moving, what: "Weekends on call", kind: "people", quantity: 2 };
      await kenji.ask("pledgeResource", { ...pledged, every: "month", from: inDays(-10) }, engineering);
      const link = { task: "moved", person: cast.kenji, member: engineering } as const;
      await go(page, await amara.makeLink(link), "What has moved for Engineering");
    },
  },
  {
    name: "link-moved",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Show me what waits");
      await seen(page, "Has it arrived?");
    },
  },
  {
    name: "link-moved-part",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "In part" }).click();
      await seen(page, "How much of it has arrived");
    },
  },
  {
    name: "link-moved-thanks",
    seat: "stranger",
    show: async (page) => {
      await page.getByLabel("How many hours").fill("4,5");
      await press(page, "So much has arrived");
      await seen(page, "Thank Operations");
    },
  },
  {
    name: "link-moved-thanked",
    seat: "stranger",
    show: async (page) => {
      await page.getByLabel("Your thanks").fill("Now three of us know where the second cable goes.");
      await press(page, "Say thanks");
      await seen(page, "It has arrived in part.");
    },
  },
  {
    name: "link-done",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "One more waits" }).click();
      await seen(page, "Is this done?");
    },
  },
  {
    name: "link-done-noted",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Yes, it is done");
      await seen(page, "It is written down.");
    },
  },
  {
    name: "link-moved-nothing",
    seat: "stranger",
    show: async (page) => {
      await page.goto(`${new URL(page.url()).pathname}?all`);
      await seen(page, "Nothing waits for Engineering now.");
    },
  },
];
