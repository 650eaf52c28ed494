import { Broken } from "./broken.ts";
import { tieColumns } from "./columns.ts";
import { type Table, tableIn } from "./csv.ts";
import { headed, isHeading } from "./heading.ts";
import { isNumber } from "./numbers.ts";
import type { PlainFile } from "./plainFile.ts";
import { weightIn } from "./signs.ts";
import { NO_TYPE, type ReadTie, type ReadTies } from "./readTie.ts";

/**
 * A table with a row for each tie: from, to, and where there are such columns its weight and its type. A heading may name them in
 * any order; without one they stand in this order.
 */
export const edgeListIn = ({ text }: PlainFile): ReadTies => {
  const table = tableIn(text);
  const [first] = table.rows;
  const isNamed = isHeading(first, [tieColumns.from, tieColumns.to]) || isHeading(first, [MEANT]);
  const { ties, hasWeights } = isNamed ? tiesBelow(table) : tiesInOrder(table);
  const nodes = new Set<string>();
  for (const { from, to } of ties) nodes.add(from).add(to);
  return { nodes: [...nodes], ties, isDirected: null, hasWeights };
};

/** A row with one of these names its columns, even where another is written wrongly: then that is told. */
const MEANT = ["from", "to", "source", "target", "weight"];

type Ties = Pick<ReadTies, "ties" | "hasWeights">;

const tiesBelow = (table: Table): Ties => {
  const { rows, has } = headed(table, tieColumns, ["from", "to"]);
  const hasWeights = has("weight");
  const own = owning();
  const ties = rows.map(({ line, of }) =>
    own(line, of("from"), of("to"), hasWeights ? weightIn(of("weight"), line, table) : 1, of("type")),
  );
  return { ties, hasWeights };
};

const tiesInOrder = (table: Table): Ties => {
  const [first] = table.rows as readonly [Table["rows"][number]];
  const width = first.cells.length;
  if (width < 2 || width > 4) throw new Broken(first.line, "cli.analyse.broken.not-an-edge-list", { count: width });
  if (looksLikeHeading(table)) throw new Broken(first.line, "cli.analyse.broken.heading", { columns: first.cells });
  const own = owning();
  const ties = table.rows.map(({ line, cells }) => {
    if (cells.length !== width)
      throw new Broken(line, "cli.analyse.broken.cells", { count: cells.length, expected: width });
    const [from = "", to = "", weight = "1", type = NO_TYPE] = cells;
    return own(line, from, to, weightIn(weight, line, table), type);
  });
  return { ties, hasWeights: width > 2 };
};

/** Words where the rows below have numbers: then they are names of columns, and none that is known. */
const looksLikeHeading = ({ rows, hasDecimalComma }: Table): boolean => {
  const [first, second] = rows.map(({ cells }) => cells[2] ?? "");
  return (
    first !== undefined &&
    second !== undefined &&
    first !== "" &&
    !isNumber(first, hasDecimalComma) &&
    isNumber(second, hasDecimalComma)
  );
};

/** Makes ties, each name kept once however often it stands in the file. */
const owning = () => {
  const names = new Map<string, string>();
  const kept = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, name);
    return name;
  };
  return (line: number, from: string, to: string, weight: number, type: string): ReadTie => {
    if (from === "" || to === "")
      throw new Broken(line, "cli.analyse.broken.nobody", { side: from === "" ? "from" : "to" });
    return { from: kept(from), to: kept(to), weight, type: kept(type), place: line };
  };
};
