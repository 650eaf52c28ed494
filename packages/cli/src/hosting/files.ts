import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ImportStep } from "@mortar/server/src/exporting/importWhole.ts";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { coalitionMeant, reach } from "../reach.ts";
import { type Flag, isSaid, type Typed, type Verb, valueOf } from "../tree/verb.ts";
import { askHouse } from "./askHouse.ts";
import { asHostFlag, folderFlag } from "./hostSettings.ts";

const accountsFlag: Flag = { name: "accounts", says: (say) => say("cli.files.flag.accounts") };

export const exportFile: Verb = {
  name: "export",
  chapter: "keep",
  does: (say) => say("cli.export.does"),
  tells: (say) => [say("cli.export.tells"), say("cli.export.tells.mine")],
  operands: [{ name: "FILE", isNeeded: true, completes: "files" }],
  flags: () => [
    { name: "coalition", takes: "id", completes: "coalitions", says: (say) => say("cli.export.flag.coalition") },
    { name: "mine", says: (say) => say("cli.export.flag.mine") },
    accountsFlag,
    folderFlag,
  ],
  run: async (typed, ground) => {
    const file = fileMeant(typed, ground);
    if (existsSync(file)) throw new Trouble("refused", "cli.export.there", { file });
    if (isSaid(typed, "mine")) return exportMine(file, typed, ground);
    const coalition = valueOf(typed, "coalition") ?? null;
    const passphrase = isSaid(typed, "accounts") ? await passphraseTyped(ground) : null;
    const { bytes } = await askHouse<{ readonly bytes: number }>(
      "/export",
      { file, coalition, passphrase },
      typed,
      ground,
    );
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify({ file, bytes })}\n`);
    ground.note(ground.say("cli.export.done"));
    ground.out(`${file}\n`);
  },
};

/** What this person may read, by her own token: no more than an export from the browser. */
const exportMine = async (file: string, typed: Typed, ground: Ground): Promise<void> => {
  const reached = reach(ground);
  const coalition = await coalitionMeant(typed, ground, reached);
  writeFileSync(file, await reached.exported(coalition), { mode: 0o600, flag: "wx" });
  ground.note(ground.say("cli.export.done"));
  ground.out(`${file}\n`);
};

export const importFile: Verb = {
  name: "import",
  chapter: "keep",
  does: (say) => say("cli.import.does"),
  tells: (say) => [say("cli.import.tells")],
  operands: [{ name: "FILE", isNeeded: true, completes: "files" }],
  flags: () => [
    { name: "dry-run", says: (say) => say("cli.import.flag.dry-run") },
    { name: "as-copy", says: (say) => say("cli.import.flag.as-copy") },
    accountsFlag,
    asHostFlag,
    folderFlag,
  ],
  run: async (typed, ground) => {
    const file = fileMeant(typed, ground);
    if (!existsSync(file)) throw new Trouble("machine", "cli.import.not-there", { file });
    const passphrase = isSaid(typed, "accounts") ? await passphraseTyped(ground) : null;
    const how = {
      dryRun: isSaid(typed, "dry-run"),
      asCopy: isSaid(typed, "as-copy"),
      as: valueOf(typed, "as") ?? null,
    };
    const steps = await askHouse<readonly ImportStep[]>("/import", { file, passphrase, ...how }, typed, ground);
    for (const step of steps) tellStep(step, typed, ground);
    if (steps.at(-1)?.is === "end" && (steps.at(-1) as { readonly came: string }).came === "wrong")
      throw new Trouble("refused", "cli.import.wrong");
  },
};

const tellStep = (step: ImportStep, typed: Typed, ground: Ground): void => {
  const { say, out, note } = ground;
  if (isSaid(typed, "json")) return out(`${JSON.stringify(step)}\n`);
  if (step.is === "finding") {
    const id = `import.${step.code}`;
    const sentence = say.knows(id) ? say(id as TerminalId, step.args) : step.code;
    return out(step.line === null ? `${sentence}\n` : `${say("cli.import.line", { line: step.line })}  ${sentence}\n`);
  }
  if (step.is === "coalition")
    return out(
      `${step.asId}  ${step.name}: ${say(`import.comes.${step.how}` as TerminalId)} ${say("cli.import.counted", { events: step.events, people: step.people })}\n`,
    );
  if (step.is === "accounts")
    return out(`${say("cli.import.accounts", { added: step.added, alreadyHere: step.alreadyHere })}\n`);
  if (step.is === "end" && step.came !== "wrong") note(say(`cli.import.${step.came}` as TerminalId));
};

const fileMeant = ({ operands: [named = ""] }: Typed, { folder }: Ground): string => resolve(folder, named);

const passphraseTyped = async ({ env, say, typed }: Ground): Promise<string> =>
  env["MORTAR_PASSPHRASE"] || (await typed(say("cli.files.asks-passphrase"), "secret"));
