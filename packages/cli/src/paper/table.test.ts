import { describe, expect, test } from "vitest";
import { shownSafely, table } from "./table.ts";
import { columnsOf, shortened, wrapped } from "./wrapped.ts";

const paper = { width: 24, isTerminal: true, isColoured: false };

describe("a table", () => {
  const rows = [
    ["one", "A short name"],
    ["two", "A name that is longer than the line"],
  ];

  test("fits the terminal: the widest column gives way", () => {
    expect(table(paper, ["id", "name"], rows)).toBe(
      ["id   name", "one  A short name", "two  A name that is lon…"].map((line) => `${line}\n`).join(""),
    );
  });

  test("is whole where it goes into a file", () => {
    expect(table({ ...paper, isTerminal: false }, ["id", "name"], rows)).toContain("longer than the line");
  });

  test("stands in columns for letters that take two", () => {
    const wide = table(
      paper,
      ["id", "name"],
      [
        ["日本", "x"],
        ["a", "y"],
      ],
    );
    expect(wide).toBe("id    name\n日本  x\na     y\n");
  });
});

test("what people wrote moves no cursor and turns no line around", () => {
  expect(shownSafely("red \u001b[31m, back \u202e, bell \u0007")).toBe("red ␛[31m, back �, bell ␇");
});

test("lines are no wider than asked, and words stay whole", () => {
  expect(wrapped("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(wrapped("Donaudampfschifffahrt yes", 5)).toEqual(["Donaudampfschifffahrt", "yes"]);
  expect(wrapped("  ", 5)).toEqual([]);
  expect(columnsOf("👩‍👩‍👧 é")).toBe(4);
  expect(shortened("日本語", 5)).toBe("日本…");
});
