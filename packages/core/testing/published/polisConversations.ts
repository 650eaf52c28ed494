import type { VotesInput } from "../../src/algorithms/opinions/voteMatrix.ts";
import { dataOf } from "./published.ts";

/** Votes, and the groups Polis published for them, by voter; null for whoever is in none. */
export type Published = { readonly input: VotesInput; readonly groups: ReadonlyMap<string, number | null> };

type OpenConversation = {
  readonly participants: readonly string[];
  readonly statements: readonly { readonly id: number; readonly moderated: boolean }[];
  readonly votes: readonly string[];
  readonly publishedGroup: readonly (string | null)[];
};

export const openConversation = (name: string): Published => {
  const data = dataOf<Readonly<Record<string, OpenConversation>>>("polis-open-a")[name] as OpenConversation;
  const { participants: voters, statements, votes, publishedGroup } = data;
  return {
    input: {
      voters,
      statements: statements.map(({ id, moderated }) => ({ id: `${id}`, isModeratedOut: moderated })),
      votes: votes.flatMap((row, voter) =>
        row
          .split("")
          .flatMap((sign, statement) =>
            sign === "."
              ? []
              : [{ by: `${voters[voter]}`, on: `${statements[statement]?.id}`, vote: "-0+".indexOf(sign) - 1 }],
          ),
      ),
    },
    groups: new Map(
      voters.map((id, at) => {
        const group = publishedGroup[at] ?? null;
        return [id, group === null ? null : Number(group)];
      }),
    ),
  };
};

type SmallConversation = {
  readonly participants: readonly number[];
  readonly statements: readonly number[];
  readonly votes: readonly (readonly (number | null)[])[];
  readonly moderatedOut: readonly number[];
  readonly publishedGroups: Readonly<Record<string, number>>;
};

export const smallConversation = (): Published => {
  const read = dataOf<SmallConversation>("polis-server-small");
  const { participants, statements, votes, moderatedOut, publishedGroups } = read;
  return {
    input: {
      voters: participants.map(String),
      statements: statements.map((id) => ({ id: `${id}`, isModeratedOut: moderatedOut.includes(id) })),
      votes: votes.flatMap((row, voter) =>
        row.flatMap((vote, statement) =>
          vote === null ? [] : [{ by: `${participants[voter]}`, on: `${statements[statement]}`, vote }],
        ),
      ),
    },
    groups: new Map(Object.entries(publishedGroups)),
  };
};
