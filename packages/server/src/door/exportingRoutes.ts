import { fileOf, type TableKind, tableKinds } from "@mortar/app";
import { Hono, type Context } from "hono";
import { stream } from "hono/streaming";
import { exportWhole } from "../exporting/exportWhole.ts";
import { headerOf } from "../exporting/headerOf.ts";
import { openShare } from "../exporting/share.ts";
import type { House, Known } from "./house.ts";
import { jsonOf } from "./jsonBody.ts";
import { refuse } from "./problem.ts";
import { whoAsks } from "./whoAsks.ts";

/** How many files one person may take along in an hour: a file costs as much as hundreds of looks. */
const FILES_PER_HOUR = 60;

/** What leaves as a file: what a person may read, as lines or as a table; for the host, everything. */
export const exportingRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const share = openShare(FILES_PER_HOUR, house.now);

  routes.get("/coalitions/:coalition/export", async (c) => {
    const coalition = c.req.param("coalition");
    const who = whoAsks(c, house, coalition);
    if (!who) return refuse(c, 401, "door/signed-out");
    if (share.isTooMany(who.person)) return refuse(c, 429, "export/too-many");
    return c.req.query("format") === "csv"
      ? table(c, await askedTable(house, coalition, who.person, c.req.query("kinds")))
      : file(c, coalition, await personal(house, coalition, who.person));
  });

  routes.post("/export", async (c) => {
    const session = c.get("session");
    if (!session) return refuse(c, 401, "door/signed-out");
    if (!session.account.host) return refuse(c, 403, "export/host-only");
    if (share.isTooMany(session.person)) return refuse(c, 429, "export/too-many");
    const { coalition = null, passphrase = null } = (await jsonOf(c)) ?? { coalition: 0 };
    if (!isTextOrNull(coalition) || !isTextOrNull(passphrase)) return refuse(c, 422, "request/malformed");
    return file(c, coalition ?? "mortar", await exportWhole(house, { coalition, passphrase }));
  });

  return routes;
};

const personal = async (house: House, coalition: string, person: string) => {
  const lines = await house.app.exported(coalition, person);
  return lines && fileOf(headerOf(house, "readable", person), lines);
};

const file = (c: Context<Known>, name: string, pieces: AsyncIterable<string> | null) => {
  if (!pieces) return refuse(c, 404, "door/nothing-here");
  c.header("content-type", "application/jsonl; charset=utf-8");
  // Only what is there is a file: whatever else was asked for could not be named in a header.
  c.header("content-disposition", `attachment; filename="${name}.jsonl"`);
  return stream(c, async (out) => {
    for await (const piece of pieces) {
      if (out.aborted) return;
      await out.write(piece);
    }
  });
};

type Table = { readonly name: string; readonly text: string };

const askedTable = async (
  { app }: House,
  coalition: string,
  person: string,
  kind: string | undefined,
): Promise<Table | "unknown" | null> => {
  if (!tableKinds.includes(kind as TableKind)) return "unknown";
  const text = await app.table(coalition, person, kind as TableKind);
  return text === null ? null : { name: `${coalition}-${kind}`, text };
};

const table = (c: Context<Known>, it: Table | "unknown" | null) => {
  if (it === "unknown") return refuse(c, 422, "export/no-such-table");
  if (it === null) return refuse(c, 404, "door/nothing-here");
  return c.body(it.text, 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${it.name}.csv"`,
  });
};

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";
