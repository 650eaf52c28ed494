import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser } from "../../../testing/aBrowser.ts";
import { aCoalition, aLink, bo, library } from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { scripts } from "../sheets.ts";

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
  await aCoalition(at.house);
});
afterEach(() => at.close());

test("the page of a link that is over forgets what was typed on its pages, and on no other's", async () => {
  const link = await aLink(at.house, { task: "affirm", person: bo, member: library });
  await at.house.links.end(link.id);
  const { status, body } = await aBrowser(at.doors).get(`/l/${link.id}`);
  expect(status).toBe(410);
  expect(body).toContain(scripts.forget);

  const kept = Object.assign(Object.create({ removeItem: (key: string) => delete kept[key] }), {
    [`mortar link ${link.id} typed answer words`]: "Two ovens.",
    [`mortar link ${link.id} sent`]: "answer",
    "mortar link another typed answer words": "An oven.",
  }) as Record<string, string>;
  // oxlint-disable-next-line typescript/no-implied-eval -- the script as a page runs it
  new Function("location", "localStorage", scripts.forget)({ pathname: `/l/${link.id}` }, kept);
  expect(kept).toEqual({ "mortar link another typed answer words": "An oven." });
});
