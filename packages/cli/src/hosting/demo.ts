import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as worlds from "@mortar/core/src/worlds/index.ts";
import { type Verb, valueOf } from "../tree/verb.ts";

export const demo: Verb = {
  name: "demo",
  chapter: "begin",
  does: (say) => say("cli.demo.does"),
  tells: (say) => [
    say("cli.demo.tells", {
      worlds: Object.values(worlds)
        .map(({ id }) => id)
        .join(", "),
    }),
  ],
  operands: [{ name: "WORLD", oneOf: Object.values(worlds).map(({ id }) => id), completes: "worlds" }],
  flags: () => [
    { name: "folder", takes: "folder", says: (say) => say("cli.demo.flag.folder") },
    { name: "port", takes: "number", says: (say) => say("cli.demo.flag.port") },
  ],
  run: async (typed, ground) => {
    const named = valueOf(typed, "folder");
    const folder = named === undefined ? mkdtempSync(join(tmpdir(), "mortar-demo-")) : resolve(ground.folder, named);
    if (named === undefined) process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    const port = valueOf(typed, "port") ?? "4401";
    const [world = worlds.cloudMigration.id] = typed.operands;
    Object.assign(process.env, { MORTAR_DATA: folder, PORT: port, BACKUP_AT: "off" });
    delete process.env["MORTAR_EXAMPLE"];
    delete process.env["PUBLIC_URL"];
    delete process.env["DATABASE_URL"];
    ground.note(ground.say(named === undefined ? "cli.demo.begins" : "cli.demo.begins-in", { folder }));
    ground.handOver();
    ground.out(`http://localhost:${port}/example/${world}\n`);
    await import("@mortar/server/src/main.ts");
  },
};
