import { type AnyCommand, type AnyRecord, records, rooms } from "@mortar/core";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { coalitionFlag } from "../reach.ts";
import type { Chapter, Flag, Verb } from "../tree/verb.ts";
import { askFor } from "./askFor.ts";
import { dashed, fieldsOf } from "./fields.ts";
import { flagsFor } from "./flagsFor.ts";

/** One command of core, with the kind of record it belongs to. */
export type Declared = { readonly name: string; readonly kind: string; readonly command: AnyCommand };

/** Everything that can be asked of a coalition, as core declares it: none of it is named here. */
export const commandVerbs = (): readonly Verb[] =>
  Object.entries(rooms).flatMap(([room, kinds]) =>
    kinds.flatMap((kind) =>
      Object.entries((records as Readonly<Record<string, AnyRecord>>)[kind]?.commands ?? {}).map(([name, command]) =>
        verbFor({ name, kind, command }, room as Chapter),
      ),
    ),
  );

const verbFor = (declared: Declared, chapter: Chapter): Verb => ({
  name: dashed(declared.name),
  chapter,
  does: (say) => say(`command.${declared.name}` as TerminalId),
  ...(declared.command.humanOnly && { isPersonOnly: true as const }),
  flags: () => [...flagsFor(fieldsOf(declared.command)), ...askingFlags],
  run: (typed, ground) => askFor(declared, typed, ground),
});

/** What every command of a coalition takes besides its own fields. */
export const askingFlags: readonly Flag[] = [
  coalitionFlag,
  { name: "speaking-for", takes: "id", says: (say) => say("cli.flag.speaking-for") },
  { name: "ask", takes: "file", completes: "files", says: (say) => say("cli.flag.ask") },
  { name: "request", takes: "id", says: (say) => say("cli.flag.request") },
  { name: "dry-run", says: (say) => say("cli.flag.dry-run") },
];
