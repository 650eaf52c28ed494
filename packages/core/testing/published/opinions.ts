import { groupInformedConsensus } from "../../src/algorithms/opinions/consensus.ts";
import { type OpinionGroups, opinionGroups } from "../../src/algorithms/opinions/opinionGroups.ts";
import { type MapOfGroups, type OpinionMap, opinions as mapped } from "../../src/algorithms/opinions/opinions.ts";
import { positionsOf } from "../../src/algorithms/opinions/positions.ts";
import { principalComponents } from "../../src/algorithms/opinions/principalComponents.ts";
import {
  type Representative,
  representativeOf,
  statementsInGroups,
} from "../../src/algorithms/opinions/representative.ts";
import { silhouettes } from "../../src/algorithms/opinions/silhouettes.ts";
import { type GroupCounts, groupCounts } from "../../src/algorithms/opinions/voteCounts.ts";
import { type VoteMatrix, voteMatrixFrom } from "../../src/algorithms/opinions/voteMatrix.ts";
import { openConversation, type Published, smallConversation } from "./polisConversations.ts";
import { type Answer, type Answers, type Meets } from "./published.ts";

type OwnAnswers = Readonly<Record<string, Answer>>;

const matrixOf = ({ input }: Published): VoteMatrix => voteMatrixFrom(input) as VoteMatrix;

const placesOf = (published: Published) => {
  const matrix = matrixOf(published);
  return positionsOf(matrix, principalComponents(matrix));
};

/** By voter, as Polis grouped them; −1 for whoever is in none. */
const theirGroupOf = (published: Published): Int32Array =>
  Int32Array.from(matrixOf(published).voters, (id) => published.groups.get(id) ?? -1);

const theirVoters = (published: Published): Int32Array => {
  const groupOf = theirGroupOf(published);
  return Int32Array.from(groupOf.keys()).filter((voter) => (groupOf[voter] as number) >= 0);
};

const numberOfTheirs = (published: Published): number => Math.max(...theirGroupOf(published)) + 1;

const theirCounts = (published: Published): GroupCounts =>
  groupCounts(matrixOf(published), theirGroupOf(published), numberOfTheirs(published));

/** Ours, of as many groups as Polis published, among those whom Polis grouped. */
const oursOf = (published: Published): OpinionGroups =>
  opinionGroups(placesOf(published), theirVoters(published), { groups: numberOfTheirs(published) }) as OpinionGroups;

const silhouetteIn = (published: Published, groupOf: Int32Array): number => {
  const { across, up } = placesOf(published);
  const voters = theirVoters(published);
  const only = (of: Float64Array) => Float64Array.from(voters, (voter) => of[voter] as number);
  const rated = silhouettes({ across: only(across), up: only(up) }, [voters.map((voter) => groupOf[voter] as number)]);
  return rated[0]?.mean as number;
};

