import { Day } from "@mortar/core/src/values/index.ts";
import { problem, type Problem } from "./importTable.ts";

/**
 * The day a cell names: year first, as ISO 8601 has it, or as a spreadsheet wrote it. With points the day stands first;
 * with strokes either may, and where both could be a month it is not guessed.
 */
export const dayIn = (said: string, column: string): Day | null | Problem => {
  if (said === "") return null;
  const readings = [...new Set(readingsOf(said))].filter((it) => Day.safeParse(it).success);
  const [day, other] = readings;
  if (!day) return problem("not-a-day", column, { said });
  return other ? problem("two-days", column, { said, one: day, other }) : day;
};

const readingsOf = (said: string): readonly string[] => {
  const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said) ?? [];
  if (year) return [written(year, month, date)];
  const [, first, sign, second, last] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(said) ?? [];
  if (!last) return [];
  const dayFirst = written(last, second, first);
  return sign === "." ? [dayFirst] : [dayFirst, written(last, first, second)];
};

const written = (year: string, ...rest: readonly (string | undefined)[]) =>
  [year, ...rest.map((it = "") => it.padStart(2, "0"))].join("-");
