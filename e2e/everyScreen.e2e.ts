import { expect, type Page, test } from "@playwright/test";
import { screensByPart, takeSeats } from "./testing/everyScreen.ts";
import { colourIn, expectForEveryone, whole } from "./testing/inspect.ts";
import { openPeople } from "./testing/people.ts";
import { startServer } from "./testing/startServer.ts";

test.describe.configure({ mode: "parallel" });

/** `LOOK=1 npm run e2e -- everyScreen` leaves a picture of each in `test-results/screens`. */
const isLookedAt = process.env["LOOK"] === "1";

for (const [part, screens] of Object.entries(screensByPart))
  for (const device of ["onPhone", "onLaptop"] as const)
    test(`every screen ${part}, ${device}, in light and dark, keeps nobody out`, async ({ browser }) => {
      test.setTimeout(600_000);
      const server = await startServer();
      const people = openPeople(browser, server.origin);
      const seats = await takeSeats(server, people, device);
      for (const { name, seat, show } of screens) {
        const { page, complaints } = seats[seat];
        await test.step(name, () => show(page, seats));
        await whole(page, async () => {
          for (const theme of await themesFor(page)) {
            await colourIn(page, theme);
            if (isLookedAt)
              await page.screenshot({
                path: `test-results/screens/${device}-${theme}-${name}.png`,
                animations: "disabled",
              });
            await expectForEveryone(page, `${name}, ${device}, ${theme}`, theme);
          }
        });
        expect.soft(complaints(), `${name}: what the browser complained of`).toEqual([]);
      }
      await people.allLeave();
      await server.remove();
    });

/** First the one it is in: a page whose every colour changes is drawn anew. */
const themesFor = async (page: Page): Promise<readonly ("light" | "dark")[]> => {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  return isDark ? ["dark", "light"] : ["light", "dark"];
};