/** The adjusted Rand index of Hubert and Arabie: how far two divisions agree beyond chance; 1 where they are the same. */
const agreementOf = (published: Published): number => {
  const [ours, theirs] = [oursOf(published).groupOf, theirGroupOf(published)];
  const voters = [...theirVoters(published)];
  const pairsIn = (nameOf: (voter: number) => string) => {
    const sizes = new Map<string, number>();
    for (const voter of voters) sizes.set(nameOf(voter), (sizes.get(nameOf(voter)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const [own, their] = [pairsIn((voter) => `${ours[voter]}`), pairsIn((voter) => `${theirs[voter]}`)];
  const byChance = (own * their) / ((voters.length * (voters.length - 1)) / 2);
  return (pairsIn((voter) => `${ours[voter]} ${theirs[voter]}`) - byChance) / ((own + their) / 2 - byChance);
};

const atLeast = (ours: () => number, less = 0): Meets => ({ meets: (published: number) => ours() >= published - less });

const mapIn = ({ input }: Published): OpinionMap & { readonly groups: MapOfGroups } =>
  mapped(input) as OpinionMap & { readonly groups: MapOfGroups };

const singularValuesOf = (published: Published): readonly number[] =>
  principalComponents(matrixOf(published), 3).components.map(({ singularValue }) => singularValue);

/** The ten statements most agreed on in all published groups, of those that twenty in groups saw. */
const mostAgreed = (published: Published): readonly { readonly id: number; readonly consensus: number }[] => {
  const counts = theirCounts(published);
  return matrixOf(published)
    .statements.map((id, at) => ({
      id: Number(id),
      seen: counts.reduce((sum, row) => sum + (row[at]?.seen as number), 0),
      consensus: groupInformedConsensus("agree", counts, at),
    }))
    .filter(({ seen }) => seen >= 20)
    .sort((one, other) => other.consensus - one.consensus)
    .slice(0, 10);
};

/**
 * The number of groups Polis publishes depends on earlier rounds, which votes alone do not tell; so it has to be one that fits as
 * well as ours.
 */
const fitsAsWell = (published: Published): Meets => ({
  meets: (theirs: number) => mapIn(published).groups.fits.some(({ groups, isAsGood }) => isAsGood && groups === theirs),
});

const openAnswers = (name: string): OwnAnswers => {
  const read = () => openConversation(name);
  return {
    [`${name}.shape`]: () => [matrixOf(read()).voters.length, matrixOf(read()).statements.length],
    [`${name}.k`]: () => fitsAsWell(read()),
    [`${name}.ari_min`]: () => atLeast(() => agreementOf(read())),
    [`${name}.ari_reference`]: () => atLeast(() => agreementOf(read()), 1e-12),
    [`${name}.silhouette_published`]: () => silhouetteIn(read(), theirGroupOf(read())),
    [`${name}.singular_values`]: () => singularValuesOf(read()),
    [`${name}.explained_2pc`]: () => mapIn(read()).shown?.reduce((sum, it) => sum + it, 0),
    [`${name}.top_group_informed_consensus`]: () => mostAgreed(read()).map(({ id }) => id),
    [`${name}.gic_values`]: () => mostAgreed(read()).map(({ consensus }) => consensus),
  };
};

/** Both lie in the same direction, whichever way round. */
const sameDirections: Meets = {
  meets: (published: { readonly comps: readonly (readonly number[])[]; readonly min_abs_cos: number }) =>
    published.comps.every((theirs, nth) => {
      const ours = principalComponents(matrixOf(smallConversation())).components[nth]?.loadings as Float64Array;
      const cosine = theirs.reduce((sum, it, at) => sum + it * (ours[at] as number), 0) / Math.hypot(...theirs);
      return Math.abs(cosine) > published.min_abs_cos;
    }),
};

const byNumber = <Of>(all: readonly Of[]) => Object.fromEntries(all.entries());

const representativeStatements = () => {
  const published = smallConversation();
  const { statements, isOut } = matrixOf(published);
  return byNumber(
    statementsInGroups(statements, theirCounts(published)).map((all) =>
      representativeOf(all.filter((_, at) => !isOut[at])).map(inTheirWords),
    ),
  );
};

const inTheirWords = (it: Representative) => ({
  tid: Number(it.id),
  "n-success": it.voted,
  "n-trials": it.seen,
  "p-success": it.share,
  "p-test": it.test,
  repness: it.representativeness,
  "repness-test": it.representativenessTest,
  "repful-for": it.side,
  ...(it.isMostAgreed && { "best-agree": true, "n-agree": it.voted }),
});

const consensusInTheirWords = () => {
  const { agree, disagree } = mapIn(smallConversation()).consensus;
  const [agreed, disagreed] = [agree, disagree].map((all) =>
    all.map(({ id, voted, seen, share, test }) => ({
      tid: Number(id),
      "n-success": voted,
      "n-trials": seen,
      "p-success": share,
      "p-test": test,
    })),
  );
  return { agree: agreed, disagree: disagreed };
};

const votesInGroups = () =>
  byNumber(
    theirCounts(smallConversation()).map((row, group) => ({
      id: group,
      "n-members": theirGroupOf(smallConversation()).filter((it) => it === group).length,
      votes: byNumber(row.map(({ agrees, disagrees, seen }) => ({ A: agrees, D: disagrees, S: seen }))),
    })),
  );

/** Theirs is rated as published, and ours hardly lower. */
const ratedAlike: Meets = {
  meets: (published: number) =>
    Math.abs(silhouetteIn(smallConversation(), theirGroupOf(smallConversation())) - published) <= 1e-9 &&
    Math.max(...mapIn(smallConversation()).groups.fits.map(({ silhouette }) => silhouette)) >= published - 0.03,
};

const smallAnswers: OwnAnswers = {
  group_informed_consensus: () => {
    const counts = theirCounts(smallConversation());
    return byNumber(
      smallConversation().input.statements.map((_, statement) => groupInformedConsensus("agree", counts, statement)),
    );
  },
  pca_components: () => sameDirections,
  // Polis writes agreement as −1.
  pca_center: () => [...principalComponents(matrixOf(smallConversation())).means].map((mean) => -mean),
  consensus_agree: () => consensusInTheirWords().agree?.map(({ tid }) => tid),
  consensus_disagree: () => consensusInTheirWords().disagree?.map(({ tid }) => tid),
  consensus_stats: consensusInTheirWords,
  representative: representativeStatements,
  group_votes: votesInGroups,
  singular_values: () => singularValuesOf(smallConversation()),
  silhouette_published: () => ratedAlike,
  k_published: () => mapIn(smallConversation()).groups.told.length,
  ari_vs_published_min: () => atLeast(() => agreementOf(smallConversation())),
};

export const opinions: Answers = {
  "polis-open-a": { ...openAnswers("15-per-hour-seattle"), ...openAnswers("brexit-consensus") },
  "polis-server-small": smallAnswers,
};
