import { z } from "zod";
import { type Table, Words } from "../../../kernel/index.ts";
import { idOf } from "../../../values/index.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { CommitmentId } from "../../commitments/commitment/shape.ts";
import { TieId } from "../../commitments/tie/shape.ts";
import { PulseId } from "../pulse/pulse.ts";

export const PulseAnswerId = idOf("PulseAnswer");
export type PulseAnswerId = z.infer<typeof PulseAnswerId>;

/** What a member says of its own words: they are true, they have changed, they are true no more. */
export const Holds = z.enum(["true", "changed", "no-more"]);
export type Holds = z.infer<typeof Holds>;

/** Whether it gets what was agreed. */
export const Getting = z.enum(["yes", "in-part", "no"]);
export type Getting = z.infer<typeof Getting>;

/** The most commitments, and the most ties, one answer speaks of. */
export const SPOKEN_OF_MAX = 200;

/** What is asked of a member each time. */
export const Said = z.object({
  holds: z
    .array(z.strictObject({ commitment: CommitmentId, as: Holds }))
    .max(SPOKEN_OF_MAX)
    .readonly(),
  getting: z
    .array(z.strictObject({ tie: TieId, as: Getting }))
    .max(SPOKEN_OF_MAX)
    .readonly(),
  hasNeedChanged: z.boolean(),
  /** What has changed, or whatever else it wants to say. */
  words: Words.nullable(),
});
export type Said = z.infer<typeof Said>;

/** One member's answer to one round. It affirms nothing: what has changed is said anew where it was said. */
export const PulseAnswer = z.object({
  id: PulseAnswerId,
  pulse: PulseId,
  member: MemberId,
  ...Said.shape,
  /** Who answered. */
  person: PersonId,
  /** A steward wrote down what this person said in a talk, or on paper. */
  readOut: z.object({ by: PersonId, from: z.enum(["talk", "paper"]) }).nullable(),
  /** For its member and the stewards alone. */
  isConfidential: z.boolean(),
});
export type PulseAnswer = z.infer<typeof PulseAnswer>;
export type PulseAnswers = Table<PulseAnswer>;
