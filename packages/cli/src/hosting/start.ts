import { folderFlag, folderMeant } from "./hostSettings.ts";
import { type Verb, valueOf } from "../tree/verb.ts";

export const start: Verb = {
  name: "start",
  chapter: "begin",
  does: (say) => say("cli.start.does"),
  tells: (say) => [say("cli.start.tells")],
  flags: () => [folderFlag, { name: "port", takes: "number", says: (say) => say("cli.start.flag.port") }],
  run: async (typed, ground) => {
    process.env["MORTAR_DATA"] = folderMeant(typed, ground);
    const port = valueOf(typed, "port");
    if (port !== undefined) process.env["PORT"] = port;
    ground.handOver();
    await import("@mortar/server/src/main.ts");
  },
};
