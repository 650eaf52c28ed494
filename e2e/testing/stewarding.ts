import { expect, type Page } from "@playwright/test";
import { fill, press } from "./setUp.ts";

/** Opens what is folded; on the first day the forms that add people stand open already. */
export const unfold = async (page: Page, name: string): Promise<void> => {
  const form = page.locator("details", { has: page.locator("summary", { hasText: name }) });
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
};

/** One member's part of the room, by the member's name. */
export const memberIn = (page: Page, member: string) => page.locator(".sentence", { hasText: member }).first();

export const toRoom = (page: Page, name: string): Promise<void> =>
  page.getByRole("navigation").getByRole("link", { name }).click();

/** What a steward does in the members' room, by hand. */
export const add = async (page: Page, people: readonly string[], members: readonly string[]): Promise<void> => {
  await toRoom(page, "Members");
  await unfold(page, "Add a person");
  for (const person of people) {
    await fill(page, { Name: person });
    await press(page, "Add them");
    await expect(page.getByText(`${person} is known here.`)).toBeVisible();
  }
  await unfold(page, "Add a member");
  for (const member of members) {
    await fill(page, { "What it is called": member });
    await press(page, "Add it");
    await expect(page.getByText(`${member} belongs to the coalition.`)).toBeVisible();
  }
};

export const nameRepresentative = async (page: Page, member: string, person: string): Promise<void> => {
  const part = memberIn(page, member);
  await part.locator("summary", { hasText: "Name somebody" }).click();
  await part.getByLabel("Who", { exact: true }).selectOption({ label: person });
  await part.getByRole("button", { name: "Name them" }).click();
  await expect(page.getByText(`${person} belongs to ${member}.`)).toBeVisible();
};

/** Opens a private talk with the one who speaks for a member; it begins with who can read it. */
export const openConversation = async (page: Page, member: string): Promise<void> => {
  const part = memberIn(page, member);
  await part.locator("summary", { hasText: "Open a private conversation" }).click();
  await part.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Before anything is said" })).toBeVisible();
};

/** Makes a link in the dialog that is open, and answers its address. */
export const addressMade = async (page: Page): Promise<string> => {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const address = await dialog.locator(".address").textContent();
  await dialog.getByRole("button", { name: "Close" }).click();
  return address?.trim() ?? "";
};

export const invite = async (page: Page, person: string, task: string): Promise<string> => {
  await toRoom(page, "Members");
  await press(page, `Invite ${person}`);
  await page.getByRole("dialog").getByText(task).click();
  return addressMade(page);
};
