import { expect } from "@playwright/test";
import { engineering } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import type { Screen } from "./everyScreen.ts";
import { go } from "./seeing.ts";

const closer = "/commitments/look-closer";

/** The questions one can ask of what was said: their index, and the page of each. */
export const screensOfQuestions: readonly Screen[] = [
  {
    name: "look-closer",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}${closer}`, "Commitments");
      await expect(page.getByText("Only stewards see this").first()).toBeVisible();
    },
  },
  {
    name: "look-closer-member",
    seat: "kenji",
    show: (page, { kenji }) => go(page, `${kenji.home}${closer}`, "Commitments"),
  },
  {
    name: "untied",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}${closer}/untied`, /^Which gives could meet/);
      await expect(page.getByRole("link", { name: "Propose a tie" }).first()).toBeVisible();
    },
  },
  {
    name: "untied-laid-aside",
    seat: "amara",
    show: async (page) => {
      await page.getByRole("button", { name: "None of these fits" }).first().click();
      await page.getByText(/laid aside on this device$/).click();
      await expect(page.getByRole("button", { name: "Take it up again" })).toBeVisible();
    },
  },
  {
    name: "untied-proposing",
    seat: "amara",
    show: async (page) => {
      await page.getByRole("link", { name: "Propose a tie" }).first().click();
      await expect(page.locator(".two-up")).toBeVisible();
    },
  },
  {
    name: "side-by-side",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await go(page, `${kenji.home}${closer}/side-by-side`, /side by side/);
      await expect(page.locator(".two-up")).toBeVisible();
    },
  },
  {
    name: "side-by-side-all",
    seat: "kenji",
    show: async (page) => {
      await page.getByRole("button", { name: "Mark it to talk about" }).click();
      await page.getByText(/ as a list$/).click();
      await expect(page.getByRole("link", { name: "Read them side by side" }).first()).toBeVisible();
    },
  },
  {
    name: "cannot-both-hold",
    seat: "amara",
    show: (page, { amara }) => go(page, `${amara.home}${closer}/cannot-both-hold`, "What cannot both hold?"),
  },
  {
    name: "if-a-member-left",
    seat: "amara",
    show: async (page, { amara }) => {
      await go(page, `${amara.home}${closer}/if-a-member-left`, /^If a member left/);
      await expect(page.getByRole("heading", { name: "What rests on whom" })).toBeVisible();
    },
  },
  {
    name: "if-engineering-left",
    seat: "amara",
    show: async (page) => {
      await page.getByLabel("If this member left").selectOption(engineering);
      await expect(page.getByRole("heading", { name: "Without Engineering" })).toBeVisible();
      await page.getByText("As a table").click();
    },
  },
  {
    name: "if-a-member-left-member",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await page.goto(`${kenji.home}${closer}/if-a-member-left`);
      await expect(page.getByText("There is nothing here for you.")).toBeVisible();
    },
  },
];
