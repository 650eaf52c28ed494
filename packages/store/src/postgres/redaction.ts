import { setTimeout as wait } from "node:timers/promises";
import type { Client, ClientBase } from "pg";
import { cutsIn } from "../columns.ts";
import { cutting } from "../cutting.ts";
import { type Cut, StoreTrouble } from "../eventStore.ts";
import { bytesOf, saidIn } from "../letters.ts";
import { connect, type Connections, rowsOf } from "./connections.ts";
import { leave, LONG_WORK_MAX_MS, type Place } from "./line.ts";
import { troubleIn } from "./trouble.ts";

/** One passage taken back, without its words. `nth`: how many were taken from the same words before it. */
export type LedgerColumns = [stream: string, ref: string, nth: number, from: number, to: number];

export type Redaction = {
  /** Cuts words within the transaction that is open on `client`, and notes it in the ledger. */
  readonly cut: (client: ClientBase, stream: string, cut: Cut) => Promise<void>;
  /** Cuts again what the ledger knows and the words do not: everywhere, or in one stream. */
  readonly replay: (client: ClientBase, stream?: string) => Promise<void>;
  /** Takes what was cut out of the files of the words too. Does nothing where that is done. */
  readonly wipe: () => Promise<void>;
  /** As `wipe`, once and without waiting; leaves it for later where others read. */
  readonly wipeIfPossible: () => Promise<void>;
  readonly ledger: () => Promise<readonly LedgerColumns[]>;
};

/** Milliseconds for which whoever takes words back waits for readers to come to an end; and how often it looks. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;
/** While a wipe waits for its lock, every append waits behind it. */
const LOCK_MAX_MS = 200;

export const redactionIn = (place: Place, connections: Connections): Redaction => {
  let last: Promise<void> = Promise.resolve();

  const wipeWithin = (patienceInMs: number): Promise<void> => {
    last = last.catch(() => undefined).then(() => wiping(place, connections, patienceInMs));
    return last;
  };

  return {
    cut: async (client, stream, asked) => {
      const nth = await take(client, stream, asked);
      await client.query(
        `INSERT INTO redactions (stream, ref, nth, "from", "to", is_wiped) VALUES ($1, $2, $3, $4, $5, false)
         ON CONFLICT (stream, ref, nth) DO UPDATE SET "from" = excluded."from", "to" = excluded."to", is_wiped = false`,
        [stream, asked.ref, nth, asked.from, asked.to],
      );
    },
    replay,
    wipe: () => wipeWithin(PATIENCE_MS),
    wipeIfPossible: () =>
      wipeWithin(0).catch((error: unknown) => {
        if (!(error instanceof StoreTrouble)) throw error;
      }),
    ledger: () => connections.ask<LedgerColumns>({ text: `SELECT stream, ref, nth, "from", "to" FROM redactions` }),
  };
};

/** Answers how many passages were taken from the same words before. */
const take = async (client: ClientBase, stream: string, { ref, from, to }: Cut): Promise<number> => {
  const find = "SELECT said, cuts, taken FROM words WHERE stream = $1 AND ref = $2 FOR UPDATE";
  const [found] = await rowsOf(client, { text: find, values: [stream, ref] });
  if (!found) throw new RangeError(`There are no words at ${ref} to take anything from.`);
  const [said, cuts, taken] = found as [Buffer, string, number];
  const left = cutting({ said: saidIn(said), cuts: cutsIn(cuts) }, from, to);
  await client.query("UPDATE words SET said = $3, cuts = $4, taken = $5 WHERE stream = $1 AND ref = $2", [
    stream,
    ref,
    bytesOf(left.said),
    JSON.stringify(left.cuts),
    taken + 1,
  ]);
  return taken;
};

