import { expect, test } from "@playwright/test";
import { engineering, people as cast, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { newId, visit, type Visitor } from "./testing/example.ts";
import { before, pledgeWeekends, todayOf } from "./testing/moving.ts";
import { oneServer } from "./testing/oneServer.ts";
import { press } from "./testing/setUp.ts";

const here = oneServer();

const sit = async (as: string, device: "onPhone" | "onLaptop", beside?: Visitor) => {
  const visitor = await visit(here.server.origin, as, beside);
  const { context, page, complaints } = await here.people[device]();
  await visitor.sitDown(context);
  return { ...visitor, context, page, complaints };
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

test("a member's own sheet is looked through, brought in once, and confirmed by nobody but its receiver", async () => {
  const kenji = await sit(cast.kenji, "onLaptop");
  const henrik = await sit(cast.henrik, "onPhone", kenji);
  const today = await todayOf(here.server.origin, kenji);
  await pledgeWeekends(kenji, today);
  const { page } = kenji;
  const sheet = (...rows: readonly string[]) => ({
    name: "our-hours.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["receiver;what;on;pledge;kind;quantity;arrived", ...rows].join("\n")),
  });
  const nights = [
    `Operations;Night of the move;${inGermany(before(today, 9))};Two engineers on weekends;;5,5;yes`,
    `;=Desks;${before(today, 8)};;goods;2;yes`,
  ];
  const look = async (...rows: readonly string[]) => {
    await page.getByLabel("Your table").setInputFiles(sheet(...rows));
    await press(page, "Look through it first");
  };

  await page.goto(`${kenji.home}/resources`);
  await page.getByRole("link", { name: "Bring in a table, or take one along" }).click();
  await page.getByLabel(/^What your member moved/).check();
  await look(...nights, "Finance;Licences;1.11.2026;;money;1.200;", "Nobody;Chairs;3/4/2026;;goods;1;");
  await expect(page.getByText(/^2 rows would be added, 0 changed\..*Nothing has happened yet/)).toBeVisible();
  await expect(page.getByText("“1.200” can be read in two ways.", { exact: false })).toBeVisible();
  await expect(page.getByText("No member is called “Nobody”.")).toBeVisible();
  expect(await kenji.rowsOf("movements")).toHaveLength(0);

  await press(page, "Bring it in");
  await expect(page.getByText(/^2 rows were added/)).toBeVisible();
  await look(...nights);
  await expect(page.getByText(/2 are here already\./)).toBeVisible();
  await expect(page.getByRole("button", { name: "Bring it in" })).toHaveCount(0);

  await test.step("what was taken along comes back as it is", async () => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^What moved, as a table/ }).click(),
    ]);
    await page.getByLabel("Your table").setInputFiles(await file.path());
    await press(page, "Look through it first");
    await expect(page.getByText(/^No row would be added, 0 changed\. 2 are here already/)).toBeVisible();
  });

  await test.step("nothing of it counts before its receiver says so, and the giver can take back what it wrote", async () => {
    await page.goto(`${kenji.home}/resources`);
    const pledge = page.getByRole("region", { name: "What Engineering pledged" });
    await expect(pledge.locator(".amounts dd")).toHaveText(["32 hours", "5.5 hours", "0 hours"]);
    await henrik.page.goto(`${henrik.home}/resources`);
    const word = henrik.page.getByRole("region", { name: "Waits for your word" });
    await word
      .getByRole("listitem")
      .filter({ hasText: "Night of the move" })
      .getByRole("button", { name: "Yes" })
      .click();
    await expect(pledge.locator("[data-confirmed] dd")).toHaveText("5.5 hours", { timeout: 5_000 });
    const help = page.getByRole("region", { name: "Help nobody had asked for" });
    await help.getByRole("button", { name: "Take it back" }).click();
    await expect(word).toHaveCount(0, { timeout: 5_000 });
  });
  expect([...kenji.complaints(), ...henrik.complaints()]).toEqual([]);
});

