import { expect, test } from "vitest";
import { linesIn, requirements, wrongInTable } from "./asvs.ts";

const whole = (change: (id: string) => string | null = (id) => `| ${id} | not here | there is nothing of it |`) =>
  requirements.flatMap((id) => change(id) ?? []).join("\n");

const besides = (id: string, line: string | null) =>
  whole((it) => (it === id ? line : `| ${it} | not here | there is nothing of it |`));

test("a line for each of the 253 requirements is a whole table", () => {
  expect(requirements).toHaveLength(253);
  expect(wrongInTable(whole())).toEqual([]);
});

test("a span stands for all that lies within it", () => {
  expect(linesIn("| 1.1.1 – 1.2.2, 17.3.2 | met | here |")[0]?.ids).toEqual([
    "1.1.1",
    "1.1.2",
    "1.2.1",
    "1.2.2",
    "17.3.2",
  ]);
});

test.each([
  ["a missing line", besides("6.2.4", null), "6.2.4 is missing"],
  ["a line told twice", `${whole()}\n| 6.2.4 | not here | there is nothing of it |`, "6.2.4 is told twice"],
  ["a level 3 requirement", `${whole()}\n| 2.4.2 | not here | there is nothing of it |`, "2.4.2 is no requirement"],
  ["an unknown standing", besides("6.2.4", "| 6.2.4 | fine | `tools/asvs.ts` shows it |"), "6.2.4 has no standing"],
  ["no reason", besides("6.2.4", "| 6.2.4 | not here | – |"), "6.2.4 has no reason"],
  ["met, shown by nothing", besides("6.2.4", "| 6.2.4 | met | we are careful people |"), "6.2.4 names nothing"],
  ["a file that is not there", besides("6.2.4", "| 6.2.4 | met | shown in `tools/nowhere.ts` |"), "tools/nowhere.ts"],
])("%s is told of", (_, table, told) => {
  const wrong = wrongInTable(table);
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toContain(told);
});
