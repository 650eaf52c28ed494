import { expect, type Page } from "@playwright/test";
import type { Screen, Seats } from "./everyScreen.ts";
import { newId } from "./example.ts";
import { press } from "./setUp.ts";

const engineering = "member-engineering-001";
const [invitation, invited, declined] = [newId(), newId(), newId()];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const asked = (id: string, person: string) => ({
  id,
  person,
  personName: "Femi Adeyemi",
  name: "Works council",
  form: "team",
  why: "You hear first where the move hurts. Nobody at this table can speak for those who run the night shifts.",
  others: ["Engineering", "Finance", "Security"],
  hours: 3,
  on: inDays(0),
  by: inDays(10),
  joins: inDays(24),
});

const go = async (page: Page, address: string, heading: string | RegExp): Promise<void> => {
  await page.goto(address);
  await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
};

const inviteBoth = async ({ amara }: Seats): Promise<void> => {
  await amara.ask("inviteMember", asked(invitation, invited));
  await amara.ask("inviteMember", { ...asked(declined, newId()), personName: "Ada Nwosu", name: "Data office" });
};

/** Inviting, joining late, leaving. */
export const screensOfJoining: readonly Screen[] = [
  {
    name: "invitations",
    seat: "amara",
    show: async (page, seats) => {
      await inviteBoth(seats);
      await go(page, `${seats.amara.home}/invitations`, "Invitations");
      await expect(page.getByText("Femi Adeyemi, for Works council")).toBeVisible();
    },
  },
  {
    name: "invitation-writing",
    seat: "amara",
    show: async (page) => {
      await page.locator("summary", { hasText: "Write an invitation" }).click();
      await expect(page.getByLabel("Whom you ask")).toBeVisible();
    },
  },
  {
    name: "invitation-open",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/invitations/${invitation}`, "Femi Adeyemi is asked to join"),
  },
  {
    name: "invitation-handing-over",
    seat: "amara",
    show: async (page) => {
      await press(page, "Hand it over");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "link-invitation-opening",
    seat: "stranger",
    show: async (page, { amara }) => {
      const link = await amara.makeLink({ task: "invitation", person: invited, member: null, about: invitation });
      await go(page, link, "An invitation for you");
    },
  },
  {
    name: "link-invitation",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Read the invitation");
      await expect(page.getByText("Your answer")).toBeVisible();
    },
  },
  {
    name: "link-invitation-accepted",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Yes, we would like to join");
      await expect(page.getByText("Thank you, Femi Adeyemi.")).toBeVisible();
    },
  },
  {
    name: "invitation-choosing",
    seat: "kenji",
    show: (page, { kenji }) => go(page, `${kenji.home}/invitations/${invitation}`, "Works council would like to join"),
  },
  {
    name: "invitation-chosen",
    seat: "kenji",
    show: async (page) => {
      await press(page, "Keep all of it open");
      await expect(page.getByText("Engineering has chosen.", { exact: false }).first()).toBeVisible();
    },
  },
  {
    name: "invitation-welcoming",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/invitations/${invitation}`, "Works council would like to join"),
  },
  {
    name: "link-invitation-declined",
    seat: "stranger",
    show: async (page) => {
      await page.locator("summary", { hasText: "We would rather not, after all" }).click();
      await press(page, "No, thank you");
      await expect(page.getByText("Thank you for telling us, Femi Adeyemi.")).toBeVisible();
    },
  },
  {
    name: "invitation-declined",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/invitations/${invitation}`, "Femi Adeyemi said no"),
  },
  {
    name: "invitations-member",
    seat: "kenji",
    show: (page, { kenji }) => go(page, `${kenji.home}/invitations`, "Invitations"),
  },
  {
    name: "member",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/members/${engineering}`, "Engineering");
      await expect(page.getByText(/^It belongs since/)).toBeVisible();
    },
  },
  {
    name: "leaving",
    seat: "kenji",
    show: (page, { kenji }) => go(page, `${kenji.home}/leaving/${engineering}`, /^Engineering leaving/),
  },
];
