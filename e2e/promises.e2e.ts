import { expect, type Page, test } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { visit, type Visitor } from "./testing/example.ts";
import { oneServer } from "./testing/oneServer.ts";
import { press } from "./testing/setUp.ts";

const here = oneServer();

const give = "commitment-engineering-give";
const risk = "commitment-engineering-risk";
const newWords = "Each team moves what it built by Easter, and is on call for it for two weeks.";

type Seat = Visitor & { readonly page: Page; readonly complaints: () => readonly string[] };

/** Kenji promises, Henrik receives, Amara is the steward: each at a device of their own, in one copy of the example. */
const takeSeats = async () => {
  const first = await visit(here.server.origin, cast.kenji);
  const sit = async (as: string, device: "onPhone" | "onLaptop"): Promise<Seat> => {
    const visitor = as === cast.kenji ? first : await visit(here.server.origin, as, first);
    const { context, page, complaints } = await here.people[device]();
    await visitor.sitDown(context);
    return { ...visitor, page, complaints };
  };
  return {
    kenji: await sit(cast.kenji, "onPhone"),
    henrik: await sit(cast.henrik, "onLaptop"),
    amara: await sit(cast.amara, "onLaptop"),
  };
};

const open = ({ page, home }: Seat, path: string) => page.goto(`${home}${path}`);
const fact = (page: Page, title: string) =>
  page.getByRole("region", { name: "How it stands" }).getByRole("listitem").filter({ hasText: title }).first();

