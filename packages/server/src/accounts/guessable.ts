import { dictionary } from "@zxcvbn-ts/language-common";

/** Whose account it is, as anyone who guesses may know. */
export type Whose = { readonly name: string; readonly email: string };

/**
 * Whether others would try this password early: it is in common use, it repeats itself, or little of it is left without
 * the words that anyone knows.
 */
export const isGuessable = (password: string, whose: Whose): boolean => {
  const lower = password.toLowerCase();
  if (common.has(lower) || new Set(lower).size < DIFFERENT_LEAST) return true;
  const rest = knownWords(whose).reduce((left, word) => left.replaceAll(word, ""), lower);
  return rest.length < lower.length && rest.trim().length < OWN_LEAST;
};

/** Characters that must not be part of what anyone knows, where some are. */
const OWN_LEAST = 8;
const DIFFERENT_LEAST = 5;
const WORD_LEAST = 3;

/** Forty-nine thousand, of which some hundreds are long enough to be a password here. */
const common: ReadonlySet<string> = new Set(dictionary["passwords-common"]);

/** Longest first, so that a whole address goes before its parts. */
const knownWords = ({ name, email }: Whose): readonly string[] =>
  ["mortar", email, ...`${name} ${email}`.split(/[^\p{L}\p{N}]+/u)]
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word.length >= WORD_LEAST)
    .sort((one, other) => other.length - one.length);
