import { expect, test } from "@playwright/test";
import { screens, takeSeats } from "./testing/everyScreen.ts";
import { colourIn, expectForEveryone, whole } from "./testing/inspect.ts";
import { openPeople } from "./testing/people.ts";
import { startServer } from "./testing/startServer.ts";

test.describe.configure({ mode: "parallel" });

/** `LOOK=1 npm run e2e -- everyScreen` leaves a picture of each in `test-results/screens`. */
const isLookedAt = process.env["LOOK"] === "1";

for (const device of ["onPhone", "onLaptop"] as const)
  test(`every screen ${device}, in light and dark, keeps nobody out`, async ({ browser }) => {
    test.setTimeout(900_000);
    const server = await startServer();
    const people = openPeople(browser, server.origin);
    const seats = await takeSeats(server, people, device);
    for (const { name, seat, show } of screens) {
      const { page, complaints } = seats[seat];
      await test.step(name, () => show(page, seats));
      await whole(page, async () => {
        for (const theme of ["light", "dark"] as const) {
          await colourIn(page, theme);
          if (isLookedAt)
            await page.screenshot({
              path: `test-results/screens/${device}-${theme}-${name}.png`,
              animations: "disabled",
            });
          await expectForEveryone(page, `${name}, ${device}, ${theme}`, theme);
        }
        await colourIn(page, "light");
      });
      expect.soft(complaints(), `${name}: what the browser complained of`).toEqual([]);
    }
    await people.allLeave();
    await server.remove();
  });
