import { expect, test } from "vitest";
import { lastOf } from "../../testing/aCaller.ts";
import { freshGround } from "../../testing/ground.ts";
import { accountVersions } from "./accountRows.ts";
import { openSetUp } from "./setUp.ts";

const now = () => new Date();
const rows = { isEmpty: async () => true };

test("a set-up that an earlier version began goes on with the same person", async () => {
  const ground = await freshGround();
  const earlier = await ground.tables("accounts", accountVersions.slice(0, 1));
  await earlier.run("INSERT INTO set_up VALUES (1, 'person-of-before', 'hash-of-before')");
  await earlier.close();
  const tables = await ground.tables("accounts", accountVersions);
  const setUp = openSetUp({ tables, rows, now });
  const link = await setUp.link();
  expect(link?.person).toBe("person-of-before");
  expect(await setUp.peek(lastOf(link?.path))).toEqual({ is: "fresh", person: "person-of-before" });
  await tables.close();
  ground.drop();
});
