import { type CoalitionCommands, type Kept, type Whole, type Words, type WithId } from "@mortar/core";
import type { CsvRow } from "./csv.ts";

/** What one row of a table asks for next, or what has come of it. */
export type RowStep =
  | { readonly command: keyof CoalitionCommands; readonly ask: object }
  | "fine"
  | { readonly problem: RowProblem; readonly column: string; readonly args?: Readonly<Record<string, string>> };

/** The sentence is the catalogue's `table.PROBLEM`. */
export const rowProblems = [
  "no-key",
  "missing",
  "unknown-form",
  "unknown-mark",
  "unknown-person",
  "several-persons",
  "unknown-member",
  "several-members",
  "no-conversation",
  "several-conversations",
  "name-the-speaker",
  "not-a-day",
  "stays",
] as const;
export type RowProblem = (typeof rowProblems)[number];

/** What a row is read against: the coalition as the steward sees it now, and who she is. */
export type RowGround = {
  readonly seen: Whole;
  readonly steward: string;
  /** The id that goes with a key of the file: the same every time the file is sent, and not to be guessed. */
  readonly idFor: (what: string, key: string) => string;
  /** Stands as the question where a row names none. */
  readonly question: string;
};

/** The key under which a row is known again: an id of this coalition or any text of the file's own. */
export const keyOf = ({ cells }: CsvRow): string => (cells["id"] || cells["key"] || "").trim();

/** The one record called this, by its id or its name. */
export const named = <Item extends Kept<WithId> & { readonly name: Words }>(
  table: ReadonlyMap<string, Item>,
  said: string,
): Item | "none" | "several" => {
  const byId = table.get(said);
  if (byId) return byId;
  const found = [...table.values()].filter(({ name }) => name.said === said);
  return found.length > 1 ? "several" : (found[0] ?? "none");
};

export const problem = (it: RowProblem, column: string, args?: Readonly<Record<string, string>>): RowStep => ({
  problem: it,
  column,
  ...(args && { args }),
});
