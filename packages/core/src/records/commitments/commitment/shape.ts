import { z } from "zod";
import { type Table, Words } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { AnswerId, MarkKind } from "../answer/answer.ts";
import { ConversationId } from "../conversation/conversationId.ts";

export const CommitmentId = idOf("Commitment");
export type CommitmentId = z.infer<typeof CommitmentId>;

/** Who may know of it: chosen by the member, said in front of all, unsaid again, or taken home. */
export const Disclosure = z.enum(["released", "affirmed", "withdrawn", "held-back"]);
export type Disclosure = z.infer<typeof Disclosure>;

/** What became of it. */
export const Fulfilment = z.enum(["open", "kept", "strained", "lapsed", "renegotiated"]);
export type Fulfilment = z.infer<typeof Fulfilment>;

/** Where released words were first heard. */
export const Origin = z.object({
  conversation: ConversationId,
  answer: AnswerId,
  readers: z.array(PersonId).readonly(),
});

/** One give, need, own gain, gain for others or risk of one member, in its own words. */
export const Commitment = z.object({
  id: CommitmentId,
  member: MemberId,
  as: MarkKind,
  /** The words that count: as released, then as affirmed. */
  words: Words,
  disclosure: Disclosure,
  fulfilment: Fulfilment,
  /** Why the fulfilment is what it is, in the member's words. */
  why: Words.nullable(),
  due: Day.nullable(),
  /** Who affirmed it and when (ISO instant), how we know, and whether in words of her own. */
  affirmed: z
    .object({ person: PersonId, at: z.string(), via: z.string(), proof: z.string(), isInOwnWords: z.boolean() })
    .nullable(),
  /** The words as released, kept for the member and the stewards while other words stand. */
  releasedWords: Words.optional(),
  origin: Origin.nullable().optional(),
});
export type Commitment = z.infer<typeof Commitment>;
export type Commitments = Table<Commitment>;
