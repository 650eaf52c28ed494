import { expect, type Page } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import type { Screen } from "./everyScreen.ts";
import { press } from "./setUp.ts";

const risk = "commitment-engineering-risk";

const go = async (page: Page, address: string, heading: string | RegExp): Promise<void> => {
  await page.goto(address);
  await seen(page, heading);
};

const seen = (page: Page, heading: string | RegExp) =>
  expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();

const idOf = (rows: readonly { readonly id: string; readonly disclosure?: string }[], disclosure: string) =>
  rows.find((row) => row.disclosure === disclosure)?.id ?? "";

/** While a reading is open: what is said aloud, who reads along, what leaves the room on paper. */
export const screensOfReading: readonly Screen[] = [
  {
    name: "reading-spoken",
    seat: "amara",
    show: async (page) => {
      await page.getByRole("button", { name: "They said yes aloud" }).first().click();
      await expect(page.getByLabel("Who heard it")).toBeVisible();
    },
  },
  {
    name: "reading-along",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}/reading`, "Reading back");
      await expect(page.getByRole("region", { name: "What is affirmed" }).locator("svg")).toBeVisible();
    },
  },
  {
    name: "projector-ring",
    seat: "stranger",
    show: async (page, { amara }) => {
      const open = (await amara.rowsOf("readings")).find((row) => !(row as { isOver?: boolean }).isOver);
      await amara.ask("turnReading", { id: open?.id, showing: null });
      await expect(page.locator("main.stage")).toHaveAttribute("data-view", "ring");
    },
  },
  {
    name: "sheet",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}/reading/sheet`, "What was said in Cloud migration"),
  },
  {
    name: "sheet-board",
    seat: "amara",
    show: async (page, { amara }) => {
      const board = idOf(await amara.rowsOf("commitments"), "conditional");
      await go(page, `${amara.home}/reading/sheet?board=${board}`, /that waits for/);
    },
  },
  {
    name: "sheet-slip",
    seat: "amara",
    show: async (page, { amara }) => {
      const slip = idOf(await amara.rowsOf("commitments"), "spoken");
      await go(page, `${amara.home}/reading/sheet?slip=${slip}`, /you said yes to this aloud/);
      await press(page, "Put a link on it");
      await expect(page.locator(".address")).toBeVisible();
    },
  },
  {
    name: "link-witness",
    seat: "stranger",
    show: async (page, { amara }) => {
      await amara.ask("noteSpoken", { id: risk, speaker: cast.kenji, witness: cast.priya });
      await page.goto(
        await amara.makeLink({ task: "affirm", person: cast.priya, member: "member-security-001", about: risk }),
      );
      await press(page, "Show me the words");
      await seen(page, /^Did you hear Kenji Watanabe/);
    },
  },
  {
    name: "link-not-heard",
    seat: "stranger",
    show: async (page) => {
      await press(page, "I did not");
      await seen(page, "Thank you. You did not hear it.");
    },
  },
];

/** From the page that asks for a yes: somebody else has to say it first. */
export const screensOfSubject: readonly Screen[] = [
  {
    name: "link-subject",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "Yes, subject to somebody else" }).click();
      await seen(page, "Yes, subject to somebody else");
    },
  },
  {
    name: "link-conditional",
    seat: "stranger",
    show: async (page) => {
      await page.getByLabel("Whose yes it needs").fill("the operations board");
      await page.getByLabel("By when you expect it").fill("2099-05-12");
      await press(page, "Say yes, subject to that");
      await seen(page, "Engineering says yes, subject to the operations board.");
    },
  },
  {
    name: "link-board",
    seat: "stranger",
    show: async (page) => {
      await page.getByRole("link", { name: "A page to take along" }).click();
      await seen(page, "A sentence of Engineering that waits for the operations board");
    },
  },
  {
    name: "link-undone",
    seat: "stranger",
    show: async (page) => {
      await page.goBack();
      await press(page, "Undo it");
      await seen(page, /Is this what Engineering/);
    },
  },
];
