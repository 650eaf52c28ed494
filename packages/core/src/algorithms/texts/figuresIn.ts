import { isCounting, numberWords } from "./numberWords.ts";
import { doMeet, type Quote, quoteOf } from "./quote.ts";
import type { Token } from "./tokens.ts";

/** A number as it is said, what it counts by (`%`, a currency, or nothing), and how much it is. */
export type Figure = Quote & { readonly value: number; readonly unit: "%" | "money" | "" };

/**
 * The numbers of a text, in digits and in English words, but for those that are part of something else (`besides`:
 * days and years).
 *
 * @cost one pass
 */
export const figuresIn = (source: string, tokens: readonly Token[], besides: readonly Quote[]): readonly Figure[] => {
  const found: Figure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(tokens, at);
    if (!run) continue;
    const [from, to] = [unitBefore(tokens[at - 1]) ? at - 1 : at, unitAfter(tokens[run.to]) ? run.to + 1 : run.to];
    const passage = quoteOf(source, (tokens[from] as Token).start, (tokens[to - 1] as Token).end);
    const unit = unitBefore(tokens[at - 1]) || unitAfter(tokens[run.to]) || "";
    if (!besides.some((it) => doMeet(it, passage))) found.push({ ...passage, value: run.value, unit });
    at = run.to - 1;
  }
  return found;
};

type Run = { readonly value: number; readonly to: number };

/** The longest number that begins at a place: `4 million`, `ninety five`, `two hundred`. */
const runAt = (tokens: readonly Token[], at: number): Run | null => {
  if (!isCounting(tokens, at)) return null;
  const digits = digitsOf((tokens[at] as Token).word);
  return digits === null ? inWords(tokens, at) : timesWords(digits, tokens, at + 1);
};

const timesWords = (digits: number, tokens: readonly Token[], from: number): Run => {
  let [value, to] = [digits, from];
  for (let times = 0; (times = numberWords.get(tokens[to]?.word ?? "") ?? 0) >= 100; to++) value *= times;
  return { value, to };
};

/** `whole` is what thousands and millions have closed, `part` what is still below them. */
const inWords = (tokens: readonly Token[], from: number): Run => {
  let [whole, part, to] = [0, 0, from];
  for (; to < tokens.length; to++) {
    const value = numberWords.get((tokens[to] as Token).word);
    if (value === undefined) break;
    if (value >= 1000) [whole, part] = [whole + (part || 1) * value, 0];
    else if (value === 100) part = (part || 1) * 100;
    else if (part % 100 > 0 && (part % 10 > 0 || value > 9)) break;
    else part += value;
  }
  return { value: whole + part, to };
};

/** `1.2`, `40,000`, `1.000.000`: three digits after each sign make it a sign between thousands. */
const digitsOf = (word: string): number | null => {
  if (!/^\d+(?:[.,]\d+)*$/.test(word)) return null;
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:\.\d{3}){2,}$/.test(word);
  return Number(isGrouped ? word.replaceAll(/,|\.(?=\d{3}\.|\d{3}$)/g, "") : word.replaceAll(",", "."));
};

const unitBefore = (token: Token | undefined) => (token && /^[£$€¥]$/.test(token.word) ? ("money" as const) : null);

const unitAfter = (token: Token | undefined) => {
  if (!token) return null;
  if (/^(?:%|percent|pct)$/.test(token.word)) return "%" as const;
  return /^(?:[£$€¥]|pounds?|dollars?|euros?|eur|usd|gbp)$/.test(token.word) ? ("money" as const) : null;
};
