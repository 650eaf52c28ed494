import type { Row, Writing } from "../eventStore.ts";
import { bytesOf } from "../letters.ts";
import type { Question } from "./connections.ts";

/**
 * Writings to one stream, each resting on the one before, to be appended together or not at all. None cuts words unless
 * it stands alone.
 */
export type Chain = readonly [Writing, ...(readonly Writing[])];

/** The version a chain brings its stream to. */
export const versionAfter = (chain: Chain): number =>
  chain[0].expected + chain.reduce((sum, { events }) => sum + events.length, 0);

/**
 * Everything a chain stores, in one statement: one way there and back, and one transaction. It answers how many streams
 * it moved: 0 where a request of it is known, or the stream is elsewhere.
 *
 *     $1 stream  $2 expected  $3 version after  $4 fold  $5 rows given  $6 rests on  $7… columns
 */
const statement = (moved: string): string => `
  WITH repeated AS (SELECT FROM requests WHERE stream = $1 AND request = ANY ($7::text[])),
  moved AS (${moved} RETURNING streams.fold, streams.begun - $5::bigint AS begun),
  requested AS (
    INSERT INTO requests (stream, request, by, hash, outcome, version)
    SELECT $1, given.* FROM moved, unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::integer[]) AS given
  ),
  happened AS (
    INSERT INTO events (stream, version, type, kind, record, at, data, meta, request)
    SELECT $1, given.* FROM moved, unnest(
      $12::integer[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[]
    ) AS given
  ),
  said AS (
    INSERT INTO words (stream, version, nth, ref, said)
    SELECT $1, given.* FROM moved, unnest($20::integer[], $21::integer[], $22::text[], $23::bytea[]) AS given
  ),
  cleared AS (DELETE FROM rows WHERE stream = $1 AND (SELECT fold IS NULL FROM moved)),
  removed AS (
    DELETE FROM rows USING unnest($24::text[], $25::text[]) AS given (kind, id)
    WHERE rows.stream = $1 AND rows.kind = given.kind AND rows.id = given.id AND (SELECT fold IS NOT NULL FROM moved)
  ),
  put AS (
    INSERT INTO rows (stream, kind, id, begun, data)
    SELECT $1, given.kind, given.id, moved.begun + given.nth, given.data
    FROM moved, unnest($26::text[], $27::text[], $28::bigint[], $29::text[]) AS given (kind, id, nth, data)
    WHERE moved.fold IS NOT NULL
    ON CONFLICT (stream, kind, id) DO UPDATE SET data = excluded.data, begun =
      CASE WHEN excluded.begun - (SELECT begun FROM moved) = ANY ($30::bigint[]) THEN excluded.begun ELSE rows.begun END
  )
  SELECT count(*)::integer FROM moved`;

/** Rows of two folds must not stand side by side: where the fold is another, the next to open the stream makes all anew. */
const moving = {
  name: "append",
  text: statement(`
    UPDATE streams SET version = $3, fold = CASE WHEN fold = $4 THEN fold END, begun = begun + $5
    WHERE stream = $1 AND version = $2 AND NOT EXISTS (SELECT FROM repeated) AND (
      $6::text IS NULL OR EXISTS (SELECT FROM events WHERE stream = $1 AND version = $2 AND request = $6)
    )`),
};

/** A stream that never moved may be known all the same: by a request that changed nothing. */
const founding = {
  name: "found",
  text: statement(`
    INSERT INTO streams (stream, version, fold, begun)
    SELECT $1, $3, $4, $5 WHERE $6::text IS NULL AND NOT EXISTS (SELECT FROM repeated)
    ON CONFLICT (stream) DO UPDATE SET version = $3, fold = $4, begun = streams.begun + $5 WHERE streams.version = $2`),
};

export const appendQuestion = (chain: Chain): Question => {
  const [{ stream, expected, fold, restsOn }] = chain;
  const rows = chain.flatMap((writing) => writing.rows);
  const values = [
    stream,
    expected,
    versionAfter(chain),
    fold,
    rows.length,
    restsOn ?? null,
    ...columnsOf(chain),
    ...rowColumns(rows),
  ];
  return { ...(expected === 0 ? founding : moving), values };
};

const columnsOf = (chain: Chain): unknown[] => {
  const [requests, events, words] = [requestColumns(), eventColumns(), wordColumns()];
  let version = chain[0].expected;
  for (const writing of chain) {
    const { request, outcome } = writing;
    writing.events.forEach((e, nth) =>
      push(events, version + 1 + nth, e.type, e.kind, e.record, e.at, e.data, e.meta, request.id),
    );
    writing.words.forEach((w, nth) => push(words, version + 1 + w.event, nth, w.ref, bytesOf(w.said)));
    version += writing.events.length;
    push(requests, request.id, request.by, request.hash, outcome, version);
  }
  return [...requests, ...events, ...words];
};

const requestColumns = (): unknown[][] => [[], [], [], [], []];
const eventColumns = (): unknown[][] => [[], [], [], [], [], [], [], []];
const wordColumns = (): unknown[][] => [[], [], [], []];

const push = (columns: unknown[][], ...row: readonly unknown[]): void =>
  row.forEach((value, nth) => columns[nth]!.push(value));

/**
 * What a row of rows comes to for each record: taken away, or put; `begun` where it was first given since it was last
 * taken away, `anew` where it was taken away before.
 */
const rowColumns = (rows: readonly Row[]): unknown[] => {
  const last = new Map<string, { kind: string; id: string; begun: number; data: string | null; isAnew: boolean }>();
  rows.forEach(({ kind, id, data }, nth) => {
    const key = JSON.stringify([kind, id]);
    const before = last.get(key);
    const begun = before && before.data !== null ? before.begun : nth;
    last.set(key, { kind, id, data, begun, isAnew: data === null || (before?.isAnew ?? false) });
  });
  const all = [...last.values()];
  const gone = all.filter(({ data }) => data === null);
  const put = all.filter(({ data }) => data !== null);
  return [
    gone.map(({ kind }) => kind),
    gone.map(({ id }) => id),
    put.map(({ kind }) => kind),
    put.map(({ id }) => id),
    put.map(({ begun }) => begun),
    put.map(({ data }) => data),
    put.filter(({ isAnew }) => isAnew).map(({ begun }) => begun),
  ];
};
