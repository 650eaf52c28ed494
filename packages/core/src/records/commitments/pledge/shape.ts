import { z } from "zod";
import { type Table, Words } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { Measured } from "../../../values/resource.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { CommitmentId } from "../commitment/shape.ts";
import { Readers } from "../commitment/readers.ts";

export const PledgeId = idOf("Pledge");
export type PledgeId = z.infer<typeof PledgeId>;

/** How often the amount is due again: `once` for the whole time. */
export const Every = z.enum(["once", "week", "month", "quarter", "year"]);
export type Every = z.infer<typeof Every>;

/** How much each time, and how often. */
const Terms = z.object({ quantity: Measured.shape.quantity, every: Every });
export type Terms = z.infer<typeof Terms>;

/** What a member means to move for a give of its own, in its own unit. */
export const Pledge = z.object({
  id: PledgeId,
  /** The commitment it makes countable. */
  give: CommitmentId,
  member: MemberId,
  what: Words,
  ...Measured.shape,
  ...Terms.shape,
  /** The first and the last day it holds; `until: null` where no end is known. */
  from: Day,
  until: Day.nullable(),
  isEnded: z.boolean(),
  /** When it was ended (ISO instant). */
  ended: z.object({ at: z.string() }).optional(),
  /** What it was before it was changed, and until when (ISO instant), the first of it first. */
  earlier: z
    .array(Terms.extend({ until: z.string() }))
    .readonly()
    .optional(),
  /** The member is represented by somebody else since (ISO instant), who has not yet said whether it stands. */
  reopened: z.object({ at: z.string() }).optional(),
  readers: Readers.nullable(),
});
export type Pledge = z.infer<typeof Pledge>;
export type Pledges = Table<Pledge>;

export const pledgesOf = (pledges: Pledges, give: string): readonly Pledge[] =>
  [...pledges.values()].filter((pledge) => pledge.give === give);
