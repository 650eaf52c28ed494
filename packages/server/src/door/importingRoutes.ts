import { csvFrom, type RowCame, type TableKind, tableKinds } from "@mortar/app";
import { sayer } from "@mortar/catalogue";
import { Hono, type Context } from "hono";
import { stream } from "hono/streaming";
import { importWhole, type ImportStep } from "../exporting/importWhole.ts";
import { asideFile, FileTooLarge, keepAside } from "../exporting/keepAside.ts";
import { findingSaid, rowSaid, tableWrong } from "../exporting/sentences.ts";
import { bodyOf } from "./bodyOf.ts";
import type { House, Known } from "./house.ts";
import { refuse } from "./problem.ts";
import { whoAsks } from "./whoAsks.ts";

/** What comes in from files. Each answer is JSON Lines: what is found or done, while it goes on. */
export const importingRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.post("/coalitions/:coalition/import/:kind", async (c) => {
    const { coalition, kind } = c.req.param();
    const who = whoAsks(c, house, coalition);
    if (!who) return refuse(c, 401, "door/signed-out");
    if (!tableKinds.includes(kind as TableKind)) return refuse(c, 404, "door/nothing-here");
    // Whoever has no place here has nothing read for her either.
    if (!(await house.app.newsSince(coalition, who.person, null))) return refuse(c, 404, "door/nothing-here");
    const say = sayer(c.get("locale"));
    const read = csvFrom(await bodyOf(c));
    if ("wrong" in read) {
      const sentence = tableWrong(say, read.wrong);
      return refuse(c, 422, "import/not-a-table", { row: read.row, wrong: read.wrong, sentence });
    }
    const asked = { kind: kind as TableKind, rows: read.rows, question: say("table.question"), dryRun: isDryRun(c) };
    const rows = await house.app.bringIn(coalition, asked, who);
    return rows ? lines(c, rowsSaid(c, rows)) : refuse(c, 404, "door/nothing-here");
  });

  routes.post("/import", async (c) => {
    const session = c.get("session");
    if (!session) return refuse(c, 401, "door/signed-out");
    if (!session.account.host) return refuse(c, 403, "import/host-only");
    const kept = await keepAside(house, piecesOf(c)).catch(tooLarge);
    if (!kept) return refuse(c, 413, "import/too-large");
    const file = (await asideFile(house, kept.id)) ?? "";
    const passphrase = c.req.header("mortar-passphrase") ?? null;
    const asked = { dryRun: isDryRun(c), asCopy: c.req.query("as-copy") === "1", passphrase, by: session.person };
    return lines(c, stepsSaid(c, importWhole(house, file, asked)), kept.letGo);
  });

  return routes;
};

const isDryRun = (c: Context) => c.req.query("dry-run") === "1";

const tooLarge = (trouble: unknown) => {
  if (trouble instanceof FileTooLarge) return null;
  throw trouble;
};

async function* piecesOf(c: Context): AsyncGenerator<Uint8Array> {
  const body = c.req.raw.body;
  if (body) for await (const piece of body) yield piece as Uint8Array;
}

async function* rowsSaid(c: Context<Known>, rows: AsyncIterable<RowCame>): AsyncGenerator<object> {
  const say = sayer(c.get("locale"));
  for await (const it of rows) {
    const wrong = rowSaid(say, c.get("locale"), it);
    yield wrong ? { row: it.row, came: "refused", ...wrong } : { row: it.row, came: it.came };
  }
}

async function* stepsSaid(c: Context<Known>, steps: AsyncIterable<ImportStep>): AsyncGenerator<object> {
  const say = sayer(c.get("locale"));
  for await (const it of steps) yield it.is === "finding" ? { ...it, sentence: findingSaid(say, it) } : it;
}

const lines = (c: Context<Known>, all: AsyncIterable<object>, after: () => Promise<void> = async () => {}) => {
  c.header("content-type", "application/jsonl; charset=utf-8");
  return stream(c, async (out) => {
    // What was begun is done, whether or not somebody still listens.
    try {
      for await (const it of all) await out.write(`${JSON.stringify(it)}\n`);
    } finally {
      await after();
    }
  });
};
