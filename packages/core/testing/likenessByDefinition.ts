import { isFunctionWord, stemOf } from "../src/algorithms/texts/tokens.ts";
import type { WordVectors } from "../src/kernel/index.ts";

/**
 * How like one text is to each of some others, straight from the definition: the cosine of the sums of their vectors, and 0.3
 * of BM25's share. For texts of plain lower-case words that are neither numbers nor names of nobody.
 */
export const likenessByDefinition = (
  one: string,
  others: readonly string[],
  vectors: WordVectors | null,
): readonly number[] => {
  const documents = others.map(stemsIn);
  const query = [...new Set(stemsIn(one))];
  const holding = (stem: string) => documents.filter((it) => it.includes(stem)).length;
  const idf = (stem: string) => Math.log(1 + (documents.length - holding(stem) + 0.5) / (holding(stem) + 0.5));
  const all = query.map(idf).reduce((sum, it) => sum + it, 0);
  const mean = documents.flat().length / documents.length;
  return others.map((text, at) => {
    const document = documents[at] as readonly string[];
    const parts = query.map((stem) => {
      const times = document.filter((it) => it === stem).length;
      return (idf(stem) * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * document.length) / mean));
    });
    const found = parts.reduce((sum, it) => sum + it, 0);
    return (vectors ? cosine(sumOf(one, vectors), sumOf(text, vectors)) : 0) + (all > 0 ? (0.3 * found) / all : 0);
  });
};

const wordsIn = (text: string) => text.split(" ").filter((it) => it !== "" && !isFunctionWord(it));

const stemsIn = (text: string) => wordsIn(text).map(stemOf);

const sumOf = (text: string, { dimensions, of }: WordVectors) =>
  wordsIn(text)
    .flatMap((word) => of(word) ?? [])
    .reduce(
      (sum, vector) => sum.map((it, at) => it + (vector[at] as number)),
      Array.from({ length: dimensions }, () => 0),
    );

const cosine = (one: readonly number[], other: readonly number[]) => {
  const [a, b] = [Math.hypot(...one), Math.hypot(...other)];
  return a < 1e-6 || b < 1e-6 ? 0 : one.reduce((sum, it, at) => sum + it * (other[at] as number), 0) / (a * b);
};
