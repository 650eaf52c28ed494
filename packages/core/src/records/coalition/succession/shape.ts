import { z } from "zod";
import type { Table } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { MemberId } from "../member/memberId.ts";
import { PersonId } from "../person/personId.ts";
import { StewardshipId } from "../stewardship/stewardship.ts";

export { backedBy, backingMin, isBacked } from "./backing.ts";

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
