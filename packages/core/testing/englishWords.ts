import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wordVectorsFrom } from "../src/algorithms/words/wordVectors.ts";
import { isRefusal, type WordVectors } from "../src/kernel/index.ts";

export const englishFile = (): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../wordVectors/english.bin")));

/** The words as points that come with Mortar. */
export const englishWords = (): WordVectors => {
  const found = wordVectorsFrom(englishFile());
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
};

/** One of the sets of texts beside this file. */
export const textsIn = <Set>(name: string): Set =>
  JSON.parse(readFileSync(join(import.meta.dirname, "texts", `${name}.json`), "utf8"));
