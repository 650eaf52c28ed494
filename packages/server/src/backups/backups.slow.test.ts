import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { kitchen } from "../../testing/aCoalition.ts";
import {
  anInstallation,
  begin,
  bytesUnder,
  clockAt,
  end,
  folder,
  freshForEachTest,
  quiet,
  root,
  settings,
} from "../../testing/anInstallation.ts";
import { askServer } from "../control/controlLine.ts";
import { backUp, statusOf } from "../control/running.ts";
import { everyTable } from "../sideTables/everyTable.ts";
import { isCopied } from "./copyTables.ts";
import { manifestIn } from "./manifest.ts";
import type { Told } from "./told.ts";

freshForEachTest();

describe("a backup", () => {
  test("holds everything, counted, readable by its owner alone, and nothing that lets anybody in", async () => {
    const { house } = await anInstallation();
    const told: Told[] = [];
    const { path, manifest } = await house.backups.make("asked-for", null, (one) => told.push(one));
    expect(manifest).toEqual(manifestIn(path));
    expect(manifest).toMatchObject({
      format: 1,
      why: "asked-for",
      madeAt: "2026-11-22T12:00:00.000Z",
      coalitions: { streams: 1, events: await house.store.version(kitchen) },
      tables: { accounts: { rows: { user: 1 } }, links: { rows: { links: 1 } }, outbox: { rows: { letters: 1 } } },
    });
    expect(readdirSync(path).toSorted()).toEqual([...Object.keys(manifest.files), "manifest.json"].toSorted());
    for (const name of readdirSync(path)) expect(statSync(join(path, name)).mode & 0o077).toBe(0);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(Object.keys(manifest.tables["accounts"]?.rows ?? {})).not.toContain("session");
    expect(bytesUnder(path)).not.toContain(readFileSync(join(folder, "secret"), "utf8").trim());
    expect(told.at(-2)).toMatchObject({ done: manifest.coalitions.events, of: manifest.coalitions.events });
    expect(readdirSync(house.settings.backups.folder)).toEqual([path.split("/").at(-1)]);
  });

  test("copies every side table that is open, and each can be put back", async () => {
    const house = await begin();
    const open = house.tables().map(({ name }) => name);
    expect(open.filter(isCopied).toSorted()).toEqual(Object.keys(everyTable).toSorted());
  });

  test("never takes the place of another, nor of anything else", async () => {
    const house = await begin();
    const { path } = await house.backups.make("asked-for", null, quiet);
    await expect(house.backups.make("asked-for", path, quiet)).rejects.toThrow(/already exists/);
  });

  test("that cannot be written leaves nothing behind, and says why", async () => {
    const house = await begin();
    writeFileSync(join(root, "a-file"), "");
    await expect(house.backups.make("asked-for", join(root, "a-file", "x"), quiet)).rejects.toThrow(/cannot write/);
    const places = join(root, "elsewhere");
    mkdirSync(places);
    const broken = { ...house.store, backup: () => Promise.reject(new Error("Broken.")) };
    const { openBackups } = await import("./backups.ts");
    const backups = openBackups(
      { store: broken, tables: house.tables, engine: "sqlite", now: house.now },
      house.settings.backups,
    );
    await expect(backups.make("asked-for", join(places, "x"), quiet)).rejects.toThrow("Broken.");
    expect(readdirSync(places)).toEqual([]);
  });

  test("is made through the running server, telling how far it is, or without one", async () => {
    await anInstallation();
    const told: Told[] = [];
    const running = await backUp(settings(), join(root, "running"), (one) => told.push(one));
    expect(told.length).toBeGreaterThan(2);
    expect(await statusOf(settings())).toMatchObject({ isRunning: true, coalitions: 1, lettersWaiting: 1 });
    await end();
    const stopped = await backUp(settings(), join(root, "stopped"), quiet);
    expect(stopped.manifest.coalitions).toEqual(running.manifest.coalitions);
    expect(stopped.manifest.tables).toEqual(running.manifest.tables);
    expect(await statusOf(settings())).toMatchObject({ isRunning: false, coalitions: null });
  });

  test("that could not be made is told by the server in a sentence", async () => {
    await begin();
    await expect(askServer(folder, "/backup", { into: folder })).rejects.toThrow(/already exists/);
    await expect(askServer(folder, "/nothing")).rejects.toThrow(/does not know/);
  });
});

describe("by the clock", () => {
  test("one is made each night, and what is outlived goes, but nothing that somebody asked for", async () => {
    const house = await begin({ BACKUP_KEEP: "2 daily" });
    const asked = await house.backups.make("asked-for", null, quiet);
    for (const night of ["23", "24", "25"]) {
      clockAt(`2026-11-${night}T03:30:10Z`);
      await house.chores.begin();
      await house.chores.begin();
    }
    expect(readdirSync(house.settings.backups.folder).toSorted()).toEqual([
      asked.path.split("/").at(-1),
      "mortar-2026-11-24T03-30-10Z",
      "mortar-2026-11-25T03-30-10Z",
    ]);
    const [row] = await house.chores.list();
    expect(JSON.parse(row?.doneWith ?? "")).toMatchObject({ events: 0, bytes: expect.any(Number) });
  });

  test("a night that was slept through is made up for once, after the start", async () => {
    await begin();
    await end();
    clockAt("2026-11-30T09:00:00Z");
    const house = await begin();
    await house.chores.begin();
    await house.chores.begin();
    expect(readdirSync(house.settings.backups.folder)).toHaveLength(1);
  });

  test("a server killed between the backup and saying so makes no second one", async () => {
    const house = await begin();
    clockAt("2026-11-23T03:30:10Z");
    await house.backups.make("by-the-clock", null, quiet);
    clockAt("2026-11-23T03:32:00Z");
    await house.chores.begin();
    expect(readdirSync(house.settings.backups.folder)).toHaveLength(1);
    expect((await house.chores.list())[0]).toMatchObject({ dueAt: "2026-11-24T03:30:00.000Z", tries: 0 });
  });

  test("a failure takes nothing away, and is kept with its reason", async () => {
    const house = await begin({ BACKUP_FOLDER: join(root, "gone"), BACKUP_KEEP: "1 daily" });
    clockAt("2026-11-23T03:30:10Z");
    await house.chores.begin();
    rmSync(join(root, "gone"), { recursive: true });
    writeFileSync(join(root, "gone"), "");
    clockAt("2026-11-24T03:30:10Z");
    await house.chores.begin();
    expect((await house.chores.list())[0]).toMatchObject({
      tries: 1,
      failedWith: expect.stringMatching(/cannot write/),
    });
  });

  test("nothing is made where it is off", async () => {
    const house = await begin({ BACKUP_AT: "off" });
    clockAt("2027-01-01T00:00:00Z");
    await house.chores.begin();
    expect((await house.chores.list()).map(({ name }) => name)).not.toContain("backup");
  });
});
