import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { exits } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { inStyle } from "../paper/style.ts";
import { columnsOf, padded, wrapped } from "../paper/wrapped.ts";
import type { Chapter, Verb } from "../tree/verb.ts";

/** What `mortar help TOPIC` tells about. */
export const topics: readonly string[] = ["commands", "asking", "signing-in", "folder", "exit-codes"];

const HOUSEHOLD: readonly Chapter[] = ["begin", "keep", "look"];
const OF_COALITIONS: readonly Chapter[] = ["coalition", "commitments", "everywhere"];

/** The first page: what Mortar is, and what most people come for. */
export const beginning = (verbs: readonly Verb[], ground: Ground): string => {
  const { say } = ground;
  return pages(
    paragraph(say("cli.help.what"), ground),
    ...HOUSEHOLD.map((chapter) => chapterOf(chapter, verbs, ground)),
    paragraph(
      say("cli.help.commands", { count: verbs.filter((it) => OF_COALITIONS.includes(it.chapter)).length }),
      ground,
    ),
    paragraph(say("cli.help.more", { topics: topics.join(", ") }), ground),
  );
};

/** Everything that can be asked of a coalition, by room; what only a person can, apart. */
export const allCommands = (verbs: readonly Verb[], ground: Ground): string => {
  const { say } = ground;
  const personOnly = verbs.filter(({ isPersonOnly }) => isPersonOnly);
  return pages(
    paragraph(say("cli.help.commands-here"), ground),
    ...OF_COALITIONS.map((chapter) =>
      chapterOf(
        chapter,
        verbs.filter(({ isPersonOnly }) => !isPersonOnly),
        ground,
      ),
    ),
    heading(say("cli.help.person-only"), ground) + listOf(personOnly, ground),
  );
};

export const topic = (name: string, ground: Ground): string => {
  const { say } = ground;
  const head = heading(say(`cli.topic.${name}` as TerminalId), ground);
  if (name !== "exit-codes") return pages(head + paragraph(say(`cli.topic.${name}.told` as TerminalId), ground));
  return (
    head +
    rows(
      Object.entries(exits).map(([exit, code]) => [String(code), say(`cli.exit.${exit}` as TerminalId)]),
      ground,
    )
  );
};

const chapterOf = (chapter: Chapter, verbs: readonly Verb[], ground: Ground): string => {
  const own = verbs.filter((it) => it.chapter === chapter && !it.isHidden);
  if (own.length === 0) return "";
  return heading(ground.say(`cli.chapter.${chapter}` as TerminalId), ground) + listOf(own, ground);
};

const listOf = (verbs: readonly Verb[], ground: Ground): string =>
  rows(
    verbs.map(({ name, does }) => [name, does(ground.say)]),
    ground,
  );

/** A word and what it means, side by side; the meaning goes on under itself. */
export const rows = (pairs: readonly (readonly [string, string])[], { width }: Pick<Ground, "width">): string => {
  const left = Math.min(30, Math.max(0, ...pairs.map(([word]) => columnsOf(word))));
  return pairs
    .flatMap(([word, meaning]) => {
      const lines = wrapped(meaning, Math.max(24, width - left - 4));
      const isLong = columnsOf(word) > left;
      const beside = isLong ? ["", ...lines] : lines.length === 0 ? [""] : lines;
      return beside.map((line, at) => `  ${padded(at === 0 ? word : "", left)}  ${line}`.trimEnd());
    })
    .map((line) => `${line}\n`)
    .join("");
};

export const heading = (text: string, ground: Ground): string => `${inStyle(ground, "strong", text)}\n`;

/** Lines that begin with two blanks are kept as they are: what one can type. */
export const paragraph = (text: string, { width }: Pick<Ground, "width">): string =>
  text
    .split("\n")
    .flatMap((line) => (line.startsWith("  ") || line === "" ? [line] : wrapped(line, Math.min(width, 90))))
    .map((line) => `${line}\n`)
    .join("");

const pages = (...parts: readonly string[]): string => parts.filter(Boolean).join("\n");
