import { Broken, type Place } from "./broken.ts";

/** A number as people and programs write it; a sign of minus may be the typographic one. */
const NUMBER = /^[+\-−]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

export const isNumber = (cell: string, hasDecimalComma = false): boolean =>
  NUMBER.test(withPoint(cell, hasDecimalComma));

/** The number in a cell; broken where there is none, or one beyond what a number holds. */
export const numberIn = (cell: string, place: Place, { hasDecimalComma = false } = {}): number => {
  const written = withPoint(cell, hasDecimalComma);
  const value = NUMBER.test(written) ? Number(written.replace("−", "-")) : Number.NaN;
  if (!Number.isFinite(value)) throw new Broken(place, "cli.analyse.broken.not-a-number", { cell: shortly(cell) });
  return value;
};

export const countIn = (cell: string, place: Place): number => {
  const value = numberIn(cell, place);
  if (value < 0) throw new Broken(place, "cli.analyse.broken.negative", { cell: shortly(cell) });
  if (!Number.isSafeInteger(value)) throw new Broken(place, "cli.analyse.broken.not-whole", { cell: shortly(cell) });
  return value;
};

const withPoint = (cell: string, hasDecimalComma: boolean) =>
  hasDecimalComma && /^[+\-−]?\d*,\d+$/.test(cell) ? cell.replace(",", ".") : cell;

/** A cell of any length, as a sentence can hold it. */
export const shortly = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
