import { expect, type Page } from "@playwright/test";
import type { Screen } from "./everyScreen.ts";

const seen = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

/** Who gives to whom, drawn: the ring and the matrix, what is looked at, and another day. */
export const screensOfPictures: readonly Screen[] = [
  {
    name: "ring",
    seat: "amara",
    show: async (page, { amara }) => {
      await page.goto(`${amara.home}/commitments/ring`);
      await seen(page, "How to read it");
    },
  },
  {
    name: "ring-looked-at",
    seat: "kenji",
    show: async (page, { kenji }) => {
      await kenji.context.setOffline(false);
      await page.goto(`${kenji.home}/commitments/ring`);
      await page.getByRole("button", { name: /^Engineering:/ }).focus();
      await expect(page.getByRole("complementary", { name: "Engineering" })).toBeVisible();
    },
  },
  {
    name: "ring-then",
    seat: "amara",
    show: async (page, { amara }) => {
      await page.goto(`${amara.home}/commitments/ring?on=2026-03-27`);
      await seen(page, /^As it was at the end of/);
    },
  },
  {
    name: "matrix",
    seat: "amara",
    show: async (page, { amara }) => {
      await page.goto(`${amara.home}/commitments/matrix`);
      await expect(page.getByLabel("Whose ties")).toBeVisible();
    },
  },
];
