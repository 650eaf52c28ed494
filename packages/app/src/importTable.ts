import type { CoalitionCommands, Kept, Whole, WithId, Words } from "@mortar/core";
import { quantityWrongs } from "@mortar/core/src/values/writtenQuantity.ts";
import type { CsvRow } from "./csv.ts";

/** What one row of a table asks for next, or what has come of it. */
export type RowStep =
  | { readonly command: keyof CoalitionCommands; readonly ask: object; readonly as?: string }
  | "fine"
  | Problem;

/** Why a row stays out, and in which column. */
export type Problem = {
  readonly problem: RowProblem;
  readonly column: string;
  readonly args?: Readonly<Record<string, string>>;
};

/** The sentence is the catalogue's `table.PROBLEM`, or `written.WRONG` where an amount is wrong. */
export const rowProblems = [
  ...quantityWrongs,
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
  "two-days",
  "unknown-kind",
  "unknown-currency",
  "unknown-rhythm",
  "unknown-give",
  "several-gives",
  "unknown-pledge",
  "several-pledges",
  "several-members-of-yours",
  "giver-only",
  "has-ended",
  "taken-back",
  "stays",
] as const;
export type RowProblem = (typeof rowProblems)[number];

/** What a row is read against: the coalition as whoever brings it in sees it now, who she is and for whom she speaks. */
export type RowGround = {
  readonly seen: Whole;
  readonly person: string;
  readonly members: readonly string[];
  /** The day it is in the coalition. */
  readonly today: string;
  /** The id that goes with a key of the file: the same every time the file is sent, and not to be guessed. */
  readonly idFor: (what: string, key: string) => string;
  /** How many rows above this one say the same, in a table without keys. */
  readonly saidAbove: (row: CsvRow, content: string) => number;
  /** Stands as the question where a row names none. */
  readonly question: string;
};

/** The key under which a row is known again: an id of this coalition or any text of the file's own. */
export const keyOf = ({ cells }: CsvRow): string => (cells["id"] || cells["key"] || "").trim();

/** A cell without the white space around it; empty where the table has no such column. */
export const cellsOf =
  ({ cells }: CsvRow) =>
  (column: string): string =>
    (cells[column] ?? "").trim();

/** The id that goes with a row of a member's own: by its key, else by what it says, so that nothing comes in twice. */
export const ownIdOf = (row: CsvRow, what: string, about: Own, { idFor, saidAbove }: RowGround): string => {
  const key = keyOf(row);
  if (key !== "") return idFor(what, JSON.stringify([about.member, key]));
  const content = JSON.stringify([about.member, ...about.columns.map(cellsOf(row))]);
  return idFor(what, JSON.stringify([content, saidAbove(row, content)]));
};
type Own = { readonly member: string; readonly columns: readonly string[] };

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

/** The same for a member, as a problem where there is not one. */
export const memberNamed = (said: string, column: string, { members }: Whole): string | Problem => {
  const found = named(members, said);
  if (found === "none") return problem("unknown-member", column, { said });
  return found === "several" ? problem("several-members", column, { said }) : found.id;
};

export const problem = (it: RowProblem, column: string, args?: Readonly<Record<string, string>>): Problem => ({
  problem: it,
  column,
  ...(args && { args }),
});

export const isProblem = (it: unknown): it is Problem => typeof it === "object" && it !== null && "problem" in it;
