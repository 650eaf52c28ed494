import type { BrowserContext } from "@playwright/test";
import type { CoalitionEvent, Happened } from "@mortar/core";
import { openHouse } from "../../packages/server/src/door/openHouse.ts";
import { settingsIn } from "../../packages/server/testing/settingsIn.ts";
import { newFolder, startServer } from "./startServer.ts";

type Told = {
  readonly coalition: string;
  readonly happened: readonly Happened<CoalitionEvent>[];
  /** Ids of those who will sit down in it. */
  readonly people: readonly string[];
};

export type ToldServer = Awaited<ReturnType<typeof startTold>>;

/** A server with one coalition that was told to it before it started, and a seat there for each of these people. */
export const startTold = async ({ coalition, happened, people }: Told) => {
  const folder = newFolder();
  const { house, close } = await openHouse(settingsIn(folder));
  await house.app.tell(coalition, happened);
  const cookies = new Map(
    people.map((person) => [person, house.examples.cookieFor({ coalition, person }).split(";")[0] ?? ""]),
  );
  await close();
  const server = await startServer({ folder });
  const { origin } = server;
  const cookie = (person: string) => cookies.get(person) ?? "";
  return {
    server,
    home: `${origin}/c/${coalition}`,
    /** Gives a browser this person's place in the coalition. */
    sitDown: async (context: BrowserContext, person: string): Promise<void> => {
      const [name = "", value = ""] = cookie(person).split("=");
      await context.addCookies([{ name, value, url: origin }]);
    },
    /** Asks as somebody at a device of her own. */
    ask: async (person: string, command: string, ask: object, as: string | null = null): Promise<void> => {
      const outcome = await fetch(`${origin}/api/coalitions/${coalition}/commands/${command}`, {
        method: "POST",
        headers: { origin, cookie: cookie(person), "content-type": "application/json" },
        body: JSON.stringify({ request: crypto.randomUUID(), ask, as }),
      });
      if (!outcome.ok) throw new Error(`${command}: ${await outcome.text()}`);
    },
  };
};
