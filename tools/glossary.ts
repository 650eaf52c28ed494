import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Entry, entriesIn, wordsOf } from "./glossaryWords.ts";
import { isTest, type Module, modulesIn } from "./modules.ts";
import { root } from "./phase.ts";
import { childrenOf, isNode } from "./tree.ts";

const records = "packages/core/src/records/";

/** Plain English every name may be made of, besides the words of the glossary. */
const grammar = new Set(
  `a all and any are as at because before begin belong by can change day edit every everyone first for form found from had has
  have hour id idea in into is it item kind last later left max may min month name new no not now of on one only or
  other out over own part per reason right role said same since so stale stand step table that the their them then there these they
  this those time to under undo until use was way what when where which who whole whose why with world zone`.split(
    /\s+/,
  ),
);

/** Names and sentences that do not keep to the glossary. `messages` are the English ones by their ids. */
export const againstGlossary = (
  entries: readonly Entry[],
  modules: readonly Module[],
  messages: Readonly<Record<string, string>>,
): readonly string[] => {
  const ours = new Set(entries.flatMap(({ words }) => words.flatMap(wordsOf)));
  const avoided = entries.flatMap(({ words, avoid }) => avoid.map((word) => ({ word, instead: words[0] ?? "" })));
  return [
    ...modules.flatMap((module) => unknownIn(module, ours)),
    ...modules.flatMap((module) => avoidedIn([...namesIn(module)], avoided).map((it) => `${module.path}: ${it}`)),
    ...Object.entries(messages).flatMap(([id, text]) => avoidedIn([text], avoided).map((it) => `${id}: ${it}`)),
  ];
};

/** What a record is called, and what it gives to others, is said in words of the glossary. */
const unknownIn = ({ path, exports }: Module, ours: ReadonlySet<string>): readonly string[] => {
  if (!path.startsWith(records) || isTest(path)) return [];
  const folder = basename(dirname(path));
  return [folder, ...exports].flatMap((name) =>
    wordsOf(name)
      .filter((word) => !ours.has(word) && !grammar.has(word))
      .map((word) => `${path}: "${word}" in "${name}" is not in the glossary`),
  );
};

const avoidedIn = (texts: readonly string[], avoided: readonly { readonly word: string; readonly instead: string }[]) =>
  texts.flatMap((text) => {
    const said = ` ${wordsOf(text).join(" ")} `;
    return avoided
      .filter(({ word }) => said.includes(` ${wordsOf(word).join(" ")} `))
      .map(({ word, instead }) => `"${word}" in "${text}": the glossary says "${instead}"`);
  });

/** Names this module gives, or uses from other modules of ours. What other people's code is called is theirs. */
const namesIn = ({ tree, foreign }: Module): ReadonlySet<string> => {
  const names = new Set<string>();
  const walk = (node: unknown) => {
    if (!isNode(node)) return;
    if (node.type === "Identifier" && !foreign.includes(String(node["name"]))) names.add(String(node["name"]));
    for (const child of childrenOf(node)) walk(child);
  };
  walk(tree);
  return names;
};

if (import.meta.main) {
  const entries = entriesIn(readFileSync(join(root, "GLOSSARY.md"), "utf8"));
  const modules = modulesIn("packages").filter(({ path }) => path.includes("/src/"));
  const messages = Object.assign(
    {},
    ...["core", "web", "cli"].map((part) =>
      JSON.parse(readFileSync(join(root, `packages/catalogue/messages/en.${part}.json`), "utf8")),
    ),
  ) as Readonly<Record<string, string>>;
  const wrong = againstGlossary(entries, modules, messages);
  for (const sentence of wrong) console.log(sentence);
  console.log(`${entries.length} entries, ${modules.length} modules, ${wrong.length} words against the glossary.`);
  if (entries.length === 0 || modules.length === 0 || wrong.length > 0) process.exitCode = 1;
}
