/** One row of the glossary: a word of ours (or several that belong together), and the words not to use instead. */
export type Entry = { readonly words: readonly string[]; readonly avoid: readonly string[] };

/** Reads the rows `| word | sentence | avoid |`. Bold and remarks in brackets are for people. */
export const entriesIn = (markdown: string): readonly Entry[] =>
  markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").slice(1, -1).map(plain))
    .filter((cells) => cells.length === 3 && cells[0] !== "word" && !/^:?-+:?$/.test(cells[0] ?? ""))
    .map(([words = "", , avoid = ""]) => ({ words: apart(words), avoid: apart(avoid) }));

/** The plain words a name is made of: `STEWARDS_MAX` is "steward" and "max", `isVoiceOf` is "is", "voice" and "of". */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z]+/)
    .filter(Boolean)
    .map((word) => singular(word.toLowerCase()));

const plain = (cell: string) => cell.replaceAll(/[*`_]|\([^)]*\)/g, "").trim();

const apart = (cell: string) =>
  cell
    .split(/[,/]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "" && word !== "–" && word !== "-");

/** "is", "has" and "was" are no plurals; nor is "process". */
const singular = (word: string) =>
  word.length > 3 ? word.replace(/(?<=.{2})ies$/, "y").replace(/([^s])s$/, "$1") : word;
