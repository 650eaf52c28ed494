import type { Passage } from "../../parts/index.ts";

/** Words two texts have in common, and pairs that are close: each of this text first. */
export type InCommon = {
  readonly shared: readonly string[];
  readonly close: readonly (readonly [own: string, other: string])[];
};

type Labels = { readonly shared: string; readonly close: (other: string) => string };

/** Where in a text the words stand that it has in common with another. */
export const markedWords = (said: string, { shared, close }: InCommon, labels: Labels): readonly Passage[] => {
  const same = new Set(shared);
  const near = new Map(close);
  return tokensOf(said).flatMap(({ word, start: from, end: to }): readonly Passage[] => {
    if (same.has(word)) return [{ from, to, label: labels.shared }];
    const other = near.get(word);
    return other === undefined ? [] : [{ from, to, label: labels.close(other), tone: "near" }];
  });
};

/** The same, seen from the other text. */
export const fromOtherSide = ({ shared, close }: InCommon): InCommon => ({
  shared,
  close: close.map(([own, other]) => [other, own]),
});

/** What a text has in common with any of several. */
export const inAny = (all: readonly InCommon[]): InCommon => ({
  shared: all.flatMap(({ shared }) => shared),
  close: all.flatMap(({ close }) => close),
});

const tokensOf = (said: string) =>
  [...new Intl.Segmenter("en", { granularity: "word" }).segment(said)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ word: segment.toLowerCase(), start: index, end: index + segment.length }));
