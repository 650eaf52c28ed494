import type { Finding, RowCame } from "@mortar/app";
import { type QuantityWrong, quantityWrongs } from "@mortar/core/src/values/writtenQuantity.ts";
import type { MessageId, Say } from "@mortar/catalogue";
import { sentenceFor } from "../door/problem.ts";

/** What is wrong in a line of a file, in a sentence. */
export const findingSaid = (say: Say, { code, args }: Pick<Finding, "code" | "args">): string =>
  say(`import.${code}`, args);

/** What keeps a row of a table out, in a sentence, and the column it stands in; `null` where nothing does. */
export const rowSaid = (
  say: Say,
  locale: string,
  it: RowCame,
): { readonly column: string; readonly code: string; readonly sentence: string } | null => {
  if (it.came === "problem") {
    const { problem, column, args } = it.problem;
    const sentence = isQuantityWrong(problem) ? say(`written.${problem}`, args) : say(`table.${problem}`, args);
    return { column, code: `table/${problem}`, sentence };
  }
  if (it.came !== "refused") return null;
  if ("refused" in it.outcome)
    return { column: "", code: it.outcome.refused, sentence: sentenceFor(locale, it.outcome.refused) };
  const [{ at, code } = { at: "", code: "request/invalid" }] = it.outcome.invalid;
  return { column: at, code, sentence: sentenceFor(locale, code) };
};

const isQuantityWrong = (problem: string): problem is QuantityWrong =>
  (quantityWrongs as readonly string[]).includes(problem);

/** Why a file is no table that could be read. */
export const tableWrong = (say: Say, wrong: string): string => say(`table.wrong.${wrong}` as MessageId);
