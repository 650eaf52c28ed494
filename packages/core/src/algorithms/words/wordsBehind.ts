import type { WordVectors } from "../../kernel/index.ts";
import type { ReadText } from "./readTexts.ts";

/** The words two texts were brought together by. */
export type WordsBehind = {
  /** Words of the first that the second has too, in whatever form, in the order in which they stand. */
  readonly shared: readonly string[];
  /** A word of the first beside one of the second that is used alike, those that weigh most first. */
  readonly close: readonly (readonly [string, string])[];
};

/**
 * The words behind a likeness:
 *
 *     weight(v, w)   of(v) · of(w)    what the pair adds to the likeness of the texts, before it is scaled
 *     close          the heaviest pairs with weight > 0 whose cosine is at least CLOSE, both words at least TELLING, no
 *                    word twice, up to CLOSE_AT_MOST; where there would be nothing to show, the heaviest pair alone
 *
 * Words that both have stand in `shared` alone.
 *
 * @source our own
 * @cost   the words of the one times the words of the other, of each WORDS_LOOKED_AT at most.
 */
export const wordsBehind = (vectors: WordVectors | null) => {
  const telling = vectors && tellingWordsOf(vectors);
  return (one: ReadText, other: ReadText): WordsBehind => {
    const shared = [...one.wordByStem].filter(([stem]) => other.wordByStem.has(stem)).map(([, word]) => word);
    if (!telling) return { shared, close: [] };
    const pairs = pairsAmong(telling(one, other), telling(other, one));
    const close = closeAmong(pairs);
    const [heaviest] = shared.length + close.length === 0 ? pairs : [];
    return { shared, close: heaviest ? [heaviest.words] : close };
  };
};

type Known = { readonly word: string; readonly vector: Float32Array; readonly length: number };
type Pair = {
  readonly words: readonly [string, string];
  readonly weight: number;
  readonly cosine: number;
  readonly isTelling: boolean;
};

const CLOSE_AT_MOST = 3;
const CLOSE = 0.35;

/** The weight of a word below which it stands in texts about anything: that of about the 200th. */
const TELLING = 0.4;

/** Of a long text, those that are used least. */
const WORDS_LOOKED_AT = 24;

/** The known words of a text that another has not, those that weigh most first. */
const tellingWordsOf = ({ of }: WordVectors) => {
  const knownByWord = new Map<string, Known | null>();
  const knownOf = (word: string) => {
    const before = knownByWord.get(word);
    if (before !== undefined) return before;
    const vector = of(word);
    const known = vector && { word, vector, length: Math.sqrt(dot(vector, vector)) };
    knownByWord.set(word, known);
    return known;
  };
  const lightestLast = new Map<ReadText, readonly (readonly [string, Known])[]>();
  const knownIn = (text: ReadText) => {
    const before = lightestLast.get(text);
    if (before) return before;
    const known = [...text.wordByStem].flatMap(([stem, word]): (readonly [string, Known])[] => {
      const it = knownOf(word);
      return it ? [[stem, it]] : [];
    });
    const sorted = known.sort(([, a], [, b]) => b.length - a.length).slice(0, WORDS_LOOKED_AT);
    lightestLast.set(text, sorted);
    return sorted;
  };
  return (text: ReadText, other: ReadText): readonly Known[] =>
    knownIn(text).flatMap(([stem, it]) => (other.wordByStem.has(stem) ? [] : it));
};

/** The heaviest first. */
const pairsAmong = (ones: readonly Known[], others: readonly Known[]): readonly Pair[] =>
  ones
    .flatMap((one) => others.flatMap((other) => pairOf(one, other)))
    .sort((a, b) => b.weight - a.weight || inOrder(a.words, b.words));

const closeAmong = (pairs: readonly Pair[]): readonly Pair["words"][] => {
  const found: Pair["words"][] = [];
  for (const { words, cosine, isTelling } of pairs) {
    if (found.length === CLOSE_AT_MOST) break;
    const isTaken = found.some((before) => before[0] === words[0] || before[1] === words[1]);
    if (!isTaken && isTelling && cosine >= CLOSE) found.push(words);
  }
  return found;
};

const pairOf = (one: Known, other: Known): Pair[] => {
  const weight = dot(one.vector, other.vector);
  if (weight <= 0) return [];
  const isTelling = Math.min(one.length, other.length) >= TELLING;
  return [{ words: [one.word, other.word], weight, cosine: weight / (one.length * other.length), isTelling }];
};

const inOrder = (one: readonly [string, string], other: readonly [string, string]) =>
  one.join(" ") < other.join(" ") ? -1 : 1;

const dot = (one: Float32Array, other: Float32Array) => {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += (one[place] as number) * (other[place] as number);
  return sum;
};
