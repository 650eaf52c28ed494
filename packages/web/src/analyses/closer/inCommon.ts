import { stemOf, tokensIn } from "@mortar/core/src/algorithms/texts/tokens.ts";
import type { Passage } from "../../parts/index.ts";

/** Words two texts have in common, and pairs that are close: each of this text first. */
export type InCommon = {
  readonly shared: readonly string[];
  readonly close: readonly (readonly [own: string, other: string])[];
};

type Labels = { readonly shared: string; readonly close: (other: string) => string };

/** Where in a text the words stand that it has in common with another; the other may have them in another form. */
export const markedWords = (said: string, { shared, close }: InCommon, labels: Labels): readonly Passage[] => {
  const stems = new Set(shared.map(stemOf));
  const near = new Map(close);
  return tokensIn(said).flatMap(({ word: told, start: from, end: to }): readonly Passage[] => {
    const word = bare(told);
    if (stems.has(stemOf(word))) return [{ from, to, label: labels.shared }];
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

/** Words as they stand in a text, where they stand in it in any form; they are compared without large letters. */
export const asSaidIn = (said: string, words: readonly string[]): readonly string[] => {
  const saidByStem = new Map(tokensIn(said).map(({ word, quote }) => [stemOf(bare(word)), quote]));
  return words.map((word) => saidByStem.get(stemOf(word)) ?? word);
};

/** As words are compared: without accents, and without the `s` of an owner. */
const bare = (word: string): string => word.replace(/'s$/, "").normalize("NFD").replaceAll(/\p{M}/gu, "");
