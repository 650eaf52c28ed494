import { z } from "zod";
import { type Table, Words } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { Measured, Quantity } from "../../../values/resource.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { Readers } from "../commitment/readers.ts";
import { PledgeId } from "../pledge/shape.ts";

export const MovementId = idOf("Movement");
export type MovementId = z.infer<typeof MovementId>;

/** Whether it reached the one it was for, as that one says. */
export const Reached = z.enum(["yes", "in-part", "no"]);
export type Reached = z.infer<typeof Reached>;

/** Something really moved from one member to another, or to all: counted once the receiver confirms it. */
export const Movement = z.object({
  id: MovementId,
  giver: MemberId,
  /** `null`: it was for everyone here. */
  receiver: MemberId.nullable(),
  what: Words,
  ...Measured.shape,
  on: Day,
  /** What it was pledged as; `null`: nobody had asked for it. */
  pledge: PledgeId.nullable(),
  noted: z.object({ person: PersonId, member: MemberId, at: z.string() }),
  confirmed: z
    .object({ as: Reached, quantity: Quantity.nullable(), person: PersonId, member: MemberId, at: z.string() })
    .nullable(),
  thanked: z.object({ words: Words, person: PersonId, at: z.string() }).nullable(),
  /** Noted by mistake, and taken back by the one who noted it. */
  isUndone: z.boolean(),
  readers: Readers.nullable(),
});
export type Movement = z.infer<typeof Movement>;
export type Movements = Table<Movement>;

/** What counts: what the receiver says has reached it, and how much of it. `null` where it has no number. */
export const confirmedQuantity = ({ confirmed, quantity }: Movement): number | null =>
  confirmed && confirmed.as !== "no" ? (confirmed.quantity ?? quantity) : null;
