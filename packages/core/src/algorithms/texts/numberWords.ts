import type { Token } from "./tokens.ts";

const ones =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** English words for numbers, and for what they are multiplied by. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, nth) => [word, 20 + 10 * nth] as const),
  ["half", 0.5],
  ["third", 1 / 3],
  ["thirds", 1 / 3],
  ["quarter", 0.25],
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);

/** Whether a number begins here: `one` counts only where it is no pronoun, a part (`third`) only after `a` or a number. */
export const isCounting = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[at] as Token;
  const before = tokens[at - 1]?.word ?? "";
  const after = tokens[at + 1]?.word ?? "";
  if (NUMBERED.test(before)) return false;
  if (word === "one") return !pronounBefore.has(before) && !pronounAfter.has(after) && after !== "";
  if (/^(?:third|thirds|quarter|half)$/.test(word))
    return /^(?:a|by|one|two|three|at|cut|in)$/.test(before) || after === "of";
  if (/^(?:hundred|thousand|million|billion|dozen)$/.test(word)) return before === "a" || before === "several";
  return numberWords.has(word) || /^\d+(?:[.,]\d+)*$/.test(word);
};

/** `section 21` is the name of one thing. */
const NUMBERED =
  /^(?:section|article|articles|chapter|paragraph|para|clause|clauses|annex|schedule|item|option|rule|regulation|resolution|goal|target|phase|stage|tier|version|page)$/;

const pronounBefore = new Set("no any each every this that which some the another only such".split(" "));
const pronounAfter = new Set("of who that another is was can should must will may to by and or s side day".split(" "));
