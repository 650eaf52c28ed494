import { expect } from "@playwright/test";
import { engineering, people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { talks } from "@mortar/core/src/worlds/cloudMigration/talks.ts";
import type { Screen } from "./everyScreen.ts";
import { newId } from "./example.ts";
import { hasArrived } from "./inspect.ts";
import { screensOfReading } from "./screensOfReading.ts";
import { go } from "./seeing.ts";
import { press } from "./setUp.ts";

const emptyTalk = newId();

/** What the steward meets in each room, and the wall she opens. */
export const screensOfTheSteward: readonly Screen[] = [
  { name: "front-steward", seat: "amara", show: (page, { amara }) => go(page, amara.home, "Cloud migration") },
  {
    name: "commitments-steward",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/commitments`, "Commitments"),
  },
  {
    name: "commitments-then",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/commitments?on=2026-03-27`, "Commitments");
      await expect(page.getByText(/As it was at the end of/)).toBeVisible();
    },
  },
  {
    name: "stands-fast",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/commitments`, "Commitments");
      // What still arrives moves it away from under the pointer.
      await page.waitForFunction(hasArrived);
      await page.getByText("Name something that stands fast").click();
      await expect(page.getByLabel("Who demands it")).toBeVisible();
    },
  },
  {
    name: "commitment-asked-again",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/commitments/${promised.moving}?do=ask`, "Engineering gives");
      await expect(page.getByLabel("How it was, in your words")).toBeVisible();
    },
  },
  {
    name: "commitment-translating",
    seat: "amara",
    show: async (page) => {
      await press(page, "Not now");
      await press(page, "Put a translation beside it");
      await expect(page.getByLabel("Into which language")).toBeVisible();
    },
  },
  {
    name: "owed-steward",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/owed`, "Owed");
      await expect(page.getByRole("heading", { name: "What may need a talk" })).toBeVisible();
    },
  },
  {
    name: "conversation-first",
    seat: "amara",
    show: async (page, { amara }) => {
      const opening = { id: emptyTalk, member: engineering, speakers: [cast.kenji], on: "2026-11-20" };
      await amara.ask("openConversation", opening).catch(() => {});
      await go(page, `${amara.home}/conversations/${emptyTalk}`, "Before anything is said");
    },
  },
  {
    name: "conversation",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/conversations/${talks.engineering}`, /Conversation with/),
  },
  {
    name: "conversation-marking",
    seat: "amara",
    show: async (page) => {
      await page.getByRole("button", { name: "Mark a passage" }).first().click();
      await press(page, "Take the whole");
      await expect(page.getByRole("button", { name: "Mark it" })).toBeVisible();
    },
  },
  { name: "members", seat: "amara", show: (page, { amara }) => go(page, `${amara.home}/members`, "Members") },
  {
    name: "members-invite",
    seat: "amara",
    show: async (page) => {
      await press(page, "Invite Kenji Watanabe");
      await expect(page.getByRole("button", { name: "Make the link" })).toBeVisible();
    },
  },
  {
    name: "members-invitation",
    seat: "amara",
    show: async (page) => {
      await page.getByRole("dialog").getByText("They photograph a code").click();
      await press(page, "Make the link");
      await expect(page.getByRole("button", { name: "Copy the link" })).toBeVisible();
    },
  },
  {
    name: "reading-order",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/reading`, "Reading back"),
  },
  {
    name: "reading",
    seat: "amara",
    show: async (page) => {
      await press(page, "Open the reading");
      await press(page, "Show the first");
      await expect(page.getByRole("button", { name: "Show nothing" })).toBeVisible();
    },
  },
  {
    name: "projector",
    seat: "stranger",
    show: async (page, { amara }) => {
      await page.goto(await amara.makeLink({ task: "projector" }));
      await press(page, "Show it on this screen");
      await expect(page.locator("main.stage")).toHaveAttribute("data-state", "asked");
    },
  },
  ...screensOfReading,
  {
    name: "workspace-not-found",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/conversations/none`, "There is no such room"),
  },
];
