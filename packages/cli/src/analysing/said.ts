import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";

/** What stands in a sentence: texts as they are, numbers as figures of the language, names as a list. */
export type SaidValue = string | number | null | readonly string[];

/** A sentence of the catalogue and what stands in it; whoever prints it puts it into words. */
export type Said = { readonly id: TerminalId; readonly values?: Readonly<Record<string, SaidValue>> };

export const said = (id: TerminalId, values: Said["values"] = {}): Said => ({ id, values });

/** What came of one question. */
export type Told = {
  /** All of it in one sentence. */
  readonly whole: Said;
  readonly findings?: readonly Said[];
  readonly table?: Rows;
  /** What was not looked at, or could not be. */
  readonly notSeen?: readonly Said[];
  /** Everything, with every digit: plain JSON, but that whole numbers may be of any size. */
  readonly answer: unknown;
  /** A search ended before it was through. */
  readonly isTruncated?: boolean;
};

export type Rows = {
  readonly heads: readonly TerminalId[];
  readonly rows: readonly (readonly SaidValue[])[];
  /** How many rows there are, where not all are here. */
  readonly of?: number;
};

/** As many rows as somebody reads. JSON has all. */
const ROWS_SHOWN = 30;

export const rows = (heads: readonly TerminalId[], all: readonly (readonly SaidValue[])[]): Rows => ({
  heads,
  rows: all.slice(0, ROWS_SHOWN),
  of: all.length,
});

/** As many findings as somebody reads. */
const FINDINGS_SHOWN = 12;

/** The first findings, and how many more there are. */
export const firstOf = (findings: readonly Said[]): readonly Said[] =>
  findings.length <= FINDINGS_SHOWN
    ? findings
    : [...findings.slice(0, FINDINGS_SHOWN), said("cli.analyse.and-more", { count: findings.length - FINDINGS_SHOWN })];

/** A share as a percentage, to a tenth. */
export const percent = (share: number): number => Math.round(share * 1_000) / 10;

/** As many steps of a way as a line can hold. */
const STEPS_SHOWN = 12;

/** A way that comes back to where it began. */
export const roundOf = (ids: readonly string[]): string => {
  const shown = ids.slice(0, STEPS_SHOWN);
  return [...shown, ...(ids.length > shown.length ? ["…"] : []), ids[0] ?? ""].join(" → ");
};
