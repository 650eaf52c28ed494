import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sqliteStore } from "@mortar/store";
import { aCoalition, aLink, ines, kitchen, library, ovens, release, tariq } from "../../testing/aCoalition.ts";
import { settingsIn } from "../../testing/settingsIn.ts";
import { askServer } from "../control/controlLine.ts";
import { backUp, drill, restore, statusOf } from "../control/running.ts";
import { openHouse } from "../door/openHouse.ts";
import { everyTable } from "../sideTables/everyTable.ts";
import { isCopied } from "./copyTables.ts";
import { takenBackBy, takenBackIn } from "./drill.ts";
import { manifestIn } from "./manifest.ts";
import type { Told } from "./told.ts";

type Opened = Awaited<ReturnType<typeof openHouse>>;

let root: string;
let folder: string;
let clock: Date;
let opened: Opened | null;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mortar-backups-"));
  folder = join(root, "data");
  clock = new Date("2026-11-22T12:00:00Z");
  opened = null;
});
afterEach(async () => {
  await end();
  rmSync(root, { recursive: true, force: true });
});

const settings = (env: Readonly<Record<string, string>> = {}) => settingsIn(folder, { BACKUP_AT: "03:30 UTC", ...env });
const begin = async (env?: Readonly<Record<string, string>>) => {
  opened = await openHouse(settings(env), () => clock);
  return opened.house;
};
const end = async () => {
  await opened?.close();
  opened = null;
};
const quiet = () => {};
const clockAt = (instant: string) => void (clock = new Date(instant));

/** A coalition, an account of its steward, a link of its speaker and a letter. */
const anInstallation = async () => {
  const house = await begin();
  const coalition = await aCoalition(house);
  await release(coalition);
  const setUp = await house.accounts.setUp.link();
  const account = await house.accounts.create(
    { headers: new Headers(), from: "127.0.0.1" },
    {
      by: { setUp: setUp?.path.split("/").at(-1) ?? "" },
      name: "Ines",
      email: "ines@kitchen.example",
      password: "salt on the kitchen table",
    },
  );
  expect(account).toHaveProperty("cookies");
  const link = await aLink(house);
  await house.mail.send({ to: "tariq@kitchen.example", subject: "Your link", text: link.path });
  return { house, coalition, link };
};

const takeBack = (coalition: Awaited<ReturnType<typeof aCoalition>>, passage: string) =>
  coalition.ask(
    tariq,
    "takeBackWords",
    { id: `redaction-${passage.replaceAll(/\W/g, "-")}`, about: [{ kind: "commitments", id: ovens }], passage },
    library,
  );

const bytesUnder = (path: string): string =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

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

/** Changes what a backup says of itself. */
const rewrite = (path: string, change: object) =>
  writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...manifestIn(path), ...change }));