test("a promise gets an owner, a day and a guarantee; it is asked for again, strained, kept, and agreed anew", async () => {
  test.setTimeout(120_000);
  const { kenji, henrik, amara } = await takeSeats();

  await test.step("on a phone, the row of places shows where one is, however far along", async () => {
    const places = kenji.page.getByRole("navigation");
    for (const [path, place] of [
      ["/reading", "Reading back"],
      ["", "Front page"],
    ] as const) {
      await open(kenji, path);
      await expect(places.getByRole("link", { name: place })).toBeInViewport({ ratio: 0.95 });
    }
  });

  await test.step("a yes that waits for the line is shown so where it was asked for", async () => {
    await open(kenji, `/commitments/${risk}`);
    await kenji.page.context().setOffline(true);
    await press(kenji.page, "Affirm it");
    await kenji.page.getByRole("navigation").getByRole("link", { name: "Front page" }).click();
    const now = kenji.page.getByRole("region", { name: "What needs you now" });
    await expect(now.getByText("Kept here, not sent yet.")).toBeVisible();
    await kenji.page.context().setOffline(false);
    await expect(now.getByRole("link", { name: "Read and affirm" })).toHaveCount(0, { timeout: 20_000 });
  });

  await test.step("its member names who sees to it and by when; no day that has passed", async () => {
    await open(kenji, `/commitments/${give}`);
    await press(kenji.page, "Change who or when");
    await kenji.page.getByLabel("Who sees to it").selectOption("Zanele Mokoena");
    await kenji.page.getByLabel("By when").fill("2020-01-31");
    await expect(kenji.page.getByText("This day has passed. Please name one that is still to come.")).toBeVisible();
    await expect(kenji.page.getByRole("button", { name: "Name them" })).toBeDisabled();
    await press(kenji.page, "In a month");
    await press(kenji.page, "Name them");
    await expect(kenji.page.getByText(/^Zanele Mokoena sees to it, by /)).toBeVisible();
  });

  await test.step("what nothing secures is marked, until its member says what does", async () => {
    await open(amara, "/commitments?show=unsecured");
    const words = amara.page.locator(`[id="${give}"]`);
    await press(kenji.page, "Change what secures it");
    await kenji.page.getByLabel("Nothing secures this yet.").check();
    await press(kenji.page, "Say so");
    await expect(words).toBeVisible();
    await press(kenji.page, "Say what secures it");
    await kenji.page.getByLabel("A contract secures it.").check();
    await kenji.page.getByLabel("Which one, in your words").fill("The contract with the provider, from May.");
    await press(kenji.page, "Say so");
    await expect(fact(kenji.page, "What secures it")).toContainText("A contract secures it.");
    await expect(words).toHaveCount(0);
  });

  await test.step("who receives it asks again, twice; the steward finds it among what may need a talk", async () => {
    await open(henrik, "/owed");
    const owedToUs = henrik.page.getByRole("region", { name: "What is owed to us" });
    await expect(owedToUs).toContainText("Each team moves what it built");
    for (const times of ["once", "twice"]) {
      await open(henrik, `/commitments/${give}?do=ask`);
      await henrik.page.getByLabel("How it was, in your words").fill("Which services move first?");
      await press(henrik.page, "Keep it");
      await expect(fact(henrik.page, "Asked again")).toContainText(`Asked for again ${times}`);
    }
    await expect(fact(kenji.page, "Asked again")).toContainText("Henrik Solberg for Operations");
    await open(amara, "/owed");
    await expect(amara.page.getByText("Engineering was asked for this again twice.")).toBeVisible();
  });

  await test.step("under strain, lapsed, open again, kept: each is told by its member, and read by the others", async () => {
    await open(henrik, `/commitments/${give}`);
    for (const [fate, reason, sentence] of [
      ["Under strain", "Two teams lost half their people.", "Engineering has said that it is harder than thought."],
      ["Lapsed", "The teams were dissolved.", "Engineering has said that it will not be done."],
      ["Open", "The teams are back.", "Nothing is told yet."],
      ["Kept", "All nineteen services run there.", "Engineering has said that it was kept."],
    ] as const) {
      await press(kenji.page, "Say what became of it");
      await kenji.page.getByRole("radio", { name: new RegExp(`^${fate} `) }).check();
      await kenji.page.getByLabel("Why, in your words").fill(reason);
      await press(kenji.page, "Tell the coalition");
      await expect(fact(henrik.page, "What became of it")).toContainText(sentence);
      await expect(fact(henrik.page, "What became of it")).toContainText(reason);
    }
    await expect(henrik.page.getByRole("button", { name: "Say what became of it" })).toHaveCount(0);
    await expect(henrik.page.getByRole("button", { name: "Write down that you asked again" })).toHaveCount(0);
  });

  await test.step("the receiver says that it has arrived", async () => {
    await henrik.page.getByRole("button", { name: "Say whether it has arrived" }).click();
    await henrik.page.getByLabel("Yes", { exact: true }).check();
    await press(henrik.page, "Keep this");
    await expect(kenji.page.getByText(/^Arrived, /)).toBeVisible();
  });

  await test.step("agreed anew: new words wait for a yes, then stand in its place; undone, the old ones stand", async () => {
    await press(kenji.page, "Say what became of it");
    await kenji.page.getByLabel("Agreed anew").check();
    await expect(kenji.page.getByRole("button", { name: "Release the new words" })).toBeDisabled();
    await kenji.page.getByLabel("What you agree on now").fill(newWords);
    await press(kenji.page, "Release the new words");
    await expect(kenji.page.locator("header blockquote")).toContainText(newWords);
    await expect(kenji.page.getByText("Once affirmed, it stands in the place of these words")).toBeVisible();
    await expect(henrik.page.getByText(newWords)).toHaveCount(0);
    await press(kenji.page, "Affirm it");
    await expect(henrik.page.getByText("These words stand in its place now")).toBeVisible();
    await expect(henrik.page.getByText(newWords)).toBeVisible();
    await expect(fact(henrik.page, "What became of it")).toContainText("It was agreed anew");
    await kenji.page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect(fact(henrik.page, "What became of it")).toContainText("Engineering has said that it was kept.");
  });

  for (const { complaints } of [kenji, henrik, amara]) expect.soft(complaints()).toEqual([]);
});

