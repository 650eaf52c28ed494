import type { ClientBase } from "pg";
import { batchSize, type CopiedWordColumns, type EventColumns } from "../columns.ts";
import type { CopySource } from "../copies.ts";
import type { Copied, CopiedRequest } from "../eventStore.ts";
import { bytesOf, saidIn } from "../letters.ts";
import { type Connections, type Question, rowsOf, transaction } from "./connections.ts";
import type { Redaction } from "./redaction.ts";

type Ask = (question: Question) => Promise<readonly (readonly unknown[])[]>;

export const copySource = (ask: Ask): CopySource => ({
  version: async (stream) => {
    const [head] = await ask({ text: "SELECT version FROM streams WHERE stream = $1", values: [stream] });
    return (head?.[0] as number | undefined) ?? 0;
  },
  events: async (stream, after, until) => {
    const events = (await ask({
      text: `SELECT version, type, kind, record, at, data, meta, request FROM events
        WHERE stream = $1 AND version > $2 AND version <= $3 ORDER BY version LIMIT $4`,
      values: [stream, after, until, batchSize],
    })) as readonly EventColumns[];
    const words = (await ask({
      text: `SELECT version, ref, said, cuts, taken FROM words
        WHERE stream = $1 AND version > $2 AND version <= $3 ORDER BY version, nth`,
      values: [stream, after, events.at(-1)?.[0] ?? after],
    })) as readonly [number, string, Buffer, string, number][];
    return {
      events,
      words: words.map(([version, ref, said, cuts, taken]): CopiedWordColumns => [
        version,
        ref,
        saidIn(said),
        cuts,
        taken,
      ]),
    };
  },
  requests: async (stream, after, until) => {
    const found = (await ask({
      text: `SELECT request, by, hash, outcome, version FROM requests
        WHERE stream = $1 AND version <= $2 AND (version, request) > ($3, $4) ORDER BY version, request LIMIT $5`,
      values: [stream, until, after?.version ?? -1, after?.id ?? "", batchSize],
    })) as readonly [string, string, string, string, number][];
    return found.map(([id, by, hash, outcome, version]): CopiedRequest => ({ id, by, hash, outcome, version }));
  },
});

/** Until the last piece is in, the stream stands at version 0, at which nobody sees any of it. */
export const copyingInto =
  ({ withClient }: Connections, redaction: Redaction) =>
  (stream: string, source: AsyncIterable<Copied>): Promise<"copied" | "already-there"> =>
    withClient(async (client) => {
      const lock = [`mortar copy ${stream}`];
      await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", lock);
      try {
        const came = await copyIn(client, stream, source, redaction);
        await redaction.wipe();
        return came;
      } finally {
        await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", lock).catch(() => undefined);
      }
    });

const copyIn = async (
  client: ClientBase,
  stream: string,
  source: AsyncIterable<Copied>,
  redaction: Redaction,
): Promise<"copied" | "already-there"> => {
  const [head] = await rowsOf(client, { text: "SELECT version FROM streams WHERE stream = $1", values: [stream] });
  if (head && (head[0] as number) > 0) return "already-there";
  // What a copy left behind that was stopped half-way.
  await transaction(client, async () => {
    await clear(client, stream);
    await client.query("INSERT INTO streams (stream, version, fold, begun) VALUES ($1, 0, NULL, 0)", [stream]);
  });
  try {
    for await (const piece of source) await transaction(client, () => put(client, stream, piece));
    // What was taken back here before comes in without it, from however old a file.
    await transaction(client, async () => {
      await show(client, stream);
      await redaction.replay(client, stream);
    });
    return "copied";
  } catch (error) {
    await transaction(client, () => clear(client, stream)).catch(() => undefined);
    throw error;
  }
};

const clear = async (client: ClientBase, stream: string): Promise<void> => {
  for (const table of ["words", "events", "requests", "rows", "streams"])
    await client.query(`DELETE FROM ${table} WHERE stream = $1`, [stream]);
};

/** Its last event counts as having happened now, so that readers across streams hear of it. */
const show = async (client: ClientBase, stream: string): Promise<void> => {
  await client.query(
    "UPDATE streams SET version = (SELECT coalesce(max(version), 0) FROM events WHERE stream = $1) WHERE stream = $1",
    [stream],
  );
  await client.query(
    `UPDATE events SET moved = pg_current_xact_id()
     WHERE stream = $1 AND version = (SELECT version FROM streams WHERE stream = $1)`,
    [stream],
  );
};

const put = async (client: ClientBase, stream: string, { events, requests }: Copied): Promise<void> => {
  const words = events.flatMap((event) => event.words.map((word, nth) => ({ ...word, nth, version: event.version })));
  await client.query(
    `INSERT INTO events (stream, version, type, kind, record, at, data, meta, request)
     SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])`,
    [stream, ...columnsOf(events, ["version", "type", "kind", "record", "at", "data", "meta", "request"])],
  );
  await client.query(
    `INSERT INTO words (stream, version, nth, ref, taken, said, cuts)
     SELECT $1, * FROM unnest($2::integer[], $3::integer[], $4::text[], $5::integer[], $6::bytea[], $7::text[])`,
    [
      stream,
      ...columnsOf(words, ["version", "nth", "ref", "taken"]),
      words.map(({ said }) => bytesOf(said)),
      words.map(({ cuts }) => (cuts.length > 0 ? JSON.stringify(cuts) : "")),
    ],
  );
  await client.query(
    `INSERT INTO requests (stream, request, by, hash, outcome, version)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])`,
    [stream, ...columnsOf(requests, ["id", "by", "hash", "outcome", "version"])],
  );
};

const columnsOf = <Row>(rows: readonly Row[], names: readonly (keyof Row)[]): unknown[][] =>
  names.map((name) => rows.map((row) => row[name]));
