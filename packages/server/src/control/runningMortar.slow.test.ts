import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aCoalition } from "../../testing/aCoalition.ts";
import { settingsIn } from "../../testing/settingsIn.ts";
import { openHouse } from "../door/openHouse.ts";

const root = resolve(import.meta.dirname, "../../../..");
const docs = readFileSync(join(root, "docs/running-mortar.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mortar-docs-"));
  const { house, close } = await openHouse(settingsIn(join(folder, "data")));
  await aCoalition(house);
  await close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The commands of the page that need nothing but a data folder, in their order. */
const commands = [...docs.matchAll(/^ {4}npm run (backup|drill|restore)(?: -- (\S+))?$/gm)].map(
  ([, script = "", path]) => ({ script, path }),
);

test("what the page tells to type does what it says", async () => {
  expect(commands.map(({ script }) => script)).toEqual(["backup", "backup", "drill", "restore", "backup", "backup"]);
  const done = new Set<string>();
  for (const { script, path } of commands) {
    const [node = "", file = ""] = (scripts[script] ?? "").split(" ");
    const place = path?.startsWith("data/backups/")
      ? join("data/backups", readdirSync(join(folder, "data/backups")).find((name) => name.startsWith("mortar-")) ?? "")
      : path?.replace("/elsewhere", join(folder, "elsewhere"));
    if (place && done.has(place)) continue;
    if (place) done.add(place);
    const env = { ...process.env, MORTAR_DATA: "data", INIT_CWD: folder };
    const { stdout } = await promisify(execFile)(node, [join(root, file), ...(place ? [place] : [])], {
      cwd: folder,
      env,
    });
    expect(stdout).toMatch(/copied and checked|It took [\d.]+ seconds|The backup is in place/);
  }
});
