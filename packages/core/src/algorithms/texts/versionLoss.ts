import { isRefusal } from "../../kernel/index.ts";
import { type Refusal, refuseInput } from "../input.ts";
import { alignment } from "./alignment.ts";
import type { Change } from "./change.ts";
import { changesBetween } from "./clauseChanges.ts";
import { type ClauseTerms, clauseTerms } from "./clauseTerms.ts";
import { type Edit, type WordDiff, wordDiff } from "./commonWords.ts";
import { likeness, piecesOf } from "./pieces.ts";
import { type Quote, whyNotTexts } from "./quote.ts";
import { clausesIn, plainly } from "./tokens.ts";

/**
 * What a demand lost and gained from one version to the next.
 *
 *     pairs      clauses of both versions side by side, and every word that differs between them
 *     losses     a number, day or name dropped; a later day; a verb lower on its ladder; a hedge added; a narrower scope
 *     gains      the same the other way round: turning the versions around swaps the two
 *     toJudge    two numbers differ, or two names: a person judges what that means
 *     hint       the sign of Σ weight(gains) − Σ weight(losses); null where that is 0
 *
 * What is only said besides, as one more act in a sentence, weighs nothing: it is no strength of what was asked before.
 * English wordings; the words that differ are found in any language. A hint is no finding: on fresh versions it missed one
 * of five that were weaker (packages/core/testing/texts), while every loss stood among the words that differ.
 *
 * @source needleman-wunsch-1970: the alignment; cavnar-trenkle-1994: how alike clauses are; hyyro-2004: the words that
 *   differ. Ladders, hedges and weights are our own.
 * @cost   clauses² comparisons, then words² / 32 steps for each pair of clauses.
 */
export type VersionLoss = {
  readonly pairs: readonly ClausePair[];
  /** Clauses that are in one version only, and those that only stand elsewhere. */
  readonly dropped: readonly Quote[];
  readonly added: readonly Quote[];
  readonly elsewhere: readonly ClausePair[];
  readonly losses: readonly Change[];
  readonly gains: readonly Change[];
  readonly toJudge: readonly Change[];
  readonly hint: "weaker" | "stronger" | null;
};

/** `edits` is every difference of words, marked by nobody yet. */
export type ClausePair = { readonly was: Quote; readonly is: Quote; readonly edits: readonly Edit[] };

export const CLAUSES_MAX = 1_000;

/** In both lists, what stands first in the newer version first. */
export const versionLoss = (before: string, after: string): VersionLoss | Refusal => {
  const wrong = whyNotTexts({ before, after });
  if (wrong) return wrong;
  const [older, newer] = [clausesIn(before), clausesIn(after)];
  const long = [older, newer].flatMap((clauses, nth) =>
    clauses.length > CLAUSES_MAX ? [nth === 0 ? "before" : "after"] : [],
  );
  if (long.length > 0) return refuseInput("too-large", ...long);
  const places = aligned(older, newer);
  const [dropped, added] = [
    older.filter((_, at) => !places.some(([was]) => was === at)),
    newer.filter((_, at) => !places.some(([, is]) => is === at)),
  ];
  const elsewhere = movedAmong(dropped, added);
  const compared = places.map(([was, is]) => compare([before, older[was] as Quote], [after, newer[is] as Quote]));
  const gone = dropped.filter((clause) => !elsewhere.some(({ was }) => was === clause));
  const come = added.filter((clause) => !elsewhere.some(({ is }) => is === clause));
  const changes = [
    ...compared.flatMap(({ changes: of }) => of),
    ...gone.map((was): Change => ({ what: "clause", how: "dropped", was, is: null, counts: "loss", weight: 1 })),
    ...come.map((is): Change => ({ what: "clause", how: "added", was: null, is, counts: "gain", weight: 1 })),
  ].sort(inOrderOfNewer);
  return {
    pairs: compared.map(({ pair }) => pair),
    dropped: gone,
    added: come,
    elsewhere,
    losses: changes.filter(({ counts }) => counts === "loss"),
    gains: changes.filter(({ counts }) => counts === "gain"),
    toJudge: changes.filter(({ counts }) => counts === "either"),
    hint: hintOf(changes),
  };
};

/** The same pairs whichever version is called the older. */
const aligned = (older: readonly Quote[], newer: readonly Quote[]): readonly (readonly [number, number])[] => {
  const isTurned = newer.map(({ quote }) => quote).join("\n") < older.map(({ quote }) => quote).join("\n");
  const [rows, columns] = (isTurned ? [newer, older] : [older, newer]).map((clauses) =>
    clauses.map(({ quote }) => piecesOf(quote)),
  );
  const pairs = alignment(
    (rows ?? []).map((row) => (columns ?? []).map((column) => likeness(row, column))),
    columns?.length ?? 0,
  );
  return isTurned ? pairs.map(([row, column]) => [column, row]) : pairs;
};

const movedAmong = (dropped: readonly Quote[], added: readonly Quote[]): readonly ClausePair[] => {
  const left = [...added];
  return dropped.flatMap((was) => {
    const at = left.findIndex((is) => plainly(is.quote) === plainly(was.quote));
    return at < 0 ? [] : [{ was, is: left.splice(at, 1)[0] as Quote, edits: [] }];
  });
};

const compare = ([before, was]: readonly [string, Quote], [after, is]: readonly [string, Quote]) => {
  const [older, newer]: readonly [ClauseTerms, ClauseTerms] = [clauseTerms(before, was), clauseTerms(after, is)];
  const diff: WordDiff = wordDiff([before, older.tokens], [after, newer.tokens]);
  return { pair: { was, is, edits: diff.edits }, changes: changesBetween(older, newer, diff) };
};

const hintOf = (changes: readonly Change[]): VersionLoss["hint"] => {
  const sum = changes.reduce(
    (all, { counts, weight }) => all + (counts === "gain" ? weight : counts === "loss" ? -weight : 0),
    0,
  );
  return sum === 0 ? null : sum < 0 ? "weaker" : "stronger";
};

const inOrderOfNewer = (one: Change, other: Change): number =>
  placeOf(one.is) - placeOf(other.is) ||
  placeOf(one.was) - placeOf(other.was) ||
  (one.what < other.what ? -1 : one.what > other.what ? 1 : 0);

/** What is not in the newer version stands last. */
const placeOf = (quote: Quote | null) => quote?.start ?? Number.MAX_SAFE_INTEGER;

/** Several versions in their order: each step beside the one before. */
export const versionSteps = (versions: readonly string[]): readonly VersionLoss[] | Refusal => {
  const steps = versions.slice(1).map((after, nth) => versionLoss(versions[nth] as string, after));
  return steps.find(isRefusal) ?? (steps as readonly VersionLoss[]);
};
