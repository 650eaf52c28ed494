import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@mortar/core";
import { type Core, coreMessages } from "./coreMessages.ts";
import { type Messages, wrongInLanguage } from "./messages.ts";
import { isTest, modulesIn } from "./modules.ts";
import { root } from "./phase.ts";
import { isSpoken, spokenIn } from "./spokenIds.ts";

const folder = join(root, "packages", "catalogue", "messages");

/** Where messages are said. Tests may say what there is not. */
const speakers = ["packages/web", "packages/server", "packages/app", "packages/client", "packages/cli"];

/** The English of core as it must stand in the file. */
const generated = () => {
  const { records, analyses = {} } = core as unknown as Partial<Core> & Omit<Core, "analyses">;
  const refusalSentences = { ...core.refusalSentences, ...core.inputSentences };
  return `${JSON.stringify(coreMessages({ records, refusalSentences, analyses }), null, 2)}\n`;
};

const check = (): readonly string[] => {
  const english = messagesOf("en");
  const spoken = spokenIn(modulesIn(...speakers).filter(({ path }) => !isTest(path)));
  const unused = Object.keys({ ...read("en.web.json"), ...read("en.cli.json") }).filter((id) => !isSpoken(spoken, id));
  if (unused.length > 0) console.log(`Nobody says: ${unused.join(", ")}`);
  return [
    ...(generated() === textOf("en.core.json") ? [] : ["en.core.json is older than core: run npm run catalogue"]),
    ...unheard(english),
    ...languages().flatMap((language) => wrongInLanguage(language, english, messagesOf(language))),
    ...spoken.said
      .filter(({ id }) => !Object.hasOwn(english, id))
      .map(({ id, path }) => `${path} says "${id}", which is not in the catalogue`),
  ];
};

/** A kind may refuse under another name than its table's: then its sentences would stand under ids nobody asks for. */
const unheard = (english: Messages): readonly string[] =>
  modulesIn("packages/core/src")
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) => {
      const [, kind] = /refusals\(\s*"([a-z-]+)"/i.exec(text) ?? [];
      const isHeard = !kind || Object.keys(english).some((id) => id.startsWith(`refusal.${kind}/`));
      return isHeard ? [] : [`${path} refuses as "${kind}/…", but no message begins with "refusal.${kind}/"`];
    });

const languages = () => [...new Set(readdirSync(folder).map((name) => name.split(".")[0] ?? name))];

const messagesOf = (language: string): Messages => ({
  ...read(`${language}.core.json`),
  ...read(`${language}.web.json`),
  ...read(`${language}.cli.json`),
});

const read = (name: string) => JSON.parse(textOf(name)) as Messages;

const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

if (process.argv.includes("--check")) {
  const wrong = check();
  for (const sentence of wrong) console.log(sentence);
  console.log(`${Object.keys(messagesOf("en")).length} messages in ${languages().join(", ")}, ${wrong.length} wrong.`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else {
  writeFileSync(join(folder, "en.core.json"), generated());
}
