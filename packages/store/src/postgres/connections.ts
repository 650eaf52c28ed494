import { type ClientBase, type Client, type ClientConfig, Pool, type PoolClient } from "pg";
import { StoreTrouble } from "../eventStore.ts";
import { connectOver, leave, lineTo, type Place } from "./line.ts";
import { isGone, troubleIn } from "./trouble.ts";

/** Milliseconds. */
const LOCK_MAX_MS = 5_000;
const CONNECTIONS_MAX = 10;

/** Connections to one database, taken when needed. What fails tells its trouble, except where it is `lent`. */
export type Connections = {
  /** Gives a connection for a while; everything `work` asks goes through it. */
  readonly lend: <Answer>(work: (client: ClientBase) => Promise<Answer>) => Promise<Answer>;
  readonly withClient: <Answer>(work: (client: ClientBase) => Promise<Answer>) => Promise<Answer>;
  readonly ask: <Columns extends readonly unknown[]>(question: Question) => Promise<readonly Columns[]>;
  /** In one transaction; `mode` as in `BEGIN`. */
  readonly atOnce: <Answer>(work: (client: ClientBase) => Promise<Answer>, mode?: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

/** `name`: prepared once on each connection. */
export type Question = { readonly name?: string; readonly text: string; readonly values?: readonly unknown[] };

const lineOf = (place: Place): ClientConfig =>
  lineTo(place, [
    `lock_timeout=${LOCK_MAX_MS}`,
    // Every prepared statement finds what it wants by key, whatever it is asked: planning it again gains nothing, and a
    // plan made while a table was small must not read all of it later.
    "plan_cache_mode=force_generic_plan",
    "enable_seqscan=off",
    "jit=off",
  ]);

/** A connection of its own, outside the pool. */
export const connect = (place: Place): Promise<Client> => connectOver(lineOf(place));

export const openConnections = (place: Place): Connections => {
  const pool = new Pool({ ...lineOf(place), max: CONNECTIONS_MAX });
  pool.on("error", () => undefined);
  // Also of one that is being given up: a server that ends says so to every connection, and whoever asks next hears of it.
  pool.on("connect", (client) => client.on("error", () => undefined));
  let isClosed = false;

  const lend = async <Answer>(work: (client: ClientBase) => Promise<Answer>): Promise<Answer> => {
    if (isClosed) throw new StoreTrouble("store/closed", "The store is closed.");
    const client = await pool.connect();
    return workingWith(client, work);
  };

  const told = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work();
    } catch (error) {
      throw troubleIn(error) ?? error;
    }
  };

  return {
    lend,
    withClient: (work) => told(() => lend(work)),
    ask: async <Columns extends readonly unknown[]>(question: Question) =>
      told(() => lend(async (client) => (await rowsOf(client, question)) as readonly Columns[])),
    atOnce: (work, mode = "") => told(() => lend((client) => transaction(client, work, mode))),
    close: async () => {
      isClosed = true;
      await leave(pool);
    },
  };
};

export const rowsOf = async (
  client: ClientBase,
  { name, text, values = [] }: Question,
): Promise<readonly (readonly unknown[])[]> => {
  const asked = { text, values: [...values], rowMode: "array" as const, ...(name ? { name } : {}) };
  return (await client.query(asked)).rows;
};

export const transaction = async <Answer>(
  client: ClientBase,
  work: (client: ClientBase) => Promise<Answer>,
  mode = "",
): Promise<Answer> => {
  await client.query(`BEGIN ${mode}`);
  try {
    const answer = await work(client);
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    if (!isGone(error)) await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
};

/** A connection whose question failed for any reason of the machine's is not used again. */
const workingWith = async <Answer>(
  client: PoolClient,
  work: (client: ClientBase) => Promise<Answer>,
): Promise<Answer> => {
  let isLost = false;
  const lose = (): void => {
    isLost = true;
  };
  client.on("error", lose);
  try {
    return await work(client);
  } catch (error) {
    isLost ||= troubleIn(error) !== null;
    throw error;
  } finally {
    client.off("error", lose);
    client.release(isLost);
  }
};
