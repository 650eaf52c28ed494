import Papa from "papaparse";

/**
 * Tables for spreadsheets: RFC 4180 in UTF-8 with a mark at the front, which is how Excel knows it. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it; reading takes that one away again, so that every cell
 * comes back as it was. So it does after a sign inside a cell that other spreadsheets take for its end: quotes tell them nothing
 * where they do not divide by commas.
 */
const RUNS = /^[=+\-@\t\r\n＝＋－＠']/;
const GUARDED = /^'[=+\-@\t\r\n＝＋－＠']/;
const RUNS_INSIDE = /([;\t\r\n])(?=[=+\-@＝＋－＠'])/g;
const GUARDED_INSIDE = /([;\t\r\n])'(?=[=+\-@＝＋－＠'])/g;
const UTF8_MARK = "\ufeff";

export const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  UTF8_MARK +
  Papa.unparse({ fields: columns.map(guarded), data: rows.map((row) => row.map(guarded)) }, { newline: "\r\n" }) +
  "\r\n";

const guarded = (cell: string): string => (RUNS.test(cell) ? "'" : "") + cell.replaceAll(RUNS_INSIDE, "$1'");

export const unguarded = (cell: string): string =>
  (GUARDED.test(cell) ? cell.slice(1) : cell).replaceAll(GUARDED_INSIDE, "$1");

/** A row as it stands in the file, by the names of its columns. `row`: as a spreadsheet counts, the heading being 1. */
export type CsvRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

export type CsvRead =
  | { readonly columns: readonly string[]; readonly rows: readonly CsvRow[] }
  | { readonly wrong: CsvWrong; readonly row: number };

export type CsvWrong = "empty" | "not-utf8" | "broken" | "too-many-rows" | "too-many-columns" | "column-twice";

/** How many rows one file may have. */
export const ROWS_MAX = 2_000;
/** Spreadsheets leave empty rows behind; more of them than this, and the rest is not read. */
const LINES_MAX = 10 * ROWS_MAX;
/** Every row gets a cell for each column: a heading that never ends would multiply. */
const COLUMNS_MAX = 100;

/** Reads what a spreadsheet wrote, whichever sign it puts between cells. */
export const csvFrom = (bytes: Uint8Array): CsvRead => {
  const text = textIn(bytes);
  if (text === null) return { wrong: "not-utf8", row: 1 };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: LINES_MAX + 1 });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) return { wrong: "broken", row: (broken.row ?? 0) + 1 };
  const [heading = [], ...rest] = data;
  if (heading.length > COLUMNS_MAX) return { wrong: "too-many-columns", row: 1 };
  if (data.length > LINES_MAX) return { wrong: "too-many-rows", row: ROWS_MAX + 2 };
  const columns = heading.map((cell) => unguarded(cell).trim().toLowerCase());
  if (columns.every((it) => it === "")) return { wrong: "empty", row: 1 };
  if (new Set(columns).size < columns.length) return { wrong: "column-twice", row: 1 };
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells: byColumn(columns, cells) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ""));
  return rows.length > ROWS_MAX ? { wrong: "too-many-rows", row: ROWS_MAX + 2 } : { columns, rows };
};

/** A spreadsheet writes `,`, `;` or a tab, by its country: the heading tells. */
const delimiterOf = (text: string): string => {
  const heading =
    text
      .slice(0, 10_000)
      .replaceAll(/"[^"]*"/g, "")
      .split(/[\r\n]/, 1)[0] ?? "";
  const counted = [",", ";", "\t"].map((sign) => [heading.split(sign).length, sign] as const);
  return counted.reduce((most, it) => (it[0] > most[0] ? it : most))[1];
};

const byColumn = (columns: readonly string[], cells: readonly string[]) =>
  Object.fromEntries(columns.map((column, index) => [column, unguarded(cells[index] ?? "")]));

const textIn = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
