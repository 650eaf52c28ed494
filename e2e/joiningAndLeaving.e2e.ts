import { expect, type Page, test } from "@playwright/test";
import { oneServer } from "./testing/oneServer.ts";
import { fill, press, steward } from "./testing/setUp.ts";
import { add, addressMade, invite, nameRepresentative, toRoom } from "./testing/stewarding.ts";

const here = oneServer();

const boat = "We keep a boat at the pier every Friday until midnight.";
const crew = "What the crew costs us is between us.";
const stalls = "A list of the stalls, two days before each market.";

test("somebody joins late, reads what was left open to her, and leaves", async () => {
  test.setTimeout(180_000);
  const [maya, rosa, jonas, femi, ola] = [
    await here.people.onLaptop(),
    await here.people.onLaptop(),
    await here.people.onLaptop(),
    await here.people.onPhone(),
    await here.people.onPhone(),
  ];
  const links = { invitation: "" };

  await test.step("two members have said something in front of each other", async () => {
    await steward.setUp(maya.page, here.server.setUpLink() ?? "");
    await add(maya.page, ["Rosa Ferreira", "Jonas Weber", "Ola Lindqvist"], ["Ferry Crew", "Night Market"]);
    await nameRepresentative(maya.page, "Ferry Crew", "Rosa Ferreira");
    await nameRepresentative(maya.page, "Night Market", "Jonas Weber");
    await nameRepresentative(maya.page, "Ferry Crew", "Ola Lindqvist");
    for (const [name, page] of [
      ["Rosa Ferreira", rosa.page],
      ["Jonas Weber", jonas.page],
    ] as const) {
      await page.goto(await invite(maya.page, name, "To make an account"));
      await makeAccount(page, name);
    }
    await say(rosa.page, boat);
    await say(rosa.page, crew);
    await say(jonas.page, stalls);
  });

  await test.step("the steward invites Femi, and only she knows", async () => {
    await toRoom(maya.page, "Members");
    await maya.page.getByRole("link", { name: "Invitations" }).click();
    await maya.page.locator("summary", { hasText: "Write an invitation" }).click();
    await fill(maya.page, {
      "Whom you ask": "Femi",
      "What would join with them": "Market Hall",
      "Why them": "Your cold room could keep what the boats bring.",
    });
    await press(maya.page, "Write it");
    await expect(maya.page.getByText("The invitation to Femi is written. Hand it over.")).toBeVisible();
    await press(maya.page, "Hand it over: the invitation to Femi");
    links.invitation = await addressMade(maya.page);
    await toRoom(jonas.page, "Members");
    await jonas.page.getByRole("link", { name: "Invitations" }).click();
    await expect(jonas.page.getByText("No invitation waits for an answer.")).toBeVisible();
  });

  await test.step("Femi says yes on her phone, without an account", async () => {
    await femi.page.goto(links.invitation);
    await press(femi.page, "Read the invitation");
    await expect(femi.page.getByText("Your cold room could keep what the boats bring.")).toBeVisible();
    await expect(femi.page.getByText("2 hours a month")).toBeVisible();
    await fill(femi.page, { "Your name": "Femi Adeyemi" });
    await press(femi.page, "Yes, we would like to join");
    await expect(femi.page.getByRole("heading", { name: "Thank you, Femi Adeyemi." })).toBeVisible();
  });

  await test.step("both members choose what she will read, one of them from a link and without an account", async () => {
    await jonas.page.getByRole("link", { name: "Femi Adeyemi, for Market Hall" }).click();
    await press(jonas.page, "Keep all of it open");
    await expect(jonas.page.getByText(/Night Market has chosen/).first()).toBeVisible();
    await maya.page.getByRole("link", { name: "Femi Adeyemi, for Market Hall" }).click();
    await press(maya.page, "Hand over the choice of Ferry Crew");
    await maya.page.getByLabel("Ola Lindqvist").check();
    await ola.page.goto(await addressMade(maya.page));
    await press(ola.page, "Show me what to choose");
    await expect(ola.page.getByText(stalls)).toHaveCount(0);
    await ola.page.getByLabel(boat).uncheck();
    await press(ola.page, "Keep this choice");
    await expect(ola.page.getByRole("heading", { name: "Ferry Crew has chosen" })).toBeVisible();
    await ola.page.getByRole("link", { name: "Choose anew" }).click();
    await ola.page.getByLabel(boat).check();
    await ola.page.getByLabel(crew).uncheck();
    await press(ola.page, "Keep this choice");
    await expect(ola.page.locator("section", { hasText: "Closed to Market Hall" })).toContainText(crew);
  });

  await test.step("the steward welcomes her, and her page says so", async () => {
    await press(maya.page, "Welcome Market Hall");
    await expect(maya.page.getByRole("heading", { name: "Market Hall has joined" })).toBeVisible();
    await expect(femi.page.getByRole("heading", { name: /^Welcome to Harbour crossing/ })).toBeVisible();
    await expect(ola.page.getByRole("heading", { name: "Market Hall belongs now." })).toBeVisible();
  });

  await test.step("she reads what was left open, and not what was closed to her", async () => {
    await femi.page.goto(await invite(maya.page, "Femi Adeyemi", "To make an account"));
    await makeAccount(femi.page, "Femi Adeyemi");
    await toRoom(femi.page, "Commitments");
    await expect(femi.page.getByText(stalls)).toBeVisible();
    await expect(femi.page.getByText(boat)).toBeVisible();
    await expect(femi.page.getByText(crew)).toHaveCount(0);
    await toRoom(jonas.page, "Commitments");
    await expect(jonas.page.getByText(crew)).toBeVisible();
  });

  await test.step("she takes along what she may read, and leaves; an open browser of hers stops reading at once", async () => {
    const other = await femi.context.newPage();
    await other.goto(femi.page.url());
    await expect(other.getByText(stalls)).toBeVisible();
    await toRoom(femi.page, "Members");
    await femi.page.getByRole("link", { name: "Market Hall", exact: true }).click();
    await femi.page.getByRole("link", { name: "What leaving means" }).click();
    const [download] = await Promise.all([
      femi.page.waitForEvent("download"),
      femi.page.getByRole("link", { name: "Download it" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.jsonl$/);
    await femi.page.getByLabel("I speak for Market Hall, and it leaves Harbour crossing today.").check();
    await press(femi.page, "Leave Harbour crossing");
    for (const page of [femi.page, other]) await expect(page.getByText(stalls)).toHaveCount(0);
    await toRoom(jonas.page, "Members");
    await jonas.page.getByRole("link", { name: "Market Hall", exact: true }).click();
    await expect(jonas.page.getByText(/Femi Adeyemi said so for it/)).toBeVisible();
    await jonas.page.getByRole("link", { name: "What is still open between it and the others" }).click();
    await expect(jonas.page.getByRole("heading", { name: "Market Hall has left Harbour crossing" })).toBeVisible();
  });

  for (const { complaints } of [maya, rosa, jonas, femi, ola]) expect(complaints()).toEqual([]);
});

const makeAccount = async (page: Page, name: string): Promise<void> => {
  await press(page, "Open the invitation");
  await fill(page, {
    "Mail address": `${name.split(" ")[0]?.toLowerCase()}@market.example`,
    Password: "stall lamp pepper moon",
  });
  await press(page, "Accept, and make my account");
  await expect(page.getByRole("heading", { level: 1, name: steward.coalition })).toBeVisible();
};

/** Puts words down for her member, and says yes to them. */
const say = async (page: Page, words: string): Promise<void> => {
  await toRoom(page, "Commitments");
  const form = page.locator("details", { hasText: "Name something for your member" });
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
  await form.getByLabel("In your words", { exact: true }).fill(words);
  await form.getByRole("button", { name: "Release it" }).click();
  const item = page.locator(".sentence", { hasText: words });
  await item.getByRole("button", { name: "Affirm it", exact: true }).click();
  await expect(page.getByText("Affirmed. Everyone in the coalition can read it.")).toBeVisible();
};
