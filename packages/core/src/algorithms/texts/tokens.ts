import { stemmer } from "stemmer";
import { type Quote, quoteOf } from "./quote.ts";

/** One word, number or sign of a number, as it stands in its text; `word` is it without regard to large letters. */
export type Token = Quote & { readonly word: string };

/** `1.2`, `40,000` and `won't` are one; `phase-out` is two, as `phase out` is. */
const TOKEN =
  /\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[%‰£$€¥]/gu;

export const tokensIn = (source: string, start = 0, end = source.length): readonly Token[] =>
  Array.from(source.slice(start, end).matchAll(TOKEN), ({ 0: said, index }) => ({
    ...quoteOf(source, start + index, start + index + said.length),
    word: folded(said),
  }));

/** Without regard to large letters and to the form of an apostrophe. */
export const folded = (said: string): string => said.normalize("NFC").toLowerCase().replaceAll("’", "'");

/** All words of a text without regard to large letters and punctuation. */
export const plainly = (source: string): string =>
  tokensIn(source)
    .map(({ word }) => word)
    .join(" ");

/** What English words have in common that differ in their ending: `pushes` and `pushed`. */
export const stemOf = (word: string): string => stemmer(word.replace(/'s?$/, ""));

/** Words that say how others hang together, and little else. */
export const isFunctionWord = (word: string): boolean => functionWords.has(word);

const functionWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by can
  could did do does doing done down during each else ever every few for from further had has have having he her here hers
  him his how i if in into is it its itself just let may me might mine more most much must my no nor not now of off on
  once only or other our ours out over own per same shall she should so some such than that the their theirs them then
  there these they this those through thus to too under until unto up upon us very was we were what when where whether
  which while who whom whose why will with within without would yet you your yours i'm i've i'd i'll we're we've we'd
  we'll it's that's there's they're you're don't doesn't didn't isn't aren't can't cannot won't`.split(/\s+/),
);

/** What may stand before the dot of a title without ending a sentence. */
const SHORT =
  /(?:^|[\s(])(?:\p{Lu}|dr|mr|mrs|ms|prof|st|no|vs|e\.g|i\.e|approx|art|para|sec|rev|hon|gov|sen|rep|gen|jr|sr)\.$/iu;

/** What ends a sentence, with the signs that close it, or ends a line; a semicolon ends a clause as well. */
const SENTENCE_END = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]["”’»」』）]*|\n/gu;
const CLAUSE_END = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？；]["”’»」』）]*|;|\n/gu;

/** The sentences of a text, without the space around them. */
export const sentencesIn = (source: string): readonly Quote[] => between(source, SENTENCE_END);

/** The sentences of a text, and the parts of them that semicolons divide. */
export const clausesIn = (source: string): readonly Quote[] => between(source, CLAUSE_END);

/** @cost one pass; a piece without a letter or a number belongs to none. */
function between(source: string, ends: RegExp): readonly Quote[] {
  const pieces: Quote[] = [];
  let start = 0;
  for (const { 0: sign, index } of [...source.matchAll(ends), { 0: "", index: source.length }]) {
    const end = index + sign.length;
    if (sign === "." && SHORT.test(source.slice(Math.max(start, end - 8), end))) continue;
    const piece = trimmed(source, start, end);
    if (/[\p{L}\p{N}]/u.test(piece.quote)) pieces.push(piece);
    start = end;
  }
  return pieces;
}

/** Without white space and the marks of a list around it. */
const trimmed = (source: string, start: number, end: number): Quote => {
  const said = source.slice(start, end);
  const [before = ""] = /^(?:\s|[-–—•*·]\s|\(?(?:\d{1,2}|[a-z])\)\s)*/u.exec(said) ?? [];
  return quoteOf(source, start + before.length, start + said.trimEnd().length);
};
