import { join } from "node:path";
import type Database from "better-sqlite3";
import { type DatabaseConnection, type Driver, SqliteDialect } from "kysely";
import type { OpenSideTables, SideTables, Statements } from "./sideTables.ts";
import { flushDeleted, openSqliteFile } from "./sqliteFile.ts";
import { openTurns, type Turns } from "./turns.ts";

/** Side tables as files of a data folder, which one process holds. */
export const sqliteTables =
  (folder: string): OpenSideTables =>
  async (name, versions) =>
    tablesIn(openSqliteFile(join(folder, `${name}.sqlite`), versions));

/** There is one connection: whatever ran while somebody's steps are half done would become part of them. */
const tablesIn = (database: Database.Database): SideTables => {
  const statements = statementsOf(database);
  const turns = openTurns();

  /** A statement is over before anything else can begin. */
  const alone = <Answer>(statement: () => Promise<Answer>): Promise<Answer> =>
    turns.isFree() ? statement() : turns.within(statement);

  return {
    engine: "sqlite",
    all: (sql, ...values) => alone(() => statements.all(sql, ...values)),
    one: (sql, ...values) => alone(() => statements.one(sql, ...values)),
    run: (sql, ...values) => alone(() => statements.run(sql, ...values)),
    atOnce: (steps) => turns.within(() => transaction(database, () => steps(statements))),
    alone: (work) => work(),
    dialect: new InTurn(database, turns),
    flushDeleted: () => turns.within(() => flushDeleted(database)),
    close: () =>
      turns.within(() => {
        flushDeleted(database);
        database.close();
      }),
  };
};

/** None awaits anything: each is done by the time its promise is there. */
const statementsOf = (database: Database.Database): Statements => {
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
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

const transaction = async <Answer>(database: Database.Database, steps: () => Promise<Answer>): Promise<Answer> => {
  database.exec("BEGIN IMMEDIATE");
  try {
    const answer = await steps();
    database.exec("COMMIT");
    return answer;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
};

/** A library's statements and transactions, each in its turn among ours. */
class InTurn extends SqliteDialect {
  readonly #turns: Turns;
  constructor(database: Database.Database, turns: Turns) {
    super({ database });
    this.#turns = turns;
  }
  override createDriver(): Driver {
    return drivenInTurn(super.createDriver(), this.#turns);
  }
}

const drivenInTurn = (driver: Driver, turns: Turns): Driver => {
  const taken = new Map<DatabaseConnection, () => void>();
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      const endTurn = await turns.take();
      const connection = await driver.acquireConnection();
      taken.set(connection, endTurn);
      return connection;
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: async (connection) => {
      await driver.releaseConnection(connection);
      taken.get(connection)?.();
    },
    destroy: () => driver.destroy(),
  };
};
