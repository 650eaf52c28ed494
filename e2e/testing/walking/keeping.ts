import { expect } from "@playwright/test";
import { press } from "../setUp.ts";
import { isLedTo, opensPromise, reads, type Seat } from "./seat.ts";

/** Sees that a give of hers meets a need of another member, and asks that member. */
export const proposesTie = async (seat: Seat, { give, need }: { readonly give: string; readonly need: string }) => {
  const { page } = seat;
  await opensPromise(seat, give);
  await page.locator("summary", { hasText: "Which need does this meet?" }).click();
  await page.getByRole("radio", { name: need }).check();
  await page.getByRole("button", { name: /^Propose it/ }).click();
  await expect(page.getByText(/^Waits for the yes of/).first()).toBeVisible();
};

type Tie = { readonly give: string; readonly need: string; readonly receiver: string; readonly possible: string };

/** One side proposes; the other is led to it, agrees, and says what it makes possible: the giver reads that at once. */
export const tiesWith = async (giver: Seat, seat: Seat, { receiver, possible, ...ends }: Tie): Promise<void> => {
  await proposesTie(giver, ends);
  await isAskedForTie(seat, receiver);
  await agreesToTie(seat);
  await saysWhatItMakesPossible(seat, possible);
  await reads(giver, possible);
};

export const isAskedForTie = async (seat: Seat, member: string): Promise<void> =>
  (await isLedTo(seat, `A give and a need wait to be tied, if ${member} says yes.`)).click();

/** From the step on the front page that asks for it. */
export const agreesToTie = ({ page }: Seat) => press(page, "Yes, this meets it");

export const declinesTie = ({ page }: Seat) => press(page, "No, it does not");

/** What it makes possible is said by the one who receives it, and by nobody else. */
const saysWhatItMakesPossible = async ({ page }: Seat, words: string): Promise<void> => {
  await press(page, "Say what it makes possible");
  await page.getByLabel(/^What can .* do because of it\?$/).fill(words);
  await press(page, "Say it");
};

/** The facts that stand beside a promise, one by one. */
export const fact = ({ page }: Seat, title: string) =>
  page.getByRole("region", { name: "How it stands" }).getByRole("listitem").filter({ hasText: title }).first();

export const namesOwner = async ({ page }: Seat, person: string): Promise<void> => {
  await press(page, "Name someone and a day");
  await page.getByLabel("Who sees to it").selectOption(person);
  await press(page, "In a month");
  await press(page, "Name them");
};

/** What secures it, in words somebody else could look up; without words: nothing does. */
export const saysWhatSecuresIt = async ({ page }: Seat, as: string, words?: string): Promise<void> => {
  await press(page, "Say what secures it");
  await page.getByLabel(as).check();
  if (words !== undefined) await page.getByLabel("Which one, in your words").fill(words);
  await press(page, "Say so");
};

export const saysWhatBecame = async ({ page }: Seat, became: string, why: string): Promise<void> => {
  await press(page, "Say what became of it");
  await page.getByRole("radio", { name: new RegExp(`^${became} `) }).check();
  await page.getByLabel("Why, in your words").fill(why);
  await press(page, "Tell the coalition");
};

export const saysThatItArrived = async ({ page }: Seat): Promise<void> => {
  await press(page, "Say whether it has arrived");
  await page.getByLabel("Yes", { exact: true }).check();
  await press(page, "Keep this");
};

/** Other words take the place of what can no longer be kept, once they have their yes. */
export const agreesAnew = async ({ page }: Seat, words: string): Promise<void> => {
  await press(page, "Say what became of it");
  await page.getByLabel("Agreed anew").check();
  await page.getByLabel("What you agree on now").fill(words);
  await press(page, "Release the new words");
  await expect(page.locator("header blockquote")).toContainText(words);
  await press(page, "Affirm it");
};

/** What somebody outside demands, and where there is room inside it. */
type Fast = { readonly words: string; readonly from: string; readonly inside: string };

export const namesWhatStandsFast = async ({ page }: Seat, { words, from, inside }: Fast): Promise<void> => {
  const fast = page.getByRole("region", { name: "What stands fast" });
  await page.getByText("Name something that stands fast").click();
  await fast.getByLabel("What stands fast").fill(words);
  await fast.getByLabel("Who demands it").fill(from);
  await fast.getByLabel("What can be negotiated inside it").fill(inside);
  await press(page, "Name it");
};
