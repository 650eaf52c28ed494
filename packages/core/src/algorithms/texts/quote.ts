import { isUnbroken, WORDS_MAX } from "../../kernel/index.ts";
import { type Refusal, refuseInput } from "../input.ts";

/** A passage of a text. Offsets are UTF-16 units: `source.slice(start, end) === quote`, always. */
export type Quote = { readonly start: number; readonly end: number; readonly quote: string };

export const quoteOf = (source: string, start: number, end: number): Quote => ({
  start,
  end,
  quote: source.slice(start, end),
});

/** In the order in which they stand; of two that begin together, the shorter first. */
export const inOrder = (one: Quote, other: Quote): number => one.start - other.start || one.end - other.end;

export const doMeet = (one: Quote, other: Quote): boolean => one.start < other.end && other.start < one.end;

/** Of passages that meet, the longest alone; in the order in which they stand. */
export const longestOnly = <Passage extends Quote>(all: readonly Passage[]): readonly Passage[] => {
  const longestFirst = all.toSorted(
    (one, other) => other.end - other.start - (one.end - one.start) || inOrder(one, other),
  );
  const kept: Passage[] = [];
  for (const it of longestFirst) if (!kept.some((other) => doMeet(it, other))) kept.push(it);
  return kept.sort(inOrder);
};

/** Why texts cannot be read. `about` names the ones that stand in the way. At most 20,000 UTF-16 units each. */
export const whyNotTexts = (texts: Readonly<Record<string, string>>): Refusal | null => {
  const all = Object.entries(texts);
  const where = (is: (text: string) => boolean) => all.filter(([, text]) => is(text)).map(([name]) => name);
  const reasons = [
    ["text-empty", where((text) => text.trim() === "")],
    ["too-large", where((text) => text.length > WORDS_MAX)],
    ["text-broken", where((text) => !isUnbroken(text))],
  ] as const;
  const found = reasons.find(([, names]) => names.length > 0);
  return found ? refuseInput(found[0], ...found[1]) : null;
};

/** A day of the calendar, `YYYY-MM-DD`. */
export const isDay = (day: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};
