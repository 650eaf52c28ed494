import { expect, type Page, test } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { visit, type Visitor } from "./testing/example.ts";
import { oneServer } from "./testing/oneServer.ts";
import type { Person } from "./testing/people.ts";
import { press } from "./testing/setUp.ts";

const here = oneServer();
const closer = "/commitments/look-closer";

const sit = async (visitor: Visitor, person: Person) => {
  await visitor.sitDown(person.context);
  return { ...visitor, ...person };
};

/** Amara keeps the shared analysis, Kenji speaks for Engineering, Samuel for Finance: in one copy of the told world. */
const gather = async () => {
  const amara = await visit(here.server.origin, cast.amara);
  const onPhone = async (person: string) =>
    sit(await visit(here.server.origin, person, amara), await here.people.onPhone({ colorScheme: "dark" }));
  return {
    amara: await sit(amara, await here.people.onLaptop()),
    kenji: await onPhone(cast.kenji),
    samuel: await onPhone(cast.samuel),
  };
};

const enter = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator("html[data-ready]").waitFor();
};

/** The answer as it stands on the page: its sentence, what was found, and what was not looked at. */
const told = (page: Page) => page.locator("#main .page").innerText();

/** The words that mean much the same have come to this browser, and nothing waits for them any more. */
const wordsCame = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes("/words/") && answer.ok(), { timeout: 30_000 });

