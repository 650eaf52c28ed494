import { expect, type Page } from "@playwright/test";
import { engineering, operations, people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { newId, visit } from "./example.ts";
import type { Screen } from "./everyScreen.ts";
import { before, moveWeekend, pledgeWeekends, todayOf } from "./moving.ts";
import { press } from "./setUp.ts";

const round = newId();
const lastReview = newId();
const review = newId();

const go = async (page: Page, address: string, heading: string): Promise<void> => {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
};

/** What moves, the pulse, the honesty review, and what became possible only together. */
export const screensOfMoving: readonly Screen[] = [
  {
    name: "resources-own",
    seat: "kenji",
    show: async (page, { kenji, server }) => {
      const today = await todayOf(server.origin, kenji);
      const henrik = await visit(server.origin, cast.henrik, kenji);
      const pledge = await pledgeWeekends(kenji, today);
      const arrived = await moveWeekend(kenji, pledge, before(today, 30));
      await henrik.ask("confirmMoved", { id: arrived, as: "in-part", quantity: 10 }, operations);
      await henrik.ask("thankForMoved", { id: arrived, words: "For once nobody was called at night." }, operations);
      await moveWeekend(kenji, pledge, before(today, 1));
      const help = { giver: operations, receiver: engineering, what: "The old rota, written down", kind: "data" };
      await henrik.ask("reportMoved", { id: newId(), ...help, on: before(today, 3), pledge: null }, operations);
      await go(page, `${kenji.home}/resources`, "What moves");
      await expect(page.getByText("Waits for your word")).toBeVisible();
    },
  },
  {
    name: "resources-done",
    seat: "kenji",
    show: async (page) => {
      const pledge = page.getByRole("listitem").filter({ hasText: "Two engineers on weekends" }).first();
      await pledge.getByRole("button", { name: "Done", exact: true }).click();
      await expect(page.getByRole("button", { name: "Write it down" })).toBeVisible();
    },
  },
  {
    name: "resources-amount-unclear",
    seat: "kenji",
    show: async (page) => {
      await page.getByLabel("How many hours").fill("1,200");
      await page.getByLabel("The day it moved").fill("2031-01-01");
      await expect(page.getByText("can be read in two ways", { exact: false })).toBeVisible();
    },
  },
  {
    name: "commitment-moved",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await page.goto(`${kenji.home}/commitments/${promised.moving}`);
      const section = page.getByRole("region", { name: "What is pledged for it, and what moved" });
      const pledge = section.getByRole("listitem").filter({ hasText: "Two engineers on weekends" }).first();
      await pledge.getByText(/things written down/).click();
      await expect(section.getByText("For once nobody was called at night.")).toBeVisible();
    },
  },
  {
    name: "bring-in-moved",
    seat: "kenji",
    show: async (page, { kenji }) => {
      const table = [
        "receiver,what,on,kind,quantity",
        "Operations,A night,2026-11-01,hours,5",
        "Finance,Chairs,3/4/2026,goods,1",
      ];
      await go(page, `${kenji.home}/take-along`, "Take along");
      await page.getByLabel(/^What your member moved/).check();
      const buffer = Buffer.from(table.join("\n"));
      await page.getByLabel("Your table").setInputFiles({ name: "moved.csv", mimeType: "text/csv", buffer });
      await press(page, "Look through it first");
      await expect(page.getByText("can be two days", { exact: false })).toBeVisible();
    },
  },
  {
    name: "resources-steward",
    seat: "amara",
    show: async (page, { amara, server }) => {
      const today = await todayOf(server.origin, amara);
      await amara.ask("askForTime", { id: newId(), what: "Weekly check-in", hours: 4, from: before(today, 30) });
      await go(page, `${amara.home}/resources`, "What moves");
      await expect(page.getByRole("table", { name: "Hours a month" })).toBeVisible();
    },
  },
  {
    name: "pulse-round",
    seat: "amara",
    show: async (page, { amara, server }) => {
      const today = await todayOf(server.origin, amara);
      await amara.ask("openRound", { id: round, from: before(today, 2), until: before(today, -12) });
      await go(page, `${amara.home}/pulse`, "The pulse");
      await expect(page.getByText(/^0 of \d heard/)).toBeVisible();
    },
  },
  {
    name: "pulse-talk",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/pulse/${engineering}`, "A talk with Engineering");
      await expect(page.getByLabel("Who said it")).toBeVisible();
    },
  },
  {
    name: "pulse-own",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/pulse/${engineering}`, "How it is with Engineering");
      await expect(page.getByText("Three short questions")).toBeVisible();
    },
  },
  {
    name: "pulse-answered",
    seat: "kenji",
    show: async (page, { kenji }) => {
      const holds = [{ commitment: promised.moving, as: "changed" }];
      const said = { holds, getting: [], hasNeedChanged: true, words: "One team is gone.", isConfidential: true };
      await kenji.ask("answerPulse", { id: newId(), pulse: round, member: engineering, ...said }, engineering);
      await go(page, `${kenji.home}/pulse/${engineering}`, "How it is with Engineering");
      await expect(page.getByText("What happens next")).toBeVisible();
    },
  },
  {
    name: "review",
    seat: "kenji",
    show: async (page, { kenji, amara, server }) => {
      const today = await todayOf(server.origin, amara);
      const answer = { member: engineering, goal: "hardly", worked: "alone", learned: "Sundays are quieter." };
      await amara.ask("openReview", { id: lastReview, on: before(today, 31) });
      await kenji.ask("answerReview", { id: newId(), review: lastReview, ...answer }, engineering);
      await amara.ask("closeReview", { id: lastReview });
      await amara.ask("openReview", { id: review, on: today });
      await go(page, `${kenji.home}/review`, "Honesty review");
      await expect(page.getByText("Sundays are quieter.").first()).toBeVisible();
    },
  },
  {
    name: "together-telling",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/together`, "What became possible only together");
      await press(page, "Tell one");
      await expect(page.getByLabel("What became possible", { exact: true })).toBeVisible();
    },
  },
  {
    name: "together",
    seat: "kenji",
    show: async (page, { kenji, server }) => {
      const on = await todayOf(server.origin, kenji);
      const told = { words: "Customs moved in one night, and nobody was called.", gives: [promised.moving] };
      await kenji.ask("nameJointGain", { id: newId(), member: engineering, on, ...told }, engineering);
      await go(page, `${kenji.home}/together`, "What became possible only together");
      await expect(page.getByText(told.words)).toBeVisible();
    },
  },
];
