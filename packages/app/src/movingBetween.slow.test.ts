import { sqliteStore } from "@mortar/store";
import { postgresStore } from "@mortar/store/src/postgres/postgresStore.ts";
import { startPostgres } from "@mortar/store/testing/postgres.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { movesWithoutLoss } from "../testing/movingBetween.ts";

let server: Awaited<ReturnType<typeof startPostgres>>;
const folders: string[] = [];

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const inAFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), "mortar-moving-"));
  folders.push(folder);
  return sqliteStore({ folder });
};
const onAServer = async () => postgresStore({ databaseUrl: await server.freshDatabase() });

test.each([
  ["SQLite to PostgreSQL", inAFolder, onAServer],
  ["PostgreSQL to SQLite", onAServer, inAFolder],
])("from %s nothing is lost, to the letter and for everyone", async (_, openOne, openOther) => {
  const [one, other] = [await openOne(), await openOther()];
  expect(one.isShared).not.toBe(other.isShared);
  try {
    await movesWithoutLoss(one, other);
  } finally {
    await one.close();
    await other.close();
  }
});
