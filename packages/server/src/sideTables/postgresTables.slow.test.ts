import { Kysely } from "kysely";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lineThatFallsSilent } from "@mortar/store/testing/silentLine.ts";
import { freshGround, type Ground, keepOnPostgres } from "../../testing/ground.ts";
import { postgresTables } from "./postgresTables.ts";
import { sideTablesContract } from "./sideTables.contract.ts";
import type { SideTables } from "./sideTables.ts";

keepOnPostgres();

sideTablesContract();

describe("of several nodes on one database", () => {
  const versions = ["CREATE TABLE notes (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;"];
  let ground: Ground;
  let nodes: readonly SideTables[];

  beforeEach(async () => {
    ground = await freshGround();
    nodes = await Promise.all(Array.from({ length: 4 }, () => ground.tables("notes", versions)));
  });

  afterEach(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    ground.drop();
  });

  const [first, second] = [() => nodes[0] as SideTables, () => nodes[1] as SideTables];

  test("all may start at once, and each sees what another wrote", async () => {
    await first().run("INSERT INTO notes VALUES (?, ?)", "bread", 1);
    for (const node of nodes) expect(await node.all("SELECT id FROM notes")).toEqual([{ id: "bread" }]);
  });

  test("steps that overtook one another are taken again, until all have been", async () => {
    await first().run("INSERT INTO notes VALUES (?, ?)", "bread", 0);
    await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        (nodes[turn % 4] as SideTables).atOnce(async (inside) => {
          const found = await inside.one<{ at: number }>("SELECT at FROM notes WHERE id = ?", "bread");
          await inside.run("UPDATE notes SET at = ? WHERE id = ?", (found?.at ?? 0) + 1, "bread");
        }),
      ),
    );
    expect(await second().one("SELECT at FROM notes")).toEqual({ at: 12 });
  });

  test("a node goes on with its statements while a newer one adds to the tables", async () => {
    const note = { id: "bread", at: 1 };
    await first().run("INSERT INTO notes VALUES (?, ?)", "bread", 1);
    const named = () => first().one("SELECT id, at FROM notes");
    const whole = () => first().one("SELECT * FROM notes");
    expect([await named(), await whole()]).toEqual([note, note]);
    const newer = await ground.tables("notes", [...versions, "ALTER TABLE notes ADD COLUMN mood TEXT;"]);
    expect([await named(), await whole()]).toEqual([note, { ...note, mood: null }]);
    await newer.close();
  });

  test("versions that have to give way to somebody who writes are taken once more", async () => {
    const both = [...versions, "CREATE TABLE marks (id TEXT PRIMARY KEY) STRICT;"];
    await (await ground.tables("notes", both)).close();
    const writer = new Client({ connectionString: ground.databaseUrl as string });
    await writer.connect();
    await writer.query("BEGIN; LOCK TABLE notes.notes IN ROW EXCLUSIVE MODE");
    const newest = "ALTER TABLE marks ADD COLUMN mood TEXT; ALTER TABLE notes ADD COLUMN mood TEXT;";
    const opening = ground.tables("notes", [...both, newest]);
    const waiting = "SELECT 1 FROM pg_locks WHERE relation = 'notes.notes'::regclass AND NOT granted";
    await vi.waitFor(async () => expect(await first().all(waiting)).toHaveLength(1), 10_000);
    // Whoever has waited longer is the one that PostgreSQL ends.
    await writer.query("LOCK TABLE notes.marks IN ROW EXCLUSIVE MODE");
    await writer.query("COMMIT");
    await writer.end();
    const newer = await opening;
    await newer.run("INSERT INTO notes VALUES (?, ?, ?)", "bread", 1, "warm");
    expect(await newer.all("SELECT id, mood FROM notes")).toEqual([{ id: "bread", mood: "warm" }]);
    await newer.close();
  });

  test.each([
    ["steps of ours", (work: () => Promise<void>) => first().atOnce(work)],
    [
      "a library's transaction",
      (work: () => Promise<void>) =>
        new Kysely<{ notes: { id: string } }>({ dialect: first().dialect }).transaction().execute(async (inside) => {
          await inside.selectFrom("notes").select("id").execute();
          await work();
          await inside.selectFrom("notes").select("id").execute();
        }),
    ],
  ])("a connection that breaks under %s ends them alone; the next asks through another", async (_, begin) => {
    const broken = begin(async () => {
      await second().all("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'");
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await expect(broken).rejects.toThrow(/terminat|cannot be reached|not queryable/i);
    await first().run("INSERT INTO notes VALUES (?, ?)", "bread", 1);
    expect(await second().all("SELECT id FROM notes")).toEqual([{ id: "bread" }]);
  });

  test.each([
    ["a statement", (tables: SideTables) => tables.all("SELECT id FROM notes")],
    ["steps of ours", (tables: SideTables) => tables.atOnce((inside) => inside.all("SELECT id FROM notes"))],
    [
      "a library's question",
      ({ dialect }: SideTables) =>
        new Kysely<{ notes: { id: string } }>({ dialect }).selectFrom("notes").select("id").execute(),
    ],
  ])("a line that falls silent under %s is given up; the next asks over another", async (_, ask) => {
    const { databaseUrl } = ground;
    const line = await lineThatFallsSilent(databaseUrl as string);
    const tables = await postgresTables(line.url, { answerMaxMs: 1_000 })("notes", versions);
    await ask(tables);
    line.fallSilent();
    await expect(ask(tables)).rejects.toThrow(/cannot be reached|Query read timeout/);
    line.speakAgain();
    expect(await ask(tables)).toEqual([]);
    line.fallSilent();
    await tables.close();
    line.close();
  });

  test("that there is no database is said in a sentence", async () => {
    const nowhere = postgresTables("postgres://nobody@127.0.0.1:1/nothing");
    await expect(nowhere("notes", versions)).rejects.toMatchObject({
      name: "StoreTrouble",
      code: "store/unreachable",
      message: "PostgreSQL cannot be reached.",
    });
  });

  test("what is done alone is done by one at a time", async () => {
    let together = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++together);
      await new Promise((resolve) => setTimeout(resolve, 10));
      together--;
    };
    await Promise.all(nodes.map((node) => node.alone(work)));
    expect(most).toBe(1);
  });
});
