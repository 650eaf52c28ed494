import type { TellableGroups, WhyNoGroups } from "./tellableGroups.ts";
import { type VoteMatrix, votesBy } from "./voteMatrix.ts";

const sentences = {
  "too-few": "Too few people voted on enough statements to tell groups apart without showing who they are.",
  "all-alike": "People do not differ enough in their votes to stand in groups.",
  "group-too-small":
    "All but a few people stand together. No groups are told, since they would show what those few said.",
  "small-together": "Some groups are so small that they would show who said what, so they are told together.",
  "fits-as-well": "Another number of groups fits about as well.",
  "some-far-out": "Some people stand far from every group. Each is counted in the nearest.",
  "some-ungrouped": "Some people voted on too few statements to be in a group. Their votes count in everything else.",
} as const;

/** What a reader has to know beside the figures. */
export type OpinionNote = { readonly code: keyof typeof sentences; readonly says: string };

export const opinionNotes = (
  matrix: VoteMatrix,
  grouped: number,
  groups: TellableGroups | WhyNoGroups,
): readonly OpinionNote[] => {
  const voted = matrix.voters.filter((_, voter) => votesBy(matrix, voter) > 0).length;
  const codes: readonly (OpinionNote["code"] | false)[] = [
    ...(typeof groups === "string" ? [groups] : ofGroups(groups)),
    grouped < voted && "some-ungrouped",
  ];
  return codes.flatMap((code) => (code ? [{ code, says: sentences[code] }] : []));
};

const ofGroups = ({ madeOf, fits, isFarOut }: TellableGroups) =>
  [
    madeOf.some((many) => many > 1) && "small-together",
    fits.filter(({ isAsGood }) => isAsGood).length > 1 && "fits-as-well",
    isFarOut.includes(1) && "some-far-out",
  ] as const;
