import { setTimeout as wait } from "node:timers/promises";
import { Client, type ClientConfig, type Pool } from "pg";

/** Where the tables lie: `schema` of the database at `databaseUrl`, which is given up where it does not answer in time. */
export type Place = { readonly databaseUrl: string; readonly schema: string; readonly answerMaxMs?: number };

/** Milliseconds. Longer than anything Mortar asks takes, shorter than anybody waits. */
const STATEMENT_MAX_MS = 15_000;
const IDLE_IN_TRANSACTION_MAX_MS = 60_000;
/** Later than the server itself gives a statement up: who has said nothing by then is not there any more. */
const ANSWER_MAX_MS = 20_000;
/** For what the server does not give up either: writing tables anew. Six hours. */
export const LONG_WORK_MAX_MS = 21_600_000;
/** Until there is a new connection, or one of the pool is free. */
const CONNECT_MAX_MS = 10_000;
/** Until a farewell is answered. */
const PARTING_MAX_MS = 2_000;
/** After so long without a word each side asks whether the other is still there. */
const QUIET_MAX_MS = 30_000;

/** What each connection goes by. `options`: more of the server's settings, for this connection alone. */
export const lineTo = ({ databaseUrl, schema, answerMaxMs }: Place, options: readonly string[]): ClientConfig => ({
  connectionString: databaseUrl,
  application_name: "mortar",
  connectionTimeoutMillis: Math.min(CONNECT_MAX_MS, answerMaxMs ?? CONNECT_MAX_MS),
  query_timeout: answerMaxMs ?? ANSWER_MAX_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: QUIET_MAX_MS,
  options: [
    `search_path=${schema}`,
    `statement_timeout=${STATEMENT_MAX_MS}`,
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MAX_MS}`,
    `tcp_keepalives_idle=${QUIET_MAX_MS / 1_000}`,
    ...options,
  ]
    .map((setting) => `-c ${setting}`)
    .join(" "),
});

/** A connection of its own, outside any pool, over the line to `place`. */
export const connectOver = async (line: ClientConfig): Promise<Client> => {
  const client = new Client(line);
  // Whoever asks next hears that it broke.
  client.on("error", () => undefined);
  await client.connect();
  return client;
};

/** Says goodbye, and does not wait for ever to hear it back. */
export const leave = async (line: Client | Pool): Promise<void> => {
  const patience = new AbortController();
  const heardNothing = wait(PARTING_MAX_MS, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([line.end().catch(() => undefined), heardNothing]);
  patience.abort();
};
