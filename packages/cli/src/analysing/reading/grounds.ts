import type { Act, Grounds, Lane } from "@mortar/core/src/algorithms/territories/encroachments.ts";
import { z } from "zod";
import type { Read } from "../family.ts";
import { said } from "../said.ts";
import { Broken, type Place } from "./broken.ts";
import { type Table, tableIn } from "./csv.ts";
import { headed, isHeading } from "./heading.ts";
import { formedAs, jsonIn } from "./json.ts";
import { numberIn, shortly } from "./numbers.ts";
import type { PlainFile } from "./plainFile.ts";

const id = z.string().trim().min(1);
const GroundsForm = z.strictObject({
  territories: z.array(z.strictObject({ id, cells: z.record(z.string().min(1), z.number().min(0)) })),
  lanes: z.array(z.strictObject({ cell: id, holders: z.array(id), isShared: z.boolean().optional() })).default([]),
  acts: z.array(z.strictObject({ id, by: id, cell: id, consentOf: z.array(id).optional() })).default([]),
});

const columns = {
  member: ["member", "id", "organisation", "who"],
  cell: ["cell", "place", "where", "ground"],
  effort: ["effort", "weight", "share", "amount"],
} as const;

/** Who works where: a row for each member and cell, or a row for each member with a column for each cell; or all of it in JSON. */
export const readGrounds = ([file]: readonly PlainFile[]): Read<Grounds> => {
  const it = file as PlainFile;
  const grounds = it.text.trimStart().startsWith("{")
    ? groundsInJson(it)
    : { territories: territoriesIn(it), lanes: [], acts: [] };
  const cells = new Set(grounds.territories.flatMap((one) => Object.keys(one.cells)));
  return {
    input: grounds,
    notes: [said("cli.analyse.territories.read", { members: grounds.territories.length, cells: cells.size })],
  };
};

const groundsInJson = (file: PlainFile): Grounds => {
  const { territories, lanes, acts } = formedAs(GroundsForm, jsonIn(file));
  return { territories, lanes: lanes as readonly Lane[], acts: acts as readonly Act[] };
};

const territoriesIn = ({ text }: PlainFile): Grounds["territories"] => {
  const table = tableIn(text);
  const cellsByMember = isHeading(table.rows[0], [columns.member, columns.cell, columns.effort])
    ? long(table)
    : wide(table);
  return [...cellsByMember].map(([member, cells]) => ({ id: member, cells: Object.fromEntries(cells) }));
};

type Cells = Map<string, Map<string, number>>;

const long = (table: Table): Cells => {
  const found: Cells = new Map();
  for (const { line, of } of headed(table, columns, ["member", "cell", "effort"]).rows) {
    const [member, cell] = [of("member"), of("cell")];
    if (member === "" || cell === "") throw new Broken(line, "cli.analyse.broken.cell-empty");
    const own = found.get(member) ?? new Map<string, number>();
    if (own.has(cell))
      throw new Broken(line, "cli.analyse.broken.cell-twice", { member: shortly(member), cell: shortly(cell) });
    found.set(member, own.set(cell, effortIn(of("effort"), line, table)));
  }
  return found;
};

const wide = (table: Table): Cells => {
  const [heading, ...rest] = table.rows as readonly [Table["rows"][number], ...Table["rows"]];
  const [, ...names] = heading.cells;
  if (names.length === 0)
    throw new Broken(heading.line, "cli.analyse.broken.column-missing", {
      column: "cell",
      near: "",
      columns: heading.cells,
    });
  if (new Set(names).size < names.length || names.includes(""))
    throw new Broken(heading.line, "cli.analyse.broken.column-twice", { column: "cell" });
  const found: Cells = new Map();
  for (const { line, cells } of rest) {
    const [member = "", ...efforts] = cells;
    if (cells.length !== heading.cells.length)
      throw new Broken(line, "cli.analyse.broken.cells", { count: cells.length, expected: heading.cells.length });
    if (member === "") throw new Broken(line, "cli.analyse.broken.cell-empty");
    if (found.has(member)) throw new Broken(line, "cli.analyse.broken.member-twice", { member: shortly(member) });
    found.set(
      member,
      new Map(names.map((name, at) => [name, efforts[at] === "" ? 0 : effortIn(efforts[at] ?? "", line, table)])),
    );
  }
  return found;
};

const effortIn = (cell: string, place: Place, table: Table): number => {
  const effort = numberIn(cell, place, table);
  if (effort < 0) throw new Broken(place, "cli.analyse.broken.negative", { cell: shortly(cell) });
  return effort;
};
