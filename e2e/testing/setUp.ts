import type { Page } from "@playwright/test";

/** Presses the one button of this name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

export const fill = async (page: Page, typed: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
};

/** Who starts a coalition in these tests, from the link in the terminal. */
export const steward = {
  name: "Maya Lindqvist",
  email: "maya@harbour.example",
  password: "tide crane lantern rope",
  coalition: "Harbour crossing",
  host: "The Harbour Office",
  setUp: async (page: Page, link: string): Promise<void> => {
    await page.goto(link);
    await fill(page, {
      "Your name": steward.name,
      "Mail address": steward.email,
      Password: steward.password,
      "What is the coalition called?": steward.coalition,
      "Who runs this server?": steward.host,
    });
    await press(page, "Start");
    await page.waitForURL(/\/c\//);
  },
};
