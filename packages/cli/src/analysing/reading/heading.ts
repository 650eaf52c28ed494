import { nearest } from "../../tree/nearest.ts";
import { Broken } from "./broken.ts";
import type { Row, Table } from "./csv.ts";

/** A row by the names of its columns; what is not there is empty. */
export type Named<Known extends string> = { readonly line: number; readonly of: (column: Known) => string };

export type Headed<Known extends string> = {
  readonly has: (column: Known) => boolean;
  readonly rows: readonly Named<Known>[];
  /** Columns nobody asks for. */
  readonly others: readonly string[];
};

const plain = (cell: string) =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "-");

/** Whether a first row names these columns. */
export const isHeading = (row: Row | undefined, needed: readonly (readonly string[])[]): boolean => {
  const cells = row?.cells.map(plain) ?? [];
  return needed.every((names) => names.some((name) => cells.includes(name)));
};

/** The rows below a heading, whatever the order of its columns; broken where a needed one is missing or one stands twice. */
export const headed = <Known extends string>(
  { rows }: Table,
  columns: Readonly<Record<Known, readonly string[]>>,
  needed: readonly NoInfer<Known>[],
): Headed<Known> => {
  const [heading, ...rest] = rows as readonly [Row, ...Row[]];
  const cells = heading.cells.map(plain);
  const placeOf = (column: Known) => cells.findIndex((cell) => columns[column].includes(cell));
  const places = new Map((Object.keys(columns) as Known[]).map((column) => [column, placeOf(column)] as const));
  for (const column of needed)
    if (places.get(column) === -1)
      throw new Broken(heading.line, "cli.analyse.broken.column-missing", {
        column,
        near: nearest(column, cells) ?? "",
        columns: heading.cells,
      });
  const known = new Set(Object.values<readonly string[]>(columns).flat());
  const twice = (Object.keys(columns) as Known[]).find(
    (column) => cells.filter((cell) => columns[column].includes(cell)).length > 1,
  );
  if (twice) throw new Broken(heading.line, "cli.analyse.broken.column-twice", { column: twice });
  for (const { line, cells: own } of rest)
    if (own.length !== heading.cells.length)
      throw new Broken(line, "cli.analyse.broken.cells", { count: own.length, expected: heading.cells.length });
  return {
    has: (column) => places.get(column) !== -1,
    rows: rest.map(({ line, cells: own }) => ({ line, of: (column) => own[places.get(column) as number] ?? "" })),
    others: heading.cells.filter((cell) => !known.has(plain(cell))),
  };
};
