import { isRefusal } from "../../kernel/index.ts";
import { type Refusal, refuseInput } from "../input.ts";
import { type Agreed, consensusOn, groupInformedConsensus } from "./consensus.ts";
import { type Difference, differencesIn } from "./differences.ts";
import type { GroupsFit } from "./opinionGroups.ts";
import { type OpinionNote, opinionNotes } from "./opinionNotes.ts";
import { type Positions, positionsOf, votersToGroup } from "./positions.ts";
import { principalComponents } from "./principalComponents.ts";
import { type Representative, representativeOf, type StatementInGroup, statementsInGroups } from "./representative.ts";
import { type TellableGroups, tellableGroups } from "./tellableGroups.ts";
import { countsOfAll, groupCounts, type VoteCount } from "./voteCounts.ts";
import { type VoteMatrix, voteMatrixFrom, type VotesInput } from "./voteMatrix.ts";

export type OpinionsAsked = {
  /** So many groups; usual: as many as fit best. */
  readonly groups?: number;
  /** Groups of fewer people are told together. Usual: 5. */
  readonly toldFrom?: number;
  /** Whether it is told who stands where. Usual: kept. */
  readonly names?: "told" | "kept";
  readonly seed?: number;
};

export type OpinionMap = {
  /** Everybody who could vote, and those who voted on enough to be in a group. */
  readonly voters: { readonly all: number; readonly grouped: number };
  /** The share of all differences that each direction of the map shows: 0 … 1; null where nobody differs. */
  readonly shown: readonly number[] | null;
  /** In the order in which they came, with what everybody said. */
  readonly statements: readonly StatementOfAll[];
  readonly consensus: { readonly agree: readonly Agreed[]; readonly disagree: readonly Agreed[] };
  /** Null where none can be told; a note says why. */
  readonly groups: MapOfGroups | null;
  readonly notes: readonly OpinionNote[];
};

export type StatementOfAll = VoteCount & { readonly id: string; readonly isModeratedOut: boolean };

export type MapOfGroups = {
  /** The largest first; small ones told together stand last. */
  readonly told: readonly ToldGroup[];
  readonly fits: readonly GroupsFit[];
  /** Group-informed consensus, by statement: 0 … 1. */
  readonly consensus: readonly { readonly id: string; readonly agree: number; readonly disagree: number }[];
  readonly differences: readonly Difference[];
  /** How many of those in groups stand far from every middle. */
  readonly farOut: number;
  /** Null where names are kept. */
  readonly people: readonly Place[] | null;
};

export type ToldGroup = {
  readonly size: number;
  /** More than 1 where small groups are told together. */
  readonly madeOf: number;
  readonly middle: { readonly across: number; readonly up: number };
  readonly statements: readonly StatementInGroup[];
  readonly representative: readonly Representative[];
};

export type Place = {
  readonly id: string;
  /** Null for whoever voted on too little. */
  readonly group: number | null;
  readonly across: number;
  readonly up: number;
  readonly isFarOut: boolean;
};

const TOLD_FROM = 5;

/**
 * A map of opinions: who votes alike, what each group stands for, what all agree on and where they differ.
 *
 *     votes → principal components → places → groups → shares of each group → what is representative, consensus, differences
 *
 * Everybody in a group is in one that is told, so no group is dropped; and whatever is told of a group is of `toldFrom` people or
 * more. Statements that were moderated out are counted, and are in nothing else.
 *
 * @source small-2021; what each step takes and leaves out stands with it.
 * @cost   reading the votes, some hundred passes over them, and the pairs of voters: up to 10,000 voters and 2,000 statements,
 *         which take seconds; a room of two hundred takes a blink.
 */
export const opinions = (input: VotesInput, asked: OpinionsAsked = {}): OpinionMap | Refusal => {
  const refusal = whyNotAsked(asked);
  if (refusal) return refusal;
  const matrix = voteMatrixFrom(input);
  if (isRefusal(matrix)) return matrix;
  const plane = principalComponents(matrix);
  const places = positionsOf(matrix, plane);
  const grouped = votersToGroup(matrix);
  const groups = tellableGroups(places, grouped, { toldFrom: TOLD_FROM, ...asked });
  const statements = countsOfAll(matrix).map((count, at) => ({
    id: matrix.statements[at] as string,
    isModeratedOut: matrix.isOut[at] === 1,
    ...count,
  }));
  const live = statements.filter(({ isModeratedOut }) => !isModeratedOut);
  const shares = plane.components.map(({ singularValue }) => singularValue ** 2 / plane.sumOfSquares);
  return {
    voters: { all: matrix.voters.length, grouped: grouped.length },
    shown: shares.length > 0 ? shares : null,
    statements,
    consensus: { agree: consensusOn("agree", live), disagree: consensusOn("disagree", live) },
    groups: typeof groups === "string" ? null : mapOf(matrix, places, groups, asked.names ?? "kept"),
    notes: opinionNotes(matrix, grouped.length, groups),
  };
};

const whyNotAsked = ({ groups = 2, toldFrom = TOLD_FROM, seed = 1 }: OpinionsAsked): Refusal | null => {
  for (const [name, it, least] of [
    ["groups", groups, 2],
    ["toldFrom", toldFrom, 1],
    ["seed", seed, -Infinity],
  ] as const) {
    if (Number.isNaN(it)) return refuseInput("not-a-number", name);
    if (!Number.isInteger(it) || it < least) return refuseInput("out-of-range", name);
  }
  return null;
};

const mapOf = (matrix: VoteMatrix, places: Positions, groups: TellableGroups, names: "told" | "kept"): MapOfGroups => {
  const counts = groupCounts(matrix, groups.groupOf, groups.sizes.length);
  const isLive = (_: unknown, at: number) => !matrix.isOut[at];
  const liveCounts = counts.map((row) => row.filter(isLive));
  return {
    told: statementsInGroups(matrix.statements, counts).map((statements, group) => ({
      size: groups.sizes[group] as number,
      madeOf: groups.madeOf[group] as number,
      middle: { across: groups.middles.across[group] as number, up: groups.middles.up[group] as number },
      statements,
      representative: representativeOf(statements.filter(isLive)),
    })),
    fits: groups.fits,
    consensus: matrix.statements.map((id, at) => ({
      id,
      agree: groupInformedConsensus("agree", counts, at),
      disagree: groupInformedConsensus("disagree", counts, at),
    })),
    differences: differencesIn(matrix.statements.filter(isLive), liveCounts),
    farOut: groups.isFarOut.reduce((sum, it) => sum + it, 0),
    people: names === "kept" ? null : matrix.voters.map((id, voter) => placeOf(id, voter, places, groups)),
  };
};

const placeOf = (id: string, voter: number, places: Positions, { groupOf, isFarOut }: TellableGroups): Place => {
  const group = groupOf[voter] as number;
  return {
    id,
    group: group < 0 ? null : group,
    across: places.across[voter] as number,
    up: places.up[voter] as number,
    isFarOut: isFarOut[voter] === 1,
  };
};
