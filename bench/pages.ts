import { loadavg } from "node:os";
import type { Browser } from "@playwright/test";
import { engineering, people } from "../packages/core/src/worlds/cloudMigration/cast.ts";
import { visit } from "../e2e/testing/example.ts";
import { startServer } from "../e2e/testing/startServer.ts";
import { fillFolder, type LargeOpened, openLarge } from "./largeOpening.ts";
import { median, report } from "./report.ts";
import { openBrowser, type Opened, openSlowly, tapAtOnce, type Waited } from "./slowPhone.ts";
import { startStaticPage } from "./startStaticPage.ts";

/**
 * Pages on a phone with slow 4G and a processor four times slower, nothing kept: the front page of a coalition, a link
 * opened from a letter, and the words it asks about. Then a coalition of 10,000 events on a laptop, from a server that
 * has only just started. Beside each of the first three, in the same round, a static page of as many bytes.
 *
 *     painted, tap     ms until real content is painted; until a tap made at once has its effect    goal: ≤ 1,500; ≤ 2,500
 *     bytes            over the line until the page answers, headers included                       goal: ≤ 100 KB; links ≤ 30 KB
 *     painted ratio    to the static page                                                           medians of ROUNDS
 *     ready            ms until scripts answer a hand, in words that are here; 10,000 events        goal: ≤ 1,500
 */
const ROUNDS = 5;
const EVENTS = 10_000;

const front = { content: "#main .section li", button: "#main .section li a[data-look=main]" };
const letter = { content: "main h1", button: "main button[data-look=main]" };
const plain = { content: "h1", button: "button" };

type Measured = Opened & { readonly tap: number };

const measured = async (browser: Browser, waited: Waited): Promise<Measured> => {
  const opened = await openSlowly(browser, waited);
  return { ...opened, tap: await tapAtOnce(browser, waited) };
};

/** A copy of the example of its own: its front page as its steward, a fresh link, and the same link once it is held. */
const openedOnce = async (browser: Browser, origin: string) => {
  const amara = await visit(origin, people.amara);
  const sitting = await browser.newContext();
  await amara.sitDown(sitting);
  const url = await amara.makeLink({ task: "affirm", person: people.kenji, member: engineering });
  const holding = await browser.newContext();
  const page = await holding.newPage();
  const opening = await measured(browser, { url, ...letter });
  const claimed = await amara.makeLink({ task: "affirm", person: people.kenji, member: engineering });
  await page.goto(claimed);
  await page.locator(letter.button).click();
  await page.waitForURL(/\/l\/[^/]+$/);
  const [atHome, held] = [await sitting.storageState(), await holding.storageState()];
  const asking = await measured(browser, { url: page.url(), held, ...letter });
  await Promise.all([sitting.close(), holding.close()]);
  return {
    "front page": await measured(browser, { url: `${origin}${amara.home}`, held: atHome, ...front }),
    "link, opened from a letter": opening,
    "link, its words to affirm": asking,
  };
};

const middle = <Key extends string>(all: readonly Readonly<Record<Key, number>>[], key: Key) =>
  Math.round(median(all.map((it) => it[key])));

/** Beside a static page of as many bytes, in the same run. */
const besideStatic = async (browser: Browser, all: readonly Measured[]) => {
  const still = await startStaticPage(middle(all, "bytes"));
  const beside: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) beside.push(await measured(browser, { url: still.url, ...plain }));
  await still.end();
  const [painted, tap] = [middle(all, "painted"), middle(all, "tap")];
  return {
    "painted, ms": painted,
    "tap, ms": tap,
    "ready, ms": middle(all, "ready"),
    bytes: middle(all, "bytes"),
    requests: middle(all, "requests"),
    "static painted, ms": middle(beside, "painted"),
    "static tap, ms": middle(beside, "tap"),
    "painted ratio": Number((painted / middle(beside, "painted")).toFixed(2)),
    "tap ratio": Number((tap / middle(beside, "tap")).toFixed(2)),
  };
};

const largeFigures = (all: readonly LargeOpened[]) => ({
  "answered, ms": middle(all, "answered"),
  "painted, ms": middle(all, "painted"),
  "ready, ms": middle(all, "ready"),
  "whole, ms": middle(all, "whole"),
  bytes: middle(all, "bytes"),
  unpacked: middle(all, "unpacked"),
});

const browser = await openBrowser();
const server = await startServer();
const load = loadavg()[0] ?? 0;
await openedOnce(browser, server.origin);
const rounds: Awaited<ReturnType<typeof openedOnce>>[] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push(await openedOnce(browser, server.origin));
await server.remove();

const names = Object.keys(rounds[0] ?? {}) as (keyof (typeof rounds)[number])[];
const figures: Record<string, unknown> = { "load average at first": Number(load.toFixed(1)) };
for (const name of names)
  figures[name] = await besideStatic(
    browser,
    rounds.map((it) => it[name]),
  );

const filled = await fillFolder(EVENTS);
const openings: Awaited<ReturnType<typeof openLarge>>[] = [];
for (let round = 0; round < ROUNDS; round++) openings.push(await openLarge(browser, filled));
figures["10,000 events, from disk"] = largeFigures(openings.map(({ cold }) => cold));
figures["10,000 events, again"] = largeFigures(openings.map(({ warm }) => warm));
await filled.remove();
await browser.close();

report("pages", { ...figures, "load average at last": Number((loadavg()[0] ?? 0).toFixed(1)) });
