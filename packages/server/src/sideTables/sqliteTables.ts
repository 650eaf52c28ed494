import { join } from "node:path";
import type Database from "better-sqlite3";
import { flushDeleted, openSqliteFile } from "../links/sqliteFile.ts";
import type { OpenSideTables, SideTables, Statements } from "./sideTables.ts";

/** Side tables as files of a data folder, which one process holds. */
export const sqliteTables =
  (folder: string): OpenSideTables =>
  async (name, versions) =>
    tablesIn(openSqliteFile(join(folder, `${name}.sqlite`), versions));

export const tablesIn = (database: Database.Database): SideTables => {
  const statements = statementsOf(database);
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: what runs while somebody's steps are half done would become part of them. */
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(() => untilQuiet(database)).then(work);
    last = answer.catch(() => undefined);
    return answer;
  };

  const transaction = async <Answer>(steps: (tables: Statements) => Promise<Answer>): Promise<Answer> => {
    database.exec("BEGIN IMMEDIATE");
    try {
      const answer = await steps(statements);
      database.exec("COMMIT");
      return answer;
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      throw error;
    }
  };

  return {
    engine: "sqlite",
    all: (sql, ...values) => inTurn(() => statements.all(sql, ...values)),
    one: (sql, ...values) => inTurn(() => statements.one(sql, ...values)),
    run: (sql, ...values) => inTurn(() => statements.run(sql, ...values)),
    atOnce: (steps) => inTurn(() => transaction(steps)),
    flushDeleted: () => inTurn(async () => flushDeleted(database)),
    close: () =>
      inTurn(async () => {
        flushDeleted(database);
        database.close();
      }),
  };
};

const statementsOf = (database: Database.Database): Statements => {
  const prepared = new Map<string, Database.Statement<unknown[]>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare<unknown[]>(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: async <Row>(sql: string, ...values: readonly unknown[]) => statement(sql).all(...values) as Row[],
    one: async <Row>(sql: string, ...values: readonly unknown[]) =>
      (statement(sql).get(...values) ?? null) as Row | null,
    run: async (sql, ...values) => statement(sql).run(...values).changes,
  };
};

/** better-auth opens transactions on the same connection and awaits inside them; what ran then would be part of them. */
const untilQuiet = async (database: Database.Database): Promise<void> => {
  while (database.open && database.inTransaction) await new Promise((resolve) => setImmediate(resolve));
};