describe("restoring", () => {
  test("brings everything back as it was, keeps aside what was there, and everyone signs in anew", async () => {
    const { house, link } = await anInstallation();
    const before = await house.app.look(kitchen, tariq);
    const { path } = await house.backups.make("asked-for", null, quiet);
    await house.links.end(link.id);
    await house.accounts.erase((await house.accounts.hosts())[0]?.person ?? "");
    await end();

    const { aside, links } = await restore(settings(), path, quiet);
    expect(links).toEqual({ endedAgain: 1, unsure: 0 });
    const again = await begin();
    expect(await again.app.look(kitchen, tariq)).toMatchObject({ tables: before?.tables });
    expect((await again.accounts.hosts()).map(({ email }) => email)).toEqual(["ines@kitchen.example"]);
    expect(await again.links.list(kitchen)).toMatchObject([{ id: link.id, endedAt: clock.toISOString() }]);
    expect((await again.mail.outbox()).map(({ text }) => text)).toEqual([link.path]);
    const signIn = { email: "ines@kitchen.example", password: "salt on the kitchen table" };
    expect(await again.accounts.signIn.password({ headers: new Headers(), from: "127.0.0.1" }, signIn)).toHaveProperty(
      "cookies",
    );
    expect(readdirSync(aside ?? "").filter((name) => name.endsWith(".sqlite"))).toEqual(
      ["store", ...Object.keys(everyTable)].map((name) => `${name}.sqlite`).toSorted(),
    );
  });

  test.each([
    ["keep", { endedAgain: 0, unsure: 1 }, null],
    ["end", { endedAgain: 1, unsure: 0 }, expect.any(String)],
  ] as const)(
    "where nobody knows what became of a link, says so, or ends it: %s",
    async (openLinks, links, endedAt) => {
      const { house, link } = await anInstallation();
      const { path } = await house.backups.make("asked-for", join(root, "elsewhere"), quiet);
      await end();
      rmSync(folder, { recursive: true });
      expect(await restore(settings(), path, quiet, openLinks)).toMatchObject({ links });
      const again = await begin();
      expect(await again.links.list(kitchen)).toMatchObject([{ id: link.id, endedAt }]);
    },
  );

  test("loses again what was taken back since", async () => {
    const { house, coalition } = await anInstallation();
    const { path } = await house.backups.make("asked-for", null, quiet);
    await takeBack(coalition, "two ovens");
    await end();
    expect(bytesUnder(path)).toContain("two ovens");
    await restore(settings(), path, quiet);
    const again = await begin();
    const view = await again.app.look(kitchen, tariq);
    expect(JSON.stringify(view)).toContain("every Monday");
    expect(JSON.stringify(view)).not.toContain("two ovens");
  });

  test("is refused while a server runs, and touches nothing", async () => {
    const house = await begin();
    const { path } = await house.backups.make("asked-for", null, quiet);
    const names = readdirSync(folder);
    await expect(restore(settings(), path, quiet)).rejects.toMatchObject({ code: "store/in-use" });
    expect(readdirSync(folder)).toEqual(names);
  });

  const spoilt: Readonly<Record<string, (path: string) => void>> = {
    "has a changed file": (path) => appendFileSync(join(path, "accounts.jsonl"), "{}\n"),
    "has a bit turned over": (path) => {
      const file = join(path, "coalitions.sqlite");
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(file, bytes);
    },
    "misses a file": (path) => rmSync(join(path, "links.jsonl")),
    "was not finished": (path) => rmSync(join(path, "manifest.json")),
    "is of a newer Mortar": (path) => rewrite(path, { format: 2 }),
    "holds what only a newer Mortar knows": (path) => rewrite(path, { tables: { songs: { version: 1, rows: {} } } }),
  };

  test.each(Object.entries(spoilt))("a backup that %s is refused, and everything stays as it is", async (_, spoil) => {
    const { house } = await anInstallation();
    const { path } = await house.backups.make("asked-for", join(root, "backup"), quiet);
    await end();
    spoil(path);
    const names = readdirSync(folder);
    await expect(restore(settings(), path, quiet)).rejects.toThrow(/damaged|not a backup|newer/);
    expect(readdirSync(folder)).toEqual(names);
  });

  test("takes a copy of the coalitions alone, as earlier versions made them", async () => {
    const { house } = await anInstallation();
    const file = join(root, "monday.sqlite");
    await house.store.backup(file);
    await end();
    expect(await restore(settings(), file, quiet)).toMatchObject({ madeAt: null });
    const again = await begin();
    expect(await again.store.streams()).toEqual([kitchen]);
    expect(await again.accounts.hosts()).toHaveLength(1);
  });

  test("brings side tables of an earlier version up to date", async () => {
    const { house } = await anInstallation();
    const { path } = await house.backups.make("asked-for", null, quiet);
    await end();
    asVersionOne(path);
    await restore(settings(), path, quiet);
    const again = await begin();
    expect(await again.mail.outbox()).toMatchObject([{ to: "tariq@kitchen.example", coalition: null }]);
  });
});

const firstColumns = "id recipient subject text html made_at expires_at due_at tries sent_at failed_reason".split(
  " ",
) as readonly string[];

