import type { WordVectors } from "../../kernel/index.ts";
import { bm25 } from "./bm25.ts";
import { alike, meaningsOf } from "./meanings.ts";
import type { ReadText } from "./readTexts.ts";

/**
 * How much each of some texts is like one of others:
 *
 *     likeness(t, u)   alike(t, u) + WORD_FOR_WORD · share(u, t)      greater is nearer; 0 or less: nothing speaks for it
 *
 * with `alike` of meanings.ts, 0 without word vectors, and `share` of bm25.ts, over stems. It is good for an order and
 * for nothing else: what figure is near enough differs from one collection to the next.
 *
 * @source our own, of two known parts; the part of BM25 as measured in packages/core/testing/texts/README.md
 * @cost   one pass over the dimensions for each pair of texts, beside bm25.ts.
 */
export const likenessOf = (
  askings: readonly ReadText[],
  answers: readonly ReadText[],
  vectors: WordVectors | null,
): ((asking: number) => Float64Array) => {
  const share = bm25(answers.map(({ stems }) => stems));
  const meanings = vectors && {
    askings: meaningsOf(
      askings.map(({ words }) => words),
      vectors,
    ),
    answers: meaningsOf(
      answers.map(({ words }) => words),
      vectors,
    ),
  };
  return (at) => {
    const found = share(askings[at]?.stems ?? []);
    for (let other = 0; other < found.length; other++) {
      const meant = meanings ? alike(meanings.askings, at, meanings.answers, other) : 0;
      found[other] = meant + WORD_FOR_WORD * (found[other] as number);
    }
    return found;
  };
};

/** A share is about a third of a score scaled to the greatest, which is known to be worth 0.1. */
export const WORD_FOR_WORD = 0.3;
