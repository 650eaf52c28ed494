import { isRefusal } from "../../kernel/index.ts";
import { placesOf, type Refusal, refuseInput, sortedIds } from "../input.ts";

/** Who was asked, about what, and what they said: 1 agrees, −1 disagrees, 0 passes. No vote: not seen, or not answered. */
export type VotesInput = {
  readonly voters: readonly string[];
  /** In the order in which they came. */
  readonly statements: readonly VotedStatement[];
  readonly votes: readonly Vote[];
};

/** A statement that was moderated out draws no lines between people; its votes are still counted. */
export type VotedStatement = { readonly id: string; readonly isModeratedOut?: boolean };

export type Vote = { readonly by: string; readonly on: string; readonly vote: number };

/** The votes row by row: those of a voter stand from `first[voter]` to before `first[voter + 1]`, by statement. */
export type VoteMatrix = {
  /** Sorted. */
  readonly voters: readonly string[];
  readonly statements: readonly string[];
  /** By statement: 1 where it was moderated out. */
  readonly isOut: Uint8Array;
  readonly first: Int32Array;
  readonly on: Int32Array;
  readonly vote: Int8Array;
};

const VOTERS_MAX = 10_000;
const STATEMENTS_MAX = 2_000;

/** Reads votes, or says why it cannot. */
export const voteMatrixFrom = ({ voters, statements, votes }: VotesInput): VoteMatrix | Refusal => {
  if (voters.length > VOTERS_MAX || statements.length > STATEMENTS_MAX) return refuseInput("too-large");
  const sorted = sortedIds(voters);
  if (isRefusal(sorted)) return sorted;
  const ids = statements.map(({ id }) => id);
  const known = sortedIds(ids);
  if (isRefusal(known)) return known;
  const [voterOf, statementOf] = [placesOf(sorted), placesOf(ids)];
  const [by, on] = [new Int32Array(votes.length), new Int32Array(votes.length)];
  for (let nth = 0; nth < votes.length; nth++) {
    const it = votes[nth] as Vote;
    const voter = voterOf.get(it.by);
    const statement = statementOf.get(it.on);
    if (voter === undefined) return refuseInput("id-unknown", it.by);
    if (statement === undefined) return refuseInput("id-unknown", it.on);
    if (!Number.isFinite(it.vote)) return refuseInput("not-a-number", it.by, it.on);
    if (it.vote !== 1 && it.vote !== 0 && it.vote !== -1) return refuseInput("out-of-range", it.by, it.on);
    by[nth] = voter;
    on[nth] = statement;
  }
  const order = inOrderOf(
    by,
    inOrderOf(
      on,
      new Int32Array(votes.length).map((_, nth) => nth),
    ),
  );
  const matrix: VoteMatrix = {
    voters: sorted,
    statements: ids,
    isOut: Uint8Array.from(statements, ({ isModeratedOut }) => Number(isModeratedOut === true)),
    first: startsOf(by, sorted.length),
    on: order.map((nth) => on[nth] as number),
    vote: new Int8Array(votes.length).map((_, at) => votes[order[at] as number]?.vote as number),
  };
  return whyTwice(matrix) ?? matrix;
};

/** The same places in the order of their keys; those of one key stay as they stand. */
const inOrderOf = (keys: Int32Array, places: Int32Array): Int32Array => {
  const next = startsOf(
    keys,
    keys.reduce((most, key) => Math.max(most, key + 1), 0),
  );
  const order = new Int32Array(places.length);
  for (const place of places) order[next[keys[place] as number]!++] = place;
  return order;
};

/** Where each key's begin once they stand in order; one more place tells where the last ones end. */
const startsOf = (keys: Int32Array, count: number): Int32Array => {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key] as number;
  return starts;
};

const whyTwice = ({ voters, statements, first, on }: VoteMatrix): Refusal | null => {
  for (const [voter, id] of voters.entries())
    for (let at = (first[voter] as number) + 1; at < (first[voter + 1] as number); at++)
      if (on[at] === on[at - 1]) return refuseInput("arc-twice", id, statements[on[at] as number] as string);
  return null;
};

/** How many statements somebody voted on, moderated out or not. */
export const votesBy = ({ first }: VoteMatrix, voter: number): number =>
  (first[voter + 1] as number) - (first[voter] as number);
