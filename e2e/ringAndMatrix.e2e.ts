import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { basin } from "@mortar/core/src/worlds/riverBasin/riverBasin.ts";
import { expectForEveryone, whole } from "./testing/inspect.ts";
import { openPeople, type People } from "./testing/people.ts";
import { type River, startRiver } from "./testing/river.ts";

let river: River;
let people: People;

test.beforeAll(async ({ browser }) => {
  river = await startRiver();
  people = openPeople(browser, river.server.origin);
});
test.afterEach(() => people.allLeave());
test.afterAll(() => river.server.remove());

const ring = "/commitments/ring";
const matrix = "/commitments/matrix";
const [farmers, water, roads, forest] = [1, 2, 5, 6];

/** Somebody opens a room, and it is whole. */
const enter = async (device: "phone" | "laptop", person: string, path: string, options = {}) => {
  const someone = await (device === "phone" ? people.onPhone(options) : people.onLaptop(options));
  await river.sitDown(someone.context, person);
  await someone.page.goto(`${river.home}${path}`);
  await someone.page.locator("html[data-ready]").waitFor();
  return someone;
};

const pictured = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const panel = (page: Page, name: string) => page.getByRole("complementary", { name });

test("the ring is walked through by keys, spoken at each step, and leads to the words", async () => {
  const { page, complaints } = await enter("laptop", basin.person(farmers), ring);
  await expect(page.getByText(/^What is given comes round to 6 of 30 members/)).toBeVisible();
  await pictured(page, /^Springs and Moors Trust:/).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect(pictured(page, /^Springs and Moors Trust:/)).toBeFocused();

  await pictured(page, /^Ouren Water Company:/).focus();
  await expect(panel(page, "Ouren Water Company")).toContainText("The money for buffer strips, for ten years.");
  await page.keyboard.press("Enter");
  const tie = page.locator(":focus");
  await expect(tie).toHaveAccessibleName(/Ouren Water Company/);
  await page.keyboard.press("ArrowRight");
  await expect(tie).toHaveAccessibleName(/Ouren Water Company/);
  await page.keyboard.press("Escape");
  await expect(pictured(page, /^Ouren Water Company:/)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page, "Ouren Water Company")).toHaveCount(0);

  await pictured(page, "Upper Valley Farmers gives to Ouren Water Company. Affirmed.").focus();
  const told = panel(page, "Upper Valley Farmers gives to Ouren Water Company");
  await expect(told).toContainText("Forty hectares along the stream, left to flood in spring.");
  await expect(told).toContainText("Less nitrate at the intake, so that we need no second plant.");
  await expect(told.getByRole("link").first()).toHaveAttribute("href", new RegExp(basin.give(farmers)));
  expect(complaints()).toEqual([]);
});

test("one member's ties alone can be drawn, and the tables say the same as the picture", async () => {
  const { page } = await enter("laptop", basin.person(farmers), ring);
  const ties = page.locator("svg.ring [data-place^=tie]");
  await expect(ties).toHaveCount(30);
  await page.getByLabel("Whose ties").selectOption("Upper Valley Farmers (you speak for it)");
  await expect(ties).toHaveCount(4);
  await page.getByText("As a table").click();
  const table = page.getByRole("table", { name: "Who gives what to whom" });
  await expect(table.locator("tbody tr")).toHaveCount(4);
  await expect(table).toContainText("A fair payment for fields that stand under water.");
});

test("a tie both sides agree to is drawn on every screen while everybody stays in place", async () => {
  const [steward, phone] = [
    await enter("laptop", basin.steward, ring),
    await enter("phone", basin.person(forest), ring),
  ];
  const waits = "County Roads Office gives to Forest Cooperative. Waiting for a yes.";
  const stands = "County Roads Office gives to Forest Cooperative. Affirmed.";
  await expect(pictured(steward.page, waits)).toHaveCount(1);
  await expect(pictured(phone.page, waits)).toHaveCount(1);
  const places = (page: Page) =>
    page
      .locator(".member-heart")
      .evaluateAll((all) => all.map((it) => `${it.getAttribute("cx")} ${it.getAttribute("cy")}`));
  const before = await places(steward.page);
  await river.ask(basin.person(roads), "agreeTie", { id: basin.tie(roads, forest) }, basin.member(roads));
  await river.ask(basin.person(forest), "agreeTie", { id: basin.tie(roads, forest) }, basin.member(forest));
  for (const { page } of [steward, phone]) {
    await expect(pictured(page, stands)).toHaveCount(1);
    await expect(pictured(page, stands).locator("[data-new]")).toHaveCount(1);
  }
  expect(await places(steward.page)).toEqual(before);
});

