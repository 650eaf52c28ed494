import { resolve } from "node:path";
import { Trouble } from "../exits.ts";
import { isSaid, type Verb, valueOf } from "../tree/verb.ts";
import { inWords } from "./askHouse.ts";
import { folderFlag, hostSettings } from "./hostSettings.ts";

const running = () => import("@mortar/server/src/control/running.ts");

export const backup: Verb = {
  name: "backup",
  chapter: "keep",
  does: (say) => say("cli.backup.does"),
  tells: (say) => [say("cli.backup.tells")],
  flags: () => [{ name: "into", takes: "folder", says: (say) => say("cli.backup.flag.into") }, folderFlag],
  run: async (typed, ground) => {
    const settings = await hostSettings(typed, ground);
    const into = valueOf(typed, "into");
    const { backUp } = await running();
    const made = await inWords(ground, () =>
      backUp(settings, into === undefined ? null : resolve(ground.folder, into), ({ said }) => ground.progress(said)),
    );
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(made)}\n`);
    ground.note(ground.say("cli.backup.done", { events: made.manifest.coalitions.events }));
    ground.out(`${made.path}\n`);
  },
};

export const restore: Verb = {
  name: "restore",
  chapter: "keep",
  does: (say) => say("cli.restore.does"),
  tells: (say) => [say("cli.restore.tells")],
  operands: [{ name: "BACKUP", isNeeded: true, completes: "files" }],
  flags: () => [{ name: "end-links", says: (say) => say("cli.restore.flag.end-links") }, folderFlag],
  run: async (typed, ground) => {
    const settings = await hostSettings(typed, ground);
    const [named = ""] = typed.operands;
    const openLinks = isSaid(typed, "end-links") ? "end" : "keep";
    const { restore } = await running();
    const restored = await inWords(ground, () =>
      restore(settings, resolve(ground.folder, named), ({ said }) => ground.progress(said), openLinks),
    );
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(restored)}\n`);
    ground.note(ground.say("cli.restore.done"));
    if (restored.aside) ground.note(ground.say("cli.restore.aside", { folder: restored.aside }));
    const { endedAgain, unsure } = restored.links;
    if (endedAgain > 0) ground.note(ground.say("cli.restore.links.ended", { count: endedAgain }));
    if (unsure > 0) ground.note(ground.say("cli.restore.links.unsure", { count: unsure }));
  },
};

export const drill: Verb = {
  name: "drill",
  chapter: "keep",
  does: (say) => say("cli.drill.does"),
  operands: [{ name: "BACKUP", completes: "files" }],
  flags: () => [folderFlag],
  run: async (typed, ground) => {
    const settings = await hostSettings(typed, ground);
    const [named] = typed.operands;
    const { drill } = await running();
    const drilled = await inWords(ground, () =>
      drill(settings, named === undefined ? null : resolve(ground.folder, named), ({ said }) => ground.progress(said)),
    );
    if (isSaid(typed, "json")) ground.out(`${JSON.stringify(drilled)}\n`);
    else for (const sentence of drilled.sentences) ground.out(`${sentence}\n`);
    if (!drilled.isSound) throw new Trouble("refused", "cli.drill.wrong", {}, drilled.wrong);
  },
};
