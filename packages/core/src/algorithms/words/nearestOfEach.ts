import type { WordVectors } from "../../kernel/index.ts";
import { sharesBetween } from "./bm25.ts";
import { WORD_FOR_WORD } from "./likeness.ts";
import { alike, type Meanings, meaningsOf } from "./meanings.ts";
import { outlinesOf } from "./outlines.ts";
import type { ReadText } from "./readTexts.ts";

/** The places of the texts nearest to each, the nearest first, and how near the first of them is: 0 where there is none. */
export type Nearest = { readonly places: readonly number[]; readonly nearness: number };

/**
 * For each text the `most` others that are most like it (likeness.ts) among those that may stand beside it, of equals
 * the first. Each pair is looked at once, by outlines.ts first, and left where it can be among the nearest of neither.
 *
 * @cost the square of the texts, for most of them over their outlines alone.
 */
export const nearestOfEach = (
  texts: readonly ReadText[],
  vectors: WordVectors | null,
  most: number,
  isApart: (one: ReadText, other: ReadText) => boolean,
): readonly Nearest[] => {
  const nearest = emptyNearest(texts.length, most);
  const shares = sharesBetween(texts.map(({ stems }) => stems));
  const meanings =
    vectors &&
    meaningsOf(
      texts.map(({ words }) => words),
      vectors,
    );
  const alikeUnless = meanings && alikeUnlessFar(meanings);
  for (const [at, text] of texts.entries()) {
    const { ofIt, byIt } = shares(at);
    for (let other = at + 1; other < texts.length; other++) {
      const its = WORD_FOR_WORD * (ofIt[other] as number);
      const others = WORD_FOR_WORD * (byIt[other] as number);
      const enough = Math.min(nearest.least(at) - its, nearest.least(other) - others);
      const meant = alikeUnless ? alikeUnless(at, other, enough) : 0;
      if (meant <= enough || !isApart(text, texts[other] as ReadText)) continue;
      nearest.offer(at, other, meant + its);
      nearest.offer(other, at, meant + others);
    }
  }
  return texts.map((_, at) => nearest.of(at));
};

/** The nearest so far of each, by rows of `most`. */
const emptyNearest = (count: number, most: number) => {
  const figures = new Float64Array(count * most);
  const places = new Int32Array(count * most).fill(-1);
  return {
    /** What has to be exceeded to be among the nearest. */
    least: (at: number): number => figures[at * most + most - 1] as number,
    offer: (at: number, place: number, figure: number): void => {
      let rank = at * most + most - 1;
      if (figure <= (figures[rank] as number)) return;
      for (; rank > at * most && (figures[rank - 1] as number) < figure; rank--) {
        figures[rank] = figures[rank - 1] as number;
        places[rank] = places[rank - 1] as number;
      }
      figures[rank] = figure;
      places[rank] = place;
    },
    of: (at: number): Nearest => ({
      places: [...places.subarray(at * most, (at + 1) * most)].filter((place) => place >= 0),
      nearness: figures[at * most] as number,
    }),
  };
};

/** Sums that were put together in another order may differ by this much. */
const SLACK = 1e-9;

/** How alike two rows are; `FAR`, once it is sure that they are no more alike than `enough`. */
const alikeUnlessFar = (meanings: Meanings) => {
  const { outlines, rest, size } = outlinesOf(meanings);
  return (at: number, other: number, enough: number): number => {
    const begin = at * size;
    const otherBegin = other * size;
    // Four sums do not wait for each other.
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let place = 0; place < size; place += 4) {
      a += (outlines[begin + place] as number) * (outlines[otherBegin + place] as number);
      b += (outlines[begin + place + 1] as number) * (outlines[otherBegin + place + 1] as number);
      c += (outlines[begin + place + 2] as number) * (outlines[otherBegin + place + 2] as number);
      d += (outlines[begin + place + 3] as number) * (outlines[otherBegin + place + 3] as number);
    }
    const atMost = a + b + c + d + (rest[at] as number) * (rest[other] as number);
    return atMost + SLACK < enough ? FAR : alike(meanings, at, meanings, other);
  };
};

const FAR = Number.NEGATIVE_INFINITY;
