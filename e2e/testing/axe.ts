import type { Frame, Page } from "@playwright/test";
import axe from "axe-core";

/** What keeps somebody out of an open page, by these rules: the rule, and the beginning of each element it found. */
export const keepsOut = async (page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> => {
  await Promise.all(page.frames().map(bringAxe));
  return page.evaluate(analyse, runOnly);
};

/** Its source is long: a document that was not left has it still. */
const bringAxe = async (frame: Frame): Promise<void> => {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
};

/**
 * Runs in the page. Only what was found leaves it: what passed is the larger part, and telling of it costs more than
 * finding it. Of all rules none that is asked for looks at style sheets from elsewhere.
 */
const analyse = async (runOnly: axe.RunOnly): Promise<readonly string[]> => {
  const { axe: here } = window as unknown as { readonly axe: typeof axe };
  const { violations } = await here.run(document, {
    runOnly,
    resultTypes: ["violations"],
    preload: { assets: ["media"] },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
};
