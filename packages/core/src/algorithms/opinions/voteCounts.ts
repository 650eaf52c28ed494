import type { VoteMatrix } from "./voteMatrix.ts";

/** What a number of people said about a statement. `seen` are all who voted, also those who passed. */
export type VoteCount = { readonly agrees: number; readonly disagrees: number; readonly seen: number };

/** By group, and by statement in it. Who is in no group (−1) is not counted. */
export type GroupCounts = readonly (readonly VoteCount[])[];

export const groupCounts = (
  { voters, statements, first, on, vote }: VoteMatrix,
  groupOf: Int32Array,
  groups: number,
): GroupCounts => {
  const width = statements.length;
  const [agrees, disagrees, seen] = [0, 1, 2].map(() => new Int32Array(groups * width)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let voter = 0; voter < voters.length; voter++) {
    const row = (groupOf[voter] as number) * width;
    if (row < 0) continue;
    for (let at = first[voter] as number; at < (first[voter + 1] as number); at++) {
      const place = row + (on[at] as number);
      seen[place]!++;
      if (vote[at] === 1) agrees[place]!++;
      if (vote[at] === -1) disagrees[place]!++;
    }
  }
  return Array.from({ length: groups }, (_, group) =>
    statements.map((_, statement) => {
      const place = group * width + statement;
      return {
        agrees: agrees[place] as number,
        disagrees: disagrees[place] as number,
        seen: seen[place] as number,
      };
    }),
  );
};

/** What everybody said, in a group or not. */
export const countsOfAll = (matrix: VoteMatrix): readonly VoteCount[] =>
  groupCounts(matrix, new Int32Array(matrix.voters.length), 1)[0] as readonly VoteCount[];

export const bothCounts = (one: VoteCount, other: VoteCount): VoteCount => ({
  agrees: one.agrees + other.agrees,
  disagrees: one.disagrees + other.disagrees,
  seen: one.seen + other.seen,
});

/** A way to vote that says something. */
export type Side = "agree" | "disagree";

export const votedFor = ({ agrees, disagrees }: VoteCount, side: Side): number =>
  side === "agree" ? agrees : disagrees;