/** As the first version of the outbox wrote it: without the coalition of a letter, who is to write it, and what came of it. */
const asVersionOne = (path: string) => {
  const file = join(path, "outbox.jsonl");
  const { table, row } = JSON.parse(readFileSync(file, "utf8")) as { table: string; row: Record<string, unknown> };
  const known = Object.entries(row).filter(([column]) => firstColumns.includes(column));
  rmSync(file);
  writeFileSync(file, `${JSON.stringify({ table, row: Object.fromEntries(known) })}\n`);
  const manifest = manifestIn(path);
  const files = { ...manifest.files };
  delete files["outbox.jsonl"];
  writeFileSync(
    join(path, "manifest.json"),
    JSON.stringify({
      ...manifest,
      files,
      tables: { ...manifest.tables, outbox: { version: 1, rows: { letters: 1 } } },
    }),
  );
};

describe("the drill", () => {
  test("restores, replays, counts and looks for what was taken back, and says so in sentences", async () => {
    const { house, coalition } = await anInstallation();
    await house.backups.make("asked-for", null, quiet);
    await takeBack(coalition, "two ovens");
    const before = readdirSync(house.settings.backups.folder);
    const drilled = await drill(settings(), null, quiet);
    expect(drilled).toMatchObject({ isSound: true, wrong: [] });
    expect(drilled.sentences.join("\n")).toMatch(
      /restored into a folder of its own[\s\S]*1 coalition with \d+ events[\s\S]*1 passage taken back is missing/,
    );
    expect(readdirSync(house.settings.backups.folder)).toEqual(before);
  });

  test("finds a passage that is there again", async () => {
    const { house, coalition } = await anInstallation();
    await takeBack(coalition, "two ovens");
    const ledger = takenBackBy(readFileSync(join(folder, "redactions.jsonl"), "utf8"));
    expect(await takenBackIn(house.store, ledger)).toEqual({ passages: 1, wrong: [] });
    const once = ledger.map((entry) => ({ ...entry, nth: entry.nth + 1 }));
    expect(await takenBackIn(house.store, once)).toMatchObject({
      passages: 1,
      wrong: [expect.stringMatching(/is there again/)],
    });
  });

  test("finds an event that cannot be replayed under the rules as they are", async () => {
    await anInstallation();
    await end();
    const store = await sqliteStore({ folder });
    const unheard = {
      type: "NobodyKnows",
      kind: "persons",
      record: ines,
      at: "2026-11-22T12:00:00.000Z",
      data: "{}",
      meta: "{}",
    };
    await store.append({
      stream: kitchen,
      expected: await store.version(kitchen),
      request: { id: "request-unheard-01", by: ines, hash: "x" },
      outcome: "{}",
      events: [unheard],
      words: [],
      rows: [],
      fold: "x",
      cuts: [],
    });
    await store.close();
    await backUp(settings(), null, quiet);
    const drilled = await drill(settings(), null, quiet);
    expect(drilled.isSound).toBe(false);
    expect(drilled.wrong.join(" ")).toContain(`${kitchen} cannot be replayed`);
  });

  test("finds that something is missing that the manifest counts", async () => {
    const { house } = await anInstallation();
    const { path, manifest } = await house.backups.make("asked-for", null, quiet);
    const { coalitions } = manifest;
    rewrite(path, { coalitions: { ...coalitions, events: coalitions.events + 1, streams: 2 } });
    const { isSound, wrong } = await drill(settings(), path, quiet);
    expect(isSound).toBe(false);
    expect(wrong).toEqual([
      "There are 1 coalitions instead of 2.",
      `There are ${coalitions.events} events instead of ${coalitions.events + 1}.`,
    ]);
    rewrite(path, { tables: { ...manifest.tables, links: { version: 1, rows: { links: 2 } } } });
    await expect(drill(settings(), path, quiet)).rejects.toThrow(/holds 1 rows of links instead of 2/);
  });

  test("says so where there is no backup", async () => {
    await begin();
    await expect(drill(settings(), null, quiet)).rejects.toThrow(/no backup/);
  });
});
