import type { Arrived } from "@mortar/core/src/records/commitments/tie/shape.ts";
import type { Standing } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import type { Found } from "./useReciprocity.ts";

/** One line of the table that says what the pictures show: a tie, or a give or a need that has none. */
export type Row = {
  readonly key: string;
  readonly giver: string | null;
  readonly give: string | null;
  readonly receiver: string | null;
  readonly need: string | null;
  /** `null`: nothing is tied. */
  readonly standing: Standing | null;
  readonly arrived: Arrived | null;
};

/** Ties by giver and receiver, then needs no give is tied to, then gives nobody has asked for. */
export const rowsOf = ({ answer, world }: Found, of: string | null): readonly Row[] => {
  const names = new Map(answer.members.map(({ id, name }) => [id, name]));
  const name = (id: string) => names.get(id) ?? "";
  const said = (id: string) => world.commitments.get(id)?.words.said ?? "";
  const isShown = (...members: readonly string[]) => of === null || members.includes(of);
  const loose = { giver: null, give: null, receiver: null, need: null, standing: null, arrived: null };
  return [
    ...answer.exchanges
      .filter(({ giver, receiver }) => isShown(giver, receiver))
      .flatMap(({ giver, receiver, strands }) =>
        strands.map(({ tie, give, need, standing, arrived }) => ({
          key: tie,
          giver: name(giver),
          give: said(give),
          receiver: name(receiver),
          need: said(need),
          standing,
          arrived,
        })),
      ),
    ...answer.unmet
      .filter(({ member }) => isShown(member))
      .map(({ commitment, member }) => ({
        ...loose,
        key: commitment,
        receiver: name(member),
        need: said(commitment),
      })),
    ...answer.unasked
      .filter(({ member }) => isShown(member))
      .map(({ commitment, member }) => ({ ...loose, key: commitment, giver: name(member), give: said(commitment) })),
  ];
};
