import type { Means } from "../../kernel/index.ts";
import { type Refusal, refuseInput } from "../input.ts";
import { likenessOf } from "./likeness.ts";
import { nearestFirst } from "./nearestFirst.ts";
import { type ReadTexts, readTexts, refuseTooMany, type Statement } from "./readTexts.ts";
import { type WordsBehind, wordsBehind } from "./wordsBehind.ts";

export type NeedsAndGives = {
  readonly needs: readonly Statement[];
  readonly gives: readonly Statement[];
  /** How many gives are named for each need, at most. */
  readonly perNeed: number;
  /** Pairs that are not to be named. */
  readonly apart?: readonly { readonly need: string; readonly give: string }[];
};

export type RankedGive = WordsBehind & {
  readonly give: string;
  /** From 1, the nearest first. */
  readonly rank: number;
};

export type RankedGives = {
  /** By the id of the need; each need that was read, with the gives of other members that are nearest to it. */
  readonly ranked: readonly { readonly need: string; readonly gives: readonly RankedGive[] }[];
  /** Needs and gives that were not compared, by id. */
  readonly notRead: readonly string[];
  /** What they were ranked by: what words mean, or only the words that both have. */
  readonly by: "meaning" | "words";
};

/** More pairs than this are not compared in one go. */
const PAIRS_AT_MOST = 10_000_000;

/**
 * Which gives of other members could meet which needs: an order to read in, never a finding that they do. Equal gives
 * come in the order of their ids.
 *
 * @source our own
 * @cost   needs × gives, each a pass over the dimensions of likeness.ts, and the words of what is named.
 */
export const rankGives = (
  { needs, gives, perNeed, apart = [] }: NeedsAndGives,
  means: Means = {},
): RankedGives | Refusal => {
  if (!Number.isInteger(perNeed) || perNeed < 1) return refuseInput("out-of-range");
  if (needs.length * gives.length > PAIRS_AT_MOST) return refuseTooMany(needs);
  const read = readTexts([...needs, ...gives], means);
  if ("refused" in read) return read;
  const known = new Set([...needs, ...gives].map(({ id }) => id));
  const strangers = apart.flatMap(({ need, give }) => [need, give]).filter((id) => !known.has(id));
  if (strangers.length > 0) return refuseInput("id-unknown", ...new Set(strangers));
  const by = read.vectors ? "meaning" : "words";
  return { ranked: rankedIn(read, new Set(needs.map(({ id }) => id)), perNeed, apart), notRead: read.notRead, by };
};

const rankedIn = (
  { texts, vectors }: ReadTexts,
  needIds: ReadonlySet<string>,
  perNeed: number,
  apart: NonNullable<NeedsAndGives["apart"]>,
): RankedGives["ranked"] => {
  const needs = texts.filter(({ id }) => needIds.has(id));
  const gives = texts.filter(({ id }) => !needIds.has(id));
  const likeness = likenessOf(needs, gives, vectors);
  const behind = wordsBehind(vectors);
  const kept = new Set(apart.map(({ need, give }) => JSON.stringify([need, give])));
  return needs.map((need, at) => {
    const isAllowed = (place: number) => {
      const give = gives[place];
      return give !== undefined && give.member !== need.member && !kept.has(JSON.stringify([need.id, give.id]));
    };
    const nearest = nearestFirst(likeness(at), perNeed, isAllowed).flatMap((place) => gives[place] ?? []);
    return {
      need: need.id,
      gives: nearest.map((give, before) => ({ give: give.id, rank: before + 1, ...behind(need, give) })),
    };
  });
};
