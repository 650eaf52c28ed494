import { appendFileSync, chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sqliteStore } from "@mortar/store";
import { settingsIn } from "../../testing/settingsIn.ts";
import { checkUp } from "./checkUp.ts";

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mortar-check-"));
  await (await sqliteStore({ folder })).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const found = async (env: Readonly<Record<string, string>> = {}, where = folder) => {
  const findings: Record<string, string> = {};
  for await (const { code, how } of checkUp({ settings: settingsIn(where, { PORT: "0", ...env }), now: new Date() }))
    findings[code] = how;
  return findings;
};

test("an installation that has not begun is looked at, and nothing is left behind", async () => {
  const nowhere = join(folder, "nowhere");
  expect(await found({}, nowhere)).toMatchObject({ folder: "look", database: "look", port: "look" });
  expect(() => chmodSync(nowhere, 0o700)).toThrow("ENOENT");
});

test("a sound one is sound, but for the backup that is missing", async () => {
  expect(await found()).toMatchObject({
    node: "ok",
    folder: "ok",
    database: "ok",
    schema: "ok",
    ledger: "ok",
    backup: "wrong",
  });
});

test("the key that signs people in must not be open to others", async () => {
  writeFileSync(join(folder, "secret"), "x", { mode: 0o600 });
  expect(await found()).toMatchObject({ secrets: "ok" });
  chmodSync(folder, 0o755);
  expect(await found()).toMatchObject({ secrets: "look" });
  chmodSync(join(folder, "secret"), 0o644);
  expect(await found()).toMatchObject({ secrets: "wrong" });
});

test("a ledger with a line that cannot be read", async () => {
  appendFileSync(join(folder, "redactions.jsonl"), "{half a li\n");
  expect(await found()).toMatchObject({ ledger: "wrong" });
});

test("a database that is damaged, and one that a newer Mortar wrote", async () => {
  const db = new Database(join(folder, "store.sqlite"));
  db.exec("UPDATE installation SET schema = 999");
  db.close();
  expect(await found()).toMatchObject({ database: "ok", schema: "wrong" });
  writeFileSync(join(folder, "store.sqlite"), "no database at all, only words that fill a page ".repeat(200));
  expect(await found()).toMatchObject({ database: "wrong" });
  expect(await found({ DATABASE_URL: "postgresql://mortar@127.0.0.1:9/nowhere" })).toMatchObject({ database: "wrong" });
});

test("a port that something else uses, an address without TLS, and a mail server that does not answer", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const { port } = server.address() as AddressInfo;
  const env = { PORT: String(port), PUBLIC_URL: "http://mortar.example", SMTP_URL: "smtp://127.0.0.1:9" };
  expect(await found(env)).toMatchObject({ port: "wrong", address: "look", mail: "wrong" });
  expect(await found({ ...env, SMTP_URL: `smtp://127.0.0.1:${port}` })).toMatchObject({ mail: "ok" });
  server.close();
});
