import type { BrowserContext } from "@playwright/test";
import { basin, tellRiverBasin } from "@mortar/core/src/worlds/riverBasin/riverBasin.ts";
import { openHouse } from "../../packages/server/src/door/openHouse.ts";
import { settingsIn } from "../../packages/server/testing/settingsIn.ts";
import { newFolder, type Server, startServer } from "./startServer.ts";

export type River = Awaited<ReturnType<typeof startRiver>>;

/** A server with one coalition of thirty members, and seats in it: the steward's, or of whoever speaks for a member. */
export const startRiver = async () => {
  const folder = newFolder();
  const { house, close } = await openHouse(settingsIn(folder));
  await house.app.tell(basin.coalition, tellRiverBasin().happened);
  const cookieOf = (person: string) =>
    house.examples.cookieFor({ coalition: basin.coalition, person }).split(";")[0] ?? "";
  const cookies = new Map(
    [basin.steward, ...Array.from({ length: 30 }, (_, place) => basin.person(place))].map((it) => [it, cookieOf(it)]),
  );
  await close();
  const server: Server = await startServer({ folder });
  const { origin } = server;
  const home = `${origin}/c/${basin.coalition}`;
  const cookie = (person: string) => cookies.get(person) ?? "";
  return {
    server,
    home,
    sitDown: async (context: BrowserContext, person: string): Promise<void> => {
      const [name = "", value = ""] = cookie(person).split("=");
      await context.addCookies([{ name, value, url: origin }]);
    },
    /** Asks as somebody at a device of her own. */
    ask: async (person: string, command: string, ask: object, as: string | null = null): Promise<void> => {
      const outcome = await fetch(`${origin}/api/coalitions/${basin.coalition}/commands/${command}`, {
        method: "POST",
        headers: { origin, cookie: cookie(person), "content-type": "application/json" },
        body: JSON.stringify({ request: crypto.randomUUID(), ask, as }),
      });
      if (!outcome.ok) throw new Error(`${command}: ${await outcome.text()}`);
    },
  };
};
