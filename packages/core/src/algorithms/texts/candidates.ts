import { isRefusal } from "../../kernel/index.ts";
import { type Refusal, sortedIds } from "../input.ts";
import { type Quote, quoteOf, whyNotTexts } from "./quote.ts";
import { sentencesIn, tokensIn } from "./tokens.ts";

/** What a question asks for, as whoever asked it says; `null`: something else. */
export type AskedFor = "need" | "give" | "risk" | "gain" | "stakeholder";

/** What was said to one question. */
export type Said = { readonly id: string; readonly askedFor: AskedFor | null; readonly words: string };

/** A passage that may be one of what was asked for, until a person says it is. */
export type Candidate = { readonly answer: string; readonly as: AskedFor; readonly quote: Quote };

/**
 * Every sentence of an answer as a candidate of what its question asked for, and nothing else: which words give away a
 * need differs from talk to talk, while what was asked is known. Without the words that only lead in ("And", "Honestly,")
 * and the dot at the end; sentences that say nothing of their own ("Well, yes.") are left out.
 *
 * Turns and answers come from whatever has read the transcript; offsets are those of the answer's words.
 *
 * @source our own, measured in packages/core/testing/texts
 * @cost   one pass
 */
export const candidatesIn = (answers: readonly Said[]): readonly Candidate[] | Refusal => {
  const ids = sortedIds(answers.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  const wrong = whyNotTexts(Object.fromEntries(answers.map(({ id, words }) => [id, words])));
  if (wrong) return wrong;
  return answers.flatMap(({ id, askedFor, words }) =>
    askedFor === null
      ? []
      : sentencesIn(words)
          .map(({ start, end }) => withoutLead(words, start, end))
          .filter(({ quote }) => tokensIn(quote).some(({ word }) => !EMPTY.test(word)))
          .map((quote) => ({ answer: id, as: askedFor, quote })),
  );
};

/** What one says before one says something. */
const LEAD =
  /^(?:(?:and|but|so|well|also|then|honestly|frankly|actually|look|yes|yeah|no|oh|um|uh|er|hm+|okay|ok|right|sure|i mean|you know|to be honest|to be fair)\b,?\s*)+/iu;

const EMPTY =
  /^(?:yes|yeah|yep|no|nope|not|okay|ok|right|sure|maybe|perhaps|well|so|and|but|i|you|we|it|that|that's|it's|is|are|do|don't|know|think|really|thanks|thank|hm+|um|uh|oh|good|question|exactly|of|course|honestly|hard|to|say|let|me|a|the)$/;

const withoutLead = (source: string, start: number, end: number): Quote => {
  const said = source.slice(start, end);
  const [lead = ""] = LEAD.exec(said) ?? [];
  const kept = lead.length < said.length && /[\p{L}\p{N}]/u.test(said.slice(lead.length)) ? lead.length : 0;
  const [sign = ""] = /[.;,]$/u.exec(said) ?? [];
  return quoteOf(source, start + kept, end - sign.length);
};
