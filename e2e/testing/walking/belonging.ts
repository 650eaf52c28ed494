import { expect } from "@playwright/test";
import { fill, press } from "../setUp.ts";
import { addressMade, invite } from "../stewarding.ts";
import { goesTo, isLedTo, reads, type Seat } from "./seat.ts";

export type Newcomer = {
  readonly person: string;
  readonly member: string;
  readonly form?: "Organisation" | "Team";
  readonly why: string;
};

type Choice = readonly [seat: Seat, member: string, closed?: string];

/** She is asked by a link, says yes, is waited for by every member with a choice, and is welcomed. */
export const joins = async (steward: Seat, arrival: Seat, newcomer: Newcomer, choices: readonly Choice[]) => {
  await acceptsInvitation(arrival, await invites(steward, newcomer), newcomer);
  for (const [seat, member, closed] of choices) {
    await (await isLedTo(seat, `${newcomer.member} wants to join. Choose what it reads of ${member}.`)).click();
    await chooses(seat, member, closed);
  }
  await welcomes(steward, arrival, newcomer);
};

/** Writes an invitation; its link is handed over, and says all that should be known before an answer. */
const invites = async (steward: Seat, { person, member, why, form = "Organisation" }: Newcomer) => {
  const { page } = steward;
  await goesTo(steward, "Members");
  await page.getByRole("link", { name: "Invitations" }).click();
  await page.locator("summary", { hasText: "Write an invitation" }).click();
  await fill(page, { "Whom you ask": person, "What would join with them": member, "Why them": why });
  await page.getByLabel(form, { exact: true }).check();
  await press(page, "Write it");
  await press(page, `Hand it over: the invitation to ${person}`);
  return addressMade(page);
};

/** Reads why she is asked, on her phone and without an account, and says yes. */
const acceptsInvitation = async (arrival: Seat, link: string, { person, why }: Newcomer) => {
  const { page } = arrival;
  await page.goto(link);
  await press(page, "Read the invitation");
  await reads(arrival, why);
  await press(page, "Yes, we would like to join");
  await expect(page.getByRole("heading", { name: `Thank you, ${person}.` })).toBeVisible();
};

/** Chooses what the newcomer reads of her member: all of it, or all but some words. */
const chooses = async (seat: Seat, member: string, closed?: string): Promise<void> => {
  const { page } = seat;
  if (closed !== undefined) await page.getByLabel(closed).uncheck();
  await press(page, closed === undefined ? "Keep all of it open" : "Close one to it");
  await reads(seat, `${member} has chosen`);
};

/** Welcomes her, and hands her the way in: she makes an account, and reads what was left open. */
const welcomes = async (steward: Seat, arrival: Seat, { person, member }: Newcomer): Promise<void> => {
  const { page } = steward;
  await goesTo(steward, "Members");
  await page.getByRole("link", { name: "Invitations" }).click();
  await page.getByRole("link", { name: `${person}, for ${member}` }).click();
  await press(page, `Welcome ${member}`);
  await expect(page.getByRole("heading", { name: `${member} has joined` })).toBeVisible();
  await expect(arrival.page.getByRole("heading", { name: /^Welcome to / })).toBeVisible();
  await makesAccount(steward, arrival, person);
};

/** From a link the steward hands over; from then on she has a seat in the workspace. */
export const makesAccount = async (steward: Seat, { page }: Seat, person: string): Promise<void> => {
  await page.goto(await invite(steward.page, person, "To make an account"));
  await press(page, "Open the invitation");
  const [name = ""] = person.toLowerCase().split(" ");
  await fill(page, { "Mail address": `${name}@walk.example`, Password: "stall lamp pepper moon" });
  await press(page, "Accept, and make my account");
  await page.waitForURL(steward.home);
};

/** Takes along what she may read, and leaves; what she had open stops being there. */
export const leaves = async (seat: Seat, member: string, coalition: string): Promise<void> => {
  const { page } = seat;
  await goesTo(seat, "Members");
  await page.getByRole("link", { name: member, exact: true }).click();
  await page.getByRole("link", { name: "What leaving means" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download it" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.jsonl$/);
  await page.getByLabel(`I speak for ${member}, and it leaves ${coalition} today.`).check();
  await press(page, `Leave ${coalition}`);
};
