import { expect, test } from "@playwright/test";
import { openPeople } from "./testing/people.ts";
import { startServer } from "./testing/startServer.ts";

test.describe.configure({ mode: "parallel" });

/** Each told world, and what its people find first: one step, large, with one button. */
const worlds = [
  { id: "cloud-migration", name: "Cloud migration", people: 6 },
  { id: "benefits-reform", name: "Housing benefit in one form", people: 6 },
  { id: "clean-air-campaign", name: "Clean air for Saltmarsh", people: 7 },
  { id: "platform-feature", name: "Shared shelves", people: 7 },
] as const;

for (const { id, name, people: count } of worlds)
  test(`${name}: a newcomer walks through it as each of its people`, async ({ browser }) => {
    test.setTimeout(150_000);
    const server = await startServer();
    const people = openPeople(browser, server.origin);
    const { page, complaints } = await people.onPhone();
    await page.goto("/example");
    await page.locator(`a[href="/example/${id}"]`).click();
    await expect(page.locator("button.way")).toHaveCount(count);
    const homes = new Set<string>();

    for (let at = 0; at < count; at++) {
      const way = page.locator("button.way").nth(at);
      const who = (await way.locator("strong").textContent()) ?? "";
      const isSteward = (await way.textContent())?.includes("steward") ?? false;
      await way.click();
      await test.step(who, async () => {
        await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
        await expect(page.locator(".speaker")).toContainText(who);
        await expect(page.getByText("An example.")).toBeVisible();
        await expect(page.getByRole("region", { name: "Ring" }).getByRole("img")).toBeVisible();
        const now = page.getByRole("region", { name: "What needs you now" });
        const first = now.locator(".sentence[data-size=large]");
        if ((await first.count()) > 0) await expect(first.locator("a[data-look=main]")).toHaveCount(1);
        else await expect(now.getByText("Nothing needs you now.")).toBeVisible();
        await expect(page.getByRole("region", { name: "How quickly, and how deep" })).toHaveCount(isSteward ? 1 : 0);
        homes.add(page.url());
      });
      await page.getByRole("link", { name: "Look at it as someone else" }).click();
      await expect(page.locator("button.way").nth(at)).toContainText("you look at it as this person now");
    }
    // One copy, seen by all of them.
    expect(homes.size).toBe(1);
    expect(complaints()).toEqual([]);
    await people.allLeave();
    await server.remove();
  });
