import { expect } from "@playwright/test";
import { engineering, people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { talks } from "@mortar/core/src/worlds/cloudMigration/talks.ts";
import type { Screen } from "./everyScreen.ts";
import { screensOfNewcomer } from "./screensOfNewcomer.ts";
import { screensOfSubject } from "./screensOfReading.ts";
import { screensOfRounds } from "./screensOfRounds.ts";
import { go, seen } from "./seeing.ts";
import { press } from "./setUp.ts";

const talk = talks.engineering;

/** What somebody without an account meets, who comes with a link. */
export const screensOfLinks: readonly Screen[] = [
  {
    name: "link-claim",
    seat: "stranger",
    show: async (page, { amara }) =>
      go(page, await amara.makeLink({ task: "affirm", person: cast.kenji, member: engineering }), /Words to affirm/),
  },
  {
    name: "link-affirm",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Show me the words");
      await seen(page, /Is this what Engineering/);
    },
  },
  ...screensOfSubject,
  {
    name: "link-own-words",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "Say it in our own words" }).click();
      await seen(page, "Say it in your own words");
    },
  },
  {
    name: "link-receipt",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("textbox").fill("Customers who wait for the booking page may not wait for us.");
      await press(page, "This is ours");
      await seen(page, "Engineering has said yes.");
    },
  },
  {
    name: "link-nothing-waits",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "See everything said" }).click();
      await seen(page, /Nothing waits for Engineering/);
    },
  },
  {
    name: "link-became",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: /Each team moves what it built/ }).click();
      await page.getByRole("link", { name: "Say what became of it" }).click();
      await seen(page, "What became of it?");
    },
  },
  {
    name: "link-owner",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "Back" }).click();
      await page.getByRole("link", { name: "Name who sees to it, and by when" }).click();
      await seen(page, "Who sees to it, and by when?");
    },
  },
  {
    name: "link-used",
    seat: "host",
    show: async (page, { amara, stranger, server }) => {
      const link = await amara.makeLink({ task: "affirm", person: cast.kenji, member: engineering });
      await stranger.page.goto(link);
      await press(stranger.page, "Show me the words");
      await page.context().clearCookies();
      await go(page, link.replace(/^http:\/\/[^/]+/, server.origin), "This link has been used.");
    },
  },
  {
    name: "link-conversation-claim",
    seat: "stranger",
    show: async (page, { amara }) => {
      const link = { task: "conversation", person: cast.kenji, member: engineering, about: talk } as const;
      await go(page, await amara.makeLink(link), "A conversation for Engineering");
    },
  },
  {
    name: "link-readers",
    seat: "stranger",
    show: async (page) => {
      await press(page, "See who can read it");
      await seen(page, "Before anything is said");
    },
  },
  {
    name: "link-talk",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: /^(Begin|Go on)$/ }).click();
      await expect(page.getByLabel("Your words")).toBeVisible();
    },
  },
  {
    name: "link-answer",
    seat: "stranger",
    show: async (page) => {
      await page.getByLabel("Your words").fill("Two nights a week on call.\nNot three.");
      await press(page, "Keep this answer");
      await page.getByRole("link", { name: /Two nights a week/ }).click();
      await expect(page.getByRole("link", { name: /^Release words of it/ })).toBeVisible();
    },
  },
  {
    name: "link-mark",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: /^Say what it is/ }).click();
      await seen(page, "What is this answer?");
    },
  },
  {
    name: "link-release",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "Back" }).click();
      await page.getByRole("link", { name: /^Release words of it/ }).click();
      await seen(page, "Release words");
    },
  },
  {
    name: "link-take-back",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "Back" }).click();
      await page.getByRole("link", { name: /^Take a passage back/ }).click();
      await seen(page, "Take a passage back for good");
    },
  },
  {
    name: "link-join-claim",
    seat: "stranger",
    show: async (page, { amara }) =>
      go(page, await amara.makeLink({ task: "join", person: cast.kenji, member: engineering }), /An invitation to/),
  },
  {
    name: "link-join",
    seat: "stranger",
    show: async (page) => {
      await press(page, "Open the invitation");
      await seen(page, "Take part in Cloud migration");
    },
  },
  ...screensOfNewcomer,
  ...screensOfRounds,
];
