import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import type { Known } from "../src/door/house.ts";
import { openHouse } from "../src/door/openHouse.ts";
import { security } from "../src/door/security.ts";
import { pageRoutes } from "../src/pages/pageRoutes.ts";
import { troublePage } from "../src/pages/troublePage.ts";
import { settingsIn } from "./settingsIn.ts";

/** A whole installation in a folder of its own, with the pages behind the same guard as in earnest. */
export const aHouse = async () => {
  const folder = mkdtempSync(join(tmpdir(), "mortar-pages-"));
  const clock = { ahead: 0 };
  const { house, close } = await openHouse(settingsIn(folder), () => new Date(Date.now() + clock.ahead));
  const doors = new Hono<Known>({ strict: false });
  doors.use(security(house));
  doors.route("/", pageRoutes(house));
  doors.notFound((c) => troublePage(c, "not-found"));
  return {
    house,
    doors,
    clock,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
};

export type AHouse = Awaited<ReturnType<typeof aHouse>>;
