import { describe } from "vitest";
import { keepOnPostgres } from "../../testing/ground.ts";

/** Whatever holds of weekly letters on SQLite holds on PostgreSQL, two nodes included: the same tests, kept elsewhere. */
keepOnPostgres();

describe("weekly letters", async () => {
  await import("./weekly.test.ts");
});
