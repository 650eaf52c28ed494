import { type Refusal, refusals, type WordVectors } from "../../kernel/index.ts";

/**
 * Words as points, read from one file:
 *
 *     a line of text   `mortar-words VERSION LANGUAGE DIMENSIONS SIZE BYTES CHECK`, ended by a line feed
 *     the words        BYTES bytes of a…z, the most used first, each ended by a line feed
 *     the directions   SIZE × DIMENSIONS signed bytes, in the order of the words; how long a row is means nothing
 *
 *     use(r)      1 / (r · Σ 1/k)            how often the r-th word is used, after Zipf
 *     weight(r)   COMMON / (COMMON + use(r))  0 … 1: next to nothing for "the", next to 1 for "minibus"
 *     of(word)    its direction at length 1, times its weight
 *
 * Nothing is unpacked before it is asked for. CHECK is `checkOf` everything after the first line, in hexadecimal.
 *
 * @source pennington-2014: the vectors, made as packages/core/wordVectors/README.md tells (mu-viswanath-2018).
 * @source arora-2017: the weight, with use estimated from the rank, since the source of the vectors tells no counts.
 * @cost   one pass over the bytes at first, one over the dimensions for each word asked for.
 */
export const wordVectorsFrom = (bytes: Uint8Array): WordVectors | Refusal => {
  const header = headerOf(bytes);
  if (!header) return refuseWords("not-words");
  const { version, language, dimensions, size, wordBytes, check, begin } = header;
  if (version !== VERSION) return refuseWords("other-version");
  if (bytes.length !== begin + wordBytes + size * dimensions) return refuseWords("broken");
  if (checkOf(bytes, begin) !== check) return refuseWords("broken");
  const ranks = ranksIn(bytes.subarray(begin, begin + wordBytes));
  if (ranks.size !== size) return refuseWords("broken");
  const weight = weightBy(size);
  const first = begin + wordBytes;
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + first, size * dimensions);
  const of = (word: string) => {
    const rank = ranks.get(word);
    if (rank === undefined) return null;
    const row = rows.subarray((rank - 1) * dimensions, rank * dimensions);
    return scaled(row, weight(rank));
  };
  return { language, dimensions, size, of };
};

export const refuseWords = refusals("words", {
  "not-words": "This is not a file of words and where they lie.",
  "other-version": "This file of words was made for another version of Mortar.",
  broken: "This file of words is broken: something of it is missing or was changed.",
});

export const VERSION = 1;

/** What the first line begins with. */
export const MARK = "mortar-words";

/** How often a word is used that counts half; the middle of what its source recommends, 1e-4 to 1e-3. */
const COMMON = 3e-4;

/** Euler's and Mascheroni's constant: Σ 1/k for k up to n is close to ln n and this. */
const GAMMA = 0.5772156649;

const weightBy = (size: number) => {
  const total = Math.log(size) + GAMMA;
  return (rank: number) => COMMON / (COMMON + 1 / (rank * total));
};

const scaled = (row: Int8Array, length: number): Float32Array => {
  let square = 0;
  for (const it of row) square += it * it;
  const factor = square === 0 ? 0 : length / Math.sqrt(square);
  return Float32Array.from(row, (it) => it * factor);
};

/** Longer than the first line ever is. */
const HEADER_MAX = 120;
const LINE_FEED = 10;

const headerForm = new RegExp(`^${MARK} (\\d+) ([a-z-]+) (\\d+) (\\d+) (\\d+) ([0-9a-f]{8})$`);

const headerOf = (bytes: Uint8Array) => {
  const end = bytes.subarray(0, HEADER_MAX).indexOf(LINE_FEED);
  const found = headerForm.exec(String.fromCharCode(...bytes.subarray(0, Math.max(end, 0))));
  if (!found) return null;
  const [version, dimensions, size, wordBytes] = [found[1], found[3], found[4], found[5]].map(Number) as Four;
  return { version, language: found[2] ?? "", dimensions, size, wordBytes, check: found[6], begin: end + 1 };
};

type Four = [number, number, number, number];

/** The rank of each word, from 1. */
const ranksIn = (bytes: Uint8Array): ReadonlyMap<string, number> => {
  const ranks = new Map<string, number>();
  let begin = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, begin)) {
    ranks.set(String.fromCharCode(...bytes.subarray(begin, end)), ranks.size + 1);
    begin = end + 1;
  }
  return ranks;
};

/**
 * Tells whether bytes were changed by accident; it guards against nobody.
 *
 * @source fowler-noll-vo: FNV-1a of 32 bits, over one byte after the other.
 */
export const checkOf = (bytes: Uint8Array, begin: number): string => {
  let check = 0x811c9dc5;
  for (let at = begin; at < bytes.length; at++) check = Math.imul(check ^ (bytes[at] as number), 0x01000193);
  return (check >>> 0).toString(16).padStart(8, "0");
};
