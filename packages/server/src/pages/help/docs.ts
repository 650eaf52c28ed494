import { readdirSync, readFileSync } from "node:fs";

/** The docs that come with every copy of Mortar: read once, when the server starts. */
const folder = new URL("../../../../../docs/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), "utf8");
const named = (path: string, ending: string): readonly string[] =>
  readdirSync(new URL(path, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

/** Which questions there are, and where each is explained. */
export const questionIndex = read("questions/README.md");

/** What explains each question, by its name. */
export const questions: ReadonlyMap<string, string> = new Map(
  named("questions/", ".md")
    .filter((name) => name !== "README")
    .map((name) => [name, read(`questions/${name}.md`)]),
);

/** What goes through several questions from the point of view of who uses it, by its name. */
export const chapters: ReadonlyMap<string, string> = new Map(
  ["words-against-movement"].map((name) => [name, read(`${name}.md`)]),
);

/** The drawings of these pages, by name. */
export const pictures: ReadonlyMap<string, string> = new Map(
  named("questions/pictures/", ".svg").map((name) => [name, read(`questions/pictures/${name}.svg`)]),
);

export type Reference = { readonly key: string; readonly source: string; readonly taken: string };

/** A line of the table of sources. */
export const references: readonly Reference[] = [
  ...read("references.md").matchAll(/^\| ([a-z0-9-]+) \| (.+) \| (.+) \|$/gm),
]
  .map(([, key = "", source = "", taken = ""]) => ({ key, source, taken }))
  .filter(({ key }) => key !== "key");

export const referenceKeys: ReadonlySet<string> = new Set(references.map(({ key }) => key));
