import { plainly } from "./tokens.ts";

/** How often each piece of three to five characters stands in a text, spaces between words among them. */
export type Pieces = { readonly counts: ReadonlyMap<string, number>; readonly length: number };

/** Large letters and punctuation make no difference. @cost three steps for each character */
export const piecesOf = (text: string): Pieces => {
  const said = ` ${plainly(text)} `;
  const counts = new Map<string, number>();
  for (const size of [3, 4, 5])
    for (let at = 0; at + size <= said.length; at++) {
      const piece = said.slice(at, at + size);
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
  return { counts, length: Math.hypot(...counts.values()) };
};

/**
 * How alike two texts are written: the cosine of their pieces of characters, 0 … 1.
 *
 * @source cavnar-trenkle-1994: texts as counts of character n-grams.
 * @cost   one pass over the smaller
 */
export const likeness = (one: Pieces, other: Pieces): number => {
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let product = 0;
  for (const [piece, count] of few.counts) product += count * (many.counts.get(piece) ?? 0);
  return product === 0 ? 0 : Math.min(1, product / (few.length * many.length));
};
