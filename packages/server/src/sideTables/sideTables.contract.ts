import { Kysely } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshGround, type Ground } from "../../testing/ground.ts";
import type { SideTables, Statements } from "./sideTables.ts";

const versions = [`CREATE TABLE counts (name TEXT PRIMARY KEY, "howMany" INTEGER NOT NULL) STRICT;`];
const later =
  "CREATE TABLE moods (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID; CREATE INDEX moods_by ON moods (name);";

type Count = { readonly name: string; readonly howMany: number };

/** What side tables promise, whichever engine keeps them. */
export const sideTablesContract = (): void => {
  let ground: Ground;
  let tables: SideTables;

  beforeEach(async () => {
    ground = await freshGround();
    tables = await ground.tables("counting", versions);
    await tables.run("INSERT INTO counts VALUES (?, ?)", "bread", 0);
  });

  afterEach(async () => {
    await tables.close();
    ground.drop();
  });

  const add = async ({ one, run }: Statements): Promise<void> => {
    const found = await one<Count>(`SELECT name, "howMany" FROM counts WHERE name = ?`, "bread");
    await new Promise((resolve) => setImmediate(resolve));
    await run(`UPDATE counts SET "howMany" = ? WHERE name = ?`, (found?.howMany ?? 0) + 1, "bread");
  };
  const counted = async () => (await tables.one<Count>("SELECT * FROM counts WHERE name = ?", "bread"))?.howMany;

  const names = async () => (await tables.all<Count>("SELECT name FROM counts ORDER BY name")).map(({ name }) => name);

  test("rows come back as they were written, absent ones as null, and a change says how many it changed", async () => {
    expect(await tables.all("SELECT * FROM counts")).toEqual([{ name: "bread", howMany: 0 }]);
    expect(await tables.one("SELECT * FROM counts WHERE name = ?", "salt")).toBeNull();
    expect(await tables.run(`UPDATE counts SET "howMany" = 2`)).toBe(1);
    expect(await tables.run("DELETE FROM counts WHERE name = ?", "salt")).toBe(0);
    expect(await tables.one("SELECT count(*) AS many FROM counts")).toEqual({ many: 1 });
  });

  test("steps taken at once do not run into one another", async () => {
    await Promise.all(Array.from({ length: 8 }, () => tables.atOnce(add)));
    expect(await counted()).toBe(8);
  });

  test("of steps that break off nothing stays", async () => {
    const broken = tables.atOnce(async (inside) => {
      await add(inside);
      throw new Error("enough");
    });
    await expect(broken).rejects.toThrow("enough");
    expect(await counted()).toBe(0);
    await tables.atOnce(add);
    expect(await counted()).toBe(1);
  });

  test("what somebody else does meanwhile is no part of steps that break off", async () => {
    const begun = Promise.withResolvers<void>();
    const broken = tables.atOnce(async (inside) => {
      await add(inside);
      begun.resolve();
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error("enough");
    });
    const ours = begun.promise.then(() => tables.run("INSERT INTO counts VALUES (?, ?)", "salt", 5));
    await expect(broken).rejects.toThrow("enough");
    await ours;
    expect(await names()).toEqual(["bread", "salt"]);
  });

  test("a library's transaction that is taken back takes nothing of ours with it", async () => {
    const library = new Kysely<{ counts: Count }>({ dialect: tables.dialect });
    const begun = Promise.withResolvers<void>();
    const broken = library.transaction().execute(async (inside) => {
      await inside.insertInto("counts").values({ name: "oil", howMany: 1 }).execute();
      begun.resolve();
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error("enough");
    });
    const ours = begun.promise.then(() =>
      Promise.all([
        tables.run("INSERT INTO counts VALUES (?, ?)", "salt", 5),
        tables.atOnce((inside) => inside.run("INSERT INTO counts VALUES (?, ?)", "rice", 5)),
      ]),
    );
    await expect(broken).rejects.toThrow("enough");
    await ours;
    expect(await names()).toEqual(["bread", "rice", "salt"]);
  });

  test("steps of ours that break off take nothing of a library's with them", async () => {
    const library = new Kysely<{ counts: Count }>({ dialect: tables.dialect });
    const begun = Promise.withResolvers<void>();
    const broken = tables.atOnce(async (inside) => {
      await inside.run("INSERT INTO counts VALUES (?, ?)", "salt", 5);
      begun.resolve();
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error("enough");
    });
    const its = begun.promise.then(() =>
      library.insertInto("counts").values({ name: "oil", howMany: 1 }).executeTakeFirst(),
    );
    await expect(broken).rejects.toThrow("enough");
    await its;
    expect(await names()).toEqual(["bread", "oil"]);
  });

  test("instants a library wrote read as ISO text, truth as 0 or 1", async () => {
    const isShared = tables.engine === "postgres";
    await tables.run(
      `CREATE TABLE kept (at ${isShared ? "timestamptz" : "text"}, fine ${isShared ? "boolean" : "integer"})`,
    );
    const at = "2026-03-02T09:00:00.123Z";
    await tables.run("INSERT INTO kept VALUES (?, ?)", at, 1);
    expect(await tables.one("SELECT * FROM kept WHERE at <= ?", at)).toEqual({ at, fine: 1 });
  });

  test("newer tables are added to what was kept, and an older program does not touch them", async () => {
    const newer = await ground.tables("counting", [...versions, later]);
    await newer.run("INSERT INTO moods VALUES (?)", "glad");
    expect(await newer.one("SELECT name FROM counts")).toEqual({ name: "bread" });
    await newer.close();
    await expect(ground.tables("counting", versions)).rejects.toThrow("written by a newer Mortar");
  });

  test("tables of one name are not those of another", async () => {
    const others = await ground.tables("others", versions);
    expect(await others.all("SELECT * FROM counts")).toEqual([]);
    await others.close();
  });
};