test("a steward walks the questions: each leads to its answer, and each answer to the records it rests on", async () => {
  test.setTimeout(120_000);
  const { amara } = await gather();
  const { page } = amara;
  await enter(page, `${amara.home}/commitments`);
  await page.getByRole("link", { name: "Look closer" }).click();
  await expect(page.getByText(/wait for a give/).first()).toBeVisible();

  await test.step("what would be missing if a member left, and whose words say so", async () => {
    await page.getByRole("link", { name: "If a member left, what would be missing?" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("If a member left, what would be missing?");
    await page.getByRole("link", { name: "If Security left" }).first().click();
    await expect(page.getByRole("heading", { name: "Without Security" })).toBeVisible();
    await page.getByRole("link", { name: "Engineering needs" }).first().click();
    await expect(page.locator(".words").first()).toHaveText(
      "The features we promised our customers keep coming while we move.",
    );
  });

  await test.step("how it is answered is told outside the workspace", async () => {
    await page.goBack();
    await page.getByRole("link", { name: "How this is answered" }).click();
    await expect(page).toHaveURL(/\/help\/questions\/fragility$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  await test.step("two statements beside each other, walked through by keys", async () => {
    await enter(page, `${amara.home}${closer}/side-by-side`);
    const place = page.locator(".pair-shown > .caption");
    await expect(place).toHaveText(/^Pair 1 of /);
    await page.getByRole("button", { name: "The next pair" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(place).toHaveText(/^Pair 2 of /);
    await expect(page).toHaveURL(/pair=/);
    await page.locator(".two-up a").first().click();
    await expect(page).toHaveURL(/\/commitments/);
  });
  expect(amara.complaints()).toEqual([]);
});

test("a tie is proposed where a give could meet a need, and the need is gone from the lists of those who see it", async () => {
  test.setTimeout(120_000);
  const { amara, kenji, samuel } = await gather();
  for (const { page, home } of [amara, kenji, samuel]) await enter(page, `${home}${closer}/untied`);
  const needs = (page: Page) => page.locator(".could-meet");
  const before = await needs(amara.page).count();
  const words = "Proof, within eighteen months, that the migration pays for itself.";
  const itOn = (page: Page) => page.locator(".sentence .words", { hasText: words });
  for (const { page } of [amara, kenji, samuel]) await expect(itOn(page)).toHaveCount(1);

  await test.step("the way leads to the proposal, both chosen already", async () => {
    const item = amara.page.locator("li.sentence", { hasText: words });
    await item.getByRole("link", { name: "Propose a tie" }).first().click();
    await expect(amara.page.getByRole("radio", { name: words })).toBeChecked();
    await expect(amara.page.locator(".two-up")).toContainText(words);
    await press(amara.page, "Propose it");
    await expect(amara.page.getByText(/^Waits for the yes of/)).toBeVisible();
  });

  await test.step("nobody presses reload", async () => {
    await expect(itOn(samuel.page)).toHaveCount(0);
    await amara.page.getByRole("link", { name: "Commitments" }).first().click();
    await amara.page.getByRole("link", { name: "Look closer" }).click();
    await amara.page.getByRole("link", { name: /^Which gives could meet/ }).click();
    await expect(needs(amara.page)).toHaveCount(before - 1);
    await expect(itOn(amara.page)).toHaveCount(0);
  });

  await test.step("whoever does not see the proposal is told nothing of it", async () => {
    await expect(itOn(kenji.page)).toHaveCount(1);
  });
  expect([amara, kenji, samuel].flatMap(({ complaints }) => complaints())).toEqual([]);
});

test("a member is shown no question of stewards, and its answer is nowhere to be had", async () => {
  const { amara, kenji } = await gather();
  await enter(kenji.page, `${kenji.home}${closer}`);
  await expect(kenji.page.getByRole("heading", { level: 3 })).toHaveCount(6);
  await expect(kenji.page.getByText(/if a member left/i)).toHaveCount(0);
  await kenji.page.goto(`${kenji.home}${closer}/if-a-member-left`);
  await expect(kenji.page.getByText("There is nothing here for you.")).toBeVisible();
  const at = `${here.server.origin}/api/coalitions/${kenji.coalition}/answers/fragility`;
  const status = async ({ cookie }: Visitor) => (await fetch(at, { headers: { cookie } })).status;
  expect([await status(kenji), await status(amara)]).toEqual([404, 200]);
});

test("what the browser answers is what the server answers, and goes on without a line", async () => {
  test.setTimeout(120_000);
  const { amara } = await gather();
  const paths = ["untied", "side-by-side", "cannot-both-hold", "if-a-member-left"].map((it) => `${closer}/${it}`);
  const plain = await here.people.onLaptop({ javaScriptEnabled: false });
  await amara.sitDown(plain.context);
  const { page } = amara;
  // From here on the browser has nobody to ask.
  await page.route("**/answers/**", (asked) => asked.abort());

  for (const path of paths)
    await test.step(path, async () => {
      await plain.page.goto(`${amara.home}${path}`);
      const came = path.endsWith("untied") ? wordsCame(page) : null;
      await enter(page, `${amara.home}${path}`);
      await came;
      await page.waitForTimeout(1_500);
      await expect.poll(() => told(page)).toBe(await told(plain.page));
    });

  await test.step("without a line another question is answered by the words that came", async () => {
    const sideBySide = `${amara.home}${closer}/side-by-side`;
    await plain.page.goto(sideBySide);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await enter(page, `${amara.home}${closer}/untied`);
    await expect(page.locator("progress")).toHaveCount(0);
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "Look closer" }).click();
    await page.getByRole("link", { name: /side by side/ }).click();
    await expect(page.locator(".pair-shown")).toBeVisible();
    await expect.poll(() => told(page)).toBe(await told(plain.page));
    await page.context().setOffline(false);
  });
});

test("whoever saves data is asked before the words come, and has the server's answer until then", async () => {
  const { amara } = await gather();
  const { page } = amara;
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const fetched: string[] = [];
  page.on("request", (asked) => void (asked.url().includes("/words/") && fetched.push(asked.url())));
  await enter(page, `${amara.home}${closer}/untied`);
  await expect(page.locator(".could-meet").first()).toBeVisible();
  const bring = page.getByRole("button", { name: /^Also compare by meaning/ });
  await expect(bring).toBeVisible();
  expect(fetched).toEqual([]);
  const came = wordsCame(page);
  await bring.click();
  await came;
  await expect(bring).toHaveCount(0);
  await expect(page.locator(".could-meet").first()).toBeVisible();
  expect(fetched).toHaveLength(1);
});
