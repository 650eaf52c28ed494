import type { WordVectors } from "../../kernel/index.ts";

/**
 * Where texts lie among words that are used alike: one row of `width` numbers for each, of length 1, or 0 throughout.
 * A row is as wide as there are dimensions, and then wide enough to be divided by four.
 */
export type Meanings = { readonly width: number; readonly rows: Float64Array };

/**
 * The meaning of a text, as far as its words tell it one by one:
 *
 *     row(t)     Σ of(w) / ‖Σ of(w)‖          over the words w of t that are known
 *     alike(t, u)   row(t) · row(u)           −1 … 1: the cosine; 0 where nothing of one of them is known
 *
 * The order of words and what "not" does to them is lost.
 *
 * @source arora-2017: the weighted mean of vectors; what all have in common is taken out of the words once, rather than
 *         out of every collection of texts (mu-viswanath-2018).
 * @cost   one pass over the words of each text.
 */
export const meaningsOf = (texts: readonly (readonly string[])[], { dimensions, of }: WordVectors): Meanings => {
  const width = Math.ceil(dimensions / 4) * 4;
  const rows = new Float64Array(texts.length * width);
  const known = new Map<string, Float32Array | null>();
  for (const [at, words] of texts.entries()) {
    const row = rows.subarray(at * width, (at + 1) * width);
    for (const word of words) {
      const vector = known.has(word) ? (known.get(word) as Float32Array | null) : of(word);
      known.set(word, vector);
      if (vector) add(row, vector);
    }
    evenOut(row);
  }
  return { width, rows };
};

export const alike = (one: Meanings, at: number, other: Meanings, otherAt: number): number => {
  const { rows: ones, width } = one;
  const { rows: others } = other;
  const begin = at * width;
  const otherBegin = otherAt * width;
  // Four sums do not wait for each other.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let place = 0; place < width; place += 4) {
    a += (ones[begin + place] as number) * (others[otherBegin + place] as number);
    b += (ones[begin + place + 1] as number) * (others[otherBegin + place + 1] as number);
    c += (ones[begin + place + 2] as number) * (others[otherBegin + place + 2] as number);
    d += (ones[begin + place + 3] as number) * (others[otherBegin + place + 3] as number);
  }
  return a + b + c + d;
};

const add = (row: Float64Array, vector: Float32Array) => {
  for (let place = 0; place < vector.length; place++) row[place] = (row[place] as number) + (vector[place] as number);
};

/** Makes a row as long as 1, unless it is next to nothing. */
const evenOut = (row: Float64Array) => {
  let square = 0;
  for (const it of row) square += it * it;
  const length = Math.sqrt(square);
  for (let place = 0; place < row.length; place++) row[place] = length < 1e-6 ? 0 : (row[place] as number) / length;
};
