import { numberIn, shortly } from "./numbers.ts";
import { Broken, type Place } from "./broken.ts";

const FOR = new Set(["+", "positive", "pos", "for", "ally", "allies", "friend"]);
const AGAINST = new Set(["-", "−", "–", "negative", "neg", "against", "rival", "rivals", "enemy"]);

/** A weight, or a sign in any of the ways people write it. */
export const weightIn = (cell: string, place: Place, how: { readonly hasDecimalComma?: boolean } = {}): number => {
  const word = cell.trim().toLowerCase();
  if (FOR.has(word)) return 1;
  if (AGAINST.has(word)) return -1;
  if (word === "") throw new Broken(place, "cli.analyse.broken.weight-missing", { cell: shortly(cell) });
  return numberIn(cell.trim(), place, how);
};
