import { expect, type Page } from "@playwright/test";
import type { Screen, Seats } from "./everyScreen.ts";
import { go, seen } from "./seeing.ts";
import { fill, press } from "./setUp.ts";

/** One page about a question for each form of picture: a table, a network, words, a timeline. */
const explained = [
  ["gaps", "What has a member not named yet?"],
  ["signed-networks", "Who stands with whom, and against whom?"],
  ["watering-down", "Is a demand being watered down?"],
  ["series", "Is something changing, or does it only look so?"],
] as const;

/** What programs ask with and are told by, and what people take along and bring in, as whoever began the server meets it. */
export const screensOfDoors: readonly Screen[] = [
  { name: "api", seat: "stranger", show: (page) => go(page, "/api", "For programs") },
  {
    name: "problems",
    seat: "stranger",
    show: (page) => go(page, "/api/problems", "Why a request can be refused"),
  },
  {
    name: "problem",
    seat: "stranger",
    show: async (page) => {
      await page.goto("/api/problems/token/unknown");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
  { name: "help", seat: "stranger", show: (page) => go(page, "/help", "Questions one can ask") },
  {
    name: "help-words-against-movement",
    seat: "stranger",
    show: (page) => go(page, "/help/words-against-movement", "Words against movement"),
  },
  ...explained.map(([name, title]): Screen => ({
    name: `help-${name}`,
    seat: "stranger",
    show: (page) => go(page, `/help/questions/${name}`, title),
  })),
  { name: "help-sources", seat: "stranger", show: (page) => go(page, "/help/references", "Sources") },
  { name: "tokens-none", seat: "host", show: (page) => go(page, "/account/tokens", "Tokens for your programs") },
  {
    name: "token-just-made",
    seat: "host",
    show: async (page) => {
      await fill(page, { "What is it for?": "The weekly sheet for the harbour board" });
      await page.getByRole("checkbox").first().check();
      await press(page, "Make the token");
      await expect(page.getByText(/^mortar_/).first()).toBeVisible();
    },
  },
  { name: "tokens", seat: "host", show: (page) => go(page, "/account/tokens", "Tokens for your programs") },
  {
    name: "webhooks-none",
    seat: "host",
    show: (page) => go(page, "/account/webhooks", "Addresses that are told of changes"),
  },
  {
    name: "webhook-just-made",
    seat: "host",
    show: async (page) => {
      await fill(page, { Address: "https://mortar-is-heard-here.example/coalitions/harbour-crossing" });
      await press(page, "Add the address");
      await expect(page.getByText(/^whsec_/).first()).toBeVisible();
    },
  },
  {
    name: "webhook-failed",
    seat: "host",
    show: async (page) => {
      await page.goto("/account/webhooks");
      await page.locator("a .address").click();
      await page.locator("form[action$='/test'] button").click();
      await expect(page).toHaveURL(/done=test/);
    },
  },
  {
    name: "webhooks",
    seat: "host",
    show: (page) => go(page, "/account/webhooks", "Addresses that are told of changes"),
  },
  { name: "bring-in", seat: "host", show: (page) => go(page, "/bring-in", "Bring in and take along") },
  {
    name: "bring-in-wrong",
    seat: "host",
    show: async (page, seats) => {
      const whole = (await everythingAt(page, seats)).toString();
      await chooseFile(page, Buffer.from(whole.replace('"version":1', '"version":11')));
      await seen(page, "This file cannot be brought in");
    },
  },
  {
    name: "bring-in-findings",
    seat: "host",
    show: async (page, seats) => {
      await chooseFile(page, await everythingAt(page, seats));
      await seen(page, "What would come of it");
    },
  },
  {
    name: "bring-in-done",
    seat: "host",
    show: async (page) => {
      await page.getByLabel("As copies under new ids").check();
      await press(page, "Bring it in");
      await seen(page, "It is done");
    },
  },
  {
    name: "brought-in",
    seat: "host",
    show: async (page) => {
      await page.goto(`/c/${await page.locator("ul.steps bdi").first().textContent()}`);
      await expect(page.getByText("Brought in from a file")).toBeVisible();
    },
  },
  {
    name: "take-along",
    seat: "host",
    show: async (page) => {
      await go(page, `${new URL(page.url()).pathname}/take-along`, "Take along");
    },
  },
];

const chooseFile = async (page: Page, buffer: Buffer): Promise<void> => {
  await page.goto("/bring-in");
  await page
    .getByLabel("The file", { exact: true })
    .setInputFiles({ name: "mortar.jsonl", mimeType: "text/plain", buffer });
  await press(page, "Look through it first");
};

/** The whole installation as its host takes it along. */
const everythingAt = async (page: Page, { server }: Seats): Promise<Buffer> => {
  const answer = await page.request.post("/bring-in/take-along", {
    form: { coalition: "", passphrase: "" },
    headers: { origin: server.origin },
  });
  expect(answer.ok()).toBe(true);
  return answer.body();
};