test("a newcomer pledges six hours a month, says done with a comma in it, takes it back, and says it again", async () => {
  const kenji = await sit(cast.kenji, "onPhone");
  const { page } = kenji;
  await page.goto(`${kenji.home}/commitments/${promised.moving}`);
  await page.getByRole("link", { name: "Pledge something" }).click();
  await press(page, "Pledge something");
  await page.getByLabel("For which give").selectOption(promised.moving);
  await page.getByLabel("What it is", { exact: true }).fill("Evenings on call");
  await page.getByLabel("How many hours").fill("6");
  await press(page, "Pledge it");
  const pledge = page.getByRole("region", { name: "What Engineering pledged" });
  await expect(pledge.locator(".amounts dd")).toHaveText(["6 hours", "0 hours", "0 hours"]);

  await test.step("what is unclear is said beside it, and nothing is sent", async () => {
    await press(page, "Done");
    const send = page.getByRole("button", { name: "Write it down" });
    await page.getByLabel("How many hours").fill("1,200");
    await page.getByLabel("What it was").focus();
    await expect(page.getByText(/can be read in two ways/)).toBeVisible();
    await expect(send).toBeDisabled();
    await page.getByLabel("How many hours").fill("2,5");
    await page.getByLabel("The day it moved").fill("2031-01-01");
    await expect(page.getByText(/This day is still to come/)).toBeVisible();
    await expect(send).toBeDisabled();
    await page.getByLabel("The day it moved").fill(await todayOf(here.server.origin, kenji));
    await send.click();
    await expect(pledge.locator(".amounts dd")).toHaveText(["6 hours", "2.5 hours", "0 hours"]);
  });

  await test.step("one tap takes it back", async () => {
    await page.getByRole("button", { name: "Take it back" }).first().click();
    await expect(pledge.locator(".amounts dd")).toHaveText(["6 hours", "0 hours", "0 hours"]);
  });

  await test.step("the give tells of it", async () => {
    await press(page, "Done");
    await press(page, "Write it down");
    await page.goto(`${kenji.home}/commitments/${promised.moving}`);
    const section = page.getByRole("region", { name: "What is pledged for it, and what moved" });
    await expect(section.locator(".amounts dd")).toHaveText(["6 hours", "6 hours", "0 hours"]);
  });
  expect(kenji.complaints()).toEqual([]);
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
  await expect(page.getByRole("region", { name: "What its gives made possible" })).toBeVisible();

  await test.step("from the first line to the last button, everything lies on one screen of a laptop", async () => {
    const screen = page.viewportSize()?.height ?? 0;
    const parts = [
      page.getByRole("heading", { level: 1 }),
      page.getByRole("region", { name: "Received since the last round" }),
      page.getByRole("button", { name: "Write it down" }),
    ];
    for (const part of parts)
      await expect
        .poll(async () => {
          const box = await part.boundingBox();
          return (box?.y ?? screen) + (box?.height ?? screen);
        })
        .toBeLessThanOrEqual(screen);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  await press(page, "All of it is still true");
  await expect(page.getByRole("group", { name: "Has what you need changed?" })).toHaveCount(0);
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

test("one answers on a lost line while another writes: nothing typed is lost, and whoever speaks next is asked", async () => {
  const amara = await sit(cast.amara, "onLaptop");
  const kenji = await sit(cast.kenji, "onPhone", amara);
  const { page } = amara;
  const today = await todayOf(here.server.origin, amara);
  const round = newId();
  await amara.ask("openRound", { id: round, from: today, until: before(today, -14) });
  await page.goto(`${amara.home}/pulse/${engineering}`);
  const words = page.getByLabel("What has changed, or anything else");
  await words.fill("One team is away until Monday.");

  await test.step("the member answers itself while a steward writes: her words stay, and the answer stands", async () => {
    await kenji.page.goto(`${kenji.home}/pulse/${engineering}`);
    await press(kenji.page, "All of it is still true");
    await kenji.page.getByLabel("What has changed, or anything else").fill("All as agreed.");
    await kenji.page.getByLabel(/^Everyone in the coalition/).check();
    await kenji.context.setOffline(true);
    await press(kenji.page, "Send the answer");
    await expect(kenji.page.getByText("Kept here, not sent yet.")).toBeVisible({ timeout: 15_000 });
    await kenji.context.setOffline(false);
    await expect(page.getByText("All as agreed.")).toBeVisible({ timeout: 20_000 });
    const kept = page.getByRole("group", { name: /^What you had written/ });
    await expect(kept.getByText("One team is away until Monday.")).toBeVisible();
    await kept.getByRole("button", { name: "Let it go" }).click();
    await expect(kept).toHaveCount(0);
  });

  await test.step("somebody else speaks for the member now: what was answered before she came is asked of her", async () => {
    const mira = newId();
    const voice = (await amara.rowsOf("representations")).find((it) => "person" in it && it.person === cast.kenji);
    await amara.ask("addPerson", { id: mira, name: "Mira Solberg" });
    await kenji.ask("endRepresentation", { id: voice?.id ?? "" }, engineering);
    const named = { member: engineering, person: mira, role: "representative" };
    await amara.ask("nameRepresentative", { id: newId(), ...named });
    const hers = await sit(mira, "onPhone", amara);
    await hers.page.goto(`${hers.home}/pulse`);
    await hers.page.getByRole("link", { name: "Answer: Engineering" }).click();
    await expect(hers.page.getByText(/answered this, and belongs to Engineering no more/)).toBeVisible();
    await press(hers.page, "Say how it is now");
    await expect(hers.page.getByRole("link", { name: /^Asked anew/ }).first()).toBeVisible();
    await press(hers.page, "Send the answer");
    await expect(hers.page.getByText(/belongs to Engineering no more/)).toHaveCount(0);
    await expect(hers.page.getByText("Mira Solberg").last()).toBeVisible();
  });

  await test.step("the round is not closed over the heads of those who have not been heard", async () => {
    await page.getByRole("link", { name: "To the round" }).click();
    await press(page, "Close the round");
    await expect(page.getByText(/have not been heard: .*Security/)).toBeVisible();
    await press(page, "Keep it open");
    await expect(page.getByRole("button", { name: "Close the round" })).toBeVisible();
  });
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
  await page.getByLabel(/^Everyone in the coalition/).check();
  await press(page, "Send the answer");
  await expect(page.getByRole("region", { name: "What happens next" })).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(60_000);
  expect(kenji.complaints()).toEqual([]);
});

/** A day as it is written there: 9.11.2026. */
const inGermany = (day: string): string => day.split("-").map(Number).toReversed().join(".");
