import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

/** What a reader of RFC 4180 makes of it. */
const read = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (const [at, letter] of Array.from(text).entries()) {
    const row = rows.at(-1)!;
    if (letter === '"') {
      if (isQuoted && text[at + 1] === '"') continue;
      if (text[at - 1] === '"' && isQuoted && isEscaped(text, at)) row[row.length - 1] += '"';
      else isQuoted = !isQuoted;
    } else if (letter === "," && !isQuoted) row.push("");
    else if (letter === "\r" && !isQuoted) continue;
    else if (letter === "\n" && !isQuoted) rows.push([""]);
    else row[row.length - 1] += letter;
  }
  return rows.slice(0, -1);
};
const isEscaped = (text: string, at: number) => (/"+$/.exec(text.slice(0, at + 1))?.[0].length ?? 0) % 2 === 0;

test("what was written is what is read, whatever is in it", () => {
  const rows = [
    ["Who gives", "What it gives"],
    ["The Mill, and friends", 'Two "ovens",\r\nevery Monday'],
    ["Ångström & Söhne", ""],
  ];
  const text = csvOf(rows);
  expect(text.startsWith("\u{FEFF}")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(read(text.slice(1))).toEqual(rows);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "＝1", "＠SUM(A1)", '=HYPERLINK("http://x")'])(
  "%j stays a text, and is never run as a formula",
  (text) => {
    const [[cell]] = read(csvOf([[text]]).slice(1)) as [[string]];
    expect(cell.startsWith("'")).toBe(true);
  },
);
