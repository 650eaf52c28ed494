import { type Quote, quoteOf } from "./quote.ts";
import { folded } from "./tokens.ts";

/** Somebody named in a text, and by which word she is known again. */
export type Named = Quote & { readonly name: string };

/** One of these words, in small letters or beginning with a large one. */
const anyOf = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join("|");

const DECIDES = anyOf(
  `council mayor minister ministry parliament government governor legislature assembly senate congress cabinet department
  board commission commissioner committee authority agency regulator court president chancellor treasury secretary
  director management ceo tribunal inspectorate ombudsman`,
);
const MANY = anyOf(
  `councils mayors ministers ministries parliaments governments governors departments boards commissions commissioners
  committees authorities agencies regulators courts directors executives`,
);
/** These are bodies with a large letter only. */
const BIG = "State|States|Party|Parties|Executive|County|Member States";
const KIND = anyOf(
  `city county town district borough national federal state local regional school prime transport health housing
  environment planning police european public port water energy executive supervisory managing`,
);
const MODIFIERS = String.raw`(?:(?:\p{Lu}[\p{L}'’-]+|${KIND})\s+){0,4}`;

/** One body that decides, with what stands before it: `The City Council`. */
export const BODY = String.raw`(?:[Tt]he\s+)?${MODIFIERS}(?:${DECIDES})`;

const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Tt]he\s+)?${MODIFIERS}(?<noun>${DECIDES}|${MANY}|${BIG})(?:\s+of\s+(?:the\s+)?\p{Lu}[\p{L}'’-]+)?(?![\p{L}\p{N}])`,
  "gu",
);

/**
 * Who is named that can decide: a council, a minister, a board. English nouns; whether she has the power, nobody can
 * read from a text.
 *
 * @cost one pass
 */
export const powerHoldersIn = (source: string): readonly Named[] =>
  Array.from(source.matchAll(named), (it) => namedAt(source, it.index, it[0], it.groups?.["noun"] ?? ""));

export const namedAt = (source: string, start: number, said: string, name: string): Named => ({
  ...quoteOf(source, start, start + said.length),
  name: folded(name).replace(/^(?:the|all|every|each|our|its|their) /, ""),
});
