import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { accounts, caller, freshForEachTest, ground, host } from "../../testing/accountsUnderTest.ts";

freshForEachTest();

const dayInMs = 86_400_000;

test.each([
  [179, "lasts"],
  [181, "is over, however much it was used"],
])("a session begun %i days ago %s", async (days) => {
  const { cookies } = await host();
  const begun = new Date(Date.now() - days * dayInMs).toISOString();
  const tables = new Database(join(ground.folder, "accounts.sqlite"));
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
  tables.prepare(`UPDATE session SET "createdAt" = ?`).run(begun);
  expect((await accounts.sessionOf(caller(cookies))) === null).toBe(days > 180);
  expect(tables.prepare("SELECT id FROM session").all()).toHaveLength(days > 180 ? 0 : 1);
  tables.close();
});
