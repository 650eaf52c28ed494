import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { openHouse } from "../src/door/openHouse.ts";
import { manifestIn } from "../src/backups/manifest.ts";
import { aCoalition, aLink, library, ovens, release, tariq } from "./aCoalition.ts";
import { settingsIn } from "./settingsIn.ts";

export let root: string;
export let folder: string;
export let clock: Date;
let opened: Awaited<ReturnType<typeof openHouse>> | null;

/** A data folder of its own for each test, and a clock that stands at noon. */
export const freshForEachTest = (): void => {
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
};

export const settings = (env: Readonly<Record<string, string>> = {}) =>
  settingsIn(folder, { BACKUP_AT: "03:30 UTC", ...env });
export const begin = async (env?: Readonly<Record<string, string>>) => {
  opened = await openHouse(settings(env), () => clock);
  return opened.house;
};
export const end = async () => {
  await opened?.close();
  opened = null;
};
export const quiet = () => {};
export const clockAt = (instant: string) => void (clock = new Date(instant));

/** A coalition, an account of its steward, a link of its speaker and a letter. */
export const anInstallation = async () => {
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

export const takeBack = (coalition: Awaited<ReturnType<typeof aCoalition>>, passage: string) =>
  coalition.ask(
    tariq,
    "takeBackWords",
    { id: `redaction-${passage.replaceAll(/\W/g, "-")}`, about: [{ kind: "commitments", id: ovens }], passage },
    library,
  );

export const bytesUnder = (path: string): string =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

/** Changes what a backup says of itself. */
export const rewrite = (path: string, change: object) =>
  writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...manifestIn(path), ...change }));
