import { Client } from "pg";
import { bringPostgres, type Postgres } from "../../../tools/postgres.ts";

export type TestPostgres = Postgres & {
  /** A new, empty database; answers its address. */
  readonly freshDatabase: () => Promise<string>;
};

let databases = 0;

/** A server for one file of tests: start it before all of them, stop it after. */
export const startPostgres = async (settings: Readonly<Record<string, string>> = {}): Promise<TestPostgres> => {
  const postgres = await bringPostgres(settings);
  const freshDatabase = async (): Promise<string> => {
    const name = `mortar_${process.pid}_${++databases}`;
    await onDatabase(postgres.url, `CREATE DATABASE ${name}`);
    const url = new URL(postgres.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  return { ...postgres, freshDatabase };
};

/** Asks one question on a connection of its own. */
export const onDatabase = async (url: string, sql: string, values: readonly unknown[] = []) => {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
};
