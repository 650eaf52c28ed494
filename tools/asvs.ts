import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./phase.ts";

/**
 * The requirements of OWASP ASVS 5.0.0 at levels 1 and 2, by section: which numbers there are. Only the numbers; the texts are
 * OWASP's.
 */
const sections: Readonly<Record<string, readonly number[]>> = {
  "1.1": [1, 2],
  "1.2": upTo(9),
  "1.3": upTo(11),
  "1.4": upTo(3),
  "1.5": [1, 2],
  "2.1": upTo(3),
  "2.2": upTo(3),
  "2.3": upTo(4),
  "2.4": [1],
  "3.2": [1, 2],
  "3.3": upTo(4),
  "3.4": upTo(6),
  "3.5": upTo(5),
  "3.7": [1, 2],
  "4.1": upTo(3),
  "4.2": [1],
  "4.3": [1, 2],
  "4.4": upTo(4),
  "5.1": [1],
  "5.2": upTo(3),
  "5.3": [1, 2],
  "5.4": upTo(3),
  "6.1": upTo(3),
  "6.2": upTo(12),
  "6.3": upTo(4),
  "6.4": upTo(4),
  "6.5": upTo(5),
  "6.6": upTo(3),
  "6.8": upTo(4),
  "7.1": upTo(3),
  "7.2": upTo(4),
  "7.3": [1, 2],
  "7.4": upTo(5),
  "7.5": [1, 2],
  "7.6": [1, 2],
  "8.1": [1, 2],
  "8.2": upTo(3),
  "8.3": [1],
  "8.4": [1],
  "9.1": upTo(3),
  "9.2": upTo(4),
  "10.1": [1, 2],
  "10.2": [1, 2],
  "10.3": upTo(4),
  "10.4": upTo(11),
  "10.5": upTo(5),
  "10.6": [1, 2],
  "10.7": upTo(3),
  "11.1": [1, 2],
  "11.2": upTo(3),
  "11.3": upTo(3),
  "11.4": upTo(4),
  "11.5": [1],
  "11.6": [1],
  "12.1": upTo(3),
  "12.2": [1, 2],
  "12.3": upTo(4),
  "13.1": [1],
  "13.2": upTo(5),
  "13.3": [1, 2],
  "13.4": upTo(5),
  "14.1": [1, 2],
  "14.2": upTo(4),
  "14.3": upTo(3),
  "15.1": upTo(3),
  "15.2": upTo(3),
  "15.3": upTo(7),
  "16.1": [1],
  "16.2": upTo(5),
  "16.3": upTo(4),
  "16.4": upTo(3),
  "16.5": upTo(3),
  "17.1": [1],
  "17.2": upTo(4),
  "17.3": [1, 2],
};

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, nth) => nth + 1);
}

export const requirements: readonly string[] = Object.entries(sections).flatMap(([section, numbers]) =>
  numbers.map((number) => `${section}.${number}`),
);

type Line = { readonly ids: readonly string[]; readonly standing: string; readonly reason: string };

/** The rows `| 1.2.3 | standing | reason |`; an id may be a span, as `10.1.1 – 10.1.2`, or several with commas. */
export const linesIn = (markdown: string): readonly Line[] =>
  markdown
    .split("\n")
    .filter((line) => /^\| \d/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([ids = "", standing = "", ...reason]) => ({ ids: idsIn(ids), standing, reason: reason.join("|") }));

const idsIn = (cell: string): readonly string[] =>
  cell.split(",").flatMap((part) => {
    const [from, to] = part.split("–").map((id) => id.trim());
    if (!to) return [from ?? ""];
    const [first, last] = [requirements.indexOf(from ?? ""), requirements.indexOf(to)];
    return first < 0 || last < first ? [`${from} – ${to}`] : requirements.slice(first, last + 1);
  });

const standings: ReadonlySet<string> = new Set(["met", "partly", "not met", "not here"]);

/** What is wrong with the table, in a sentence each: a line missing, doubled, without reason, or pointing at nothing. */
export const wrongInTable = (markdown: string, isThere = (path: string) => existsSync(join(root, path))) => {
  const lines = linesIn(markdown);
  const told = lines.flatMap(({ ids }) => ids);
  return [
    ...requirements.filter((id) => !told.includes(id)).map((id) => `${id} is missing`),
    ...told.filter((id) => !requirements.includes(id)).map((id) => `${id} is no requirement of levels 1 and 2`),
    ...told.filter((id, at) => told.indexOf(id) !== at).map((id) => `${id} is told twice`),
    ...lines.filter(({ standing }) => !standings.has(standing)).map(({ ids }) => `${ids[0]} has no standing`),
    ...lines.filter(({ reason }) => reason.length < 12).map(({ ids }) => `${ids[0]} has no reason`),
    ...lines
      .filter(({ standing, reason }) => standing === "met" && !reason.includes("`"))
      .map(({ ids }) => `${ids[0]} names nothing that shows it`),
    ...lines.flatMap(({ ids, reason }) =>
      [...reason.matchAll(/`([\w@./-]+\.(?:ts|tsx|md|js|yml|service|css|json))`/g)]
        .map(([, path = ""]) => path)
        .filter((path) => path.includes("/") && !isThere(path))
        .map((path) => `${ids[0]} points at ${path}, which is not there`),
    ),
  ];
};

if (import.meta.main) {
  const wrong = wrongInTable(readFileSync(join(root, "docs/asvs.md"), "utf8"));
  for (const sentence of wrong) console.log(sentence);
  console.log(`${requirements.length} requirements, ${wrong.length} things wrong with the table.`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
