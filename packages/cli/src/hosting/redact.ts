import { randomUUID } from "node:crypto";
import { records } from "@mortar/core";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { isSaid, type Typed, type Verb, valueOf, valuesOf } from "../tree/verb.ts";
import { askHouse } from "./askHouse.ts";
import { asHostFlag, folderFlag } from "./hostSettings.ts";

export const redact: Verb = {
  name: "redact",
  chapter: "keep",
  does: (say) => say("cli.redact.does"),
  tells: (say) => [say("cli.redact.tells"), say("cli.redact.tells.seen")],
  flags: () => [
    {
      name: "coalition",
      takes: "id",
      isNeeded: true,
      completes: "coalitions",
      says: (say) => say("cli.flag.coalition-here"),
    },
    { name: "record", takes: "id", isNeeded: true, isMany: true, says: (say) => say("cli.redact.flag.record") },
    { name: "passage", takes: "text", says: (say) => say("cli.redact.flag.passage") },
    asHostFlag,
    folderFlag,
  ],
  run: async (typed, ground) => {
    const coalition = needed(typed, "coalition");
    const named = valuesOf(typed, "record").map(recordFrom);
    if (named.length === 0) throw new Trouble("usage", "cli.usage.flag-missing", { flag: "--record" });
    const passage = await passageMeant(typed, ground);
    const as = valueOf(typed, "as") ?? null;
    for (const record of named) {
      const asked = { coalition, record, passage, as, id: randomUUID(), request: randomUUID() };
      const came = await askHouse("/redact", asked, typed, ground);
      if (isSaid(typed, "json")) ground.out(`${JSON.stringify(came)}\n`);
      else ground.note(ground.say("cli.redact.done", record));
    }
  },
};

const recordFrom = (written: string) => {
  const [, kind = "", id = ""] = /^([A-Za-z]+)\/([A-Za-z0-9_-]{16,64})$/.exec(written) ?? [];
  if (!Object.hasOwn(records, kind)) throw new Trouble("usage", "cli.redact.no-record", { record: written });
  return { kind, id };
};

/** Words that are to go do not belong into a shell's history: they are asked for, or come from standard input. */
const passageMeant = async (typed: Typed, ground: Ground): Promise<string> => {
  const given = valueOf(typed, "passage");
  const passage =
    given === "-"
      ? (await ground.input()).replace(/\r?\n$/, "")
      : (given ?? (await ground.typed(ground.say("cli.redact.asks"), "open")));
  if (passage === "") throw new Trouble("usage", "cli.usage.flag-missing", { flag: "--passage" });
  return passage;
};

const needed = (typed: Typed, flag: string): string => {
  const value = valueOf(typed, flag);
  if (value === undefined) throw new Trouble("usage", "cli.usage.flag-missing", { flag: `--${flag}` });
  return value;
};
