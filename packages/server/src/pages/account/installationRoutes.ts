import type { Say } from "@mortar/catalogue";
import { type Context, Hono } from "hono";
import { type Status, statusIn } from "../../control/status.ts";
import type { House, Known } from "../../door/house.ts";
import type { Summary } from "../../running/summary.ts";
import { type Content, html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { facts, note } from "../parts.ts";
import { troublePage } from "../troublePage.ts";
import { momentShown } from "./momentShown.ts";

/** How the server fares, for whoever runs it. */
export const installationRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  routes.get("/account/installation", async (c) => {
    const session = c.get("session");
    if (!session) return c.redirect("/sign-in?next=/account/installation", 303);
    if (!session.account.host) return troublePage(c, "forbidden");
    const [status, summary] = await Promise.all([statusIn(house), house.running.figures.summary()]);
    const say = sayFor(c);
    return page(c, {
      title: say("page.installation.title"),
      scripts: ["here"],
      foot: html`<a href="/account">${say("page.account.title")}</a>`,
      body: html`<h1>${say("page.installation.title")}</h1>
        ${madeOf(c, status)} ${backupsIn(c, status)} ${bouncesIn(c, status)} ${faring(c, house, summary)}`,
    });
  });
  return routes;
};

const madeOf = (c: Context<Known>, { version, engine, storeBytes, coalitions }: Status): Content => {
  const say = sayFor(c);
  return facts([
    [say("page.installation.version"), version],
    [say("page.installation.kept-in"), say(`page.installation.engine.${engine}`)],
    [say("page.installation.size"), storeBytes === null ? "–" : sizeShown(c, storeBytes)],
    [say("page.installation.coalitions"), numberShown(c, coalitions ?? 0)],
  ]);
};

const backupsIn = (c: Context<Known>, { chores, lastBackup, backups }: Status): Content => {
  const say = sayFor(c);
  const chore = chores?.find(({ name }) => name === "backup");
  const hasFailed = chore !== undefined && chore.tries > 0;
  return html`<section>
    <h2>${say("page.installation.backups")}</h2>
    <div class="stack">
      ${
        hasFailed &&
        note(
          html`<p>${say("page.installation.failed")}</p>
            <p class="quiet" dir="auto">${chore.failedWith}</p>
            <p>${say("page.installation.tried-again")} ${momentShown(c, chore.tryAt)}</p>`,
          "held",
        )
      }
      ${!chore && html`<p>${say("page.installation.no-clock")}</p>`}
      ${!lastBackup && html`<p>${say("page.installation.no-backup")}</p>`}
      ${facts([
        ...(lastBackup
          ? [
              [say("page.installation.last"), momentShown(c, lastBackup.madeAt)] as const,
              [say("page.installation.last-size"), sizeShown(c, lastBackup.bytes)] as const,
            ]
          : []),
        ...(chore ? [[say("page.installation.next"), momentShown(c, chore.dueAt)] as const] : []),
        [say("page.installation.kept"), numberShown(c, backups.kept)],
        [say("page.installation.folder"), html`<span class="path" dir="ltr">${backups.folder}</span>`],
      ])}
      <p class="quiet">${say("page.installation.drill")} <code>npm run drill</code></p>
    </div>
  </section>`;
};

/** Whether it is known what comes back of letters, and what came of that. */
const bouncesIn = (c: Context<Known>, { bounces }: Status): Content => {
  if (bounces === null) return null;
  const say = sayFor(c);
  const { mailbox, lookedAt, trouble, byMailbox, byCommand } = bounces;
  const lastAt = [byMailbox.lastAt, byCommand.lastAt]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1);
  const isRead = mailbox !== null || lastAt !== undefined;
  return html`<section>
    <h2>${say("page.installation.bounces")}</h2>
    <div class="stack">
      ${trouble !== null && note(html`<p dir="auto">${trouble}</p>`, "held")}
      ${!isRead && html`<p>${say("page.installation.bounces-unread")}</p>`}
      ${
        isRead &&
        html`<p>
          ${say("page.installation.bounces-week", { read: byMailbox.read + byCommand.read, marked: byMailbox.marked + byCommand.marked })}
        </p>`
      }
      ${facts([
        ...(mailbox === null ? [] : [[say("page.installation.bounces-mailbox"), mailbox] as const]),
        ...(lookedAt === null ? [] : [[say("page.installation.bounces-looked"), momentShown(c, lookedAt)] as const]),
        ...(lastAt === undefined ? [] : [[say("page.installation.bounces-last"), momentShown(c, lastAt)] as const]),
      ])}
    </div>
  </section>`;
};

const faring = (c: Context<Known>, { app, now }: House, summary: Summary): Content => {
  const say = sayFor(c);
  const since = new Date(now().getTime() - process.uptime() * 1000).toISOString();
  return html`<section>
    <h2>${say("page.installation.faring")}</h2>
    <p>${say("page.installation.since")} ${momentShown(c, since)}</p>
    <p>${answersTold(c, say, summary)}</p>
    <p>
      ${say("page.installation.commands", { happened: summary.commands.happened, refused: summary.commands.refused })}
    </p>
    <p>
      ${say("page.installation.now", { coalitions: app.inMemory(), memory: sizeShown(c, process.memoryUsage.rss()) })}
    </p>
  </section>`;
};

const answersTold = (c: Context<Known>, say: Say, { answers, failed, quickestMs }: Summary): string => {
  if (answers === 0 || quickestMs === null) return say("page.installation.no-answers");
  const within = new Intl.NumberFormat(c.get("locale"), { style: "unit", unit: "millisecond" }).format(quickestMs);
  return `${say("page.installation.answers", { answers, within })} ${say("page.installation.answers-failed", { failed })}`;
};

const numberShown = (c: Context<Known>, number: number): string =>
  new Intl.NumberFormat(c.get("locale")).format(number);

const sizeShown = (c: Context<Known>, bytes: number): string =>
  new Intl.NumberFormat(c.get("locale"), {
    style: "unit",
    unit: bytes < 1_000_000 ? "kilobyte" : "megabyte",
    maximumFractionDigits: 1,
  }).format(bytes < 1_000_000 ? Math.ceil(bytes / 1000) : bytes / 1_000_000);
