import { readFile } from "node:fs/promises";
import { isRefusal, type Means } from "@mortar/core";
import { refuseWords, wordVectorsFrom } from "@mortar/core/src/algorithms/words/wordVectors.ts";
import { wordFile } from "./wordFile.ts";

/**
 * Brings what answers rest on beside the records, read from disk the first time it is asked for. Where it cannot be
 * read, `report` is told once, and answers do without: they say so themselves.
 */
export const wordMeans = (report: (trouble: Error) => void = () => {}, file = wordFile): (() => Promise<Means>) => {
  let means: Promise<Means> | undefined;
  const read = async (): Promise<Means> => {
    const found = wordVectorsFrom(await readFile(file));
    if (isRefusal(found)) throw new Error(sentenceOf(found.refused));
    return { wordVectors: found };
  };
  const without = (trouble: Error): Means => {
    report(trouble);
    return { wordVectors: null };
  };
  return () => (means ??= read().catch(without));
};

const sentenceOf = (code: string): string =>
  Object.entries<string>(refuseWords.reasons).find(([reason]) => `${refuseWords.kind}/${reason}` === code)?.[1] ?? code;
