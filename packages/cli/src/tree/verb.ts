import type { TerminalSay } from "@mortar/catalogue/src/terminal.ts";
import type { Ground } from "../ground.ts";

/** What can be typed after `mortar`: a word, what it takes, and what it does. Help, reading and completion all come from it. */
export type Verb = {
  readonly name: string;
  /** Other words for it that people will try. */
  readonly also?: readonly string[];
  readonly chapter: Chapter;
  /** One sentence in the imperative. */
  readonly does: (say: TerminalSay) => string;
  /** More, in paragraphs, where a sentence is not enough. */
  readonly tells?: (say: TerminalSay) => readonly string[];
  readonly operands?: readonly Operand[];
  readonly flags?: () => readonly Flag[];
  /** Words that can follow instead of operands, as in `mortar accounts list`. */
  readonly verbs?: readonly Verb[];
  /** Only a person can, in the browser: it is listed, and says so. */
  readonly isPersonOnly?: true;
  /** Its words are not read but passed on as they are, as those of another command are. */
  readonly takesAnything?: true;
  /** Known, and not shown in help. */
  readonly isHidden?: true;
  readonly run?: (typed: Typed, ground: Ground) => Promise<void>;
};

/** Where it stands in help. What is asked of a coalition stands under its room. */
export type Chapter = "begin" | "keep" | "look" | "coalition" | "commitments" | "everywhere";

export type Operand = {
  readonly name: string;
  readonly oneOf?: readonly string[];
  readonly isNeeded?: true;
  /** The last one can be typed any number of times. */
  readonly isMany?: true;
  readonly completes?: Completing;
};

export type Flag = {
  /** Without its dashes. */
  readonly name: string;
  /** What stands after it; where nothing does, it is said or not. */
  readonly takes?: Takes;
  readonly oneOf?: readonly string[];
  /** It can be given several times. */
  readonly isMany?: true;
  readonly isNeeded?: true;
  /** `--no-NAME` says that there is none. */
  readonly mayBeNone?: true;
  readonly says: (say: TerminalSay) => string;
  readonly completes?: Completing;
};

export type Takes = "text" | "number" | "day" | "id" | "file" | "folder" | "json" | "address" | "choice";

/** What the shell can offer in its place. */
export type Completing = "coalitions" | "files" | "kinds" | "questions" | "analysed" | "commands" | "shells" | "worlds";

/** What somebody typed, read by the verb's own flags. In the order in which it was typed. */
export type Typed = {
  readonly given: readonly Given[];
  readonly operands: readonly string[];
};

export type Given = { readonly name: string; readonly value: string | true | null };

/** What was given last under this name. */
export const valueOf = ({ given }: Typed, name: string): string | undefined => {
  const value = given.findLast((it) => it.name === name)?.value;
  return typeof value === "string" ? value : undefined;
};

export const valuesOf = ({ given }: Typed, name: string): readonly string[] =>
  given.flatMap((it) => (it.name === name && typeof it.value === "string" ? [it.value] : []));

export const isSaid = ({ given }: Typed, name: string): boolean => given.some((it) => it.name === name);
