import type { Link } from "./link.ts";
import { flushDeleted, openSqliteFile } from "./sqliteFile.ts";

export type KeptLink = Link;

type Bearer = { readonly until: string };

const versions = [
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

const columns = `id, coalition, task, person, member, about, made_by AS madeBy, handed_over AS handedOver,
  made_at AS madeAt, expires_at AS expiresAt, claimed_at AS claimedAt, ended_at AS endedAt`;

/** Screens showing one projector link at the same time; the oldest goes when one more opens it. */
const screensAtMost = 50;

export const linksFile = (path: string) => {
  const db = openSqliteFile(path, versions);
  const one = <Found>(sql: string) => {
    const statement = db.prepare<unknown[], Found>(sql);
    return (...values: readonly unknown[]): Found | null => statement.get(...values) ?? null;
  };
  const run = (sql: string) => {
    const statement = db.prepare(sql);
    return (...values: readonly unknown[]): number => statement.run(...values).changes;
  };

  const insert =
    run(`INSERT INTO links (id, token_hash, coalition, task, person, member, about, made_by, handed_over, made_at, expires_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const byCoalition = db.prepare<unknown[], Link>(
    `SELECT ${columns} FROM links WHERE coalition = ? ORDER BY made_at DESC, id`,
  );
  const markClaimed = run("UPDATE links SET claimed_at = coalesce(claimed_at, ?) WHERE id = ?");
  const addBearer = run("INSERT INTO bearers (link, secret_hash, at, until) VALUES (?, ?, ?, ?)");
  const dropOldScreens = run(
    "DELETE FROM bearers WHERE link = ? AND rowid NOT IN (SELECT rowid FROM bearers WHERE link = ? ORDER BY rowid DESC LIMIT ?)",
  );
  const endOne = run("UPDATE links SET ended_at = ? WHERE id = ? AND ended_at IS NULL");
  const endMany = run(
    "UPDATE links SET ended_at = ? WHERE person = ? AND coalition = coalesce(?, coalition) AND ended_at IS NULL",
  );
  const dropBearers = run("DELETE FROM bearers WHERE link IN (SELECT id FROM links WHERE ended_at IS NOT NULL)");

  return {
    byId: one<KeptLink>(`SELECT ${columns} FROM links WHERE id = ?`),
    byTokenHash: one<KeptLink>(`SELECT ${columns} FROM links WHERE token_hash = ?`),
    bearer: one<Bearer>("SELECT until FROM bearers WHERE link = ? AND secret_hash = ?"),
    list: (coalition: string): readonly Link[] => byCoalition.all(coalition),
    add: (link: Link, tokenHash: string): void => {
      const { id, coalition, task, person, member, about, madeBy, handedOver, madeAt, expiresAt } = link;
      insert(id, tokenHash, coalition, task, person, member, about, madeBy, handedOver, madeAt, expiresAt);
    },
    claim: (id: string, by: { readonly secretHash: string; readonly at: string; readonly until: string }): void => {
      markClaimed(by.at, id);
      addBearer(id, by.secretHash, by.at, by.until);
      dropOldScreens(id, id, screensAtMost);
    },
    end: (id: string, at: string): void => {
      endOne(at, id);
      dropBearers();
    },
    endAllFor: (person: string, coalition: string | null, at: string): void => {
      endMany(at, person, coalition);
      dropBearers();
    },
    /** Nothing else writes between what `steps` read and what they write. */
    atOnce: <Answer>(steps: () => Answer): Answer => db.transaction(steps).immediate(),
    close: (): void => {
      flushDeleted(db);
      db.close();
    },
  };
};
