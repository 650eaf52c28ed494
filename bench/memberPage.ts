import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { startServer } from "../e2e/testing/startServer.ts";
import { openHouse } from "../packages/server/src/door/openHouse.ts";
import { settingsIn } from "../packages/server/testing/settingsIn.ts";
import { tapToMoved, watchForMoved } from "./browser/watchForMoved.js";
import { movedHistory, steward } from "./largeHistory.ts";
import { median, report } from "./report.ts";
import { openBrowser } from "./slowPhone.ts";

/**
 * A member's page on a laptop, of a coalition of 12 members that have moved two pledges each month for five years: 1,440
 * movements, each with its receiver's word. Beside it, in turn, the same with one month of them.
 *
 *     moved    ms until the page, opened by its address, shows what moved of its pledges      goal: ≤ 300
 *     tapped   the same from touching its name in the room of all members, 80 of them the tap    goal: ≤ 300
 *     ready    ms until everything on it answers a hand, and what it answers can be read    goal: ≤ 300
 *     again    the same in a browser that was there before, as that of whoever comes back each week
 *     ratio    five years / one month, medians of ROUNDS
 *
 *     node bench/memberPage.ts   →   figures/memberPage.json
 */
const ROUNDS = 9;
const MEMBERS = 12;
const spans = { "five years": 60, "one month": 1 } as const;
const member = "member-0000000003";

const coalitionOf = (months: number) => `member-page-${String(months).padStart(4, "0")}`;

type Opened = Readonly<Record<"answered" | "moved" | "ready" | "bytes", number>>;

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

/** So often a browser has had a script before it keeps it as it runs. */
const VISITS = 3;

type Ways = Opened & Readonly<Record<"tapped" | "again", number>>;

const open = async (browser: Browser, origin: string, coalition: string): Promise<Ways> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const cookie = cookies.get(coalition);
  if (cookie) await context.addCookies([{ ...cookie, url: origin }]);
  const page = await context.newPage();
  let opened = Promise.withResolvers<Opened>();
  await page.exposeFunction("tellMoved", (it: Opened) => opened.resolve(it));
  await page.addInitScript(watchForMoved);
  const address = `/c/${coalition}/members/${member}`;
  const come = async () => {
    opened = Promise.withResolvers<Opened>();
    await page.goto(`${origin}${address}`);
    const told = await opened.promise;
    await page.waitForLoadState("networkidle");
    return told;
  };
  const first = await come();
  await page.goto(`${origin}/c/${coalition}/members`);
  await page.locator("html[data-ready]").waitFor();
  await page.waitForLoadState("networkidle");
  const tapped = await page.evaluate(tapToMoved, address);
  let again = first.ready;
  for (let visit = 1; visit < VISITS; visit++) again = (await come()).ready;
  await context.close();
  return { ...first, tapped, again };
};

const load = loadavg()[0] ?? 0;
const server = await startServer({ folder });
await fetch(`${server.origin}/example`);
const browser = await openBrowser();
const told: Record<string, Awaited<ReturnType<typeof open>>[]> = {};
for (let round = 0; round <= ROUNDS; round++)
  for (const [span, months] of Object.entries(spans)) {
    const opened = await open(browser, server.origin, coalitionOf(months));
    // The first of each wakes the server and its caches.
    if (round > 0) (told[span] ??= []).push(opened);
  }
await browser.close();
await server.stop();
await rm(folder, { recursive: true, force: true });

const keys = ["answered", "moved", "tapped", "ready", "again", "bytes"] as const;
const middle = (span: string, key: (typeof keys)[number]) =>
  Math.round(median((told[span] ?? []).map((it) => it[key])));
const figures = Object.fromEntries(
  Object.keys(spans).map((span) => [span, Object.fromEntries(keys.map((key) => [key, middle(span, key)]))]),
);
const ratio = (key: (typeof keys)[number]) => Number((middle("five years", key) / middle("one month", key)).toFixed(2));
report("memberPage", {
  ...figures,
  "moved ratio": ratio("moved"),
  "tapped ratio": ratio("tapped"),
  "load average at first": Number(load.toFixed(1)),
});
