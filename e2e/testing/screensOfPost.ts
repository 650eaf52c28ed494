import { expect } from "@playwright/test";
import type { Screen } from "./everyScreen.ts";
import { go } from "./seeing.ts";
import { press, steward } from "./setUp.ts";

/** The path of the first address of this kind that stands in a letter the page shows. */
const pathIn = (letter: string, kind: RegExp): string => new URL(kind.exec(letter)?.[0] ?? "").pathname;

/** What reaches somebody by mail or in her calendar, and where it goes. */
export const screensOfPost: readonly Screen[] = [
  { name: "letters", seat: "host", show: (page) => go(page, "/account/mail", "Your weekly letter") },
  {
    name: "letters-preview",
    seat: "host",
    show: async (page) => {
      await page.locator("summary").click();
      await expect(page.locator("pre")).toContainText("HARBOUR CROSSING");
    },
  },
  {
    name: "letters-stop",
    seat: "host",
    show: async (page) => {
      const stop = pathIn(await page.locator("pre").innerText(), /http\S+\/mail\/stop\/\S+/);
      await go(page, stop, "No more letters?");
    },
  },
  { name: "calendar", seat: "host", show: (page) => go(page, "/account/calendar", "Your calendar") },
  {
    name: "calendar-just-made",
    seat: "host",
    show: async (page) => {
      await press(page, "Make the address");
      await expect(page.getByRole("heading", { name: "The address of your calendar" })).toBeVisible();
    },
  },
  {
    name: "account-address-wrong",
    seat: "host",
    show: async (page) => {
      await page.goto("/account");
      await page.getByText("Use another address").click();
      await page.getByLabel("New mail address").fill(steward.email);
      await press(page, "Send the letter");
      await expect(page.getByRole("alert")).toContainText("That is your address already.");
    },
  },
  {
    name: "account-address-asked",
    seat: "host",
    show: async (page) => {
      await page
        .getByLabel("New mail address")
        .fill("maya.lindqvist.of.the.harbour.office@departments.harbour.example");
      await page.getByLabel("Current password").first().fill(steward.password);
      await press(page, "Send the letter");
      await expect(page.getByText("A letter is on its way to the new address.")).toBeVisible();
    },
  },
  {
    name: "outbox-letter",
    seat: "host",
    show: async (page) => {
      await go(page, "/account/outbox", "Outbox");
      await page.locator("summary").first().click();
      await expect(page.locator("pre")).toContainText("/address/");
    },
  },
  {
    name: "address-confirm",
    seat: "host",
    show: async (page) => {
      const link = pathIn(await page.locator("pre").innerText(), /http\S+\/address\/\S+/);
      await go(page, link, "Use this address?");
    },
  },
  {
    name: "address-over",
    seat: "host",
    show: (page) => go(page, "/address/no-such-token", "This link is over."),
  },
];
