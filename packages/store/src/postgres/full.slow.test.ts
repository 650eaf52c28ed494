import { randomBytes } from "node:crypto";
import { chownSync, statSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { onDatabase, startPostgres } from "../../testing/postgres.ts";
import { mayMount, smallDisk } from "../../testing/smallDisk.ts";
import { anEvent, aWriting, eventsIn } from "../../testing/writing.ts";
import { postgresStore } from "./postgresStore.ts";

test.skipIf(!mayMount)("on a full disk an append is refused with a reason, and nothing of it is stored", async () => {
  const disk = smallDisk(20);
  const postgres = await startPostgres({ fsync: "off" });
  onTestFinished(() => postgres.stop());
  const { uid, gid } = statSync(postgres.folder);
  chownSync(disk.folder, uid, gid);
  await onDatabase(postgres.url, `CREATE TABLESPACE small LOCATION '${disk.folder}'`);
  await onDatabase(postgres.url, "CREATE DATABASE crowded TABLESPACE small");
  const url = new URL(postgres.url);
  url.pathname = "/crowded";
  const store = await postgresStore({ databaseUrl: url.href });
  onTestFinished(() => store.close());

  let version = 0;
  const fill = async (): Promise<void> => {
    for (; ; version++) {
      // What cannot be compressed.
      const data = JSON.stringify({ long: randomBytes(60_000).toString("base64") });
      await store.append(aWriting({ expected: version, events: [anEvent({ data })] }));
    }
  };
  await expect(fill()).rejects.toMatchObject({ name: "StoreTrouble", code: "store/full" });
  expect(version).toBeGreaterThan(10);
  expect(await eventsIn(store)).toHaveLength(version);
});
