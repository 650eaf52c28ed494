import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startPostgres, type TestPostgres } from "@mortar/store/testing/postgres.ts";
import { aCoalition, aLink, kitchen, library, ovens, release, tariq } from "../../testing/aCoalition.ts";
import { settingsIn } from "../../testing/settingsIn.ts";
import { backUp, drill, restore, statusOf } from "../control/running.ts";
import { statusIn } from "../control/status.ts";
import { openHouse } from "../door/openHouse.ts";

let postgres: TestPostgres;
let root: string;
let databaseUrl: string;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "mortar-backups-"));
  databaseUrl = await postgres.freshDatabase();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const onPostgres = (node = "node") => settingsIn(join(root, node), { DATABASE_URL: databaseUrl });
const onSqlite = () => settingsIn(join(root, "sqlite"), { BACKUP_FOLDER: join(root, "node", "backups") });
const quiet = () => {};

/** What there is at one moment: the coalition as its speaker sees it, accounts, links and letters. */
const everythingIn = async ({ house }: Awaited<ReturnType<typeof openHouse>>) => ({
  view: (await house.app.look(kitchen, tariq))?.tables,
  accounts: (await house.accounts.hosts()).map(({ id, email }) => ({ id, email })),
  links: await house.links.list(kitchen),
  letters: await house.mail.outbox(),
  version: await house.store.version(kitchen),
});

/** A coalition, an account and a link, as they were when the backup was made; and something taken back since. */
const anInstallation = async () => {
  const opened = await openHouse(onPostgres());
  const { house } = opened;
  const coalition = await aCoalition(house);
  await release(coalition);
  const setUp = await house.accounts.setUp.link();
  await house.accounts.create(
    { headers: new Headers(), from: "127.0.0.1" },
    {
      by: { setUp: setUp?.path.split("/").at(-1) ?? "" },
      name: "Ines",
      email: "ines@kitchen.example",
      password: "salt on the kitchen table",
    },
  );
  const link = await aLink(house);
  await house.mail.send({ to: "tariq@kitchen.example", subject: "Your link", text: link.path });
  return { opened, coalition, link };
};

test("a backup of PostgreSQL goes back into PostgreSQL, and what is there is kept aside", async () => {
  const { opened, coalition, link } = await anInstallation();
  const before = await everythingIn(opened);
  const { path, manifest } = await backUp(onPostgres(), null, quiet);
  expect(manifest).toMatchObject({ engine: "postgres", coalitions: { events: before.version } });
  expect(await statusOf(onPostgres())).toMatchObject({
    isRunning: true,
    engine: "postgres",
    storeBytes: expect.any(Number),
  });
  await opened.house.links.end(link.id);
  await coalition.ask(
    tariq,
    "takeBackWords",
    { id: "redaction-two-ovens", about: [{ kind: "commitments", id: ovens }], passage: "two ovens" },
    library,
  );
  await expect(restore(onPostgres(), path, quiet)).rejects.toMatchObject({ code: "store/in-use" });
  expect((await drill(onPostgres(), null, quiet)).sentences.join(" ")).toContain("1 passage taken back is missing");
  await opened.close();

  expect(await restore(onPostgres(), path, quiet)).toMatchObject({
    aside: expect.stringMatching(/^coalitions_before_/),
    links: { endedAgain: 1, unsure: 0 },
  });
  const again = await openHouse(onPostgres());
  try {
    const after = await everythingIn(again);
    expect(after).toMatchObject({ accounts: before.accounts, letters: before.letters });
    expect(after.links).toMatchObject([{ id: link.id, endedAt: expect.any(String) }]);
    expect(after.version).toBe(before.version);
    expect(JSON.stringify(after.view)).toContain("every Monday");
    expect(JSON.stringify(after.view)).not.toContain("two ovens");
  } finally {
    await again.close();
  }
});

test("goes over to SQLite, and from there back, with nothing lost", async () => {
  const { opened } = await anInstallation();
  const before = await everythingIn(opened);
  await opened.close();
  const { path } = await backUp(onPostgres(), null, quiet);
  await restore(onSqlite(), path, quiet);
  const inFolder = await openHouse(onSqlite());
  expect(await everythingIn(inFolder)).toEqual(before);
  await inFolder.close();

  const second = await backUp(onSqlite(), null, quiet);
  databaseUrl = await postgres.freshDatabase();
  expect(await restore(onPostgres("other"), second.path, quiet)).toMatchObject({ aside: null });
  const back = await openHouse(onPostgres("other"));
  expect(await everythingIn(back)).toEqual(before);
  await back.close();
});

test("of two nodes, one makes the backup of the night, and both know of it", async () => {
  let clock = new Date("2026-11-22T12:00:00Z");
  const night = { DATABASE_URL: databaseUrl, BACKUP_AT: "03:30 UTC", BACKUP_FOLDER: join(root, "backups") };
  const nodes = await Promise.all(
    ["one", "two"].map((node) => openHouse(settingsIn(join(root, node), night), () => clock)),
  );
  clock = new Date("2026-11-23T03:30:05Z");
  await Promise.all(nodes.map(({ house }) => house.chores.begin()));
  await Promise.all(nodes.map(({ house }) => house.chores.begin()));
  const told = await Promise.all(nodes.map(({ house }) => house.chores.list()));
  expect(told[0]).toEqual(told[1]);
  const backup = { dueAt: "2026-11-24T03:30:00.000Z", doneAt: "2026-11-23T03:30:05.000Z", tries: 0 };
  expect(told[0]?.find(({ name }) => name === "backup")).toMatchObject(backup);
  expect((await statusOf(settingsIn(join(root, "two"), night))).backups.kept).toBe(1);
  const blind = { ...nodes[1]!.house, settings: settingsIn(join(root, "two"), { DATABASE_URL: databaseUrl }) };
  expect((await statusIn(blind)).lastBackup).toMatchObject({ madeAt: "2026-11-23T03:30:05.000Z" });
  for (const { close } of nodes) await close();
});
