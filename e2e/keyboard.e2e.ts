import { expect, type Page, test } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { visit } from "./testing/example.ts";
import { hasArrived } from "./testing/inspect.ts";
import { openPeople } from "./testing/people.ts";
import { startServer } from "./testing/startServer.ts";

test("by keyboard alone one reaches everything, and sees where one is", async ({ browser }) => {
  const server = await startServer();
  const people = openPeople(browser, server.origin);
  const kenji = await visit(server.origin, cast.kenji);
  for (const device of ["onPhone", "onLaptop"] as const) {
    const { page, context } = await people[device]();
    await kenji.sitDown(context);
    for (const room of ["", "/commitments"]) {
      await page.goto(`${kenji.home}${room}`);
      await page.locator("html[data-ready]").waitFor();
      await settled(page);
      const stops = await tabThrough(page);
      expect(stops.length, `${room} ${device}`).toBe(await page.evaluate(reachable));
      expect(stops[0]?.name).toBe("Skip to the page");
      expect(
        stops.filter(({ outline }) => outline === 0),
        `${room} ${device}: not seen`,
      ).toEqual([]);
      expect(
        stops.filter(({ isCovered }) => isCovered),
        `${room} ${device}: covered`,
      ).toEqual([]);
    }
  }
  await people.allLeave();
  await server.remove();
});

test("the first thing one is asked for is done without a pointer", async ({ browser }) => {
  const server = await startServer();
  const people = openPeople(browser, server.origin);
  const kenji = await visit(server.origin, cast.kenji);
  const { page, context } = await people.onLaptop();
  await kenji.sitDown(context);
  await page.goto(kenji.home);
  await page.locator("html[data-ready]").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Read and affirm" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Affirm it" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Affirm it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Affirmed. Everyone in the coalition can read it.")).toBeVisible();
  await expect(page.locator(".words[data-size=large]")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "To the front page" })).toBeFocused();
  await people.allLeave();
  await server.remove();
});

/** All there is has arrived, and nothing is added any more. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(hasArrived);
  for (let before = -1; ;) {
    const now = await page.evaluate(reachable);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(400);
  }
};

type Stop = { readonly name: string; readonly outline: number; readonly isCovered: boolean };

/** Where the key leads, until it leaves the page or comes back to its beginning. */
const tabThrough = async (page: Page): Promise<readonly Stop[]> => {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(stopHere);
    if (!stop || (stops.length > 0 && stop.name === stops[0]?.name)) return stops;
    stops.push(stop);
  }
};

/** Runs in the page: how many places the key should lead to; of one group of radios, one. */
const reachable = (): number => {
  const places = [
    ...document.querySelectorAll<HTMLElement>("a[href], button:enabled, input, select, textarea, summary"),
  ];
  return places.filter((it) => it.checkVisibility({ checkVisibilityCSS: true })).length;
};

/** Runs in the page: what has the focus, how wide the line around it is, and whether something lies over it. */
const stopHere = (): Stop | null => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const { left, top, width, height } = it.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  return {
    name: it.textContent.trim(),
    outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
    isCovered: above === null || !(it.contains(above) || above.contains(it)),
  };
};
