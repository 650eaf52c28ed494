import type { Token } from "./tokens.ts";

/** Wordings to be looked for, each with what it stands for. */
export type Wordings<Meaning> = ReadonlyMap<string, readonly Wording<Meaning>[]>;

type Wording<Meaning> = { readonly words: readonly string[]; readonly meaning: Meaning; readonly name: string };

/** One wording found: the words from `from` up to `to`, which is left out. `name` is the same for all its forms. */
export type Found<Meaning> = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly meaning: Meaning;
};

/**
 * Lists of wordings, one string for each meaning, divided by semicolons. Forms of one wording stand together, divided
 * by `/`; `...` stands for up to three words; a word with `~` has all endings of a regular English verb.
 */
export const wordingsOf = <Meaning>(lists: readonly (readonly [Meaning, string])[]): Wordings<Meaning> => {
  const byFirst = new Map<string, Wording<Meaning>[]>();
  for (const [meaning, list] of lists)
    for (const entry of list.split(";").map((it) => it.trim().replaceAll(/\s+/g, " "))) {
      const name = (entry.split("/")[0] as string).replaceAll("~", "");
      for (const words of entry.split("/").flatMap((form) => formsOf(form.trim().split(" "))))
        byFirst.set(words[0] as string, [...(byFirst.get(words[0] as string) ?? []), { words, meaning, name }]);
    }
  return new Map(
    [...byFirst].map(([first, all]) => [first, all.toSorted((one, other) => other.words.length - one.words.length)]),
  );
};

/** From left to right, the longest wording at each place; none meets another. */
export const wordingsIn = <Meaning>(
  tokens: readonly Token[],
  wordings: Wordings<Meaning>,
): readonly Found<Meaning>[] => {
  const found: Found<Meaning>[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const ends = (wordings.get((tokens[from] as Token).word) ?? []).map((it) => ({
      ...it,
      to: endOf(it.words, tokens, from),
    }));
    const longest = ends.reduce<(typeof ends)[number] | null>(
      (best, it) => (it.to > (best?.to ?? from) ? it : best),
      null,
    );
    if (!longest) continue;
    const { to, name, meaning } = longest;
    found.push({ from, to, name, meaning });
    from = to - 1;
  }
  return found;
};

const GAP_MAX = 3;

/** Where a wording that begins at a place ends; −1 where it does not stand there. */
const endOf = (words: readonly string[], tokens: readonly Token[], from: number): number => {
  let at = from;
  let leap = 0;
  for (const word of words) {
    if (word === "...") {
      leap = GAP_MAX;
      continue;
    }
    const there = tokens.slice(at, at + leap + 1).findIndex((token) => token.word === word);
    if (there < 0) return -1;
    at += there + 1;
    leap = 0;
  }
  return at;
};

const formsOf = ([first = "", ...rest]: readonly string[]): readonly (readonly string[])[] =>
  first.endsWith("~") ? regularForms(first.slice(0, -1)).map((form) => [form, ...rest]) : [[first, ...rest]];

/** `ban, bans, banned, banning`: one short vowel between single consonants doubles the last. */
const regularForms = (base: string): readonly string[] => {
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base);
  const body = base.endsWith("e") ? base.slice(0, -1) : isShort ? base + base.at(-1) : base;
  if (/[^aeiou]y$/.test(base)) {
    const y = base.slice(0, -1);
    return [base, `${y}ies`, `${y}ied`, `${base}ing`];
  }
  return [base, base + (/(?:s|x|z|ch|sh)$/.test(base) ? "es" : "s"), `${body}ed`, `${body}ing`];
};
