import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { analyses } from "@mortar/core";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import type { CoalitionOfFile, NotReadable } from "@mortar/server/src/exporting/fileAsSeen.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { type Typed, valueOf } from "../tree/verb.ts";
import { questionsMeant, tellAnswers } from "./analyseCoalition.ts";
import { bytesMeant } from "./bytesMeant.ts";

/** Answers about a coalition from a file Mortar exported, without a server. */
export const analyseExport = async (
  meant: string,
  named: readonly string[],
  typed: Typed,
  ground: Ground,
): Promise<void> => {
  const questions = questionsMeant(named);
  const path = resolve(ground.folder, meant);
  if (meant !== "-") {
    if (!existsSync(path)) throw new Trouble("machine", "cli.analyse.not-there", { file: meant });
    return answersOf(path, basename(meant), questions, typed, ground);
  }
  // It is gone through twice, which standard input cannot be.
  const aside = mkdtempSync(join(tmpdir(), "mortar-analyse-"));
  try {
    const file = join(aside, "export.jsonl");
    writeFileSync(file, await bytesMeant(meant, ground), { mode: 0o600 });
    await answersOf(file, ground.say("cli.analyse.input"), questions, typed, ground);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};

const answersOf = async (path: string, name: string, questions: readonly string[], typed: Typed, ground: Ground) => {
  const { fileAsSeen, meansHere } = await import("@mortar/server/src/exporting/fileAsSeen.ts");
  const file = await fileAsSeen(path, ground.now());
  if ("findings" in file) throw notReadable(file, name, ground);
  const coalition = coalitionIn(file.coalitions, typed);
  const person = personMeant(coalition, typed);
  ground.note(
    ground.say("cli.analyse.as-seen", {
      coalition: coalition.name,
      person: person.name,
      day: file.header.madeAt.slice(0, 10),
    }),
  );
  const answerTo = async (question: string) =>
    coalition.answer(question, person.id, restsOnMore(question) ? await meansHere() : {});
  await tellAnswers(coalition.id, questions, answerTo, typed, ground).catch((why: unknown) => {
    if (why instanceof TypeError)
      throw new Trouble("refused", "cli.analyse.broken", { file: name, why: ground.say("import.not-an-export") });
    throw why;
  });
};

const notReadable = ({ findings }: NotReadable, file: string, { say }: Ground): Trouble => {
  const told = findings.map(({ line, code, args }) => {
    const why = say(`import.${code}` as TerminalId, args);
    return line === null
      ? say("cli.analyse.broken", { file, why })
      : say("cli.analyse.broken-line", { file, line, why });
  });
  const [first = say("cli.analyse.broken", { file, why: say("import.not-an-export") }), ...more] = told;
  return new Trouble("refused", { sentence: first }, {}, more);
};

const coalitionIn = (all: readonly CoalitionOfFile[], typed: Typed): CoalitionOfFile => {
  const named = valueOf(typed, "coalition");
  const [only, second] = named === undefined ? all : all.filter(({ id, name }) => id === named || name === named);
  if (only && !second) return only;
  throw new Trouble(
    "usage",
    "cli.coalition.which",
    {},
    all.map(({ id, name }) => `  ${id}  ${name}`),
  );
};

const restsOnMore = (question: string): boolean =>
  (analyses as Readonly<Record<string, { readonly needs?: readonly string[] }>>)[question]?.needs !== undefined;

type Person = CoalitionOfFile["people"][number];

/** As whom: by id or name, as a steward, and where nobody says so as whom the file was made for, or its first steward. */
const personMeant = ({ people }: CoalitionOfFile, typed: Typed): Person => {
  const as = valueOf(typed, "as");
  const isMeant = ({ id, name, isSteward }: Person) => id === as || name === as || (as === "steward" && isSteward);
  const found = as === undefined ? (people.find(({ isSteward }) => isSteward) ?? people[0]) : people.find(isMeant);
  if (found) return found;
  throw new Trouble(
    "usage",
    as === undefined ? "cli.analyse.nobody-in-it" : "cli.analyse.not-as",
    { as: as ?? "" },
    people.map(({ id, name, isSteward }) => `  ${id}  ${name}${isSteward ? " (steward)" : ""}`),
  );
};
