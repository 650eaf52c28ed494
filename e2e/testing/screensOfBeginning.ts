import { expect } from "@playwright/test";
import type { Screen } from "./everyScreen.ts";
import { screensOfPost } from "./screensOfPost.ts";
import { go, seen } from "./seeing.ts";
import { press, steward } from "./setUp.ts";

/** What somebody meets before anything has begun. */
export const screensOfBeginning: readonly Screen[] = [
  { name: "start", seat: "host", show: (page) => go(page, "/", /What holds a coalition together/) },
  {
    name: "set-up",
    seat: "host",
    show: (page, { server }) => go(page, server.setUpLink() ?? "", "Start your coalition"),
  },
  {
    name: "set-up-problems",
    seat: "host",
    show: async (page) => {
      for (const [label, text] of [
        ["Your name", "Maya Lindqvist"],
        ["Mail address", "maya@example.org"],
        ["Password", "too short"],
        ["What is the coalition called?", "Harbour"],
        ["Who runs this server?", "The Harbour Office"],
      ] as const)
        await page.getByLabel(label, { exact: true }).fill(text);
      await press(page, "Start");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  { name: "example", seat: "stranger", show: (page) => go(page, "/example", "Look around in an example") },
  { name: "example-people", seat: "stranger", show: (page) => go(page, "/example/clean-air-campaign", "The campaign") },
];

/** The server once somebody has begun, and the ways in. */
export const screensOfAccounts: readonly Screen[] = [
  {
    name: "first-front-page",
    seat: "host",
    show: async (page, { server }) => {
      await steward.setUp(page, server.setUpLink() ?? "");
      await seen(page, steward.coalition);
    },
  },
  { name: "account", seat: "host", show: (page) => go(page, "/account", "Your account") },
  { name: "outbox", seat: "host", show: (page) => go(page, "/account/outbox", "Outbox") },
  ...screensOfPost,
  { name: "installation", seat: "host", show: (page) => go(page, "/account/installation", "This installation") },
  { name: "found", seat: "host", show: (page) => go(page, "/found", "Found another coalition") },
  { name: "sign-in", seat: "stranger", show: (page) => go(page, "/sign-in", "Sign in") },
  { name: "sign-in-asked", seat: "stranger", show: (page) => go(page, "/sign-in/link", "Look into your mail.") },
  { name: "not-found", seat: "stranger", show: (page) => go(page, "/nowhere", "There is nothing here.") },
];
