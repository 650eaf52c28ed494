import { expect, type Page } from "@playwright/test";
import { press } from "../setUp.ts";
import { invite } from "../stewarding.ts";
import { goesTo, reads, type Seat } from "./seat.ts";

/** One sentence in its turn: how its member says yes, and what the wall and the others' list then show. */
type Turn = {
  readonly words: string;
  readonly yes: () => Promise<void>;
  readonly onTheWall: string;
  readonly onTheList: string | RegExp;
};

type Room = { readonly steward: Seat; readonly wall: Seat; readonly along: readonly Seat[]; readonly follower: Seat };

/** Read back in one room, sentence by sentence. `follower` was not there, and follows the list of commitments. */
export const readTogether = async ({ steward, wall, along, follower }: Room, turns: readonly Turn[]): Promise<void> => {
  await opensReading(steward, wall, along);
  for (const { words, yes, onTheWall, onTheList } of turns) {
    await shows(steward, wall, words);
    await yes();
    await expect(wall.page.getByText(onTheWall, { exact: true })).toBeVisible();
    await reads(follower, onTheList);
  }
};

export const inOwnWords = (seat: Seat, words: string, own: string): Turn => ({
  words,
  yes: () => affirmsInOwnWords(seat, words, own),
  onTheWall: "Affirmed, in words of their own",
  onTheList: own,
});

/** Without an account, from a link that opens what her member released, and nothing else. */
export const byLink = (phone: Seat, link: string, words: string, member: string): Turn => ({
  words,
  yes: async () => {
    await phone.page.goto(link);
    await press(phone.page, "Show me the words");
    await affirmsByLink(phone, words, member);
  },
  onTheWall: "Affirmed",
  onTheList: words,
});

/** A yes that needs the yes of a board: it stands so, and does not count as affirmed. */
export const subjectTo = (seat: Seat, words: string, to: string): Turn => ({
  words,
  yes: () => affirmsSubjectTo(seat, words, to),
  onTheWall: "Said, subject to somebody else's yes",
  onTheList: new RegExp(`subject to ${to}, by 12 May 2099. Not affirmed yet`),
});

type Aloud = {
  readonly steward: Seat;
  readonly speaker: string;
  readonly member: string;
  readonly witness: readonly [seat: Seat, person: string, member: string];
};

/** A yes said aloud into the room: the steward notes it, and somebody of another member says that she heard it. */
export const aloud = (words: string, { steward, speaker, member, witness }: Aloud): Turn => ({
  words,
  yes: async () => {
    const [seat, person, other] = witness;
    await notesYesAloud(steward, speaker, `${person}, ${other}`);
    await reads(seat, `Did you hear ${speaker} say yes to this, for ${member}?`);
    await press(seat.page, "I heard it");
  },
  onTheWall: "Said aloud, and heard by another member",
  onTheList: new RegExp(`Said aloud by ${speaker} on .*, heard by ${witness[1]}. Not affirmed`),
});

/** Everyone turns to the reading; what is released is read back, one sentence at a time, on the wall. */
const opensReading = async (steward: Seat, wall: Seat, others: readonly Seat[]): Promise<void> => {
  const { page } = steward;
  await goesTo(steward, "Reading back");
  await press(page, "Open the reading");
  await press(page, "Make its address");
  await wall.page.goto((await page.locator(".address").textContent()) ?? "");
  await press(wall.page, "Show it on this screen");
  await expect(wall.page.locator("main")).toHaveAttribute("data-state", "waiting");
  await Promise.all(others.map((it) => goesTo(it, "Reading back")));
};

/** What the steward shows is what the wall shows, and nothing is said to it yet. */
const shows = async ({ page }: Seat, wall: Seat, words: string): Promise<void> => {
  await page.getByRole("button", { name: `Show it: ${words.slice(0, 40)}` }).click();
  await expect(wall.page.locator("blockquote")).toContainText(words);
  await expect(wall.page.locator("main")).toHaveAttribute("data-state", "asked");
};

/** Her own sentence, among those that wait for her. */
const own = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });

export const affirms = ({ page }: Seat, words: string) =>
  own(page, words).getByRole("button", { name: "Affirm it", exact: true }).click();

const affirmsInOwnWords = async ({ page }: Seat, words: string, inOwnWords: string): Promise<void> => {
  await own(page, words).getByRole("button", { name: "In my own words" }).click();
  await page.getByLabel("How you say it").fill(inOwnWords);
  await press(page, "Affirm it in these words");
};

const affirmsSubjectTo = async ({ page }: Seat, words: string, to: string): Promise<void> => {
  await own(page, words).getByRole("button", { name: "Subject to someone's yes" }).click();
  await page.getByLabel("Whose yes it needs").fill(to);
  await page.getByLabel("By when you expect it").fill("2099-05-12");
  await press(page, "Say yes, subject to that");
};

const notesYesAloud = async ({ page }: Seat, speaker: string, witness: string): Promise<void> => {
  await page.getByRole("button", { name: "They said yes aloud" }).first().click();
  await page.getByLabel("Who said yes").selectOption({ label: speaker });
  await page.getByLabel("Who heard it").selectOption({ label: witness });
  await press(page, "Note the yes");
};

/** A link for somebody without an account, to say yes to what her member released. */
export const handsWordsTo = ({ page }: Seat, person: string): Promise<string> =>
  invite(page, person, "To affirm without an account");

const affirmsByLink = async ({ page }: Seat, words: string, member: string): Promise<void> => {
  await expect(page.locator("blockquote").first()).toContainText(words);
  await press(page, "Yes, this is ours");
  await expect(page.getByRole("heading", { level: 1, name: `${member} has said yes.` })).toBeVisible();
};

/** What waits beside it, from the receipt of the last yes. */
export const goesOnByLink = async (phone: Seat, words: string, member: string): Promise<void> => {
  await phone.page.getByRole("link", { name: /more waits?$/ }).click();
  await affirmsByLink(phone, words, member);
};

export const closesReading = async ({ page }: Seat): Promise<void> => {
  await press(page, "Close the reading");
  await expect(page.getByText("The reading is over.")).toBeVisible();
};
