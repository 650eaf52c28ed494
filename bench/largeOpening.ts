import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { startServer } from "../e2e/testing/startServer.ts";
import { openHouse } from "../packages/server/src/door/openHouse.ts";
import { settingsIn } from "../packages/server/testing/settingsIn.ts";
import { watchForRest } from "./browser/watchForRest.js";
import { largeHistory, steward } from "./largeHistory.ts";

/** Milliseconds from the beginning of the navigation. */
export type LargeOpened = {
  /** The page is whole at the browser: what the server took, and the way of it. */
  readonly answered: number;
  readonly painted: number;
  /** Its scripts answer. */
  readonly ready: number;
  /** The rest of the coalition has come too. */
  readonly whole: number;
  /** Of the page, packed and unpacked. */
  readonly bytes: number;
  readonly unpacked: number;
};

const COALITION = "large-coalition-0001";

/** A folder with one coalition of `size` events, and the cookie of its steward. */
export const fillFolder = async (size: number) => {
  const folder = await mkdtemp(join(tmpdir(), "mortar-large-"));
  const { house, close } = await openHouse(settingsIn(folder));
  await house.app.tell(COALITION, largeHistory(COALITION, size));
  const [name = "", value = ""] = house.examples.cookieFor({ coalition: COALITION, person: steward }).split(/[=;]/);
  await close();
  return { folder, cookie: { name, value }, remove: () => rm(folder, { recursive: true, force: true }) };
};

export type Filled = Awaited<ReturnType<typeof fillFolder>>;

/** Starts a server that has not seen the coalition, and opens its largest room: first from disk, then once more. */
export const openLarge = async (browser: Browser, { folder, cookie }: Filled) => {
  const server = await startServer({ folder });
  await fetch(`${server.origin}/example`);
  const address = `${server.origin}/c/${COALITION}/commitments`;
  const open = async (): Promise<LargeOpened> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addCookies([{ ...cookie, url: server.origin }]);
    const page = await context.newPage();
    const opened = Promise.withResolvers<LargeOpened>();
    await page.exposeFunction("tellOpened", opened.resolve);
    await page.addInitScript(watchForRest);
    await page.goto(address);
    const told = await opened.promise;
    await context.close();
    return told;
  };
  const [cold, warm] = [await open(), await open()];
  await server.stop();
  return { cold, warm };
};
