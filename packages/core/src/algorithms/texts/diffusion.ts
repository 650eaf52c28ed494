import { isRefusal } from "../../kernel/index.ts";
import { byId, type Refusal, refuseInput, sortedIds } from "../input.ts";
import { isDay, type Quote, quoteOf, whyNotTexts } from "./quote.ts";
import { isFunctionWord, sentencesIn, stemOf, type Token, tokensIn } from "./tokens.ts";

/** What somebody wrote on a day. */
export type Dated = { readonly id: string; readonly by: string; readonly on: string; readonly words: string };

/**
 * Phrases that one used first and others used later: `also used by`. Two to four words of one sentence that neither begin
 * nor end with a word like "the", told apart by their stems, and that stand nowhere in what all had before them
 * (`background`: a joint brief). Of phrases within one another that stand in the same texts, the longest.
 *
 *     first   who used it on the earliest day; nobody else that day, or it is left out
 *     later   everybody else who used it after that day, each with the first time
 *
 * Shared words and their days, no more: that one took them from the other does not follow.
 *
 * @source leskovec-2009: phrases followed through texts by their day; the background is our own.
 * @cost   three steps for each word; memory for every phrase once.
 */
export type Coined = { readonly phrase: string; readonly first: Use; readonly later: readonly Use[] };

export type Use = { readonly by: string; readonly on: string; readonly text: string; readonly quote: Quote };

const LENGTHS = [4, 3, 2] as const;

/** Those used by most others first, then the longest, then as they were first used. */
export const coinedPhrases = (
  texts: readonly Dated[],
  background: readonly string[] = [],
): readonly Coined[] | Refusal => {
  const wrong = whyNot(texts, background);
  if (wrong) return wrong;
  const known = new Set(background.flatMap((words) => phrasesOf(words).map(({ key }) => key)));
  const uses = new Map<string, Use[]>();
  for (const { id, by, on, words } of texts.toSorted((one, other) => byId(one.on, other.on) || byId(one.id, other.id)))
    for (const { key, quote } of phrasesOf(words)) {
      if (known.has(key)) continue;
      const there = uses.get(key);
      if (there) there.push({ by, on, text: id, quote });
      else uses.set(key, [{ by, on, text: id, quote }]);
    }
  const coined = [...uses].flatMap(([key, all]) => coinedBy(key, all));
  return withoutParts(coined)
    .toSorted(
      (one, other) =>
        other.later.length - one.later.length ||
        lengthOf(other) - lengthOf(one) ||
        byId(one.first.on, other.first.on) ||
        byId(one.key, other.key),
    )
    .map(({ first, later }) => ({ phrase: first.quote.quote, first, later }));
};

const whyNot = (texts: readonly Dated[], background: readonly string[]): Refusal | null => {
  const ids = sortedIds(texts.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  const undated = texts.filter(({ on }) => !isDay(on));
  if (undated.length > 0) return refuseInput("not-a-day", ...undated.map(({ id }) => id));
  if (texts.some(({ by }) => by === "")) return refuseInput("id-missing");
  return whyNotTexts(
    Object.fromEntries([
      ...texts.map(({ id, words }) => [id, words]),
      ...background.map((words, at) => [`background ${at}`, words]),
    ]),
  );
};

type Phrase = { readonly key: string; readonly quote: Quote };

/** Every phrase of a text, each time it stands there. */
const phrasesOf = (source: string): readonly Phrase[] =>
  sentencesIn(source).flatMap(({ start, end }) => {
    const tokens = tokensIn(source, start, end);
    const stems = tokens.map(({ word }) => stemOf(word));
    return LENGTHS.flatMap((length) =>
      tokens.flatMap((first, at) => {
        const last = tokens[at + length - 1];
        if (!last || !isTelling(first) || !isTelling(last)) return [];
        return [{ key: stems.slice(at, at + length).join(" "), quote: quoteOf(source, first.start, last.end) }];
      }),
    );
  });

/** `right to` is no phrase, `right to stay` is. */
const isTelling = ({ word }: Token) => !isFunctionWord(word) && /\p{L}/u.test(word);

type Keyed = Coined & { readonly key: string };

const coinedBy = (key: string, uses: readonly Use[]): readonly Keyed[] => {
  const first = uses[0] as Use;
  if (uses.some(({ by, on }) => on === first.on && by !== first.by)) return [];
  const others = uses.filter(({ by }) => by !== first.by);
  const later = others.filter(({ by }, at) => others.findIndex((other) => other.by === by) === at);
  return later.length === 0 ? [] : [{ key, phrase: first.quote.quote, first, later }];
};

const lengthOf = ({ key }: Keyed) => key.split(" ").length;

/** Without those that are part of a longer one used in the same texts. */
const withoutParts = (coined: readonly Keyed[]): readonly Keyed[] => {
  const byTexts = new Map<string, Keyed[]>();
  for (const one of coined) byTexts.set(where(one), [...(byTexts.get(where(one)) ?? []), one]);
  return coined.filter(
    (one) => !byTexts.get(where(one))?.some(({ key }) => key !== one.key && ` ${key} `.includes(` ${one.key} `)),
  );
};

const where = ({ first, later }: Coined) => [first, ...later].map(({ text }) => text).join(" ");
