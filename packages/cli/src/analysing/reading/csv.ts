import { Broken } from "./broken.ts";

/** Cells of one row, and the line it begins on, from 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

export type Table = {
  readonly rows: readonly Row[];
  /** Where cells are not divided by commas, a comma may stand in a number. */
  readonly hasDecimalComma: boolean;
};

const CELLS_MAX = 1_000;

/**
 * A table as spreadsheets and programs write it: cells divided by commas, semicolons or tabs, whichever the first line has most
 * of; quoted where they hold such a sign, a quote (doubled) or a line's end. Empty lines are passed over.
 */
export const tableIn = (text: string): Table => {
  const divider = dividerOf(text);
  const rows = [...rowsIn(text, divider)];
  if (rows.length === 0) throw new Broken(null, "cli.analyse.broken.empty");
  return { rows, hasDecimalComma: divider !== "," };
};

const dividerOf = (text: string): string => {
  const begun = text
    .slice(0, 10_000)
    .replaceAll(/"[^"]*"/g, "")
    .trimStart();
  const [line = ""] = begun.split(/[\r\n]/, 1);
  const counted = [",", ";", "\t"].map((sign) => [line.split(sign).length, sign] as const);
  return counted.reduce((most, it) => (it[0] > most[0] ? it : most))[1];
};

function* rowsIn(text: string, divider: string): Generator<Row> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = { line, cells: [] as string[] };
    for (let isRow = true; isRow;) {
      const cell = text[at] === '"' ? quotedAt(text, at, line) : bareAt(text, at, divider);
      row.cells.push(cell.text);
      if (row.cells.length > CELLS_MAX) throw new Broken(row.line, "cli.analyse.broken.too-wide", { most: CELLS_MAX });
      line += cell.lines;
      at = cell.end;
      isRow = text[at] === divider;
      if (isRow) at++;
      else if (at < text.length && text[at] !== "\n" && text[at] !== "\r")
        throw new Broken(line, "cli.analyse.broken.after-quote");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    if (row.cells.some((cell) => cell !== "")) yield row;
  }
}

type Cell = { readonly text: string; readonly end: number; readonly lines: number };

const bareAt = (text: string, from: number, divider: string): Cell => {
  let end = from;
  while (end < text.length && text[end] !== divider && text[end] !== "\n" && text[end] !== "\r") end++;
  return { text: text.slice(from, end).trim(), end, lines: 0 };
};

const quotedAt = (text: string, from: number, line: number): Cell => {
  let end = from + 1;
  let isDoubled = false;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new Broken(line, "cli.analyse.broken.quote-open");
    if (text[end + 1] !== '"') break;
    isDoubled = true;
    end += 2;
  }
  const inside = text.slice(from + 1, end);
  const lines = inside.split(/\r\n|\r|\n/).length - 1;
  return { text: (isDoubled ? inside.replaceAll('""', '"') : inside).trim(), end: end + 1, lines };
};
