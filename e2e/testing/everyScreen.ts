import { expect, type Page } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { newId, visit, type Visitor } from "./example.ts";
import type { People, Person } from "./people.ts";
import { screensOfPictures } from "./screensOfPictures.ts";
import { screensOfJoining } from "./screensOfJoining.ts";
import { screensOfLinks } from "./screensOfLinks.ts";
import { screensOfTies } from "./screensOfTies.ts";
import { screensOfReading } from "./screensOfReading.ts";
import { screensOfTalks } from "./screensOfTalks.ts";
import { screensOfVoices } from "./screensOfVoices.ts";
import { go, seen } from "./seeing.ts";
import { press, steward } from "./setUp.ts";
import type { Server } from "./startServer.ts";

/** Everyone whose screens are looked at, each in a browser of their own on the same kind of device. */
export type Seats = {
  readonly server: Server;
  readonly amara: Person & Visitor;
  readonly kenji: Person & Visitor;
  /** No account, no cookie: comes with links. */
  readonly stranger: Person;
  /** Signed in with an account. */
  readonly host: Person;
};

export type Screen = {
  readonly name: string;
  readonly seat: "amara" | "kenji" | "stranger" | "host";
  /** Brings the page to the screen, and waits until its content is there. */
  readonly show: (page: Page, seats: Seats) => Promise<void>;
};

export const takeSeats = async (server: Server, people: People, device: "onPhone" | "onLaptop"): Promise<Seats> => {
  const amara = await visit(server.origin, cast.amara);
  const kenji = await visit(server.origin, cast.kenji, amara);
  const seat = async (visitor: Visitor) => {
    const person = await people[device]();
    await visitor.sitDown(person.context);
    return { ...person, ...visitor };
  };
  const [stranger, host] = [await people[device](), await people[device]()];
  return { server, amara: await seat(amara), kenji: await seat(kenji), stranger, host };
};

const engineering = "member-engineering-001";
const talk = "conversation-engineering-1";
const risk = "commitment-engineering-risk";
const give = "commitment-engineering-give";
const emptyTalk = newId();

/** What somebody meets before anything has begun. */
const beginning: readonly Screen[] = [
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

const accounts: readonly Screen[] = [
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
  { name: "found", seat: "host", show: (page) => go(page, "/found", "Found another coalition") },
  { name: "sign-in", seat: "stranger", show: (page) => go(page, "/sign-in", "Sign in") },
  { name: "sign-in-asked", seat: "stranger", show: (page) => go(page, "/sign-in/link", "Look into your mail.") },
  { name: "not-found", seat: "stranger", show: (page) => go(page, "/nowhere", "There is nothing here.") },
];

const ofTheSteward: readonly Screen[] = [
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
      await page.getByText("Name something that stands fast").click();
      await expect(page.getByLabel("Who demands it")).toBeVisible();
    },
  },
  {
    name: "commitment-asked-again",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/commitments/${give}?do=ask`, "Engineering gives");
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
    show: (page, { amara }) => go(page, `${amara.home}/conversations/${talk}`, /Conversation with/),
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

const ofARepresentative: readonly Screen[] = [
  { name: "front", seat: "kenji", show: (page, { kenji }) => go(page, kenji.home, "Cloud migration") },
  {
    name: "commitments",
    seat: "kenji",
    show: (page, { kenji }) => go(page, `${kenji.home}/commitments`, "Commitments"),
  },
  {
    name: "commitments-due",
    seat: "kenji",
    show: async (page) => {
      await page.getByRole("link", { name: /^Due soon or past/ }).click();
      await expect(page).toHaveURL(/show=due/);
    },
  },
  {
    name: "commitment",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/commitments/${give}`, "Engineering gives");
      await expect(page.getByRole("button", { name: "Change who or when" })).toBeVisible();
    },
  },
  {
    name: "commitment-history",
    seat: "kenji",
    show: async (page) => {
      await page.getByText("History", { exact: true }).first().click();
      await expect(page.getByText(/^Released by/).first()).toBeVisible();
    },
  },
  {
    name: "commitment-became",
    seat: "kenji",
    show: async (page) => {
      await press(page, "Say what became of it");
      await expect(page.getByRole("button", { name: "Tell the coalition" })).toBeVisible();
    },
  },
  {
    name: "commitment-agreed-anew",
    seat: "kenji",
    show: async (page) => {
      await page.getByLabel("Agreed anew").check();
      await expect(page.getByRole("button", { name: "Release the new words" })).toBeVisible();
    },
  },
  {
    name: "commitment-owner",
    seat: "kenji",
    show: async (page) => {
      await press(page, "Not now");
      await press(page, "Change who or when");
      await expect(page.getByLabel("Who sees to it")).toBeVisible();
    },
  },
  {
    name: "commitment-secured",
    seat: "kenji",
    show: async (page) => {
      await press(page, "Not now");
      await press(page, "Change what secures it");
      await page.getByLabel("A contract secures it.").check();
      await expect(page.getByLabel("Which one, in your words")).toBeVisible();
    },
  },
  {
    name: "owed",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/owed`, "Owed");
      await expect(page.getByRole("heading", { name: "What we owe" })).toBeVisible();
    },
  },
  {
    name: "commitments-own-words",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/commitments`, "Commitments");
      await press(page, "In my own words");
      await expect(page.getByLabel("How you say it")).toBeVisible();
    },
  },
  {
    name: "conversation-release",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/conversations/${talk}`, /Conversation with/);
      await page.getByRole("button", { name: "Release words" }).first().click();
      await expect(page.getByRole("button", { name: "Release it" })).toBeVisible();
    },
  },
  {
    name: "conversation-take-back",
    seat: "kenji",
    show: async (page) => {
      await page.getByRole("button", { name: "Not now" }).click();
      await page.getByRole("button", { name: "Take words back for good" }).first().click();
      await expect(page.getByText("This cannot be undone")).toBeVisible();
    },
  },
];

/** What the line does to a page: it goes, something is written, it comes back, and another device was quicker. */
const onABadLine: readonly Screen[] = [
  {
    name: "offline",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/commitments`, "Commitments");
      await page.getByRole("button", { name: "More", exact: true }).first().click();
      await press(page, "Change the words");
      await page
        .getByLabel("The words", { exact: true })
        .fill("Customers who wait for the new page wait a month longer.");
      await kenji.context.setOffline(true);
      await press(page, "Keep these words");
      await expect(page.getByText(/The line is down/)).toBeVisible();
    },
  },
  {
    name: "conflict",
    seat: "kenji",
    show: async (page, { kenji }) => {
      const words = "Customers who wait for the booking page may leave us.";
      const seen = await kenji.revisionOf("commitments", risk);
      await kenji.ask("rewordCommitment", { id: risk, words, seen }, engineering);
      await kenji.context.setOffline(false);
      await expect(page.getByText("Two wordings of the same words")).toBeVisible({ timeout: 20_000 });
    },
  },
  {
    name: "offline-page",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, kenji.home, "Cloud migration");
      await kenji.context.setOffline(true);
      await go(page, kenji.home, "The line is down");
    },
  },
];

/** In this order: later screens stand on what was done on earlier ones. */
export const screens: readonly Screen[] = [
  ...beginning,
  ...accounts,
  ...ofTheSteward,
  ...ofARepresentative,
  ...onABadLine,
  ...screensOfLinks,
  ...screensOfPictures,
  ...screensOfTies,
  ...screensOfJoining,
  ...screensOfTalks,
  ...screensOfVoices,
];
