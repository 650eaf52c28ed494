import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The page as high as it is, so that the bar under the thumb hides nothing of it; then as it was. */
export const whole = async (page: Page, look: () => Promise<void>): Promise<void> => {
  const before = page.viewportSize();
  if (!before) return look();
  await page.waitForFunction(hasArrived);
  for (let tries = 0; tries < 5 && (await heightBelow(page)) > 0; tries++) {
    const height = (page.viewportSize()?.height ?? 0) + (await heightBelow(page));
    await page.setViewportSize({ width: before.width, height });
  }
  await look();
  await page.setViewportSize(before);
};

/** Runs in the page: a room draws its first part, and asks for the rest; a light page is whole at once. */
export const hasArrived = (): boolean =>
  !document.getElementById("root") ||
  performance
    .getEntriesByType("resource")
    .some((it) => it.name.includes("/view") && it instanceof PerformanceResourceTiming && it.responseEnd > 0);

/** Whatever fades into its new colours is there at once. */
export const colourIn = (page: Page, colorScheme: "light" | "dark"): Promise<void> =>
  page.emulateMedia({ colorScheme, reducedMotion: "reduce" }).then(() => page.evaluate(endChanges));

/** Runs in the page: what changes begins with the next frame. What goes on for ever has no end to go to. */
const endChanges = async (): Promise<void> => {
  for (let frame = 0; frame < 2; frame++) await new Promise((next) => requestAnimationFrame(next));
  for (const change of document.getAnimations())
    if (change.effect?.getComputedTiming().endTime !== Infinity) change.finish();
};

/** How much of the page lies below the screen, in pixels. What is still arriving makes it grow. */
const heightBelow = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

/** Nothing that axe knows of keeps anyone out, and nothing is wider than the screen. */
export const expectForEveryone = async (page: Page, screen: string, theme: "light" | "dark"): Promise<void> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // In the dark nothing changes but colours.
  const asked = theme === "light" ? axe.withTags(tags) : axe.withRules(["color-contrast", "link-in-text-block"]);
  const { violations } = await asked.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  expect.soft(found, `${screen}: axe`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${screen}: wider than the screen, in pixels`).toBeLessThanOrEqual(0);
};
