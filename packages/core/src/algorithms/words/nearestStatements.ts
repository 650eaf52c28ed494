import type { Means } from "../../kernel/index.ts";
import { type Refusal, refuseInput } from "../input.ts";
import { nearestOfEach } from "./nearestOfEach.ts";
import { type ReadText, readTexts, refuseTooMany, type Statement } from "./readTexts.ts";
import { type WordsBehind, wordsBehind } from "./wordsBehind.ts";

export type Statements = {
  readonly statements: readonly Statement[];
  /** How many of others are named for each, at most. */
  readonly perStatement: number;
  /** How many statements are told of, at most: those most worth reading. */
  readonly most?: number;
};

export type NearStatement = WordsBehind & { readonly id: string };

export type NearestStatements = {
  /**
   * Those that have any beside them. First those that are each other's nearest; then by how near the nearest is, by id
   * where they are equal.
   */
  readonly near: readonly { readonly statement: string; readonly others: readonly NearStatement[] }[];
  /** Not all that have any beside them are told of. */
  readonly truncated: boolean;
  /** Those that were not compared, by id. */
  readonly notRead: readonly string[];
  /** What they were compared by: what words mean, or only the words that both have. */
  readonly by: "meaning" | "words";
};

/** More statements than this are not compared in one go: each is compared with each. */
export const STATEMENTS_AT_MOST = 4_000;

/**
 * Which statements of other members each statement is nearest to: what to read side by side. Near statements can agree,
 * pull against each other, or speak of other things in like words; which of these it is, this does not see. Those that
 * say the same word for word are not named beside each other: there is nothing to find out.
 *
 * @source our own
 * @cost   the square of the statements, each a pass over the dimensions of likeness.ts, and the words of what is named.
 */
export const nearestStatements = (
  { statements, perStatement, most = STATEMENTS_AT_MOST }: Statements,
  means: Means = {},
): NearestStatements | Refusal => {
  if (![perStatement, most].every((it) => Number.isInteger(it) && it > 0)) return refuseInput("out-of-range");
  if (statements.length > STATEMENTS_AT_MOST) return refuseTooMany(statements);
  const read = readTexts(statements, means);
  if ("refused" in read) return read;
  const { texts, vectors, notRead } = read;
  const found = nearestOfEach(texts, vectors, perStatement, isWorthIt).map((nearest, at) => ({ at, ...nearest }));
  const behind = wordsBehind(vectors);
  const isMutual = ({ at, places }: Found) => found[places[0] ?? -1]?.places[0] === at;
  const having = found
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => Number(isMutual(b)) - Number(isMutual(a)) || b.nearness - a.nearness || a.at - b.at);
  const near = having.slice(0, most).map(({ at, places }) => {
    const text = texts[at] as (typeof texts)[number];
    const others = places.flatMap((place) => texts[place] ?? []);
    return { statement: text.id, others: others.map((other) => ({ id: other.id, ...behind(text, other) })) };
  });
  return { near, truncated: having.length > most, notRead, by: vectors ? "meaning" : "words" };
};

/** Of another member, and not the same said again. */
const isWorthIt = (one: ReadText, other: ReadText) => one.member !== other.member && one.plain !== other.plain;

type Found = { readonly at: number; readonly places: readonly number[]; readonly nearness: number };
