import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sqliteStore } from "@mortar/store";
import { ines, kitchen, tariq } from "../../testing/aCoalition.ts";
import {
  anInstallation,
  begin,
  bytesUnder,
  clock,
  end,
  folder,
  freshForEachTest,
  quiet,
  rewrite,
  root,
  settings,
  takeBack,
} from "../../testing/anInstallation.ts";
import { backUp, drill, restore } from "../control/running.ts";
import { everyTable } from "../sideTables/everyTable.ts";
import { takenBackBy, takenBackIn } from "./drill.ts";
import { manifestIn } from "./manifest.ts";

freshForEachTest();

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
