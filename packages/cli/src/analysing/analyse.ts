import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { TerminalId, TerminalSay } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { coalitionFlag } from "../reach.ts";
import { type Flag, isSaid, type Typed, type Verb, valueOf, valuesOf } from "../tree/verb.ts";
import { analyseCoalition } from "./analyseCoalition.ts";
import { analyseExport } from "./analyseExport.ts";
import { analyseFile, type Plan } from "./analyseFile.ts";
import { families, type FamilyName, familyNames } from "./families.ts";
import type { Settings } from "./family.ts";

/** Numbers that can be set, each with the questions it is for. */
const numbers = ["steps", "seed", "threshold", "size", "target", "slack", "limit", "newest", "sigma"] as const;

const flags = (): readonly Flag[] => [
  ...familyNames.map((name): Flag => ({
    name,
    takes: "file",
    says: (say) => say(`cli.analyse.flag.${name}` as TerminalId),
  })),
  { name: "as", takes: "text", says: (say) => say("cli.analyse.flag.as") },
  coalitionFlag,
  { name: "undirected", says: (say) => say("cli.analyse.flag.undirected") },
  { name: "press", takes: "text", isMany: true, says: (say) => say("cli.analyse.flag.press") },
  ...numbers.map((name): Flag => ({
    name,
    takes: "number",
    says: (say) => say(`cli.analyse.flag.${name}` as TerminalId),
  })),
];

export const analyse: Verb = {
  name: "analyse",
  also: ["analyze"],
  chapter: "look",
  does: (say) => say("cli.analyse.does"),
  tells: (say) => [
    say("cli.analyse.tells"),
    say("cli.analyse.tells.files"),
    ...familyNames.map((name) => questionsOf(name, say)),
  ],
  operands: [
    { name: "FILE|COALITION", completes: "analysed" },
    { name: "QUESTION", completes: "analysed", isMany: true },
  ],
  flags,
  run: (typed, ground) => {
    const given = familyNames.filter((name) => isSaid(typed, name));
    const [family, second] = given;
    if (second) throw new Trouble("usage", "cli.analyse.two-kinds", { one: `--${family}`, other: `--${second}` });
    if (family) return analyseFile(planOf(family, typed), typed, ground);
    const [meant, ...questions] = typed.operands;
    if (meant !== undefined && isFile(meant, ground)) return analyseExport(meant, questions, typed, ground);
    return isSaid(typed, "coalition")
      ? analyseCoalition(undefined, typed.operands, typed, ground)
      : analyseCoalition(meant, questions, typed, ground);
  },
};

/** Of a text in two versions the newer one comes first after the flag; everything else typed there is a question. */
const planOf = (family: FamilyName, typed: Typed): Plan => {
  const files = [valueOf(typed, family) ?? "", ...(family === "texts" ? typed.operands.slice(0, 1) : [])];
  return {
    family,
    files,
    questions: family === "texts" ? typed.operands.slice(1) : typed.operands,
    ...settingsIn(typed),
  };
};

const questionsOf = (name: FamilyName, say: TerminalSay): string =>
  `--${name}: ${say(`cli.analyse.flag.${name}` as TerminalId)} ${say("cli.analyse.can-be-asked", { questions: families[name].join(", ") })}`;

const isFile = (meant: string, { folder }: Ground): boolean =>
  meant === "-" || /[/\\]|\.(jsonl|json|csv|tsv|txt|graphml|xml)$/i.test(meant) || existsSync(resolve(folder, meant));

const settingsIn = (typed: Typed): { readonly settings: Settings; readonly stepsAtMost?: number } => {
  const { steps, ...set } = Object.fromEntries(
    numbers.flatMap((name) => (isSaid(typed, name) ? [[name, numberTyped(typed, name)]] : [])),
  ) as Readonly<Record<string, number>>;
  const press = valuesOf(typed, "press");
  const settings: Settings = { ...set, press, isUndirected: isSaid(typed, "undirected") };
  return steps === undefined ? { settings } : { settings, stepsAtMost: steps };
};

const numberTyped = (typed: Typed, name: (typeof numbers)[number]): number => {
  const value = valueOf(typed, name) ?? "";
  const number = value.trim() === "" ? Number.NaN : Number(value);
  const isCount = name === "steps" || name === "size" || name === "seed";
  if (!Number.isFinite(number) || (isCount && !(Number.isSafeInteger(number) && number >= 0)))
    throw new Trouble("usage", "cli.analyse.not-a-number", { flag: `--${name}`, given: value });
  return number;
};
