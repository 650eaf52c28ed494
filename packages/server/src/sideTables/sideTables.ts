import type { Dialect } from "kysely";

/**
 * Small tables beside the coalitions: accounts, links, letters, tokens. One SQL serves both engines: `?` stands for each
 * value, instants are ISO text, truth is 0 or 1, names that keep their capitals stand in double quotes.
 */
export type SideTables = Statements & {
  readonly engine: "sqlite" | "postgres";
  /**
   * All of it or nothing, and nothing else writes between what `steps` read and what they write. `steps` may run again
   * where another node was quicker, so they touch nothing but the tables they are given.
   */
  readonly atOnce: <Answer>(steps: (tables: Statements) => Promise<Answer>) => Promise<Answer>;
  /** Runs `work` while no other node runs any under this name: what is done once at a start, by whoever comes first. */
  readonly alone: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  /** For a library that keeps tables of its own among these. It waits its turn like everyone. */
  readonly dialect: Dialect;
  /** Takes what was deleted out of the engine's log too, where it has one of its own. */
  readonly flushDeleted: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Statements = {
  readonly all: <Row>(sql: string, ...values: readonly Value[]) => Promise<readonly Row[]>;
  readonly one: <Row>(sql: string, ...values: readonly Value[]) => Promise<Row | null>;
  /** Answers how many rows it changed. */
  readonly run: (sql: string, ...values: readonly Value[]) => Promise<number>;
};

export type Value = string | number | null;

/**
 * Opens the tables of one name (`accounts`, `links`, `outbox`…), brought to the newest of their `versions`: a file of that
 * name in a folder, or a schema of that name in a PostgreSQL database. Refuses what a newer Mortar wrote.
 */
export type OpenSideTables = (name: string, versions: readonly string[]) => Promise<SideTables>;
