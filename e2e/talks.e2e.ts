import { expect, type Page, test } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { visit } from "./testing/example.ts";
import { openPeople } from "./testing/people.ts";
import { press } from "./testing/setUp.ts";
import { startServer } from "./testing/startServer.ts";
import { memberIn } from "./testing/stewarding.ts";

const engineering = "member-engineering-001";
const [first, second] = [
  "If this ships, what is better for the people who use your part?",
  "What slips, breaks or stops on your side if you do this?",
] as const;
const hopeful = "They stop waiting for us.";
const doubtful = "Nothing, for a year.";
const written = "We stop nursing machines at night.";

test("a talk is guided, paused, translated, pasted into, rested, taken up and handed over", async ({ browser }) => {
  test.setTimeout(150_000);
  const server = await startServer();
  const people = openPeople(browser, server.origin);
  const asAmara = await visit(server.origin, cast.amara);
  const asKenji = await visit(server.origin, cast.kenji, asAmara);
  const asZanele = await visit(server.origin, cast.zanele, asAmara);
  const [amara, kenji, phone] = [await people.onLaptop(), await people.onLaptop(), await people.onPhone()];
  await asAmara.sitDown(amara.context);
  await asKenji.sitDown(kenji.context);
  let talk = "";

  await test.step("Amara opens it with two people, a sheet for them and an interpreter", async () => {
    // Where "Prepare a conversation" leads: the form is open.
    await amara.page.goto(`${asAmara.home}/members#talk-${engineering}`);
    const part = memberIn(amara.page, "Engineering");
    for (const person of ["Kenji Watanabe", "Zanele Mokoena"])
      await part.getByRole("checkbox", { name: person }).check();
    await part.getByLabel("Which questions").selectOption({ label: "For teams that build a product" });
    await part.getByLabel("Who interprets").selectOption({ label: "Henrik Solberg" });
    await press(amara.page, "Open it");
    const readers = amara.page.getByRole("list", { name: "Everyone who can read it" });
    await expect(readers.getByRole("listitem").filter({ hasText: "Henrik Solberg" })).toContainText("interprets");
    talk = new URL(amara.page.url()).pathname.split("/").at(-1) ?? "";
    await amara.page.getByRole("link", { name: "Begin" }).click();
    await expect(amara.page.getByText("0 of 5 asked. For teams that build a product")).toBeVisible();
  });

  await test.step("two voices answer the first question differently, and both stand", async () => {
    await answer(amara.page, first, hopeful);
    const question = amara.page.getByRole("region", { name: first });
    await expect(question.getByText(hopeful)).toBeVisible();
    await question.locator("summary", { hasText: "Another voice on this question" }).click();
    await question.getByRole("textbox", { name: first }).fill(doubtful);
    await expect(question.getByLabel("Who said it")).toHaveValue(cast.zanele);
    await press(amara.page, "Keep this answer");
    await expect(question.getByText(/Where they differ, both stand/)).toBeVisible();
    await expect(amara.page.getByText("1 of 5 asked.")).toBeVisible();
  });

  await test.step("Kenji goes off the record, on every screen, and returns", async () => {
    await kenji.page.goto(`${asKenji.home}/conversations/${talk}`);
    await press(kenji.page, "Go off the record");
    await expect(amara.page.getByText("Nothing said now is written down.")).toBeVisible();
    await expect(amara.page.getByRole("textbox")).toHaveCount(0);
    await press(amara.page, "Return to the record");
    await expect(kenji.page.getByText("Nothing said now is written down.")).toHaveCount(0);
  });

  await test.step("a translation stands beside the words, with who put it there", async () => {
    const said = amara.page.getByRole("article").filter({ hasText: hopeful });
    await said.getByRole("button", { name: "Put a translation beside it" }).click();
    await said.getByLabel("Into which language").selectOption("de");
    await said.getByLabel("The translation").fill("Sie warten nicht mehr auf uns.");
    await press(amara.page, "Put it beside");
    await expect(kenji.page.getByText("In German, translated by Amara Okafor.")).toBeVisible();
    await expect(kenji.page.getByText(hopeful)).toBeVisible();
  });

  await test.step("a transcript is pasted, looked at, and kept under its questions", async () => {
    await amara.page.getByRole("link", { name: "Paste a transcript" }).click();
    const text = amara.page.getByLabel("The transcript", { exact: true });
    await text.fill("00:01\n00:02");
    await expect(amara.page.getByText(/^No turn of anybody is found/)).toBeVisible();
    await text.fill(`[00:01] Amara: ${second}\n[00:04] Kenji: Two dates.\nAnd one person.\n[00:09] Voice 2: None.`);
    await expect(amara.page.getByRole("button", { name: "Keep these 2 answers" })).toBeDisabled();
    await amara.page.getByLabel(/^Voice 2/).selectOption({ label: "Zanele Mokoena" });
    await press(amara.page, "Keep these 2 answers");
    await expect(
      kenji.page.getByRole("region", { name: second }).getByText("Two dates. And one person."),
    ).toBeVisible();
    await expect(kenji.page.getByText("2 of 5 asked.")).toBeVisible();
  });

  await test.step("it rests, and stands first among the conversations", async () => {
    await amara.page.locator("summary", { hasText: "Let it rest" }).click();
    await amara.page.getByLabel("Until when").fill("2099-01-01");
    await press(amara.page, "Let it rest");
    await amara.page.getByRole("link", { name: "All conversations" }).click();
    const resting = amara.page.getByRole("region", { name: "Resting" });
    await expect(resting.getByRole("link", { name: /Kenji Watanabe and Zanele Mokoena/ })).toBeVisible();
  });

  await test.step("Kenji goes on by his link; a reload or a line that is down takes nothing, and what is sent is not kept on the phone", async () => {
    const asked = { task: "conversation", person: cast.kenji, member: engineering, about: talk } as const;
    await phone.page.goto(await asAmara.makeLink(asked));
    await press(phone.page, "See who can read it");
    await expect(phone.page.getByText("This conversation rests until 1 January 2099")).toBeVisible();
    await phone.page.getByRole("link", { name: "Go on" }).click();
    await phone.page.getByLabel("Your words").fill(written);
    await phone.page.reload();
    await expect(phone.page.getByLabel("Your words")).toHaveValue(written);
    await phone.context.setOffline(true);
    await press(phone.page, "Keep this answer");
    await expect(phone.page.getByRole("alert")).toContainText("it goes on by itself when the line is back");
    await expect(phone.page.getByLabel("Your words")).toHaveValue(written);
    await phone.context.setOffline(false);
    await expect(phone.page.getByText("Your answer is kept.")).toBeVisible();
    await expect.poll(() => keptOn(phone.page)).not.toContain("nursing");
    await amara.page.goto(`${asAmara.home}/conversations/${talk}`);
    await expect(amara.page.getByText(written)).toBeVisible();
    await expect(amara.page.getByText("This conversation rests")).toHaveCount(0);
  });

  await test.step("words taken back in it take what is half typed on the phone with them", async () => {
    await phone.page.getByLabel("Your words").fill("Half typed, about machines.");
    await expect.poll(() => keptOn(phone.page)).toContain("Half typed");
    const said = amara.page.getByRole("article").filter({ hasText: written });
    await said.getByRole("button", { name: "Take words back for good" }).click();
    await press(amara.page, "Take the whole");
    await press(amara.page, "Take it back for good");
    await expect(amara.page.getByText(written)).toHaveCount(0);
    await expect.poll(() => keptOn(phone.page)).not.toContain("Half typed");
    await phone.page.reload();
    await expect(phone.page.getByLabel("Your words")).toHaveValue("");
  });

  await test.step("it is handed over once both who speak in it have agreed", async () => {
    const stewardship = { id: "stewardship-priya-00001", person: cast.priya, since: "2026-11-22" };
    await asAmara.ask("appointSteward", stewardship);
    await amara.page.locator("summary", { hasText: "Hand it over to another steward" }).click();
    await amara.page.getByLabel("To whom").selectOption({ label: "Priya Raman" });
    await press(amara.page, "Propose it");
    await press(kenji.page, "I agree that Priya Raman reads it");
    await expect(amara.page.getByText("Not yet: Zanele Mokoena.")).toBeVisible();
    await asZanele.ask("agreeToHandOver", { id: talk, to: cast.priya }, engineering);
    const readers = amara.page.getByRole("list", { name: "Everyone who can read it" });
    await expect(readers.getByRole("listitem").filter({ hasText: "Priya Raman" })).toContainText("who asks");
    await expect(readers.getByRole("listitem").filter({ hasText: "Amara Okafor" })).toContainText("asked before");
  });

  await test.step("its questions go to paper", async () => {
    await kenji.page.getByRole("link", { name: "Its questions, to print" }).click();
    await expect(kenji.page.getByRole("heading", { level: 1, name: "For teams that build a product" })).toBeVisible();
    await expect(kenji.page.getByRole("heading", { level: 2 })).toHaveCount(5);
  });

  for (const person of [amara, kenji, phone]) expect(person.complaints()).toEqual([]);
  await people.allLeave();
  await server.remove();
});

const answer = async (page: Page, question: string, words: string) => {
  await page.getByRole("textbox", { name: question }).fill(words);
  await press(page, "Keep this answer");
};

const keptOn = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
