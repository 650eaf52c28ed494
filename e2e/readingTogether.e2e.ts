import { expect, test } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { newId, visit } from "./testing/example.ts";
import { oneServer } from "./testing/oneServer.ts";
import { press } from "./testing/setUp.ts";

const here = oneServer();

const engineering = "member-engineering-001";
const security = "member-security-001";
const accounts = "commitment-security-need";
const engineers = { id: newId(), words: "Two engineers, every Thursday, until the accounts are in order." };
const review = "Engineering has one review with us where it used to have four.";

test("a room reads together: one says yes aloud, one hears it, one asks her board, one was not there", async () => {
  test.setTimeout(150_000);
  const amara = await visit(here.server.origin, cast.amara);
  const kenji = await visit(here.server.origin, cast.kenji, amara);
  const priya = await visit(here.server.origin, cast.priya, amara);
  const [lead, phone, wall, hand] = [
    await here.people.onLaptop(),
    await here.people.onPhone(),
    await here.people.onLaptop({ colorScheme: "dark" }),
    await here.people.onPhone({ javaScriptEnabled: false }),
  ];
  await amara.sitDown(lead.context);
  await priya.sitDown(phone.context);
  const stage = wall.page.locator("main.stage");
  const tied = wall.page.locator(`[data-tie="${engineering}>${security}"]`);
  let slip = "";

  await test.step("Amara puts the order right with the arrow keys, and opens the reading", async () => {
    await lead.page.goto(`${amara.home}/reading`);
    await lead.page.getByRole("button", { name: `Read later: ${review.slice(0, 20)}`, exact: false }).focus();
    await lead.page.keyboard.press("ArrowDown");
    await expect(lead.page.getByText(/^Now 2 of/)).toBeVisible();
    await press(lead.page, "Open the reading");
    await wall.page.goto(await amara.makeLink({ task: "projector" }));
    await press(wall.page, "Show it on this screen");
    await expect(stage).toHaveAttribute("data-view", "ring");
    await expect(wall.page.locator("tspan", { hasText: "Engineering" })).toBeVisible();
  });

  await test.step("what Engineering releases meanwhile is taken in, and shown", async () => {
    const release = { id: engineers.id, member: engineering, as: "give", words: engineers.words, due: null };
    await kenji.ask("releaseCommitment", release, engineering);
    await press(lead.page, "Take it in");
    await lead.page.getByRole("button", { name: `Show it: ${engineers.words.slice(0, 40)}` }).click();
    await expect(wall.page.locator("blockquote")).toContainText(engineers.words);
    await expect(stage).toHaveAttribute("data-view", "words");
  });

  await test.step("Kenji says yes aloud; Amara notes it, and Priya is asked on her own phone", async () => {
    await phone.page.goto(`${priya.home}/reading`);
    await expect(phone.page.getByText(engineers.words)).toHaveCount(0);
    await lead.page.getByRole("button", { name: "They said yes aloud" }).first().click();
    await lead.page.getByLabel("Who heard it").selectOption({ label: "Priya Raman, Security" });
    await press(lead.page, "Note the yes");
    await expect(phone.page.getByText("Did you hear Kenji Watanabe say yes to this, for Engineering?")).toBeVisible();
    await expect(stage).toHaveAttribute("data-state", "asked");
    await press(phone.page, "I heard it");
    await expect(wall.page.getByText("Said aloud, and heard by another member")).toBeVisible();
  });

  await test.step("both members agree to a tie; while it is not affirmed it is in no ring", async () => {
    const tie = newId();
    await kenji.ask("proposeTie", { id: tie, give: engineers.id, need: accounts }, engineering);
    await priya.ask("agreeTie", { id: tie }, security);
    await wall.page.waitForTimeout(500);
    await expect(tied).toHaveCount(0);
  });

  await test.step("Kenji takes a slip home, with a code that opens it for him", async () => {
    await lead.page.getByRole("link", { name: "The slip for the speaker" }).first().click();
    await expect(lead.page.getByRole("heading", { level: 1 })).toHaveText(
      "Kenji Watanabe, you said yes to this aloud, for Engineering.",
    );
    await press(lead.page, "Put a link on it");
    slip = (await lead.page.locator(".address").textContent()) ?? "";
    await lead.page.emulateMedia({ media: "print" });
    await expect(lead.page.getByRole("img", { name: /code/i })).toBeVisible();
    await expect(lead.page.getByRole("button")).toHaveCount(0);
    await lead.page.emulateMedia({ media: "screen" });
    await lead.page.goto(`${amara.home}/reading`);
    await expect(lead.page.getByRole("region", { name: "What is affirmed" }).locator("svg")).toBeVisible();
  });

  await test.step("without account or script he says it in person; the ring gains its tie on every screen", async () => {
    await hand.page.goto(slip);
    await press(hand.page, "Show me the words");
    await expect(hand.page.getByText("It does not count as affirmed until you say it yourself.")).toBeVisible();
    await press(hand.page, "Yes, this is ours");
    await expect(hand.page.getByRole("heading", { level: 1, name: "Engineering has said yes." })).toBeVisible();
    await expect(hand.page.locator("svg.affirmed-ring g.new")).toHaveCount(1);
    await expect(stage).toHaveAttribute("data-state", "affirmed");
    await expect(stage).toHaveAttribute("data-view", "ring", { timeout: 10_000 });
    await expect(tied).toHaveClass("new");
    for (const screen of [lead.page, phone.page])
      await expect(screen.locator("svg.affirmed-ring g.tie.new")).toHaveCount(1);
  });

  await test.step("the receipt he prints carries no part of the screen", async () => {
    await hand.page.emulateMedia({ media: "print" });
    await expect(hand.page.getByText(engineers.words)).toBeVisible();
    for (const part of ["You answer as", "What happens next", "can be undone as if", "Withdraw it openly"])
      await expect(hand.page.getByText(part).first()).toBeHidden();
    await expect(hand.page.getByRole("button")).toHaveCount(0);
  });

  await test.step("Priya's own sentence needs her board: it is said so, and a page goes with her", async () => {
    await press(phone.page, "Subject to someone's yes");
    await phone.page.getByLabel("Whose yes it needs").fill("The audit board");
    await phone.page.getByLabel("By when you expect it").fill("2099-05-12");
    await press(phone.page, "Say yes, subject to that");
    await expect(phone.page.getByText(/subject to The audit board, by 12 May 2099. Not affirmed yet/)).toBeVisible();
    const own = phone.page.getByRole("listitem").filter({ hasText: review });
    await own.getByRole("link", { name: "A page to take along" }).click();
    await expect(phone.page.getByRole("heading", { level: 1 })).toHaveText(
      "A sentence of Security that waits for The audit board",
    );
    await phone.page.goBack();
    await own.getByRole("button", { name: "That yes has come: affirm it" }).click();
    await expect(phone.page.getByText("Affirmed. Everyone in the coalition can read it.")).toBeVisible();
  });

  await test.step("nobody came for Finance: Samuel answers later, from a link", async () => {
    await press(lead.page, "Nobody came for Finance");
    await press(lead.page, "A link for Samuel Adeyemi");
    await lead.page.getByRole("dialog").getByRole("button", { name: "Make the link" }).click();
    const link = (await lead.page.getByRole("dialog").locator(".address").textContent()) ?? "";
    await hand.page.emulateMedia({ media: "screen" });
    await hand.page.goto(link);
    await press(hand.page, "Show me the words");
    await expect(hand.page.getByRole("heading", { level: 1 })).toHaveText("Does this still stand for Finance?");
    await press(hand.page, "It still stands");
    await expect(hand.page.getByText("Samuel Adeyemi, for Finance")).toBeVisible();
    await lead.page.keyboard.press("Escape");
  });

  await test.step("everyone leaves with the sheet, in the words as they were said", async () => {
    await lead.page.getByRole("link", { name: "The sheet to take home" }).click();
    const part = lead.page.getByRole("article", { name: "Engineering" });
    await expect(part.getByText(engineers.words)).toBeVisible();
    await expect(part.getByText("Goes to Security, as both have agreed.").first()).toBeVisible();
    await lead.page.emulateMedia({ media: "print" });
    await expect(lead.page.getByRole("button")).toHaveCount(0);
    await expect(lead.page.getByRole("navigation")).toHaveCount(0);
  });

  for (const person of [lead, phone, wall, hand]) expect.soft(person.complaints()).toEqual([]);
});