test("the same room shows another day", async () => {
  const { page } = await enter("laptop", basin.steward, `${ring}?on=2026-02-20`);
  await expect(
    page.getByText("30 gives and 27 needs are said, and nobody has said yet which give meets which need."),
  ).toBeVisible();
  await page.getByRole("link", { name: "Matrix" }).click();
  await expect(page).toHaveURL(/matrix\?on=2026-02-20$/);
  await expect(page.getByText(/at the end of 20 February 2026/)).toBeVisible();
});

test("pictures are taken along as SVG, PNG and CSV, and stand alone", async () => {
  const { page, complaints } = await enter("laptop", basin.steward, ring);
  const saved = async (way: string) => {
    await page.getByRole("button", { name: "Save or print" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: way }).click(),
    ]);
    await page.keyboard.press("Escape");
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await saved("Picture (SVG)");
  expect(svg.name).toMatch(/^One-river-Ring-[-\d]+\.svg$/);
  const drawn = svg.bytes.toString("utf8");
  expect(drawn).toContain("Nature Park Delta");
  expect(drawn).not.toMatch(/class=|style=|var\(|href=|tabindex|aria-/);
  expect(
    await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelectorAll("path").length,
      drawn,
    ),
  ).toBeGreaterThan(150);
  const png = await saved("Picture (PNG)");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(png.bytes.readUInt32BE(16)).toBe(960 * 3);
  const csv = (await saved("Table (CSV)")).bytes.toString("utf8");
  expect(csv.startsWith("\u{FEFF}Who gives,What it gives,Who needs,")).toBe(true);
  expect(csv.split("\r\n")).toHaveLength(1 + 36 + 2 + 1);
  expect(csv).toContain(
    'Upper Valley Farmers,"Forty hectares along the stream, left to flood in spring.",Ouren Water Company',
  );
  expect(complaints()).toEqual([]);
});

test("the picture is enlarged and moved on a phone, by buttons and by two fingers", async () => {
  const { page } = await enter("phone", basin.person(water), ring);
  const lens = page.locator("svg.ring [data-lens]");
  await page.getByRole("button", { name: "Larger" }).click();
  await expect(lens).toHaveAttribute("transform", /scale\(1\.5\)/);
  await page.getByRole("button", { name: "Show all of it" }).click();
  await expect(lens).toHaveAttribute("transform", /scale\(1\)/);
  const box = (await page.locator("svg.ring").first().boundingBox())!;
  await page.evaluate(
    ([x, y]) => {
      const svg = document.querySelector("svg.ring")!;
      const finger = (type: string, pointerId: number, clientX: number) =>
        svg.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY: y!, bubbles: true }));
      finger("pointerdown", 1, x! - 20);
      finger("pointerdown", 2, x! + 20);
      finger("pointermove", 2, x! + 60);
      finger("pointerup", 1, x! - 20);
      finger("pointerup", 2, x! + 60);
    },
    [box.x + box.width / 2, box.y + 100],
  );
  await expect(lens).toHaveAttribute("transform", /scale\(2\)/);
});

test("the matrix is walked by rows and columns on a laptop, and read member by member on a phone", async () => {
  const { page } = await enter("laptop", basin.steward, matrix);
  await pictured(page, /^Upper Valley Farmers:/).focus();
  await page.keyboard.press("ArrowRight");
  await expect(pictured(page, "Upper Valley Farmers gives to Ouren Water Company. Affirmed.")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(pictured(page, "University, Freshwater Group gives to Ouren Water Company. Affirmed.")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(pictured(page, /^University, Freshwater Group:/)).toBeFocused();

  const { page: small } = await enter("phone", basin.person(farmers), matrix);
  const own = small.getByRole("region", { name: "Upper Valley Farmers" });
  await expect(own).toContainText("Gives to Town of Lindau-on-Ouren");
  await expect(small.locator("svg.matrix")).toHaveCount(0);
  await small.getByLabel("Whose ties").selectOption("Hydropower Lower Weir");
  await expect(small.getByRole("region", { name: "Hydropower Lower Weir" })).toContainText("No give is tied to it yet");
});

for (const theme of ["light", "dark"] as const)
  for (const path of [ring, matrix])
    for (const device of ["laptop", "phone"] as const)
      test(`nobody is kept out: ${path} on a ${device}, ${theme}`, async () => {
        const { page } = await enter(device, basin.steward, path, { colorScheme: theme });
        await pictured(page, device === "phone" && path === matrix ? "Save or print" : /^Port of Ourenmouth:/).focus();
        for (const summary of ["As a table", "How to read it"]) {
          const details = page.locator("details", { hasText: summary });
          if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
        }
        await whole(page, () => expectForEveryone(page, `${path} ${device}`, theme));
      });
