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

/** What a member means to move for a give of its own, in its own unit. */
export const Pledge = z.object({
  id: PledgeId,
  /** The commitment it makes countable. */
  give: CommitmentId,
  member: MemberId,
  what: Words,
  ...Measured.shape,
  every: Every,
  /** The first and the last day it holds; `until: null` where no end is known. */
  from: Day,
  until: Day.nullable(),
  isEnded: z.boolean(),
  readers: Readers.nullable(),
});
export type Pledge = z.infer<typeof Pledge>;
export type Pledges = Table<Pledge>;

export const pledgesOf = (pledges: Pledges, give: string): readonly Pledge[] =>
  [...pledges.values()].filter((pledge) => pledge.give === give);