const replay = async (client: ClientBase, only?: string): Promise<void> => {
  const due = await rowsOf(client, {
    text: `SELECT stream, ref, redactions.nth, "from", "to" FROM redactions JOIN words USING (stream, ref)
      WHERE redactions.nth >= taken AND ($1::text IS NULL OR stream = $1) ORDER BY redactions.nth`,
    values: [only ?? null],
  });
  for (const [stream, ref, nth, from, to] of due as readonly LedgerColumns[])
    try {
      if ((await take(client, stream, { ref, from, to })) !== nth) throw new RangeError("A passage is missing.");
      await client.query("UPDATE redactions SET is_wiped = false WHERE stream = $1 AND ref = $2", [stream, ref]);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new StoreTrouble(
        "store/damaged",
        `What the ledger takes back from ${ref} does not fit the words in the database.`,
        error,
      );
    }
};

/**
 * A cut leaves the words as they were in the pages of their table, and cleaning the table leaves them there too, in what
 * then counts as free. Writing the table anew is what takes them away (`decisions/0012`): of its parts, those with the
 * words.
 */
const wiping = async (place: Place, connections: Connections, patienceInMs: number): Promise<void> => {
  const due = await connections.ask<LedgerColumns>({
    text: `SELECT stream, ref, nth, "from", "to" FROM redactions WHERE NOT is_wiped`,
  });
  if (due.length === 0) return;
  const until = performance.now() + patienceInMs;
  let client: Client | null = null;
  try {
    client = await connect({ ...place, answerMaxMs: LONG_WORK_MAX_MS });
    await client.query(`SET statement_timeout = 0; SET lock_timeout = ${LOCK_MAX_MS}`);
    for (const part of await partsWith(client, due))
      while (!(await writeAnew(client, part))) {
        if (performance.now() >= until)
          throw new StoreTrouble(
            "store/in-use",
            "Somebody reads the database in a long transaction, so words taken back are not wiped from its files yet.",
          );
        await wait(PAUSE_MS);
      }
    await client.query(
      `UPDATE redactions SET is_wiped = true FROM unnest($1::text[], $2::text[], $3::integer[]) AS done (stream, ref, nth)
       WHERE redactions.stream = done.stream AND redactions.ref = done.ref AND redactions.nth = done.nth`,
      [due.map(([stream]) => stream), due.map(([, ref]) => ref), due.map(([, , nth]) => nth)],
    );
  } catch (error) {
    throw brokenOff(error) ?? troubleIn(error) ?? error;
  } finally {
    if (client) await leave(client);
  }
};

/** The tables in which these words lie; none for words that are gone. */
const partsWith = async (client: ClientBase, due: readonly LedgerColumns[]): Promise<readonly string[]> => {
  const { rows } = await client.query<{ part: string }>(
    "SELECT DISTINCT tableoid::regclass::text AS part FROM words WHERE stream = ANY ($1::text[]) ORDER BY 1",
    [due.map(([stream]) => stream)],
  );
  return rows.map(({ part }) => part);
};

/** The words are cut by then, and what else was asked for is stored. */
const brokenOff = (error: unknown): StoreTrouble | null =>
  troubleIn(error)?.code === "store/unreachable"
    ? new StoreTrouble(
        "store/unsure",
        "The connection to PostgreSQL broke before words taken back were wiped from its files. Sent again, they are.",
        error,
      )
    : null;

/** Whether no row is left as it was: a reader in an older transaction keeps such rows, and the server says how many. */
const writeAnew = async (client: ClientBase, part: string): Promise<boolean> => {
  let kept = 0;
  // "3 dead row versions cannot be removed yet.", in whatever language: the number comes first.
  const count = ({ detail }: { detail?: string | undefined }): void => {
    kept += Number(/^\d+/.exec(detail ?? "")?.[0] ?? 0);
  };
  client.on("notice", count);
  try {
    await client.query(`VACUUM (FULL, VERBOSE) ${part}`);
    return kept === 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "55P03") return false;
    throw error;
  } finally {
    client.off("notice", count);
  }
};
