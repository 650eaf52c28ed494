import { z } from "zod";
import { type Table, Words } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { Readers } from "../commitment/readers.ts";

export const TieId = idOf("Tie");
export type TieId = z.infer<typeof TieId>;

/** The two members a tie joins: who gives, and who receives. */
export const Side = z.enum(["giver", "receiver"]);
export type Side = z.infer<typeof Side>;

/** Whether what was promised has reached the one who needs it. */
export const Arrived = z.enum(["yes", "in-part", "not-yet"]);
export type Arrived = z.infer<typeof Arrived>;

const Agreed = z.object({ person: PersonId, at: z.string() }).nullable();

/** One give of one member meets one need of another, as both have agreed or are asked to. */
export const Tie = z.object({
  id: TieId,
  /** The commitments it joins. */
  give: z.string(),
  need: z.string(),
  giver: MemberId,
  receiver: MemberId,
  /** Who saw it first, and for which member she spoke, if for any. */
  proposed: z.object({ person: PersonId, member: MemberId.nullable() }),
  agreed: z.object({ giver: Agreed, receiver: Agreed }),
  state: z.enum(["proposed", "agreed", "declined", "ended"]),
  /** What it makes possible, in the receiver's own words. */
  makesPossible: z.object({ words: Words, person: PersonId, at: z.string() }).optional(),
  arrived: z.object({ as: Arrived, on: Day, person: PersonId }).optional(),
  readers: Readers.nullable().optional(),
});
export type Tie = z.infer<typeof Tie>;
export type Ties = Table<Tie>;

export const tiesOf = (ties: Ties, commitment: string) =>
  [...ties.values()].filter(({ give, need }) => give === commitment || need === commitment);
