import type { OpenSideTables, Statements } from "../sideTables/sideTables.ts";
import type { Link } from "./link.ts";

export const linkVersions = [
  `CREATE TABLE links (
     id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, coalition TEXT NOT NULL, task TEXT NOT NULL,
     person TEXT, member TEXT, about TEXT, made_by TEXT NOT NULL, handed_over TEXT NOT NULL,
     made_at TEXT NOT NULL, expires_at TEXT NOT NULL, claimed_at TEXT, ended_at TEXT) STRICT;
   CREATE INDEX links_by_coalition ON links (coalition, made_at);
   CREATE INDEX links_by_person ON links (person);
   CREATE TABLE bearers (
     link TEXT NOT NULL REFERENCES links (id) ON DELETE CASCADE, secret_hash TEXT NOT NULL,
     at TEXT NOT NULL, until TEXT NOT NULL, PRIMARY KEY (link, secret_hash)) STRICT;`,
];

const columns = `id, coalition, task, person, member, about, made_by AS "madeBy", handed_over AS "handedOver",
  made_at AS "madeAt", expires_at AS "expiresAt", claimed_at AS "claimedAt", ended_at AS "endedAt"`;

const insert = `INSERT INTO links
  (id, token_hash, coalition, task, person, member, about, made_by, handed_over, made_at, expires_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Screens showing one projector link at the same time; the oldest goes when one more opens it. */
const screensAtMost = 50;

const dropOldScreens = `DELETE FROM bearers WHERE link = ? AND secret_hash NOT IN
  (SELECT secret_hash FROM bearers WHERE link = ? ORDER BY at DESC, secret_hash LIMIT ?)`;

const isHeld = "id = CAST(? AS TEXT) AND secret_hash = CAST(? AS TEXT) AND until > CAST(? AS TEXT)";

const endMany = `UPDATE links SET ended_at = ?
  WHERE person = ? AND coalition = coalesce(?, coalition) AND ended_at IS NULL`;

const dropBearers = "DELETE FROM bearers WHERE link IN (SELECT id FROM links WHERE ended_at IS NOT NULL)";

export const linkRows = async (open: OpenSideTables) => {
  const tables = await open("links", linkVersions);
  return {
    ...rowsThrough(tables),
    /** Nothing else writes between what `steps` read and what they write. */
    atOnce: <Answer>(steps: (rows: ReturnType<typeof rowsThrough>) => Promise<Answer>): Promise<Answer> =>
      tables.atOnce((statements) => steps(rowsThrough(statements))),
    close: tables.close,
  };
};

const rowsThrough = ({ all, one, run }: Statements) => ({
  byId: (id: string) => one<Link>(`SELECT ${columns} FROM links WHERE id = ?`, id),
  byTokenHash: (hash: string) => one<Link>(`SELECT ${columns} FROM links WHERE token_hash = ?`, hash),
  isBearer: async (id: string, secretHash: string): Promise<boolean> =>
    (await one("SELECT link FROM bearers WHERE link = ? AND secret_hash = ?", id, secretHash)) !== null,
  heldBy: (id: string, secretHash: string, now: string) =>
    one<Link>(`SELECT ${columns} FROM links JOIN bearers ON link = id WHERE ${isHeld}`, id, secretHash, now),
  list: (coalition: string) =>
    all<Link>(`SELECT ${columns} FROM links WHERE coalition = ? ORDER BY made_at DESC, id`, coalition),
  add: async (link: Link, tokenHash: string): Promise<void> => {
    const { id, coalition, task, person, member, about, madeBy, handedOver, madeAt, expiresAt } = link;
    const where = [coalition, task, person, member, about];
    await run(insert, id, tokenHash, ...where, madeBy, handedOver, madeAt, expiresAt);
  },
  claim: async (id: string, by: { readonly secretHash: string; readonly at: string; readonly until: string }) => {
    await run("UPDATE links SET claimed_at = coalesce(claimed_at, ?) WHERE id = ?", by.at, id);
    await run(
      "INSERT INTO bearers (link, secret_hash, at, until) VALUES (?, ?, ?, ?)",
      id,
      by.secretHash,
      by.at,
      by.until,
    );
    await run(dropOldScreens, id, id, screensAtMost);
  },
  end: async (id: string, at: string): Promise<void> => {
    await run("UPDATE links SET ended_at = ? WHERE id = ? AND ended_at IS NULL", at, id);
    await run(dropBearers);
  },
  endAllFor: async (person: string, coalition: string | null, at: string): Promise<void> => {
    await run(endMany, at, person, coalition);
    await run(dropBearers);
  },
});
