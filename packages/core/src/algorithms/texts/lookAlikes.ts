import { isRefusal, type WordVectors } from "../../kernel/index.ts";
import { byId, type Refusal, refuseInput, sortedIds } from "../input.ts";
import { alike, meaningsOf } from "../words/meanings.ts";
import { likeness, piecesOf } from "./pieces.ts";
import { whyNotTexts } from "./quote.ts";
import { isFunctionWord, plainly, stemOf, tokensIn } from "./tokens.ts";
import type { Written } from "./frames.ts";

/**
 * Pairs of notes that look alike, to be merged by a person or left: both texts are kept.
 *
 *     written(a, b)   cosine of their pieces of 3 to 5 characters         0 … 1
 *     meant(a, b)     cosine of their words' vectors, below 0 as 0        0 … 1, with word vectors only
 *     likeness        (written + meant) / 2, or written alone             0 … 1; 1 where they are the same
 *     isSame          the same words, but for large letters and punctuation
 *
 * The likeness is for the order. What is near enough differs from board to board, so many pairs are no duplicates.
 *
 * @source cavnar-trenkle-1994: pieces of characters; arora-2017: words' vectors added up.
 * @cost   notes² comparisons
 */
export type LookAlike = {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
  readonly isSame: boolean;
  /** Words that both have, as the first has them. */
  readonly shared: readonly string[];
};

export const NOTES_MAX = 500;

/** Pairs less alike than this are not worth a look. */
const LEAST = 0.15;

/** The most alike first, the same before all. */
export const lookAlikes = (notes: readonly Written[], vectors: WordVectors | null): readonly LookAlike[] | Refusal => {
  const ids = sortedIds(notes.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  if (notes.length > NOTES_MAX) return refuseInput("too-large");
  const wrong = whyNotTexts(Object.fromEntries(notes.map(({ id, words }) => [id, words])));
  if (wrong) return wrong;
  const read = notes.toSorted((one, other) => byId(one.id, other.id)).map(readNote);
  const meanings =
    vectors &&
    meaningsOf(
      read.map(({ words }) => words),
      vectors,
    );
  const pairs = read.flatMap((one, at) =>
    read.slice(at + 1).flatMap((other, nth): readonly LookAlike[] => {
      const written = likeness(one.pieces, other.pieces);
      const meant = meanings && Math.max(0, alike(meanings, at, meanings, at + 1 + nth));
      const isSame = one.plain !== "" && one.plain === other.plain;
      const near = isSame ? 1 : meant === null ? written : Math.min(1, (written + meant) / 2);
      if (near < LEAST) return [];
      return [{ one: one.id, other: other.id, likeness: near, isSame, shared: sharedBy(one, other) }];
    }),
  );
  return pairs.sort(mostAlikeFirst);
};

type Note = ReturnType<typeof readNote>;

const readNote = ({ id, words }: Written) => {
  const telling = tokensIn(words).flatMap(({ word }) => (isFunctionWord(word) ? [] : [word]));
  const stems = telling.map(stemOf);
  return { id, pieces: piecesOf(words), plain: plainly(words), words: telling, stems, stemSet: new Set(stems) };
};

const sharedBy = (one: Note, other: Note) => [
  ...new Set(one.words.filter((_, at) => other.stemSet.has(one.stems[at] as string))),
];

const mostAlikeFirst = (one: LookAlike, other: LookAlike): number =>
  Number(other.isSame) - Number(one.isSame) ||
  other.likeness - one.likeness ||
  byId(one.one, other.one) ||
  byId(one.other, other.other);
