import type { Ground } from "../ground.ts";
import { inStyle } from "./style.ts";
import { columnsOf, padded, shortened } from "./wrapped.ts";

/** Between two columns. */
const GAP = 2;
/** A column is not made narrower than this for others to fit. */
const NARROWEST = 8;

/**
 * Rows under their heads, as wide as the terminal: where they do not fit, the widest columns give way. Written into a
 * file or another program, nothing is cut.
 */
export const table = (
  ground: Pick<Ground, "width" | "isTerminal" | "isColoured">,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string => {
  const cells = rows.map((row) => row.map(onOneLine));
  const natural = heads.map((head, at) => Math.max(columnsOf(head), ...cells.map((row) => columnsOf(row[at] ?? ""))));
  const widths = ground.isTerminal ? fitted(natural, ground.width - GAP * (heads.length - 1)) : natural;
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, at) => padded(shortened(cell, widths[at] ?? 0), widths[at] ?? 0))
      .join(" ".repeat(GAP))
      .trimEnd();
  return [inStyle(ground, "faint", lineOf(heads)), ...cells.map(lineOf)].map((line) => `${line}\n`).join("");
};

const fitted = (natural: readonly number[], room: number): readonly number[] => {
  const widths = [...natural];
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
};

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** What others wrote must not move the cursor: a control character is shown as its picture. */
export const onOneLine = (text: string): string =>
  shownSafely(text.replaceAll(/\s*\n\s*/g, " / ").replaceAll("\t", " "));

/** Control characters, and those that turn the direction of a line around, as signs one can see. */
export const shownSafely = (text: string): string =>
  text.replaceAll(UNSEEN, (sign) => (sign < " " ? String.fromCodePoint(0x2400 + (sign.codePointAt(0) ?? 0)) : "�"));

// oxlint-disable-next-line no-control-regex -- these are what it is about
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
