import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvFrom, csvOf } from "./csv.ts";

const read = (text: string) => csvFrom(Buffer.from(text));
const there = (rows: readonly (readonly string[])[]) => {
  const columns = (rows[0] ?? []).map((_, index) => `column ${index}`);
  const back = read(csvOf(columns, rows));
  return "rows" in back ? back.rows.map(({ cells }) => columns.map((column) => cells[column])) : back;
};

test("every cell comes back as it was, whatever stands at its beginning, between or across lines", () => {
  const piece = fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "'",
    '"',
    ",",
    ";",
    "＝",
    " ",
    "a",
    "ö",
    "\u0000",
    "\ufeff",
  );
  const cell = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "grapheme", minLength: 1 }),
  );
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(rows, (it) => void expect(there(it)).toEqual(it)),
    { numRuns: 1000 },
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'quoted"])(
  "a spreadsheet runs nothing of %j",
  (cell) => {
    const [, second = ""] = csvOf(["a", "b"], [["x", cell]]).split("\r\n");
    expect(second).toMatch(/^x,"?'/);
    expect(there([["x", cell]])).toEqual([["x", cell]]);
  },
);

test.each([";", "\t", "\n", "\r\n"])(
  "nor where it takes %j inside a cell for the end of one, as in a country that divides cells by semicolons",
  (sign) => {
    const cell = `Flour${sign}=1+1${sign}'@x`;
    const [, ...cells] = csvOf(["a", "b"], [["x", cell]])
      .slice(8)
      .split(/[;\t\r\n]+/);
    for (const it of cells) expect(it).not.toMatch(/^[=+@-]/);
    expect(there([["x", cell]])).toEqual([["x", cell]]);
  },
);

describe("what a spreadsheet wrote", () => {
  test("is read with the signs of its country, without the mark at its front, and without empty rows", () => {
    expect(read('\ufeffName;Form\r\nKüche;team\r\n;\r\n"a; b";person\r\n')).toEqual({
      columns: ["name", "form"],
      rows: [
        { row: 2, cells: { name: "Küche", form: "team" } },
        { row: 4, cells: { name: "a; b", form: "person" } },
      ],
    });
  });

  test("is refused in another encoding, without a heading, with a column twice, and where a quote never ends", () => {
    expect(csvFrom(Buffer.from("name\nK\xfcche", "latin1"))).toEqual({ wrong: "not-utf8", row: 1 });
    expect(read("")).toEqual({ wrong: "empty", row: 1 });
    expect(read("name,Name\na,b")).toEqual({ wrong: "column-twice", row: 1 });
    expect(read('name,form\na,b\n"c,d\n')).toEqual({ wrong: "broken", row: 3 });
    expect(read(`name\n${"a\n".repeat(2001)}`)).toEqual({ wrong: "too-many-rows", row: 2002 });
  });
});

describe("what was made to take all memory", () => {
  test("is refused where it has more columns than any table of ours, before a cell is put into any", () => {
    const heading = Array.from({ length: 200_000 }, (_, index) => index.toString(36)).join(",");
    expect(read(`${heading}\n${"a\n".repeat(20)}`)).toEqual({ wrong: "too-many-columns", row: 1 });
  });

  test("is not read to its end where it has millions of rows", () => {
    expect(read(`name\n${"\n".repeat(4_000_000)}`)).toEqual({ wrong: "too-many-rows", row: 2002 });
  });
});
