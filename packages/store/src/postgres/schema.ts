import type { ClientBase } from "pg";
import { StoreTrouble } from "../eventStore.ts";
import { connect } from "./connections.ts";
import { untilNoneGivesWay } from "./givingWay.ts";
import { leave, LONG_WORK_MAX_MS, type Place } from "./line.ts";
import { troubleIn } from "./trouble.ts";

const partsOfWords = [0, 1, 2, 3, 4, 5, 6, 7]
  .map((part) => `CREATE TABLE words_${part} PARTITION OF words FOR VALUES WITH (MODULUS 8, REMAINDER ${part});`)
  .join("\n");

/**
 * What each schema version adds to the one before; never changed once released. Steps only add: nodes of the version
 * before go on while one of the next brings the schema forward.
 *
 * Every unique key begins with the stream. Names sort by their bytes wherever the database stands, as in SQLite.
 * `pos` and `moved` tell readers across streams what is new (`decisions/0012`). Words are bytes: text cannot hold a NUL
 * or half of a surrogate pair. Statistics would keep samples of them elsewhere. They lie in parts, so that what is written
 * anew after a cut is one part.
 */
export const steps: readonly string[] = [
  `CREATE TABLE streams (
     stream text COLLATE "C" PRIMARY KEY, founded bigint GENERATED ALWAYS AS IDENTITY, version integer NOT NULL,
     fold text, begun bigint NOT NULL
   );

   CREATE TABLE events (
     stream text COLLATE "C" NOT NULL, version integer NOT NULL, type text NOT NULL, kind text COLLATE "C" NOT NULL,
     record text COLLATE "C" NOT NULL, at text NOT NULL, data text NOT NULL, meta text NOT NULL,
     request text COLLATE "C" NOT NULL,
     pos bigint GENERATED ALWAYS AS IDENTITY, moved xid8 NOT NULL DEFAULT pg_current_xact_id(),
     PRIMARY KEY (stream, version)
   );
   CREATE INDEX events_moved ON events (moved, pos);

   CREATE TABLE words (
     stream text COLLATE "C" NOT NULL, version integer NOT NULL, nth integer NOT NULL, ref text COLLATE "C" NOT NULL,
     said bytea NOT NULL, cuts text NOT NULL DEFAULT '', taken integer NOT NULL DEFAULT 0,
     PRIMARY KEY (stream, version, nth), UNIQUE (stream, ref)
   ) PARTITION BY HASH (stream);
   ${partsOfWords}
   ALTER TABLE words ALTER said SET STATISTICS 0;

   CREATE TABLE rows (
     stream text COLLATE "C" NOT NULL, kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
     begun bigint NOT NULL, data text NOT NULL, PRIMARY KEY (stream, kind, id)
   );
   CREATE INDEX streams_with ON rows (kind, id);

   CREATE TABLE requests (
     stream text COLLATE "C" NOT NULL, request text COLLATE "C" NOT NULL, by text NOT NULL, hash text NOT NULL,
     outcome text NOT NULL, version integer NOT NULL, PRIMARY KEY (stream, request)
   );

   CREATE TABLE redactions (
     stream text COLLATE "C" NOT NULL, ref text COLLATE "C" NOT NULL, nth integer NOT NULL, "from" integer NOT NULL,
     "to" integer NOT NULL, is_wiped boolean NOT NULL, PRIMARY KEY (stream, ref, nth)
   );`,
];

/**
 * Brings the schema forward, unless a newer Mortar wrote it. One node does; others that start meanwhile wait for it. Where
 * a step and somebody who writes wait for each other, PostgreSQL ends one of them: the steps are then taken from the first on.
 */
export const bringForward = async (place: Place, known: readonly string[]): Promise<void> => {
  const client = await connect({ ...place, answerMaxMs: LONG_WORK_MAX_MS });
  try {
    if ((await versionOf(client, known)) !== known.length)
      await untilNoneGivesWay(() => takeSteps(client, place.schema, known));
  } catch (error) {
    throw troubleIn(error) ?? error;
  } finally {
    await leave(client);
  }
};

const takeSteps = async (client: ClientBase, schema: string, known: readonly string[]): Promise<void> => {
  await client.query("BEGIN");
  try {
    // Patience for another node's steps and for a reader in a long transaction; in milliseconds.
    await client.query("SET LOCAL lock_timeout = 30000");
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('mortar coalitions'))");
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema};
      CREATE TABLE IF NOT EXISTS installation (one integer PRIMARY KEY CHECK (one = 1), schema integer NOT NULL);
      INSERT INTO installation VALUES (1, 0) ON CONFLICT DO NOTHING`);
    for (const step of known.slice(await versionOf(client, known))) await client.query(step);
    await client.query("UPDATE installation SET schema = greatest(schema, $1)", [known.length]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
};

/** Which of the `known` steps were taken; refuses where there are more. */
export const versionOf = async (client: ClientBase, known: readonly string[]): Promise<number> => {
  const { rows: there } = await client.query("SELECT to_regclass('installation') IS NOT NULL AS is_there");
  if (!there[0].is_there) return 0;
  const { rows } = await client.query("SELECT schema FROM installation");
  const version: number = rows[0]?.schema ?? 0;
  if (version > known.length)
    throw new StoreTrouble(
      "store/newer",
      "A newer Mortar has written this database. Start that one, or restore a backup from before it.",
    );
  return version;
};

/** The oldest that PostgreSQL's makers still mend. */
const OLDEST_SERVER = 14;

/** Text is kept as it is in UTF-8 only. */
export const guardServer = async (client: ClientBase): Promise<void> => {
  const asked =
    "SELECT current_setting('server_version_num')::integer / 10000 AS major, getdatabaseencoding() AS encoding";
  const { major, encoding } = (await client.query<{ major: number; encoding: string }>(asked)).rows[0]!;
  if (major < OLDEST_SERVER)
    throw new Error(`The server is PostgreSQL ${major}. Mortar needs ${OLDEST_SERVER} or newer.`);
  if (encoding !== "UTF8")
    throw new Error(`The database is in ${encoding}. Mortar needs one made with ENCODING 'UTF8'.`);
};
