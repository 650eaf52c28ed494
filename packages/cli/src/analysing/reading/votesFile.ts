import type { VotesInput } from "@mortar/core/src/algorithms/opinions/voteMatrix.ts";
import type { Read } from "../family.ts";
import { said } from "../said.ts";
import { Broken } from "./broken.ts";
import { type Table, tableIn } from "./csv.ts";
import { headed, isHeading } from "./heading.ts";
import { shortly } from "./numbers.ts";
import type { PlainFile } from "./plainFile.ts";

const columns = {
  voter: ["voter", "voter-id", "person", "who"],
  statement: ["statement", "statement-id", "comment-id", "on"],
  vote: ["vote", "said"],
} as const;

/** What Polis adds up in its own tables, beside the votes. */
const SUMS = new Set(["group-id", "n-comments", "n-votes", "n-agree", "n-disagree"]);

const AGREES = new Set(["1", "+", "+1", "agree", "yes"]);
const DISAGREES = new Set(["-1", "−1", "-", "−", "disagree", "no"]);
const PASSES = new Set(["0", "pass", "unsure"]);

/** Votes on statements: a row for each voter with a column for each statement, or a row for each vote. */
export const readVotes = ([file]: readonly PlainFile[]): Read<VotesInput> => {
  const table = tableIn((file as PlainFile).text);
  const input = isHeading(table.rows[0], [columns.voter, columns.statement, columns.vote]) ? long(table) : wide(table);
  const { voters, statements, votes } = input;
  return {
    input,
    notes: [
      said("cli.analyse.opinions.read", { voters: voters.length, statements: statements.length, votes: votes.length }),
    ],
  };
};

const voteIn = (cell: string, line: number): number => {
  const plain = cell.toLowerCase().replace(/\.0+$/, "");
  if (AGREES.has(plain)) return 1;
  if (DISAGREES.has(plain)) return -1;
  if (PASSES.has(plain)) return 0;
  throw new Broken(line, "cli.analyse.broken.no-vote", { cell: shortly(cell) });
};

const long = (table: Table): VotesInput => {
  const voters = new Set<string>();
  const statements = new Set<string>();
  const seen = new Set<string>();
  const votes = headed(table, columns, ["voter", "statement", "vote"]).rows.map(({ line, of }) => {
    const [by, on] = [of("voter"), of("statement")];
    if (by === "" || on === "") throw new Broken(line, "cli.analyse.broken.cell-empty");
    const pair = JSON.stringify([by, on]);
    if (seen.has(pair))
      throw new Broken(line, "cli.analyse.broken.cell-twice", { member: shortly(by), cell: shortly(on) });
    seen.add(pair);
    voters.add(by);
    statements.add(on);
    return { by, on, vote: voteIn(of("vote"), line) };
  });
  return { voters: [...voters], statements: [...statements].map((id) => ({ id })), votes };
};

const wide = ({ rows: [heading, ...rest] }: Table): VotesInput => {
  const names = heading?.cells ?? [];
  const statements = names.flatMap((id, at) => (at === 0 || SUMS.has(id.toLowerCase()) ? [] : [{ id, at }]));
  if (statements.length === 0 || statements.some(({ id }) => id === ""))
    throw new Broken(heading?.line ?? null, "cli.analyse.broken.no-statements");
  if (new Set(statements.map(({ id }) => id)).size < statements.length)
    throw new Broken(heading?.line ?? null, "cli.analyse.broken.column-twice", { column: "statement" });
  const voters = new Set<string>();
  const votes = rest.flatMap(({ line, cells }) => {
    const [by = ""] = cells;
    if (cells.length !== names.length)
      throw new Broken(line, "cli.analyse.broken.cells", { count: cells.length, expected: names.length });
    if (by === "") throw new Broken(line, "cli.analyse.broken.cell-empty");
    if (voters.has(by)) throw new Broken(line, "cli.analyse.broken.member-twice", { member: shortly(by) });
    voters.add(by);
    return statements.flatMap(({ id, at }) => {
      const cell = cells[at] as string;
      return cell === "" ? [] : [{ by, on: id, vote: voteIn(cell, line) }];
    });
  });
  return { voters: [...voters], statements: statements.map(({ id }) => ({ id })), votes };
};
