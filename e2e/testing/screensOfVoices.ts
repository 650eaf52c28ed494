import { expect, type Page } from "@playwright/test";
import { engineering, operations, people as cast, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { newId, visit } from "./example.ts";
import type { Screen } from "./everyScreen.ts";
import { before, todayOf } from "./moving.ts";
import { press } from "./setUp.ts";

const complaint = newId();
const succession = newId();
const machine = newId();
const misalignment = newId();

const go = async (page: Page, address: string, heading: string): Promise<void> => {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
};

/** What protects people: complaints, stewards and their successors, disputed voices, named readers, AI systems. */
export const screensOfVoices: readonly Screen[] = [
  {
    name: "complaints",
    seat: "kenji",
    show: async (page, { kenji, server }) => {
      const words = "She read our answers out in the corridor. We had asked her twice to wait.";
      const ask = { id: complaint, about: cast.amara, words, to: [cast.priya], on: "2026-11-20" };
      await kenji.ask("complain", ask, engineering).catch(() => {});
      const priya = await visit(server.origin, cast.priya, kenji);
      const about = { kind: "complaints", id: complaint };
      const reply = { id: newId(), about, words: "I was there. I will bring it up without naming you." };
      await priya.ask("reply", reply, security);
      await go(page, `${kenji.home}/complaints`, "Complaints");
      await page.getByLabel("Whom it is about").selectOption(cast.amara);
      await page.getByRole("checkbox", { name: /Priya Raman/ }).check();
      await expect(page.getByText(/^Amara Okafor does not read it/)).toBeVisible();
    },
  },
  {
    name: "complaints-none",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}/complaints`, "Complaints");
      await expect(page.getByText("There is no complaint that you can read.")).toBeVisible();
    },
  },
  {
    name: "stewards",
    seat: "kenji",
    show: async (page, { kenji, amara, server }) => {
      const until = before(await todayOf(server.origin, kenji), -365);
      const [steward] = await amara.rowsOf("stewardships");
      const ask = { id: succession, candidate: cast.priya, replaces: steward?.id ?? null, until };
      await kenji.ask("proposeSuccessor", ask, engineering).catch(() => {});
      await go(page, `${kenji.home}/stewards`, "Stewards");
      await expect(page.getByText("In the place of Amara Okafor").first()).toBeVisible();
      await page.locator("summary", { hasText: "Propose a successor" }).click();
    },
  },
  {
    name: "member-dispute",
    seat: "amara",
    show: async (page, { amara }) => {
      await amara.ask("disputeVoice", { id: "representation-lucia" }).catch(() => {});
      await go(page, `${amara.home}/members/${operations}`, "Operations");
      await press(page, "Dispute that Henrik Solberg speaks for Operations");
      await expect(page.getByText("It is disputed that Lucía Ferreira speaks for Operations")).toBeVisible();
    },
  },
  {
    name: "member-machine",
    seat: "amara",
    show: async (page, { amara, kenji }) => {
      const joins = { id: machine, form: "ai-system", name: "Load planner", objective: "Keep every machine busy." };
      await amara.ask("addMember", { ...joins, accountable: cast.tomasz }).catch(() => {});
      const words = "Busy machines are what it counts, and the night shift is what that costs.";
      const named = { id: misalignment, member: machine, words, on: "2026-11-20" };
      await kenji.ask("nameMisalignment", named, engineering).catch(() => {});
      await go(page, `${amara.home}/members/${machine}`, "Load planner");
      await press(page, "Name somebody else to answer for it");
      await expect(page.getByText("Does not speak for it yet")).toBeVisible();
    },
  },
  {
    name: "commitment-readers",
    seat: "kenji",
    show: async (page, { kenji }) => {
      const own = (await kenji.rowsOf("commitments")).find(
        (it) => it.disclosure === "affirmed" && (it as { readonly member?: string }).member === engineering,
      );
      await page.goto(`${kenji.home}/commitments/${own?.id}`);
      await press(page, "Change who can read it");
      await page.getByLabel("These members only").check();
      await expect(page.getByText(/Can be read by all who speak for Engineering and the stewards/)).toBeVisible();
    },
  },
];
