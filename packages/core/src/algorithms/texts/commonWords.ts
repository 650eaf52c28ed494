import { type Quote, quoteOf } from "./quote.ts";
import type { Token } from "./tokens.ts";

/**
 * A longest common subsequence of two rows of words, as pairs of places, ascending.
 *
 *     bit(r, c) = 0   where L(r, c) = L(r, c − 1) + 1, with L(r, c) the length for the first r and c words
 *     row r           ((V + (V & M)) | (V & ~M)), V the row before, M the places of word r in the columns
 *
 * Turning the two around turns the pairs around and changes nothing else.
 *
 * @source hyyro-2004: a row of the table as bits.
 * @cost   one · other / 32 steps and 4 bytes each: 12 MB for two texts of 10,000 words.
 */
export const commonPairs = (one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] =>
  isBefore(one, other) ? pairsOf(one, other) : pairsOf(other, one).map(([column, row]) => [row, column]);

/**
 * Whichever stands first in an order of all rows of words is the columns. Where one only goes on where the other ends,
 * both ways find the same pairs.
 */
const isBefore = (one: readonly string[], other: readonly string[]): boolean => {
  const at = one.findIndex((word, nth) => word !== other[nth]);
  return at >= 0 && other[at] !== undefined && (one[at] as string) < other[at];
};

const pairsOf = (columns: readonly string[], rows: readonly string[]): (readonly [number, number])[] => {
  const width = Math.ceil(columns.length / 32);
  const bits = bitRows(columns, rows, width);
  const grows = (row: number, column: number) =>
    (((bits[row * width + ((column - 1) >>> 5)] as number) >>> ((column - 1) & 31)) & 1) === 0;
  const pairs: (readonly [number, number])[] = [];
  let [column, row] = [columns.length, rows.length];
  while (column > 0 && row > 0) {
    if (!grows(row, column)) column--;
    else if (row > 1 && grows(row - 1, column)) row--;
    else pairs.push([--column, --row]);
  }
  return pairs.toReversed();
};

const bitRows = (columns: readonly string[], rows: readonly string[], width: number): Uint32Array => {
  const places = new Map<string, Uint32Array>();
  for (const [at, word] of columns.entries()) {
    const mask = places.get(word) ?? new Uint32Array(width);
    mask[at >>> 5] = (mask[at >>> 5] as number) | (1 << (at & 31));
    places.set(word, mask);
  }
  const bits = new Uint32Array(width * (rows.length + 1)).fill(0xffffffff);
  for (const [nth, word] of rows.entries()) {
    const mask = places.get(word);
    let carried = 0;
    for (let part = 0; part < width; part++) {
      const above = bits[nth * width + part] as number;
      const met = mask ? (above & (mask[part] as number)) >>> 0 : 0;
      const sum = above + met + carried;
      carried = sum > 0xffffffff ? 1 : 0;
      bits[(nth + 1) * width + part] = sum | (above & ~met);
    }
  }
  return bits;
};

/** One place at which two texts differ: what stood there, and what stands there now; `null` where nothing does. */
export type Edit = { readonly was: Quote | null; readonly is: Quote | null };

/** Two rows of words laid side by side. */
export type WordDiff = {
  /** Everything that differs, in order. Put into the older text they make the newer one, but for punctuation. */
  readonly edits: readonly Edit[];
  /** Of each word of the older, and of the newer: the edit it is part of, or −1 where both have it. */
  readonly wasIn: readonly number[];
  readonly isIn: readonly number[];
  /** Of each word of the older: where it stands in the newer, or −1. */
  readonly keptAt: readonly number[];
};

/** Every word of `before` and `after` is in both, or in exactly one edit. */
export const wordDiff = (
  [source, before]: readonly [string, readonly Token[]],
  [newer, after]: readonly [string, readonly Token[]],
): WordDiff => {
  const common = commonPairs(
    before.map(({ word }) => word),
    after.map(({ word }) => word),
  );
  const wasIn = before.map(() => -1);
  const isIn = after.map(() => -1);
  const keptAt = before.map(() => -1);
  const edits: Edit[] = [];
  let [was, is] = [0, 0];
  for (const [nextWas, nextIs] of [...common, [before.length, after.length] as const]) {
    if (nextWas > was || nextIs > is) {
      wasIn.fill(edits.length, was, nextWas);
      isIn.fill(edits.length, is, nextIs);
      edits.push({ was: passage(source, before, was, nextWas), is: passage(newer, after, is, nextIs) });
    }
    if (nextWas < before.length) keptAt[nextWas] = nextIs;
    [was, is] = [nextWas + 1, nextIs + 1];
  }
  return { edits, wasIn, isIn, keptAt };
};

/** From one word up to another, which is left out; `null` for none. */
export const passage = (source: string, tokens: readonly Token[], from: number, to: number): Quote | null => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from ? quoteOf(source, first.start, last.end) : null;
};
