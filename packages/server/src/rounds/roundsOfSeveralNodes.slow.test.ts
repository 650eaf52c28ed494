import { describe } from "vitest";
import { keepOnPostgres } from "../../testing/ground.ts";

/** Whatever holds of rounds and reminders on SQLite holds where PostgreSQL keeps their tables: the same tests. */
keepOnPostgres();

describe("rounds", async () => {
  await import("./rounds.test.ts");
});
