import { z } from "zod";
import { type Table, Words } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { Translation } from "../../../values/translation.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { AnswerId, MarkKind } from "../answer/answer.ts";
import { ConversationId } from "../conversation/conversationId.ts";
import { Readers } from "./readers.ts";

export const CommitmentId = idOf("Commitment");
export type CommitmentId = z.infer<typeof CommitmentId>;

/**
 * Who may know of it: chosen by the member, said in front of all, unsaid again, or taken home. Said subject to someone
 * else's yes (`conditional`) and said aloud before a witness (`spoken`) are known to all, and do not count as affirmed.
 */
export const Disclosure = z.enum(["released", "affirmed", "withdrawn", "held-back", "conditional", "spoken"]);
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

/** Who said yes and when (ISO instant), how we know, and whether in words of her own. */
const Yes = z.object({
  person: PersonId,
  at: z.string(),
  via: z.string(),
  proof: z.string(),
  isInOwnWords: z.boolean(),
});

/** A yes that waits for someone else's, as of a board, until a day. */
export const Condition = Yes.extend({ to: Words, by: Day });

/** A yes said aloud: by whom, heard by whom of another member, written down by which steward. */
export const Spoken = z.object({
  speaker: PersonId,
  witness: PersonId,
  notedBy: PersonId,
  at: z.string(),
  isWitnessed: z.boolean(),
});

/** What secures a promise beyond goodwill. */
export const GuaranteeForm = z.enum(["board-seat", "incentive", "contract", "public-metric", "other"]);
export type GuaranteeForm = z.infer<typeof GuaranteeForm>;

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
  affirmed: Yes.nullable(),
  /** The words as released, kept for the member and the stewards while other words stand. */
  releasedWords: Words.optional(),
  origin: Origin.nullable().optional(),
  conditional: Condition.optional(),
  spoken: Spoken.optional(),
  /** The person of the member who sees to it. */
  owner: PersonId.nullable().optional(),
  guarantee: z.object({ as: GuaranteeForm, words: Words }).nullable().optional(),
  /** The member is represented by somebody else since (ISO instant), who has not yet said whether it stands. */
  reopened: z.object({ at: z.string() }).optional(),
  readers: Readers.nullable().optional(),
  /** The commitment whose place it takes once it is affirmed. */
  replaces: CommitmentId.nullable().optional(),
  /** The commitment that took its place, and what had become of it until then. */
  replacedBy: z.object({ id: CommitmentId, was: Fulfilment }).optional(),
  translation: Translation.optional(),
});
export type Commitment = z.infer<typeof Commitment>;
export type Commitments = Table<Commitment>;

/** Said in front of the others, in whatever way. Only `affirmed` counts as a yes. */
export const isOut = ({ disclosure }: Pick<Commitment, "disclosure">): boolean =>
  disclosure === "affirmed" || disclosure === "conditional" || disclosure === "spoken";
