import type { Ground } from "../ground.ts";
import { onOneLine, shownSafely } from "../paper/table.ts";
import { columnsOf, padded, wrapped } from "../paper/wrapped.ts";

/** Where something was taken back, in the words that are left. */
const TAKEN = "[…]";

type Words = { readonly said: string; readonly cuts: readonly number[] };

const isWords = (value: object): value is Words => "ref" in value && "said" in value && "cuts" in value;

/** What is left of words, with a mark where something was taken back. */
const told = ({ said, cuts }: Words): string =>
  cuts.toReversed().reduce((text, at) => text.slice(0, at) + TAKEN + text.slice(at), said);

/** Any value of a record on one line, as short as it can be. */
export const inShort = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return onOneLine(`${value as string | number | boolean}`);
  if (isWords(value)) return onOneLine(told(value));
  if (Array.isArray(value)) return value.map(inShort).filter(Boolean).join(", ");
  return Object.entries(value)
    .map(([field, it]) => [field, inShort(it)] as const)
    .filter(([, it]) => it !== "")
    .map(([field, it]) => `${field} ${it}`)
    .join("; ");
};

/** A record field by field, its words in full. */
export const asLines = (record: object, { width, isTerminal }: Pick<Ground, "width" | "isTerminal">): string => {
  const fields = Object.entries(record).filter(([, value]) => inShort(value) !== "");
  const heads = Math.max(...fields.map(([field]) => columnsOf(field)));
  return fields
    .flatMap(([field, value]) => {
      const lines = linesOf(value, isTerminal ? width - heads - 2 : Number.POSITIVE_INFINITY);
      return lines.map((line, at) => `${padded(at === 0 ? field : "", heads)}  ${line}`.trimEnd());
    })
    .map((line) => `${line}\n`)
    .join("");
};

const linesOf = (value: unknown, width: number): readonly string[] => {
  const text =
    typeof value === "object" && value !== null && isWords(value) ? shownSafely(told(value)) : inShort(value);
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [""] : wrapped(line, width)));
};
