import type { Means, WordVectors } from "../../kernel/index.ts";
import { isFunctionWord, stemOf, tokensIn } from "../texts/tokens.ts";
import { type Refusal, refuseInput, sortedIds } from "../input.ts";
import { isReadAsEnglish } from "./isReadAsEnglish.ts";

/** Something a member has said, in plain text. */
export type Statement = { readonly id: string; readonly member: string; readonly text: string };

/** A statement as it is compared. */
export type ReadText = {
  readonly id: string;
  readonly member: string;
  /** Those that say something of their own, in the order in which they stand, however often. */
  readonly words: readonly string[];
  /** All of it without regard to large letters and punctuation. */
  readonly plain: string;
  /** The first form of each of their stems, in the order in which they stand. */
  readonly wordByStem: ReadonlyMap<string, string>;
  /** The stem of each of these words. */
  readonly stems: readonly string[];
};

export type ReadTexts = {
  /** By id. */
  readonly texts: readonly ReadText[];
  /** What is not compared: it holds no words, or most of them are not known here. By id. */
  readonly notRead: readonly string[];
  readonly vectors: WordVectors | null;
};

/** So many words of a text are compared, from its beginning: what it is about is said by then. */
export const WORDS_AT_MOST = 1_000;

/** Of very many texts together no more than this, so that they are read at once; but so many of each. */
const WORDS_TOGETHER = 200_000;
const WORDS_AT_LEAST = 60;

const wordsOfEach = (texts: number): number =>
  Math.min(WORDS_AT_MOST, Math.max(WORDS_AT_LEAST, Math.floor(WORDS_TOGETHER / Math.max(1, texts))));

/** Texts as they are compared; a refusal where an id is missing or stands twice. */
export const readTexts = (statements: readonly Statement[], { wordVectors }: Means): ReadTexts | Refusal => {
  const ids = sortedIds(statements.map(({ id }) => id));
  if ("refused" in ids) return ids;
  const statementById = new Map(statements.map((it) => [it.id, it]));
  const vectors = wordVectors?.language === "en" ? wordVectors : null;
  const isKnown = vectors && knownBy(vectors);
  const most = wordsOfEach(ids.length);
  const texts: ReadText[] = [];
  const notRead: string[] = [];
  for (const id of ids) {
    const statement = statementById.get(id) as Statement;
    const words = wordsOf(statement.text, most);
    if (isReadAsEnglish(words, isKnown)) texts.push(textOf(statement, words.map(bare)));
    else notRead.push(id);
  }
  return { texts, notRead, vectors };
};

export const refuseTooMany = (statements: readonly Statement[]): Refusal =>
  refuseInput("too-large", ...statements.slice(0, 1).map(({ id }) => id));

const textOf = ({ id, member }: Statement, words: readonly string[]): ReadText => {
  const telling = words.filter((it) => !isFunctionWord(it) && !saysLittle.has(it));
  const stems = telling.map(stemOf);
  const wordByStem = new Map<string, string>();
  for (const [at, stem] of stems.entries()) if (!wordByStem.has(stem)) wordByStem.set(stem, telling[at] as string);
  return { id, member, words: telling, plain: words.join(" "), stems, wordByStem };
};

/** Of how many, of whomever, and what all needs and gives are about: they stand in texts about anything. */
const saysLittle: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  first second third last next another anybody anyone anything everybody everyone everything nobody none nothing somebody
  someone something whatever whoever
  need needs needed give gives given get gets got go goes going make makes made take takes put puts let lets want wants
  come comes`.split(/\s+/),
);

/** In lower case, without the `s` of an owner; what begins with a digit is no word. */
const wordsOf = (text: string, most: number): readonly string[] =>
  tokensIn(text.slice(0, LETTERS_AT_MOST * most))
    .map(({ word }) => word.replace(/'s$/, ""))
    .filter((it) => /^\p{L}/u.test(it))
    .slice(0, most);

/** In UTF-16 units: room for a word of any usual length, and what stands beside it. */
const LETTERS_AT_MOST = 12;

/** Without accents: "café" is found as "cafe". */
const bare = (word: string) => word.normalize("NFD").replaceAll(/\p{M}/gu, "");

const knownBy = ({ of }: WordVectors) => {
  const known = new Map<string, boolean>();
  return (word: string) => {
    const before = known.get(word) ?? of(word) !== null;
    known.set(word, before);
    return before;
  };
};
