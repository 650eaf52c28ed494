import { expect, type Page } from "@playwright/test";

/** Opens an address, and waits for its heading. */
export const go = async (page: Page, address: string, heading: string | RegExp): Promise<void> => {
  await page.goto(address);
  await seen(page, heading);
};

export const seen = (page: Page, heading: string | RegExp) =>
  expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
