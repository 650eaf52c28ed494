import { expect, type Page } from "@playwright/test";
import type { RunOnly } from "axe-core";
import { keepsOut } from "./axe.ts";

/** In the dark nothing changes but colours. */
const rules: Readonly<Record<"light" | "dark", RunOnly>> = {
  light: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

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

/**
 * Runs in the page: what changes begins with the next frame, and what inherits a colour sets out once that one has
 * arrived. What goes on for ever has no end to go to.
 */
const endChanges = async (): Promise<void> => {
  const nextFrame = () => new Promise((next) => requestAnimationFrame(next));
  const isUnderWay = ({ playState, effect }: Animation) =>
    playState !== "finished" && effect?.getComputedTiming().endTime !== Infinity;
  const changing = () => document.getAnimations().filter(isUnderWay);
  await nextFrame();
  do {
    for (const change of changing()) change.finish();
    await nextFrame();
  } while (changing().length > 0);
};

/** How much of the page lies below the screen, in pixels. What is still arriving makes it grow. */
const heightBelow = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

/** Nothing that axe knows of keeps anyone out, and nothing is wider than the screen. */
export const expectForEveryone = async (page: Page, screen: string, theme: "light" | "dark"): Promise<void> => {
  expect.soft(await keepsOut(page, rules[theme]), `${screen}: axe`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${screen}: wider than the screen, in pixels`).toBeLessThanOrEqual(0);
};
