import { expect, type Locator } from "@playwright/test";
import type { Person } from "../people.ts";

/** Somebody who takes part, at a device of her own; `home` is the front page of the coalition. */
export type Seat = Person & { readonly home: string };

/** Somebody's own words, or whose they are: shown on her screen. */
export const reads = (seat: Seat, words: string | RegExp) => expect(seat.page.getByText(words).first()).toBeVisible();

export const doesNotRead = (seat: Seat, words: string | RegExp) => expect(seat.page.getByText(words)).toHaveCount(0);

/** What is said to each of them at once, on the screen that is open. */
export const allRead = (seats: readonly Seat[], words: string | RegExp) =>
  Promise.all(seats.map((seat) => reads(seat, words)));

/** Goes to a room as a visitor does, by the row of places. */
export const goesTo = ({ page }: Seat, room: string) =>
  page.getByRole("navigation").getByRole("link", { name: room, exact: true }).click();

/** What stands first on the front page, large and with one button. */
export const isLedTo = async (seat: Seat, sentence: string | RegExp): Promise<Locator> => {
  await goesTo(seat, "Front page");
  const first = seat.page.getByRole("region", { name: "What needs you now" }).locator(".sentence[data-size=large]");
  await expect(first).toContainText(sentence);
  return first.locator("a[data-look=main]");
};

/** Nothing is asked of her: that is said, too. */
export const isLedToNothing = async (seat: Seat): Promise<void> => {
  await goesTo(seat, "Front page");
  await reads(seat, "Nothing needs you now.");
};

/** The page of one commitment, found among what its reader may read. */
export const opensPromise = async (seat: Seat, words: string): Promise<void> => {
  await goesTo(seat, "Commitments");
  await seat.page.getByRole("link", { name: `See it whole: ${words.slice(0, 60)}` }).click();
  await expect(seat.page.locator("header blockquote")).toContainText(words);
};
