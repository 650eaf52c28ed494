import { edgeListIn } from "./edgeList.ts";
import { graphMlIn } from "./graphMl.ts";
import { networkJsonIn } from "./networkJson.ts";
import type { PlainFile } from "./plainFile.ts";
import type { ReadTies } from "./readTie.ts";

/** Reads ties from a table, GraphML or JSON: what the file begins with tells which. */
export const tiesIn = (file: PlainFile): ReadTies => {
  const begins = file.text.trimStart()[0];
  if (begins === "<") return graphMlIn(file);
  return begins === "{" || begins === "[" ? networkJsonIn(file) : edgeListIn(file);
};
