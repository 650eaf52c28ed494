import { expect } from "@playwright/test";
import { finance, people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import type { Screen } from "./everyScreen.ts";
import { newId } from "./example.ts";
import { go, seen } from "./seeing.ts";
import { press } from "./setUp.ts";

const [invitation, invited] = [newId(), newId()];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const asked = {
  id: invitation,
  person: invited,
  personName: "Ada Nwosu",
  name: "Data office",
  form: "team",
  why: "What moves is looked after by you.",
  others: ["Engineering", "Finance"],
  hours: 2,
  on: inDays(0),
  by: inDays(10),
  joins: inDays(24),
};

/** Somebody is awaited; a representative without an account chooses what she will read of her member. */
export const screensOfNewcomer: readonly Screen[] = [
  {
    name: "link-newcomer-claim",
    seat: "stranger",
    show: async (page, { amara }) => {
      await amara.ask("inviteMember", asked);
      await page.goto(await amara.makeLink({ task: "invitation", person: invited, member: null, about: invitation }));
      await press(page, "Read the invitation");
      await press(page, "Yes, we would like to join");
      await seen(page, "Thank you, Ada Nwosu.");
      const link = { task: "newcomer", person: cast.samuel, member: finance, about: invitation } as const;
      await go(page, await amara.makeLink(link), "What a newcomer will read of Finance");
    },
  },
  {
    name: "link-newcomer",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Show me what to choose");
      await seen(page, "What Data office will read of Finance");
    },
  },
  {
    name: "link-newcomer-chosen",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("checkbox").first().uncheck();
      await press(page, "Keep this choice");
      await seen(page, "Finance has chosen what Data office will read.");
    },
  },
  {
    name: "link-newcomer-anew",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "Choose anew" }).click();
      await expect(page.getByRole("checkbox").first()).not.toBeChecked();
    },
  },
  {
    name: "invitation-choice-handing-over",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/invitations/${invitation}`, "Data office would like to join");
      await press(page, "Hand over the choice of Engineering");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "link-newcomer-over",
    seat: "stranger",
    show: async (page, { amara }) => {
      await amara.ask("withdrawInvitation", { id: invitation });
      await page.reload();
      await seen(page, "There is nothing to choose now.");
    },
  },
];
