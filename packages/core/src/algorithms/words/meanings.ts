import type { WordVectors } from "../../kernel/index.ts";

/** Where texts lie among words that are used alike: one row of `dimensions` for each, of length 1, or 0 throughout. */
export type Meanings = { readonly dimensions: number; readonly rows: Float32Array };

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
  const rows = new Float32Array(texts.length * dimensions);
  const known = new Map<string, Float32Array | null>();
  for (const [at, words] of texts.entries()) {
    const row = rows.subarray(at * dimensions, (at + 1) * dimensions);
    for (const word of words) {
      const vector = known.has(word) ? (known.get(word) as Float32Array | null) : of(word);
      known.set(word, vector);
      if (vector) add(row, vector);
    }
    evenOut(row);
  }
  return { dimensions, rows };
};

export const alike = (one: Meanings, at: number, other: Meanings, otherAt: number): number => {
  const [begin, otherBegin] = [at * one.dimensions, otherAt * one.dimensions];
  let sum = 0;
  for (let place = 0; place < one.dimensions; place++)
    sum += (one.rows[begin + place] as number) * (other.rows[otherBegin + place] as number);
  return sum;
};

const add = (row: Float32Array, vector: Float32Array) => {
  for (let place = 0; place < row.length; place++) row[place] = (row[place] as number) + (vector[place] as number);
};

/** Makes a row as long as 1, unless it is next to nothing. */
const evenOut = (row: Float32Array) => {
  let square = 0;
  for (const it of row) square += it * it;
  const length = Math.sqrt(square);
  for (let place = 0; place < row.length; place++) row[place] = length < 1e-6 ? 0 : (row[place] as number) / length;
};