test("every disclosure is reached and left by the people entitled to", async () => {
  test.setTimeout(90_000);
  const { kenji, henrik, amara } = await takeSeats();
  const { page } = kenji;
  const state = (text: string | RegExp) => expect(page.locator("header .lead")).toContainText(text);

  await test.step("released, taken home, released again", async () => {
    await open(kenji, `/commitments/${risk}`);
    await state("It waits for a yes");
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await press(page, "Take it home");
    await state("Only Engineering can read it.");
    await open(amara, `/commitments/${risk}`);
    await expect(amara.page.getByRole("heading", { level: 1, name: "There is no such room" })).toBeVisible();
    await press(page, "Release it again");
    await state("It waits for a yes");
  });

  await test.step("subject to somebody's yes, then affirmed", async () => {
    await press(page, "Subject to someone's yes");
    await page.getByLabel("Whose yes it needs").fill("the platform board");
    await page.getByLabel("By when you expect it").fill(dayIn(30));
    await press(page, "Say yes, subject to that");
    await state("subject to the platform board");
    await open(henrik, `/commitments/${risk}`);
    await expect(henrik.page.getByText(/^Kenji Watanabe said yes on .*, subject to the platform board/)).toBeVisible();
    await press(page, "That yes has come: affirm it");
    await state("Kenji Watanabe affirmed it on");
  });

  await test.step("undone within a day, affirmed in own words, withdrawn openly, and something said in its place", async () => {
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await state("It waits for a yes");
    await press(page, "In my own words");
    await page.getByLabel("How you say it").fill("Who waits for the booking page may not wait for us.");
    await press(page, "Affirm it in these words");
    await state("in words of their own");
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("button", { name: "Withdraw it" }).click();
    await page.getByLabel("Why, if you like to say it").fill("They did wait.");
    await press(page, "Withdraw it");
    await state("Engineering withdrew it.");
    await expect(henrik.page.getByText("They did wait.")).toBeVisible();
    await press(page, "Say something in its place");
    await page.getByLabel("What you agree on now").fill("Some of them may still leave us.");
    await press(page, "Release the new words");
    await state("It waits for a yes");
  });
  expect.soft(kenji.complaints()).toEqual([]);
});

test("what stands fast is named by those whom it binds, with what is negotiable inside it, and lifted", async () => {
  const { kenji, henrik, amara } = await takeSeats();
  const ends = "The data centre lease ends on 31 March 2027.";
  const fast = (page: Page) => page.getByRole("region", { name: "What stands fast" });
  await open(henrik, "/commitments");

  await test.step("a steward names what binds everyone", async () => {
    await open(amara, "/commitments");
    await amara.page.getByText("Name something that stands fast").click();
    await fast(amara.page).getByLabel("What stands fast").fill(ends);
    await amara.page.getByLabel("Who demands it").fill("The board of Halden Freight");
    await press(amara.page, "Name it");
    await expect(fast(henrik.page)).toContainText(ends);
    await expect(fast(henrik.page)).toContainText("Demanded by The board of Halden Freight");
    await expect(henrik.page.getByRole("button", { name: "Say what is negotiable" })).toHaveCount(0);
  });

  await test.step("and says what can be negotiated inside it", async () => {
    await press(amara.page, "Say what is negotiable");
    await fast(amara.page).getByLabel("What can be negotiated inside it").first().fill("Which services move first.");
    await press(amara.page, "Say so");
    await expect(fast(henrik.page)).toContainText("Which services move first.");
  });

  await test.step("a member names what binds it alone, and lifts it", async () => {
    await open(kenji, "/commitments");
    await kenji.page.getByText("Name something that stands fast").click();
    await fast(kenji.page).getByLabel("What stands fast").fill("No release in December.");
    await kenji.page.getByLabel("Who demands it").fill("The payment provider");
    await press(kenji.page, "Name it");
    await expect(fast(henrik.page)).toContainText("No release in December.");
    await press(kenji.page, "It no longer stands");
    await expect(henrik.page.getByText("One that no longer stands")).toBeVisible();
  });
});

test("the list is narrowed by keyboard and by its address", async () => {
  const { kenji } = await takeSeats();
  const { page } = kenji;
  await open(kenji, "/commitments");
  const filter = page.getByRole("navigation", { name: "Show" }).getByRole("link", { name: /^Ours/ });
  await filter.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/show=mine$/);
  await expect(page.getByRole("heading", { level: 2, name: "Engineering" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Operations" })).toHaveCount(0);
  await expect(filter).toHaveAttribute("aria-current", "true");
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "Operations" })).toHaveCount(0);
});

/** A day so many days from today, `YYYY-MM-DD`. */
const dayIn = (days: number) => new Intl.DateTimeFormat("en-CA").format(Date.now() + days * 86_400_000);
