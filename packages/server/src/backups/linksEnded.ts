import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Client } from "pg";
import { linkVersions } from "../links/linkRows.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { counting } from "./told.ts";

/** What the installation that gives way knows of its links: when each was ended, `null` while it is open. */
export type KnownLinks = ReadonlyMap<string, string | null>;

type Row = { readonly id: string; readonly ended_at: string | null };

const everyLink = "SELECT id, ended_at FROM links";

/** Of a data folder; nothing where there is none, or it cannot be read: that is what backups are for. */
export const linksInFolder = (folder: string): KnownLinks => {
  const file = join(folder, "links.sqlite");
  if (!existsSync(file)) return new Map();
  try {
    const db = new Database(file, { readonly: true });
    try {
      return known(db.prepare<[], Row>(everyLink).all());
    } finally {
      db.close();
    }
  } catch {
    return new Map();
  }
};

export const linksInDatabase = async (client: Client): Promise<KnownLinks> => {
  const { rows } = await client.query("SELECT to_regclass('links.links') IS NOT NULL AS is_there");
  return rows[0].is_there
    ? known((await client.query<Row>(everyLink.replace("links", "links.links"))).rows)
    : new Map();
};

const known = (rows: readonly Row[]): KnownLinks => new Map(rows.map(({ id, ended_at }) => [id, ended_at]));

/** `endedAgain`: ended since the backup was made. `unsure`: open in it, and nobody here knows whether they still are. */
export type LinksRestored = { readonly endedAgain: number; readonly unsure: number };

export const noLinks: LinksRestored = { endedAgain: 0, unsure: 0 };

/** `keep`: those of which nobody here knows whether they were ended since stay open. */
export type OpenLinks = "keep" | "end";

/** What was ended since the backup was made stays ended, like words that were taken back; or all is that was given out before it. */
export const endLinksAgain = async (
  open: OpenSideTables,
  {
    madeAt,
    before,
    openLinks,
  }: { readonly madeAt: string; readonly before: KnownLinks; readonly openLinks: OpenLinks },
): Promise<LinksRestored> => {
  const tables = await open("links", linkVersions);
  try {
    return await tables.atOnce(async (steps) => {
      const live = await steps.all<{ readonly id: string }>(
        "SELECT id FROM links WHERE ended_at IS NULL AND expires_at > ?",
        madeAt,
      );
      const otherwise = openLinks === "end" ? new Date().toISOString() : null;
      const ended = live.flatMap(({ id }) => {
        const at = before.get(id) ?? otherwise;
        return at === null ? [] : [[at, id] as const];
      });
      for (const [at, id] of ended) {
        await steps.run("UPDATE links SET ended_at = ? WHERE id = ?", at, id);
        await steps.run("DELETE FROM bearers WHERE link = ?", id);
      }
      return {
        endedAgain: ended.length,
        unsure: openLinks === "end" ? 0 : live.filter(({ id }) => !before.has(id)).length,
      };
    });
  } finally {
    await tables.close();
  }
};

export const linksSaid = ({ endedAgain, unsure }: LinksRestored): readonly string[] => [
  ...(endedAgain > 0 ? [`${counting(endedAgain, "link")} ${endedAgain === 1 ? "stays" : "stay"} ended.`] : []),
  ...(unsure > 0
    ? [
        `${counting(unsure, "link")} given out before ${unsure === 1 ? "is" : "are"} open again, and nothing here knows whether ${unsure === 1 ? "it was" : "they were"} ended since. Restored with --end-links, ${unsure === 1 ? "it is" : "they are"} ended.`,
      ]
    : []),
];
