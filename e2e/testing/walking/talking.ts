import { expect, type Locator } from "@playwright/test";
import { press } from "../setUp.ts";
import { addressMade, memberIn } from "../stewarding.ts";
import { goesTo, reads, type Seat } from "./seat.ts";

export type As = "Gives" | "Needs" | "Gains" | "Makes possible for others" | "Risks";

/** What somebody answers to one question, and what the steward hears in it. */
export type Said = { readonly question: string; readonly words: string; readonly as?: As };

type Asked = Talk & { readonly said: readonly Said[] };

/** A whole talk across the table: the member's own screen shows each answer as it is written down, and what it is. */
export const asksAlone = async (steward: Seat, seat: Seat, { said, ...talk }: Asked): Promise<void> => {
  await seat.page.goto(await opensTalk(steward, talk));
  await Promise.all([begins(steward), begins(seat)]);
  for (const answer of said) {
    await hears(steward, answer);
    await reads(seat, answer.words);
    if (answer.as === undefined) continue;
    await marks(steward, answer);
    await reads(seat, `${answer.as}: ${answer.words.split(" ").slice(0, 5).join(" ")}`);
  }
};

/** The same in writing, on a phone without an account: what she says that it is, she releases there too. */
export const asksInWriting = async (steward: Seat, phone: Seat, person: string, { said, ...talk }: Asked) => {
  await opensTalk(steward, talk);
  await opensTalkByLink(phone, await handsTalkTo(steward, person));
  await begins(steward);
  for (const answer of said) {
    await answersByLink(phone, answer);
    await reads(steward, answer.words);
    if (answer.as !== undefined) await releasesByLink(phone);
  }
};

type Talk = { readonly member: string; readonly sheet: string; readonly readers: readonly string[] };

/** Opens a private talk along a sheet; before anything is said, everyone who can read it is named. */
const opensTalk = async (steward: Seat, { member, sheet, readers }: Talk): Promise<string> => {
  const { page } = steward;
  await goesTo(steward, "Members");
  const part = memberIn(page, member);
  await part.locator("summary", { hasText: "Open a private conversation" }).click();
  await part.getByLabel("Which questions").selectOption({ label: sheet });
  await part.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("list", { name: "Everyone who can read it" }).getByRole("listitem")).toContainText([
    ...readers,
  ]);
  return page.url();
};

/** Hands the one who speaks a link, on which she needs no account. */
const handsTalkTo = async ({ page }: Seat, person: string): Promise<string> => {
  await press(page, `Give a link to ${person}`);
  return addressMade(page);
};

const begins = ({ page }: Seat) => page.getByRole("link", { name: "Begin" }).click();

/** Writes down, word for word, what is said across the table. */
const hears = async ({ page }: Seat, { question, words }: Said): Promise<void> => {
  await page.getByRole("textbox", { name: question }).fill(words);
  await press(page, "Keep this answer");
  await expect(page.getByRole("region", { name: question }).getByText(words)).toBeVisible();
};

/** Says of the whole answer what it is: a give, a need, a gain, or what the others gain. */
const marks = async ({ page }: Seat, { words, as = "Gives" }: Said): Promise<void> => {
  const answer = page.getByRole("article").filter({ hasText: words });
  await answer.getByRole("button", { name: "Mark a passage" }).click();
  await press(page, "Take the whole");
  await answer.getByLabel(as, { exact: true }).check();
  await press(page, "Mark it");
};

/** Lets what was marked leave the talk, so that it can be read back. */
export const releases = async ({ page }: Seat, { words }: Said): Promise<void> => {
  const answer = page.getByRole("article").filter({ hasText: words });
  await answer.getByRole("button", { name: "Release words" }).click();
  await answer.getByRole("button", { name: "Release it" }).click();
  await expect(page.getByText("Released. Your member and the stewards can read it.").first()).toBeVisible();
};

/** A link is opened by hand, for mail scanners open links too; before anything is said she sees who can read it. */
const opensTalkByLink = async ({ page }: Seat, link: string): Promise<void> => {
  await page.goto(link);
  await press(page, "See who can read it");
  await page.getByRole("link", { name: "Begin" }).click();
};

/** Answers in writing, in any order, and says what the answer is. */
const answersByLink = async ({ page }: Seat, { question, words, as }: Said): Promise<void> => {
  const asked = page.getByRole("heading", { level: 1 });
  await expect(page.getByLabel("Your words")).toBeVisible();
  if ((await asked.textContent()) !== question) {
    await page.locator("summary", { hasText: "Another question" }).click();
    await page.getByRole("link", { name: question }).click();
  }
  await expect(asked).toHaveText(question);
  await page.getByLabel("Your words").fill(words);
  await press(page, "Keep this answer");
  const kept = page.getByRole("link", { name: words.slice(0, 20) });
  await expect(kept).toBeVisible();
  if (as === undefined) return;
  await kept.click();
  await page.getByRole("link", { name: /^Say what it is/ }).click();
  await page.getByLabel(onLink[as], { exact: true }).check();
  await press(page, "Mark it");
};

/** From the answer that is open; it goes on with the talk. */
const releasesByLink = async ({ page }: Seat): Promise<void> => {
  await page.getByRole("link", { name: /^Release words of it/ }).click();
  await press(page, "Release them");
  await expect(page.getByText(/^The words are released/)).toBeVisible();
  await page.getByRole("link", { name: "Back to the conversation" }).click();
};

const onLink = {
  Gives: "gives",
  Needs: "needs",
  Gains: "gains itself",
  "Makes possible for others": "makes possible for others",
  Risks: "risks",
} as const;

/** Puts something down for her member without a talk before it; it waits to be read back. */
export const names = (seat: Seat, as: As, words: string): Promise<void> => putsDown(seat, as, words, async () => {});

/** For one other member alone: the stewards do not read it either. */
export const namesFor = (seat: Seat, member: string, as: As, words: string): Promise<void> =>
  putsDown(seat, as, words, async (form) => {
    await form.getByLabel("These members only").check();
    await form.getByRole("checkbox", { name: member }).check();
    await form.getByRole("checkbox", { name: /^The stewards read it too/ }).uncheck();
  });

const putsDown = async (seat: Seat, as: As, words: string, forWhom: (form: Locator) => Promise<void>) => {
  const { page } = seat;
  await goesTo(seat, "Commitments");
  const form = page.locator("details", { hasText: "Name something for your member" });
  if ((await form.getAttribute("open")) === null) await form.locator("summary").first().click();
  await form.getByLabel(as, { exact: true }).check();
  await form.getByLabel("In your words", { exact: true }).fill(words);
  await forWhom(form);
  await form.getByRole("button", { name: "Release it" }).click();
  await expect(page.locator(".sentence", { hasText: words })).toBeVisible();
};
