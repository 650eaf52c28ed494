import { kitchen, library, ovens, tariq } from "@mortar/server/testing/aCoalition.ts";
import { aPost } from "@mortar/server/testing/aPost.ts";
import { letterIn } from "@mortar/server/testing/letterIn.ts";
import { plainLetter } from "@mortar/server/src/mail/plainLetter.ts";
import { expect, type Page, test } from "@playwright/test";
import { colourIn, expectForEveryone } from "./testing/inspect.ts";

/** A phone's mail program, and the reading pane of one at a desk. */
const widths = [390, 680];

const looksWell = async (page: Page, name: string, html: string): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    await page.setContent(html);
    for (const theme of ["light", "dark"] as const) {
      await colourIn(page, theme);
      if (process.env["LOOK"] === "1")
        await page.screenshot({ path: `test-results/screens/${name}-${width}-${theme}.png`, fullPage: true });
      await expectForEveryone(page, `${name}, ${width}, ${theme}`, theme);
    }
    // As where the head of a letter is thrown away: nothing of its look by day is lost.
    const looked = await page.getByRole("main").screenshot();
    await colourIn(page, "light");
    const byDay = await page.getByRole("main").screenshot();
    await page.setContent(html.replace(/<head>[\s\S]*<\/head>/, ""));
    expect.soft(byDay.equals(looked), `${name}: dark is not light`).toBe(false);
    expect.soft((await page.getByRole("main").screenshot()).equals(byDay), `${name}: without its head`).toBe(true);
  }
};

test("letters that a mail server took are read by everybody, by day and by night", async ({ page }) => {
  test.setTimeout(120_000);
  const at = await aPost();
  await at.chores.begin();
  await at.when("2026-03-02T09:10:00Z");
  const view = await at.app.look(kitchen, tariq, ["commitments"]);
  const seen = view?.tables["commitments"]?.find(({ id }) => id === ovens)?.revision;
  await at.ask(tariq, "affirmCommitment", { id: ovens, seen }, library);
  await at.ask("person-ines-00001", "openRound", {
    id: "pulse-of-spring-001",
    from: "2026-03-02",
    until: "2026-03-09",
  });
  await at.when("2026-03-09T07:10:00Z");
  await at.when("2026-03-09T08:10:00Z");
  const letters = at
    .lettersTo(tariq)
    .map(({ source }) => letterIn(source))
    .map(({ header, html }) => ({ subject: header("Subject") ?? "", html }))
    .toSorted((one, other) => one.subject.localeCompare(other.subject));
  expect(letters.map(({ subject }) => subject)).toEqual([
    "Riverside Kitchen: 3 things wait for your word",
    "Riverside Kitchen: is what The Library said still true?",
  ]);
  await looksWell(page, "letter-of-the-week", letters[0]?.html ?? "");
  await looksWell(page, "letter-of-reminding", letters[1]?.html ?? "");
  await at.close();

  const url = "https://mortar.example/l/1/token";
  const text = `Dear Tariq,\n\nInes asks The Library to join.\n\n${url}\n\nYou can say yes or no there.`;
  const invitation = plainLetter({ subject: "Ines asks The Library to join", text, url, go: "Read it", locale: "en" });
  await looksWell(page, "letter-with-a-link", invitation.html);
});
