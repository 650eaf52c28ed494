import { expect, test } from "@playwright/test";
import { engineering, people as cast, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { newId, visit, type Visitor } from "./testing/example.ts";
import { before, pledgeWeekends, todayOf } from "./testing/moving.ts";
import { oneServer } from "./testing/oneServer.ts";
import { press } from "./testing/setUp.ts";

const here = oneServer();

const sit = async (as: string, device: "onPhone" | "onLaptop", beside?: Visitor) => {
  const visitor = await visit(here.server.origin, as, beside);
  const { context, page, complaints } = await here.people[device]();
  await visitor.sitDown(context);
  return { ...visitor, page, complaints };
};

test("a delivery is written down by the giver and confirmed by the receiver, each on a phone, each seeing the other", async () => {
  const kenji = await sit(cast.kenji, "onPhone");
  const henrik = await sit(cast.henrik, "onPhone", kenji);
  await pledgeWeekends(kenji, await todayOf(here.server.origin, kenji));

  await henrik.page.goto(`${henrik.home}/resources`);
  await expect(henrik.page.getByText("Nothing is pledged yet.")).toBeVisible();
  await kenji.page.goto(`${kenji.home}/resources`);

  await test.step("two taps from the pledge, with nothing to type", async () => {
    await press(kenji.page, "Done");
    await expect(kenji.page.getByLabel("How many hours")).toHaveValue("16");
    await expect(kenji.page.getByLabel("To whom")).toHaveValue("member-operations-001");
    await press(kenji.page, "Write it down");
    await expect(kenji.page.getByText(/^Written down\. It counts/)).toBeVisible();
  });

  await test.step("the receiver is asked at once, and says how much has arrived", async () => {
    const word = henrik.page.getByRole("region", { name: "Waits for your word" });
    await expect(word.getByText("16 hours")).toBeVisible({ timeout: 5_000 });
    await press(henrik.page, "In part");
    await henrik.page.getByLabel("How many hours").fill("12");
    await press(henrik.page, "This much has arrived");
    await expect(word).toHaveCount(0);
  });

  await test.step("the giver sees it counted, and then the thanks, without loading anything", async () => {
    const pledge = kenji.page.getByRole("region", { name: "What Engineering pledged" });
    await expect(pledge.locator("[data-confirmed] dd")).toHaveText("12 hours", { timeout: 5_000 });
    await press(henrik.page, "Say thank you");
    await henrik.page.getByLabel("Thanks to Engineering").fill("Nobody was called at night.");
    await press(henrik.page, "Thank them");
    await kenji.page.getByText("One thing written down").click();
    await expect(pledge.getByText("Nobody was called at night.")).toBeVisible({ timeout: 5_000 });
  });
  expect([...kenji.complaints(), ...henrik.complaints()]).toEqual([]);
});

test("the prepared talk on a laptop: one screen before, and what was said marked as read out", async () => {
  const amara = await sit(cast.amara, "onLaptop");
  const priya = await sit(cast.priya, "onPhone", amara);
  const { page } = amara;
  await page.goto(`${amara.home}/pulse`);
  await press(page, "Open the round");
  const item = page.getByRole("listitem").filter({ hasText: "Security" });
  await item.getByRole("link", { name: "Prepare the talk" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A talk with Security");
  await expect(page.getByRole("region", { name: "What the gives of Security made possible" })).toBeVisible();

  await press(page, "All of it is still true");
  await page.getByRole("group", { name: "Has what you need changed?" }).getByLabel("Yes").check();
  await page.getByLabel("What has changed, or anything else").fill("Two reviewers less from January.");
  await page.reload();
  await expect(page.getByLabel("What has changed, or anything else")).toHaveValue("Two reviewers less from January.");
  await page.getByLabel("Who said it").selectOption({ label: "Priya Raman" });
  await page.getByLabel(/^In confidence/).check();
  await press(page, "Write it down");
  await expect(page.getByText("Priya Raman, read out by Amara Okafor")).toBeVisible();
  await expect(page.getByRole("region", { name: "What happens next" })).toBeVisible();

  await test.step("the one who said it sees it under her name, and can change it; no other member sees it", async () => {
    await priya.page.goto(`${priya.home}/pulse/${security}`);
    await expect(priya.page.getByText("Two reviewers less from January.").first()).toBeVisible();
    await press(priya.page, "Change the answer");
    await press(priya.page, "Send the answer");
    await expect(priya.page.getByText(/read out by/)).toHaveCount(0);
    const kenji = await sit(cast.kenji, "onLaptop", amara);
    await kenji.page.goto(`${kenji.home}/pulse/${security}`);
    await expect(kenji.page.getByText("Only this member and the stewards see the talk.")).toBeVisible();
  });

  await test.step("on paper there is a box for each answer, and nothing to press", async () => {
    await page.emulateMedia({ media: "print" });
    await page.goto(`${amara.home}/pulse/${engineering}`);
    const sheet = page.getByRole("article", { name: "How it is with Engineering" });
    await expect(sheet.locator(".box").first()).toBeVisible();
    await expect(page.getByRole("button").first()).toBeHidden();
  });
  expect([...amara.complaints(), ...priya.complaints()]).toEqual([]);
});

test("her own answer on a phone, with one thumb and no typing, under a minute", async () => {
  const kenji = await sit(cast.kenji, "onPhone");
  const amara = await visit(here.server.origin, cast.amara, kenji);
  const today = await todayOf(here.server.origin, amara);
  await amara.ask("openRound", { id: newId(), from: today, until: before(today, -14) });
  const { page } = kenji;

  await page.goto(kenji.home);
  const begun = Date.now();
  const now = page.getByRole("region", { name: "What needs you now" });
  const more = now.getByText(/^\d+ more/);
  if (await more.count()) await more.click();
  await now.getByRole("link", { name: "Answer in a minute" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
    "What the gives of Engineering made possible",
  );
  await press(page, "All of it is still true");
  await page.getByRole("group", { name: "Has what you need changed?" }).getByLabel("No").check();
  await page.getByLabel(/^Everyone in the coalition/).check();
  await press(page, "Send the answer");
  await expect(page.getByRole("region", { name: "What happens next" })).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(60_000);
  expect(kenji.complaints()).toEqual([]);
});
