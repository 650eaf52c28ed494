import * as fc from "fast-check";
import type { Vote, VotesInput } from "../src/algorithms/opinions/voteMatrix.ts";

export type VotesAsked = { readonly voters: number; readonly statements: number };

/**
 * Votes of people who stand in camps, loosely or firmly, with few votes missing or many; some statements moderated out. Up to as
 * many voters and statements as are asked for, none at all too.
 */
export const anyVotes = ({ voters: most, statements: mostStatements }: VotesAsked): fc.Arbitrary<VotesInput> =>
  fc
    .record({
      voters: fc.oneof(fc.nat(most), fc.integer({ min: Math.ceil(most / 2), max: most })),
      statements: fc.oneof(fc.nat(mostStatements), fc.constant(mostStatements)),
      camps: fc.integer({ min: 1, max: 3 }),
      strays: fc.constantFrom(0, 1, 3),
      missing: fc.constantFrom(0, 2, 6, 10),
      isModerated: fc.boolean(),
    })
    .chain(({ voters, statements, camps, strays, missing, isModerated }) => {
      const draws = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(-1, 0, 1)), {
        minLength: voters * statements,
        maxLength: voters * statements,
      });
      const stands = fc.array(fc.constantFrom(-1, 1, 1, 0), {
        minLength: camps * statements,
        maxLength: camps * statements,
      });
      const out = fc.array(fc.nat(5), { minLength: statements, maxLength: statements });
      return fc.record({ draws, stands, out }).map(({ draws, stands, out }) => ({
        voters: Array.from({ length: voters }, (_, voter) => `v${voter}`),
        statements: Array.from({ length: statements }, (_, statement) => ({
          id: `s${statement}`,
          isModeratedOut: isModerated && out[statement] === 0,
        })),
        votes: draws.flatMap(([present, strayed, stray], at): readonly Vote[] => {
          const [voter, statement] = [Math.floor(at / statements), at % statements];
          const own = stands[(voter % camps) * statements + statement] as number;
          return present < missing
            ? []
            : [{ by: `v${voter}`, on: `s${statement}`, vote: strayed < strays ? stray : own }];
        }),
      }));
    });

/** The same votes, by voters of other names, which sort the other way, told backwards. */
export const renamedVoters = ({ voters, statements, votes }: VotesInput): VotesInput => ({
  voters: voters.map(newNameOf),
  statements,
  votes: votes.map(({ by, on, vote }) => ({ by: newNameOf(by), on, vote })).toReversed(),
});

export const newNameOf = (id: string): string => `w${String(999 - Number(id.slice(1))).padStart(3, "0")}`;

/** Everybody says the opposite. */
export const opposed = ({ votes, ...rest }: VotesInput): VotesInput => ({
  ...rest,
  // 0 − 0 is 0, and −0 is another number to whoever compares strictly.
  votes: votes.map(({ by, on, vote }) => ({ by, on, vote: 0 - vote })),
});

/** Everybody says the opposite on one statement. */
export const opposedOn = (statement: string, { votes, ...rest }: VotesInput): VotesInput => ({
  ...rest,
  votes: votes.map((it) => (it.on === statement ? { ...it, vote: 0 - it.vote } : it)),
});

/** The statements in the opposite order. */
export const backwards = ({ voters, statements, votes }: VotesInput): VotesInput => ({
  voters,
  statements: statements.toReversed(),
  votes,
});

/** Everybody is there twice. */
export const twice = ({ voters, statements, votes }: VotesInput): VotesInput => ({
  voters: [...voters, ...voters.map((id) => `${id}'`)],
  statements,
  votes: [...votes, ...votes.map((it) => ({ ...it, by: `${it.by}'` }))],
});

/** What somebody said, or undefined. */
export const voteOf = ({ votes }: VotesInput, voter: string, statement: string): number | undefined =>
  votes.find(({ by, on }) => by === voter && on === statement)?.vote;
