import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { startServer } from "../e2e/testing/startServer.ts";
import { openHouse } from "../packages/server/src/door/openHouse.ts";
import { settingsIn } from "../packages/server/testing/settingsIn.ts";
import { watchForMoved } from "./browser/watchForMoved.js";
import { movedHistory, steward } from "./largeHistory.ts";
import { median, report } from "./report.ts";
import { openBrowser } from "./slowPhone.ts";

/**
 * A member's page on a laptop, of a coalition of 12 members that have moved two pledges each month for five years: 1,440
 * movements, each with its receiver's word. Beside it, in turn, the same with one month of them.
 *
 *     ready    ms until scripts answer; the page as it came can be read before      goal: ≤ 300
 *     moved    ms until what moved of its pledges is drawn
 *     ratio    five years / one month, medians of ROUNDS
 *
 *     node bench/memberPage.ts   →   figures/memberPage.json
 */
const ROUNDS = 9;
const MEMBERS = 12;
const spans = { "five years": 60, "one month": 1 } as const;
const member = "member-0000000003";

const coalitionOf = (months: number) => `member-page-${String(months).padStart(4, "0")}`;

type Opened = { readonly answered: number; readonly painted: number; readonly ready: number; readonly moved: number };

const folder = await mkdtemp(join(tmpdir(), "mortar-member-"));
const { house, close } = await openHouse(settingsIn(folder));
const cookies = new Map<string, { name: string; value: string }>();
for (const months of Object.values(spans)) {
  const coalition = coalitionOf(months);
  await house.app.tell(coalition, movedHistory(coalition, MEMBERS, months));
  const [name = "", value = ""] = house.examples.cookieFor({ coalition, person: steward }).split(/[=;]/);
  cookies.set(coalition, { name, value });
}
await close();

const open = async (browser: Browser, origin: string, coalition: string): Promise<Opened> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const cookie = cookies.get(coalition);
  if (cookie) await context.addCookies([{ ...cookie, url: origin }]);
  const page = await context.newPage();
  const opened = Promise.withResolvers<Opened>();
  await page.exposeFunction("tellMoved", opened.resolve);
  await page.addInitScript(watchForMoved);
  await page.goto(`${origin}/c/${coalition}/members/${member}`);
  const told = await opened.promise;
  await context.close();
  return told;
};

const load = loadavg()[0] ?? 0;
const server = await startServer({ folder });
await fetch(`${server.origin}/example`);
const browser = await openBrowser();
const told: Record<string, Opened[]> = {};
for (let round = 0; round <= ROUNDS; round++)
  for (const [span, months] of Object.entries(spans)) {
    const opened = await open(browser, server.origin, coalitionOf(months));
    // The first of each wakes the server and its caches.
    if (round > 0) (told[span] ??= []).push(opened);
  }
await browser.close();
await server.stop();
await rm(folder, { recursive: true, force: true });

const middle = (span: string, key: keyof Opened) => Math.round(median((told[span] ?? []).map((it) => it[key])));
const keys = ["answered", "painted", "ready", "moved"] as const;
const figures = Object.fromEntries(
  Object.keys(spans).map((span) => [span, Object.fromEntries(keys.map((key) => [`${key}, ms`, middle(span, key)]))]),
);
const ratio = (key: keyof Opened) => Number((middle("five years", key) / middle("one month", key)).toFixed(2));
report("memberPage", {
  ...figures,
  "ready ratio": ratio("ready"),
  "moved ratio": ratio("moved"),
  "load average at first": Number(load.toFixed(1)),
});
