import { z } from "zod";
import type { Table } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { MemberId, type Members, present } from "../member/member.ts";
import { PersonId } from "../person/personId.ts";
import { StewardshipId } from "../stewardship/stewardship.ts";

export const SuccessionId = idOf("Succession");
export type SuccessionId = z.infer<typeof SuccessionId>;

/** A steward whom the members appoint themselves, as where the one before has vanished. */
export const Succession = z.object({
  id: SuccessionId,
  candidate: PersonId,
  /** The stewardship that ends when this one begins; none where the successor comes beside the others. */
  replaces: StewardshipId.nullable(),
  /** The last day of the term, if one was agreed. */
  until: Day.nullable(),
  proposedBy: MemberId,
  yes: z.array(MemberId).readonly(),
  hasAccepted: z.boolean(),
  isOver: z.boolean(),
});
export type Succession = z.infer<typeof Succession>;
export type Successions = Table<Succession>;

/** How many members it takes: more than half of those that have not left. */
export const backingMin = (members: Members): number => Math.floor(present(members).length / 2) + 1;

/** The members that said yes and have not left since. */
export const backedBy = ({ yes }: Pick<Succession, "yes">, members: Members) =>
  present(members).filter(({ id }) => yes.includes(id));

export const isBacked = (it: Pick<Succession, "yes">, members: Members): boolean =>
  backedBy(it, members).length >= backingMin(members);
