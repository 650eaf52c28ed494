import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshGround, type Ground, keepOnPostgres } from "../../testing/ground.ts";
import { installationSecret } from "./installationSecret.ts";

keepOnPostgres();

let ground: Ground;

beforeEach(async () => {
  ground = await freshGround();
});

afterEach(() => ground.drop());

const bits = (secret: string) => Buffer.from(secret, "base64url").length * 8;

test("in a folder it is made once, for this user alone", async () => {
  const { folder } = ground;
  const secret = await installationSecret({ folder });
  expect(bits(secret)).toBe(256);
  expect(await installationSecret({ folder })).toBe(secret);
  expect(statSync(join(folder, "secret")).mode & 0o077).toBe(0);
});

test("in a folder, a damaged one is not taken for a secret", async () => {
  writeFileSync(join(ground.folder, "secret"), "short");
  await expect(installationSecret({ folder: ground.folder })).rejects.toThrow("is damaged");
});

describe("where several nodes share a database", () => {
  const sharing = () => installationSecret({ folder: ground.folder, sharedTables: ground.tables });

  test("all that start at once have the same, and keep it", async () => {
    const secrets = await Promise.all(Array.from({ length: 6 }, sharing));
    expect(new Set(secrets).size).toBe(1);
    expect(bits(secrets[0] ?? "")).toBe(256);
    expect(await sharing()).toBe(secrets[0]);
  });

  test("another database has another", async () => {
    const here = await sharing();
    const elsewhere = await freshGround();
    expect(await installationSecret({ folder: elsewhere.folder, sharedTables: elsewhere.tables })).not.toBe(here);
    elsewhere.drop();
  });
});

describe("kept elsewhere, by somebody's own choice", () => {
  test("the file is read, and the database is asked for none", async () => {
    const file = join(ground.folder, "kept-elsewhere");
    writeFileSync(file, `${"k".repeat(43)}\n`);
    const { folder, tables: sharedTables } = ground;
    expect(await installationSecret({ file, folder, sharedTables })).toBe("k".repeat(43));
    expect(await installationSecret({ folder, sharedTables })).not.toBe("k".repeat(43));
  });

  test.each([
    ["too little", (file: string) => writeFileSync(file, "k".repeat(42)), "holds too little"],
    ["nothing that can be read", () => undefined, "cannot be read"],
  ])("%s is refused, in a sentence that names the setting", async (_, write, sentence) => {
    const file = join(ground.folder, "kept-elsewhere");
    write(file);
    const asked = installationSecret({ file, folder: ground.folder });
    await expect(asked).rejects.toThrow(/^MORTAR_SECRET_FILE names .*kept-elsewhere/);
    await expect(asked).rejects.toThrow(sentence);
  });
});
