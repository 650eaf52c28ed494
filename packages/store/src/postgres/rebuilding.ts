import type { ClientBase } from "pg";
import type { Row } from "../eventStore.ts";
import { type Connections, rowsOf } from "./connections.ts";

/** Replaces the rows of a stream that still is at `version`. */
export const rebuildingIn =
  ({ atOnce }: Connections) =>
  (stream: string, version: number, fold: string, rows: readonly Row[]): Promise<"rebuilt" | "moved-on"> =>
    atOnce(async (client) => {
      const head = { text: "SELECT version FROM streams WHERE stream = $1 FOR UPDATE", values: [stream] };
      const [found] = await rowsOf(client, head);
      if ((found?.[0] ?? 0) !== version) return "moved-on";
      if (found) await replaceRows(client, stream, fold, rows);
      return "rebuilt";
    });

export const replaceRows = async (
  client: ClientBase,
  stream: string,
  fold: string,
  rows: readonly Row[],
): Promise<void> => {
  // Of two rows for one record the last counts, at the place of the first.
  const last = new Map(rows.map((row) => [JSON.stringify([row.kind, row.id]), row]));
  const put = [...last.values()].filter(({ data }) => data !== null);
  await client.query("DELETE FROM rows WHERE stream = $1", [stream]);
  await client.query(
    `INSERT INTO rows (stream, kind, id, begun, data) SELECT $1, kind, id, nth, data
     FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS given (kind, id, data, nth)`,
    [stream, put.map(({ kind }) => kind), put.map(({ id }) => id), put.map(({ data }) => data)],
  );
  await client.query("UPDATE streams SET fold = $2, begun = $3 WHERE stream = $1", [stream, fold, rows.length + 1]);
};
