import { isRefusal } from "../../kernel/index.ts";
import { type Refusal, sortedIds } from "../input.ts";
import { inOrder, type Quote, quoteOf, whyNotTexts } from "./quote.ts";
import { sentencesIn, stemOf, type Token, tokensIn } from "./tokens.ts";

/** A way of putting things that members share: the phrases that carry it, and those that speak against it. */
export type Frame = { readonly id: string; readonly phrases: readonly string[]; readonly avoid?: readonly string[] };

/** What somebody wrote. */
export type Written = { readonly id: string; readonly words: string };

/**
 * Where the phrases of a frame stand in a text.
 *
 * A phrase stands there where the stems of its words follow one another with at most one other word between two of
 * them; `pushed out` in "pushes people out". Its first `a`, `an` or `the` does not count. Passages lie within a sentence.
 *
 * `check`: words in that sentence, outside the phrase, by which it may argue against the frame: a negation, a distancing
 * word, a phrase to avoid; or "That is false." right after. A person reads it; nothing is said of what a text means. That
 * the words of a frame stand nowhere says as little: what puts it in other words is not found.
 *
 * @source porter-1980: stems. The gap and the words to check are our own, English only.
 * @cost   for each phrase, one pass over the words of each text.
 */
export type Uptake = {
  readonly text: string;
  readonly frame: string;
  readonly passages: readonly { readonly phrase: string; readonly quote: Quote; readonly check: readonly Quote[] }[];
};

/** Texts and frames in the order given; none where no phrase stands. */
export const frameUptake = (frames: readonly Frame[], texts: readonly Written[]): readonly Uptake[] | Refusal => {
  const wrong = whyNot(frames, texts);
  if (wrong) return wrong;
  const read = frames.map(({ id, phrases, avoid = [] }) => ({
    id,
    phrases: phrases.map(readPhrase),
    avoid: avoid.map(readPhrase),
  }));
  return texts.flatMap(({ id, words }) => {
    const sentences = sentencesIn(words).map(({ start, end }) => readSentence(words, start, end));
    return read.flatMap((frame) => {
      const passages = sentences
        .flatMap((sentence, at) => passagesIn(words, sentence, sentences[at + 1], frame))
        .toSorted((one, other) => inOrder(one.quote, other.quote));
      return passages.length === 0 ? [] : [{ text: id, frame: frame.id, passages }];
    });
  });
};

const whyNot = (frames: readonly Frame[], texts: readonly Written[]): Refusal | null => {
  for (const ids of [frames, texts].map((all) => sortedIds(all.map(({ id }) => id)))) if (isRefusal(ids)) return ids;
  const phrases = frames.flatMap(({ id, phrases: own, avoid = [] }) =>
    [...own, ...avoid].map((phrase) => ({ id, phrase })),
  );
  for (const { id, phrase } of phrases) {
    const wrong = whyNotTexts({ [id]: tokensIn(phrase).length === 0 ? "" : phrase });
    if (wrong) return wrong;
  }
  return whyNotTexts(Object.fromEntries(texts.map(({ id, words }) => [id, words])));
};

type Phrase = { readonly phrase: string; readonly stems: readonly string[] };
type Sentence = { readonly tokens: readonly Token[]; readonly stems: readonly string[] };
type ReadFrame = { readonly phrases: readonly Phrase[]; readonly avoid: readonly Phrase[] };

const readPhrase = (phrase: string): Phrase => {
  const words = tokensIn(phrase).map(({ word }) => word);
  const isLed = words.length > 1 && /^(?:a|an|the)$/.test(words[0] as string);
  return { phrase, stems: words.slice(isLed ? 1 : 0).map(stemOf) };
};

const readSentence = (source: string, start: number, end: number): Sentence => {
  const tokens = tokensIn(source, start, end);
  return { tokens, stems: tokens.map(({ word }) => stemOf(word)) };
};

const passagesIn = (source: string, sentence: Sentence, next: Sentence | undefined, { phrases, avoid }: ReadFrame) =>
  phrases.flatMap(({ phrase, stems }) =>
    placesOf(stems, sentence.stems).map(({ from, to }) => ({
      phrase,
      quote: between(source, sentence.tokens, from, to),
      check: [
        ...against(source, sentence, avoid).filter(({ at }) => at < from || at >= to),
        ...(next && SAYS_OF_IT.test(next.tokens[0]?.word ?? "") ? against(source, next, []) : []),
      ].map(({ quote }) => quote),
    })),
  );

/** Between two words of a phrase. */
const OTHERS_MAX = 1;

/** From left to right; none meets another. */
const placesOf = (
  phrase: readonly string[],
  stems: readonly string[],
): readonly { readonly from: number; readonly to: number }[] => {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < stems.length; from++) {
    const to = endOf(phrase, stems, from);
    if (to < 0) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
};

/** One past the last word of a phrase that begins here, by the nearest words; −1 where it does not. */
const endOf = (phrase: readonly string[], stems: readonly string[], from: number): number => {
  if (stems[from] !== phrase[0]) return -1;
  let ends = [from + 1];
  for (const stem of phrase.slice(1)) {
    const next = new Set<number>();
    for (const end of ends) for (let at = end; at <= end + OTHERS_MAX; at++) if (stems[at] === stem) next.add(at + 1);
    ends = [...next].sort((one, other) => one - other);
  }
  return ends[0] ?? -1;
};

const NEGATION =
  /^(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|false|wrong|untrue|myth|myths|nonsense|reject|rejects|rejected|oppose|opposes|opposed|deny|denies|against|instead|dismiss|dismisses|disagree|disagrees|dispute|disputes|mistaken|misleading|alleged|allegedly|claim|claims|supposedly|contrary|refuse|refuses|hardly|\p{L}+n't)$/u;
const DISTANCE = [
  ["some", "say"],
  ["so", "called"],
  ["we", "are", "told"],
  ["they", "say"],
] as const;
const SAYS_OF_IT = /^(?:that|this|it|these|those|that's|it's|wrong|false|nonsense|no|not)$/;

/** Words of a sentence by which it may argue against something, each with where it stands. */
const against = (source: string, { tokens, stems }: Sentence, avoid: readonly Phrase[]) => {
  const single = tokens.flatMap(({ word }, at) => (NEGATION.test(word) ? [{ from: at, to: at + 1 }] : []));
  const distant = DISTANCE.flatMap((words) =>
    tokens.flatMap((_, at) =>
      words.every((word, nth) => tokens[at + nth]?.word === word) ? [{ from: at, to: at + words.length }] : [],
    ),
  );
  const avoided = avoid.flatMap(({ stems: phrase }) => placesOf(phrase, stems));
  return [...single, ...distant, ...avoided]
    .map(({ from, to }) => ({ at: from, quote: between(source, tokens, from, to) }))
    .toSorted((one, other) => inOrder(one.quote, other.quote));
};

const between = (source: string, tokens: readonly Token[], from: number, to: number): Quote =>
  quoteOf(source, (tokens[from] as Token).start, (tokens[to - 1] as Token).end);
